import { loader, loadIdSql, loadShareSql } from './load-id';
import { siblings } from './load-people';

const verifier = loadIdSql('verifier', '0');

/** Persons of a batch by their number; for every statement below. `$1` and `$2` bound the numbers. */
const batch = `with numbered as (
  select n, ${loadIdSql('person', 'n')} as id from generate_series($1::int, $2::int - 1) n
), person as (
  select b.n, p.* from numbered b join people.person p on p.id = b.id
)`;

const stageOf = (
  number: string,
) => `(array['NEW', 'NEW', 'NEW', 'ELIGIBILITY', 'ELIGIBILITY', 'ELIGIBLE', 'ELIGIBLE', 'ORIENTATION',
  'ORIENTATION', 'PREPARATION', 'PREPARATION', 'PREPARATION', 'CREATION', 'ACTIVE', 'ACTIVE', 'COMPLETED', 'CLOSED', 'CLOSED'])
  [1 + ${loadShareSql('stage', number)} % 18]`;

const path = `array['NEW', 'ELIGIBILITY', 'ELIGIBLE', 'ORIENTATION', 'PREPARATION', 'CREATION', 'ACTIVE', 'COMPLETED']`;

/** One resistance file for each group of siblings, and their links to it: nine in ten of them verified. */
const kinship = [
  `${batch}, family as (
     select distinct on (n / ${siblings}) n / ${siblings} as number, unit_id, family_ar, created_at from person order by n / ${siblings}, n
   )
   insert into people.resistance_file (id, issuing_unit_id, number_typed, member_given_ar, member_family_ar, created_by, created_at)
   select ${loadIdSql('resistance-file', 'number')}, unit_id, (100000 + number)::text || '/م', 'المقاوم', family_ar, '${loader}', created_at from family`,
  `${batch}
   insert into people.kinship_link (id, person_id, unit_id, resistance_file_id, relation, evidence, status, created_by, created_at, verified_by, verified_at)
   select ${loadIdSql('link', 'n')}, id, unit_id, ${loadIdSql('resistance-file', `n / ${siblings}`)},
     case when n % ${siblings} = 3 then 'WIDOW' else 'CHILD' end, 'FAMILY_BOOKLET',
     case when n % 10 = 7 then 'CLAIMED' else 'VERIFIED' end, '${loader}', created_at,
     case when n % 10 <> 7 then ${verifier} end, case when n % 10 <> 7 then created_at + interval '3 days' end
   from person`,
  `${batch}
   insert into people.consent (id, person_id, unit_id, purpose, channel, notice_version, given_on, created_by, created_at)
   select ${loadIdSql('consent', 'n')}, id, unit_id, 'FOLLOW_UP', 'PAPER', '2022-1', created_at::date, '${loader}', created_at from person`,
];

/** A file for nine persons of ten, with the stations it came through and what happened on the way. */
const files = [
  `${batch}, filed as (
     select p.*, ${stageOf('p.n')} as stage, u.code, extract(year from p.created_at)::int as year
     from person p join access.unit u on u.id = p.unit_id where p.n % 10 <> 9
   ), series as (
     insert into case_file.number_series (unit_id, year, last)
     select unit_id, year, count(*) from filed group by unit_id, year
     on conflict (unit_id, year) do update set last = case_file.number_series.last + excluded.last
     returning unit_id, year, last
   ), counted as (select unit_id, year, count(*) as count from filed group by unit_id, year)
   insert into case_file.case_file (id, number, person_id, unit_id, caseworker_id, stage, origin, path, training_state,
     closure_reason, last_activity_at, opened_on, created_by, created_at)
   select ${loadIdSql('file', 'f.n')},
     f.code || '-' || f.year || '-' || to_char(s.last - c.count + row_number() over (partition by f.unit_id, f.year order by f.n), 'FM999990000'),
     f.id, f.unit_id, '${loader}', f.stage, case when f.n % 3 = 0 then 'OFFICE' else 'AWARENESS_DAY' end,
     case when f.stage in ('PREPARATION', 'CREATION', 'ACTIVE', 'COMPLETED') then
       (array['COOPERATIVE_NEW', 'COOPERATIVE_NEW', 'AUTO_ENTREPRENEUR', 'INCOME_ACTIVITY'])[1 + f.n % 4] end,
     case when f.stage in ('CREATION', 'ACTIVE', 'COMPLETED') then 'COMPLETED' else 'NONE' end,
     case when f.stage = 'CLOSED' then 'LOST_CONTACT' end,
     least(f.created_at + make_interval(days => ${loadShareSql('activity', 'f.n')} * 4), '2026-10-31'), f.created_at::date, '${loader}', f.created_at
   from filed f join series s using (unit_id, year) join counted c using (unit_id, year)`,
  `${batch}
   insert into case_file.stage_change (id, case_id, from_stage, to_stage, decided_by, decided_at)
   select ${loadIdSql('step', `p.n || ':' || step`)}, c.id, (${path})[step - 1], (${path})[step], '${loader}', p.created_at + make_interval(days => step * 9)
   from person p join case_file.case_file c on c.id = ${loadIdSql('file', 'p.n')}
   cross join lateral generate_series(1, coalesce(array_position(${path}, c.stage), 2)) step`,
  `${batch}
   insert into case_file.timeline_entry (id, case_id, kind, fact_on, note, created_by, author_name, created_at)
   select ${loadIdSql('entry', `p.n || ':' || entry`)}, c.id, case when entry = 1 then 'CASE_OPENED' else 'NOTE' end,
     (p.created_at + make_interval(days => entry * 7))::date, case when entry > 1 then 'ملاحظة رقم ' || entry || ' حول سير الملف' end,
     '${loader}', 'إطار التحميل', p.created_at + make_interval(days => entry * 7)
   from person p join case_file.case_file c on c.id = ${loadIdSql('file', 'p.n')} cross join generate_series(1, 4) entry`,
];

const eventDay = (turn: string) => `date '2018-02-14' + ${turn} * 37 % 3100`;
/** People at a day: as many as fill a hall. */
const hall = 150;
const visits = 3;
const eventId = (code: string, turn: string) => loadIdSql('event', `${code} || ':' || ${turn}`);

/** Three attendances a person, at the days of their own delegation. */
const attendances = [
  `${batch}, held as (
     select unit_id, count(*)::int as days from awareness.event where created_by = '${loader}' group by unit_id
   ), coming as (
     select p.*, u.code, 1 + (p.n + visit) % h.days as turn from person p join access.unit u on u.id = p.unit_id
     join held h on h.unit_id = p.unit_id cross join generate_series(1, ${visits}) visit
   )
   insert into awareness.attendance (id, event_id, unit_id, person_id, walk_in, registered_at, registered_by, present_at, marked_by, interests)
   select ${loadIdSql('attendance', `n || ':' || turn`)}, ${eventId('code', 'turn')}, unit_id, id, n % 4 = 0,
     ${eventDay('turn')} + time '15:30', '${loader}',
     case when n % 7 <> 0 then ${eventDay('turn')} + time '15:40' end, case when n % 7 <> 0 then '${loader}'::uuid end,
     array[(array['COOPERATIVE', 'ENTERPRISE', 'TRAINING', 'INFORMATION'])[1 + (n + turn) % 4]]
   from coming`,
];

/** Days of awareness of each delegation of the load, open until everybody has come. `$2`: its share of the persons. */
export const openEvents = `
  insert into awareness.event (id, unit_id, kind, title, day, starts_at, venue, province, organiser, state, created_by)
  select ${eventId('u.code', 'turn')}, u.id, 'AWARENESS_DAY', 'يوم تحسيسي رقم ' || turn, ${eventDay('turn')},
    '15:30', 'فضاء الذاكرة التاريخية', u.provinces[1], u.name_ar, 'OPEN', '${loader}'
  from unnest($1::uuid[], $2::float[]) held(id, share) join access.unit u on u.id = held.id
  cross join lateral generate_series(1, greatest(${visits + 4}, (held.share * $3 * ${visits} / ${hall})::int)) turn`;

export const closeEvents = `update awareness.event set state = 'CLOSED', version = version + 1 where created_by = '${loader}' and state = 'OPEN'`;

/** What happens to the persons of a batch, in the order of the journey. Each statement takes the bounds of their numbers. */
export const pathStatements: readonly string[] = [...kinship, ...files, ...attendances];
