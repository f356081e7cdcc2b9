import { Injectable } from '@nestjs/common';
import { Absent, Database, type Caller } from '@sanad/platform';

/** For which branches somebody may speak to the machines: the headquarters for all, an agency for its own. */
@Injectable()
export class ReachedBranches {
  constructor(private readonly database: Database) {}

  /** @throws {Absent} for a branch that is not there or not theirs. */
  async reach({ scope: { branches } }: Caller, branchId: string): Promise<void> {
    const row = await this.database.row<{ isReached: boolean }>(
      `select b.id = any ($2::uuid[]) or access.speaks_for_all() as "isReached" from partners.branch b where b.id = $1`,
      [branchId, branches],
    );
    if (!row?.isReached) throw new Absent();
  }
}
