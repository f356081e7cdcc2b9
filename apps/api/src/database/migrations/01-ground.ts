import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extensions, the signed context that row policies read, stored files, answered requests. */
export class Ground1760000000001 implements MigrationInterface {
  name = 'Ground1760000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create extension if not exists pgcrypto;
      create extension if not exists citext;
      create extension if not exists pg_trgm;
      create extension if not exists btree_gist;

      -- Who is asking, signed by the application with a key that its own role cannot read.
      -- A setting alone would be no wall: any injected statement may call set_config.
      create schema context;
      create table context.key (
        only_one boolean primary key default true constraint key_is_single check (only_one),
        secret bytea not null constraint key_is_long check (length(secret) >= 32)
      );

      create function context.claim() returns jsonb
      language plpgsql stable security definer set search_path = pg_catalog, public as $$
      declare
        said text := nullif(current_setting('sanad.claim', true), '');
        proof text := current_setting('sanad.proof', true);
      begin
        if said is null then
          return null;
        end if;
        if proof is distinct from encode(hmac(convert_to(said || '|' || pg_backend_pid(), 'UTF8'), (select secret from context.key), 'sha256'), 'hex') then
          raise exception 'the context was not signed by the application' using errcode = '42501';
        end if;
        return said::jsonb;
      end $$;

      create function context.user_id() returns uuid language sql stable as
        $$ select (context.claim() ->> 'user')::uuid $$;
      create function context.units() returns uuid[] language sql stable as
        $$ select coalesce(array(select jsonb_array_elements_text(context.claim() -> 'units')), '{}')::uuid[] $$;
      create function context.branches() returns uuid[] language sql stable as
        $$ select coalesce(array(select jsonb_array_elements_text(context.claim() -> 'branches')), '{}')::uuid[] $$;
      create function context.is_system() returns boolean language sql stable as
        $$ select coalesce((context.claim() ->> 'system')::boolean, false) $$;
      grant usage on schema context to sanad_app;

      create schema platform;
      grant usage on schema platform to sanad_app;

      create function platform.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_schema || '.' || tg_table_name using errcode = '42501';
      end $$;

      -- A scan lives beside the rows that need it: one transaction, one backup, no state in the application.
      create table platform.stored_file (
        id uuid primary key,
        unit_id uuid,
        branch_id uuid,
        label text not null,
        media_type text not null constraint stored_file_type_is_allowed
          check (media_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
        byte_size integer not null constraint stored_file_size_is_limited check (byte_size between 1 and 10485760),
        sha256 bytea not null constraint stored_file_hash_is_sha256 check (length(sha256) = 32),
        content bytea not null,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        constraint stored_file_has_one_owner check (num_nonnulls(unit_id, branch_id) = 1)
      );
      alter table platform.stored_file alter column content set storage external;
      create index stored_file_by_unit on platform.stored_file (unit_id, created_at desc);
      alter table platform.stored_file enable row level security;
      alter table platform.stored_file force row level security;
      create policy own_rows on platform.stored_file using (
        unit_id = any ((select context.units())::uuid[]) or branch_id = any ((select context.branches())::uuid[])
      );
      create trigger stored_file_is_immutable before update or delete on platform.stored_file
        for each row execute function platform.refuse_change();
      grant select, insert on platform.stored_file to sanad_app;

      -- A repeated key answers the first answer.
      create table platform.answered_request (
        user_id uuid not null,
        key uuid not null,
        request_hash bytea not null,
        status smallint,
        body jsonb,
        headers jsonb,
        created_at timestamptz not null default now(),
        constraint answered_request_pkey primary key (user_id, key)
      );
      create index answered_request_by_age on platform.answered_request (created_at);
      alter table platform.answered_request enable row level security;
      alter table platform.answered_request force row level security;
      create policy own_rows on platform.answered_request using (user_id = (select context.user_id()) or (select context.is_system()));
      grant select, insert, update, delete on platform.answered_request to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
