import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Support that a referral asked for: what becomes of the referral becomes of the support, whoever moves it. */
export class MourafakaReferrals1760000000060 implements MigrationInterface {
  name = 'MourafakaReferrals1760000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table follow_up.support
        add column referral_id uuid constraint support_referral references partners.referral (id),
        -- The house itself: a delay that has passed is nobody's act.
        alter column said_by drop not null;
      create unique index support_by_referral on follow_up.support (referral_id) where referral_id is not null;

      create function follow_up.state_of_support(referral text) returns text language sql immutable as $$
        select case
          when referral in ('SENT', 'RECEIVED', 'PAPER_ASKED') then 'APPLIED'
          when referral in ('ACCEPTED', 'SCHEDULED') then 'ACCEPTED'
          when referral = 'IN_PROGRESS' then 'RUNNING'
          when referral = 'COMPLETED' then 'ENDED'
          when referral = 'DECLINED' then 'REFUSED'
          else 'STOPPED' end
      $$;

      -- An officer moves a referral and sees no support; so the database moves it, and its history says by whom and why.
      create function follow_up.follow_referral() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        update follow_up.support s set state = follow_up.state_of_support(new.state), version = s.version + 1,
          from_on = case when new.state = 'IN_PROGRESS' then coalesce(s.from_on, new.moved_on, current_date) else s.from_on end,
          to_on = case when new.state = 'COMPLETED' then greatest(coalesce(s.from_on, '-infinity'), coalesce(new.moved_on, current_date)) else s.to_on end,
          reason = coalesce(case when new.state in ('DECLINED', 'RECALLED') then new.reason end, 'تبعا للإحالة إلى الشريك'),
          said_by = context.user_id(), said_at = now()
        where s.referral_id = new.id and s.state <> follow_up.state_of_support(new.state);
        return null;
      end $$;
      create trigger support_follows after update of state on partners.referral
        for each row when (old.state is distinct from new.state) execute function follow_up.follow_referral();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
