import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests for a name: written by a unit, answered by an officer of the cooperation office, who sees nobody's name but the group's. */
export class NameRequests1760000000046 implements MigrationInterface {
  name = 'NameRequests1760000000046';

  async up(runner: QueryRunner): Promise<void> {
    await this.requests(runner);
    await this.answers(runner);
    await this.clock(runner);
    await this.tasks(runner);
  }

  private async requests(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table cooperative.name_request (
        id uuid primary key,
        formation_id uuid not null constraint name_request_formation references cooperative.formation (id),
        unit_id uuid not null constraint name_request_unit references access.unit (id),
        -- The branch whose territory holds the seat; none where no such agency is known: the answer then comes on paper.
        branch_id uuid constraint name_request_branch references partners.branch (id),
        attempt integer not null constraint name_request_attempt_counts check (attempt > 0),
        proposals text[] not null constraint name_request_proposals check (cardinality(proposals) between 1 and 3),
        state text not null default 'DRAFT' constraint name_request_state check (state in
          ('DRAFT', 'FILED', 'APPROVED', 'REFUSED', 'EXPIRED')),
        -- What the office sees besides the proposals: it does not look into the group.
        category text not null,
        branch text not null,
        province text not null,
        seat text not null,
        signers integer not null,
        -- How many days the law gives a certificate, as it is known; the certificate itself may say another day.
        validity_days integer,
        requested_on date,
        approved_name text,
        certificate_number text,
        answered_on date,
        expires_on date,
        refused_reason text,
        answered_by uuid,
        answered_at timestamptz,
        -- The last warning before the end: 30, 10 or 3 days.
        warned smallint,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint name_request_attempt_is_one unique (formation_id, attempt),
        constraint name_request_is_whole check (case state
          when 'DRAFT' then num_nonnulls(requested_on, approved_name, certificate_number, answered_on, expires_on, refused_reason) = 0
          when 'FILED' then requested_on is not null and num_nonnulls(approved_name, certificate_number, answered_on, expires_on, refused_reason) = 0
          when 'REFUSED' then num_nonnulls(requested_on, answered_on, refused_reason, answered_by) = 4
            and num_nonnulls(approved_name, certificate_number, expires_on) = 0
          else num_nonnulls(requested_on, answered_on, approved_name, certificate_number, expires_on, answered_by) = 6
            and refused_reason is null end),
        constraint name_request_days_in_order check (answered_on >= requested_on and expires_on >= answered_on),
        constraint name_request_approves_what_was_proposed check (approved_name is null or approved_name = any (proposals))
      );
      create unique index name_request_is_open_once on cooperative.name_request (formation_id) where state in ('DRAFT', 'FILED');
      create index name_request_by_branch on cooperative.name_request (branch_id, state, requested_on desc, id desc);
      create index name_request_by_end on cooperative.name_request (unit_id, expires_on) where state = 'APPROVED';
      alter table cooperative.name_request enable row level security;
      alter table cooperative.name_request force row level security;
      create policy own_units on cooperative.name_request using (unit_id = any ((select context.units())::uuid[]));
      create policy own_branch_reads on cooperative.name_request for select
        using (branch_id = any ((select context.branches())::uuid[]) and state <> 'DRAFT');
      create policy own_branch_answers on cooperative.name_request for update
        using (branch_id = any ((select context.branches())::uuid[]) and state = 'FILED')
        with check (branch_id = any ((select context.branches())::uuid[]) and state in ('APPROVED', 'REFUSED'));
      grant select, insert, update on cooperative.name_request to sanad_app;
    `);
  }

  /** The steps of the group follow its requests, whoever answers: an officer cannot look into the group. */
  private async answers(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function cooperative.check_name_request() returns trigger language plpgsql as $$
      begin
        if old.state <> new.state and (old.state, new.state) not in (('DRAFT', 'FILED'), ('FILED', 'APPROVED'), ('FILED', 'REFUSED'),
            ('APPROVED', 'EXPIRED')) then
          raise exception 'from % to %', old.state, new.state using errcode = '23514', constraint = 'name_request_goes_forward';
        end if;
        if old.state <> 'DRAFT' and (old.proposals, old.requested_on, old.branch_id, old.formation_id, old.unit_id, old.seat, old.signers)
            is distinct from (new.proposals, new.requested_on, new.branch_id, new.formation_id, new.unit_id, new.seat, new.signers) then
          raise exception 'what was asked stays' using errcode = '23514', constraint = 'name_request_stays_as_filed';
        end if;
        if old.state in ('APPROVED', 'REFUSED', 'EXPIRED') and (old.approved_name, old.certificate_number, old.answered_on, old.expires_on,
            old.refused_reason, old.answered_by) is distinct from (new.approved_name, new.certificate_number, new.answered_on,
            new.expires_on, new.refused_reason, new.answered_by) then
          raise exception 'what was answered stays' using errcode = '23514', constraint = 'name_request_stays_as_answered';
        end if;
        return new;
      end $$;
      create trigger name_request_goes_forward before update on cooperative.name_request
        for each row execute function cooperative.check_name_request();

      create function cooperative.next_attempt(formation uuid, of_step text) returns integer language sql stable as $$
        select 1 + coalesce(max(s.attempt), 0) from cooperative.step s
        where s.formation_id = formation and s.step = of_step and s.undone_at is null
      $$;

      create function cooperative.follow_name_request() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        if old.state = new.state or new.state = 'EXPIRED' then return null; end if;
        perform from cooperative.formation f where f.id = new.formation_id for update;
        if new.state = 'FILED' then
          -- The steps of a certificate that has run out make room for the next attempt.
          update cooperative.step s set outcome = 'EXPIRED', ended_on = greatest(s.done_on, r.expires_on), version = s.version + 1
          from cooperative.name_request r
          where r.formation_id = new.formation_id and r.attempt = new.attempt - 1 and r.state in ('APPROVED', 'EXPIRED')
            and s.formation_id = new.formation_id and s.step in ('NAME_REQUESTED', 'NAME_APPROVED')
            and s.undone_at is null and s.outcome = 'DONE';
          insert into cooperative.step (id, formation_id, step, done_on, created_by, attempt)
          select gen_random_uuid(), new.formation_id, 'NAME_REQUESTED', new.requested_on, new.created_by,
            cooperative.next_attempt(new.formation_id, 'NAME_REQUESTED')
          where not exists (select from cooperative.step s where s.formation_id = new.formation_id and s.step = 'NAME_REQUESTED'
            and s.undone_at is null and s.outcome = 'DONE');
        elsif new.state = 'APPROVED' then
          insert into cooperative.step (id, formation_id, step, done_on, reference, created_by, attempt)
          select gen_random_uuid(), new.formation_id, 'NAME_APPROVED', new.answered_on, new.certificate_number, new.answered_by,
            cooperative.next_attempt(new.formation_id, 'NAME_APPROVED')
          where not exists (select from cooperative.step s where s.formation_id = new.formation_id and s.step = 'NAME_APPROVED'
            and s.undone_at is null and s.outcome = 'DONE');
          update cooperative.formation set name = new.approved_name where id = new.formation_id and state = 'IN_PROGRESS';
        else
          update cooperative.step s set outcome = 'REFUSED', ended_on = greatest(s.done_on, new.answered_on), ended_by = 'ODCO',
            ended_reason = new.refused_reason, version = s.version + 1
          where s.formation_id = new.formation_id and s.step = 'NAME_REQUESTED' and s.undone_at is null and s.outcome = 'DONE';
        end if;
        update cooperative.formation set version = version + 1 where id = new.formation_id;
        return null;
      end $$;
      create trigger name_request_moves_steps after update on cooperative.name_request
        for each row execute function cooperative.follow_name_request();
    `);
  }

  /** Nothing is filed upon a certificate that has run out on that day. */
  private async clock(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function cooperative.check_name_in_date() returns trigger language plpgsql as $$
      begin
        if new.step = 'REGISTRATION_FILED' and new.undone_at is null and new.outcome = 'DONE' and exists (
            select from (select r.expires_on from cooperative.name_request r where r.formation_id = new.formation_id
              and r.state in ('APPROVED', 'EXPIRED') order by r.attempt desc limit 1) last where last.expires_on < new.done_on) then
          raise exception 'the name has expired' using errcode = '23514', constraint = 'name_is_in_date';
        end if;
        return new;
      end $$;
      create trigger name_is_in_date before insert on cooperative.step for each row execute function cooperative.check_name_in_date();
    `);
  }

  /** Who answers tells the unit. */
  private async tasks(runner: QueryRunner): Promise<void> {
    const ofName = `kind = 'NAME_ANSWERED' and exists (select from cooperative.name_request r where r.id = subject_id
      and r.unit_id = task.unit_id and r.branch_id = any ((select context.branches())::uuid[]))`;
    await runner.query(/* sql */ `
      create policy of_a_name on case_file.task using (${ofName}) with check (${ofName});
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
