import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A link is proven by a paper of the person; a wrong paper leaves a resistance file and sets back what rested on it. */
export class ProofsOfKinship1760000000022 implements MigrationInterface {
  name = 'ProofsOfKinship1760000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table people.resistance_paper
        add column withdrawn_at timestamptz,
        add column withdrawn_by uuid,
        add column withdrawn_reason text,
        add column version integer not null default 1,
        add constraint resistance_paper_withdrawal_is_whole
          check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3));
      -- What a paper is never changes: it is withdrawn, and taken back.
      grant update (withdrawn_at, withdrawn_by, withdrawn_reason, version) on people.resistance_paper to sanad_app;

      alter table people.kinship_link
        add column paper_id uuid constraint kinship_own_paper references people.paper (id),
        -- The paper whose withdrawal took the verification away, in which version that left the link, and what it was.
        add column set_back_for uuid,
        add column set_back_at timestamptz,
        add column set_back_version integer,
        add column was_verified_by uuid,
        add column was_verified_at timestamptz,
        drop constraint kinship_has_one_proof,
        add constraint kinship_has_one_proof check (num_nonnulls(evidence_file_id, resistance_paper_id, paper_id) <= 1),
        add constraint kinship_set_back_is_whole
          check (num_nonnulls(set_back_for, set_back_at, set_back_version, was_verified_by, was_verified_at) in (0, 5));
      create index kinship_by_paper on people.kinship_link (paper_id) where paper_id is not null;
      create index kinship_by_set_back on people.kinship_link (set_back_for) where set_back_for is not null;

      -- How many links beyond one's own units rest on a paper that is in sight. Whose they are is not told.
      create function people.links_elsewhere(paper uuid) returns integer
      language sql stable security definer set search_path = pg_catalog, public as $$
        select count(*)::int from people.kinship_link k join people.resistance_paper r on r.id = k.resistance_paper_id
        where r.id = paper and r.issuing_unit_id = any (context.units()) and k.unit_id <> all (context.units())
          and (k.status = 'VERIFIED' or k.set_back_for = paper)
      $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
