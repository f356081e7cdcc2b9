import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import { disclosingActs, referredGroups, type DisclosureView } from '@sanad/privacy/core';
import { Database } from '@sanad/platform';

const named = (alias: string) =>
  `jsonb_build_object('ar', ${alias}.name_ar, 'fr', ${alias}.name_fr, 'en', ${alias}.name_en)`;

/** What of a person lies under which name in the audit. */
const own = `
  select 'person' as entity, $1::uuid as id
  union all select 'consent', c.id from people.consent c where c.person_id = $1
  union all select 'kinship', k.id from people.kinship_link k where k.person_id = $1
  union all select 'paper', w.id from people.paper w where w.person_id = $1
  union all select 'caseFile', f.id from case_file.case_file f where f.person_id = $1`;

/** Units whose lists may have included the person: the person's own and those above it. */
const above = `
  with recursive up as (
    select u.id, u.parent_id from people.person p join access.unit u on u.id = p.unit_id where p.id = $1
    union all select u.id, u.parent_id from up join access.unit u on u.id = up.parent_id
  ) select id from up`;

/** Lists with names in which the person may have stood. */
const lists = `
  select 'people'
  union all select 'caseFiles' where exists (select from case_file.case_file f where f.person_id = $1)
  union all select 'referrals' where exists (select from partners.referral r where r.person_id = $1)
  union all select 'attendances' where exists (select from awareness.attendance a where a.person_id = $1)
  union all select 'enrolments' where exists (select from training.enrolment n where n.person_id = $1)`;

const received = `
  select r.id::text as id, 'REFERRAL' as kind, r.created_at as at, ${named('a')} as agency, ${named('b')} as branch,
    null::text as role, null::jsonb as unit,
    array_remove($3::text[], case when r.wish is null then 'WISH' end) as groups,
    case when r.state in ('RECALLED', 'DECLINED') then (select max(e.at) from audit.entry e
      where e.entity = 'referral' and e.entity_id = r.id and e.action in ('referral.recall', 'referral.decline')) end as ended_at,
    null::text as reason
  from partners.referral r join partners.branch b on b.id = r.branch_id join partners.agency a on a.id = b.agency_id
  where r.person_id = $1
  union all
  select n.id::text, 'NOTICE', n.created_at, ${named('a')}, ${named('b')}, null, null, array['CORRECTION'], null, null
  from privacy.notice n join partners.branch b on b.id = n.branch_id join partners.agency a on a.id = b.agency_id
  where n.person_id = $1
  union all
  select e.id::text, act.kind, e.at, null, null, e.role, ${named('u')}, act.groups, null,
    case when e.action in ('bank.unmask', 'person.unmask') then e.why end
  from (${own}) own
  join audit.entry e on e.entity = own.entity and e.entity_id = own.id
  join jsonb_to_recordset($2::jsonb) as act(action text, kind text, groups text[]) on act.action = e.action
  left join access.unit u on u.id = e.unit_id
  union all
  select q.id::text, case when q.is_break_glass then 'BREAK_GLASS' else 'OPENED' end, coalesce(q.decided_at, q.created_at), null, null,
    null, ${named('u')}, array['NAMES', 'AGE', 'PHONE', 'PROVINCE'], q.ends_at, case when q.is_break_glass then q.reason end
  from people.access_request q join access.unit u on u.id = q.asker_unit_id
  where q.person_id = $1 and q.state = 'GRANTED'
  union all
  select e.id::text, 'EXPORT', e.at, null, null, e.role, ${named('u')}, array['LIST'], null, null
  from people.person p
  join audit.entry e on e.action = 'export.start' and e.after ->> 'list' in (${lists})
    and e.at >= p.created_at and e.unit_id in (${above})
  left join access.unit u on u.id = e.unit_id
  where p.id = $1
  union all
  select x.id::text, 'EXPORT', x.at, ${named('a')}, ${named('b')}, null, null, array['LIST'], null, null
  from privacy.partner_exports($1) x join partners.branch b on b.id = x.branch_id join partners.agency a on a.id = b.agency_id`;

const acts = JSON.stringify(Object.entries(disclosingActs).map(([action, told]) => ({ action, ...told })));

export interface DisclosuresAsked {
  /** Moment and id of the row before; nulls on the first page. */
  readonly after: readonly (string | number | null)[];
  /** Nothing later than this. */
  readonly until: string | null;
  readonly limit: number;
}

@Injectable()
export class DisclosuresRepository {
  constructor(private readonly database: Database) {}

  /** Undefined when the person is not in scope. Newest first; the row policies keep away what other units did. */
  of(
    within: Scope,
    personId: string,
    { after, until, limit }: DisclosuresAsked,
  ): Promise<{ unitId: string; rows: DisclosureView[]; total: number } | undefined> {
    return this.database.row(
      `with told as materialized (
         select * from (${received}) every where $4::timestamptz is null or every.at <= $4
       )
       select p.unit_id as "unitId", (select count(*)::int from told) as total, coalesce((
         select jsonb_agg(to_jsonb(one) order by one.at desc, one.id desc) from (
           select t.id, t.kind, t.at, t.agency, t.branch, t.role, t.unit, t.groups, t.ended_at as "endedAt", t.reason
           from told t
           where (t.at, t.id) < (coalesce($5::timestamptz, 'infinity'), coalesce($6::text, ''))
           order by t.at desc, t.id desc limit $7
         ) one), '[]') as rows
       from people.person p where p.id = $1 and p.unit_id = any ($8::uuid[])`,
      [personId, acts, referredGroups, until, ...after, limit, within.units],
    );
  }
}
