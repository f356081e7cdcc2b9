import { loader, loadIdSql, loadShareSql } from './load-id';

const share = (kind: string) => loadShareSql(kind, 'n');
const groups = `array['IDENTITY', 'CONTACT', 'PROJECT']`;
const lastSending = `date '2026-10-30'`;
/** What was sent before has long been answered, and most of it has ended. */
const settledBefore = `date '2026-08-01'`;
export const came = `('COMPLETED', 'NO_SHOW', 'DROPPED', 'SCHEDULED', 'IN_PROGRESS')`;
export const ended = `('COMPLETED', 'NO_SHOW', 'DROPPED')`;

/** Every agency has a branch in each province; one of them also has a centre to which the whole country sends. */
const branches = [
  `insert into partners.branch (id, agency_id, name_ar, name_fr, name_en, provinces)
   select ${loadIdSql('branch', `a.code || ':' || u.provinces[1]`)}, a.id, a.short_ar || '، ' || u.name_ar, a.code || ', ' || u.name_fr,
     a.code || ', ' || u.name_en, u.provinces
   from partners.agency a cross join access.unit u where u.code like 'LP__'`,
  `insert into partners.branch (id, agency_id, name_ar, name_fr, name_en, provinces)
   select ${loadIdSql('branch', `'centre'`)}, a.id, 'مركز التكوين الوطني للحمل', 'Centre national de charge', 'National centre of the load',
     array(select u.provinces[1] from access.unit u where u.code like 'LP__')
   from partners.agency a where a.code = 'ANAPEC'`,
  `insert into partners.agreement (id, agency_id, title_ar, number, valid_from, purposes, field_groups)
   select ${loadIdSql('agreement', 'a.code')}, a.id, 'اتفاقية شراكة للحمل', 'L-' || a.code, '2020-01-01',
     array['ORIENTATION', 'TRAINING', 'PROJECT_STUDY', 'CREATION', 'FUNDING', 'FOLLOW_UP'], ${groups} from partners.agency a`,
];

/**
 * Two files of three were referred once; another five thousand of two hundred thousand were sent to the centre, all for
 * the same season. `$1`: how many persons there are.
 */
const drawn = [
  `create temporary table load_referral on commit drop as
   with numbered as materialized (
     select n, ${loadIdSql('file', 'n')} as case_id, n % 3 = 2 as in_centre
     from generate_series(0, $1::int - 1) n where n % 10 <> 9 and (n % 3 <> 2 or n % 120 in (2, 32, 62))
   ), filed as (
     select n, in_centre, c.id as case_id, c.person_id, c.unit_id, u.provinces[1] as province,
       greatest(c.opened_on, date '2022-01-03') as since
     from numbered join case_file.case_file c on c.id = case_id join access.unit u on u.id = c.unit_id
   ), sent as (
     select *, case when in_centre then date '2026-09-01' + ${share('sent')} % 20
         else least(since + (${lastSending} - since) * ${share('sent')} / 100 + n % 11, ${lastSending}) end as sent_on,
       case when in_centre or ${share('agency')} < 70 then 'ANAPEC' when ${share('agency')} < 90 then 'ODCO' else 'ADS' end as code
     from filed
   ), asked as (
     select *, case when in_centre or (code = 'ANAPEC' and ${share('service')} < 92) or (code = 'ODCO' and ${share('service')} < 80) then 'TRAINING'
         when code = 'ANAPEC' then 'BUSINESS_PLAN' when code = 'ODCO' then 'NAME_APPROVAL' else 'PROJECT_STUDY' end as service,
       ${share('outcome')} as outcome, sent_on + ${share('answer')} % 12 as answer_on
     from sent
   ), settled as (
     select *, case
       when in_centre then 'IN_PROGRESS'
       when sent_on < ${settledBefore} then case when outcome < 55 then 'COMPLETED' when outcome < 63 then 'NO_SHOW' when outcome < 73 then 'DROPPED'
         when outcome < 88 then 'DECLINED' when outcome < 92 then 'RECALLED' else 'EXPIRED' end
       else case when outcome < 25 then 'SENT' when outcome < 38 then 'RECEIVED' when outcome < 41 then 'PAPER_ASKED' when outcome < 58 then 'ACCEPTED'
         when outcome < 72 then case when service = 'TRAINING' then 'SCHEDULED' else 'ACCEPTED' end
         when outcome < 84 then 'IN_PROGRESS' when outcome < 94 then 'DECLINED' else 'RECALLED' end end as state
     from asked
   )
   select n, ${loadIdSql('referral', 'n')} as id, case_id, person_id, unit_id, a.id as agency_id, ${loadIdSql('agreement', 's.code')} as agreement_id,
     case when in_centre then ${loadIdSql('branch', `'centre'`)} else ${loadIdSql('branch', `s.code || ':' || province`)} end as branch_id, in_centre,
     service, case service when 'TRAINING' then 'TRAINING' when 'NAME_APPROVAL' then 'CREATION' else 'PROJECT_STUDY' end as purpose,
     state, sent_on, sent_on + 15 as due_on,
     case when state in ${came} or state in ('PAPER_ASKED', 'ACCEPTED', 'DECLINED') then answer_on end as answered_on,
     case when state in ${ended} then answer_on + 45 when state = 'DECLINED' then answer_on
       when state = 'RECALLED' then sent_on + 4 when state = 'EXPIRED' then sent_on + 30 end as ended_on,
     sent_on + time '09:00' + make_interval(secs => n % 25000) as created_at
   from settled s join partners.agency a on a.code = s.code`,
  'create index on load_referral (id)',
  'analyze load_referral',
];

const consents = `insert into people.consent (id, person_id, unit_id, purpose, agency_id, channel, notice_version, given_on, created_by, created_at)
  select ${loadIdSql('sharing', 'n')}, person_id, unit_id, 'SHARE_WITH_PARTNER', agency_id, 'PAPER', '2022-1', sent_on, '${loader}', created_at
  from load_referral`;

/** Referrals with their history: sent, answered, and how it went. */
export const handedOver: readonly string[] = [
  `insert into partners.referral (id, case_id, person_id, unit_id, branch_id, service, purpose, agreement_id, field_groups, wish, state, reason,
     paper_asked, sent_on, answered_on, due_on, ended_on, created_by, created_at)
   select id, case_id, person_id, unit_id, branch_id, service, purpose, agreement_id, ${groups}, 'مشروع رقم ' || n, state,
     case when state in ('DECLINED', 'RECALLED') then 'لا توجد مقاعد' end, case when state = 'PAPER_ASKED' then 'شهادة السكنى' end,
     sent_on, answered_on, due_on, ended_on, '${loader}', created_at from load_referral order by created_at`,
  `insert into partners.referral_step (id, referral_id, from_state, to_state, fact_on, entered_at, moved_by, reason)
   select ${loadIdSql('referral-step', `n || ':' || place`)}, id, from_state, to_state, fact_on, fact_on + time '15:00' + make_interval(secs => place), '${loader}', said
   from load_referral cross join lateral (values
     (1, null, 'SENT', sent_on, null, true),
     (2, 'SENT', 'ACCEPTED', answered_on, null, state in ${came} or state = 'ACCEPTED'),
     (3, case when state in ${came} then 'ACCEPTED' else 'SENT' end, state, coalesce(ended_on, answered_on, sent_on + 1),
       case when state = 'DECLINED' then 'لا توجد مقاعد' end, state not in ('SENT', 'ACCEPTED'))
   ) step (place, from_state, to_state, fact_on, said, is_taken) where is_taken`,
  `insert into partners.referral_status (id, referral_id, word, fact_on, entered_at, written_by)
   select ${loadIdSql('status', 'n')}, id, 'REGISTERED', answered_on, answered_on + time '16:00', '${loader}' from load_referral
   where answered_on is not null and n % 6 = 0`,
];

/** Branches, agreements, who is referred where, and that they agreed to it; training then says when it ended. */
export const toBeHandedOver: readonly string[] = [...branches, ...drawn, consents];
