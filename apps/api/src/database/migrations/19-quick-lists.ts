import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the lists and searches of 200,000 persons need, so that nobody waits: indexes, and functions that look at fewer rows. */
export class QuickLists1760000000019 implements MigrationInterface {
  name = 'QuickLists1760000000019';

  async up(runner: QueryRunner): Promise<void> {
    await this.files(runner);
    await this.days(runner);
    await this.people(runner);
  }

  private async files(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create index case_file_by_number_end on case_file.case_file ((split_part(number, '-', -1)), unit_id);

      -- Files by the beginning of their number, or by its whole last part, in the units of the context alone.
      create function case_file.numbered(within uuid[], number_start text, number_end text) returns table (id uuid)
      language plpgsql stable security definer rows 100
      set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
      #variable_conflict use_column
      declare
        seen uuid[] := people.seen_units(within);
      begin
        if number_start is not null then
          return query select c.id from case_file.case_file c where c.number like number_start || '%' and c.unit_id = any (seen);
        elsif number_end is not null then
          return query select c.id from case_file.case_file c
            where split_part(c.number, '-', -1) = number_end and c.unit_id = any (seen);
        end if;
      end $$;

      -- No part of the product deletes a file; where one is deleted all the same, the counts follow.
      create function case_file.count_deleted() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        insert into case_file.stage_count as c (unit_id, stage, slot, files)
        select unit_id, stage, pg_backend_pid() % 8, -count(*) from deleted group by unit_id, stage order by unit_id, stage
        on conflict (unit_id, stage, slot) do update set files = c.files + excluded.files;
        return null;
      end $$;
      create trigger file_is_counted_no_more after delete on case_file.case_file
        referencing old table as deleted for each statement execute function case_file.count_deleted();
    `);
  }

  private async days(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- The unit of the person stands beside the attendance and follows the person, so that a list of days is counted
      -- from one index alone, without a look at every person.
      alter table awareness.attendance add column person_unit_id uuid;
      update awareness.attendance a set person_unit_id = p.unit_id from people.person p where p.id = a.person_id;
      alter table awareness.attendance
        alter column person_unit_id set not null,
        drop constraint attendance_person,
        add constraint attendance_person foreign key (person_id, person_unit_id) references people.person (id, unit_id) on update cascade,
        drop constraint attendance_is_stated_once,
        add constraint attendance_is_stated_once unique (event_id, person_id) include (person_unit_id, present_at, walk_in);

      create function awareness.say_unit_of_person() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        select p.unit_id into new.person_unit_id from people.person p where p.id = new.person_id;
        return new;
      end $$;
      create trigger unit_of_person_is_said before insert or update of person_id on awareness.attendance
        for each row execute function awareness.say_unit_of_person();
    `);
  }

  private async people(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Some dozens: the persons themselves are then looked up one by one and not read from end to end.
      alter function people.candidates(uuid[], uuid, text, text, date, text, bytea) rows 60;

      -- One word alone: its rows are read once. Where there are more than can be looked at while somebody waits, the newest
      -- who bear it in each unit are, and some of the others, and it says so.
      create function people.found_by_word(seen uuid[], term jsonb)
      returns table (id uuid, created_at timestamptz, score integer, is_cut boolean)
      language plpgsql stable set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
      #variable_conflict use_column
      declare
        most constant integer := 10000;
        start text := term ->> 'word';
        spelled text[] := array(select jsonb_array_elements_text(term -> 'spelled'));
        loose text[] := array(select jsonb_array_elements_text(term -> 'loose'));
      begin
        return query
          with few as materialized (select * from people.word_rows(seen, start, spelled, loose) limit most + 1)
          select f.person_id, f.created_at, min(f.score), false from few f
          where (select count(*) from few) <= most group by f.person_id, f.created_at;
        if not found then
          return query
            select r.person_id, r.created_at, min(r.score), true
            from (
              (select n.* from unnest(seen) u(id) cross join lateral (
                select w.person_id, w.created_at, 0 as score from people.person_word w
                where w.unit_id = u.id and w.word = start and not w.is_alias
                order by w.created_at desc limit greatest(60, 3000 / greatest(cardinality(seen), 1))) n)
              union all
              (select * from people.word_rows(seen, start, spelled, loose) limit 3000)
            ) r group by r.person_id, r.created_at;
        end if;
      end $$;

      -- All words must be there. It begins with the rarest; "among" are those whom something else has found already.
      -- Words are counted only until one is seen to be rare.
      create or replace function people.found_by_words(seen uuid[], terms jsonb, among uuid[])
      returns table (id uuid, created_at timestamptz, score integer, is_cut boolean)
      language plpgsql stable set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan set enable_mergejoin = off as $$
      #variable_conflict use_column
      declare
        counts integer[];
        ids uuid[];
        moments timestamptz[];
        scores integer[];
        cut boolean := false;
        -- Of several words, all who have them are looked for.
        most constant integer := 20000;
        -- One look at a person costs as much as so many rows of a word.
        worth constant integer := 8;
        few_enough integer;
        turn integer;
        start text;
        spelled text[];
        loose text[];
      begin
        if among = '{}' then
          return;
        end if;
        if among is null and jsonb_array_length(terms) = 1 then
          return query select * from people.found_by_word(seen, terms -> 0);
          return;
        end if;
        foreach few_enough in array array[2000, most] loop
          counts := '{}';
          for turn in 0 .. jsonb_array_length(terms) - 1 loop
            start := terms -> turn ->> 'word';
            spelled := array(select jsonb_array_elements_text(terms -> turn -> 'spelled'));
            loose := array(select jsonb_array_elements_text(terms -> turn -> 'loose'));
            counts := counts || (select count(*)::integer from (
              select from people.word_rows(seen, start, spelled, loose) limit few_enough + 1) few);
          end loop;
          exit when (select min(c) from unnest(counts) c) <= few_enough;
        end loop;
        if among is not null then
          select array_agg(p.id), array_agg(p.created_at), array_agg(0) into ids, moments, scores
          from people.person p where p.id = any (among);
        end if;
        for turn in select c.place - 1 from unnest(counts) with ordinality c(rows, place) order by c.rows, c.place loop
          start := terms -> turn ->> 'word';
          spelled := array(select jsonb_array_elements_text(terms -> turn -> 'spelled'));
          loose := array(select jsonb_array_elements_text(terms -> turn -> 'loose'));
          if moments is null then
            cut := counts[turn + 1] > most;
            if cut then
              select array_agg(few.person_id), array_agg(few.created_at), array_agg(few.score) into ids, moments, scores
              from (
                select r.person_id, r.created_at, min(r.score) as score from (
                  (select n.* from unnest(seen) u(id) cross join lateral (
                    select w.person_id, w.created_at, 0 as score from people.person_word w
                    where w.unit_id = u.id and w.word = start and not w.is_alias order by w.created_at desc limit greatest(100, 5000 / greatest(cardinality(seen), 1))) n)
                  union all
                  (select * from people.word_rows(seen, start, spelled, loose) limit 5000)
                ) r group by r.person_id, r.created_at
              ) few;
            else
              select array_agg(few.person_id), array_agg(few.created_at), array_agg(few.score) into ids, moments, scores
              from (
                select r.person_id, r.created_at, min(r.score) as score from people.word_rows(seen, start, spelled, loose) r
                group by r.person_id, r.created_at
              ) few;
            end if;
          elsif worth * cardinality(ids) < (select count(*) from (
            select from people.word_rows(seen, start, spelled, loose) limit worth * cardinality(ids) + 1) few) then
            select array_agg(few.id), array_agg(few.moment), array_agg(few.score) into ids, moments, scores
            from (
              select b.id, b.moment, greatest(b.score, t.score) as score
              from unnest(ids, moments, scores) b(id, moment, score)
              cross join lateral (
                select min(case
                  when w.word = start and not w.is_alias then 0
                  when w.word >= start and w.word < start || chr(1114111) then case when w.is_alias then 2 else 1 end
                  when w.word = any (spelled) then case when w.is_alias then 4 else 3 end
                  else 5 end) as score
                from people.person_word w
                where w.person_id = b.id
                  and ((w.word >= start and w.word < start || chr(1114111)) or w.word = any (spelled) or w.word = any (loose))
              ) t
              where t.score is not null
            ) few;
          else
            select array_agg(few.id), array_agg(few.moment), array_agg(few.score) into ids, moments, scores
            from (
              select b.id, b.moment, greatest(b.score, min(r.score)) as score
              from unnest(ids, moments, scores) b(id, moment, score)
              join people.word_rows(seen, start, spelled, loose) r on r.person_id = b.id
              group by b.id, b.moment, b.score
            ) few;
          end if;
          exit when ids is null;
        end loop;
        return query select b.id, b.moment, b.score, cut from unnest(ids, moments, scores) b(id, moment, score);
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
