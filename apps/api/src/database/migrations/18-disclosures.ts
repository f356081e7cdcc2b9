import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists that left the house are found among millions of audit entries: they are part of what a person may ask about. */
export class Disclosures1760000000018 implements MigrationInterface {
  name = 'Disclosures1760000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create index audit_entry_of_exports on audit.entry (unit_id, id desc) where action = 'export.start';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
