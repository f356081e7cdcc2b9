import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The file: its path, what happened on it, what is still to do, what it holds. */
export class CaseFile1760000000004 implements MigrationInterface {
  name = 'CaseFile1760000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create schema case_file;
      grant usage on schema case_file to sanad_app;

      create table case_file.number_series (
        unit_id uuid not null constraint number_series_unit references access.unit (id),
        year smallint not null,
        last integer not null,
        constraint number_series_pkey primary key (unit_id, year)
      );
      alter table case_file.number_series enable row level security;
      alter table case_file.number_series force row level security;
      create policy own_units on case_file.number_series using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update on case_file.number_series to sanad_app;

      create table case_file.stage_step (
        from_stage text not null,
        to_stage text not null,
        constraint stage_step_pkey primary key (from_stage, to_stage)
      );
      insert into case_file.stage_step values
        ('NEW', 'ELIGIBILITY'), ('ELIGIBILITY', 'ELIGIBLE'), ('ELIGIBILITY', 'RETURNED'), ('RETURNED', 'ELIGIBILITY'),
        ('ELIGIBLE', 'ORIENTATION'), ('ORIENTATION', 'PREPARATION'), ('PREPARATION', 'FUNDING'), ('PREPARATION', 'CREATION'),
        ('FUNDING', 'CREATION'), ('FUNDING', 'PREPARATION'), ('CREATION', 'ACTIVE'), ('CREATION', 'PREPARATION'), ('ACTIVE', 'COMPLETED'),
        ('NEW', 'CLOSED'), ('ELIGIBILITY', 'CLOSED'), ('RETURNED', 'CLOSED'), ('ELIGIBLE', 'CLOSED'), ('ORIENTATION', 'CLOSED'),
        ('PREPARATION', 'CLOSED'), ('FUNDING', 'CLOSED'), ('CREATION', 'CLOSED'), ('ACTIVE', 'CLOSED'),
        ('CLOSED', 'NEW'), ('CLOSED', 'ELIGIBILITY'), ('CLOSED', 'RETURNED'), ('CLOSED', 'ELIGIBLE'), ('CLOSED', 'ORIENTATION'),
        ('CLOSED', 'PREPARATION'), ('CLOSED', 'FUNDING'), ('CLOSED', 'CREATION'), ('CLOSED', 'ACTIVE');
      grant select on case_file.stage_step to sanad_app;

      create table case_file.case_file (
        id uuid primary key,
        number text not null constraint case_file_number_is_unique unique,
        person_id uuid not null constraint case_file_person references people.person (id),
        unit_id uuid not null constraint case_file_unit references access.unit (id),
        caseworker_id uuid not null,
        stage text not null default 'NEW' constraint case_file_stage check (stage in (
          'NEW', 'ELIGIBILITY', 'RETURNED', 'ELIGIBLE', 'ORIENTATION', 'PREPARATION', 'FUNDING', 'CREATION', 'ACTIVE', 'COMPLETED', 'CLOSED')),
        origin text not null constraint case_file_origin check (origin in ('AWARENESS_DAY', 'OFFICE')),
        receipt_number text,
        receipt_on date,
        missing_items text,
        missing_answer text,
        interview_on date,
        interview_record text,
        path text constraint case_file_path check (path in (
          'COOPERATIVE_NEW', 'COOPERATIVE_JOIN', 'AUTO_ENTREPRENEUR', 'COMPANY', 'INCOME_ACTIVITY', 'WAGE_JOB', 'TRAINING_ONLY')),
        plan_signed_on date,
        plan_agency_id uuid,
        business_plan_on date,
        funding_choice text constraint case_file_funding_choice check (funding_choice in ('NONE', 'AFTER_CREATION', 'REQUESTED', 'OWN_MEANS')),
        training_state text not null default 'NONE' constraint case_file_training_state check (training_state in ('NONE', 'ENROLLED', 'COMPLETED', 'WAIVED')),
        certificate_pending boolean not null default false,
        training_waiver text,
        legal_outcome text,
        closure_reason text constraint case_file_closure_reason check (closure_reason in (
          'INELIGIBLE', 'REFUSED', 'CEASED', 'WITHDRAWN', 'LOST_CONTACT', 'DUPLICATE', 'DECEASED', 'MOVED_ABROAD', 'CONSENT_WITHDRAWN')),
        closure_note text,
        closed_from text,
        last_activity_at timestamptz not null default now(),
        opened_on date not null,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint case_file_closure_is_reasoned check ((stage = 'CLOSED') = (closure_reason is not null))
      );
      create unique index case_file_open_once on case_file.case_file (person_id) where stage not in ('CLOSED', 'COMPLETED');
      create index case_file_by_activity on case_file.case_file (unit_id, last_activity_at desc, id desc);
      create index case_file_by_stage on case_file.case_file (unit_id, stage, last_activity_at desc, id desc);
      create index case_file_by_person on case_file.case_file (person_id);
      alter table case_file.case_file enable row level security;
      alter table case_file.case_file force row level security;
      create policy own_units on case_file.case_file using (unit_id = any ((select context.units())::uuid[]))
        with check (unit_id = any ((select context.units())::uuid[]) and exists (select from people.person p where p.id = person_id));
      grant select, insert, update on case_file.case_file to sanad_app;

      create function case_file.check_step() returns trigger language plpgsql as $$
      begin
        if new.stage is distinct from old.stage
          and not exists (select from case_file.stage_step s where s.from_stage = old.stage and s.to_stage = new.stage) then
          raise exception 'a file cannot go from % to %', old.stage, new.stage using errcode = '23514', constraint = 'case_file_step_is_allowed';
        end if;
        -- A partner tells how training goes, and changes nothing else of a file.
        if cardinality(context.branches()) > 0 and cardinality(context.units()) = 0 and
          to_jsonb(new) - array['training_state', 'certificate_pending', 'last_activity_at', 'version']
          <> to_jsonb(old) - array['training_state', 'certificate_pending', 'last_activity_at', 'version'] then
          raise exception 'a partner changes only the training of a file' using errcode = '42501';
        end if;
        return new;
      end $$;
      create trigger step_is_allowed before update on case_file.case_file for each row execute function case_file.check_step();

      create table case_file.stage_change (
        id uuid primary key,
        case_id uuid not null constraint stage_change_case references case_file.case_file (id),
        from_stage text,
        to_stage text not null,
        reason text,
        decided_by uuid not null,
        decided_at timestamptz not null default now()
      );
      create index stage_change_by_case on case_file.stage_change (case_id, decided_at);

      create table case_file.timeline_entry (
        id uuid primary key,
        case_id uuid not null constraint timeline_case references case_file.case_file (id),
        kind text not null,
        fact_on date not null,
        details jsonb not null default '{}',
        note text,
        agency text,
        created_by uuid not null,
        author_name text not null,
        created_at timestamptz not null default clock_timestamp()
      );
      create index timeline_by_case on case_file.timeline_entry (case_id, created_at desc, id desc);

      create table case_file.document (
        id uuid primary key,
        case_id uuid not null constraint document_case references case_file.case_file (id),
        kind text not null,
        stored_file_id uuid not null constraint document_file references platform.stored_file (id),
        created_by uuid not null,
        created_at timestamptz not null default now()
      );
      create index document_by_case on case_file.document (case_id, created_at desc);

      create table case_file.task (
        id uuid primary key,
        case_id uuid not null constraint task_case references case_file.case_file (id),
        kind text not null,
        title text,
        due_on date not null,
        owner_id uuid not null,
        done_at timestamptz,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1
      );
      create index task_by_owner on case_file.task (owner_id, due_on) where done_at is null;
      create index task_by_case on case_file.task (case_id);

      create trigger stage_change_is_append_only before update or delete on case_file.stage_change for each row execute function platform.refuse_change();
      create trigger timeline_is_append_only before update or delete on case_file.timeline_entry for each row execute function platform.refuse_change();
    `);
    for (const table of ['stage_change', 'timeline_entry', 'document', 'task']) {
      await runner.query(/* sql */ `
        alter table case_file.${table} enable row level security;
        alter table case_file.${table} force row level security;
        -- A partner to whom a part of the file is handed adds to it and reads none of it.
        create policy with_file on case_file.${table}
          using (exists (select from case_file.case_file c where c.id = case_id and c.unit_id = any ((select context.units())::uuid[])))
          with check (exists (select from case_file.case_file c where c.id = case_id));
        grant select, insert on case_file.${table} to sanad_app;
      `);
    }
    await runner.query('grant update on case_file.task to sanad_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
