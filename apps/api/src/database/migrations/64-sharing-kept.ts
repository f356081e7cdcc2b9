import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofBranch = `branch_id = any ((select context.branches())::uuid[])`;
const ofAgency = `g.agency_id in (select b.agency_id from partners.branch b where b.${ofBranch.replace('branch_id', 'id')})`;
const mayWrite = `(ended_on is null or current_date <= ended_on + 90)`;
/** Agreements are few, and asked for once a statement: what is over by its days still opens what ended of late. */
const isAgreed = `(agreement_id, purpose) in (select g.agreement_id, g.purpose from partners.agreed() g)
  and (${mayWrite} or agreement_id = any ((select partners.agreements_in_force())::uuid[]))`;
const isShared = `shared_until >= (select people.legal_day(now())) and ${isAgreed}`;
const ending = `('RECALLED', 'EXPIRED')`;
/** What the day until which a referral is shared follows from, in the referral itself. */
const inputs = ['person_id', 'branch_id', 'purpose', 'state'];

/**
 * Until when a person shares what a branch was handed is kept with the referral, and no more asked of consents and deaths
 * for every row that is looked at. Each of these says it anew in the transaction that changes it.
 */
export class SharingKept1760000000064 implements MigrationInterface {
  name = 'SharingKept1760000000064';

  async up(runner: QueryRunner): Promise<void> {
    await this.day(runner);
    await this.followers(runner);
    await this.sight(runner);
    await this.merges(runner);
  }

  private async day(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- The owner of the tables reckons for everybody: a consent is withdrawn in one unit and ends what another has sent.
      create policy house_keeps on partners.referral to current_user using (true);
      create policy house_keeps on people.consent to current_user using (true);
      create policy house_keeps on people.person to current_user using (true);

      -- For what the agreements of one's own agency stand that nobody has ended, and which of them are in force today.
      create function partners.agreed() returns table (agreement_id uuid, purpose text) language sql stable as
        $$ select g.id, named from partners.agreement g cross join unnest(g.purposes) named where g.ended_on is null and ${ofAgency} $$;
      create function partners.agreements_in_force() returns uuid[] language sql stable as
        $$ select coalesce(array_agg(g.id), '{}') from partners.agreement g where g.ended_on is null
          and (g.valid_to is null or g.valid_to >= current_date) and ${ofAgency} $$;
      grant execute on function partners.agreed(), partners.agreements_in_force() to sanad_app;

      -- The last day on which the person shares what was sent: null is never, or no more.
      create function partners.sharing_ends(person uuid, branch uuid, purpose text, state text) returns date
      language sql volatile set search_path = pg_catalog, public as $$
        select max(coalesce(c.expires_on, 'infinity')) from people.consent c join partners.branch b on b.agency_id = c.agency_id
        where c.person_id = person and b.id = branch and c.purpose = 'SHARE_WITH_PARTNER' and c.withdrawn_at is null
          and (c.sharing is null or sharing_ends.purpose = any (c.sharing))
          and state not in ${ending}
          and not exists (select from partners.deceased d where d.person_id = person)
      $$;
      revoke all on function partners.sharing_ends(uuid, uuid, text, text) from public;

      alter table partners.referral add column shared_until date;
      alter table partners.referral disable trigger user;
      update partners.referral r set shared_until = partners.sharing_ends(${inputs.map((input) => `r.${input}`).join(', ')});
      alter table partners.referral enable trigger user;
    `);
  }

  private async followers(runner: QueryRunner): Promise<void> {
    const said = (row: string) => inputs.map((input) => `${row}.${input}`).join(', ');
    // Of the states, two end it.
    const decisive = (row: string) => said(row).replace(`${row}.state`, `${row}.state in ${ending}`);
    await runner.query(/* sql */ `
      create function partners.reckon_sharing() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        -- Its own end asks nobody, and holds nobody: a withdrawal recalls what it ends, and others withdraw meanwhile.
        if new.state in ${ending} then
          new.shared_until := null;
          return new;
        end if;
        -- What it stands on is held until it is there: whoever changes it at the same moment waits, or is waited for.
        perform from people.consent c where c.person_id = new.person_id and c.purpose = 'SHARE_WITH_PARTNER' order by c.id for share;
        perform from people.person p where p.id = new.person_id for share;
        new.shared_until := partners.sharing_ends(${said('new')});
        return new;
      end $$;
      create trigger share_is_reckoned before insert on partners.referral for each row execute function partners.reckon_sharing();
      create trigger share_is_reckoned_anew before update on partners.referral for each row
        when ((${decisive('old')}) is distinct from (${decisive('new')})) execute function partners.reckon_sharing();

      -- One at a time for a person: two causes, each of which alone changes nothing, find each other.
      create function partners.reckon_referrals_of(person uuid) returns void
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        perform from people.person p where p.id = person for no key update;
        update partners.referral r set shared_until = partners.sharing_ends(${said('r')})
        where r.person_id = person and r.shared_until is distinct from partners.sharing_ends(${said('r')});
      end $$;
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

      -- A branch stays with its agency: whom a consent names is not moved below it.
      create trigger agency_stays before update of agency_id on partners.branch
        for each row when (old.agency_id is distinct from new.agency_id) execute function platform.refuse_change();
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

  /** Whether a merge may be taken back is asked of what people wrote: not of what follows, nor of columns that came later. */
  private async merges(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function people.written_in(standing jsonb) returns text language sql immutable as $$
        select md5((standing - array['version', 'shared_until']
          - case when standing ->> 'profession' is null then 'profession' else '' end)::text)
      $$;
      -- Nor is it written by a merge or its undoing: what follows is reckoned from what they write.
      create or replace function people.written_columns(target regclass) returns text[]
      language sql stable set search_path = pg_catalog, public as $$
        select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = target and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          and a.attname not in ('version', 'shared_until')
      $$;
      create or replace function people.standing_of(person uuid) returns jsonb
      language plpgsql stable security definer set search_path = pg_catalog, public as $$
      declare
        target regclass;
        rows_of_table jsonb;
        standing jsonb;
      begin
        select jsonb_build_object('people.person', jsonb_build_object(p.id, people.written_in(to_jsonb(p))))
          into standing from people.person p where p.id = person;
        for target in select * from people.tables_of_persons() loop
          continue when target in ('people.duplicate_suspect'::regclass, 'people.distinct_pair'::regclass);
          execute format('select jsonb_object_agg(t.id, people.written_in(to_jsonb(t))) from %s t where $1 in (%s)', target,
            (select string_agg(format('t.%I', c), ', ') from unnest(people.columns_of_person(target)) c)) into rows_of_table using person;
          if rows_of_table is not null then
            standing := standing || jsonb_build_object(target::text, rows_of_table);
          end if;
        end loop;
        return standing;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
