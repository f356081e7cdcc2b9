import type { MigrationInterface, QueryRunner } from 'typeorm';
import { lawRows } from './44-law-rows.ts';

/** The law as lines that are only ever added to, and founding steps that may be tried again after a refusal. */
export class Law1760000000044 implements MigrationInterface {
  name = 'Law1760000000044';

  async up(runner: QueryRunner): Promise<void> {
    await this.lines(runner);
    await this.rows(runner);
    await this.walls(runner);
    await this.law(runner);
    await this.attempts(runner);
    await this.edges(runner);
  }

  private async lines(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table cooperative.law_rule
        drop constraint law_rule_pkey,
        drop constraint law_rule_unit,
        alter column value drop not null,
        alter column unit drop not null,
        add column version integer not null default 1 constraint law_rule_version_counts check (version > 0),
        add column text text not null default 'LAW_112_12' constraint law_rule_text check (text in
          ('LAW_112_12', 'DECREE_2_15_617', 'ORDER_1369_16', 'LAW_28_07', 'FAMILY_CODE', 'HOUSE_RULE')),
        add column body text not null default 'FOUNDERS' constraint law_rule_body check (body in ('FOUNDERS', 'ODCO', 'CLERK', 'BANK',
          'LOCAL_AUTHORITY', 'ASSEMBLY', 'TAX_OFFICE', 'CNSS', 'ONSSA', 'COOPERATIVE')),
        add column requirement_ar text not null default '',
        add column requirement_fr text not null default '',
        add column requirement_en text not null default '',
        -- The founding step that it is about, and the one from which its delay is counted.
        add column step text,
        add column counts_from text,
        add column papers jsonb not null default '[]',
        add column doubt_ar text,
        add column doubt_fr text,
        add column reason text,
        add column set_by uuid,
        add column set_at timestamptz not null default now(),
        add constraint law_rule_pkey primary key (key, version),
        add constraint law_rule_unit check (unit in
          ('PERSONS', 'DIRHAMS', 'SHARES', 'PERCENT', 'COPIES', 'DAYS', 'MONTHS', 'YEARS')),
        add constraint law_rule_value_has_unit check ((value is null) = (unit is null)),
        add constraint law_rule_value_is_no_debt check (value >= 0);
      delete from cooperative.law_rule;
    `);
  }

  private async rows(runner: QueryRunner): Promise<void> {
    const rows = lawRows.map(({ head, said, source, doubt = [null, null], papers = [] }) => {
      const [key, value, unit, text, article, body, confidence, step, countsFrom] = head;
      const [ar, fr, en] = said;
      const [doubtAr, doubtFr] = doubt;
      return {
        key,
        value,
        unit,
        text,
        article,
        body,
        confidence,
        step,
        countsFrom,
        ar,
        fr,
        en,
        source,
        doubtAr,
        doubtFr,
        papers,
      };
    });
    await runner.query(
      `insert into cooperative.law_rule (key, version, value, unit, effective_from, text, article, body, confidence, step, counts_from,
         requirement_ar, requirement_fr, requirement_en, source, doubt_ar, doubt_fr, papers)
       select r.key, 1, r.value, r.unit, '2014-12-18', r.text, r.article, r.body, r.confidence, r.step, r."countsFrom",
         r.ar, r.fr, r.en, r.source, r."doubtAr", r."doubtFr", r.papers
       from jsonb_to_recordset($1::jsonb) as r (key text, value numeric, unit text, text text, article text, body text, confidence text,
         step text, "countsFrom" text, ar text, fr text, en text, source text, "doubtAr" text, "doubtFr" text, papers jsonb)`,
      [JSON.stringify(rows)],
    );
  }

  private async walls(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table cooperative.law_rule
        alter column version drop default,
        alter column text drop default,
        alter column body drop default,
        alter column requirement_ar drop default,
        alter column requirement_fr drop default,
        alter column requirement_en drop default,
        add constraint law_rule_is_whole check (article <> '' and requirement_ar <> '' and requirement_fr <> '' and requirement_en <> ''),
        add constraint law_rule_says_its_doubt check (confidence = 'CONFIRMED' or (doubt_ar is not null and doubt_fr is not null)),
        -- What came with the house has no author; whoever writes says why.
        add constraint law_rule_is_reasoned check (set_by is null or reason is not null);
      create trigger law_rule_is_append_only before update or delete on cooperative.law_rule
        for each row execute function platform.refuse_change();
      create trigger law_rule_is_not_emptied before truncate on cooperative.law_rule
        for each statement execute function platform.refuse_change();
      alter table cooperative.law_rule enable row level security;
      alter table cooperative.law_rule force row level security;
      create policy readable on cooperative.law_rule for select using (true);
      create policy headquarters_adds on cooperative.law_rule for insert with check (
        set_by = (select context.user_id()) and exists (select from access.unit u
          where u.kind = 'HEADQUARTERS' and u.id = any ((select context.units())::uuid[])));
      grant insert on cooperative.law_rule to sanad_app;
    `);
  }

  private async law(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      -- The law of a day: of each rule the line that began last by then, as it was last written, unless it has ended.
      create function cooperative.law_on(day date) returns setof cooperative.law_rule language sql stable as $$
        select r.* from (
          select distinct on (l.key) l.* from cooperative.law_rule l where l.effective_from <= day
          order by l.key, l.effective_from desc, l.version desc
        ) r where r.effective_to is null or r.effective_to >= day
      $$;

      -- A group is judged by the law of the day on which it began; what is not confirmed binds nobody.
      create or replace function cooperative.law(rule text, day date) returns numeric language sql stable as $$
        select case when (r.effective_to is null or r.effective_to >= day) and r.confidence = 'CONFIRMED' then r.value end
        from cooperative.law_rule r where r.key = rule and r.effective_from <= day
        order by r.effective_from desc, r.version desc limit 1
      $$;
    `);
  }

  private async attempts(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      alter table cooperative.step
        add column attempt integer not null default 1 constraint step_attempt_counts check (attempt > 0),
        add column outcome text not null default 'DONE' constraint step_outcome check (outcome in ('DONE', 'REFUSED', 'EXPIRED')),
        add column ended_on date,
        add column ended_by text constraint step_ended_by check (ended_by in ('ODCO', 'CLERK')),
        add column ended_reason text,
        add constraint step_end_is_whole check (case outcome
          when 'DONE' then num_nonnulls(ended_on, ended_by, ended_reason) = 0
          when 'REFUSED' then num_nonnulls(ended_on, ended_by, ended_reason) = 3
          else ended_on is not null and ended_by is null end),
        add constraint step_is_refused_by_its_body check (outcome <> 'REFUSED'
          or (step, ended_by) in (('NAME_REQUESTED', 'ODCO'), ('REGISTRATION_FILED', 'CLERK'))),
        add constraint step_that_expires check (outcome <> 'EXPIRED' or step in ('NAME_REQUESTED', 'NAME_APPROVED')),
        add constraint step_is_not_ended_before_it_is_done check (ended_on >= done_on);
      drop index cooperative.step_is_done_once;
      create unique index step_is_done_once on cooperative.step (formation_id, step) where undone_at is null and outcome = 'DONE';
      create unique index step_attempt_is_one on cooperative.step (formation_id, step, attempt) where undone_at is null;

      create or replace function cooperative.check_step() returns trigger language plpgsql as $$
      declare
        needed cooperative.step_edge;
        day_before date;
        ends boolean := new.undone_at is not null or new.outcome <> 'DONE';
      begin
        if tg_op = 'UPDATE' and (old.undone_at is not null or old.outcome <> 'DONE') then
          raise exception 'this attempt has ended' using errcode = '23514', constraint = 'step_attempt_has_ended';
        end if;
        if ends then
          -- A name that has run out takes nothing away from what stands on it: the file may be at court.
          if new.outcome <> 'EXPIRED' and exists (select from cooperative.step_edge e join cooperative.step s on s.step = e.step
            where e.needs = new.step and s.formation_id = new.formation_id and s.undone_at is null and s.outcome = 'DONE') then
            raise exception 'a later step stands on %', new.step using errcode = '23514', constraint = 'step_carries_no_later_one';
          end if;
          return new;
        end if;
        if tg_op = 'UPDATE' and new.done_on = old.done_on then return new; end if;
        for needed in select e.* from cooperative.step_edge e where e.step = new.step loop
          select s.done_on into day_before from cooperative.step s
            where s.formation_id = new.formation_id and s.step = needed.needs and s.undone_at is null and s.outcome = 'DONE';
          if day_before is null then
            raise exception 'step % is too early', new.step using errcode = '23514', constraint = 'step_follows_its_edges';
          end if;
          if new.done_on < day_before then
            raise exception 'step % is dated before %', new.step, needed.needs using errcode = '23514', constraint = 'step_is_not_before_its_edges';
          end if;
        end loop;
        return new;
      end $$;
    `);
  }

  /** The order in which ODCO tells the steps binds nobody: only these edges are hard. */
  private async edges(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      delete from cooperative.step_edge where (step, needs) in (('NAME_REQUESTED', 'GROUP_FORMED'), ('NAME_APPROVED', 'NAME_REQUESTED'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
