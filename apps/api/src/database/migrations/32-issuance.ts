import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers that leave the house with a signed code, and the public halves of the keys that signed them. */
export class Issuance1760000000032 implements MigrationInterface {
  name = 'Issuance1760000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create schema issuance;
      grant usage on schema issuance to sanad_app;

      -- The half that signs is drawn from the secret of the house by its generation and is never here.
      create table issuance.signing_key (
        generation integer primary key,
        id text not null constraint signing_key_id_is_unique unique constraint signing_key_id_shape check (id ~ '^[0-9a-f]{8}$'),
        public_key bytea not null constraint signing_key_is_ed25519 check (length(public_key) = 32),
        since timestamptz not null default now()
      );
      create trigger signing_key_is_append_only before update or delete on issuance.signing_key
        for each row execute function platform.refuse_change();
      alter table issuance.signing_key enable row level security;
      alter table issuance.signing_key force row level security;
      create policy readable on issuance.signing_key for select using (true);
      create policy system_writes on issuance.signing_key for insert with check ((select context.is_system()));
      grant select, insert on issuance.signing_key to sanad_app;

      -- Numbers have no holes: the row is locked until the document is there.
      create table issuance.counter (
        issuer text not null,
        year integer not null,
        kind text not null,
        last integer not null,
        constraint counter_pkey primary key (issuer, year, kind)
      );
      alter table issuance.counter enable row level security;
      alter table issuance.counter force row level security;
      -- Branches of one agency count together, so nobody's row may be hidden from the others.
      create policy shared on issuance.counter using (true);
      grant select, insert on issuance.counter to sanad_app;
      grant update (last) on issuance.counter to sanad_app;

      create table issuance.document (
        id uuid primary key,
        kind text not null constraint document_kind check (kind in ('ELIGIBILITY_DECISION', 'TRAINING_CERTIFICATE')),
        number text not null constraint document_number_is_unique unique,
        issued_on date not null,
        unit_id uuid constraint document_unit references access.unit (id),
        branch_id uuid,
        issuer_name text not null,
        -- Whoever holds the paper may be told these letters, and nothing else of the person.
        initials text not null constraint document_initials_are_short check (length(initials) <= 8 and initials !~ '[0-9]'),
        -- What it was drawn from: the same facts are the same paper.
        entity text not null,
        entity_id uuid not null,
        basis bytea not null constraint document_basis_is_sha256 check (length(basis) = 32),
        claim text not null,
        key_id text not null constraint document_key references issuance.signing_key (id),
        stored_file_id uuid not null constraint document_file references platform.stored_file (id),
        file_hash bytea not null constraint document_file_hash_is_sha256 check (length(file_hash) = 32),
        state text not null default 'VALID' constraint document_state check (state in ('VALID', 'REPLACED', 'WITHDRAWN')),
        reason text constraint document_reason check (reason in ('DATA_CORRECTED', 'NEWER_DECISION', 'ISSUED_BY_MISTAKE', 'CANCELLED')),
        changed_at timestamptz,
        -- The old one makes room before its successor is written.
        replaced_by uuid constraint document_replaced_by references issuance.document (id) deferrable initially deferred,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint document_has_one_issuer check (num_nonnulls(unit_id, branch_id) = 1),
        constraint document_ends_with_reason check ((state = 'VALID') = (reason is null) and (state = 'VALID') = (changed_at is null)),
        constraint document_replaced_names_the_other check ((state = 'REPLACED') = (replaced_by is not null) and replaced_by is distinct from id)
      );
      create unique index document_counts_once on issuance.document (kind, entity, entity_id, coalesce(unit_id, branch_id)) where state = 'VALID';
      create index document_by_subject on issuance.document (entity, entity_id, created_at desc);
      create index document_by_unit on issuance.document (unit_id, created_at desc, id desc);
      create index document_by_branch on issuance.document (branch_id) where branch_id is not null;
      create index document_by_successor on issuance.document (replaced_by) where replaced_by is not null;

      create function issuance.refuse_return() returns trigger language plpgsql as $$
      begin
        if old.state <> 'VALID' and new.state is distinct from old.state then
          raise exception using errcode = 'check_violation', constraint = 'document_end_is_final',
            message = 'A document that has ended does not come back: another one is issued.';
        end if;
        return new;
      end $$;
      create trigger document_end_is_final before update on issuance.document
        for each row execute function issuance.refuse_return();
      create trigger document_is_never_removed before delete on issuance.document
        for each row execute function platform.refuse_change();

      alter table issuance.document enable row level security;
      alter table issuance.document force row level security;
      create policy own_rows on issuance.document using (
        unit_id = any ((select context.units())::uuid[]) or branch_id = any ((select context.branches())::uuid[])
      );
      -- The house answers anybody who holds a paper; the columns of that answer are the repository's.
      create policy house_tells on issuance.document for select using ((select context.is_system()));
      grant select, insert on issuance.document to sanad_app;
      grant update (state, reason, changed_at, replaced_by, version) on issuance.document to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
