import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofBranch = `branch_id = any ((select context.branches())::uuid[])`;
const isShared = `shared_until >= current_date`;
const mayWrite = `(ended_on is null or current_date <= ended_on + 90)`;
/** What the day until which a referral is shared follows from, in the referral itself. */
const inputs = ['person_id', 'branch_id', 'agreement_id', 'purpose', 'state', 'ended_on'];

/**
 * Until when a branch may see what it was handed is kept with the referral, and no more asked of agreement, consent and
 * register of deaths for every row that is looked at. Each of these says it anew in the transaction that changes it.
 */
export class SharingKept1760000000064 implements MigrationInterface {
  name = 'SharingKept1760000000064';

  async up(runner: QueryRunner): Promise<void> {
    await this.day(runner);
    await this.followers(runner);
    await this.sight(runner);
  }

  private async day(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- The owner of the tables reckons for everybody: a consent is withdrawn in one unit and ends what another has sent.
      create policy house_keeps on partners.referral to current_user using (true);
      create policy house_keeps on people.consent to current_user using (true);

      -- The last day on which the branch may see the referral: null is never, or no more.
      create function partners.sharing_ends(person uuid, branch uuid, agreement uuid, purpose text, state text, ended date) returns date
      language sql volatile set search_path = pg_catalog, public as $$
        select least(
          (select case when ended is null or g.valid_to is null then 'infinity' else greatest(g.valid_to, ended + 90) end
            from partners.agreement g where g.id = agreement),
          (select max(coalesce(c.expires_on, 'infinity')) from people.consent c join partners.branch b on b.agency_id = c.agency_id
            where c.person_id = person and b.id = branch and c.purpose = 'SHARE_WITH_PARTNER' and c.withdrawn_at is null
              and (c.sharing is null or sharing_ends.purpose = any (c.sharing))))
        where state not in ('RECALLED', 'EXPIRED')
          and not exists (select from partners.deceased d where d.person_id = person)
          and exists (select from partners.agreement g where g.id = agreement and g.ended_on is null
            and sharing_ends.purpose = any (g.purposes))
          and exists (select from people.consent c join partners.branch b on b.agency_id = c.agency_id
            where c.person_id = person and b.id = branch and c.purpose = 'SHARE_WITH_PARTNER' and c.withdrawn_at is null
              and (c.sharing is null or sharing_ends.purpose = any (c.sharing)))
      $$;
      revoke all on function partners.sharing_ends(uuid, uuid, uuid, text, text, date) from public;

      alter table partners.referral add column shared_until date;
      alter table partners.referral disable trigger user;
      update partners.referral r set shared_until = partners.sharing_ends(${inputs.map((input) => `r.${input}`).join(', ')});
      alter table partners.referral enable trigger user;
    `);
  }

  private async followers(runner: QueryRunner): Promise<void> {
    const said = (row: string) => inputs.map((input) => `${row}.${input}`).join(', ');
    await runner.query(/* sql */ `
      create function partners.reckon_sharing() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        if tg_op = 'INSERT' then
          -- What a new referral stands on is held until it is there: who withdraws it at the same moment finds the referral.
          -- Agreement and branch are held by ground_is_held.
          perform from people.person p where p.id = new.person_id for share;
          perform from people.consent c where c.person_id = new.person_id and c.purpose = 'SHARE_WITH_PARTNER' for share;
        end if;
        new.shared_until := partners.sharing_ends(${said('new')});
        return new;
      end $$;
      -- After the rules of sending and moving, which say the day of an end.
      create trigger share_is_reckoned before insert on partners.referral for each row execute function partners.reckon_sharing();
      create trigger share_is_reckoned_anew before update on partners.referral for each row
        when ((${said('old')}) is distinct from (${said('new')})) execute function partners.reckon_sharing();

      create function partners.reckon_referrals_of(person uuid) returns void
      language sql volatile security definer set search_path = pg_catalog, public as $$
        update partners.referral r set shared_until = partners.sharing_ends(${said('r')})
        where r.person_id = person and r.shared_until is distinct from partners.sharing_ends(${said('r')})
      $$;
      revoke all on function partners.reckon_referrals_of(uuid) from public;

      create function partners.follow_consent() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        if tg_op <> 'INSERT' then
          perform partners.reckon_referrals_of(old.person_id);
        end if;
        if tg_op = 'INSERT' or tg_op = 'UPDATE' and new.person_id <> old.person_id then
          perform partners.reckon_referrals_of(new.person_id);
        end if;
        return null;
      end $$;
      create trigger sharing_follows after insert on people.consent for each row
        when (new.purpose = 'SHARE_WITH_PARTNER') execute function partners.follow_consent();
      create trigger sharing_follows_change after update of person_id, agency_id, purpose, sharing, withdrawn_at, expires_on on people.consent
        for each row when (old.purpose = 'SHARE_WITH_PARTNER' or new.purpose = 'SHARE_WITH_PARTNER') execute function partners.follow_consent();
      create trigger sharing_follows_end after delete on people.consent for each row
        when (old.purpose = 'SHARE_WITH_PARTNER') execute function partners.follow_consent();

      create function partners.follow_death() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        perform partners.reckon_referrals_of(coalesce(new.person_id, old.person_id));
        return null;
      end $$;
      create trigger sharing_follows after insert or delete on partners.deceased for each row execute function partners.follow_death();

      create function partners.follow_agreement() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        update partners.referral r set shared_until = partners.sharing_ends(${said('r')})
        where r.agreement_id = new.id and r.shared_until is distinct from partners.sharing_ends(${said('r')});
        return null;
      end $$;
      create trigger sharing_follows after update of ended_on, valid_to, purposes on partners.agreement
        for each row execute function partners.follow_agreement();
    `);
  }

  private async sight(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      drop policy receiver_sees on partners.referral;
      drop policy receiver_answers on partners.referral;
      create policy receiver_sees on partners.referral for select using (${ofBranch} and ${isShared});
      create policy receiver_answers on partners.referral for update using (${ofBranch} and ${isShared} and ${mayWrite})
        with check (${ofBranch} and (state in ('RECEIVED', 'PAPER_ASKED', 'ACCEPTED', 'SCHEDULED', 'DECLINED', 'IN_PROGRESS',
          'COMPLETED', 'NO_SHOW', 'DROPPED') or state = 'SENT' and undoes is not null));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
