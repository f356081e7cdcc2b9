import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two records of one person: suspected, told apart, merged with a journal, taken apart again. */
export class Duplicates1760000000011 implements MigrationInterface {
  name = 'Duplicates1760000000011';

  async up(runner: QueryRunner): Promise<void> {
    await this.pairs(runner);
    await this.mergedPersons(runner);
    await this.journal(runner);
    await this.moves(runner);
    await this.undoing(runner);
    await this.whatYields(runner);
  }

  /** Suspected and told apart. A pair is stated once, the smaller id first. */
  private async pairs(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table people.duplicate_suspect (
        id uuid primary key,
        one_id uuid not null,
        one_unit_id uuid not null,
        other_id uuid not null,
        other_unit_id uuid not null,
        strength text not null constraint duplicate_suspect_strength check (strength in ('CERTAIN', 'STRONG', 'WEAK')),
        reasons text[] not null default '{}',
        proposed_by uuid,
        proposed_at timestamptz,
        proposal text,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint duplicate_suspect_one foreign key (one_id, one_unit_id) references people.person (id, unit_id) on update cascade,
        constraint duplicate_suspect_other foreign key (other_id, other_unit_id) references people.person (id, unit_id) on update cascade,
        constraint duplicate_suspect_in_order check (one_id < other_id),
        constraint duplicate_suspect_is_stated_once unique (one_id, other_id),
        constraint duplicate_suspect_proposal_is_whole check (num_nonnulls(proposed_by, proposed_at, proposal) in (0, 3))
      );
      create index duplicate_suspect_by_unit on people.duplicate_suspect (one_unit_id, created_at desc, id desc);
      create index duplicate_suspect_by_other on people.duplicate_suspect (other_id);

      create table people.distinct_pair (
        id uuid primary key,
        one_id uuid not null,
        one_unit_id uuid not null,
        other_id uuid not null,
        other_unit_id uuid not null,
        why text not null,
        said_by uuid not null,
        said_at timestamptz not null default now(),
        constraint distinct_pair_one foreign key (one_id, one_unit_id) references people.person (id, unit_id) on update cascade,
        constraint distinct_pair_other foreign key (other_id, other_unit_id) references people.person (id, unit_id) on update cascade,
        constraint distinct_pair_in_order check (one_id < other_id),
        constraint distinct_pair_is_stated_once unique (one_id, other_id)
      );
      create index distinct_pair_by_other on people.distinct_pair (other_id);
      grant select, insert, update, delete on people.duplicate_suspect to sanad_app;
      grant select, insert on people.distinct_pair to sanad_app;
    `);
    for (const table of ['duplicate_suspect', 'distinct_pair']) {
      await runner.query(/* sql */ `
        alter table people.${table} enable row level security;
        alter table people.${table} force row level security;
        create policy own_units on people.${table} using (
          one_unit_id = any ((select context.units())::uuid[]) and other_unit_id = any ((select context.units())::uuid[]));
      `);
    }
  }

  /** The record that was merged stays, empty, and says where it went; its facts are in the journal. */
  private async mergedPersons(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table people.person add column merged_into uuid constraint person_merged_into references people.person (id);
      alter table people.person add constraint person_is_merged_into_another check (merged_into <> id);
      create index person_by_merge on people.person (merged_into) where merged_into is not null;
      create index person_by_birth on people.person (unit_id, birth_date) where birth_precision = 'DAY';
      drop policy own_units on people.person;
      create policy own_units on people.person using (unit_id = any ((select context.units())::uuid[]) and merged_into is null);

      create or replace function people.count_moved() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        insert into people.person_count as c (unit_id, slot, persons)
        select unit_id, pg_backend_pid() % 8, sum(persons)
        from (
          select unit_id, 1 as persons from after_move where merged_into is null
          union all select unit_id, -1 from before_move where merged_into is null
        ) moved
        group by unit_id having sum(persons) <> 0 order by unit_id
        on conflict (unit_id, slot) do update set persons = c.persons + excluded.persons;
        return null;
      end $$;

      -- Numbers of cards that the person had under another record or before: nobody else can be registered with one.
      create table people.former_card (
        id uuid primary key,
        person_id uuid not null,
        unit_id uuid not null,
        cin_cipher text not null,
        cin_index bytea not null constraint former_card_is_unique unique,
        cin_end text not null,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        constraint former_card_person foreign key (person_id, unit_id) references people.person (id, unit_id) on update cascade
      );
      create index former_card_by_person on people.former_card (person_id);
      alter table people.former_card enable row level security;
      alter table people.former_card force row level security;
      create policy own_units on people.former_card using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert on people.former_card to sanad_app;

      create or replace function people.cin_is_held(index_value bytea, but uuid) returns boolean
      language sql stable security definer set search_path = pg_catalog, public as $$
        select exists (select from people.person where cin_index = index_value and id is distinct from but)
          or exists (select from people.former_card where cin_index = index_value and person_id is distinct from but)
      $$;
      create function people.check_card() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        if exists (select from people.former_card f where f.cin_index = new.cin_index and f.person_id <> new.id) then
          raise exception 'the card number was another person''s' using errcode = '23505', constraint = 'person_cin_is_unique';
        end if;
        return new;
      end $$;
      create trigger card_is_nobodys before insert or update of cin_index on people.person
        for each row when (new.cin_index is not null) execute function people.check_card();

      -- Who may be this person: found by family name, key, birthday, phone, card and file; each finds a few. What it means is
      -- weighed by the application. A name alone only warns, so that not all who bear a common one have to be looked at.
      drop function people.similar(uuid[], text, text);
      create function people.candidates(within uuid[], me uuid, given text, family text, born date, phone_number text, card bytea)
      returns table (id uuid, same_card boolean, same_file boolean, name real, given_name real, family_name real)
      language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
      #variable_conflict use_column
      declare
        seen uuid[] := people.seen_units(within);
        whole text := people.fold(given || ' ' || family);
        files uuid[] := array(select k.resistance_file_id from people.kinship_link k where k.person_id = me and k.status <> 'REJECTED');
      begin
        return query
          with near as (
            (select few.person_id as id from unnest(seen) u(id) cross join lateral (
                select w.person_id from people.person_word w
                where w.unit_id = u.id and w.word = replace(people.fold(family), ' ', '') and not w.is_alias
                order by w.created_at desc limit 40
              ) few limit 60)
            union
            (select p.id from people.person p
              where p.unit_id = any (seen) and p.name_key = people.name_key(given || ' ' || family)
              order by p.id limit 20)
            union
            (select p.id from people.person p
              where p.unit_id = any (seen) and right(p.phone, 4) = right(phone_number, 4) and p.phone = phone_number
              order by p.id limit 20)
            union
            (select p.id from people.person p
              where p.unit_id = any (seen) and p.birth_date = born and p.birth_precision = 'DAY'
                and similarity(people.fold(p.given_ar || ' ' || p.family_ar), whole) >= 0.45
              order by p.id limit 20)
            union
            (select p.id from people.person p where p.cin_index = card and p.unit_id = any (seen))
            union
            (select f.person_id from people.former_card f where f.cin_index = card and f.unit_id = any (seen))
            union
            (select k.person_id from people.kinship_link k
              where k.resistance_file_id = any (files) and k.status <> 'REJECTED' and k.unit_id = any (seen)
              order by k.id limit 50)
          )
          select p.id,
            coalesce(p.cin_index = card or exists (select from people.former_card f where f.person_id = p.id and f.cin_index = card), false),
            exists (select from people.kinship_link k where k.person_id = p.id and k.resistance_file_id = any (files) and k.status <> 'REJECTED'),
            coalesce(similarity(told.first || ' ' || told.last, whole), 0),
            coalesce(similarity(told.first, people.fold(given)), 0),
            coalesce(similarity(told.last, people.fold(family)), 0)
          from near n join people.person p on p.id = n.id
          cross join lateral (select people.fold(p.given_ar) as first, people.fold(p.family_ar) as last offset 0) told
          where p.id is distinct from me and p.merged_into is null
            and not exists (select from people.distinct_pair d where d.one_id = least(p.id, me) and d.other_id = greatest(p.id, me));
      end $$;

      -- Where a merged person went, told to those who may see the one that stayed.
      create function people.merged_to(within uuid[], person uuid) returns uuid
      language plpgsql stable security definer set search_path = pg_catalog, public as $$
      declare
        stayed uuid;
      begin
        with recursive way as (
          select p.id, p.merged_into, p.unit_id from people.person p where p.id = person and p.merged_into is not null
          union
          select p.id, p.merged_into, p.unit_id from way w join people.person p on p.id = w.merged_into
        )
        select w.id into stayed from way w where w.merged_into is null and w.unit_id = any (people.seen_units(within));
        return stayed;
      end $$;
    `);
  }

  private async journal(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table people.merge (
        id uuid primary key,
        survivor_id uuid not null constraint merge_survivor references people.person (id),
        survivor_unit_id uuid not null constraint merge_survivor_unit references access.unit (id),
        loser_id uuid not null constraint merge_loser references people.person (id),
        loser_unit_id uuid not null constraint merge_loser_unit references access.unit (id),
        loser_names jsonb not null,
        choices jsonb not null,
        -- What was said on either record and not chosen, card numbers apart.
        set_aside jsonb not null,
        note text not null,
        -- What stood on the survivor when the merge was done: by table and row, a hash of each.
        left_behind jsonb,
        merged_by uuid not null,
        merged_at timestamptz not null default now(),
        merged_in xid8 not null default pg_current_xact_id(),
        undone_by uuid,
        undone_at timestamptz,
        undone_note text,
        undone_in xid8,
        version integer not null default 1,
        constraint merge_undoing_is_whole check (num_nonnulls(undone_by, undone_at, undone_note, undone_in) in (0, 4))
      );
      create index merge_by_survivor on people.merge (survivor_id, merged_at desc);
      create index merge_by_loser on people.merge (loser_id);
      create index merge_by_transaction on people.merge (merged_in);
      create index merge_by_undoing on people.merge (undone_in) where undone_in is not null;
      alter table people.merge enable row level security;
      alter table people.merge force row level security;
      create policy own_units on people.merge for select using (survivor_unit_id = any ((select context.units())::uuid[]));
      grant select on people.merge to sanad_app;

      -- Whole rows as they were, card ciphers too: nobody reads them but the functions below.
      create table people.merge_move (
        merge_id uuid not null constraint merge_move_merge references people.merge (id),
        place bigint generated always as identity,
        target text not null,
        row_id uuid not null,
        -- Null: the merge added the row.
        before jsonb,
        constraint merge_move_pkey primary key (merge_id, place)
      );
      alter table people.merge_move enable row level security;
      alter table people.merge_move force row level security;

      create function people.is_merging() returns boolean
      language sql stable security definer set search_path = pg_catalog, public as $$
        select exists (select from people.merge m where m.merged_in = pg_current_xact_id_if_assigned())
          or exists (select from people.merge m where m.undone_in = pg_current_xact_id_if_assigned())
      $$;

      -- The columns of a table that name a person, read from its foreign keys.
      create function people.columns_of_person(target regclass) returns text[]
      language sql stable set search_path = pg_catalog, public as $$
        select coalesce(array_agg(distinct a.attname::text), '{}')
        from pg_constraint c
        cross join lateral unnest(c.conkey, c.confkey) as k (here, there)
        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.here
        join pg_attribute i on i.attrelid = c.confrelid and i.attnum = k.there and i.attname = 'id'
        where c.contype = 'f' and c.confrelid = 'people.person'::regclass and c.conrelid = target
      $$;
      create function people.tables_of_persons() returns setof regclass
      language sql stable set search_path = pg_catalog, public as $$
        select distinct c.conrelid::regclass from pg_constraint c
        where c.contype = 'f' and c.confrelid = 'people.person'::regclass
          and c.conrelid not in ('people.person'::regclass, 'people.merge'::regclass)
      $$;
      -- Columns that can be written, the version apart.
      create function people.written_columns(target regclass) returns text[]
      language sql stable set search_path = pg_catalog, public as $$
        select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = target and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attname <> 'version'
      $$;
      create function people.is_versioned(target regclass) returns boolean
      language sql stable set search_path = pg_catalog, public as $$
        select exists (select from pg_attribute a where a.attrelid = target and a.attname = 'version' and not a.attisdropped)
      $$;

      -- Everything that stands on a person: a hash of each row, versions apart. Suspicions are no facts.
      create function people.standing_of(person uuid) returns jsonb
      language plpgsql stable security definer set search_path = pg_catalog, public as $$
      declare
        target regclass;
        rows_of_table jsonb;
        standing jsonb;
      begin
        select jsonb_build_object('people.person', jsonb_build_object(p.id, md5((to_jsonb(p) - 'version')::text)))
          into standing from people.person p where p.id = person;
        for target in select * from people.tables_of_persons() loop
          continue when target in ('people.duplicate_suspect'::regclass, 'people.distinct_pair'::regclass);
          execute format('select jsonb_object_agg(t.id, md5((to_jsonb(t) - ''version'')::text)) from %s t where $1 in (%s)', target,
            (select string_agg(format('t.%I', c), ', ') from unnest(people.columns_of_person(target)) c)) into rows_of_table using person;
          if rows_of_table is not null then
            standing := standing || jsonb_build_object(target::text, rows_of_table);
          end if;
        end loop;
        return standing;
      end $$;
    `);
  }

  /**
   * Rows move with rights of the owner, since a person has them in units and branches that the merging user does not see.
   * Each function first asks for the merge of this very transaction, and touches rows of its two persons alone.
   */
  private async moves(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function people.merge_in_hand(merge uuid) returns people.merge
      language plpgsql stable set search_path = pg_catalog, public as $$
      declare
        present people.merge;
      begin
        select m.* into present from people.merge m
          where m.id = merge and m.merged_in = pg_current_xact_id_if_assigned() and m.left_behind is null;
        if present.id is null then
          raise exception 'there is no such merge in hand' using errcode = '42501';
        end if;
        return present;
      end $$;

      create function people.begin_merge(merge uuid, survivor uuid, loser uuid, choices jsonb, set_aside jsonb, note text) returns void
      language plpgsql security definer set search_path = pg_catalog, public as $$
      declare
        stays people.person;
        goes people.person;
      begin
        perform p.id from people.person p where p.id in (survivor, loser) order by p.id for update;
        select p.* into stays from people.person p where p.id = survivor and p.unit_id = any (context.units()) and p.merged_into is null;
        select p.* into goes from people.person p where p.id = loser and p.unit_id = any (context.units()) and p.merged_into is null;
        if stays.id is null or goes.id is null or stays.id = goes.id then
          raise exception 'both persons have to be in scope' using errcode = '42501';
        end if;
        insert into people.merge (id, survivor_id, survivor_unit_id, loser_id, loser_unit_id, loser_names, choices, set_aside, note, merged_by)
        values (merge, stays.id, stays.unit_id, goes.id, goes.unit_id, jsonb_build_object('givenAr', goes.given_ar,
          'familyAr', goes.family_ar, 'givenLa', goes.given_la, 'familyLa', goes.family_la), choices, set_aside, note, context.user_id());
      end $$;

      -- What each of the two has in a table; of people.person the two records themselves.
      create function people.merge_rows(merge uuid, target_name text) returns setof jsonb
      language plpgsql stable security definer set search_path = pg_catalog, public as $$
      declare
        present people.merge := people.merge_in_hand(merge);
        target regclass := target_name::regclass;
        columns text[] := case when target = 'people.person'::regclass then array['id'] else people.columns_of_person(target) end;
      begin
        return query execute format('select to_jsonb(t) from %s t where t.id is not null and (%s) order by t.id', target,
          (select string_agg(format('t.%I in ($1, $2)', c), ' or ') from unnest(columns) c)) using present.survivor_id, present.loser_id;
      end $$;

      create function people.row_of_merge(present people.merge, target regclass, row_id uuid) returns jsonb
      language plpgsql set search_path = pg_catalog, public as $$
      declare
        columns text[] := case when target = 'people.person'::regclass then array['id'] else people.columns_of_person(target) end;
        before jsonb;
      begin
        execute format('select to_jsonb(t) from %s t where t.id = $1 and (%s) for update', target,
          (select string_agg(format('t.%I in ($2, $3)', c), ' or ') from unnest(columns) c))
          into before using row_id, present.survivor_id, present.loser_id;
        if before is null then
          raise exception 'this row is of neither person' using errcode = '42501';
        end if;
        return before;
      end $$;

      create function people.merge_change(merge uuid, target_name text, row_id uuid, changes jsonb) returns void
      language plpgsql security definer set search_path = pg_catalog, public as $$
      declare
        present people.merge := people.merge_in_hand(merge);
        target regclass := target_name::regclass;
        before jsonb := people.row_of_merge(present, target, row_id);
        keys text[] := array(select jsonb_object_keys(changes));
      begin
        if not keys <@ people.written_columns(target) or 'id' = any (keys) or exists (
          select from unnest(people.columns_of_person(target)) c
          where changes ? c and changes ->> c not in (present.survivor_id::text, present.loser_id::text)
            and not exists (select from unnest(people.columns_of_person(target)) b where before ->> b = changes ->> c)
        ) then
          raise exception 'a merge cannot write this' using errcode = '42501';
        end if;
        insert into people.merge_move (merge_id, target, row_id, before) values (merge, target::text, row_id, before);
        execute format('update %s t set %s from (select (jsonb_populate_record(null::%s, $2)).*) n where t.id = $1', target,
          array_to_string(array(select format('%1$I = n.%1$I', k) from unnest(keys) k)
            || case when people.is_versioned(target) then array['version = t.version + 1'] else '{}' end, ', '), target) using row_id, changes;
      end $$;

      create function people.merge_remove(merge uuid, target_name text, row_id uuid) returns void
      language plpgsql security definer set search_path = pg_catalog, public as $$
      declare
        present people.merge := people.merge_in_hand(merge);
        target regclass := target_name::regclass;
        before jsonb := people.row_of_merge(present, target, row_id);
      begin
        if target = 'people.person'::regclass then
          raise exception 'a person is never removed' using errcode = '42501';
        end if;
        insert into people.merge_move (merge_id, target, row_id, before) values (merge, target::text, row_id, before);
        execute format('delete from %s where id = $1', target) using row_id;
      end $$;

      create function people.merge_add(merge uuid, target_name text, added jsonb) returns void
      language plpgsql security definer set search_path = pg_catalog, public as $$
      declare
        present people.merge := people.merge_in_hand(merge);
        target regclass := target_name::regclass;
        keys text[] := array(select jsonb_object_keys(added));
      begin
        if not keys <@ (people.written_columns(target)) or not exists (
          select from unnest(people.columns_of_person(target)) c where added ->> c = present.survivor_id::text
        ) then
          raise exception 'a merge cannot add this' using errcode = '42501';
        end if;
        execute format('insert into %s (%s) select %s from jsonb_populate_record(null::%s, $1) n', target,
          (select string_agg(format('%I', k), ', ') from unnest(keys) k),
          (select string_agg(format('n.%I', k), ', ') from unnest(keys) k), target) using added;
        insert into people.merge_move (merge_id, target, row_id) values (merge, target::text, (added ->> 'id')::uuid);
        perform people.row_of_merge(present, target, (added ->> 'id')::uuid);
      end $$;

      -- Nothing may be left with the person who is no more.
      create function people.end_merge(merge uuid) returns void
      language plpgsql security definer set search_path = pg_catalog, public as $$
      declare
        present people.merge := people.merge_in_hand(merge);
        target regclass;
        is_left boolean;
      begin
        for target in select * from people.tables_of_persons() loop
          execute format('select exists (select from %s t where $1 in (%s))', target,
            (select string_agg(format('t.%I', c), ', ') from unnest(people.columns_of_person(target)) c)) into is_left using present.loser_id;
          if is_left then
            raise exception '% still names the merged person', target;
          end if;
        end loop;
        update people.merge m set left_behind = people.standing_of(present.survivor_id) where m.id = merge;
      end $$;
    `);
  }

  private async undoing(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- What was written on the survivor since the merge; empty as long as it can be undone.
      create function people.written_since(merge uuid) returns table (target text, row_id uuid)
      language plpgsql stable security definer set search_path = pg_catalog, public as $$
      declare
        present people.merge;
      begin
        select m.* into present from people.merge m where m.id = merge and m.survivor_unit_id = any (context.units()) and m.undone_at is null;
        return query
          with was as (
            select t.key as place, r.key as row_key, r.value from jsonb_each(present.left_behind) t cross join lateral jsonb_each_text(t.value) r
          ), now_is as (
            select t.key as place, r.key as row_key, r.value
            from jsonb_each(people.standing_of(present.survivor_id)) t cross join lateral jsonb_each_text(t.value) r
          )
          select coalesce(w.place, n.place), coalesce(w.row_key, n.row_key)::uuid
          from was w full join now_is n on n.place = w.place and n.row_key = w.row_key
          where w.value is distinct from n.value;
      end $$;

      create function people.undo_merge(merge uuid, seen_version integer, reason text) returns boolean
      language plpgsql security definer set search_path = pg_catalog, public as $$
      declare
        present people.merge;
        move people.merge_move;
        target regclass;
        columns text[];
        is_there boolean;
      begin
        select m.* into present from people.merge m where m.id = merge and m.version = seen_version
          and m.survivor_unit_id = any (context.units()) and m.loser_unit_id = any (context.units()) and m.undone_at is null for update;
        if present.id is null then
          return false;
        end if;
        perform p.id from people.person p where p.id in (present.survivor_id, present.loser_id) order by p.id for update;
        if exists (select from people.written_since(merge)) then
          raise exception 'something was written since' using errcode = '23514', constraint = 'merge_is_untouched';
        end if;
        update people.merge m set undone_by = context.user_id(), undone_at = now(), undone_note = reason, undone_in = pg_current_xact_id(),
          version = m.version + 1 where m.id = merge;
        for move in select v.* from people.merge_move v where v.merge_id = merge order by v.place desc loop
          target := move.target::regclass;
          columns := people.written_columns(target);
          execute format('select exists (select from %s t where t.id = $1)', target) into is_there using move.row_id;
          if move.before is null then
            execute format('delete from %s where id = $1', target) using move.row_id;
          elsif is_there then
            execute format('update %s t set %s%s from (select (jsonb_populate_record(null::%s, $2)).*) n where t.id = $1', target,
              (select string_agg(format('%1$I = n.%1$I', c), ', ') from unnest(columns) c where c <> 'id'),
              case when people.is_versioned(target) then ', version = t.version + 1' else '' end, target) using move.row_id, move.before;
          else
            if people.is_versioned(target) then
              columns := columns || array['version'];
            end if;
            execute format('insert into %s (%s) select %s from jsonb_populate_record(null::%s, $1) n', target,
              (select string_agg(format('%I', c), ', ') from unnest(columns) c),
              (select string_agg(case c when 'version' then 'n.version + 1' else format('n.%I', c) end, ', ') from unnest(columns) c),
              target) using move.before;
          end if;
        end loop;
        return true;
      end $$;
    `);
  }

  /** Rules about time and order were kept when the rows were written; a merge tells them anew and breaks none. */
  private async whatYields(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create or replace function platform.refuse_change() returns trigger language plpgsql as $$
      begin
        -- What is written once keeps every word; only whose it is follows a merge of two records of one person.
        if tg_op = 'UPDATE' and to_jsonb(new) ? 'person_id'
          and to_jsonb(new) - array['person_id', 'unit_id'] = to_jsonb(old) - array['person_id', 'unit_id'] and people.is_merging() then
          return new;
        end if;
        raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = '42501';
      end $$;

      alter table case_file.case_file add column duplicate_of uuid constraint case_file_duplicate_of references case_file.case_file (id);
      alter table case_file.case_file add constraint case_file_duplicate_is_closed check (duplicate_of is null or closure_reason = 'DUPLICATE');

      create or replace function awareness.check_open() returns trigger language plpgsql as $$
      declare
        present_state text;
      begin
        select e.state into present_state from awareness.event e where e.id = new.event_id for share;
        if ((tg_op = 'INSERT' and present_state in ('CLOSED', 'CANCELLED'))
          or (new.present_at is not null and tg_op = 'INSERT' and present_state <> 'OPEN')
          or (tg_op = 'UPDATE' and present_state <> 'OPEN')) and not people.is_merging() then
          raise exception 'attendance needs an open event' using errcode = '23514', constraint = 'attendance_needs_open_event';
        end if;
        return new;
      end $$;

      create or replace function training.check_step() returns trigger language plpgsql as $$
      begin
        if new.state is distinct from old.state and (old.state, new.state) not in (
          ('WAITLISTED', 'ENROLLED'), ('WAITLISTED', 'WITHDRAWN'),
          ('ENROLLED', 'COMPLETED'), ('ENROLLED', 'INCOMPLETE'), ('ENROLLED', 'NO_SHOW'), ('ENROLLED', 'WITHDRAWN'))
          and not people.is_merging() then
          raise exception 'an enrolment cannot go from % to %', old.state, new.state using errcode = '23514', constraint = 'enrolment_step_is_allowed';
        end if;
        if old.certificate = 'ISSUED' and (new.certificate, new.certificate_number, new.certificate_on)
          is distinct from (old.certificate, old.certificate_number, old.certificate_on) and not people.is_merging() then
          raise exception 'a certificate is issued once' using errcode = '23514', constraint = 'enrolment_certificate_is_issued_once';
        end if;
        return new;
      end $$;
      -- One chair for one person: a merge gives the second one back, its undoing takes it again if it is still free.
      create function training.keep_count() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        if (old.state = 'ENROLLED') <> (new.state = 'ENROLLED') and people.is_merging() then
          update training.session s set taken = s.taken + case when new.state = 'ENROLLED' then 1 else -1 end where s.id = new.session_id;
        end if;
        return null;
      end $$;
      create trigger merge_keeps_count after update of state on training.enrolment for each row execute function training.keep_count();

      create or replace function partners.check_move() returns trigger language plpgsql as $$
      begin
        if new.state is distinct from old.state and not partners.may_move(old.state, new.state) and not people.is_merging() then
          raise exception 'a referral cannot go from % to %', old.state, new.state
            using errcode = '23514', constraint = 'referral_move_is_allowed';
        end if;
        return new;
      end $$;

      create or replace function cooperative.check_founder() returns trigger language plpgsql as $$
      declare
        group_of_founder uuid := case when tg_op = 'DELETE' then old.formation_id else new.formation_id end;
      begin
        if (select f.state from cooperative.formation f where f.id = group_of_founder) <> 'IN_PROGRESS' and not people.is_merging() then
          raise exception 'the founders are settled' using errcode = '23514', constraint = 'founder_of_open_formation';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
