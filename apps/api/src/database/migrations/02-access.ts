import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units, users, assignments, sessions, throttling, and the sealed audit. */
export class Access1760000000002 implements MigrationInterface {
  name = 'Access1760000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create schema access;
      grant usage on schema access to sanad_app;

      create table access.unit (
        id uuid primary key,
        parent_id uuid constraint unit_parent references access.unit (id),
        kind text not null constraint unit_kind check (kind in ('HEADQUARTERS', 'REGIONAL', 'PROVINCIAL', 'LOCAL')),
        code text not null constraint unit_code_is_unique unique constraint unit_code_shape check (code ~ '^[A-Z]{2,5}$'),
        name_ar text not null,
        name_fr text not null,
        name_en text not null,
        provinces text[] not null default '{}',
        constraint unit_is_not_its_parent check (parent_id is distinct from id)
      );
      create index unit_by_parent on access.unit (parent_id);

      create table access.user_account (
        id uuid primary key,
        email citext not null constraint user_email_is_unique unique,
        name text not null,
        password_hash text not null,
        status text not null default 'ACTIVE' constraint user_status check (status in ('ACTIVE', 'SUSPENDED')),
        failures integer not null default 0,
        created_at timestamptz not null default now(),
        version integer not null default 1
      );

      create table access.assignment (
        id uuid primary key,
        user_id uuid not null constraint assignment_user references access.user_account (id),
        role text not null constraint assignment_role check (role in (
          'hq-admin', 'hq-supervisor', 'regional-delegate', 'provincial-delegate', 'caseworker', 'event-registrar',
          'partner-officer', 'funding-committee', 'privacy-officer', 'auditor')),
        unit_id uuid constraint assignment_unit references access.unit (id),
        branch_id uuid,
        valid_from date not null,
        valid_to date,
        constraint assignment_has_one_place check (num_nonnulls(unit_id, branch_id) = 1),
        constraint assignment_partner_has_branch check ((role = 'partner-officer') = (branch_id is not null)),
        constraint assignment_days_in_order check (valid_to is null or valid_to >= valid_from)
      );
      create index assignment_by_user on access.assignment (user_id);

      create table access.session (
        token_hash bytea primary key constraint session_token_is_hashed check (length(token_hash) = 32),
        user_id uuid not null constraint session_user_account references access.user_account (id),
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        device text not null default ''
      );
      create index session_by_user on access.session (user_id);

      create table access.trusted_device (
        token_hash bytea primary key constraint trusted_device_token_is_hashed check (length(token_hash) = 32),
        user_id uuid not null constraint trusted_device_user references access.user_account (id),
        created_at timestamptz not null default now()
      );

      -- Generic cell rate: "next" is the moment from which the bucket is empty again.
      create table access.throttle (
        key text primary key,
        next timestamptz not null
      );

      -- Credentials and sessions are read through the functions below or by the system context only.
      -- They are not forced on the owner, so that those functions work on a server where the owner is no superuser.
      alter table access.user_account enable row level security;
      alter table access.assignment enable row level security;
      alter table access.session enable row level security;
      alter table access.trusted_device enable row level security;
      create policy system_only on access.user_account using ((select context.is_system()));
      create policy system_only on access.assignment using ((select context.is_system()));
      create policy system_only on access.session using ((select context.is_system()));
      create policy system_only on access.trusted_device using ((select context.is_system()));
      grant select on access.unit to sanad_app;
      grant insert, update on access.unit to sanad_app;
      grant select, insert, update on access.user_account, access.assignment to sanad_app;
      grant select, insert, update, delete on access.session, access.trusted_device, access.throttle to sanad_app;
      alter table access.unit enable row level security;
      create policy readable on access.unit for select using (true);
      create policy system_writes on access.unit for insert with check ((select context.is_system()));
      create policy system_changes on access.unit for update using ((select context.is_system()));

      -- What somebody is called, and nothing else of their account.
      create function access.user_name(account uuid) returns text
      language sql stable security definer set search_path = pg_catalog, public as
        $$ select u.name from access.user_account u where u.id = account $$;
      grant execute on function access.user_name(uuid) to sanad_app;

      -- One round trip a request: the live session, its user, and today's assignments with every unit below them.
      create function access.session_of(hash bytea, today date) returns jsonb
      language sql volatile security definer set search_path = pg_catalog, public as $$
        with live as (
          select s.user_id from access.session s
          where s.token_hash = hash and s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes'
        ), seen as (
          -- Once a minute is exact enough: a write for every request would cost more than the request.
          update access.session s set last_seen_at = now()
          where s.token_hash = hash and s.last_seen_at < now() - interval '1 minute' and exists (select from live)
        )
        select jsonb_build_object(
          'user', jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email),
          'assignments', coalesce((
            select jsonb_agg(jsonb_build_object(
              'role', a.role,
              'unitId', a.unit_id,
              'branchId', a.branch_id,
              'unit', (select jsonb_build_object('id', n.id, 'ar', n.name_ar, 'fr', n.name_fr, 'en', n.name_en) from access.unit n where n.id = a.unit_id),
              'units', case when a.unit_id is null then '[]'::jsonb else (
                with recursive below as (
                  select n.id from access.unit n where n.id = a.unit_id
                  union
                  select n.id from access.unit n join below b on n.parent_id = b.id
                ) select jsonb_agg(id) from below) end
            ) order by a.valid_from, a.id)
            from access.assignment a
            where a.user_id = u.id and a.valid_from <= today and (a.valid_to is null or a.valid_to >= today)
          ), '[]'::jsonb))
        from live join access.user_account u on u.id = live.user_id
        where u.status = 'ACTIVE'
      $$;
      grant execute on function access.session_of(bytea, date) to sanad_app;

      create schema audit;
      grant usage on schema audit to sanad_app;

      create table audit.entry (
        id bigint generated always as identity primary key,
        transaction xid8 not null default pg_current_xact_id(),
        at timestamptz not null default clock_timestamp(),
        user_id uuid,
        role text,
        unit_id uuid,
        branch_id uuid,
        action text not null,
        entity text not null,
        entity_id uuid,
        before jsonb,
        after jsonb,
        why text,
        request_id uuid
      );
      create index audit_entry_by_entity on audit.entry (entity, entity_id, id desc);
      create index audit_entry_by_unit on audit.entry (unit_id, id desc);

      create table audit.unsealed (entry_id bigint primary key);
      create table audit.seal (
        position bigint primary key,
        entry_id bigint not null constraint seal_entry_is_unique unique,
        hash bytea not null constraint seal_hash_is_sha256 check (length(hash) = 32)
      );

      create function audit.await_seal() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        insert into audit.unsealed values (new.id);
        return null;
      end $$;
      create trigger entry_awaits_seal after insert on audit.entry for each row execute function audit.await_seal();

      create trigger entry_is_append_only before update or delete on audit.entry
        for each row execute function platform.refuse_change();
      create trigger entry_is_never_emptied before truncate on audit.entry
        for each statement execute function platform.refuse_change();
      create trigger seal_is_append_only before update or delete on audit.seal
        for each row execute function platform.refuse_change();
      create trigger seal_is_never_emptied before truncate on audit.seal
        for each statement execute function platform.refuse_change();

      alter table audit.entry enable row level security;
      create policy written_as_oneself on audit.entry for insert
        with check (user_id is not distinct from (select context.user_id()) or (select context.is_system()));
      create policy read_in_scope on audit.entry for select
        using (unit_id = any ((select context.units())::uuid[]) or (select context.is_system()));
      grant insert, select on audit.entry to sanad_app;

      create function audit.canonical(e audit.entry) returns bytea language sql stable as $$
        select convert_to(jsonb_build_array(e.id, e.transaction::text, extract(epoch from e.at)::text, e.user_id, e.role, e.unit_id,
          e.branch_id, e.action, e.entity, e.entity_id, e.before, e.after, e.why, e.request_id)::text, 'UTF8')
      $$;

      -- Sealing in batches: a chain built row by row inside each request costs twenty times more.
      -- Only entries of transactions that are certainly over are sealed, so no earlier one can still appear.
      create function audit.seal_pending() returns integer
      language plpgsql security definer set search_path = pg_catalog, public as $$
      declare
        horizon xid8 := pg_snapshot_xmin(pg_current_snapshot());
        last_hash bytea;
        last_position bigint;
        e audit.entry;
        sealed integer := 0;
      begin
        perform pg_advisory_xact_lock(hashtext('audit.seal'));
        select s.position, s.hash into last_position, last_hash from audit.seal s order by s.position desc limit 1;
        for e in
          select n.* from audit.unsealed u join audit.entry n on n.id = u.entry_id
          where n.transaction < horizon order by n.id limit 5000
        loop
          last_position := coalesce(last_position, 0) + 1;
          last_hash := sha256(coalesce(last_hash, ''::bytea) || audit.canonical(e));
          insert into audit.seal values (last_position, e.id, last_hash);
          delete from audit.unsealed where entry_id = e.id;
          sealed := sealed + 1;
        end loop;
        return sealed;
      end $$;

      create function audit.verify() returns table (entries bigint, sealed bigint, broken_entry bigint, reason text, head text)
      language plpgsql security definer set search_path = pg_catalog, public as $$
      declare
        chain bytea;
        expected bigint := 0;
        link record;
      begin
        select count(*) into entries from audit.entry;
        select count(*) into sealed from audit.seal;
        for link in
          select s.position, s.entry_id, s.hash, n as entry, n.id as found
          from audit.seal s left join audit.entry n on n.id = s.entry_id order by s.position
        loop
          expected := expected + 1;
          if link.position <> expected then
            broken_entry := link.entry_id; reason := 'missing seal'; return next; return;
          end if;
          if link.found is null then
            broken_entry := link.entry_id; reason := 'missing entry'; return next; return;
          end if;
          chain := sha256(coalesce(chain, ''::bytea) || audit.canonical(link.entry));
          if chain <> link.hash then
            broken_entry := link.entry_id; reason := 'changed entry'; return next; return;
          end if;
        end loop;
        select min(n.id) into broken_entry from audit.entry n
          where not exists (select from audit.seal s where s.entry_id = n.id)
            and not exists (select from audit.unsealed u where u.entry_id = n.id);
        if broken_entry is not null then
          reason := 'unsealed entry';
        end if;
        head := encode(chain, 'hex');
        return next;
      end $$;
      grant execute on function audit.seal_pending(), audit.verify() to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
