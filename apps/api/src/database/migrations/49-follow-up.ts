import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A cooperative after its creation: what it owes in a year, the visits it is paid, the support it receives. */
export class FollowUp1760000000049 implements MigrationInterface {
  name = 'FollowUp1760000000049';

  async up(runner: QueryRunner): Promise<void> {
    await this.law(runner);
    await this.history(runner);
    await this.duties(runner);
    await this.visits(runner);
    await this.supports(runner);
    await this.dormancy(runner);
  }

  /** Two delays that the founding of a cooperative does not ask for. */
  private async law(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table cooperative.law_rule no force row level security;
      insert into cooperative.law_rule (key, version, value, unit, effective_from, text, article, body, confidence, step, counts_from,
        requirement_ar, requirement_fr, requirement_en, source, doubt_ar, doubt_fr, papers)
      values
        ('reportsBeforeAssembly', 1, 15, 'DAYS', '2014-12-18', 'LAW_112_12', 'TO_READ', 'COOPERATIVE', 'TO_CONFIRM', null, null,
          'توضع القوائم التركيبية والتقريران الأدبي والمالي رهن إشارة الأعضاء قبل الجمعية بالأجل المطلوب.',
          'Comptes, rapport moral et rapport financier sont à la disposition des membres avant l’assemblée dans le délai requis.',
          'Accounts and reports lie open to the members before the assembly for the time asked for.',
          'يُقرأ في النص الكامل', 'أجل الاستدعاء مأخوذ قياسا.', 'Délai repris par analogie de celui de la convocation.', '[]'),
        ('odcoTransmission', 1, 30, 'DAYS', '2014-12-18', 'LAW_112_12', 'TO_READ', 'COOPERATIVE', 'TO_CONFIRM', null, null,
          'تُحال وثائق الجمعية العامة السنوية على مكتب تنمية التعاون داخل الأجل.',
          'Les documents de l’assemblée annuelle sont transmis à l’Office du développement de la coopération dans le délai.',
          'The documents of the yearly assembly are sent to the cooperation office within the delay.',
          'يُقرأ في النص الكامل', 'الإيداع مذكور، وأجله غير مؤكد.', 'Le dépôt est mentionné, son délai n’est pas confirmé.', '[]');
      alter table cooperative.law_rule force row level security;
    `);
  }

  /** Every version that was ever said of a record: written by the database itself, and never again. */
  private async history(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create schema follow_up;
      grant usage on schema follow_up to sanad_app;

      create table follow_up.entry (
        record_id uuid not null,
        version integer not null,
        cooperative_id uuid not null constraint entry_cooperative references cooperative.cooperative (id),
        said jsonb not null,
        reason text,
        said_by uuid,
        said_at timestamptz not null default now(),
        constraint entry_pkey primary key (record_id, version)
      );
      create index entry_by_cooperative on follow_up.entry (cooperative_id);
      create trigger entry_is_append_only before update or delete on follow_up.entry
        for each row execute function platform.refuse_change();
      create trigger entry_is_never_emptied before truncate on follow_up.entry
        for each statement execute function platform.refuse_change();
      alter table follow_up.entry enable row level security;
      alter table follow_up.entry force row level security;
      create policy with_cooperative on follow_up.entry
        using (exists (select from cooperative.cooperative k where k.id = cooperative_id))
        with check (exists (select from cooperative.cooperative k where k.id = cooperative_id));
      grant select, insert on follow_up.entry to sanad_app;

      -- A change of what was said has its reason; a delay that moves with a feast is no change of what was said.
      create function follow_up.keep_entry() returns trigger language plpgsql as $$
      declare
        unsaid text[] := '{id,cooperative_id,unit_id,version,reason,said_by,said_at,key,kind,mark,period,law_due_on,due_on,rule,is_confirmed}';
        said jsonb := to_jsonb(new) - unsaid;
      begin
        if new.version = 0 or (tg_op = 'UPDATE' and new.version = old.version) then
          return null;
        end if;
        if tg_op = 'UPDATE' and old.version > 0 and new.reason is null
          and said - 'stored_file_id' is distinct from to_jsonb(old) - unsaid - 'stored_file_id' then
          raise exception 'a correction has its reason' using errcode = '23514', constraint = 'entry_is_reasoned';
        end if;
        insert into follow_up.entry (record_id, version, cooperative_id, said, reason, said_by)
        values (new.id, new.version, new.cooperative_id, said, new.reason, new.said_by);
        return null;
      end $$;
    `);
  }

  private async duties(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Another end of the fiscal year, from a day on; of two of one day the later line holds.
      create table follow_up.year_end (
        id uuid primary key,
        cooperative_id uuid not null constraint year_end_cooperative references cooperative.cooperative (id),
        month smallint not null constraint year_end_month check (month between 1 and 12),
        day smallint not null constraint year_end_day check (day between 1 and 31),
        since date not null,
        reason text not null,
        said_by uuid not null,
        said_at timestamptz not null default now(),
        place bigint generated always as identity
      );
      create index year_end_by_cooperative on follow_up.year_end (cooperative_id, place);
      create trigger year_end_is_append_only before update or delete on follow_up.year_end
        for each row execute function platform.refuse_change();
      alter table follow_up.year_end enable row level security;
      alter table follow_up.year_end force row level security;
      create policy with_cooperative on follow_up.year_end
        using (exists (select from cooperative.cooperative k where k.id = cooperative_id))
        with check (exists (select from cooperative.cooperative k where k.id = cooperative_id));
      grant select, insert on follow_up.year_end to sanad_app;

      create table follow_up.duty (
        id uuid primary key,
        cooperative_id uuid not null,
        unit_id uuid not null,
        key text not null,
        kind text not null constraint duty_kind check (kind in
          ('ACCOUNTS', 'REPORTS', 'ASSEMBLY_NOTICE', 'ANNUAL_ASSEMBLY', 'ODCO_DEPOSIT', 'MANDATE_RENEWAL', 'VISIT')),
        -- The organ of a mandate, the months of a visit.
        mark text,
        period date not null,
        -- As the law counts, and the working day on which that delay ends.
        law_due_on date not null,
        due_on date not null,
        rule text,
        is_confirmed boolean not null,
        state text not null default 'OPEN' constraint duty_state check (state in ('OPEN', 'DONE', 'NOT_DUE')),
        done_on date,
        reference text,
        note text,
        stored_file_id uuid constraint duty_file references platform.stored_file (id),
        reason text,
        said_by uuid,
        said_at timestamptz,
        -- 0: nothing was said of it yet.
        version integer not null default 0,
        constraint duty_cooperative foreign key (cooperative_id, unit_id) references cooperative.cooperative (id, unit_id),
        constraint duty_is_owed_once unique (cooperative_id, key),
        constraint duty_end_has_day check ((state = 'OPEN') = (done_on is null)),
        constraint duty_not_due_says_why check (state <> 'NOT_DUE' or note is not null)
      );
      create index duty_waits on follow_up.duty (unit_id, due_on, id) where state = 'OPEN';
      create trigger duty_keeps_its_history after insert or update on follow_up.duty
        for each row execute function follow_up.keep_entry();
      alter table follow_up.duty enable row level security;
      alter table follow_up.duty force row level security;
      create policy seen_by_own_units on follow_up.duty for select using (unit_id = any ((select context.units())::uuid[]));
      create policy added_by_own_units on follow_up.duty for insert with check (unit_id = any ((select context.units())::uuid[]));
      create policy changed_by_own_units on follow_up.duty for update using (unit_id = any ((select context.units())::uuid[]));
      -- What nobody has said anything of goes when the law asks it no more.
      create policy unsaid_goes on follow_up.duty for delete
        using (version = 0 and unit_id = any ((select context.units())::uuid[]));
      -- A feast that is moved moves delays everywhere.
      create policy feasts_of_the_house on follow_up.duty for select using ((select context.is_system()));
      create policy feasts_move_delays on follow_up.duty for update using ((select context.is_system()));
      grant select, insert, update, delete on follow_up.duty to sanad_app;
      create policy duties_of_the_house on case_file.task
        using (kind in ('COOPERATIVE_DUTY', 'COOPERATIVE_VISIT') and (select context.is_system()));
    `);
  }

  private async visits(runner: QueryRunner): Promise<void> {
    const jobs = 'constraint visit_jobs_are_some_of_all check';
    await runner.query(/* sql */ `
      create table follow_up.visit (
        id uuid primary key,
        cooperative_id uuid not null,
        unit_id uuid not null,
        -- The visit that was due then; null for one in between.
        months smallint constraint visit_months check (months in (6, 12, 24)),
        visited_on date not null,
        activity text not null constraint visit_activity check (activity in ('ACTIVE', 'STOPPED')),
        members integer not null constraint visit_members check (members >= 0),
        jobs integer not null,
        jobs_family integer not null,
        jobs_women integer not null,
        jobs_young integer not null,
        turnover text not null constraint visit_turnover check (turnover in
          ('NONE', 'TO_50K', 'TO_200K', 'TO_1M', 'TO_5M', 'TO_10M', 'ABOVE_10M')),
        income_before numeric(12, 2) constraint visit_income_before check (income_before >= 0),
        income_now numeric(12, 2) constraint visit_income_now check (income_now >= 0),
        problems text[] not null default '{}' constraint visit_problems check (problems <@ '{MARKETING,MATERIALS,EQUIPMENT,FUNDING,WATER,SKILLS,MANAGEMENT,MEMBERS,LICENCE,TRANSPORT,OTHER}'),
        note text,
        reason text,
        said_by uuid not null,
        said_at timestamptz not null default now(),
        version integer not null default 1,
        constraint visit_cooperative foreign key (cooperative_id, unit_id) references cooperative.cooperative (id, unit_id),
        ${jobs} (least(jobs, jobs_family, jobs_women, jobs_young) >= 0 and greatest(jobs_family, jobs_women, jobs_young) <= jobs)
      );
      create unique index visit_is_official_once on follow_up.visit (cooperative_id, months) where months is not null;
      create index visit_by_day on follow_up.visit (cooperative_id, visited_on, id);
      create trigger visit_keeps_its_history after insert or update on follow_up.visit
        for each row execute function follow_up.keep_entry();
      alter table follow_up.visit enable row level security;
      alter table follow_up.visit force row level security;
      create policy own_units on follow_up.visit using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update on follow_up.visit to sanad_app;

      -- Visits that are due stand beside the other alerts of a cooperative.
      alter table cooperative.alert
        drop constraint alert_kind,
        add constraint alert_kind check (kind in
          ('BELOW_MINIMUM', 'DORMANT', 'MANDATE_ENDING', 'DUTY_OVERDUE', 'LICENCE_ENDING', 'VISIT_DUE'));
    `);
  }

  private async supports(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Each line has its source and its amount, and no source stands on two lines.
      create function follow_up.amounts_hold(lines jsonb) returns boolean language sql immutable as $$
        select jsonb_typeof(lines) = 'array' and coalesce((
          select bool_and(coalesce(l ->> 'source' in ('HCAR', 'ODCO', 'ADS', 'INDH', 'SOUTH_AGENCY', 'REGION', 'PROVINCE', 'OTHER')
              and jsonb_typeof(l -> 'amount') = 'number' and (l ->> 'amount')::numeric > 0, false))
            and count(*) = count(distinct l ->> 'source')
          from jsonb_array_elements(lines) l), true)
      $$;

      create table follow_up.support (
        id uuid primary key,
        cooperative_id uuid not null,
        unit_id uuid not null,
        programme text not null constraint support_programme check (programme in
          ('MOURAFAKA', 'ODCO_MANAGEMENT', 'ODCO_RUNNING', 'ODCO_MARKETING', 'ADS_VALUE_CHAIN', 'INDH', 'OTHER')),
        title text,
        agency text not null,
        state text not null constraint support_state check (state in
          ('APPLIED', 'ACCEPTED', 'RUNNING', 'ENDED', 'REFUSED', 'STOPPED')),
        applied_on date,
        from_on date,
        to_on date,
        amounts jsonb not null default '[]' constraint support_amounts check (follow_up.amounts_hold(amounts)),
        note text,
        reason text,
        said_by uuid not null,
        said_at timestamptz not null default now(),
        version integer not null default 1,
        constraint support_cooperative foreign key (cooperative_id, unit_id) references cooperative.cooperative (id, unit_id),
        constraint support_of_another_programme_is_named check (programme <> 'OTHER' or title is not null),
        constraint support_days_in_order check (to_on >= from_on)
      );
      create index support_by_cooperative on follow_up.support (cooperative_id, id);
      create trigger support_keeps_its_history after insert or update on follow_up.support
        for each row execute function follow_up.keep_entry();
      alter table follow_up.support enable row level security;
      alter table follow_up.support force row level security;
      create policy own_units on follow_up.support using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update on follow_up.support to sanad_app;
    `);
  }

  private async dormancy(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- What a person has decided of a cooperative that shows no activity.
      create table follow_up.dormancy_decision (
        id uuid primary key,
        cooperative_id uuid not null constraint dormancy_decision_cooperative references cooperative.cooperative (id),
        verdict text not null constraint dormancy_decision_verdict check (verdict in ('MARK', 'KEEP')),
        decided_on date not null,
        reason text not null,
        said_by uuid not null,
        said_at timestamptz not null default now(),
        place bigint generated always as identity
      );
      create index dormancy_decision_by_cooperative on follow_up.dormancy_decision (cooperative_id, place desc);
      create trigger dormancy_decision_is_append_only before update or delete on follow_up.dormancy_decision
        for each row execute function platform.refuse_change();
      alter table follow_up.dormancy_decision enable row level security;
      alter table follow_up.dormancy_decision force row level security;
      create policy with_cooperative on follow_up.dormancy_decision
        using (exists (select from cooperative.cooperative k where k.id = cooperative_id))
        with check (exists (select from cooperative.cooperative k where k.id = cooperative_id));
      grant select, insert on follow_up.dormancy_decision to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
