import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofBranch = `branch_id = any ((select context.branches())::uuid[])`;
const mayWrite = `(referral.ended_on is null or current_date <= referral.ended_on + 90)`;

/**
 * Whether a row was handed to a branch of one's own: looked up for that row and never drawn up as a whole, which is what
 * the offset says to the planner. Nobody without a branch is asked for: a delegation passes by at one comparison.
 */
const handed = (what: string) => `cardinality((select context.branches())::uuid[]) > 0
  and exists (select from partners.handed_over() handed where ${what} offset 0)`;
const placeOfBranch = `exists (select from training.enrolment e where e.id = enrolment_id and e.${ofBranch} offset 0)`;

/**
 * What was handed to a branch is asked for by the row that is looked at, and no more drawn up as a whole for every
 * statement: a word about one person of five thousand costs what it costs about one of ten.
 */
export class SightByRow1760000000038 implements MigrationInterface {
  name = 'SightByRow1760000000038';

  async up(runner: QueryRunner): Promise<void> {
    await this.handedOver(runner);
    await this.rollCall(runner);
    await this.filesOnPath(runner);
    await this.rowByRow(runner);
  }

  private async handedOver(runner: QueryRunner): Promise<void> {
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
      create function partners.handed_over() returns table (referral_id uuid, person_id uuid, case_id uuid, field_groups text[],
        may_write boolean, unit_id uuid, branch_id uuid)
      language sql stable as $$
        select referral.id, referral.person_id, referral.case_id, referral.field_groups, ${mayWrite}, referral.unit_id, referral.branch_id
        from partners.referral referral
        where referral.${ofBranch} and referral.state not in ('DECLINED', 'RECALLED', 'EXPIRED')
      $$;

      create policy handed_to_branch on people.person for select using (${handed('handed.person_id = person.id')});
      create policy handed_to_branch on case_file.case_file for select using (${handed('handed.case_id = case_file.id')});
      create policy handed_to_branch_progress on case_file.case_file for update
        using (${handed('handed.case_id = case_file.id and handed.may_write')})
        with check (${handed('handed.case_id = case_file.id and handed.may_write')});
      create policy own_branch on training.enrolment using (${ofBranch} and ${handed('handed.case_id = enrolment.case_id')})
        with check (
          ${ofBranch} and ${handed(`handed.referral_id = enrolment.referral_id and handed.case_id = enrolment.case_id
            and handed.person_id = enrolment.person_id and handed.unit_id = enrolment.unit_id
            and handed.branch_id = enrolment.branch_id and handed.may_write`)}
          and exists (select from training.session s where s.id = session_id and s.branch_id = enrolment.branch_id)
        );
      create policy receiver_writes on partners.referral_status for insert with check (
        written_by = (select context.user_id()) and ${handed('handed.referral_id = referral_status.referral_id and handed.may_write')});
    `);
  }

  /** Reading asks for the place once, and not again for the branch that could also write. */
  private async rollCall(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      drop policy with_enrolment on training.roll_call;
      drop policy own_branch on training.roll_call;
      create policy with_enrolment on training.roll_call for select
        using (exists (select from training.enrolment e where e.id = enrolment_id offset 0));
      create policy own_branch_marks on training.roll_call for insert with check (${placeOfBranch});
      create policy own_branch_marks_anew on training.roll_call for update using (${placeOfBranch}) with check (${placeOfBranch});
      create policy own_branch_clears on training.roll_call for delete using (${placeOfBranch});
    `);
  }

  /** The files on a path are counted for the whole country: from an index alone, and no more by reading every file. */
  private async filesOnPath(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create index case_file_by_path on case_file.case_file (unit_id, path, last_activity_at desc, id desc) include (stage, person_id)
        where path is not null;
    `);
  }

  /** What is asked at every row that is written: the context is opened once, and only where it decides something. */
  private async rowByRow(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create or replace function partners.check_writable() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        if exists (select from partners.referral r where r.id = new.referral_id and r.branch_id = new.branch_id and current_date > r.ended_on + 90)
          and new.branch_id = any (context.branches()) then
          raise exception 'the referral is only read' using errcode = '23514', constraint = 'referral_is_writable';
        end if;
        return new;
      end $$;

      create or replace function case_file.check_step() returns trigger language plpgsql as $$
      declare
        said jsonb := context.claim();
      begin
        if new.stage is distinct from old.stage
          and not exists (select from case_file.stage_step s where s.from_stage = old.stage and s.to_stage = new.stage) then
          raise exception 'a file cannot go from % to %', old.stage, new.stage using errcode = '23514', constraint = 'case_file_step_is_allowed';
        end if;
        -- A partner tells how training goes, and changes nothing else of a file.
        if coalesce(jsonb_array_length(said -> 'branches'), 0) > 0 and coalesce(jsonb_array_length(said -> 'units'), 0) = 0 and
          to_jsonb(new) - array['training_state', 'certificate_pending', 'last_activity_at', 'version']
          <> to_jsonb(old) - array['training_state', 'certificate_pending', 'last_activity_at', 'version'] then
          raise exception 'a partner changes only the training of a file' using errcode = '42501';
        end if;
        return new;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
