import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many files of each unit stand at each station, kept with the files themselves: a list says its totals without counting. */
export class Counts1760000000016 implements MigrationInterface {
  name = 'Counts1760000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Several slots a station, so that people who work at one delegation do not wait for one another.
      create table case_file.stage_count (
        unit_id uuid not null constraint stage_count_unit references access.unit (id),
        stage text not null,
        slot smallint not null,
        files bigint not null,
        constraint stage_count_pkey primary key (unit_id, stage, slot)
      );
      alter table case_file.stage_count enable row level security;
      alter table case_file.stage_count force row level security;
      create policy own_units on case_file.stage_count using (unit_id = any ((select context.units())::uuid[]));
      grant select on case_file.stage_count to sanad_app;

      insert into case_file.stage_count (unit_id, stage, slot, files)
      select unit_id, stage, 0, count(*) from case_file.case_file group by unit_id, stage;

      create function case_file.count_opened() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        insert into case_file.stage_count as c (unit_id, stage, slot, files)
        select unit_id, stage, pg_backend_pid() % 8, count(*) from opened group by unit_id, stage order by unit_id, stage
        on conflict (unit_id, stage, slot) do update set files = c.files + excluded.files;
        return null;
      end $$;
      create trigger file_is_counted after insert on case_file.case_file
        referencing new table as opened for each statement execute function case_file.count_opened();

      create function case_file.count_moved() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        insert into case_file.stage_count as c (unit_id, stage, slot, files)
        select unit_id, stage, pg_backend_pid() % 8, sum(files)
        from (select unit_id, stage, 1 as files from after_move union all select unit_id, stage, -1 from before_move) moved
        group by unit_id, stage having sum(files) <> 0 order by unit_id, stage
        on conflict (unit_id, stage, slot) do update set files = c.files + excluded.files;
        return null;
      end $$;
      create trigger file_is_counted_where_moved after update on case_file.case_file
        referencing old table as before_move new table as after_move for each statement execute function case_file.count_moved();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
