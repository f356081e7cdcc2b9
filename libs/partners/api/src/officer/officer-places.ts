import { Injectable } from '@nestjs/common';
import { addDays, newId, today } from '@sanad/kernel';
import type { OfficerRole } from '@sanad/partners/core';
import { Database } from '@sanad/platform';

/** Gives somebody their place in an agency: one branch, and what they are there. What they were before ends with yesterday. */
@Injectable()
export class OfficerPlaces {
  constructor(private readonly database: Database) {}

  /** In a transaction of the house. */
  async put(userId: string, branchId: string, roles: readonly OfficerRole[]): Promise<void> {
    const now = today();
    // Ended on the day it began, it never was: its day is the one before.
    await this.database.change(
      `update access.assignment set valid_to = $4::date, valid_from = least(valid_from, $4::date)
       where user_id = $1 and branch_id is not null and (valid_to is null or valid_to >= $5)
         and not (branch_id = $2 and role = any ($3::text[]))`,
      [userId, branchId, roles, addDays(now, -1), now],
    );
    for (const role of roles)
      await this.database.change(
        `insert into access.assignment (id, user_id, role, branch_id, valid_from) select $1, $2, $3, $4, $5
         where not exists (select from access.assignment where user_id = $2 and role = $3 and branch_id = $4
           and (valid_to is null or valid_to >= $5))`,
        [newId(), userId, role, branchId, now],
      );
  }
}
