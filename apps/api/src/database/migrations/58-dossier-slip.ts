import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The cover slip of a registration dossier is a paper that anybody can check. */
export class DossierSlip1760000000058 implements MigrationInterface {
  name = 'DossierSlip1760000000058';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table issuance.document drop constraint document_kind;
      alter table issuance.document add constraint document_kind
        check (kind in ('ELIGIBILITY_DECISION', 'TRAINING_CERTIFICATE', 'DOSSIER_COVER_SLIP'));
      -- Dossiers from before have none, nor has a request for a name.
      alter table cooperative.dossier add column slip_id uuid
        constraint dossier_slip references issuance.document (id)
        constraint dossier_slip_is_of_the_whole check (slip_id is null or part = 'WHOLE');
      create unique index dossier_by_slip on cooperative.dossier (slip_id) where slip_id is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
