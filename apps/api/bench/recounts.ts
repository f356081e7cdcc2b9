import type { ThrowAway } from './throw-away';

/** What is kept beside the rows, so that nobody counts: each must be what counting gives. Every row names a difference. */
const recounts: Readonly<Record<string, string>> = {
  'people.person_count': `
    select from (select unit_id, sum(persons) as kept from people.person_count group by unit_id) kept
    full join (select unit_id, count(*) as counted from people.person where merged_into is null group by unit_id) counted using (unit_id)
    where coalesce(kept, 0) <> coalesce(counted, 0)`,
  'case_file.stage_count': `
    select from (select unit_id, stage, sum(files) as kept from case_file.stage_count group by unit_id, stage) kept
    full join (select unit_id, stage, count(*) as counted from case_file.case_file group by unit_id, stage) counted using (unit_id, stage)
    where coalesce(kept, 0) <> coalesce(counted, 0)`,
  'partners.referral.shared_until': `
    select from partners.referral r where shared_until is distinct from
      partners.sharing_ends(r.person_id, r.branch_id, r.purpose, r.state)`,
  'people.person_import': `
    select from people.person_import i where state in ('DONE', 'UNDONE') and not exists (
      select from people.person_import_row r where r.import_id = i.id
      having count(*) = i.total and count(*) filter (where r.is_written) = i.written)`,
  'exports that were begun and not told to have ended': `
    select from audit.entry b where b.action = 'export.start' and not exists (
      select from audit.entry e where e.entity_id = b.entity_id and e.action in ('export.finish', 'export.stop'))`,
};

export interface Recount {
  readonly what: string;
  readonly differences: number;
}

/** Counts anew after all that was written. */
export async function recounted(house: ThrowAway): Promise<readonly Recount[]> {
  const found: Recount[] = [];
  for (const [what, select] of Object.entries(recounts)) {
    const [row] = await house.sql<{ count: number }>(`select count(*)::int as count from (${select}) differing`);
    found.push({ what, differences: row!.count });
  }
  return found;
}
