import { Injectable } from '@nestjs/common';
import { Invitations } from '@sanad/access/api';
import { today, type Scope } from '@sanad/kernel';
import type { Officer, OfficerList, OfficerRole } from '@sanad/partners/core';
import { Absent, Database, found, Transactions } from '@sanad/platform';

const named = (of: string) => `'ar', ${of}.name_ar, 'fr', ${of}.name_fr, 'en', ${of}.name_en`;

/** Whose agency it is: headquarters reach all, a coordinator their own. */
const reached = `(cardinality($2::uuid[]) > 0
  or exists (select from partners.branch mine where mine.agency_id = a.id and mine.id = any ($3::uuid[])))`;

const officers = `
  select u.id, a.id as "agencyId", u.name, u.email::text as email, array_agg(distinct s.role order by s.role) as roles,
    (array_agg(jsonb_build_object('id', b.id, ${named('b')}) order by s.valid_from desc, s.id))[1] as branch, u.status as state,
    (select max(i.expires_at) from access.invitation i
      where i.user_id = u.id and i.used_at is null and i.replaced_at is null and i.expires_at > now()) as "invitedUntil",
    (select max(e.last_seen_at) from access.session e where e.user_id = u.id) as "lastSeenAt",
    u.id = $4 as "isOneself", u.version
  from access.assignment s join partners.branch b on b.id = s.branch_id join partners.agency a on a.id = b.agency_id
  join access.user_account u on u.id = s.user_id
  where (s.valid_to is null or s.valid_to >= $1) and ${reached}`;
const grouped = 'group by u.id, a.id';

/** The people of an agency, as whoever keeps them sees them. Accounts are read by the house itself, within the caller's reach. */
@Injectable()
export class Officers {
  constructor(
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly invitations: Invitations,
  ) {}

  /** Of the agency for which one works. @throws {Absent} for who works for none. */
  async own(within: Scope): Promise<OfficerList> {
    const row = await this.database.row<{ id: string }>(
      'select b.agency_id as id from partners.branch b where b.id = any ($1::uuid[]) order by b.id limit 1',
      [within.branches],
    );
    return this.list(within, found(row).id);
  }

  async list(within: Scope, agencyId: string): Promise<OfficerList> {
    const agency = await this.agency(within, agencyId);
    const branches = await this.database.rows<OfficerList['branches'][number]>(
      `select b.id, b.name_ar as ar, b.name_fr as fr, b.name_en as en from partners.branch b
       where b.agency_id = $1 and b.closed_on is null order by b.name_ar, b.id`,
      [agencyId],
    );
    const rows = await this.transactions.asSystem(() =>
      this.database.rows<Officer>(
        `${officers} and a.id = $5 ${grouped} order by u.status = 'SUSPENDED', u.name, u.id`,
        [...termsOf(within), agencyId],
      ),
    );
    return { agency, branches, rows, mailIsOn: this.invitations.areMailed };
  }

  /** In a transaction of the house, within the caller's reach. @throws {Absent} */
  async one(within: Scope, id: string): Promise<Officer> {
    return found(
      await this.database.row<Officer>(`${officers} and u.id = $5 ${grouped} order by a.id limit 1`, [
        ...termsOf(within),
        id,
      ]),
    );
  }

  /** @throws {Absent} when it is not there, or not within reach. */
  async agency(within: Scope, id: string): Promise<OfficerList['agency']> {
    return found(
      await this.database.row<OfficerList['agency']>(
        `select a.id, a.short_ar as short, a.name_ar as ar, a.name_fr as fr, a.name_en as en from partners.agency a
         where a.id = $1 and ${reached}`,
        [id, within.units, within.branches],
      ),
    );
  }

  /** In a transaction of the house: who keeps the people of one agency comes one after the other. */
  async hold(agencyId: string): Promise<void> {
    await this.database.row('select from partners.agency where id = $1 for update', [agencyId]);
  }

  /** In a transaction of the house. @throws {Absent} for a branch of another agency. */
  async isOpen(agencyId: string, branchId: string): Promise<boolean> {
    const branch = await this.database.row<{ isOpen: boolean }>(
      'select closed_on is null as "isOpen" from partners.branch where id = $1 and agency_id = $2',
      [branchId, agencyId],
    );
    if (!branch) throw new Absent();
    return branch.isOpen;
  }

  /** In a transaction of the house: how many besides somebody keep the agency's people and may enter. */
  async otherCoordinators(agencyId: string, besides: string): Promise<number> {
    const row = await this.database.row<{ count: number }>(
      `select count(distinct u.id)::int as count from access.assignment s join partners.branch b on b.id = s.branch_id
       join access.user_account u on u.id = s.user_id
       where b.agency_id = $1 and s.role = $2 and u.status = 'ACTIVE' and u.id <> $3
         and s.valid_from <= $4 and (s.valid_to is null or s.valid_to >= $4)`,
      [agencyId, 'partner-coordinator' satisfies OfficerRole, besides, today()],
    );
    return row!.count;
  }
}

function termsOf({ units, branches, user }: Scope): readonly unknown[] {
  return [today(), units, branches, user];
}
