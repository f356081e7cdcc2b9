import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An inbox is searched past the row policies of people and files, in a function that keeps what they say (decision 0013). */
export class ReferralsSearched1760000000065 implements MigrationInterface {
  name = 'ReferralsSearched1760000000065';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Identifiers alone, of referrals that the signed context sends or was handed: the rows are read under their policies.
      -- A branch finds by a telephone only where contact was opened to it, and nobody by what it has declined.
      create function partners.searched(within_units uuid[], within_branches uuid[], names text[], phone_end text, file_number text)
      returns table (id uuid)
      language sql stable security definer set search_path = pg_catalog, public rows 50 as $$
        -- Person by person of what one has: the planner would rather read everybody in the country.
        select r.id from partners.referral r
        cross join lateral (
          select from people.person p where p.id = r.person_id and (names is null or p.name_fold like all (names))
            and (phone_end is null or p.phone like '%' || phone_end
              and (r.unit_id = any ((select context.units())::uuid[]) or 'CONTACT' = any (r.field_groups)))
          offset 0) named
        where (r.unit_id = any (within_units) and r.unit_id = any ((select context.units())::uuid[])
            or r.branch_id = any (within_branches) and r.branch_id = any ((select context.branches())::uuid[])
              and r.shared_until >= (select people.legal_day(now())) and (r.agreement_id, r.purpose) in (select g.agreement_id, g.purpose from partners.agreed() g)
              and (r.ended_on is null or current_date <= r.ended_on + 90
                or r.agreement_id = any ((select partners.agreements_in_force())::uuid[]))
              and r.state <> 'DECLINED')
          and (file_number is null or exists (select from case_file.case_file c where c.id = r.case_id and c.number like file_number))
      $$;
      revoke all on function partners.searched(uuid[], uuid[], text[], text, text) from public;
      grant execute on function partners.searched(uuid[], uuid[], text[], text, text) to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
