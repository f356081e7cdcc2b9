import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An old register: its rows as they were read, what became of each, and the way back. */
export class Import1760000000014 implements MigrationInterface {
  name = 'Import1760000000014';

  async up(runner: QueryRunner): Promise<void> {
    await this.imports(runner);
    await this.rows(runner);
    await this.undoing(runner);
  }

  private async imports(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table people.person_import (
        id uuid primary key,
        unit_id uuid not null constraint person_import_unit references access.unit (id),
        label text not null,
        sheet_name text not null,
        other_sheets text[] not null default '{}',
        hidden_rows integer not null default 0,
        encoding text constraint person_import_encoding check (encoding in ('utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'windows-1252')),
        is_encoding_guessed boolean not null default false,
        content_sha256 bytea not null constraint person_import_hash_is_sha256 check (length(content_sha256) = 32),
        -- A text file is kept, sealed, to be read again in another encoding; of a workbook its rows are enough.
        content_cipher text,
        header_line integer,
        columns jsonb not null,
        province text not null constraint person_import_province_shape check (province ~ '^[0-9]{2}\\.[0-9]{3}$'),
        state text not null default 'MAPPING' constraint person_import_state check (state in
          ('MAPPING', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'UNDOING', 'UNDONE')),
        total integer not null constraint person_import_has_rows check (total > 0),
        -- How far the job at work has come; which job, so that an earlier one that wakes up again leaves the rows alone.
        reached integer not null default 0,
        attempt integer not null default 0,
        created integer not null default 0,
        updated integer not null default 0,
        already_there integer not null default 0,
        to_review integer not null default 0,
        refused integer not null default 0,
        waiting integer not null,
        written integer not null default 0,
        failure text,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        finished_at timestamptz,
        version integer not null default 1,
        -- No row is skipped in silence.
        constraint person_import_rows_add_up check (created + updated + already_there + to_review + refused + waiting = total),
        constraint person_import_done_judges_all check (state not in ('CHECKED', 'DONE') or waiting = 0),
        constraint person_import_done_writes_all check (state <> 'DONE' or written = created + updated + already_there),
        constraint person_import_undone_leaves_nothing check (state <> 'UNDONE' or written = 0)
      );
      create index person_import_by_unit on people.person_import (unit_id, created_at desc, id desc);
      alter table people.person_import enable row level security;
      alter table people.person_import force row level security;
      create policy own_units on people.person_import using (unit_id = any ((select context.units())::uuid[]));
      create policy ended_by_the_house on people.person_import for update using ((select context.is_system()));
      create policy seen_by_the_house on people.person_import for select using ((select context.is_system()));
      grant select, insert, update on people.person_import to sanad_app;
    `);
  }

  private async rows(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table people.person_import_row (
        import_id uuid not null constraint person_import_row_import references people.person_import (id),
        unit_id uuid not null,
        position integer not null,
        line integer not null,
        is_hidden boolean not null,
        -- The row as it was read, sealed: it may hold a card number.
        cells_cipher text not null,
        status text constraint person_import_row_status check (status in ('CREATED', 'UPDATED', 'ALREADY_THERE', 'TO_REVIEW', 'REFUSED')),
        problems jsonb not null default '[]',
        reason text constraint person_import_row_reason check (reason in ('POSSIBLE', 'DIFFERS', 'SEVERAL')),
        differs text[] not null default '{}',
        candidates jsonb not null default '[]',
        -- Who the row says that it is, by the identifier of a list that was taken away.
        stated_id uuid,
        choice text constraint person_import_row_choice check (choice in ('NEW', 'SAME', 'SKIP')),
        chosen_id uuid,
        -- What the row says, in the words of the contracts; the card number apart.
        draft jsonb,
        says_province boolean not null default false,
        kinship jsonb,
        cin_cipher text,
        cin_index bytea,
        cin_end text,
        name_key text,
        birth text,
        phone text,
        row_hash bytea,
        -- Who the row becomes when it becomes somebody new, and who it is in the end.
        new_person_id uuid not null,
        person_id uuid,
        is_written boolean not null default false,
        -- What was there of the members that the row filled, and the version that it left.
        before jsonb,
        version_after integer,
        kinship_link_id uuid,
        constraint person_import_row_pkey primary key (import_id, position),
        constraint person_import_line_is_stated_once unique (import_id, line),
        constraint person_import_row_cin_is_whole check (num_nonnulls(cin_cipher, cin_index, cin_end) in (0, 3)),
        constraint person_import_row_choice_is_whole check ((choice = 'SAME') = (chosen_id is not null)),
        constraint person_import_row_written_is_somebody check (not is_written or (person_id is not null and status in ('CREATED', 'UPDATED', 'ALREADY_THERE')))
      );
      create index person_import_row_by_status on people.person_import_row (import_id, status, position);
      create index person_import_row_by_card on people.person_import_row (import_id, cin_index) where cin_index is not null;
      create index person_import_row_by_name on people.person_import_row (import_id, name_key);
      create index person_import_row_by_hash on people.person_import_row (unit_id, row_hash) where is_written;
      alter table people.person_import_row enable row level security;
      alter table people.person_import_row force row level security;
      create policy own_units on people.person_import_row using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update, delete on people.person_import_row to sanad_app;
    `);
  }

  private async undoing(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function people.count_removed() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        insert into people.person_count as c (unit_id, slot, persons)
        select unit_id, pg_backend_pid() % 8, -count(*) from removed where merged_into is null group by unit_id order by unit_id
        on conflict (unit_id, slot) do update set persons = c.persons + excluded.persons;
        return null;
      end $$;
      create trigger person_is_counted_when_removed after delete on people.person
        referencing old table as removed for each statement execute function people.count_removed();

      -- An import in the units of the context; nothing for anybody else.
      create function people.import_in_hand(wanted uuid) returns people.person_import
      language plpgsql stable set search_path = pg_catalog, public as $$
      declare
        present people.person_import;
      begin
        select i.* into present from people.person_import i where i.id = wanted and i.unit_id = any (context.units());
        if present.id is null then
          raise exception 'there is no such import' using errcode = '42501';
        end if;
        return present;
      end $$;

      -- Lines on whose person something was written since; empty as long as the import can be undone.
      create function people.import_obstacles(wanted uuid) returns table (line integer)
      language plpgsql stable security definer set search_path = pg_catalog, public as $$
      #variable_conflict use_column
      declare
        present people.person_import := people.import_in_hand(wanted);
        made uuid[] := array(select r.person_id from people.person_import_row r where r.import_id = present.id and r.is_written and r.status = 'CREATED');
        links uuid[] := array(select r.kinship_link_id from people.person_import_row r where r.import_id = present.id and r.is_written and r.kinship_link_id is not null);
        held uuid[] := '{}';
        found uuid[];
        target regclass;
        place text;
      begin
        for target in select * from people.tables_of_persons() loop
          continue when target = 'people.duplicate_suspect'::regclass;
          foreach place in array people.columns_of_person(target) loop
            execute format('select coalesce(array_agg(distinct t.%1$I), ''{}'') from %2$s t where t.%1$I = any ($1)%3$s', place, target,
              case when target = 'people.kinship_link'::regclass then ' and not (t.id = any ($2) and t.version = 1)' else ' and ($2 is not null)' end)
              into found using made, links;
            held := held || found;
          end loop;
        end loop;
        return query
          with mine as (
            select r.person_id, max(r.version_after) as left_at, array_agg(r.line) as lines, bool_or(r.before is not null or r.status = 'CREATED') as is_touched
            from people.person_import_row r where r.import_id = present.id and r.is_written group by r.person_id
          )
          select unnest(m.lines) from mine m left join people.person p on p.id = m.person_id
          where m.is_touched and (p.id is null or p.merged_into is not null or p.version <> m.left_at or m.person_id = any (held))
          union
          select r.line from people.person_import_row r left join people.kinship_link k on k.id = r.kinship_link_id
          where r.import_id = present.id and r.is_written and r.kinship_link_id is not null and (k.id is null or k.version <> 1 or k.status <> 'CLAIMED')
          order by 1;
      end $$;

      -- Takes back what an import has written: persons that it made, members that it filled, ties that it stated. All or nothing;
      -- the journal keeps every word. False when something stands in the way.
      create function people.undo_import(wanted uuid) returns boolean
      language plpgsql security definer set search_path = pg_catalog, public as $$
      declare
        present people.person_import := people.import_in_hand(wanted);
        made uuid[];
        files uuid[];
      begin
        if present.state <> 'UNDOING' or exists (select from people.import_obstacles(wanted)) then
          return false;
        end if;
        made := array(select r.person_id from people.person_import_row r where r.import_id = wanted and r.is_written and r.status = 'CREATED');
        delete from people.duplicate_suspect s where s.one_id = any (made) or s.other_id = any (made);
        with gone as (
          delete from people.kinship_link k using people.person_import_row r
          where r.import_id = wanted and r.is_written and k.id = r.kinship_link_id returning k.resistance_file_id
        ) select array_agg(distinct resistance_file_id) into files from gone;
        delete from people.resistance_file f where f.id = any (files) and f.version = 1 and f.created_by = present.created_by
          and f.created_at >= present.created_at and not exists (select from people.kinship_link k where k.resistance_file_id = f.id)
          and not exists (select from people.resistance_paper p where p.resistance_file_id = f.id);
        with filled as (
          select r.person_id, r.position, b.key, b.value from people.person_import_row r cross join lateral jsonb_each(r.before) b
          where r.import_id = wanted and r.is_written and r.status = 'UPDATED'
        ), first_was as (
          select distinct on (person_id, key) person_id, key, value from filled order by person_id, key, position
        ), was as (
          select person_id, jsonb_object_agg(key, value) as facts from first_was group by person_id
        )
        update people.person p set
          given_la = n.given_la, family_la = n.family_la, sex = n.sex, birth_date = n.birth_date, birth_precision = n.birth_precision,
          phone = n.phone, commune = n.commune, cin_cipher = n.cin_cipher, cin_index = n.cin_index, cin_end = n.cin_end, version = p.version + 1
        from was cross join lateral (
          select (jsonb_populate_record(q, was.facts)).* from people.person q where q.id = was.person_id
        ) n
        where p.id = was.person_id and not (p.id = any (made));
        delete from people.person p where p.id = any (made);
        update people.person_import_row r set is_written = false, person_id = null, before = null, version_after = null, kinship_link_id = null
          where r.import_id = wanted and r.is_written;
        return true;
      end $$;
      -- The house ends an import whose person has lost the right, or whose rows cannot be written.
      create function people.fail_import(wanted uuid, present_state text, present_attempt integer, why text) returns void
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        if not context.is_system() then
          raise exception 'only the house ends an import' using errcode = '42501';
        end if;
        update people.person_import i set state = 'FAILED', failure = why, version = i.version + 1
          where i.id = wanted and i.state = present_state and i.attempt = present_attempt;
      end $$;
      grant execute on function people.fail_import(uuid, text, integer, text), people.import_obstacles(uuid), people.undo_import(uuid) to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
