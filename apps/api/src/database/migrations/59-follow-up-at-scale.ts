import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The follow-up of thousands: a morning goes through each table of a unit once, and names are looked up by an index. */
export class FollowUpAtScale1760000000059 implements MigrationInterface {
  name = 'FollowUpAtScale1760000000059';

  async up(runner: QueryRunner): Promise<void> {
    await this.waiting(runner);
    await this.names(runner);
    await this.search(runner);
  }

  private async waiting(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create index visit_by_unit on follow_up.visit (unit_id, cooperative_id, visited_on, id);
      -- What is due is listed and counted without its rows: by the day, and by the cooperative that somebody has named.
      drop index follow_up.duty_waits;
      create index duty_waits on follow_up.duty (unit_id, due_on, id) include (kind, cooperative_id) where state = 'OPEN';
      create index duty_waits_of_cooperative on follow_up.duty (cooperative_id, due_on, id) include (kind, unit_id) where state = 'OPEN';
    `);
  }

  private async names(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- The other spellings of the words of a label, as people.label_fits compares them.
      create function people.word_keys(label text) returns text[] language sql immutable strict parallel safe as $$
        select coalesce(array_agg(distinct key), '{}')
        from string_to_table(people.fold(label), ' ') part, people.word_key(part) key where length(key) >= 2
      $$;

      alter table cooperative.cooperative
        add column name_fold text not null generated always as (people.fold(name)) stored,
        add column name_keys text[] not null generated always as (people.word_keys(name)) stored;
      create index cooperative_by_province on cooperative.cooperative (unit_id, province, id);
      create index cooperative_by_name on cooperative.cooperative
        using gin (unit_id, name_fold gin_trgm_ops, name_keys, number_key gin_trgm_ops);
    `);
  }

  /** Behind the row policies, as people are searched: see docs/decisions/0013. */
  private async search(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- What is asked of the name or of the number of a cooperative, as a condition that an index answers: the same as
      -- people.label_fits(name, asked), or a part of the number. Null asks for nothing that can be found. Less than three
      -- letters have no trigram: they are looked for in the rows that the other words have found.
      create function cooperative.sought_part(of text, part text) returns text language sql immutable strict parallel safe as $$
        select case when length(part) < 3 then format('strpos(k.%I, %L) > 0', of, part)
          else format('k.%I like %L', of, '%' || replace(replace(replace(part, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%') end
      $$;
      create function cooperative.sought_terms(asked text) returns text language sql immutable strict parallel safe as $$
        select nullif(concat_ws(' or ',
          (select '(' || string_agg(format('(%s%s)', cooperative.sought_part('name_fold', word),
              case when length(key) >= 2 then format(' or k.name_keys @> array[%L]', key) end), ' and ') || ')'
            from (select distinct part from string_to_table(people.fold(asked), ' ') part where part <> '') p(word), people.word_key(word) key),
          (select cooperative.sought_part('number_key', number)
            from btrim(upper(regexp_replace(translate(asked, '٠١٢٣٤٥٦٧٨٩', '0123456789'), '[[:space:]/._-]+', '-', 'g')), '-') number
            where number <> '')), '')
      $$;

      create function cooperative.sought(within uuid[], asked text) returns setof uuid
      language plpgsql stable security definer set search_path = pg_catalog, public rows 100 as $$
      declare
        seen uuid[] := people.seen_units(within);
        terms text := cooperative.sought_terms(asked);
      begin
        if terms is not null then
          return query execute format('select k.id from cooperative.cooperative k where k.unit_id = any ($1) and (%s)', terms) using seen;
        end if;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
