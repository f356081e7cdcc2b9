import { loader, loadIdSql } from './load-id';

const founders = 5;
const registered = `('CREATION', 'ACTIVE', 'COMPLETED')`;
const groupId = (kind: string) => loadIdSql(kind, `unit_id || ':' || state || ':' || turn`);

/** Five of a delegation together: those who have come so far are registered, one in ten of those who prepare is on the way. */
const grouped = [
  `create temporary table load_founder on commit drop as
   with chosen as (
     select c.id as case_id, c.person_id, c.unit_id, c.opened_on, u.provinces[1] as province,
       case when c.stage in ${registered} then 'REGISTERED' else 'IN_PROGRESS' end as state
     from case_file.case_file c join access.unit u on u.id = c.unit_id
     where u.code like 'LP__' and (c.stage in ${registered} or (c.stage = 'PREPARATION' and left(c.id::text, 1) = '0'))
   ), seated as (
     select *, row_number() over (partition by unit_id, state order by opened_on, case_id) - 1 as seat from chosen
   ), full_groups as (
     select *, seat / ${founders} as turn, count(*) over (partition by unit_id, state, seat / ${founders}) as size,
       max(opened_on) over (partition by unit_id, state, seat / ${founders}) as since
     from seated
   )
   select *, ${groupId('formation')} as formation_id, ${groupId('cooperative')} as cooperative_id,
     least(since + 120, date '2026-09-01') as started_on, least(since + 200, date '2026-11-01') as registered_on
   from full_groups where size = ${founders}`,
  'analyze load_founder',
];

const groups = `select distinct formation_id, cooperative_id, unit_id, turn, state, province, started_on, registered_on from load_founder`;
const branch = `(array['BEES', 'MILK', 'LIVESTOCK', 'OTHER'])[1 + turn % 4]`;

/** Groups of founders with their steps, and the legal persons that came of them. */
export const cooperatives: readonly string[] = [
  ...grouped,
  `insert into cooperative.formation (id, unit_id, name, province, seat, category, branch, share_value, state, started_on, created_by, created_at)
   select formation_id, unit_id, 'تعاونية الحمل رقم ' || turn + 1, province, 'مقر التعاونية', 'MEMBERS_SELL', ${branch}, 100, state, started_on,
     '${loader}', started_on + time '10:00' + make_interval(secs => turn) from (${groups}) g`,
  `insert into cooperative.founder (id, formation_id, person_id, case_id, role, joined_on)
   select ${loadIdSql('founder', 'case_id')}, formation_id, person_id, case_id,
     case seat % ${founders} when 0 then 'PRESIDENT' when 1 then 'TREASURER' else 'MEMBER' end, started_on from load_founder`,
  `insert into cooperative.share_entry (id, ledger_id, place, formation_id, person_id, kind, shares, cash, fact_on, entered_by, entered_at)
   select ${loadIdSql('share-entry', `case_id || ':' || kind`)}, formation_id, (seat % ${founders}) * 2 + line.place, formation_id, person_id, kind,
     line.shares, line.cash, started_on, '${loader}', started_on + time '10:00'
   from load_founder cross join (values ('SUBSCRIBE', 1, 10, 0), ('PAY', 2, 0, 500)) as line (kind, place, shares, cash)`,
  `insert into cooperative.step (id, formation_id, step, done_on, created_by, created_at)
   select ${loadIdSql('coop-step', `formation_id || ':' || place`)}, formation_id, step, started_on + place::int * 7, '${loader}', started_on + place::int * 7
   from (${groups}) g cross join unnest(array['GROUP_FORMED', 'NAME_REQUESTED', 'NAME_APPROVED', 'STATUTES_DRAFTED', 'CAPITAL_SUBSCRIBED',
     'FUNDS_DEPOSITED', 'CONSTITUTIVE_ASSEMBLY_HELD', 'REGISTRATION_FILED', 'REGISTERED']) with ordinality taken (step, place)
   where state = 'REGISTERED' or place <= 3`,
  `insert into cooperative.cooperative (id, unit_id, formation_id, name, province, seat, category, branch, register_number, court, registered_on, capital,
     status, created_by, created_at)
   select cooperative_id, unit_id, formation_id, 'تعاونية الحمل رقم ' || turn + 1, province, 'مقر التعاونية', 'MEMBERS_SELL', ${branch},
     (turn + 1)::text || '/' || right(province, 3), 'المحكمة الابتدائية ' || province, registered_on, ${founders * 10 * 100},
     (array['REGISTERED', 'OPERATING', 'OPERATING', 'OPERATING', 'DORMANT'])[1 + turn % 5], '${loader}', registered_on + time '10:00'
   from (${groups}) g where state = 'REGISTERED'`,
  `insert into cooperative.membership (id, cooperative_id, person_id, case_id, founder, joined_on)
   select ${loadIdSql('member', 'case_id')}, cooperative_id, person_id, case_id, true, registered_on from load_founder where state = 'REGISTERED'`,
];

const taskOf = (kind: string, subject: string, days: { due: string; details: string }, from: string) =>
  `insert into case_file.task (id, kind, subject_id, unit_id, person_id, case_id, due_on, details, state, settled_at, created_at)
   select ${loadIdSql('task', `'${kind}' || ${subject}`)}, '${kind}', ${subject}, unit_id, person_id, case_id, ${days.due}, ${days.details},
     case when is_done then 'DONE' else 'OPEN' end, case when is_done then ${days.due} + time '12:00' end, ${days.due} - 10 from ${from}`;

/** What calls for somebody: late answers and certificates, and papers that are no longer good. */
export const tasks: readonly string[] = [
  taskOf(
    'REFERRAL_UNANSWERED',
    'id',
    { due: 'due_on', details: `jsonb_build_object('agency', agency)` },
    `(select r.*, a.short_ar as agency, false as is_done from partners.referral r join partners.branch b on b.id = r.branch_id
        join partners.agency a on a.id = b.agency_id
      where r.created_by = '${loader}' and r.state in ('SENT', 'RECEIVED') and r.due_on < date '2026-10-20') r`,
  ),
  taskOf(
    'CERTIFICATE_LATE',
    'id',
    { due: 'completed_on + 30', details: `jsonb_build_object('agency', agency, 'session', title)` },
    `(select e.*, a.short_ar as agency, p.title, false as is_done from training.enrolment e join training.session s on s.id = e.session_id
        join training.programme p on p.id = s.programme_id join partners.agency a on a.id = p.agency_id
      where e.created_by = '${loader}' and e.certificate = 'PENDING' and e.completed_on < date '2026-10-20') e`,
  ),
  taskOf(
    'PAPER_EXPIRES',
    'case_id',
    { due: 'opened_on + 365', details: `jsonb_build_object('paper', 'شهادة السكنى')` },
    `(select c.id as case_id, c.unit_id, c.person_id, c.opened_on, c.opened_on < date '2025-09-01' as is_done from case_file.case_file c
      where c.created_by = '${loader}' and left(c.id::text, 1) in ('a', 'b', 'c')) c`,
  ),
];
