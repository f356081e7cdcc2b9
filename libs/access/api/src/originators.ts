import { Injectable } from '@nestjs/common';
import { actingAs, scopeFor, type Assignment, type Permission } from '@sanad/access/core';
import { newId, today, type UserId } from '@sanad/kernel';
import { Database, Transactions, type Caller } from '@sanad/platform';

/** In whose name a job works: with the rights that the person has when it runs, not those of the day it was sent. */
@Injectable()
export class Originators {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
  ) {}

  /** Null when the account is suspended or the right is gone. */
  async callerOf(user: UserId, permission: Permission): Promise<Caller | null> {
    const assignments = await this.assignmentsToday(user);
    const scope = scopeFor(permission, user, assignments);
    const acting = actingAs(permission, assignments);
    if (!scope || !acting) return null;
    return {
      scope,
      role: acting.role,
      unitId: acting.unitId,
      branchId: acting.branchId,
      permission: permission.name,
      requestId: newId(),
      entries: 0,
    };
  }

  /** What somebody is today; nothing when the account is suspended. */
  assignmentsToday(user: UserId): Promise<Assignment[]> {
    return this.transactions.asSystem(() => this.assignmentsOf(user));
  }

  private assignmentsOf(user: UserId): Promise<Assignment[]> {
    return this.database.rows<Assignment>(
      `select a.role, a.unit_id as "unitId", a.branch_id as "branchId", array(
         with recursive below as (
           select n.id from access.unit n where n.id = a.unit_id
           union
           select n.id from access.unit n join below b on n.parent_id = b.id
         ) select id from below) as units
       from access.assignment a join access.user_account u on u.id = a.user_id
       where a.user_id = $1 and u.status = 'ACTIVE' and a.valid_from <= $2::date and (a.valid_to is null or a.valid_to >= $2::date)
       order by a.valid_from, a.id`,
      [user, today()],
    );
  }
}
