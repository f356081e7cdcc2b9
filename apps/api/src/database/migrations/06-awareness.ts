import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Awareness days: programme, speakers, the door. */
export class Awareness1760000000006 implements MigrationInterface {
  name = 'Awareness1760000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create schema awareness;
      grant usage on schema awareness to sanad_app;

      create table awareness.event (
        id uuid primary key,
        unit_id uuid not null constraint event_unit references access.unit (id),
        kind text not null constraint event_kind check (kind in ('AWARENESS_DAY', 'COMMUNICATION_MEETING', 'VISIT')),
        title text not null,
        day date not null,
        starts_at text not null constraint event_start_is_a_time check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        ends_at text constraint event_end_is_a_time check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        venue text not null,
        room text,
        province text not null constraint event_province_shape check (province ~ '^[0-9]{2}\\.[0-9]{3}$'),
        organiser text not null,
        purposes text[] not null default '{}',
        topics text[] not null default '{}',
        value_chains text[] not null default '{}' constraint event_value_chains check (value_chains <@ array['BEES', 'MILK', 'LIVESTOCK', 'OTHER']),
        source text,
        state text not null default 'PLANNED' constraint event_state check (state in ('PLANNED', 'OPEN', 'CLOSED', 'CANCELLED')),
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1
      );
      create index event_by_day on awareness.event (unit_id, day desc, id desc);
      alter table awareness.event enable row level security;
      alter table awareness.event force row level security;
      create policy own_units on awareness.event using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update on awareness.event to sanad_app;

      create table awareness.speaker (
        id uuid primary key,
        event_id uuid not null constraint speaker_event references awareness.event (id),
        place smallint not null,
        name text not null,
        role text,
        institution text not null,
        topics text[] not null default '{}',
        constraint speaker_place_is_unique unique (event_id, place)
      );
      create table awareness.attendance (
        id uuid primary key,
        event_id uuid not null constraint attendance_event references awareness.event (id),
        unit_id uuid not null,
        person_id uuid not null constraint attendance_person references people.person (id),
        walk_in boolean not null,
        registered_at timestamptz not null default now(),
        registered_by uuid not null,
        present_at timestamptz,
        marked_by uuid,
        interests text[] not null default '{}' constraint attendance_interests check (interests <@ array['COOPERATIVE', 'ENTERPRISE', 'TRAINING', 'INFORMATION']),
        value_chain text constraint attendance_value_chain check (value_chain in ('BEES', 'MILK', 'LIVESTOCK', 'OTHER')),
        -- What they say they are of a member; the link with its proof is stated in the people's room.
        relation text constraint attendance_relation check (relation in ('MEMBER', 'SPOUSE', 'WIDOW', 'CHILD', 'GRANDCHILD', 'ASCENDANT')),
        -- Of the notice that was read aloud here; null for whoever had been told before.
        notice_version text,
        case_id uuid constraint attendance_case references case_file.case_file (id),
        version integer not null default 1,
        constraint attendance_is_stated_once unique (event_id, person_id),
        constraint attendance_mark_is_signed check ((present_at is null) = (marked_by is null))
      );
      create index attendance_by_event on awareness.attendance (event_id, registered_at desc, id desc);
      create index attendance_by_person on awareness.attendance (person_id);
      create index attendance_present on awareness.attendance (unit_id, present_at) where present_at is not null;

      -- People are put on the list of an event that is not over; presence is recorded and undone while its door is open.
      -- The event is held until the end of the transaction: nobody slips in while it is being closed.
      create function awareness.check_open() returns trigger language plpgsql as $$
      declare
        present_state text;
      begin
        select e.state into present_state from awareness.event e where e.id = new.event_id for share;
        if (tg_op = 'INSERT' and present_state in ('CLOSED', 'CANCELLED'))
          or (new.present_at is not null and tg_op = 'INSERT' and present_state <> 'OPEN')
          or (tg_op = 'UPDATE' and present_state <> 'OPEN') then
          raise exception 'attendance needs an open event' using errcode = '23514', constraint = 'attendance_needs_open_event';
        end if;
        return new;
      end $$;
      create trigger attendance_needs_open_event before insert or update of present_at on awareness.attendance
        for each row execute function awareness.check_open();
    `);
    for (const table of ['speaker', 'attendance']) {
      await runner.query(/* sql */ `
        alter table awareness.${table} enable row level security;
        alter table awareness.${table} force row level security;
        create policy with_event on awareness.${table} using (exists (select from awareness.event e where e.id = event_id))
          with check (exists (select from awareness.event e where e.id = event_id));
        grant select, insert, update on awareness.${table} to sanad_app;
      `);
    }
    await runner.query('grant delete on awareness.speaker to sanad_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
