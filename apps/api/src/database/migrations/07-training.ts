import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programmes, sessions with limited places, roll call, completion and certificate as two facts. */
export class Training1760000000007 implements MigrationInterface {
  name = 'Training1760000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create schema training;
      grant usage on schema training to sanad_app;

      create table training.programme (
        id uuid primary key,
        agency_id uuid not null constraint programme_agency references partners.agency (id),
        title text not null,
        hours smallint not null constraint programme_hours check (hours between 1 and 2000),
        completion_percent smallint not null default 75 constraint programme_completion check (completion_percent between 1 and 100),
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint programme_title_is_unique unique (agency_id, title)
      );
      create table training.session (
        id uuid primary key,
        programme_id uuid not null constraint session_programme references training.programme (id),
        branch_id uuid not null constraint session_branch references partners.branch (id),
        place text not null,
        trainer text,
        starts_on date not null,
        ends_on date not null,
        capacity smallint not null constraint session_capacity check (capacity between 1 and 500),
        taken smallint not null default 0,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint session_is_not_overbooked check (taken between 0 and capacity),
        constraint session_days_in_order check (ends_on >= starts_on)
      );
      create index session_by_branch on training.session (branch_id, starts_on desc, id desc);
      create index session_by_start on training.session (starts_on desc, id desc);
      create index session_by_programme on training.session (programme_id);
      create table training.session_day (
        id uuid primary key,
        session_id uuid not null constraint session_day_session references training.session (id),
        day date not null,
        starts_at text not null constraint session_day_is_a_time check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        hours numeric(4, 1) not null constraint session_day_hours check (hours > 0 and hours <= 12),
        constraint session_day_is_unique unique (session_id, day)
      );

      create table training.enrolment (
        id uuid primary key,
        session_id uuid not null constraint enrolment_session references training.session (id),
        referral_id uuid not null constraint enrolment_referral references partners.referral (id),
        case_id uuid not null constraint enrolment_case references case_file.case_file (id),
        person_id uuid not null constraint enrolment_person references people.person (id),
        unit_id uuid not null constraint enrolment_unit references access.unit (id),
        branch_id uuid not null constraint enrolment_branch references partners.branch (id),
        state text not null default 'ENROLLED' constraint enrolment_state check (state in
          ('ENROLLED', 'WAITLISTED', 'COMPLETED', 'INCOMPLETE', 'NO_SHOW', 'WITHDRAWN')),
        enrolled_on date not null,
        completed_on date,
        ended_on date,
        reason text,
        certificate text not null default 'NONE' constraint enrolment_certificate check (certificate in ('NONE', 'PENDING', 'ISSUED')),
        certificate_number text,
        certificate_on date,
        created_by uuid not null,
        created_at timestamptz not null default clock_timestamp(),
        version integer not null default 1,
        constraint enrolment_completion_has_day check ((state = 'COMPLETED') = (completed_on is not null)),
        constraint enrolment_end_has_day check ((state in ('INCOMPLETE', 'NO_SHOW', 'WITHDRAWN')) = (ended_on is not null)),
        constraint enrolment_certificate_follows_completion check (certificate = 'NONE' or state = 'COMPLETED'),
        constraint enrolment_certificate_is_whole check ((certificate = 'ISSUED') = (certificate_number is not null and certificate_on is not null)),
        constraint enrolment_certificate_is_later check (certificate_on is null or certificate_on >= completed_on),
        constraint enrolment_certificate_number_is_unique unique (branch_id, certificate_number)
      );
      -- Whoever withdrew may come back, at the end of the list; a referral leads to one session at a time.
      create unique index enrolment_is_stated_once on training.enrolment (session_id, person_id) where state <> 'WITHDRAWN';
      create unique index enrolment_lives_once on training.enrolment (referral_id) where state in ('ENROLLED', 'WAITLISTED');
      create index enrolment_by_session on training.enrolment (session_id, created_at, id);
      create index enrolment_by_case on training.enrolment (case_id);
      create index enrolment_completed on training.enrolment (unit_id, person_id) where state = 'COMPLETED';

      create table training.roll_call (
        enrolment_id uuid not null constraint roll_call_enrolment references training.enrolment (id),
        session_day_id uuid not null constraint roll_call_day references training.session_day (id),
        mark text not null constraint roll_call_mark check (mark in ('PRESENT', 'ABSENT', 'EXCUSED', 'LATE')),
        marked_by uuid not null,
        marked_at timestamptz not null default now(),
        constraint roll_call_pkey primary key (enrolment_id, session_day_id)
      );

      -- Nothing follows a result; only the certificate does.
      create function training.check_step() returns trigger language plpgsql as $$
      begin
        if new.state is distinct from old.state and (old.state, new.state) not in (
          ('WAITLISTED', 'ENROLLED'), ('WAITLISTED', 'WITHDRAWN'),
          ('ENROLLED', 'COMPLETED'), ('ENROLLED', 'INCOMPLETE'), ('ENROLLED', 'NO_SHOW'), ('ENROLLED', 'WITHDRAWN')) then
          raise exception 'an enrolment cannot go from % to %', old.state, new.state using errcode = '23514', constraint = 'enrolment_step_is_allowed';
        end if;
        if old.certificate = 'ISSUED' and (new.certificate, new.certificate_number, new.certificate_on)
          is distinct from (old.certificate, old.certificate_number, old.certificate_on) then
          raise exception 'a certificate is issued once' using errcode = '23514', constraint = 'enrolment_certificate_is_issued_once';
        end if;
        return new;
      end $$;
      create trigger step_is_allowed before update on training.enrolment for each row execute function training.check_step();

      create function training.check_mark() returns trigger language plpgsql as $$
      declare
        cell training.roll_call := old;
      begin
        if tg_op <> 'DELETE' then
          cell := new;
        end if;
        if not exists (select from training.enrolment e join training.session_day d on d.session_id = e.session_id
          where e.id = cell.enrolment_id and d.id = cell.session_day_id and e.state = 'ENROLLED') then
          raise exception 'a mark needs a place in this session' using errcode = '23514', constraint = 'roll_call_needs_place';
        end if;
        return cell;
      end $$;
      create trigger mark_needs_place before insert or update or delete on training.roll_call
        for each row execute function training.check_mark();

      alter table training.programme enable row level security;
      alter table training.programme force row level security;
      create policy readable on training.programme for select using ((select context.user_id()) is not null or (select context.is_system()));
      create policy own_agency on training.programme using (
        agency_id in (select b.agency_id from partners.branch b where b.id = any ((select context.branches())::uuid[])));
      grant select, insert, update on training.programme to sanad_app;

      alter table training.session enable row level security;
      alter table training.session force row level security;
      create policy readable on training.session for select using (
        branch_id = any ((select context.branches())::uuid[]) or cardinality((select context.units())::uuid[]) > 0);
      create policy own_branch on training.session using (branch_id = any ((select context.branches())::uuid[]));
      grant select, insert, update on training.session to sanad_app;

      alter table training.session_day enable row level security;
      alter table training.session_day force row level security;
      create policy with_session on training.session_day using (exists (select from training.session s where s.id = session_id))
        with check (exists (select from training.session s where s.id = session_id and s.branch_id = any ((select context.branches())::uuid[])));
      grant select, insert on training.session_day to sanad_app;

      alter table training.enrolment enable row level security;
      alter table training.enrolment force row level security;
      create policy sender_reads on training.enrolment for select using (unit_id = any ((select context.units())::uuid[]));
      create policy own_branch on training.enrolment using (
        branch_id = any ((select context.branches())::uuid[]) and case_id in (select h.case_id from partners.handed_over() h)
      ) with check (
        branch_id = any ((select context.branches())::uuid[]) and case_id in (select h.case_id from partners.handed_over() h)
        and exists (select from partners.referral r where r.id = referral_id and r.case_id = enrolment.case_id and r.person_id = enrolment.person_id
          and r.unit_id = enrolment.unit_id and r.branch_id = enrolment.branch_id)
        and exists (select from training.session s where s.id = session_id and s.branch_id = enrolment.branch_id)
      );
      grant select, insert, update on training.enrolment to sanad_app;

      alter table training.roll_call enable row level security;
      alter table training.roll_call force row level security;
      create policy with_enrolment on training.roll_call for select using (exists (select from training.enrolment e where e.id = enrolment_id));
      create policy own_branch on training.roll_call using (
        exists (select from training.enrolment e where e.id = enrolment_id and e.branch_id = any ((select context.branches())::uuid[])));
      grant select, insert, update, delete on training.roll_call to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
