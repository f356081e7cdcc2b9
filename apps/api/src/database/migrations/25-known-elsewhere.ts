import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether another delegation knows somebody of this whole name is read from an index: it was asked of every person there is. */
export class KnownElsewhere1760000000025 implements MigrationInterface {
  name = 'KnownElsewhere1760000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create index person_by_whole_name on people.person (people.fold(given_ar || ' ' || family_ar)) where merged_into is null;
      create index person_by_whole_latin_name on people.person (people.fold(given_la || ' ' || family_la))
        where merged_into is null and given_la is not null and family_la is not null;

      -- The family may be said first: then the whole name is one of the turns of what was said.
      create function people.turns(said text) returns text[]
      language sql immutable parallel safe set search_path = pg_catalog as $$
        select array_agg(array_to_string(words[at:] || words[:at - 1], ' '))
        from string_to_array(said, ' ') words, generate_subscripts(words, 1) at
      $$;

      create or replace function people.sought(card bytea, phone_number text, name text) returns table (id uuid, unit_id uuid)
      language plpgsql stable security definer set search_path = pg_catalog, public set plan_cache_mode = force_custom_plan as $$
      #variable_conflict use_column
      declare
        asked text := people.fold(name);
        turned text[];
      begin
        if card is not null then
          return query select p.id, p.unit_id from people.person p where p.cin_index = card and p.merged_into is null;
        elsif phone_number is not null then
          return query select p.id, p.unit_id from people.person p where p.phone = phone_number and p.merged_into is null;
        elsif asked like '% %' then
          turned := people.turns(asked);
          return query
            select p.id, p.unit_id from people.person p
            where p.merged_into is null and people.fold(p.given_ar || ' ' || p.family_ar) = any (turned)
              and asked in (people.fold(p.given_ar || ' ' || p.family_ar), people.fold(p.family_ar || ' ' || p.given_ar))
            union
            select p.id, p.unit_id from people.person p
            where p.merged_into is null and p.given_la is not null and p.family_la is not null
              and people.fold(p.given_la || ' ' || p.family_la) = any (turned)
              and asked in (people.fold(p.given_la || ' ' || p.family_la), people.fold(p.family_la || ' ' || p.given_la));
        end if;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
