import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agencies, branches, agreements, and the part of a file that is handed to them. */
export class Partners1760000000005 implements MigrationInterface {
  name = 'Partners1760000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create schema partners;
      grant usage on schema partners to sanad_app;

      create table partners.agency (
        id uuid primary key,
        code text not null constraint agency_code_is_unique unique,
        name_ar text not null,
        name_fr text not null,
        name_en text not null,
        short_ar text not null,
        services text[] not null
      );
      create table partners.branch (
        id uuid primary key,
        agency_id uuid not null constraint branch_agency references partners.agency (id),
        name_ar text not null,
        name_fr text not null,
        name_en text not null,
        provinces text[] not null
      );
      create index branch_by_agency on partners.branch (agency_id);
      create table partners.agreement (
        id uuid primary key,
        agency_id uuid not null constraint agreement_agency references partners.agency (id),
        title_ar text not null,
        valid_from date not null,
        valid_to date,
        constraint agreement_days_in_order check (valid_to is null or valid_to >= valid_from)
      );
      create index agreement_by_agency on partners.agreement (agency_id);
      grant select on partners.agency, partners.branch, partners.agreement to sanad_app;
      grant insert, update on partners.agency, partners.branch, partners.agreement to sanad_app;

      alter table access.assignment add constraint assignment_branch foreign key (branch_id) references partners.branch (id);
      alter table people.consent add constraint consent_agency foreign key (agency_id) references partners.agency (id);

      -- A branch or agency is public knowledge inside the house; only the system changes it.
      alter table partners.agency enable row level security;
      alter table partners.branch enable row level security;
      alter table partners.agreement enable row level security;
      create policy readable on partners.agency for select using (true);
      create policy readable on partners.branch for select using (true);
      create policy readable on partners.agreement for select using (true);
      create policy system_writes on partners.agency using ((select context.is_system()));
      create policy system_writes on partners.branch using ((select context.is_system()));
      create policy system_writes on partners.agreement using ((select context.is_system()));

      create table partners.referral (
        id uuid primary key,
        case_id uuid not null constraint referral_case references case_file.case_file (id),
        person_id uuid not null constraint referral_person references people.person (id),
        unit_id uuid not null constraint referral_unit references access.unit (id),
        branch_id uuid not null constraint referral_branch references partners.branch (id),
        service text not null,
        wish text,
        state text not null default 'SENT' constraint referral_state check (state in
          ('SENT', 'ACCEPTED', 'DECLINED', 'IN_PROGRESS', 'COMPLETED', 'NO_SHOW', 'DROPPED', 'RECALLED', 'EXPIRED')),
        reason text,
        sent_on date not null,
        answered_on date,
        due_on date not null,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint referral_refusal_has_reason check (state not in ('DECLINED', 'RECALLED') or reason is not null)
      );
      create unique index referral_open_once on partners.referral (case_id, branch_id, service) where state in ('SENT', 'ACCEPTED', 'IN_PROGRESS');
      create index referral_by_branch on partners.referral (branch_id, created_at desc, id desc);
      create index referral_by_unit on partners.referral (unit_id, created_at desc, id desc);
      create index referral_by_case on partners.referral (case_id, created_at desc, id desc);
      create index referral_by_person on partners.referral (person_id);

      -- The same table of moves as in the room's core: a spec compares them.
      create function partners.may_move(from_state text, to_state text) returns boolean language sql immutable as $$
        select (from_state, to_state) in (
          ('SENT', 'ACCEPTED'), ('SENT', 'DECLINED'), ('SENT', 'IN_PROGRESS'), ('SENT', 'RECALLED'), ('SENT', 'EXPIRED'),
          ('ACCEPTED', 'DECLINED'), ('ACCEPTED', 'IN_PROGRESS'), ('ACCEPTED', 'COMPLETED'), ('ACCEPTED', 'NO_SHOW'),
          ('ACCEPTED', 'DROPPED'), ('ACCEPTED', 'RECALLED'),
          ('IN_PROGRESS', 'COMPLETED'), ('IN_PROGRESS', 'NO_SHOW'), ('IN_PROGRESS', 'DROPPED'), ('IN_PROGRESS', 'RECALLED'))
      $$;
      create function partners.check_move() returns trigger language plpgsql as $$
      begin
        if new.state is distinct from old.state and not partners.may_move(old.state, new.state) then
          raise exception 'a referral cannot go from % to %', old.state, new.state
            using errcode = '23514', constraint = 'referral_move_is_allowed';
        end if;
        return new;
      end $$;
      create trigger move_is_allowed before update on partners.referral for each row execute function partners.check_move();

      alter table partners.referral enable row level security;
      alter table partners.referral force row level security;
      create policy sender_sees on partners.referral for select using (unit_id = any ((select context.units())::uuid[]));
      create policy sender_sends on partners.referral for insert with check (
        unit_id = any ((select context.units())::uuid[]) and state = 'SENT'
        and exists (select from case_file.case_file c
          where c.id = case_id and c.person_id = referral.person_id and c.unit_id = referral.unit_id)
      );
      create policy sender_recalls on partners.referral for update using (unit_id = any ((select context.units())::uuid[]))
        with check (unit_id = any ((select context.units())::uuid[]) and state = 'RECALLED');
      create policy receiver_sees on partners.referral for select using (
        branch_id = any ((select context.branches())::uuid[]) and state <> 'RECALLED'
        and exists (select from people.consent c join partners.branch b on b.agency_id = c.agency_id
          where c.person_id = referral.person_id and b.id = referral.branch_id
            and c.purpose = 'SHARE_WITH_PARTNER' and c.withdrawn_at is null)
      );
      create policy receiver_answers on partners.referral for update
        using (branch_id = any ((select context.branches())::uuid[]) and state <> 'RECALLED')
        with check (branch_id = any ((select context.branches())::uuid[])
          and state in ('ACCEPTED', 'DECLINED', 'IN_PROGRESS', 'COMPLETED', 'NO_SHOW', 'DROPPED'));
      -- Whose file it is, and to whom it was handed, never changes.
      grant select, insert on partners.referral to sanad_app;
      grant update (state, reason, answered_on, version) on partners.referral to sanad_app;

      -- What a partner may see of lower floors hangs on a living referral and on the person's consent, in force now.
      create policy with_person_or_agency on people.consent for select using (
        agency_id = any (array(select b.agency_id from partners.branch b where b.id = any ((select context.branches())::uuid[]))));

      create function partners.handed_over() returns table (person_id uuid, case_id uuid)
      language sql stable security definer set search_path = pg_catalog, public as $$
        select r.person_id, r.case_id
        from partners.referral r
        join partners.branch b on b.id = r.branch_id
        where r.branch_id = any (context.branches())
          and r.state in ('SENT', 'ACCEPTED', 'IN_PROGRESS', 'COMPLETED', 'NO_SHOW', 'DROPPED')
          and exists (select from people.consent c where c.person_id = r.person_id and c.purpose = 'SHARE_WITH_PARTNER'
            and c.agency_id = b.agency_id and c.withdrawn_at is null)
      $$;
      create policy handed_to_branch on people.person for select using (id in (select h.person_id from partners.handed_over() h));
      create policy handed_to_branch on case_file.case_file for select using (id in (select h.case_id from partners.handed_over() h));
      create policy handed_to_branch_progress on case_file.case_file for update using (id in (select h.case_id from partners.handed_over() h))
        with check (id in (select h.case_id from partners.handed_over() h));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
