import { Injectable } from '@nestjs/common';
import { newId, type BranchId, type Scope, type UnitId, type UserId } from '@sanad/kernel';
import { Database, Transactions } from '@sanad/platform';

type Place = { readonly unit: UnitId } | { readonly branch: BranchId };

/** Work of the house that goes from place to place, each for itself: what is done at one stays done when the server leaves. */
@Injectable()
export class Rounds {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
  ) {}

  /** Sums up what the work has counted within each unit. */
  async ofUnits(permission: string, work: (within: Scope) => Promise<number>): Promise<number> {
    let done = 0;
    for (const unit of await this.placesOf<UnitId>('access.unit')) done += await this.at({ unit }, permission, work);
    return done;
  }

  /** Looks at each branch as it sees itself, and does as the house what follows from what is there; sums up. */
  async ofBranches<Found>(
    permission: string,
    look: (branch: BranchId) => Promise<Found[]>,
    work: (branch: BranchId, found: Found[]) => Promise<number>,
  ): Promise<number> {
    let done = 0;
    for (const branch of await this.placesOf<BranchId>('partners.branch')) {
      const found = await this.at({ branch }, permission, () => look(branch));
      if (found.length > 0) done += await this.transactions.asSystem(() => work(branch, found));
    }
    return done;
  }

  /** In the name of nobody, with the sight of one place: what may not be seen there is not there. */
  private at<Answer>(place: Place, permission: string, work: (within: Scope) => Promise<Answer>): Promise<Answer> {
    const [unitId, branchId] = 'unit' in place ? [place.unit, null] : [null, place.branch];
    const scope: Scope = {
      user: null as unknown as UserId,
      units: unitId ? [unitId] : [],
      branches: branchId ? [branchId] : [],
    };
    const caller = { scope, role: null, unitId, branchId, permission, requestId: newId(), entries: 0 };
    return this.transactions.as(caller, () => work(scope));
  }

  private async placesOf<Id>(table: 'access.unit' | 'partners.branch'): Promise<Id[]> {
    const rows = await this.transactions.asSystem(() =>
      this.database.rows<{ id: Id }>(`select id from ${table} order by id`),
    );
    return rows.map(({ id }) => id);
  }
}
