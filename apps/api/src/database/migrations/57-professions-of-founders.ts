import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What founders live by: the list of founders asks for it, and no file keeps it. */
export class ProfessionsOfFounders1760000000057 implements MigrationInterface {
  name = 'ProfessionsOfFounders1760000000057';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table cooperative.founder add column profession text
        constraint founder_profession check (profession = btrim(profession) and length(profession) between 1 and 80);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
