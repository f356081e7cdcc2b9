import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a family's resistance file proves for all of them, and decisions on who is eligible. */
export class Eligibility1760000000012 implements MigrationInterface {
  name = 'Eligibility1760000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table people.resistance_file
        drop column evidence_file_id,
        add column member_vital_status text not null default 'UNKNOWN'
          constraint resistance_file_member_vital_status check (member_vital_status in ('UNKNOWN', 'ALIVE', 'DECEASED')),
        add column member_died_on date,
        add constraint resistance_file_death_has_a_dead check (member_died_on is null or member_vital_status = 'DECEASED'),
        add constraint resistance_file_in_unit unique (id, issuing_unit_id);

      -- Papers that are asked of a family once, not of each sibling (law 55-19).
      create table people.resistance_paper (
        id uuid primary key,
        resistance_file_id uuid not null,
        issuing_unit_id uuid not null,
        kind text not null constraint resistance_paper_kind check (kind in
          ('TITLE_DECISION', 'MEMBER_CARD', 'INHERITANCE_DEED', 'FAMILY_BOOKLET', 'DEATH_RECORD', 'OTHER')),
        stored_file_id uuid not null constraint resistance_paper_scan references platform.stored_file (id),
        created_by uuid not null,
        created_at timestamptz not null default now(),
        constraint resistance_paper_file foreign key (resistance_file_id, issuing_unit_id)
          references people.resistance_file (id, issuing_unit_id) on update cascade,
        constraint resistance_paper_of_file unique (id, resistance_file_id)
      );
      create index resistance_paper_by_file on people.resistance_paper (resistance_file_id, created_at);
      alter table people.resistance_paper enable row level security;
      alter table people.resistance_paper force row level security;
      create policy own_units on people.resistance_paper using (issuing_unit_id = any ((select context.units())::uuid[]));
      grant select, insert on people.resistance_paper to sanad_app;

      alter table people.kinship_link
        add column resistance_paper_id uuid,
        add column ended_by uuid,
        add column ended_at timestamptz,
        add constraint kinship_paper_of_file foreign key (resistance_paper_id, resistance_file_id)
          references people.resistance_paper (id, resistance_file_id),
        add constraint kinship_has_one_proof check (num_nonnulls(evidence_file_id, resistance_paper_id) <= 1),
        -- A verified link that is taken back later: who had verified it stays.
        add constraint kinship_ending_is_signed check ((ended_by is null) = (ended_at is null) and (ended_at is null or status = 'REJECTED'));
      create index kinship_by_resistance_paper on people.kinship_link (resistance_paper_id) where resistance_paper_id is not null;

      -- What the High Commission decides by itself and may decide anew: each line holds from its day, and none is taken back.
      create table people.eligibility_setting (
        id uuid primary key,
        name text not null constraint eligibility_setting_name check (name in
          ('relations', 'minimumAge', 'maximumAge', 'appealDays', 'appealTo')),
        value jsonb not null,
        is_confirmed boolean not null,
        reason text not null,
        effective_from date not null,
        created_by uuid,
        created_at timestamptz not null default now()
      );
      create index eligibility_setting_by_name on people.eligibility_setting (name, effective_from desc, created_at desc);
      alter table people.eligibility_setting enable row level security;
      alter table people.eligibility_setting force row level security;
      create policy readable on people.eligibility_setting for select using (true);
      create policy signed on people.eligibility_setting for insert with check (created_by = (select context.user_id()));
      grant select, insert on people.eligibility_setting to sanad_app;
      create trigger eligibility_setting_is_append_only before update or delete on people.eligibility_setting
        for each row execute function platform.refuse_change();

      -- The program proposes, a person decides: what it looked at, what it proposed and what was decided are kept as they were.
      create table people.eligibility_decision (
        id uuid primary key,
        person_id uuid not null,
        unit_id uuid not null,
        rule_version text not null,
        as_of date not null,
        facts jsonb not null,
        proposal jsonb not null,
        proposed text not null constraint eligibility_proposed check (proposed in ('ELIGIBLE', 'NOT_ELIGIBLE', 'TO_COMPLETE')),
        decision text not null constraint eligibility_decision_verdict check (decision in ('ELIGIBLE', 'NOT_ELIGIBLE')),
        reason text,
        appeal jsonb,
        kinship_link_id uuid constraint eligibility_decision_link references people.kinship_link (id),
        kinship_created_by uuid,
        decided_by uuid not null,
        decided_at timestamptz not null default now(),
        constraint eligibility_decision_person foreign key (person_id, unit_id) references people.person (id, unit_id) on update cascade,
        constraint eligibility_decider_is_another check (decided_by is distinct from kinship_created_by),
        constraint eligibility_rests_on_kinship check (decision <> 'ELIGIBLE' or kinship_link_id is not null),
        constraint eligibility_difference_has_reason check (decision = proposed or reason is not null),
        constraint eligibility_refusal_names_appeal check ((decision = 'NOT_ELIGIBLE') = (appeal is not null)),
        constraint eligibility_proposal_is_one check (proposal ->> 'verdict' = proposed and proposal ->> 'ruleVersion' = rule_version)
      );
      create index eligibility_decision_by_person on people.eligibility_decision (person_id, decided_at desc, id desc);
      create index eligibility_decision_by_link on people.eligibility_decision (kinship_link_id);
      alter table people.eligibility_decision enable row level security;
      alter table people.eligibility_decision force row level security;
      create policy own_units on people.eligibility_decision using (unit_id = any ((select context.units())::uuid[]));
      create policy replayed_by_the_house on people.eligibility_decision for select using ((select context.is_system()));
      grant select, insert on people.eligibility_decision to sanad_app;
      -- A merge moves it to the person that stays; the columns alone that say whose it is.
      grant update (person_id, unit_id) on people.eligibility_decision to sanad_app;

      create function people.keep_eligibility_decision() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or to_jsonb(new) - 'person_id' - 'unit_id' is distinct from to_jsonb(old) - 'person_id' - 'unit_id' then
          raise exception 'a decision is never changed' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger eligibility_decision_is_append_only before update or delete on people.eligibility_decision
        for each row execute function people.keep_eligibility_decision();

      -- Nobody is found eligible without a kinship that stands at that moment.
      create function people.rest_on_kinship() returns trigger language plpgsql as $$
      begin
        if not exists (select from people.kinship_link k where k.id = new.kinship_link_id and k.status = 'VERIFIED' for share) then
          raise exception 'eligible without verified kinship' using errcode = 'check_violation', constraint = 'eligibility_rests_on_verified_kinship';
        end if;
        return new;
      end $$;
      create trigger eligibility_rests_on_verified_kinship before insert on people.eligibility_decision
        for each row when (new.decision = 'ELIGIBLE') execute function people.rest_on_kinship();

      insert into people.eligibility_setting (id, name, value, is_confirmed, reason, effective_from) values
        ('01900000-0000-7000-8000-000000001201', 'relations',
          '{"MEMBER": "ACCEPTED", "SPOUSE": "ACCEPTED", "WIDOW": "ACCEPTED", "CHILD": "ACCEPTED", "GRANDCHILD": "UNSETTLED", "ASCENDANT": "ACCEPTED"}',
          true, 'الظهيران الشريفان رقم 1-59-075 و1-59-076 (مارس 1959)؛ صفة الأحفاد في انتظار قرار المندوبية السامية', '1959-03-16'),
        ('01900000-0000-7000-8000-000000001202', 'minimumAge', '18', false, 'سن الرشد القانوني؛ في انتظار تأكيد المندوبية السامية', '1959-03-16'),
        ('01900000-0000-7000-8000-000000001203', 'maximumAge', 'null', false, 'لا حد أعلى معروف للسن؛ في انتظار تأكيد المندوبية السامية', '1959-03-16'),
        ('01900000-0000-7000-8000-000000001204', 'appealDays', '60', false, 'في انتظار تأكيد المصالح القانونية للمندوبية السامية', '1959-03-16'),
        ('01900000-0000-7000-8000-000000001205', 'appealTo',
          '{"ar": "السيد المندوب السامي لقدماء المقاومين وأعضاء جيش التحرير", "fr": "Monsieur le Haut-Commissaire aux Anciens Résistants et Anciens Membres de l’Armée de Libération", "en": "the High Commissioner for Former Resistance Fighters and Members of the Liberation Army"}',
          false, 'في انتظار تأكيد المصالح القانونية للمندوبية السامية', '1959-03-16');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
