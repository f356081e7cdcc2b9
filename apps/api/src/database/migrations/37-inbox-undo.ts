import type { MigrationInterface, QueryRunner } from 'typeorm';

const running = `('SENT', 'RECEIVED', 'PAPER_ASKED', 'ACCEPTED', 'SCHEDULED', 'IN_PROGRESS')`;
const ended = `('COMPLETED', 'NO_SHOW', 'DROPPED')`;

/** Ten minutes in which an answer is taken back, the kind of a paper that is asked for, and a clear end after ninety days. */
export class InboxUndo1760000000037 implements MigrationInterface {
  name = 'InboxUndo1760000000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table partners.referral
        add column paper_kind text constraint referral_paper_kind check (paper_kind ~ '^[A-Z_]{3,40}$');
      grant update (paper_kind) on partners.referral to sanad_app;
      create index referral_step_by_mover on partners.referral_step (moved_by, entered_at desc);

      -- What may be taken back: the last step, and nothing but it. A reported end becomes another end; an answer of a
      -- branch goes back to where it came from, by who gave it, within ten minutes, while nothing has followed.
      create function partners.may_take_back(referral uuid, branch uuid, step uuid, held text, wanted text) returns boolean
      language sql stable as $$
        select coalesce((
          select last.id = step and last.to_state = held and case
            when held in ${ended} then wanted in ${ended}
            when held in ('ACCEPTED', 'DECLINED', 'PAPER_ASKED') then
              branch = any (context.branches()) and last.from_state = wanted and last.undo_of is null
              and last.moved_by = context.user_id() and last.entered_at > clock_timestamp() - interval '10 minutes'
              and not exists (select from partners.referral_status word
                where word.referral_id = referral and word.entered_at > last.entered_at)
            else false end
          from (select s.id, s.from_state, s.to_state, s.undo_of, s.moved_by, s.entered_at from partners.referral_step s
            where s.referral_id = referral order by s.entered_at desc, s.id desc limit 1) last), false)
      $$;

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
            when context.claim() is null then true
            when new.undoes is distinct from old.undoes then
              partners.may_take_back(new.id, new.branch_id, new.undoes, old.state, new.state)
            when new.branch_id = any (context.branches()) then partners.may_move(old.state, new.state, 'receiver')
            else partners.may_move(old.state, new.state, 'sender') or partners.may_move(old.state, new.state, 'house') end;
          if not is_allowed then
            raise exception 'a referral cannot go from % to %', old.state, new.state
              using errcode = '23514', constraint = 'referral_move_is_allowed';
          end if;
          -- A request that was taken back was not made.
          if new.state = 'PAPER_ASKED' and exists (select from partners.referral_step s
            where s.referral_id = new.id and s.to_state = 'PAPER_ASKED'
              and not exists (select from partners.referral_step back where back.undo_of = s.id)) then
            raise exception 'a paper is asked for once' using errcode = '23514', constraint = 'referral_paper_is_asked_once';
          end if;
        end if;
        -- The day begins in Morocco an hour before it does in the database.
        if new.moved_on > current_date + 1 then
          raise exception 'the day of a fact lies ahead' using errcode = '23514', constraint = 'referral_fact_has_happened';
        end if;
        return new;
      end $$;

      -- The row policy says no to a partner after ninety days; this says why, before it does.
      create function partners.check_writable() returns trigger language plpgsql as $$
      begin
        if new.branch_id = any (context.branches()) and exists (select from partners.referral r
          where r.id = new.referral_id and current_date > r.ended_on + 90) then
          raise exception 'the referral is only read' using errcode = '23514', constraint = 'referral_is_writable';
        end if;
        return new;
      end $$;
      create trigger referral_is_writable before insert or update on training.enrolment
        for each row execute function partners.check_writable();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
