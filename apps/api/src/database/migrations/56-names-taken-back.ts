import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A request for a name that its group takes back before the answer, and certificates that are entered as a step alone. */
export class NamesTakenBack1760000000056 implements MigrationInterface {
  name = 'NamesTakenBack1760000000056';

  async up(runner: QueryRunner): Promise<void> {
    await this.requests(runner);
    await this.steps(runner);
    await this.walls(runner);
    await this.moves(runner);
    await this.clock(runner);
  }

  private async requests(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table cooperative.name_request
        add column withdrawn_on date,
        add column withdrawn_reason text,
        add column withdrawn_by uuid,
        drop constraint name_request_state,
        add constraint name_request_state check (state in ('DRAFT', 'FILED', 'APPROVED', 'REFUSED', 'EXPIRED', 'WITHDRAWN')),
        drop constraint name_request_is_whole,
        add constraint name_request_is_whole check (case state
          when 'DRAFT' then num_nonnulls(requested_on, approved_name, certificate_number, answered_on, expires_on, refused_reason) = 0
          when 'FILED' then requested_on is not null and num_nonnulls(approved_name, certificate_number, answered_on, expires_on, refused_reason) = 0
          when 'WITHDRAWN' then requested_on is not null and num_nonnulls(approved_name, certificate_number, answered_on, expires_on, refused_reason) = 0
          when 'REFUSED' then num_nonnulls(requested_on, answered_on, refused_reason, answered_by) = 4
            and num_nonnulls(approved_name, certificate_number, expires_on) = 0
          else num_nonnulls(requested_on, answered_on, approved_name, certificate_number, expires_on, answered_by) = 6
            and refused_reason is null end),
        add constraint name_request_says_why_it_was_withdrawn check (
          num_nonnulls(withdrawn_on, withdrawn_reason, withdrawn_by) = case when state = 'WITHDRAWN' then 3 else 0 end),
        add constraint name_request_is_withdrawn_after_filing check (withdrawn_on >= requested_on);
    `);
  }

  private async steps(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table cooperative.step
        -- The last day of a name certificate that is entered from its paper; one that answers a request has its day there.
        add column expires_on date constraint step_with_an_end check (expires_on is null or step = 'NAME_APPROVED' and expires_on >= done_on),
        -- The last warning before that end: 30, 10 or 3 days.
        add column warned smallint,
        drop constraint step_outcome,
        add constraint step_outcome check (outcome in ('DONE', 'REFUSED', 'EXPIRED', 'WITHDRAWN')),
        drop constraint step_end_is_whole,
        add constraint step_end_is_whole check (case outcome
          when 'DONE' then num_nonnulls(ended_on, ended_by, ended_reason) = 0
          when 'REFUSED' then num_nonnulls(ended_on, ended_by, ended_reason) = 3
          when 'WITHDRAWN' then num_nonnulls(ended_on, ended_reason) = 2 and ended_by is null
          else ended_on is not null and ended_by is null end),
        add constraint step_that_is_withdrawn check (outcome <> 'WITHDRAWN' or step = 'NAME_REQUESTED');
      create index step_by_end on cooperative.step (formation_id) where expires_on is not null and undone_at is null and outcome = 'DONE';
    `);
  }

  private async walls(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create or replace function cooperative.check_name_request() returns trigger language plpgsql as $$
      begin
        if old.state <> new.state and (old.state, new.state) not in (('DRAFT', 'FILED'), ('FILED', 'APPROVED'), ('FILED', 'REFUSED'),
            ('FILED', 'WITHDRAWN'), ('APPROVED', 'EXPIRED')) then
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
        if old.state = 'WITHDRAWN' and (old.withdrawn_on, old.withdrawn_reason, old.withdrawn_by)
            is distinct from (new.withdrawn_on, new.withdrawn_reason, new.withdrawn_by) then
          raise exception 'what was taken back stays so' using errcode = '23514', constraint = 'name_request_stays_as_withdrawn';
        end if;
        return new;
      end $$;
    `);
  }

  private async moves(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create or replace function cooperative.follow_name_request() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        if old.state = new.state or new.state = 'EXPIRED' then return null; end if;
        perform from cooperative.formation f where f.id = new.formation_id for update;
        if new.state = 'FILED' then
          -- The steps of a certificate that has run out make room for the next attempt, whether a request or a paper brought it.
          update cooperative.step s set outcome = 'EXPIRED', ended_on = greatest(s.done_on, r.expires_on), version = s.version + 1
          from cooperative.name_request r
          where r.formation_id = new.formation_id and r.attempt = new.attempt - 1 and r.state in ('APPROVED', 'EXPIRED')
            and s.formation_id = new.formation_id and s.step in ('NAME_REQUESTED', 'NAME_APPROVED')
            and s.undone_at is null and s.outcome = 'DONE';
          update cooperative.step s set outcome = 'EXPIRED', ended_on = greatest(s.done_on, p.expires_on), version = s.version + 1
          from cooperative.step p
          where p.formation_id = new.formation_id and p.expires_on is not null and p.undone_at is null and p.outcome = 'DONE'
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
        elsif new.state = 'WITHDRAWN' then
          update cooperative.step s set outcome = 'WITHDRAWN', ended_on = greatest(s.done_on, new.withdrawn_on),
            ended_reason = new.withdrawn_reason, version = s.version + 1
          where s.formation_id = new.formation_id and s.step = 'NAME_REQUESTED' and s.undone_at is null and s.outcome = 'DONE';
        else
          update cooperative.step s set outcome = 'REFUSED', ended_on = greatest(s.done_on, new.answered_on), ended_by = 'ODCO',
            ended_reason = new.refused_reason, version = s.version + 1
          where s.formation_id = new.formation_id and s.step = 'NAME_REQUESTED' and s.undone_at is null and s.outcome = 'DONE';
        end if;
        update cooperative.formation set version = version + 1 where id = new.formation_id;
        return null;
      end $$;
    `);
  }

  /** Nothing is filed upon a certificate that has run out on that day, wherever it was entered. */
  private async clock(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create or replace function cooperative.check_name_in_date() returns trigger language plpgsql as $$
      begin
        if new.step = 'REGISTRATION_FILED' and new.undone_at is null and new.outcome = 'DONE' and coalesce(
            (select s.expires_on from cooperative.step s where s.formation_id = new.formation_id and s.step = 'NAME_APPROVED'
              and s.undone_at is null and s.outcome = 'DONE'),
            (select r.expires_on from cooperative.name_request r where r.formation_id = new.formation_id
              and r.state in ('APPROVED', 'EXPIRED') order by r.attempt desc limit 1)) < new.done_on then
          raise exception 'the name has expired' using errcode = '23514', constraint = 'name_is_in_date';
        end if;
        return new;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
