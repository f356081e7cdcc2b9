import { Injectable } from '@nestjs/common';
import { BranchNames } from '@sanad/access/api';
import { Transactions } from '@sanad/platform';

interface Named {
  readonly id: string;
  readonly ar: string;
  readonly fr: string;
  readonly en: string;
}

/** Tells the header of a partner officer where they are. */
@Injectable()
export class NamesOfBranches extends BranchNames {
  constructor(private readonly transactions: Transactions) {
    super();
  }

  override async of(ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
    const rows = await this.transactions.alone<Named>(
      'select id, name_ar as ar, name_fr as fr, name_en as en from partners.branch where id = any ($1::uuid[])',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
