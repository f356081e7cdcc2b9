import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who a row of a register may be is looked up by name and year together: thousands share the one, few share both. */
export class ImportLookups1760000000024 implements MigrationInterface {
  name = 'ImportLookups1760000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Columns and not expressions: only a plain comparison reaches an index under the row policies.
      alter table people.person_import_row add column birth_year text generated always as (left(birth, 4)) stored;
      drop index people.person_import_row_by_name;
      create index person_import_row_by_name on people.person_import_row (import_id, name_key, birth_year);
      create index person_import_row_by_phone on people.person_import_row (import_id, phone) where phone is not null;

      drop index people.person_by_name_key;
      create index person_by_name_key on people.person (unit_id, name_key, birth_date);

      -- Ten thousand fresh rows of which the planner knows nothing would be looked up by reading all of them each time.
      create function people.know_import_rows() returns void
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        analyze people.person_import_row;
      end $$;
      grant execute on function people.know_import_rows() to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
