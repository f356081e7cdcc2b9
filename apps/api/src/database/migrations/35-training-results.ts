import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofUnit = (alias: string) => `${alias}.unit_id = any ((select context.units())::uuid[])`;
const ofBranch = (alias: string) => `${alias}.branch_id = any ((select context.branches())::uuid[])`;

/** Modules, rules that are settings, certificates that anybody can check, and results that are corrected by two. */
export class TrainingResults1760000000035 implements MigrationInterface {
  name = 'TrainingResults1760000000035';

  async up(runner: QueryRunner): Promise<void> {
    await this.programmes(runner);
    await this.corrections(runner);
    await this.steps(runner);
    await this.certificates(runner);
    await this.chase(runner);
  }

  private async programmes(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table training.programme_module (
        programme_id uuid not null constraint programme_module_programme references training.programme (id),
        place smallint not null constraint programme_module_place check (place between 1 and 40),
        title text not null,
        hours smallint not null constraint programme_module_hours check (hours between 1 and 2000),
        constraint programme_module_pkey primary key (programme_id, place)
      );
      alter table training.programme_module enable row level security;
      alter table training.programme_module force row level security;
      create policy with_programme on training.programme_module for select
        using (exists (select from training.programme p where p.id = programme_id));
      create policy own_agency on training.programme_module for insert with check (exists (select from training.programme p
        where p.id = programme_id
          and p.agency_id in (select b.agency_id from partners.branch b where b.id = any ((select context.branches())::uuid[]))));
      grant select, insert on training.programme_module to sanad_app;

      -- Every line that was ever said of what the law leaves open; the last one holds.
      create table training.rule (
        version integer primary key,
        completion_percent smallint not null constraint rule_completion check (completion_percent between 1 and 100),
        correction_days smallint not null constraint rule_correction_days check (correction_days between 0 and 365),
        certificate_days smallint not null constraint rule_certificate_days check (certificate_days between 1 and 365),
        reason text,
        set_by uuid,
        set_at timestamptz not null default now(),
        constraint rule_is_reasoned check (version = 1 or (reason is not null and set_by is not null))
      );
      insert into training.rule (version, completion_percent, correction_days, certificate_days) values (1, 75, 30, 30);
      alter table training.rule enable row level security;
      alter table training.rule force row level security;
      create policy readable on training.rule for select using (true);
      create policy written_as_oneself on training.rule for insert with check (set_by = (select context.user_id()));
      create trigger rule_is_append_only before update or delete on training.rule
        for each row execute function platform.refuse_change();
      grant select, insert on training.rule to sanad_app;
    `);
  }

  private async corrections(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table training.enrolment
        add column result_entered_on date,
        add column certificate_entered_on date,
        add column certificate_document_id uuid constraint enrolment_certificate_document references issuance.document (id),
        add constraint enrolment_is_in_its_unit unique (id, unit_id),
        add constraint enrolment_document_is_of_a_certificate check (certificate_document_id is null or certificate = 'ISSUED');
      create index enrolment_by_document on training.enrolment (certificate_document_id) where certificate_document_id is not null;
      alter table training.enrolment no force row level security;
      alter table training.enrolment disable trigger user;
      update training.enrolment set result_entered_on = coalesce(completed_on, ended_on), certificate_entered_on = certificate_on
        where state in ('COMPLETED', 'INCOMPLETE', 'NO_SHOW');
      alter table training.enrolment enable trigger user;
      alter table training.enrolment force row level security;

      create table training.correction (
        id uuid primary key,
        enrolment_id uuid not null,
        unit_id uuid not null constraint correction_unit references access.unit (id),
        branch_id uuid not null constraint correction_branch references partners.branch (id),
        kind text not null constraint correction_kind check (kind in ('RESULT', 'CERTIFICATE', 'WITHDRAWAL')),
        -- What was recorded, and what it should say: nothing, where a certificate is taken back.
        before jsonb not null,
        after jsonb,
        why text not null,
        state text not null constraint correction_state check (state in ('APPLIED', 'ASKED', 'ACCEPTED', 'REFUSED')),
        asked_by uuid not null,
        asked_at timestamptz not null default now(),
        answer text,
        decided_by uuid,
        decided_at timestamptz,
        version integer not null default 1,
        -- It goes to another delegation with its person.
        constraint correction_enrolment foreign key (enrolment_id, unit_id) references training.enrolment (id, unit_id) on update cascade,
        constraint correction_has_values check ((after is null) = (kind = 'WITHDRAWAL')),
        constraint correction_refusal_is_reasoned check (state <> 'REFUSED' or answer is not null),
        constraint correction_decision_is_signed check ((state = 'ASKED') = (decided_at is null) and (decided_at is null) = (decided_by is null))
      );
      create unique index correction_is_asked_once on training.correction (enrolment_id) where state = 'ASKED';
      create index correction_by_enrolment on training.correction (enrolment_id);
      create index correction_by_unit on training.correction (unit_id, asked_at desc, id desc);
      create index correction_by_branch on training.correction (branch_id, asked_at desc, id desc);

      -- What a branch corrects by itself was entered a short while ago; a completion is only taken back with the delegation.
      create function training.check_correction() returns trigger language plpgsql as $$
      declare
        entered date;
        standing text;
      begin
        if tg_op = 'UPDATE' then
          if old.state <> 'ASKED' and (new.state, new.answer, new.decided_by, new.decided_at)
            is distinct from (old.state, old.answer, old.decided_by, old.decided_at) then
            raise exception 'a correction is decided once' using errcode = '23514', constraint = 'correction_is_decided_once';
          end if;
          return new;
        end if;
        if new.state = 'APPLIED' then
          select case when new.kind = 'RESULT' then e.result_entered_on else e.certificate_entered_on end, e.state
            into entered, standing from training.enrolment e where e.id = new.enrolment_id;
          if entered is null or entered + (select r.correction_days from training.rule r order by r.version desc limit 1)::int < current_date
            or (new.kind = 'RESULT' and standing = 'COMPLETED' and new.after ->> 'result' <> 'COMPLETED') then
            raise exception 'this is corrected with the delegation' using errcode = '23514', constraint = 'correction_needs_delegation';
          end if;
        elsif new.state <> 'ASKED' then
          raise exception 'a correction is asked for first' using errcode = '23514', constraint = 'correction_is_asked_first';
        end if;
        return new;
      end $$;
      create trigger correction_is_allowed before insert or update on training.correction
        for each row execute function training.check_correction();
      create trigger correction_is_never_removed before delete on training.correction
        for each row execute function platform.refuse_change();

      alter table training.correction enable row level security;
      alter table training.correction force row level security;
      create policy seen_by_both on training.correction for select using (${ofUnit('correction')} or ${ofBranch('correction')});
      create policy branch_asks on training.correction for insert with check (
        ${ofBranch('correction')} and asked_by = (select context.user_id()) and exists (select from training.enrolment e
          where e.id = enrolment_id and e.branch_id = correction.branch_id and e.unit_id = correction.unit_id));
      create policy unit_decides on training.correction for update using (${ofUnit('correction')})
        with check (${ofUnit('correction')} and state in ('ACCEPTED', 'REFUSED') and decided_by = (select context.user_id()));
      grant select, insert on training.correction to sanad_app;
      grant update (state, answer, decided_by, decided_at, version) on training.correction to sanad_app;

      -- Whether this very transaction carries out a correction of an enrolment.
      create function training.is_correcting(wanted uuid) returns boolean language sql stable as $$
        select exists (select from training.correction c
          where c.enrolment_id = wanted and c.state in ('APPLIED', 'ACCEPTED') and c.decided_at = now())
      $$;
      create policy sender_corrects on training.enrolment for update
        using (${ofUnit('enrolment')} and training.is_correcting(id)) with check (${ofUnit('enrolment')} and training.is_correcting(id));
      create policy sender_corrects on partners.referral for update
        using (${ofUnit('referral')} and exists (select from training.enrolment e
          where e.referral_id = referral.id and training.is_correcting(e.id)))
        with check (${ofUnit('referral')} and state in ('COMPLETED', 'NO_SHOW', 'DROPPED') and undoes is not null);
    `);
  }

  private async steps(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Nothing follows a result but the certificate, and a correction that says why.
      create or replace function training.check_step() returns trigger language plpgsql as $$
      begin
        if new.state is distinct from old.state and (old.state, new.state) not in (
          ('WAITLISTED', 'ENROLLED'), ('WAITLISTED', 'WITHDRAWN'),
          ('ENROLLED', 'COMPLETED'), ('ENROLLED', 'INCOMPLETE'), ('ENROLLED', 'NO_SHOW'), ('ENROLLED', 'WITHDRAWN'))
          and not people.is_merging()
          and not (old.state in ('COMPLETED', 'INCOMPLETE', 'NO_SHOW') and new.state in ('COMPLETED', 'INCOMPLETE', 'NO_SHOW')
            and training.is_correcting(new.id)) then
          raise exception 'an enrolment cannot go from % to %', old.state, new.state using errcode = '23514', constraint = 'enrolment_step_is_allowed';
        end if;
        if new.state = old.state and new.state <> 'WITHDRAWN' and (new.completed_on, new.ended_on) is distinct from (old.completed_on, old.ended_on)
          and not people.is_merging() and not training.is_correcting(new.id) then
          raise exception 'a result is stated once' using errcode = '23514', constraint = 'enrolment_result_is_stated_once';
        end if;
        if old.certificate = 'ISSUED' and (new.certificate, new.certificate_number, new.certificate_on, new.certificate_document_id)
          is distinct from (old.certificate, old.certificate_number, old.certificate_on, old.certificate_document_id)
          and not people.is_merging() and not training.is_correcting(new.id) then
          raise exception 'a certificate is issued once' using errcode = '23514', constraint = 'enrolment_certificate_is_issued_once';
        end if;
        if old.state = 'ENROLLED' and new.state in ('COMPLETED', 'INCOMPLETE', 'NO_SHOW') then
          new.result_entered_on := current_date;
        end if;
        if old.certificate <> 'ISSUED' and new.certificate = 'ISSUED' then
          new.certificate_entered_on := current_date;
        end if;
        -- The day begins in Morocco an hour before it does in the database.
        if greatest(new.completed_on, new.ended_on, new.certificate_on) > current_date + 1 then
          raise exception 'the day of a fact lies ahead' using errcode = '23514', constraint = 'enrolment_fact_has_happened';
        end if;
        return new;
      end $$;
    `);
  }

  private async certificates(runner: QueryRunner): Promise<void> {
    const ofOnesPerson = `entity = 'enrolment' and exists (select from training.enrolment e where e.id = entity_id and ${ofUnit('e')})`;
    await runner.query(/* sql */ `
      -- A branch signs the certificate; the delegation of the person reads it, and takes it back when it accepts that.
      create policy person_of_the_unit on issuance.document for select using (${ofOnesPerson});
      create policy person_of_the_unit_corrected on issuance.document for update
        using (${ofOnesPerson} and training.is_correcting(entity_id)) with check (${ofOnesPerson} and state = 'WITHDRAWN');
      create policy of_a_certificate_in_sight on platform.stored_file for select using (exists (
        select from issuance.document d where d.stored_file_id = stored_file.id and d.entity = 'enrolment'));
      create index document_by_file on issuance.document (stored_file_id);
    `);
  }

  private async chase(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create index enrolment_pending_by_branch on training.enrolment (branch_id, completed_on, id) where certificate = 'PENDING';
      create index enrolment_pending_by_unit on training.enrolment (unit_id, completed_on, id) where certificate = 'PENDING';

      -- The daily pass of a unit is nobody's: it says which training it is about.
      create policy read_within_a_unit on training.programme for select using (cardinality((select context.units())::uuid[]) > 0);

      -- When a branch was reminded of a certificate: never twice within the delay.
      create table training.certificate_reminder (
        enrolment_id uuid not null constraint certificate_reminder_enrolment references training.enrolment (id),
        reminded_on date not null,
        constraint certificate_reminder_pkey primary key (enrolment_id, reminded_on)
      );
      alter table training.certificate_reminder enable row level security;
      alter table training.certificate_reminder force row level security;
      create policy the_house_alone on training.certificate_reminder using ((select context.is_system()));
      grant select, insert on training.certificate_reminder to sanad_app;

      -- A branch settles the task of a certificate by giving it, and opens that of a correction by asking for it.
      create policy of_a_training on case_file.task using (kind in ('CERTIFICATE_LATE', 'TRAINING_CORRECTION') and exists (
          select from training.enrolment e where ${ofBranch('e')} and e.unit_id = task.unit_id
            and (e.id = subject_id or exists (select from training.correction c where c.id = subject_id and c.enrolment_id = e.id))))
        with check (kind in ('CERTIFICATE_LATE', 'TRAINING_CORRECTION') and exists (
          select from training.enrolment e where ${ofBranch('e')} and e.unit_id = task.unit_id
            and (e.id = subject_id or exists (select from training.correction c where c.id = subject_id and c.enrolment_id = e.id))));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
