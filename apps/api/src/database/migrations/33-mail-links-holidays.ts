import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days on which no office works, and the delays that are reckoned with them. */
export class MailLinksHolidays1760000000033 implements MigrationInterface {
  name = 'MailLinksHolidays1760000000033';

  async up(runner: QueryRunner): Promise<void> {
    await this.holidays(runner);
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

  private async answers(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- How many working days the agency was given when it was asked: a feast that moves moves the end, not the delay.
      alter table partners.referral add column answer_days smallint not null default 15
        constraint referral_answer_days check (answer_days between 1 and 120);
      create policy house_reckons on partners.referral for select using ((select context.is_system()));
      create policy house_reckons_anew on partners.referral for update using ((select context.is_system()));
      grant update (due_on) on partners.referral to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
