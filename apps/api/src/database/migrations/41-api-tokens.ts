import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys by which the systems of an agency enter, within one branch. */
export class ApiTokens1760000000041 implements MigrationInterface {
  name = 'ApiTokens1760000000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- What a system does bears its own name. Its account is suspended from the first day: nobody signs in with it.
      alter table access.user_account add column is_machine boolean not null default false,
        add constraint user_machine_never_signs_in check (not is_machine or (status = 'SUSPENDED' and password_hash = '-'));

      -- Whether the reader speaks for the headquarters: it looks after the machines of every agency.
      create function access.speaks_for_all() returns boolean language sql stable as $$
        select exists (select from access.unit u where u.id = any ((select context.units())::uuid[]) and u.kind = 'HEADQUARTERS')
      $$;
      grant execute on function access.speaks_for_all() to sanad_app;

      create table access.api_token (
        id uuid primary key constraint api_token_account references access.user_account (id),
        branch_id uuid not null constraint api_token_branch references partners.branch (id),
        name text not null,
        prefix text not null constraint api_token_prefix_is_unique unique,
        token_hash bytea not null constraint api_token_is_unique unique constraint api_token_is_hashed check (length(token_hash) = 32),
        scopes text[] not null constraint api_token_scopes check (cardinality(scopes) > 0 and scopes <@ array[
          'referrals:read', 'referrals:answer', 'training:read', 'training:write', 'calendar:read']),
        issued_on date not null,
        expires_on date not null,
        created_by uuid not null constraint api_token_maker references access.user_account (id),
        created_at timestamptz not null default now(),
        last_used_at timestamptz,
        revoked_at timestamptz,
        revoked_by uuid constraint api_token_revoker references access.user_account (id),
        version integer not null default 1,
        constraint api_token_lasts_a_year check (expires_on > issued_on and expires_on <= issued_on + 365),
        constraint api_token_revocation_is_signed check ((revoked_at is null) = (revoked_by is null))
      );
      create index api_token_by_branch on access.api_token (branch_id, created_at desc, id desc);
      -- Not forced on the owner: the function below reads it before anybody is known.
      alter table access.api_token enable row level security;
      create policy the_house on access.api_token using ((select context.is_system()));
      create policy own_branch on access.api_token for select
        using (branch_id = any ((select context.branches())::uuid[]) or (select access.speaks_for_all()));
      create policy own_branch_revokes on access.api_token for update
        using (branch_id = any ((select context.branches())::uuid[]) or (select access.speaks_for_all()))
        with check (revoked_by = (select context.user_id()));
      grant select, insert on access.api_token to sanad_app;
      grant update (revoked_at, revoked_by, version) on access.api_token to sanad_app;

      -- One round trip a request, like that of a session: what an officer of the branch would be, and what of it the token opens.
      create function access.token_session(hash bytea, today date) returns jsonb
      language sql volatile security definer set search_path = pg_catalog, public as $$
        with live as (
          select t.id, t.name, t.prefix, t.branch_id, t.scopes from access.api_token t
          where t.token_hash = hash and t.revoked_at is null and t.expires_on >= today
            -- A branch that has closed has no machines either.
            and exists (select from partners.branch b where b.id = t.branch_id and to_jsonb(b) ->> 'closed_on' is null)
        ), seen as (
          update access.api_token t set last_used_at = now()
          where t.token_hash = hash and (t.last_used_at is null or t.last_used_at < now() - interval '1 minute')
            and exists (select from live)
        )
        select jsonb_build_object(
          'user', jsonb_build_object('id', live.id, 'name', live.name, 'email', live.prefix),
          'link', null,
          'token', jsonb_build_object('id', live.id, 'scopes', to_jsonb(live.scopes)),
          'assignments', jsonb_build_array(jsonb_build_object(
            'role', 'partner-officer', 'unitId', null, 'branchId', live.branch_id, 'unit', null, 'units', '[]'::jsonb)))
        from live
      $$;
      grant execute on function access.token_session(bytea, date) to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
