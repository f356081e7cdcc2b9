import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofBranch = `referral.branch_id = any ((select context.branches())::uuid[])`;
const mayWrite = `(referral.ended_on is null or current_date <= referral.ended_on + 90)`;

/** Nobody without a branch is asked for: a delegation and the headquarters pass by at the cost of one comparison. */
const handed = (what: string) => `cardinality((select context.branches())::uuid[]) > 0
  and exists (select from partners.handed_over() handed where ${what})`;

/**
 * What was handed to a branch is asked for by the row that is looked at, and no more drawn up as a whole for every
 * statement: a word about one person of five thousand costs what it costs about one of ten.
 */
export class SightByRow1760000000038 implements MigrationInterface {
  name = 'SightByRow1760000000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      drop policy handed_to_branch on people.person;
      drop policy handed_to_branch on case_file.case_file;
      drop policy handed_to_branch_progress on case_file.case_file;
      drop policy own_branch on training.enrolment;
      drop policy receiver_writes on partners.referral_status;
      drop function partners.handed_over();

      -- The one truth is the policy receiver_sees of the referral itself: this reads under it, with the rights of whoever
      -- asks. With neither the owner's rights nor settings of its own the planner sees into it: it looks up one person by
      -- an index where one is asked for, and reads all of a branch where all are.
      create function partners.handed_over()
      returns table (referral_id uuid, person_id uuid, case_id uuid, field_groups text[], may_write boolean)
      language sql stable as $$
        select referral.id, referral.person_id, referral.case_id, referral.field_groups, ${mayWrite}
        from partners.referral referral
        where ${ofBranch} and referral.state not in ('DECLINED', 'RECALLED', 'EXPIRED')
      $$;

      create policy handed_to_branch on people.person for select using (${handed('handed.person_id = person.id')});
      create policy handed_to_branch on case_file.case_file for select using (${handed('handed.case_id = case_file.id')});
      create policy handed_to_branch_progress on case_file.case_file for update
        using (${handed('handed.case_id = case_file.id and handed.may_write')})
        with check (${handed('handed.case_id = case_file.id and handed.may_write')});
      create policy own_branch on training.enrolment using (
        branch_id = any ((select context.branches())::uuid[]) and ${handed('handed.case_id = enrolment.case_id')}
      ) with check (
        branch_id = any ((select context.branches())::uuid[]) and ${handed('handed.case_id = enrolment.case_id and handed.may_write')}
        and exists (select from partners.referral r where r.id = referral_id and r.case_id = enrolment.case_id and r.person_id = enrolment.person_id
          and r.unit_id = enrolment.unit_id and r.branch_id = enrolment.branch_id)
        and exists (select from training.session s where s.id = session_id and s.branch_id = enrolment.branch_id)
      );
      create policy receiver_writes on partners.referral_status for insert with check (
        written_by = (select context.user_id()) and ${handed('handed.referral_id = referral_status.referral_id and handed.may_write')});
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
