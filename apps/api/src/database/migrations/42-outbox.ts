import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofBranch = (table: string) =>
  `(${table}.branch_id = any ((select context.branches())::uuid[]) or (select access.speaks_for_all()))`;

/** What happened, written with the act itself, and what becomes of telling the systems of an agency. */
export class Outbox1760000000042 implements MigrationInterface {
  name = 'Outbox1760000000042';

  async up(runner: QueryRunner): Promise<void> {
    await this.tables(runner);
    await this.policies(runner);
    await this.events(runner);
    await this.calendars(runner);
  }

  private async tables(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create schema machines;
      grant usage on schema machines to sanad_app;

      -- Where a system listens. Its secrets are sealed; the one of before signs beside the new one for a day.
      create table machines.endpoint (
        id uuid primary key,
        branch_id uuid not null constraint endpoint_branch references partners.branch (id),
        label text not null,
        url text not null constraint endpoint_address check (url ~ '^https?://' and length(url) <= 500),
        types text[] not null constraint endpoint_is_told_something check (cardinality(types) > 0),
        state text not null default 'ACTIVE' constraint endpoint_state check (state in ('ACTIVE', 'STOPPED', 'REMOVED')),
        stopped_why text constraint endpoint_stop check (stopped_why in ('BY_HAND', 'FAILING', 'GONE')),
        secret text,
        former_secret text,
        former_until timestamptz,
        failures integer not null default 0,
        failing_since timestamptz,
        resting_until timestamptz,
        delivered_at timestamptz,
        created_by uuid not null constraint endpoint_maker references access.user_account (id),
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint endpoint_stop_has_reason check ((state = 'STOPPED') = (stopped_why is not null)),
        constraint endpoint_has_secret check ((state = 'REMOVED') = (secret is null)),
        constraint endpoint_former_secret_ends check ((former_secret is null) = (former_until is null))
      );
      create index endpoint_by_branch on machines.endpoint (branch_id, created_at, id) where state <> 'REMOVED';

      -- Identifiers and states; nobody's name. Kept for ninety days, so that a period can be told again.
      create table machines.event (
        id uuid primary key,
        branch_id uuid not null constraint event_branch references partners.branch (id),
        type text not null,
        data jsonb not null,
        at timestamptz not null default clock_timestamp()
      );
      create index event_by_branch on machines.event (branch_id, at, id);
      create index event_by_age on machines.event (at);

      create table machines.delivery (
        id uuid primary key,
        event_id uuid not null constraint delivery_event references machines.event (id) on delete cascade,
        endpoint_id uuid not null constraint delivery_endpoint references machines.endpoint (id),
        branch_id uuid not null constraint delivery_branch references partners.branch (id),
        state text not null default 'WAITING' constraint delivery_state check (state in ('WAITING', 'DELIVERED', 'GIVEN_UP')),
        tries smallint not null default 0,
        due_at timestamptz not null default clock_timestamp(),
        -- Whoever carries it now: when that server dies, another one takes it up.
        claimed_until timestamptz,
        tried_at timestamptz,
        status smallint,
        problem text,
        took_ms integer,
        created_at timestamptz not null default clock_timestamp(),
        version integer not null default 1,
        constraint delivery_is_one unique (endpoint_id, event_id)
      );
      create index delivery_due on machines.delivery (due_at, endpoint_id) where state = 'WAITING';
      create index delivery_by_endpoint on machines.delivery (endpoint_id, created_at desc, id desc);
      create index delivery_by_event on machines.delivery (event_id);
    `);
  }

  /** Not forced on the owner: acts of every room write here through the function below, whoever does them. */
  private async policies(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table machines.endpoint enable row level security;
      alter table machines.event enable row level security;
      alter table machines.delivery enable row level security;
      create policy the_house on machines.endpoint using ((select context.is_system()));
      create policy the_house on machines.event using ((select context.is_system()));
      create policy the_house on machines.delivery using ((select context.is_system()));
      create policy own_branch on machines.endpoint using (${ofBranch('endpoint')});
      create policy own_branch on machines.event using (${ofBranch('event')});
      create policy own_branch on machines.delivery using (${ofBranch('delivery')}) with check (${ofBranch('delivery')}
        and exists (select from machines.endpoint e where e.id = endpoint_id and e.branch_id = delivery.branch_id)
        and exists (select from machines.event v where v.id = event_id and v.branch_id = delivery.branch_id));
      grant select, insert on machines.endpoint, machines.event, machines.delivery to sanad_app;
      grant update (label, url, types, state, stopped_why, secret, former_secret, former_until, failures, failing_since,
        resting_until, delivered_at, version) on machines.endpoint to sanad_app;
      grant update (state, tries, due_at, claimed_until, tried_at, status, problem, took_ms, version) on machines.delivery to sanad_app;
      grant delete on machines.event to sanad_app;
      create trigger event_is_never_changed before update on machines.event for each row execute function platform.refuse_change();
    `);
  }

  private async events(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- The one way into the outbox. Where no system of the branch listens, nothing is written.
      create function machines.emit(branch uuid, kind text, said jsonb) returns void
      language plpgsql security definer set search_path = pg_catalog, public as $$
      declare
        event uuid := gen_random_uuid();
      begin
        if not exists (select from machines.endpoint e where e.branch_id = branch and e.state <> 'REMOVED') then
          return;
        end if;
        insert into machines.event (id, branch_id, type, data) values (event, branch, kind, said);
        insert into machines.delivery (id, event_id, endpoint_id, branch_id)
          select gen_random_uuid(), event, e.id, branch from machines.endpoint e
          where e.branch_id = branch and e.state = 'ACTIVE' and kind = any (e.types);
      end $$;

      create function partners.tell_referral() returns trigger language plpgsql as $$
      begin
        perform machines.emit(new.branch_id,
          case when tg_op = 'INSERT' then 'referral.sent' when new.state = 'RECALLED' then 'referral.recalled' else 'referral.changed' end,
          jsonb_build_object('referralId', new.id, 'service', new.service, 'state', new.state, 'dueOn', new.due_on, 'version', new.version));
        return null;
      end $$;
      create trigger sending_is_told after insert on partners.referral for each row execute function partners.tell_referral();
      create trigger move_is_told after update of state on partners.referral
        for each row when (old.state is distinct from new.state) execute function partners.tell_referral();

      create function partners.tell_reminder() returns trigger language plpgsql as $$
      begin
        perform machines.emit(r.branch_id, 'referral.due',
          jsonb_build_object('referralId', r.id, 'service', r.service, 'state', r.state, 'dueOn', r.due_on, 'version', r.version))
          from partners.referral r where r.id = new.referral_id;
        return null;
      end $$;
      create trigger reminder_is_told after insert on partners.answer_reminder for each row execute function partners.tell_reminder();

      create function training.tell_session() returns trigger language plpgsql as $$
      begin
        perform machines.emit(new.branch_id, 'session.changed', jsonb_build_object('sessionId', new.id,
          'change', case when tg_op = 'INSERT' then 'ADDED' else 'CHANGED' end, 'startsOn', new.starts_on, 'endsOn', new.ends_on,
          'capacity', new.capacity, 'version', new.version));
        return null;
      end $$;
      create trigger planning_is_told after insert on training.session for each row execute function training.tell_session();
      create trigger change_is_told after update of place, trainer, starts_on, ends_on, capacity on training.session
        for each row when ((old.place, old.trainer, old.starts_on, old.ends_on, old.capacity)
          is distinct from (new.place, new.trainer, new.starts_on, new.ends_on, new.capacity)) execute function training.tell_session();

      create function training.tell_enrolment() returns trigger language plpgsql as $$
      begin
        perform machines.emit(new.branch_id, 'enrolment.changed', jsonb_build_object('enrolmentId', new.id, 'sessionId', new.session_id,
          'referralId', new.referral_id, 'state', new.state, 'certificate', new.certificate, 'version', new.version));
        return null;
      end $$;
      create trigger enrolling_is_told after insert on training.enrolment for each row execute function training.tell_enrolment();
      create trigger result_is_told after update of state, certificate on training.enrolment
        for each row when ((old.state, old.certificate) is distinct from (new.state, new.certificate))
        execute function training.tell_enrolment();
    `);
  }

  private async calendars(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- A secret address by which somebody's calendar reads the sessions that they see. One lives at a time.
      create table training.calendar_link (
        id uuid primary key,
        user_id uuid not null constraint calendar_link_user references access.user_account (id),
        token_hash bytea not null constraint calendar_link_is_unique unique
          constraint calendar_link_is_hashed check (length(token_hash) = 32),
        created_at timestamptz not null default now(),
        last_read_at timestamptz,
        revoked_at timestamptz,
        version integer not null default 1
      );
      create unique index calendar_link_lives_once on training.calendar_link (user_id) where revoked_at is null;
      alter table training.calendar_link enable row level security;
      alter table training.calendar_link force row level security;
      create policy the_house on training.calendar_link using ((select context.is_system()));
      create policy own on training.calendar_link using (user_id = (select context.user_id()));
      grant select, insert, update on training.calendar_link to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
