import type { MigrationInterface, QueryRunner } from 'typeorm';

const groups = `array['IDENTITY', 'CONTACT', 'PROJECT', 'TRAINING', 'CARD']`;
const ended = `('COMPLETED', 'NO_SHOW', 'DROPPED')`;

/** Between a referral and its training: a place with the acceptance, letters in one's own language, papers that do not come. */
export class ReferralToTraining1760000000043 implements MigrationInterface {
  name = 'ReferralToTraining1760000000043';

  async up(runner: QueryRunner): Promise<void> {
    await this.places(runner);
    await this.languages(runner);
    await this.papers(runner);
    await this.groups(runner);
    await this.fates(runner);
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

  private async papers(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Within how many working days the sender answers for a paper: then it is reminded, and after as many more the supervisor.
      alter table partners.answer_rule add column paper_days smallint not null default 5
        constraint answer_rule_paper_days check (paper_days between 1 and 60);
      -- The days for which the sender kept a referral are not those of the agency.
      grant update (answer_days) on partners.referral to sanad_app;
    `);
  }

  private async groups(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- Nobody records education or experience: a group that opened nothing is promised by no agreement any more.
      update partners.agreement set field_groups = array_remove(field_groups, 'PROFILE') where 'PROFILE' = any (field_groups);
      update partners.referral set field_groups = array_remove(field_groups, 'PROFILE') where 'PROFILE' = any (field_groups);
      alter table partners.agreement drop constraint agreement_opens_identity,
        add constraint agreement_opens_identity check (field_groups @> array['IDENTITY'] and field_groups <@ ${groups});
      alter table partners.referral drop constraint referral_field_groups,
        add constraint referral_field_groups check (field_groups @> array['IDENTITY'] and field_groups <@ ${groups});
    `);
  }

  private async fates(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- What has become of a referral that a branch had and sees no more: how it ended and on which day, and nothing of the person.
      create function partners.fate_of(wanted uuid) returns table (fate text, day date)
      language sql stable security definer set search_path = pg_catalog, public as $$
        select case when r.state in ('RECALLED', 'EXPIRED', 'DECLINED') then r.state else 'CLOSED' end,
          (select max(s.fact_on) from partners.referral_step s where s.referral_id = r.id and s.to_state = r.state
            and r.state in ('RECALLED', 'EXPIRED', 'DECLINED'))
        from partners.referral r where r.id = wanted and r.branch_id = any (context.branches())
      $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
