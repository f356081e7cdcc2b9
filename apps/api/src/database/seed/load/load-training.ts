import { loader, loadIdSql, loadShareSql } from './load-id';
import { came, ended } from './load-partners';

/** Days of a session, of five hours each. */
const usualDays = 6;
const centreDays = 12;
const share = (kind: string) => loadShareSql(kind, 'n');

/** Everybody who came is in a session of their branch, twenty together; in the centre forty. */
const placed = [
  `create temporary table load_place on commit drop as
   with seated as (
     select n, id as referral_id, branch_id, state, in_centre, answered_on,
       (row_number() over (partition by branch_id order by sent_on, n) - 1) / case when in_centre then 40 else 20 end as turn
     from load_referral where service = 'TRAINING' and state in ${came}
   ), begun as (
     select *, case when in_centre then date '2026-10-05' + (turn % 10)::int
       else max(answered_on) over (partition by branch_id, turn) + 7 end as starts_on
     from seated
   )
   select *, ${loadIdSql('session', `branch_id || ':' || turn`)} as session_id,
     starts_on + case when in_centre then ${centreDays} else ${usualDays} end - 1 as ends_on from begun`,
  'analyze load_place',
  // The training ends the referral, on its own last day.
  `update load_referral r set ended_on = p.ends_on from load_place p where p.n = r.n and r.state in ${ended}`,
];

const titles = `array['إعداد مخطط الأعمال', 'تدبير التعاونيات', 'المحاسبة المبسطة', 'تسويق المنتوجات المجالية']`;
const programmeId = (turn: string) => loadIdSql('programme', `a.code || ':' || ${turn}`);

const sessions = [
  `insert into training.programme (id, agency_id, title, hours, created_by)
   select ${programmeId('turn')}, a.id, (${titles})[turn + 1], ${usualDays * 5}, '${loader}'::uuid from partners.agency a cross join generate_series(0, 3) turn
   where a.code in ('ANAPEC', 'ODCO')
   union all select ${programmeId(`'centre'`)}, a.id, 'دورة المركز الوطني', ${centreDays * 5}, '${loader}'::uuid from partners.agency a where a.code = 'ANAPEC'`,
  `insert into training.session (id, programme_id, branch_id, place, trainer, starts_on, ends_on, capacity, taken, created_by, created_at)
   select p.session_id, case when p.in_centre then ${programmeId(`'centre'`)} else ${programmeId('p.turn % 4')} end, p.branch_id, 'قاعة رقم ' || p.turn + 1,
     'مكون رقم ' || p.turn % 7 + 1, p.starts_on, p.ends_on, case when p.in_centre then 40 else 25 end, count(*), '${loader}', p.starts_on - 20
   from load_place p join partners.branch b on b.id = p.branch_id join partners.agency a on a.id = b.agency_id
   group by p.session_id, p.in_centre, p.turn, p.branch_id, p.starts_on, p.ends_on, a.code`,
  `insert into training.session_day (id, session_id, day, starts_at, hours)
   select ${loadIdSql('session-day', `s.id || ':' || d`)}, s.id, s.starts_on + d, '09:00', 5
   from training.session s cross join lateral generate_series(0, s.ends_on - s.starts_on) d where s.created_by = '${loader}'`,
];

/** Where the certificate stands: one in twenty is late, those of this autumn are on their way. */
const isPending = `p.ends_on > date '2026-09-15' or ${share('certificate')} < 5`;

const enrolments = [
  `insert into training.enrolment (id, session_id, referral_id, case_id, person_id, unit_id, branch_id, state, enrolled_on, completed_on, ended_on, reason,
     certificate, certificate_number, certificate_on, result_entered_on, certificate_entered_on, created_by, created_at)
   select ${loadIdSql('enrolment', 'n')}, session_id, r.id, r.case_id, r.person_id, r.unit_id, r.branch_id,
     case when r.state = 'COMPLETED' then 'COMPLETED' when r.state = 'NO_SHOW' then 'NO_SHOW' when r.state = 'DROPPED' then 'INCOMPLETE' else 'ENROLLED' end,
     r.answered_on, case when r.state = 'COMPLETED' then p.ends_on end, case when r.state in ('NO_SHOW', 'DROPPED') then p.ends_on end,
     case when r.state = 'DROPPED' then 'انقطع' end,
     case when r.state <> 'COMPLETED' then 'NONE' when ${isPending} then 'PENDING' else 'ISSUED' end,
     case when r.state = 'COMPLETED' and not (${isPending}) then 'L-' || n end, case when r.state = 'COMPLETED' and not (${isPending}) then p.ends_on + 20 end,
     case when r.state in ${ended} then p.ends_on + 1 end, case when r.state = 'COMPLETED' and not (${isPending}) then p.ends_on + 20 end,
     '${loader}', r.answered_on + time '11:00' + make_interval(secs => n % 5000)
   from load_place p join load_referral r using (n)`,
  `update case_file.case_file c set certificate_pending = true from training.enrolment e where e.case_id = c.id and e.certificate = 'PENDING'`,
  // The last two days of the centre are still to be called.
  `insert into training.roll_call (enrolment_id, session_day_id, mark, marked_by, marked_at)
   select ${loadIdSql('enrolment', 'n')}, ${loadIdSql('session-day', `p.session_id || ':' || d`)},
     case when p.state = 'NO_SHOW' or (p.state = 'DROPPED' and d > 2) then 'ABSENT'
       when (n + d * 7) % 31 = 0 then 'EXCUSED' when (n + d * 5) % 23 = 0 then 'LATE' else 'PRESENT' end,
     '${loader}', p.starts_on + d + time '12:00'
   from load_place p cross join lateral generate_series(0, case
     when p.in_centre then ${centreDays - 3} when p.state = 'SCHEDULED' then -1 when p.state = 'IN_PROGRESS' then 2 else ${usualDays - 1} end) d`,
];

/** Sessions before their people, and marks last. */
export const placesInSessions: readonly string[] = placed;
export const trainings: readonly string[] = [...sessions, ...enrolments];
