import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody is also found by a telephone that was theirs before and by the card number of a record that was merged into theirs. */
export class FormerNumbers1760000000020 implements MigrationInterface {
  name = 'FormerNumbers1760000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Where earlier telephones are kept already: in the history of a person and in the journal of merges. No second copy.
      create index audit_entry_of_former_phone on audit.entry ((right(before ->> 'phone', 4))) where action = 'person.change';
      create index merge_of_former_phone on people.merge ((right(set_aside ->> 'phone', 4))) where undone_at is null;

      -- Who had a telephone that ends so, by the record in which each stands today.
      create function people.with_former_phone(seen uuid[], phone_end text) returns setof uuid
      language sql stable rows 5 set search_path = pg_catalog, public as $$
        with recursive said as (
          (select e.entity_id as id from audit.entry e
            where e.action = 'person.change' and right(e.before ->> 'phone', 4) = right(phone_end, 4)
              and e.before ->> 'phone' like '%' || phone_end
          union
          select m.survivor_id from people.merge m
            where m.undone_at is null and right(m.set_aside ->> 'phone', 4) = right(phone_end, 4)
              and m.set_aside ->> 'phone' like '%' || phone_end)
          union
          select p.merged_into from said s join people.person p on p.id = s.id where p.merged_into is not null
        )
        select p.id from said s join people.person p on p.id = s.id where p.unit_id = any (seen) and p.merged_into is null
      $$;

      -- As before, and 10 more on the score of whoever is found by a number of earlier times: they come after the others.
      create or replace function people.found(within uuid[], wanted jsonb)
      returns table (id uuid, created_at timestamptz, score integer, is_cut boolean)
      language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
      #variable_conflict use_column
      declare
        seen uuid[] := people.seen_units(within);
        phone_end text := wanted ->> 'phone';
        card bytea := decode(wanted ->> 'card', 'hex');
        among uuid[];
        former uuid[] := '{}';
      begin
        if card is not null then
          return query
            select p.id, p.created_at, 0, false from people.person p
              where p.cin_index = card and p.unit_id = any (seen) and p.merged_into is null
            union all
            select p.id, p.created_at, 10, false from people.former_card f join people.person p on p.id = f.person_id
              where f.cin_index = card and p.cin_index is distinct from card and p.unit_id = any (seen) and p.merged_into is null;
          return;
        end if;
        if phone_end is not null then
          among := array(select p.id from people.person p
            where p.unit_id = any (seen) and right(p.phone, 4) = right(phone_end, 4) and p.phone like '%' || phone_end
              and p.merged_into is null);
          former := array(select f.id from people.with_former_phone(seen, phone_end) f(id) where f.id <> all (among));
          among := among || former;
        end if;
        if jsonb_array_length(wanted -> 'forms') = 0 then
          return query select p.id, p.created_at, case when p.id = any (former) then 10 else 0 end, false
            from people.person p where p.id = any (among);
        elsif former = '{}' and jsonb_array_length(wanted -> 'forms') = 1 then
          return query select * from people.found_by_words(seen, wanted -> 'forms' -> 0, among);
        else
          return query
            select f.id, f.created_at, min(f.score) + case when f.id = any (former) then 10 else 0 end, bool_or(f.is_cut)
            from jsonb_array_elements(wanted -> 'forms') form
            cross join lateral people.found_by_words(seen, form, among) f
            group by f.id, f.created_at;
        end if;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
