import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Founding groups, the steps of law 112-12 with their hard edges, and the legal persons that come of them. */
export class Cooperative1760000000008 implements MigrationInterface {
  name = 'Cooperative1760000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create schema cooperative;
      grant usage on schema cooperative to sanad_app;

      create table cooperative.law_rule (
        key text not null,
        value numeric not null,
        unit text not null constraint law_rule_unit check (unit in ('PERSONS', 'DIRHAMS', 'PERCENT', 'DAYS', 'MONTHS', 'YEARS')),
        effective_from date not null,
        effective_to date,
        article text not null,
        source text not null,
        confidence text not null constraint law_rule_confidence check (confidence in ('CONFIRMED', 'TO_CONFIRM')),
        constraint law_rule_pkey primary key (key, effective_from),
        constraint law_rule_days_in_order check (effective_to is null or effective_to >= effective_from)
      );
      grant select on cooperative.law_rule to sanad_app;
      insert into cooperative.law_rule values
        ('minMembers', 5, 'PERSONS', '2014-12-18', null, '112-12', 'law 112-12, dahir 1-14-189 of 21 November 2014', 'CONFIRMED'),
        ('minCapital', 1000, 'DIRHAMS', '2014-12-18', null, '112-12', 'law 112-12, as stated by ODCO', 'CONFIRMED'),
        ('minShare', 100, 'DIRHAMS', '2014-12-18', null, '112-12', 'law 112-12, as stated by ODCO', 'CONFIRMED'),
        ('cashPaidAtSubscription', 25, 'PERCENT', '2014-12-18', null, '112-12', 'law 112-12: a quarter of each cash share at subscription', 'CONFIRMED'),
        ('fundsBlockedWithin', 5, 'DAYS', '2014-12-18', null, '112-12', 'law 112-12: deposit in the name of the cooperative', 'CONFIRMED'),
        ('nameApprovalValidity', 90, 'DAYS', '2014-12-18', null, '112-12', 'to be read in the full text', 'TO_CONFIRM'),
        ('registrationDeadline', 30, 'DAYS', '2014-12-18', null, '112-12', 'to be read in the full text', 'TO_CONFIRM');

      -- What the law asked on a day. A group is judged by the law of the day on which it began.
      create function cooperative.law(rule text, day date) returns numeric language sql stable as $$
        select r.value from cooperative.law_rule r
        where r.key = rule and r.confidence = 'CONFIRMED' and r.effective_from <= day and (r.effective_to is null or r.effective_to >= day)
        order by r.effective_from desc limit 1
      $$;

      create table cooperative.formation (
        id uuid primary key,
        unit_id uuid not null constraint formation_unit references access.unit (id),
        name text not null,
        province text not null constraint formation_province_shape check (province ~ '^[0-9]{2}\\.[0-9]{3}$'),
        seat text not null,
        category text not null constraint formation_category check (category in ('MEMBERS_SELL', 'MEMBERS_RECEIVE', 'MEMBERS_WORK')),
        branch text not null constraint formation_branch check (branch in ('BEES', 'MILK', 'LIVESTOCK', 'OTHER')),
        share_value numeric(12, 2) not null constraint formation_share_value check (share_value > 0),
        state text not null default 'IN_PROGRESS' constraint formation_state check (state in ('IN_PROGRESS', 'REGISTERED', 'ABANDONED')),
        started_on date not null,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1
      );
      create index formation_by_unit on cooperative.formation (unit_id, created_at desc, id desc);
      alter table cooperative.formation enable row level security;
      alter table cooperative.formation force row level security;
      create policy own_units on cooperative.formation using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update on cooperative.formation to sanad_app;

      create table cooperative.founder (
        id uuid primary key,
        formation_id uuid not null constraint founder_formation references cooperative.formation (id),
        person_id uuid not null constraint founder_person references people.person (id),
        case_id uuid not null constraint founder_case references case_file.case_file (id),
        shares integer not null constraint founder_shares check (shares between 1 and 100000),
        paid numeric(12, 2) not null default 0 constraint founder_paid check (paid >= 0),
        role text not null default 'MEMBER' constraint founder_role check (role in ('MEMBER', 'PRESIDENT', 'TREASURER', 'MANAGER')),
        joined_on date not null,
        version integer not null default 1,
        constraint founder_is_stated_once unique (formation_id, person_id)
      );
      create index founder_by_case on cooperative.founder (case_id);
      create index founder_by_person on cooperative.founder (person_id);

      create function cooperative.check_founder() returns trigger language plpgsql as $$
      declare
        group_of_founder uuid := case when tg_op = 'DELETE' then old.formation_id else new.formation_id end;
      begin
        if (select f.state from cooperative.formation f where f.id = group_of_founder) <> 'IN_PROGRESS' then
          raise exception 'the founders are settled' using errcode = '23514', constraint = 'founder_of_open_formation';
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$;
      create trigger founder_of_open_formation before insert or update or delete on cooperative.founder
        for each row execute function cooperative.check_founder();

      create table cooperative.step_edge (
        step text not null,
        needs text not null,
        constraint step_edge_pkey primary key (step, needs)
      );
      insert into cooperative.step_edge values
        ('NAME_REQUESTED', 'GROUP_FORMED'), ('NAME_APPROVED', 'NAME_REQUESTED'),
        ('REGISTRATION_FILED', 'NAME_APPROVED'), ('FUNDS_DEPOSITED', 'CAPITAL_SUBSCRIBED'),
        ('REGISTRATION_FILED', 'CONSTITUTIVE_ASSEMBLY_HELD'), ('REGISTERED', 'REGISTRATION_FILED'),
        ('CENTRAL_REGISTER_CONFIRMED', 'REGISTERED'), ('TAX_AND_ICE', 'REGISTERED'), ('BANK_RELEASED', 'REGISTERED'),
        ('CNSS', 'REGISTERED'), ('SECTOR_LICENCE', 'REGISTERED');
      grant select on cooperative.step_edge to sanad_app;

      create table cooperative.step (
        id uuid primary key,
        formation_id uuid not null constraint step_formation references cooperative.formation (id),
        step text not null constraint step_kind check (step in (
          'GROUP_FORMED', 'NAME_REQUESTED', 'NAME_APPROVED', 'STATUTES_DRAFTED', 'CAPITAL_SUBSCRIBED', 'FUNDS_DEPOSITED',
          'CONSTITUTIVE_ASSEMBLY_HELD', 'LOCAL_AUTHORITY_FILED', 'REGISTRATION_FILED', 'REGISTERED', 'CENTRAL_REGISTER_CONFIRMED',
          'TAX_AND_ICE', 'BANK_RELEASED', 'CNSS', 'SECTOR_LICENCE')),
        done_on date not null,
        reference text,
        stored_file_id uuid constraint step_file references platform.stored_file (id),
        undone_at timestamptz,
        undone_reason text,
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint step_undone_has_reason check ((undone_at is null) = (undone_reason is null))
      );
      create unique index step_is_done_once on cooperative.step (formation_id, step) where undone_at is null;

      create function cooperative.check_step() returns trigger language plpgsql as $$
      declare
        needed cooperative.step_edge;
        day_before date;
      begin
        if new.undone_at is not null then
          if exists (select from cooperative.step_edge e join cooperative.step s on s.step = e.step
            where e.needs = new.step and s.formation_id = new.formation_id and s.undone_at is null) then
            raise exception 'a later step stands on %', new.step using errcode = '23514', constraint = 'step_carries_no_later_one';
          end if;
          return new;
        end if;
        for needed in select e.* from cooperative.step_edge e where e.step = new.step loop
          select s.done_on into day_before from cooperative.step s
            where s.formation_id = new.formation_id and s.step = needed.needs and s.undone_at is null;
          if day_before is null then
            raise exception 'step % is too early', new.step using errcode = '23514', constraint = 'step_follows_its_edges';
          end if;
          if new.done_on < day_before then
            raise exception 'step % is dated before %', new.step, needed.needs using errcode = '23514', constraint = 'step_is_not_before_its_edges';
          end if;
        end loop;
        return new;
      end $$;
      create trigger step_follows_its_edges before insert or update on cooperative.step for each row execute function cooperative.check_step();

      create table cooperative.cooperative (
        id uuid primary key,
        unit_id uuid not null constraint cooperative_unit references access.unit (id),
        formation_id uuid not null constraint cooperative_formation_is_unique unique constraint cooperative_formation references cooperative.formation (id),
        name text not null,
        province text not null,
        seat text not null,
        category text not null,
        branch text not null,
        register_number text not null,
        number_key text not null generated always as
          (btrim(upper(regexp_replace(translate(register_number, '٠١٢٣٤٥٦٧٨٩', '0123456789'), '[[:space:]/._-]+', '-', 'g')), '-')) stored,
        court text not null,
        court_key text not null generated always as (people.fold(court)) stored,
        registered_on date not null,
        capital numeric(14, 2) not null,
        status text not null default 'REGISTERED' constraint cooperative_status check (status in
          ('REGISTERED', 'OPERATING', 'DORMANT', 'IN_LIQUIDATION', 'STRUCK_OFF')),
        created_by uuid not null,
        created_at timestamptz not null default now(),
        version integer not null default 1,
        constraint cooperative_number_is_unique_in_court unique (court_key, number_key)
      );
      create index cooperative_by_unit on cooperative.cooperative (unit_id, registered_on desc, id desc);
      alter table cooperative.cooperative enable row level security;
      alter table cooperative.cooperative force row level security;
      create policy own_units on cooperative.cooperative using (unit_id = any ((select context.units())::uuid[]));
      grant select, insert, update on cooperative.cooperative to sanad_app;

      create table cooperative.membership (
        id uuid primary key,
        cooperative_id uuid not null constraint membership_cooperative references cooperative.cooperative (id),
        person_id uuid not null constraint membership_person references people.person (id),
        case_id uuid constraint membership_case references case_file.case_file (id),
        shares integer not null,
        founder boolean not null,
        joined_on date not null,
        left_on date,
        end_reason text,
        constraint membership_days_in_order check (left_on is null or left_on >= joined_on),
        constraint membership_does_not_overlap exclude using gist
          (cooperative_id with =, person_id with =, daterange(joined_on, left_on, '[]') with &&)
      );
      create index membership_by_person on cooperative.membership (person_id);

      -- The law speaks here once more: no legal person without its founders, its capital and shares, a quarter of each paid.
      create function cooperative.check_registration() returns trigger language plpgsql as $$
      declare
        formation cooperative.formation;
        founders integer; subscribed numeric; behind integer;
      begin
        select f.* into formation from cooperative.formation f where f.id = new.formation_id;
        select count(*), coalesce(sum(f.shares * formation.share_value), 0),
            count(*) filter (where f.paid < f.shares * formation.share_value * cooperative.law('cashPaidAtSubscription', formation.started_on) / 100)
          into founders, subscribed, behind
          from cooperative.founder f where f.formation_id = new.formation_id;
        if founders < cooperative.law('minMembers', formation.started_on) then
          raise exception 'too few founders' using errcode = '23514', constraint = 'cooperative_has_its_founders';
        end if;
        if subscribed < cooperative.law('minCapital', formation.started_on) or new.capital <> subscribed then
          raise exception 'capital below the minimum' using errcode = '23514', constraint = 'cooperative_has_its_capital';
        end if;
        if formation.share_value < cooperative.law('minShare', formation.started_on) then
          raise exception 'share below the minimum' using errcode = '23514', constraint = 'cooperative_has_its_share';
        end if;
        if behind > 0 then
          raise exception 'shares are not paid' using errcode = '23514', constraint = 'cooperative_has_its_quarter';
        end if;
        if not exists (select from cooperative.step s where s.formation_id = new.formation_id and s.step = 'REGISTERED' and s.undone_at is null) then
          raise exception 'not registered' using errcode = '23514', constraint = 'cooperative_is_registered';
        end if;
        return new;
      end $$;
      create trigger cooperative_meets_the_law before insert on cooperative.cooperative
        for each row execute function cooperative.check_registration();
    `);
    for (const [table, parent] of [
      ['founder', 'formation'],
      ['step', 'formation'],
      ['membership', 'cooperative'],
    ]) {
      await runner.query(/* sql */ `
        alter table cooperative.${table} enable row level security;
        alter table cooperative.${table} force row level security;
        create policy with_parent on cooperative.${table} using (exists (select from cooperative.${parent} p where p.id = ${parent}_id))
          with check (exists (select from cooperative.${parent} p where p.id = ${parent}_id));
        grant select, insert, update on cooperative.${table} to sanad_app;
      `);
    }
    await runner.query('grant delete on cooperative.founder to sanad_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
