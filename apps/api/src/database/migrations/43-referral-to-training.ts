import type { MigrationInterface, QueryRunner } from 'typeorm';

const ended = `('COMPLETED', 'NO_SHOW', 'DROPPED')`;

/** Between a referral and its training: a place with the acceptance, letters in one's own language, papers that do not come. */
export class ReferralToTraining1760000000043 implements MigrationInterface {
  name = 'ReferralToTraining1760000000043';

  async up(runner: QueryRunner): Promise<void> {
    await this.places(runner);
    await this.languages(runner);
  }

  private async places(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- As before; and an acceptance with a session is taken back as an acceptance is. A place that was given later is not.
      create or replace function partners.may_take_back(referral uuid, branch uuid, step uuid, held text, wanted text) returns boolean
      language sql stable as $$
        select coalesce((
          select last.id = step and last.to_state = held and case
            when held in ${ended} then wanted in ${ended}
            when held in ('ACCEPTED', 'SCHEDULED', 'DECLINED', 'PAPER_ASKED') then
              branch = any (context.branches()) and last.from_state = wanted and last.undo_of is null
              and (held <> 'SCHEDULED' or wanted in ('SENT', 'RECEIVED'))
              and last.moved_by = context.user_id() and last.entered_at > clock_timestamp() - interval '10 minutes'
              and not exists (select from partners.referral_status word
                where word.referral_id = referral and word.entered_at > last.entered_at)
            else false end
          from (select s.id, s.from_state, s.to_state, s.undo_of, s.moved_by, s.entered_at from partners.referral_step s
            where s.referral_id = referral order by s.entered_at desc, s.id desc limit 1) last), false)
      $$;

      -- How far the trainings of a file have come, at whatever agency: a branch sees its own alone, and writes the file's.
      create function training.standing_of(file uuid) returns table (state text, certificate_pending boolean)
      language sql stable security definer set search_path = pg_catalog, public as $$
        select coalesce(min(e.state) filter (where e.state in ('COMPLETED', 'ENROLLED')), 'NONE'),
          coalesce(bool_or(e.certificate = 'PENDING'), false)
        from training.enrolment e
        where e.case_id = file and exists (select from partners.referral r
          where r.case_id = file and r.branch_id = any (context.branches()) and r.ended_on is null)
      $$;
    `);
  }

  private async languages(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- The language in which somebody reads the house: letters to them are written in it.
      alter table access.user_account add column language text not null default 'ar'
        constraint user_account_language check (language in ('ar', 'fr', 'en'));
      create function access.read_in(wanted text) returns void
      language sql volatile security definer set search_path = pg_catalog, public as $$
        update access.user_account set language = wanted where id = context.user_id() and language <> wanted
      $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
