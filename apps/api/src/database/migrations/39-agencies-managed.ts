import type { MigrationInterface, QueryRunner } from 'typeorm';

const headquarters = `exists (select from access.unit u
  where u.kind = 'HEADQUARTERS' and u.id = any ((select context.units())::uuid[]))`;
/** As 30 has said it, and the purpose among those of the agreement: what an agreement no more names is no more seen. */
const isShared = `referral.state not in ('RECALLED', 'EXPIRED')
  and not exists (select from partners.deceased d where d.person_id = referral.person_id)
  and exists (select from partners.agreement g where g.id = referral.agreement_id and g.ended_on is null
    and referral.purpose = any (g.purposes)
    and (referral.ended_on is null or g.valid_to is null or greatest(g.valid_to, referral.ended_on + 90) >= current_date))
  and exists (select from people.consent c join partners.branch b on b.agency_id = c.agency_id
    where c.person_id = referral.person_id and b.id = referral.branch_id and c.purpose = 'SHARE_WITH_PARTNER'
      and people.consent_holds(c.withdrawn_at, c.expires_on) and (c.sharing is null or referral.purpose = any (c.sharing)))`;
const mayWrite = `(referral.ended_on is null or current_date <= referral.ended_on + 90)`;
const ofBranch = `referral.branch_id = any ((select context.branches())::uuid[])`;

/** Agencies, branches, services and agreements that headquarters keep, and officers that an agency's own coordinator keeps. */
export class AgenciesManaged1760000000039 implements MigrationInterface {
  name = 'AgenciesManaged1760000000039';

  async up(runner: QueryRunner): Promise<void> {
    await this.agencies(runner);
    await this.agreements(runner);
    await this.officers(runner);
  }

  private async agencies(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table partners.agency
        add column kind text not null default 'OTHER' constraint agency_kind check (kind in ('EMPLOYMENT', 'COOPERATION',
          'SOCIAL_DEVELOPMENT', 'VOCATIONAL_TRAINING', 'HUMAN_DEVELOPMENT', 'BANK', 'OTHER')),
        add column phone text,
        add column email text,
        add column address text,
        add column version integer not null default 1,
        add constraint agency_code_shape check (code ~ '^[A-Z][A-Z0-9_-]{1,19}$') not valid,
        add constraint agency_offers_something check (cardinality(services) > 0) not valid;
      update partners.agency set kind = case code when 'ANAPEC' then 'EMPLOYMENT' when 'ODCO' then 'COOPERATION'
        when 'ADS' then 'SOCIAL_DEVELOPMENT' when 'OFPPT' then 'VOCATIONAL_TRAINING' when 'INDH' then 'HUMAN_DEVELOPMENT'
        when 'BANK' then 'BANK' else 'OTHER' end;
      alter table partners.branch
        add column phone text,
        add column email text,
        add column address text,
        add column closed_on date,
        add column closed_why text,
        add column version integer not null default 1,
        add constraint branch_end_has_reason check ((closed_on is null) = (closed_why is null)),
        add constraint branch_has_territory check (cardinality(provinces) > 0) not valid;
      create policy headquarters_writes on partners.agency using (${headquarters});
      create policy headquarters_writes on partners.branch using (${headquarters});

      -- The words that an agency uses for one service, where they are not the usual ones of its kind.
      create table partners.service_words (
        agency_id uuid not null constraint service_words_agency references partners.agency (id),
        service text not null,
        words text[] not null constraint service_has_words check (cardinality(words) > 0),
        constraint service_words_pkey primary key (agency_id, service)
      );
      alter table partners.service_words enable row level security;
      alter table partners.service_words force row level security;
      create policy readable on partners.service_words for select using (true);
      create policy headquarters_writes on partners.service_words using (${headquarters});
      create policy system_writes on partners.service_words using ((select context.is_system()));
      grant select, insert, update, delete on partners.service_words to sanad_app;
    `);
  }

  private async agreements(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table partners.agreement
        add column renews uuid constraint agreement_renews references partners.agreement (id),
        add constraint agreement_is_renewed_once unique (renews),
        add constraint agreement_does_not_renew_itself check (renews is distinct from id);
      create index referral_by_agreement_moment on partners.referral (agreement_id, created_at desc, id desc);

      -- Who hands over holds what it stands on until it is done: an agreement that ends or narrows, or a branch that
      -- closes, at the same moment is either seen here or sees what was sent. Fires before the rules of sending.
      create function partners.hold_ground() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        perform from partners.agreement g where g.id = new.agreement_id for share;
        perform from partners.branch b where b.id = new.branch_id for share;
        if exists (select from partners.branch b where b.id = new.branch_id and b.closed_on is not null) then
          raise exception 'the branch is closed' using errcode = '23514', constraint = 'referral_branch_is_open';
        end if;
        return new;
      end $$;
      create trigger ground_is_held before insert on partners.referral for each row execute function partners.hold_ground();

      -- What an agreement opens no more, no referral under it opens: of what was frozen and what is agreed, the smaller.
      create function partners.narrow_referrals() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        update partners.referral r set field_groups = array(select g from unnest(r.field_groups) with ordinality f(g, place)
            where g = any (new.field_groups) order by place)
          where r.agreement_id = new.id and not r.field_groups <@ new.field_groups;
        return null;
      end $$;
      create trigger referrals_are_narrowed after update of field_groups on partners.agreement
        for each row when (not old.field_groups <@ new.field_groups) execute function partners.narrow_referrals();
      create policy narrowed_with_agreement on partners.referral for update using (${headquarters} and pg_trigger_depth() > 0);

      drop policy receiver_sees on partners.referral;
      drop policy receiver_answers on partners.referral;
      create policy receiver_sees on partners.referral for select using (${ofBranch} and ${isShared});
      create policy receiver_answers on partners.referral for update using (${ofBranch} and ${isShared} and ${mayWrite})
        with check (${ofBranch} and state in ('RECEIVED', 'PAPER_ASKED', 'ACCEPTED', 'SCHEDULED', 'DECLINED', 'IN_PROGRESS', 'COMPLETED',
          'NO_SHOW', 'DROPPED') or ${ofBranch} and state = 'SENT' and undoes is not null);
    `);
  }

  private async officers(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table access.assignment
        drop constraint assignment_role,
        drop constraint assignment_partner_has_branch,
        add constraint assignment_role check (role in (
          'hq-admin', 'hq-supervisor', 'regional-delegate', 'provincial-delegate', 'caseworker', 'event-registrar',
          'partner-officer', 'partner-coordinator', 'funding-committee', 'privacy-officer', 'auditor')),
        add constraint assignment_partner_has_branch
          check ((role in ('partner-officer', 'partner-coordinator')) = (branch_id is not null));
      create index assignment_by_branch on access.assignment (branch_id) where branch_id is not null;

      -- An account that somebody was invited to has no password until they have set one.
      alter table access.user_account
        drop constraint user_status,
        add constraint user_status check (status in ('ACTIVE', 'SUSPENDED', 'INVITED'));

      -- The way to set a password, once: the link goes to the person's own mailbox, or is handed over where mail is off.
      create table access.invitation (
        id uuid primary key,
        user_id uuid not null constraint invitation_user references access.user_account (id),
        token_hash bytea not null constraint invitation_token_is_unique unique
          constraint invitation_token_is_hashed check (length(token_hash) = 32),
        made_by uuid not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        used_at timestamptz,
        replaced_at timestamptz,
        version integer not null default 1
      );
      create index invitation_by_user on access.invitation (user_id);
      alter table access.invitation enable row level security;
      alter table access.invitation force row level security;
      create policy the_house_alone on access.invitation using ((select context.is_system()));
      grant select, insert, update on access.invitation to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
