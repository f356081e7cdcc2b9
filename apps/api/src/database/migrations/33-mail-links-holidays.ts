import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days on which no office works, and the delays that are reckoned with them. */
export class MailLinksHolidays1760000000033 implements MigrationInterface {
  name = 'MailLinksHolidays1760000000033';

  async up(runner: QueryRunner): Promise<void> {
    await this.holidays(runner);
    await this.mail(runner);
    await this.links(runner);
    await this.answers(runner);
  }

  private async holidays(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create schema calendar;
      grant usage on schema calendar to sanad_app;

      -- Every line that was ever said of a feast; the last one holds.
      create table calendar.feast (
        id uuid not null,
        version integer not null,
        kind text not null constraint feast_kind check (kind in ('FIXED', 'MOON', 'ONCE')),
        name_ar text not null,
        name_fr text not null,
        name_en text not null,
        month smallint constraint feast_month check (month between 1 and 12),
        day smallint constraint feast_day check (day between 1 and 31),
        from_year smallint,
        to_year smallint,
        first_day date,
        days smallint not null constraint feast_days check (days between 1 and 5),
        is_confirmed boolean not null,
        is_withdrawn boolean not null default false,
        source text not null,
        reason text,
        set_by uuid,
        set_at timestamptz not null default now(),
        constraint feast_pkey primary key (id, version),
        constraint feast_has_its_day check (case kind when 'FIXED' then month is not null and day is not null and first_day is null
          else first_day is not null and month is null and day is null end),
        constraint feast_years_in_order check (to_year >= from_year),
        constraint feast_change_is_reasoned check (version = 1 or (reason is not null and set_by is not null))
      );
      alter table calendar.feast enable row level security;
      alter table calendar.feast force row level security;
      create policy readable on calendar.feast for select using (true);
      create policy written_as_oneself on calendar.feast for insert with check (set_by = (select context.user_id()));
      create trigger feast_is_append_only before update or delete on calendar.feast
        for each row execute function platform.refuse_change();
      create trigger feast_is_never_emptied before truncate on calendar.feast
        for each statement execute function platform.refuse_change();
      grant select, insert on calendar.feast to sanad_app;
    `);
    await runner.query(/* sql */ `
      alter table calendar.feast no force row level security;
      insert into calendar.feast (id, version, kind, name_ar, name_fr, name_en, month, day, from_year, days, is_confirmed, source) 
      select ('01900000-0000-7000-8000-0000000033' || lpad(place::text, 2, '0'))::uuid, 1, 'FIXED', ar, fr, en, month, day, since, 1, confirmed, source
      from (values
        (1, 'رأس السنة الميلادية', 'Nouvel An', 'New Year', 1, 1, null::smallint, true, 'المرسوم رقم 2.77.169 بتاريخ 28 فبراير 1977 كما وقع تغييره وتتميمه'),
        (2, 'ذكرى تقديم وثيقة الاستقلال', 'Manifeste de l’Indépendance', 'Independence Manifesto', 1, 11, null, true, 'المرسوم رقم 2.77.169 بتاريخ 28 فبراير 1977 كما وقع تغييره وتتميمه'),
        (3, 'رأس السنة الأمازيغية', 'Nouvel An amazigh', 'Amazigh New Year', 1, 14, 2024, true, 'المرسوم رقم 2.23.688 المغير والمتمم للمرسوم رقم 2.77.169'),
        (4, 'عيد الشغل', 'Fête du Travail', 'Labour Day', 5, 1, null, true, 'المرسوم رقم 2.77.169 بتاريخ 28 فبراير 1977 كما وقع تغييره وتتميمه'),
        (5, 'عيد العرش', 'Fête du Trône', 'Throne Day', 7, 30, null, true, 'المرسوم رقم 2.77.169 بتاريخ 28 فبراير 1977 كما وقع تغييره وتتميمه'),
        (6, 'ذكرى استرجاع إقليم وادي الذهب', 'Récupération de Oued Ed-Dahab', 'Recovery of Oued Ed-Dahab', 8, 14, null, true, 'المرسوم رقم 2.77.169 بتاريخ 28 فبراير 1977 كما وقع تغييره وتتميمه'),
        (7, 'ذكرى ثورة الملك والشعب', 'Révolution du Roi et du Peuple', 'Revolution of the King and the People', 8, 20, null, true, 'المرسوم رقم 2.77.169 بتاريخ 28 فبراير 1977 كما وقع تغييره وتتميمه'),
        (8, 'عيد الشباب', 'Fête de la Jeunesse', 'Youth Day', 8, 21, null, true, 'المرسوم رقم 2.77.169 بتاريخ 28 فبراير 1977 كما وقع تغييره وتتميمه'),
        (9, 'عيد الوحدة', 'Fête de l’Unité', 'Unity Day', 10, 31, 2026, false, 'بلاغ الديوان الملكي بتاريخ 4 نونبر 2025؛ مرسوم العطلة في انتظار التأكيد'),
        (10, 'عيد المسيرة الخضراء', 'Marche Verte', 'Green March', 11, 6, null, true, 'المرسوم رقم 2.77.169 بتاريخ 28 فبراير 1977 كما وقع تغييره وتتميمه'),
        (11, 'عيد الاستقلال', 'Fête de l’Indépendance', 'Independence Day', 11, 18, null, true, 'المرسوم رقم 2.77.169 بتاريخ 28 فبراير 1977 كما وقع تغييره وتتميمه')
      ) fixed(place, ar, fr, en, month, day, since, confirmed, source);

      -- Feasts of the moon by the tabular calendar: expected until their sighting is announced.
      insert into calendar.feast (id, version, kind, name_ar, name_fr, name_en, first_day, days, is_confirmed, source)
      select ('01900000-0000-7000-8000-0000000033' || place)::uuid, 1, 'MOON', ar, fr, en, first_day, days, false,
        'حساب تقديري بالتقويم الهجري، في انتظار إعلان وزارة الأوقاف والشؤون الإسلامية'
      from (values
        (21, 'عيد الفطر', 'Aïd Al-Fitr', 'Eid al-Fitr', date '2026-03-20', 2),
        (22, 'عيد الأضحى', 'Aïd Al-Adha', 'Eid al-Adha', '2026-05-27', 2),
        (23, 'فاتح محرم', '1er Moharrem', '1 Muharram', '2026-06-17', 1),
        (24, 'عيد المولد النبوي', 'Aïd Al-Mawlid', 'Mawlid', '2026-08-26', 2),
        (25, 'عيد الفطر', 'Aïd Al-Fitr', 'Eid al-Fitr', '2027-03-10', 2),
        (26, 'عيد الأضحى', 'Aïd Al-Adha', 'Eid al-Adha', '2027-05-17', 2),
        (27, 'فاتح محرم', '1er Moharrem', '1 Muharram', '2027-06-06', 1),
        (28, 'عيد المولد النبوي', 'Aïd Al-Mawlid', 'Mawlid', '2027-08-15', 2)
      ) moon(place, ar, fr, en, first_day, days);
      alter table calendar.feast force row level security;
    `);
  }

  private async mail(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Letters to people of the house. What one says is sealed, and gone once it has arrived.
      create table platform.mail (
        id uuid primary key,
        kind text not null,
        user_id uuid not null constraint mail_user references access.user_account (id),
        recipient text not null,
        subject text not null,
        sealed text,
        state text not null default 'WAITING' constraint mail_state check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
        tries smallint not null default 0,
        next_try_at timestamptz default now(),
        problem text,
        created_at timestamptz not null default now(),
        sent_at timestamptz,
        version integer not null default 1,
        constraint mail_sent_is_gone check ((state = 'SENT') = (sent_at is not null) and (state <> 'SENT' or sealed is null))
      );
      create index mail_by_moment on platform.mail (created_at desc, id desc);
      create index mail_not_sent on platform.mail (created_at desc, id desc) where state <> 'SENT';
      create index mail_by_user on platform.mail (user_id);
      alter table platform.mail enable row level security;
      alter table platform.mail force row level security;
      create policy the_house_alone on platform.mail using ((select context.is_system()));
      grant select, insert, update on platform.mail to sanad_app;
    `);
  }

  private async links(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- A link in a letter: one act, for one person, once. Neither its token nor its code can be read here.
      create table access.link (
        id uuid primary key,
        token_hash bytea not null constraint link_token_is_unique unique,
        user_id uuid not null constraint link_user references access.user_account (id),
        branch_id uuid not null constraint link_branch references partners.branch (id),
        purpose text not null constraint link_purpose check (purpose in ('ANSWER_REFERRALS', 'CONFIRM_TRAINEES')),
        subject_ids uuid[] not null constraint link_has_subjects check (cardinality(subject_ids) > 0),
        period text not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        used_at timestamptz,
        code_hash bytea,
        code_expires_at timestamptz,
        code_tries smallint not null default 0,
        version integer not null default 1,
        constraint link_of_a_letter_is_one unique (user_id, purpose, period),
        constraint link_code_ends check ((code_hash is null) = (code_expires_at is null))
      );
      alter table access.link enable row level security;
      alter table access.link force row level security;
      create policy the_house on access.link using ((select context.is_system()));
      create policy own on access.link for select using (user_id = (select context.user_id()));
      create policy used_by_its_person on access.link for update using (user_id = (select context.user_id()));
      grant select, insert, update on access.link to sanad_app;
      alter table access.session add column link_id uuid constraint session_link references access.link (id);

      create or replace function access.session_of(hash bytea, today date) returns jsonb
      language sql volatile security definer set search_path = pg_catalog, public as $$
        with live as (
          select s.user_id, s.link_id from access.session s
          where s.token_hash = hash and s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes'
            and (s.link_id is null or exists (select from access.link l where l.id = s.link_id and l.expires_at > now()))
        ), seen as (
          -- Once a minute is exact enough: a write for every request would cost more than the request.
          update access.session s set last_seen_at = now()
          where s.token_hash = hash and s.last_seen_at < now() - interval '1 minute' and exists (select from live)
        )
        select jsonb_build_object(
          'user', jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email),
          'link', (select jsonb_build_object('id', l.id, 'purpose', l.purpose, 'subjectIds', to_jsonb(l.subject_ids), 'expiresAt', l.expires_at)
            from access.link l where l.id = live.link_id),
          'assignments', coalesce((
            select jsonb_agg(jsonb_build_object(
              'role', a.role,
              'unitId', a.unit_id,
              'branchId', a.branch_id,
              'unit', (select jsonb_build_object('id', n.id, 'ar', n.name_ar, 'fr', n.name_fr, 'en', n.name_en) from access.unit n where n.id = a.unit_id),
              'units', case when a.unit_id is null then '[]'::jsonb else (
                with recursive below as (
                  select n.id from access.unit n where n.id = a.unit_id
                  union
                  select n.id from access.unit n join below b on n.parent_id = b.id
                ) select jsonb_agg(id) from below) end
            ) order by a.valid_from, a.id)
            from access.assignment a
            where a.user_id = u.id and a.valid_from <= today and (a.valid_to is null or a.valid_to >= today)
              -- By a link one acts for the branch that it names, and for no other place.
              and (live.link_id is null or a.branch_id = (select l.branch_id from access.link l where l.id = live.link_id))
          ), '[]'::jsonb))
        from live join access.user_account u on u.id = live.user_id
        where u.status = 'ACTIVE'
      $$;
    `);
  }

  private async answers(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- How many working days the agency was given when it was asked: a feast that moves moves the end, not the delay.
      alter table partners.referral add column answer_days smallint not null default 15
        constraint referral_answer_days check (answer_days between 1 and 120);
      create policy house_reckons on partners.referral for select using ((select context.is_system()));
      create policy house_reckons_anew on partners.referral for update using ((select context.is_system()));
      grant update (due_on) on partners.referral to sanad_app;

      -- The house itself ends what was never answered, within the unit that sent it; nobody's name stands for it.
      create policy house_ends on partners.referral for update using (unit_id = any ((select context.units())::uuid[]))
        with check (unit_id = any ((select context.units())::uuid[]) and state = 'EXPIRED' and (select context.user_id()) is null);
      alter table case_file.timeline_entry alter column created_by drop not null;

      -- Every line that was ever said of the delay of answers; the last one holds.
      create table partners.answer_rule (
        version integer primary key,
        answer_days smallint not null constraint answer_rule_days check (answer_days between 1 and 120),
        remind_before smallint not null constraint answer_rule_reminder check (remind_before between 1 and 60),
        digest_day smallint not null constraint answer_rule_digest_day check (digest_day between 1 and 5),
        reason text,
        set_by uuid,
        set_at timestamptz not null default now(),
        constraint answer_rule_reminds_before_the_end check (remind_before < answer_days),
        constraint answer_rule_is_reasoned check (version = 1 or (reason is not null and set_by is not null))
      );
      insert into partners.answer_rule (version, answer_days, remind_before, digest_day) values (1, 15, 5, 1);
      alter table partners.answer_rule enable row level security;
      alter table partners.answer_rule force row level security;
      create policy readable on partners.answer_rule for select using (true);
      create policy written_as_oneself on partners.answer_rule for insert with check (set_by = (select context.user_id()));
      create trigger answer_rule_is_append_only before update or delete on partners.answer_rule
        for each row execute function platform.refuse_change();
      grant select, insert on partners.answer_rule to sanad_app;

      -- A branch is reminded of a referral once, even when the day that it is due by moves.
      create table partners.answer_reminder (
        referral_id uuid primary key constraint answer_reminder_referral references partners.referral (id),
        reminded_on date not null
      );
      alter table partners.answer_reminder enable row level security;
      alter table partners.answer_reminder force row level security;
      create policy the_house_alone on partners.answer_reminder using ((select context.is_system()));
      grant select, insert on partners.answer_reminder to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
