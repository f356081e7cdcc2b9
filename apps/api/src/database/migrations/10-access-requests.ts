import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody is known to another delegation: that alone is told, and looking is asked for. */
export class AccessRequests1760000000010 implements MigrationInterface {
  name = 'AccessRequests1760000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create index person_by_phone on people.person (phone) where phone is not null;

      -- Exactly one whole number, or a whole name in either order and script. Not for the application: it tells who.
      -- Those whose record was merged into another one are found by that one (the column comes with 11-duplicates).
      create function people.sought(card bytea, phone_number text, name text) returns table (id uuid, unit_id uuid)
      language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
      #variable_conflict use_column
      declare
        asked text := people.fold(name);
      begin
        if card is not null then
          return query select p.id, p.unit_id from people.person p where p.cin_index = card and p.merged_into is null;
        elsif phone_number is not null then
          return query select p.id, p.unit_id from people.person p where p.phone = phone_number and p.merged_into is null;
        elsif asked like '% %' then
          return query select p.id, p.unit_id from people.person p
            where p.merged_into is null and p.name_fold like all (array(select '%' || word || '%' from string_to_table(asked, ' ') word))
              and asked in (people.fold(p.given_ar || ' ' || p.family_ar), people.fold(p.family_ar || ' ' || p.given_ar),
                people.fold(p.given_la || ' ' || p.family_la), people.fold(p.family_la || ' ' || p.given_la));
        end if;
      end $$;
      revoke execute on function people.sought(bytea, text, text) from public;

      -- Which other units know such a person, and nothing else of anybody.
      create function people.known_elsewhere(card bytea, phone_number text, name text) returns setof uuid
      language sql stable security definer set search_path = pg_catalog, public as $$
        select distinct s.unit_id from people.sought(card, phone_number, name) s where s.unit_id <> all (context.units())
      $$;

      create table people.access_request (
        id uuid primary key,
        asker_id uuid not null,
        asker_unit_id uuid not null constraint access_request_asker_unit references access.unit (id),
        unit_id uuid not null constraint access_request_unit references access.unit (id),
        sought_by text not null constraint access_request_sought_by check (sought_by in ('CARD', 'PHONE', 'NAME')),
        -- As the asker typed it; of a card number its end alone.
        sought text not null,
        sought_index bytea not null,
        reason text not null,
        state text not null default 'PENDING' constraint access_request_state check (state in ('PENDING', 'GRANTED', 'REFUSED')),
        person_id uuid,
        ends_at timestamptz,
        decision_reason text,
        decided_by uuid,
        decided_at timestamptz,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint access_request_person foreign key (person_id, unit_id) references people.person (id, unit_id) on update cascade,
        constraint access_request_grant_is_whole check ((state = 'GRANTED') = (person_id is not null) and (person_id is null) = (ends_at is null)),
        constraint access_request_decision_is_signed check ((state = 'PENDING') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
        constraint access_request_refusal_has_reason check (state <> 'REFUSED' or decision_reason is not null),
        constraint access_request_decider_is_another check (decided_by is distinct from asker_id)
      );
      create unique index access_request_is_asked_once on people.access_request (asker_id, unit_id, sought_index) where state = 'PENDING';
      create index access_request_by_unit on people.access_request (unit_id, (state = 'PENDING') desc, created_at desc, id desc);
      create index access_request_by_asker on people.access_request (asker_id, (state = 'PENDING') desc, created_at desc, id desc);
      create index access_request_by_person on people.access_request (person_id);
      alter table people.access_request enable row level security;
      alter table people.access_request force row level security;
      create policy asker_or_owner_sees on people.access_request for select
        using (asker_id = (select context.user_id()) or unit_id = any ((select context.units())::uuid[]));
      create policy asker_asks on people.access_request for insert with check (
        asker_id = (select context.user_id()) and asker_unit_id = any ((select context.units())::uuid[])
        and unit_id <> all ((select context.units())::uuid[]) and state = 'PENDING');
      create policy owner_decides on people.access_request for update using (unit_id = any ((select context.units())::uuid[]))
        with check (unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update on people.access_request to sanad_app;

      -- Whom a request may mean: known to the unit that is asked, never to the one who asks.
      create table people.access_request_subject (
        id uuid primary key,
        request_id uuid not null constraint access_request_subject_request references people.access_request (id),
        person_id uuid not null,
        unit_id uuid not null,
        constraint access_request_subject_is_named_once unique (request_id, person_id),
        constraint access_request_subject_person foreign key (person_id, unit_id) references people.person (id, unit_id) on update cascade
      );
      create index access_request_subject_by_person on people.access_request_subject (person_id);
      alter table people.access_request_subject enable row level security;
      alter table people.access_request_subject force row level security;
      create policy own_units on people.access_request_subject using (unit_id = any ((select context.units())::uuid[]));
      grant select on people.access_request_subject to sanad_app;

      create function people.name_subjects(request uuid, card bytea, phone_number text, name text) returns integer
      language sql volatile security definer set search_path = pg_catalog, public as $$
        with named as (
          insert into people.access_request_subject (id, request_id, person_id, unit_id)
          select gen_random_uuid(), r.id, s.id, s.unit_id
          from people.access_request r join people.sought(card, phone_number, name) s on s.unit_id = r.unit_id
          where r.id = request and r.asker_id = context.user_id() and r.state = 'PENDING'
          order by s.id limit 10
          returning 1
        ) select count(*)::int from named
      $$;

      -- What was opened closes by itself: the policy looks at the clock.
      create policy opened_on_request on people.person for select using (id in (
        select r.person_id from people.access_request r
        where r.asker_id = (select context.user_id()) and r.state = 'GRANTED' and r.ends_at > now()));
      create policy opened_on_request on people.consent for select using (person_id in (
        select r.person_id from people.access_request r
        where r.asker_id = (select context.user_id()) and r.state = 'GRANTED' and r.ends_at > now()));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
