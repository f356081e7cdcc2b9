import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bank numbers, consents that end by themselves, and what persons may ask about their data (law 09-08). */
export class Privacy1760000000015 implements MigrationInterface {
  name = 'Privacy1760000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table people.bank_account (
        id uuid primary key,
        person_id uuid not null,
        unit_id uuid not null,
        rib_cipher text not null,
        rib_index bytea not null,
        rib_end text not null constraint bank_account_end_is_short check (rib_end ~ '^[0-9]{4}$'),
        bank text,
        is_whole boolean not null default true,
        reason text,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        replaced_at timestamptz,
        version integer not null default 1,
        constraint bank_account_person foreign key (person_id, unit_id) references people.person (id, unit_id) on update cascade,
        -- A number whose key does not fit comes from a table only, and says why it was kept.
        constraint bank_account_doubt_has_reason check (is_whole or reason is not null)
      );
      create unique index bank_account_in_force_once on people.bank_account (person_id) where replaced_at is null;
      create index bank_account_by_person on people.bank_account (person_id);
      create index bank_account_by_number on people.bank_account (rib_index);
      alter table people.bank_account enable row level security;
      alter table people.bank_account force row level security;
      create policy own_units on people.bank_account using (unit_id = any ((select context.units())::uuid[]));
      -- The number itself never changes in place: another one takes its place.
      grant select, insert on people.bank_account to sanad_app;
      grant update (person_id, unit_id, replaced_at, version) on people.bank_account to sanad_app;

      -- Whether somebody else in the country has the same number: one word, nothing of whom.
      create function people.rib_is_shared(index_value bytea, person uuid) returns boolean
      language sql stable security definer set search_path = pg_catalog, public as $$
        select exists (select from people.bank_account b
          where b.rib_index = index_value and b.person_id <> person and b.replaced_at is null)
      $$;

      -- A consent may carry its own end. One that has lapsed makes room for the next; it is never rewritten.
      alter table people.consent
        add column expires_on date,
        add column lapsed_at timestamptz,
        add constraint consent_ends_after_it_began check (expires_on >= given_on),
        add constraint consent_lapses_by_its_end check (lapsed_at is null or expires_on is not null);
      drop index people.consent_in_force_once;
      create unique index consent_in_force_once on people.consent (person_id, purpose, coalesce(agency_id, '00000000-0000-0000-0000-000000000000'::uuid))
        where withdrawn_at is null and lapsed_at is null;

      -- The one place that says when a consent holds: not withdrawn, and its last day not over.
      create function people.consent_holds(withdrawn timestamptz, until date) returns boolean language sql stable as
        $$ select withdrawn is null and (until is null or until >= current_date) $$;

      drop policy receiver_sees on partners.referral;
      create policy receiver_sees on partners.referral for select using (
        branch_id = any ((select context.branches())::uuid[]) and state <> 'RECALLED'
        and exists (select from people.consent c join partners.branch b on b.agency_id = c.agency_id
          where c.person_id = referral.person_id and b.id = referral.branch_id
            and c.purpose = 'SHARE_WITH_PARTNER' and people.consent_holds(c.withdrawn_at, c.expires_on))
      );
      create or replace function partners.handed_over() returns table (person_id uuid, case_id uuid)
      language sql stable security definer set search_path = pg_catalog, public as $$
        select r.person_id, r.case_id
        from partners.referral r
        join partners.branch b on b.id = r.branch_id
        where r.branch_id = any (context.branches())
          and r.state in ('SENT', 'ACCEPTED', 'IN_PROGRESS', 'COMPLETED', 'NO_SHOW', 'DROPPED')
          and exists (select from people.consent c where c.person_id = r.person_id and c.purpose = 'SHARE_WITH_PARTNER'
            and c.agency_id = b.agency_id and people.consent_holds(c.withdrawn_at, c.expires_on))
      $$;

      create schema privacy;
      grant usage on schema privacy to sanad_app;

      -- Somebody has asked for all that the house holds on a person: who, and how they were known. The content is drawn
      -- anew for each look and kept nowhere, so that no second copy of a life lies about.
      create table privacy.person_file (
        id uuid primary key,
        person_id uuid not null,
        unit_id uuid not null,
        asked_by text not null constraint person_file_asker check (asked_by in ('PERSON', 'REPRESENTATIVE')),
        identity_check text not null,
        language text not null constraint person_file_language check (language in ('ar', 'fr', 'en')),
        created_by uuid not null,
        created_at timestamptz not null default now(),
        constraint person_file_person foreign key (person_id, unit_id) references people.person (id, unit_id) on update cascade
      );
      create index person_file_by_person on privacy.person_file (person_id, created_at desc, id desc);
      alter table privacy.person_file enable row level security;
      alter table privacy.person_file force row level security;
      create policy own_units on privacy.person_file using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert on privacy.person_file to sanad_app;
      grant update (person_id, unit_id) on privacy.person_file to sanad_app;

      create table privacy.request (
        id uuid primary key,
        person_id uuid not null,
        unit_id uuid not null,
        kind text not null constraint request_kind check (kind in ('ACCESS', 'RECTIFICATION', 'OPPOSITION')),
        channel text not null constraint request_channel check (channel in ('COUNTER', 'LETTER', 'EMAIL', 'PHONE')),
        received_on date not null,
        due_on date not null,
        statement text,
        field text constraint request_field check (field in
          ('givenAr', 'familyAr', 'givenLa', 'familyLa', 'sex', 'birth', 'phone', 'province', 'commune')),
        old_value text,
        new_value text,
        purpose text constraint request_purpose check (purpose in ('FOLLOW_UP', 'SHARE_WITH_PARTNER', 'CONTACT', 'PHOTO', 'STATISTICS')),
        evidence_file_id uuid constraint request_evidence references platform.stored_file (id),
        state text not null default 'RECEIVED' constraint request_state check (state in ('RECEIVED', 'DONE', 'REFUSED')),
        reason text,
        decided_by uuid,
        decided_at timestamptz,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint request_person foreign key (person_id, unit_id) references people.person (id, unit_id) on update cascade,
        constraint request_days_in_order check (due_on >= received_on),
        constraint request_names_what_to_correct check ((kind = 'RECTIFICATION') = (field is not null)
          and (kind = 'RECTIFICATION' or num_nonnulls(old_value, new_value) = 0)),
        constraint request_names_purpose check ((kind = 'OPPOSITION') = (purpose is not null)),
        constraint request_decision_is_signed check ((state = 'RECEIVED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
        constraint request_refusal_has_reason check (state <> 'REFUSED' or reason is not null)
      );
      -- Who waits longest for an answer comes first; the same wish twice is a slip.
      create index request_by_due_day on privacy.request (unit_id, state, due_on, id);
      create index request_by_person on privacy.request (person_id, created_at desc, id desc);
      create unique index request_open_once on privacy.request (person_id, kind, coalesce(field, ''), coalesce(purpose, '')) where state = 'RECEIVED';
      alter table privacy.request enable row level security;
      alter table privacy.request force row level security;
      create policy own_units on privacy.request using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert on privacy.request to sanad_app;
      grant update (person_id, unit_id, old_value, evidence_file_id, state, reason, decided_by, decided_at, version) on privacy.request to sanad_app;

      -- Who received a fact that was wrong is told. Whoever has no more right to the data learns that it was wrong, not what is right.
      create table privacy.notice (
        id uuid primary key,
        request_id uuid not null constraint notice_request references privacy.request (id),
        person_id uuid not null,
        unit_id uuid not null,
        branch_id uuid not null constraint notice_branch references partners.branch (id),
        known_as text not null,
        field text not null,
        old_value text,
        new_value text,
        is_entitled boolean not null,
        created_at timestamptz not null default now(),
        seen_by uuid,
        seen_at timestamptz,
        version integer not null default 1,
        constraint notice_person foreign key (person_id, unit_id) references people.person (id, unit_id) on update cascade,
        constraint notice_once_per_branch unique (request_id, branch_id),
        constraint notice_keeps_what_is_no_longer_shared check (is_entitled or new_value is null),
        constraint notice_seen_by_somebody check ((seen_by is null) = (seen_at is null))
      );
      create index notice_by_branch on privacy.notice (branch_id, created_at desc, id desc);
      create index notice_by_person on privacy.notice (person_id);
      alter table privacy.notice enable row level security;
      alter table privacy.notice force row level security;
      create policy sender_sees on privacy.notice using (unit_id = any ((select context.units())::uuid[]));
      create policy receiver_sees on privacy.notice for select using (branch_id = any ((select context.branches())::uuid[]));
      create policy receiver_confirms on privacy.notice for update using (branch_id = any ((select context.branches())::uuid[]))
        with check (branch_id = any ((select context.branches())::uuid[]) and seen_by = (select context.user_id()));
      grant select, insert on privacy.notice to sanad_app;
      grant update (person_id, unit_id, seen_by, seen_at, version) on privacy.notice to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
