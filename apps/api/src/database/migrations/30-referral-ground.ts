import type { MigrationInterface, QueryRunner } from 'typeorm';

const purposes = `array['ORIENTATION', 'TRAINING', 'PROJECT_STUDY', 'CREATION', 'FUNDING', 'FOLLOW_UP']`;
const groups = `array['IDENTITY', 'CONTACT', 'PROFILE', 'PROJECT', 'TRAINING', 'CARD']`;
const running = `('SENT', 'RECEIVED', 'PAPER_ASKED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS')`;
const purposeOfService = `case service
  when 'REGISTRATION' then 'ORIENTATION' when 'POSITIONING' then 'ORIENTATION' when 'TRAINING' then 'TRAINING'
  when 'BUSINESS_PLAN' then 'PROJECT_STUDY' when 'PROJECT_STUDY' then 'PROJECT_STUDY' when 'VALUE_CHAIN' then 'PROJECT_STUDY'
  when 'NAME_APPROVAL' then 'CREATION' when 'LEGAL_HELP' then 'CREATION' else 'FOLLOW_UP' end`;

/**
 * The one truth about what stays with a partner, for the row policy and for the function alike: a person who lives and
 * agrees to the purpose, under an agreement that nobody has ended. What is running may finish after the last day of an
 * agreement; what is over is seen as long as the agreement lasts, and ninety days at least.
 */
const isShared = `referral.state not in ('RECALLED', 'EXPIRED')
  and not exists (select from partners.deceased d where d.person_id = referral.person_id)
  and exists (select from partners.agreement g where g.id = referral.agreement_id and g.ended_on is null
    and (referral.ended_on is null or g.valid_to is null or greatest(g.valid_to, referral.ended_on + 90) >= current_date))
  and exists (select from people.consent c join partners.branch b on b.agency_id = c.agency_id
    where c.person_id = referral.person_id and b.id = referral.branch_id and c.purpose = 'SHARE_WITH_PARTNER'
      and people.consent_holds(c.withdrawn_at, c.expires_on) and (c.sharing is null or referral.purpose = any (c.sharing)))`;
/** A result may be completed (a late certificate, a late word of the agency) for ninety days; then it is only read. */
const mayWrite = `(referral.ended_on is null or current_date <= referral.ended_on + 90)`;
const ofBranch = `referral.branch_id = any ((select context.branches())::uuid[])`;

/** Agreements with purposes and field groups, consent by purpose, and the moves of a referral with their history. */
export class ReferralGround1760000000030 implements MigrationInterface {
  name = 'ReferralGround1760000000030';

  async up(runner: QueryRunner): Promise<void> {
    await this.agreements(runner);
    await this.referrals(runner);
    await this.moves(runner);
    await this.ledgers(runner);
    await this.sight(runner);
  }

  private async agreements(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table partners.agreement
        add column number text,
        add column ended_on date,
        add column ended_why text,
        add column purposes text[],
        add column field_groups text[],
        add column version integer not null default 1;
      -- A referral of before was sent under some agreement, even if nobody had entered it.
      insert into partners.agreement (id, agency_id, title_ar, valid_from)
        select gen_random_uuid(), b.agency_id, 'اتفاقية سابقة', min(r.sent_on) from partners.referral r
        join partners.branch b on b.id = r.branch_id
        where not exists (select from partners.agreement g where g.agency_id = b.agency_id) group by b.agency_id;
      -- An agreement of before let everything be asked for, and opened what a referral showed then.
      update partners.agreement set number = to_char(valid_from, 'YYYY') || '-' || left(id::text, 8), purposes = ${purposes},
        field_groups = array['IDENTITY', 'CONTACT', 'PROJECT'];
      alter table partners.agreement
        alter column number set not null,
        alter column purposes set not null,
        alter column field_groups set not null,
        add constraint agreement_number_is_unique unique (agency_id, number),
        add constraint agreement_has_purpose check (cardinality(purposes) > 0 and purposes <@ ${purposes}),
        add constraint agreement_opens_identity check (field_groups @> array['IDENTITY'] and field_groups <@ ${groups}),
        add constraint agreement_end_has_reason check ((ended_on is null) = (ended_why is null)),
        add constraint agreement_ends_after_it_began check (ended_on >= valid_from);

      -- Agreements are the headquarters' to make and to end.
      create policy headquarters_writes on partners.agreement using (exists (select from access.unit u
        where u.kind = 'HEADQUARTERS' and u.id = any ((select context.units())::uuid[])));

      -- What a person agrees to share for; null is every purpose, as consents of before were asked.
      alter table people.consent
        add column sharing text[],
        add constraint consent_shares_for_something check (sharing is null
          or purpose = 'SHARE_WITH_PARTNER' and cardinality(sharing) > 0 and sharing <@ ${purposes});
      drop index people.consent_in_force_once;
      create unique index consent_in_force_once on people.consent
        (person_id, purpose, coalesce(agency_id, '00000000-0000-0000-0000-000000000000'::uuid), coalesce(sharing, '{}'::text[]))
        where withdrawn_at is null and lapsed_at is null;
    `);
  }

  private async referrals(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table partners.referral no force row level security;
      drop trigger move_is_allowed on partners.referral;
      drop index partners.referral_open_once;
      alter table partners.referral drop constraint referral_state;
      alter table partners.referral
        add constraint referral_state check (state in ('SENT', 'RECEIVED', 'PAPER_ASKED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS',
          'COMPLETED', 'NO_SHOW', 'DROPPED', 'DECLINED', 'RECALLED', 'EXPIRED')),
        add column purpose text,
        add column agreement_id uuid constraint referral_agreement references partners.agreement (id),
        add column field_groups text[],
        -- Whose turn it is, or in whose hands it rests: always one of two, never both.
        add column owner text not null generated always as
          (case when state in ('SENT', 'RECEIVED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS') then 'RECEIVER' else 'SENDER' end) stored,
        add column paper_asked text,
        add column paper_answer text,
        -- The day on which the last move happened, where it is not the day of its entry; the step that it takes back.
        add column moved_on date,
        add column undoes uuid,
        add column ended_on date;
      update partners.referral r set
        purpose = ${purposeOfService},
        field_groups = array['IDENTITY', 'CONTACT', 'PROJECT'],
        ended_on = case when r.state in ${running} then null else coalesce(r.answered_on, r.sent_on) end,
        agreement_id = (select g.id from partners.agreement g join partners.branch b on b.agency_id = g.agency_id where b.id = r.branch_id
          order by g.valid_from <= r.sent_on and (g.valid_to is null or g.valid_to >= r.sent_on) desc, g.valid_from desc limit 1);
      alter table partners.referral
        alter column purpose set not null,
        alter column agreement_id set not null,
        alter column field_groups set not null,
        add constraint referral_purpose check (purpose = any (${purposes})),
        add constraint referral_field_groups check (field_groups @> array['IDENTITY'] and field_groups <@ ${groups}),
        add constraint referral_asks_for_something check (state <> 'PAPER_ASKED' or paper_asked is not null),
        add constraint referral_end_has_day check ((ended_on is null) = (state in ${running}));
      alter table partners.referral force row level security;
      create unique index referral_open_once on partners.referral (case_id, branch_id, service) where state in ${running};
      create index referral_by_agreement on partners.referral (agreement_id) where state in ${running};
      grant update (paper_asked, paper_answer, moved_on, undoes) on partners.referral to sanad_app;
    `);
  }

  private async moves(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- The same table of moves as in the room's core, with the side that makes each: a spec compares them.
      drop function partners.may_move(text, text);
      create function partners.may_move(from_state text, to_state text, side text) returns boolean language sql immutable as $$
        select (from_state, to_state, side) in (
          ('SENT', 'RECEIVED', 'receiver'),
          ('SENT', 'PAPER_ASKED', 'receiver'), ('RECEIVED', 'PAPER_ASKED', 'receiver'),
          ('PAPER_ASKED', 'RECEIVED', 'sender'),
          ('SENT', 'ACCEPTED', 'receiver'), ('RECEIVED', 'ACCEPTED', 'receiver'),
          ('SENT', 'DECLINED', 'receiver'), ('RECEIVED', 'DECLINED', 'receiver'), ('ACCEPTED', 'DECLINED', 'receiver'),
          ('SENT', 'SCHEDULED', 'receiver'), ('RECEIVED', 'SCHEDULED', 'receiver'), ('ACCEPTED', 'SCHEDULED', 'receiver'),
          ('SENT', 'IN_PROGRESS', 'receiver'), ('RECEIVED', 'IN_PROGRESS', 'receiver'), ('ACCEPTED', 'IN_PROGRESS', 'receiver'),
          ('SCHEDULED', 'IN_PROGRESS', 'receiver'),
          ('ACCEPTED', 'COMPLETED', 'receiver'), ('SCHEDULED', 'COMPLETED', 'receiver'), ('IN_PROGRESS', 'COMPLETED', 'receiver'),
          ('ACCEPTED', 'NO_SHOW', 'receiver'), ('SCHEDULED', 'NO_SHOW', 'receiver'), ('IN_PROGRESS', 'NO_SHOW', 'receiver'),
          ('ACCEPTED', 'DROPPED', 'receiver'), ('SCHEDULED', 'DROPPED', 'receiver'), ('IN_PROGRESS', 'DROPPED', 'receiver'),
          ('SENT', 'RECALLED', 'sender'), ('RECEIVED', 'RECALLED', 'sender'), ('PAPER_ASKED', 'RECALLED', 'sender'),
          ('ACCEPTED', 'RECALLED', 'sender'), ('SCHEDULED', 'RECALLED', 'sender'), ('IN_PROGRESS', 'RECALLED', 'sender'),
          ('SENT', 'EXPIRED', 'house'), ('RECEIVED', 'EXPIRED', 'house'), ('PAPER_ASKED', 'EXPIRED', 'house'))
      $$;

      -- Who writes is known by the context: a branch is the receiver; a unit is the sender, or the house in its daily pass.
      create or replace function partners.check_move() returns trigger language plpgsql as $$
      declare
        is_allowed boolean;
      begin
        if new.state is distinct from old.state then
          new.ended_on := case when new.state in ${running} then null else coalesce(new.ended_on, current_date) end;
          if people.is_merging() then
            return new;
          end if;
          is_allowed := case
            when context.claim() is null or new.undoes is distinct from old.undoes then true
            when new.branch_id = any (context.branches()) then partners.may_move(old.state, new.state, 'receiver')
            else partners.may_move(old.state, new.state, 'sender') or partners.may_move(old.state, new.state, 'house') end;
          if not is_allowed then
            raise exception 'a referral cannot go from % to %', old.state, new.state
              using errcode = '23514', constraint = 'referral_move_is_allowed';
          end if;
          if new.state = 'PAPER_ASKED' and exists (select from partners.referral_step s
            where s.referral_id = new.id and s.to_state = 'PAPER_ASKED') then
            raise exception 'a paper is asked for once' using errcode = '23514', constraint = 'referral_paper_is_asked_once';
          end if;
        end if;
        -- The day begins in Morocco an hour before it does in the database.
        if new.moved_on > current_date + 1 then
          raise exception 'the day of a fact lies ahead' using errcode = '23514', constraint = 'referral_fact_has_happened';
        end if;
        return new;
      end $$;
      create trigger move_is_allowed before update on partners.referral for each row execute function partners.check_move();

      -- Nothing is handed over without an agreement that says so and a person who agrees.
      create function partners.check_sending() returns trigger language plpgsql as $$
      begin
        if not exists (select from partners.agreement g join partners.branch b on b.agency_id = g.agency_id
          where g.id = new.agreement_id and b.id = new.branch_id and g.valid_from <= new.sent_on
            and (g.valid_to is null or g.valid_to >= new.sent_on) and (g.ended_on is null or g.ended_on > new.sent_on)
            and new.purpose = any (g.purposes) and new.field_groups <@ g.field_groups) then
          raise exception 'no agreement lets this be handed over' using errcode = '23514', constraint = 'referral_is_under_agreement';
        end if;
        if not exists (select from people.consent c join partners.branch b on b.agency_id = c.agency_id
          where c.person_id = new.person_id and b.id = new.branch_id and c.purpose = 'SHARE_WITH_PARTNER'
            and people.consent_holds(c.withdrawn_at, c.expires_on) and (c.sharing is null or new.purpose = any (c.sharing))) then
          raise exception 'the person has not agreed to share' using errcode = '23514', constraint = 'referral_has_consent';
        end if;
        return new;
      end $$;
      create trigger sending_is_allowed before insert on partners.referral for each row execute function partners.check_sending();
    `);
  }

  private async ledgers(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table partners.referral_step (
        id uuid primary key default gen_random_uuid(),
        referral_id uuid not null constraint referral_step_referral references partners.referral (id),
        from_state text,
        to_state text not null,
        fact_on date not null,
        entered_at timestamptz not null default clock_timestamp(),
        moved_by uuid,
        reason text,
        undo_of uuid constraint referral_step_undoes references partners.referral_step (id),
        constraint referral_step_has_happened check (fact_on <= people.legal_day(entered_at) + 1)
      );
      create index referral_step_by_referral on partners.referral_step (referral_id, entered_at, id);
      create index referral_step_undone on partners.referral_step (undo_of) where undo_of is not null;
      insert into partners.referral_step (referral_id, to_state, fact_on, entered_at, moved_by)
        select id, 'SENT', least(sent_on, created_at::date), created_at, created_by from partners.referral;
      insert into partners.referral_step (referral_id, from_state, to_state, fact_on, reason)
        select id, 'SENT', state, least(coalesce(answered_on, sent_on), current_date), reason from partners.referral where state <> 'SENT';

      -- The history is written by the move itself, so that no move is without one.
      create function partners.note_step() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        if tg_op = 'INSERT' then
          insert into partners.referral_step (referral_id, to_state, fact_on, moved_by)
            values (new.id, new.state, least(new.sent_on, current_date), coalesce(context.user_id(), new.created_by));
        elsif new.state is distinct from old.state then
          insert into partners.referral_step (referral_id, from_state, to_state, fact_on, moved_by, reason, undo_of)
            values (new.id, old.state, new.state, coalesce(new.moved_on, current_date), context.user_id(),
              case new.state when 'PAPER_ASKED' then new.paper_asked
                else case when old.state = 'PAPER_ASKED' and new.state = 'RECEIVED' then new.paper_answer
                  when new.reason is distinct from old.reason then new.reason end end,
              case when new.undoes is distinct from old.undoes then new.undoes end);
        end if;
        return null;
      end $$;
      create trigger step_is_noted after insert or update on partners.referral for each row execute function partners.note_step();

      -- The agency's own words for what it does (ODCO: the name is filed), each with the day of the fact.
      create table partners.referral_status (
        id uuid primary key,
        referral_id uuid not null constraint referral_status_referral references partners.referral (id),
        word text not null constraint referral_status_word check (word ~ '^[A-Z_]{3,40}$'),
        note text,
        fact_on date not null,
        entered_at timestamptz not null default clock_timestamp(),
        written_by uuid not null,
        constraint referral_status_has_happened check (fact_on <= people.legal_day(entered_at) + 1)
      );
      create index referral_status_by_referral on partners.referral_status (referral_id, entered_at, id);
      create trigger step_is_append_only before update or delete on partners.referral_step for each row execute function platform.refuse_change();
      create trigger status_is_append_only before update or delete on partners.referral_status for each row execute function platform.refuse_change();

      -- Who has died, by identifier alone: what the policy of referrals may ask without asking for the person.
      -- It follows the person's own row by a trigger, and so no merge has to move it.
      create table partners.deceased (
        person_id uuid primary key
      );
      alter table partners.deceased enable row level security;
      create policy readable on partners.deceased for select using (true);
      grant select on partners.deceased to sanad_app;
      insert into partners.deceased select id from people.person where vital_status = 'DECEASED';
      create function partners.note_death() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        if new.vital_status = 'DECEASED' then
          insert into partners.deceased values (new.id) on conflict do nothing;
        else
          delete from partners.deceased where person_id = new.id;
        end if;
        return null;
      end $$;
      create trigger death_is_noted after update of vital_status on people.person for each row execute function partners.note_death();
      create trigger death_is_noted_at_once after insert on people.person for each row
        when (new.vital_status = 'DECEASED') execute function partners.note_death();
    `);
  }

  private async sight(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      drop policy receiver_sees on partners.referral;
      drop policy receiver_answers on partners.referral;
      drop policy sender_recalls on partners.referral;
      drop policy handed_to_branch on people.person;
      drop policy handed_to_branch on case_file.case_file;
      drop policy handed_to_branch_progress on case_file.case_file;
      drop policy own_branch on training.enrolment;
      drop function partners.handed_over();

      create policy receiver_sees on partners.referral for select using (${ofBranch} and ${isShared});
      create policy receiver_answers on partners.referral for update using (${ofBranch} and ${isShared} and ${mayWrite})
        with check (${ofBranch} and state in ('RECEIVED', 'PAPER_ASKED', 'ACCEPTED', 'SCHEDULED', 'DECLINED', 'IN_PROGRESS', 'COMPLETED',
          'NO_SHOW', 'DROPPED') or ${ofBranch} and state = 'SENT' and undoes is not null);
      create policy sender_recalls on partners.referral for update using (unit_id = any ((select context.units())::uuid[]))
        with check (unit_id = any ((select context.units())::uuid[]) and state in ('RECALLED', 'RECEIVED'));

      -- A refusal ends the sight of the person and the file; the row itself stays among the branch's own past entries.
      create function partners.handed_over() returns table (referral_id uuid, person_id uuid, case_id uuid, field_groups text[], may_write boolean)
      language sql stable security definer set search_path = pg_catalog, public as $$
        select referral.id, referral.person_id, referral.case_id, referral.field_groups, ${mayWrite}
        from partners.referral referral
        where ${ofBranch} and referral.state <> 'DECLINED' and ${isShared}
      $$;
      create policy handed_to_branch on people.person for select using (id in (select h.person_id from partners.handed_over() h));
      create policy handed_to_branch on case_file.case_file for select using (id in (select h.case_id from partners.handed_over() h));
      create policy handed_to_branch_progress on case_file.case_file for update
        using (id in (select h.case_id from partners.handed_over() h where h.may_write))
        with check (id in (select h.case_id from partners.handed_over() h where h.may_write));
      create policy own_branch on training.enrolment using (
        branch_id = any ((select context.branches())::uuid[]) and case_id in (select h.case_id from partners.handed_over() h)
      ) with check (
        branch_id = any ((select context.branches())::uuid[]) and case_id in (select h.case_id from partners.handed_over() h where h.may_write)
        and exists (select from partners.referral r where r.id = referral_id and r.case_id = enrolment.case_id and r.person_id = enrolment.person_id
          and r.unit_id = enrolment.unit_id and r.branch_id = enrolment.branch_id)
        and exists (select from training.session s where s.id = session_id and s.branch_id = enrolment.branch_id)
      );

      alter table partners.referral_step enable row level security;
      alter table partners.referral_step force row level security;
      create policy with_referral on partners.referral_step for select using (exists (select from partners.referral r where r.id = referral_id));
      create policy by_the_move on partners.referral_step for insert with check (pg_trigger_depth() > 0);
      grant select on partners.referral_step to sanad_app;

      alter table partners.referral_status enable row level security;
      alter table partners.referral_status force row level security;
      create policy with_referral on partners.referral_status for select using (exists (select from partners.referral r where r.id = referral_id));
      create policy receiver_writes on partners.referral_status for insert with check (
        written_by = (select context.user_id()) and referral_id in (select h.referral_id from partners.handed_over() h where h.may_write));
      grant select, insert on partners.referral_status to sanad_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
