import type { MigrationInterface, QueryRunner } from 'typeorm';

const documents = `array['COVER_SLIP', 'REGISTRATION_FORM', 'NAME_REQUEST', 'STATUTES', 'FOUNDERS_LIST', 'SUBSCRIPTION_LIST',
  'ASSEMBLY_MINUTES', 'ATTENDANCE_SHEET', 'APPOINTMENTS']`;
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The registration dossier: what its papers say, the Word files they are made from, and every dossier as it was made and handed in. */
export class Dossier1760000000047 implements MigrationInterface {
  name = 'Dossier1760000000047';

  async up(runner: QueryRunner): Promise<void> {
    await this.templates(runner);
    await this.details(runner);
    await this.dossiers(runner);
  }

  private async templates(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- The version that counts is the last; the first one, which comes with the house, lies beside the program.
      create table cooperative.template (
        id uuid primary key,
        document text not null constraint template_document check (document = any (${documents})),
        number integer not null constraint template_number_counts check (number > 0),
        label text not null,
        content bytea not null constraint template_size_is_limited check (length(content) between 1 and 2097152),
        sha256 bytea not null constraint template_hash_is_of_content check (sha256 = sha256(content)),
        fields text[] not null,
        reason text not null,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        constraint template_number_is_unique unique (document, number)
      );
      create trigger template_is_append_only before update or delete on cooperative.template
        for each row execute function platform.refuse_change();
      create trigger template_is_never_emptied before truncate on cooperative.template
        for each statement execute function platform.refuse_change();
      alter table cooperative.template enable row level security;
      alter table cooperative.template force row level security;
      create policy readable on cooperative.template for select using (true);
      create policy headquarters_adds on cooperative.template for insert with check (
        created_by = (select context.user_id()) and exists (select from access.unit u
          where u.kind = 'HEADQUARTERS' and u.id = any ((select context.units())::uuid[])));
      grant select, insert on cooperative.template to sanad_app;
    `);
  }

  private async details(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table cooperative.dossier_details (
        formation_id uuid primary key constraint dossier_details_formation references cooperative.formation (id),
        object text,
        territory text,
        duration_years smallint not null constraint dossier_details_duration check (duration_years between 1 and 99),
        year_end text not null constraint dossier_details_year_end check (year_end in ('12-31', '03-31', '06-30', '09-30')),
        assembly_on date,
        assembly_at time,
        assembly_place text,
        chair text,
        secretary text,
        court text,
        local_authority text,
        bank text,
        version integer not null default 1
      );
      alter table cooperative.dossier_details enable row level security;
      alter table cooperative.dossier_details force row level security;
      create policy with_parent on cooperative.dossier_details
        using (exists (select from cooperative.formation p where p.id = formation_id))
        with check (exists (select from cooperative.formation p where p.id = formation_id));
      grant select, insert, update on cooperative.dossier_details to sanad_app;
    `);
  }

  /** Nothing of a dossier ever changes: another one is made, and each handing in is a line of its own. */
  private async dossiers(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table platform.stored_file drop constraint stored_file_type_is_allowed;
      alter table platform.stored_file add constraint stored_file_type_is_allowed
        check (media_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp', '${word}'));

      create table cooperative.dossier (
        id uuid primary key,
        formation_id uuid not null constraint dossier_formation references cooperative.formation (id),
        number integer not null constraint dossier_number_counts check (number > 0),
        part text not null constraint dossier_part check (part in ('NAME_REQUEST', 'WHOLE')),
        -- Of all that its papers say and of the templates: the same again is the same dossier.
        basis bytea not null constraint dossier_basis_is_sha256 check (length(basis) = 32),
        copies smallint not null constraint dossier_copies_count check (copies > 0),
        bundle_file_id uuid not null constraint dossier_bundle references platform.stored_file (id),
        bundle_pages integer not null constraint dossier_bundle_has_pages check (bundle_pages > 0),
        created_by uuid not null,
        created_at timestamptz not null default now(),
        constraint dossier_number_is_unique unique (formation_id, number)
      );
      create table cooperative.dossier_file (
        dossier_id uuid not null constraint dossier_file_dossier references cooperative.dossier (id),
        document text not null constraint dossier_file_document check (document = any (${documents})),
        place smallint not null,
        template_number integer not null constraint dossier_file_template_counts check (template_number >= 0),
        template_hash bytea not null constraint dossier_file_template_hash check (length(template_hash) = 32),
        docx_file_id uuid not null constraint dossier_file_docx references platform.stored_file (id),
        pdf_file_id uuid not null constraint dossier_file_pdf references platform.stored_file (id),
        pages integer not null constraint dossier_file_has_pages check (pages > 0),
        constraint dossier_file_pkey primary key (dossier_id, document)
      );
      create table cooperative.dossier_handing (
        id uuid primary key,
        dossier_id uuid not null constraint dossier_handing_dossier references cooperative.dossier (id),
        receiver text not null constraint dossier_handing_receiver check (receiver in ('ODCO', 'CLERK', 'LOCAL_AUTHORITY', 'BANK', 'OTHER')),
        received_by text not null,
        handed_on date not null,
        receipt text,
        created_by uuid not null,
        created_at timestamptz not null default now()
      );
      create index dossier_handing_by_dossier on cooperative.dossier_handing (dossier_id);
    `);
    for (const [table, parent] of [
      ['dossier', 'formation'],
      ['dossier_file', 'dossier'],
      ['dossier_handing', 'dossier'],
    ]) {
      await runner.query(/* sql */ `
        create trigger ${table}_is_append_only before update or delete on cooperative.${table}
          for each row execute function platform.refuse_change();
        create trigger ${table}_is_never_emptied before truncate on cooperative.${table}
          for each statement execute function platform.refuse_change();
        alter table cooperative.${table} enable row level security;
        alter table cooperative.${table} force row level security;
        create policy with_parent on cooperative.${table}
          using (exists (select from cooperative.${parent} p where p.id = ${parent}_id))
          with check (exists (select from cooperative.${parent} p where p.id = ${parent}_id));
        grant select, insert on cooperative.${table} to sanad_app;
      `);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
