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

      -- The owner of the tables writes what follows for everybody: whoever moves a referral sees no support.
      create policy house_keeps on follow_up.support to current_user using (true);
      create policy house_keeps on follow_up.entry to current_user using (true);

      -- An officer moves a referral and sees no support; so the database moves it, and its history says by whom and why: that
      -- history is never changed, and stands beside the audit entry of the referral, so the support has none of its own. Without
      -- a reason of theirs it is the referral itself, which each screen says in its language. Days that were noted before and
      -- do not fit any more give way: nobody who moves a referral could mend them.
      create function follow_up.follow_referral() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      declare
        moved date := coalesce(new.moved_on, current_date);
      begin
        update follow_up.support s set state = follow_up.state_of_support(new.state), version = s.version + 1,
          from_on = case when new.state = 'IN_PROGRESS' then coalesce(s.from_on, moved) else s.from_on end,
          to_on = case
            when new.state = 'COMPLETED' then greatest(s.from_on, moved)
            when new.state = 'IN_PROGRESS' and s.to_on < coalesce(s.from_on, moved) then null
            else s.to_on end,
          reason = coalesce(case when new.state in ('DECLINED', 'RECALLED') then new.reason end, 'FOLLOWS_REFERRAL'),
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
