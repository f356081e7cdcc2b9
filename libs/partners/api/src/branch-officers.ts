import { Injectable } from '@nestjs/common';
import { today, type BranchId, type Language, type PlainDay } from '@sanad/kernel';
import { Database, Transactions } from '@sanad/platform';

/** Somebody who answers for a branch, and where a letter reaches them. */
export interface BranchOfficer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** In which letters are written to them. */
  readonly language: Language;
}

/** To whom letters of the house to a branch go: its officers in force on a day, in a transaction of the house. */
@Injectable()
export class BranchOfficers {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
  ) {}

  of(branch: BranchId, day: PlainDay): Promise<BranchOfficer[]> {
    return this.database.rows<BranchOfficer>(
      `select distinct u.id, u.name, u.email, u.language from access.assignment a join access.user_account u on u.id = a.user_id
       where a.branch_id = $1 and a.role = 'partner-officer' and u.status = 'ACTIVE'
         and a.valid_from <= $2 and (a.valid_to is null or a.valid_to >= $2) order by u.id`,
      [branch, day],
    );
  }

  /** Names of all who have a place at a branch and are not suspended: invited ones and coordinators too. */
  async at(branch: BranchId): Promise<string[]> {
    const rows = await this.transactions.asSystem(() =>
      this.database.rows<{ name: string }>(
        `select distinct u.name from access.assignment a join access.user_account u on u.id = a.user_id
         where a.branch_id = $1 and u.status <> 'SUSPENDED' and (a.valid_to is null or a.valid_to >= $2) order by u.name`,
        [branch, today()],
      ),
    );
    return rows.map(({ name }) => name);
  }
}
