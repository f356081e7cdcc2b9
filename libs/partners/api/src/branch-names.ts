import { Injectable } from '@nestjs/common';
import { BranchNames, type NamedBranch } from '@sanad/access/api';
import { Transactions } from '@sanad/platform';

/** Tells the screens of a partner officer where they are, and of what kind their agency is. */
@Injectable()
export class NamesOfBranches extends BranchNames {
  constructor(private readonly transactions: Transactions) {
    super();
  }

  override async of(ids: readonly string[]): Promise<ReadonlyMap<string, NamedBranch>> {
    const rows = await this.transactions.alone<NamedBranch>(
      `select b.id, b.name_ar as ar, b.name_fr as fr, b.name_en as en, a.kind as agency
       from partners.branch b join partners.agency a on a.id = b.agency_id where b.id = any ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
