import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers belong to the person; what is to be done by a day. */
export class Wallet1760000000013 implements MigrationInterface {
  name = 'Wallet1760000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- For how many months papers of a type are accepted. Each change is a row of its own: the last one holds.
      create table people.paper_rule (
        type text not null,
        version integer not null,
        months smallint constraint paper_rule_months check (months between 1 and 240),
        is_confirmed boolean not null default true,
        reason text,
        set_by uuid,
        set_at timestamptz not null default now(),
        constraint paper_rule_pkey primary key (type, version),
        constraint paper_rule_is_reasoned check (not is_confirmed or (reason is not null and set_by is not null))
      );
      insert into people.paper_rule (type, version, months, is_confirmed) values
        ('NATIONAL_CARD', 1, 120, false), ('BIRTH_RECORD', 1, 3, false), ('FAMILY_BOOKLET', 1, null, false),
        ('MARRIAGE_DEED', 1, null, false), ('DEATH_RECORD', 1, null, false), ('INHERITANCE_DEED', 1, null, false),
        ('MEMBERSHIP_CERTIFICATE', 1, 12, false), ('RESIDENCE_CERTIFICATE', 1, 3, false), ('NON_REMARRIAGE', 1, 3, false),
        ('DIPLOMA', 1, null, false), ('CRIMINAL_RECORD', 1, 3, false), ('RIB_CERTIFICATE', 1, 12, false),
        ('PHOTO', 1, null, false), ('OTHER', 1, null, false);
      alter table people.paper_rule enable row level security;
      alter table people.paper_rule force row level security;
      create policy readable on people.paper_rule for select using (true);
      create policy written_as_oneself on people.paper_rule for insert with check (set_by = (select context.user_id()));
      create trigger paper_rule_is_append_only before update or delete on people.paper_rule
        for each row execute function platform.refuse_change();
      grant select, insert on people.paper_rule to sanad_app;

      create table people.paper (
        id uuid primary key,
        person_id uuid not null,
        unit_id uuid not null,
        type text not null constraint paper_type check (type in (
          'NATIONAL_CARD', 'BIRTH_RECORD', 'FAMILY_BOOKLET', 'MARRIAGE_DEED', 'DEATH_RECORD', 'INHERITANCE_DEED', 'MEMBERSHIP_CERTIFICATE',
          'RESIDENCE_CERTIFICATE', 'NON_REMARRIAGE', 'DIPLOMA', 'CRIMINAL_RECORD', 'RIB_CERTIFICATE', 'PHOTO', 'OTHER')),
        label text,
        issued_on date not null,
        -- The last day on which it is accepted.
        valid_until date,
        stored_file_id uuid not null constraint paper_file references platform.stored_file (id),
        sha256 bytea not null,
        replaced_by uuid constraint paper_successor references people.paper (id),
        withdrawn_at timestamptz,
        withdrawn_by uuid,
        withdrawn_reason text,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint paper_person foreign key (person_id, unit_id) references people.person (id, unit_id) on update cascade,
        constraint paper_other_is_named check ((type = 'OTHER') = (label is not null)),
        constraint paper_ends_after_issue check (valid_until >= issued_on),
        constraint paper_is_not_its_successor check (replaced_by is distinct from id),
        constraint paper_withdrawal_is_whole check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3))
      );
      create index paper_by_person on people.paper (person_id);
      create index paper_by_file on people.paper (stored_file_id);
      create index paper_by_last_day on people.paper (unit_id, valid_until)
        where replaced_by is null and withdrawn_at is null and valid_until is not null;
      alter table people.paper enable row level security;
      alter table people.paper force row level security;
      create policy own_units on people.paper using (unit_id = any ((select context.units())::uuid[]));
      -- What a paper is never changes: it is replaced or withdrawn, or follows its person.
      grant select, insert on people.paper to sanad_app;
      grant update (person_id, unit_id, replaced_by, withdrawn_at, withdrawn_by, withdrawn_reason, version) on people.paper to sanad_app;

      -- A paper follows its person to another delegation, and its bytes with it.
      create policy of_a_paper_in_sight on platform.stored_file for select using (exists (
        select from people.paper p where p.stored_file_id = stored_file.id and p.unit_id = any ((select context.units())::uuid[])
      ));

      -- A file may hold a paper of the person: the same bytes, no copy.
      alter table case_file.document add column paper_id uuid constraint document_paper references people.paper (id);
      create unique index document_holds_a_paper_once on case_file.document (case_id, paper_id) where paper_id is not null;

      -- Nothing was ever written into the first draft of this table.
      drop table case_file.task;
      create table case_file.task (
        id uuid primary key,
        kind text not null constraint task_kind_shape check (kind ~ '^[A-Z][A-Z_]{2,39}$'),
        -- What is to be looked at: a paper, a request, an assessment.
        subject_id uuid not null,
        unit_id uuid not null constraint task_unit references access.unit (id),
        person_id uuid,
        case_id uuid constraint task_case references case_file.case_file (id),
        due_on date not null,
        -- Values of the sentence that says it.
        details jsonb not null default '{}',
        state text not null default 'OPEN' constraint task_state check (state in ('OPEN', 'POSTPONED', 'DONE', 'CANCELLED')),
        reason text,
        assignee_id uuid,
        settled_by uuid,
        settled_at timestamptz,
        created_by uuid,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint task_is_there_once unique (kind, subject_id),
        constraint task_person foreign key (person_id, unit_id) references people.person (id, unit_id) on update cascade,
        constraint task_delay_is_reasoned check (state <> 'POSTPONED' or reason is not null),
        constraint task_end_is_dated check ((state in ('DONE', 'CANCELLED')) = (settled_at is not null))
      );
      create index task_by_day on case_file.task (unit_id, due_on, id) where state in ('OPEN', 'POSTPONED');
      create index task_by_person on case_file.task (person_id) where person_id is not null;
      create index task_by_case on case_file.task (case_id) where case_id is not null;
      alter table case_file.task enable row level security;
      alter table case_file.task force row level security;
      create policy own_units on case_file.task using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update on case_file.task to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
