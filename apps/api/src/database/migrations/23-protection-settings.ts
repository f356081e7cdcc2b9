import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the house says of the protection of data and may say anew, and the end of rows that were read of an old register. */
export class ProtectionSettings1760000000023 implements MigrationInterface {
  name = 'ProtectionSettings1760000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Each line follows the one before; none is taken back. The number of the CNDP is null until there is one.
      create table people.protection_setting (
        name text not null constraint protection_setting_name check (name in ('cndpReceipt', 'importDays')),
        version integer not null,
        value jsonb not null,
        reason text,
        set_by uuid,
        set_at timestamptz not null default now(),
        constraint protection_setting_pkey primary key (name, version),
        constraint protection_setting_shape check (case name
          when 'importDays' then jsonb_typeof(value) = 'number' and (value #>> '{}')::numeric between 1 and 365
          else jsonb_typeof(value) in ('string', 'null') end),
        constraint protection_setting_is_reasoned check (version = 1 or (reason is not null and set_by is not null))
      );
      insert into people.protection_setting (name, version, value) values ('cndpReceipt', 1, 'null'), ('importDays', 1, '30');
      alter table people.protection_setting enable row level security;
      alter table people.protection_setting force row level security;
      create policy readable on people.protection_setting for select using (true);
      create policy written_as_oneself on people.protection_setting for insert with check (set_by = (select context.user_id()));
      create trigger protection_setting_is_append_only before update or delete on people.protection_setting
        for each row execute function platform.refuse_change();
      grant select, insert on people.protection_setting to sanad_app;

      alter table people.person_import add column purged_at timestamptz,
        add constraint person_import_purged_keeps_no_file check (purged_at is null or content_cipher is null);

      -- The legal day of Morocco at a moment of our time: UTC all year since 20 September 2026 (docs/decisions/0007), and sessions
      -- keep UTC. Said here once for SQL, and compared with the kernel by a spec: another law changes both.
      create function people.legal_day(at timestamptz) returns date language sql stable as
        $$ select at::date $$;
      create or replace function people.consent_holds(withdrawn timestamptz, until date) returns boolean language sql stable as
        $$ select withdrawn is null and (until is null or until >= people.legal_day(now())) $$;
      grant execute on function people.legal_day(timestamptz) to sanad_app;

      -- The last day on which the rows of an import are kept, by the legal day.
      create function people.import_kept_until(ended timestamptz) returns date
      language sql stable set search_path = pg_catalog, public as $$
        select people.legal_day(ended) + (
          select (s.value #>> '{}')::integer from people.protection_setting s where s.name = 'importDays' order by s.version desc limit 1)
      $$;
      grant execute on function people.import_kept_until(timestamptz) to sanad_app;

      create policy seen_by_the_house on people.person_import_row for select using ((select context.is_system()));
      create policy let_go_by_the_house on people.person_import_row for delete using ((select context.is_system()));

      -- What was read of registers leaves with its day: the rows, sealed or not, and the file. The counts stay. Gives what left.
      create function people.purge_imports(today date) returns table (id uuid, unit_id uuid, rows bigint)
      language plpgsql security definer set search_path = pg_catalog, public as $$
      #variable_conflict use_column
      declare
        due record;
      begin
        if not context.is_system() then
          raise exception 'only the house lets rows of imports go' using errcode = '42501';
        end if;
        for due in
          select i.id, i.unit_id from people.person_import i
          where i.purged_at is null and i.state not in ('CHECKING', 'RUNNING', 'UNDOING')
            and people.import_kept_until(coalesce(i.finished_at, i.created_at)) < today
          order by i.id for update skip locked
        loop
          id := due.id;
          unit_id := due.unit_id;
          delete from people.person_import_row r where r.import_id = due.id;
          get diagnostics rows = row_count;
          update people.person_import i set content_cipher = null, purged_at = now(), version = i.version + 1 where i.id = due.id;
          return next;
        end loop;
      end $$;
      revoke all on function people.purge_imports(date) from public;
      grant execute on function people.purge_imports(date) to sanad_app;

      -- Lists that officers of partners took away and in which a person of the units in hand stood by then. Who took them
      -- stays in the audit, which is not read by units where a branch wrote it.
      create index audit_entry_of_partner_exports on audit.entry (branch_id, id desc) where action = 'export.start' and branch_id is not null;
      create function privacy.partner_exports(wanted uuid) returns table (id bigint, at timestamptz, branch_id uuid)
      language sql stable security definer set search_path = pg_catalog, public as $$
        with sent as (
          select r.branch_id, 'referrals' as list, min(r.created_at) as since from partners.referral r
          where r.person_id = wanted group by r.branch_id
          union all
          select n.branch_id, 'enrolments', min(n.created_at) from training.enrolment n where n.person_id = wanted group by n.branch_id
        )
        select e.id, e.at, e.branch_id from people.person p cross join sent
        join audit.entry e on e.action = 'export.start' and e.branch_id = sent.branch_id
          and e.after ->> 'list' = sent.list and e.at >= sent.since
        where p.id = wanted and p.unit_id = any (context.units())
      $$;
      revoke all on function privacy.partner_exports(uuid) from public;
      grant execute on function privacy.partner_exports(uuid) to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
