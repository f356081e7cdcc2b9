import type { MigrationInterface, QueryRunner } from 'typeorm';

const sameHolder = (one: string, other: string) =>
  `(${one}.person_id = ${other}.person_id or ${one}.associate_id = ${other}.associate_id)`;

/**
 * The shares of founders and members as a ledger: lines are added and never changed, what somebody holds is their sum.
 * The ledger of a group goes on for the cooperative that comes of it.
 */
export class ShareLedger1760000000050 implements MigrationInterface {
  name = 'ShareLedger1760000000050';

  async up(runner: QueryRunner): Promise<void> {
    await this.entries(runner);
    await this.bringForward(runner);
    await this.balances(runner);
    await this.placing(runner);
    await this.invariants(runner);
    await this.registration(runner);
  }

  private async entries(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create table cooperative.share_entry (
        id uuid primary key,
        -- The founding group, also after its registration; a cooperative that came without one keeps its own.
        ledger_id uuid not null,
        -- The number of the line in its ledger.
        place integer not null,
        formation_id uuid constraint share_entry_formation references cooperative.formation (id),
        cooperative_id uuid constraint share_entry_cooperative references cooperative.cooperative (id),
        person_id uuid constraint share_entry_person references people.person (id),
        associate_id uuid constraint share_entry_associate references cooperative.associate (id),
        kind text not null constraint share_entry_kind check (kind in ('SUBSCRIBE', 'PAY', 'IN_KIND', 'TRANSFER', 'WITHDRAW', 'REVERSE')),
        shares integer not null constraint share_entry_shares check (shares between -100000 and 100000),
        cash numeric(12, 2) not null default 0,
        in_kind numeric(12, 2) not null default 0,
        fact_on date not null,
        reference text,
        valuer text,
        valued_on date,
        valuation_reference text,
        twin_id uuid constraint share_entry_twin references cooperative.share_entry (id) deferrable initially deferred,
        reverses_id uuid constraint share_entry_reverses references cooperative.share_entry (id),
        reason text,
        entered_by uuid not null,
        entered_at timestamptz not null default now(),
        constraint share_entry_has_its_place unique (ledger_id, place),
        constraint share_entry_is_reversed_once unique (reverses_id),
        constraint share_entry_is_of_one check (num_nonnulls(person_id, associate_id) = 1 and num_nonnulls(formation_id, cooperative_id) = 1),
        constraint share_entry_fits_its_kind check (case kind
          when 'SUBSCRIBE' then shares > 0 and cash = 0 and in_kind = 0
          when 'PAY' then shares = 0 and cash > 0 and in_kind = 0
          when 'IN_KIND' then shares > 0 and cash = 0 and in_kind > 0
          when 'TRANSFER' then shares <> 0 and cash * sign(shares) >= 0 and in_kind * sign(shares) >= 0
          when 'WITHDRAW' then shares < 0 and cash <= 0 and in_kind <= 0
          else true end),
        constraint share_entry_in_kind_is_valued check ((kind = 'IN_KIND') = (num_nonnulls(valuer, valued_on) = 2)
          and (valuation_reference is null or valuer is not null)),
        constraint share_entry_transfer_has_twin check ((kind = 'TRANSFER') = (twin_id is not null)),
        constraint share_entry_names_what_it_reverses check ((kind = 'REVERSE') = (reverses_id is not null)),
        constraint share_entry_says_why check (kind not in ('WITHDRAW', 'REVERSE') or reason is not null)
      );
      create index share_entry_by_person on cooperative.share_entry (person_id) where person_id is not null;
      create index share_entry_by_associate on cooperative.share_entry (associate_id) where associate_id is not null;
      create index share_entry_by_cooperative on cooperative.share_entry (cooperative_id) where cooperative_id is not null;
      alter table cooperative.share_entry enable row level security;
      alter table cooperative.share_entry force row level security;
      create policy with_ledger on cooperative.share_entry
        using (case when formation_id is null then exists (select from cooperative.cooperative p where p.id = cooperative_id)
          else exists (select from cooperative.formation p where p.id = formation_id) end);
      grant select, insert on cooperative.share_entry to sanad_app;
    `);
  }

  /** What the founders had until today becomes the first lines. */
  private async bringForward(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      insert into cooperative.share_entry (id, ledger_id, place, formation_id, person_id, associate_id, kind, shares, cash, fact_on, entered_by, entered_at)
      select gen_random_uuid(), f.id, row_number() over (partition by f.id order by o.joined_on, o.id, line.kind desc), f.id, o.person_id, o.associate_id,
        line.kind, line.shares, line.cash, o.joined_on, f.created_by, f.created_at
      from cooperative.founder o join cooperative.formation f on f.id = o.formation_id
      cross join lateral (values ('SUBSCRIBE', o.shares, 0::numeric), ('PAY', 0, o.paid)) as line (kind, shares, cash)
      where line.kind = 'SUBSCRIBE' or line.cash > 0;

      alter table cooperative.founder drop column shares, drop column paid;
      alter table cooperative.membership drop column shares;
      alter table cooperative.cooperative add column if not exists share_value numeric(12, 2);
    `);
  }

  private async balances(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function cooperative.share_value_of(ledger uuid) returns numeric language sql stable as $$
        select coalesce((select k.share_value from cooperative.cooperative k where k.id = ledger or k.formation_id = ledger),
          (select f.share_value from cooperative.formation f where f.id = ledger))
      $$;

      -- What each one holds: read under the policies of whoever asks.
      create view cooperative.share_balance with (security_invoker = true) as
        select held.ledger_id, held.person_id, held.associate_id, coalesce(held.person_id, held.associate_id) as holder_id, held.shares,
          held.shares * cooperative.share_value_of(held.ledger_id) as subscribed, held.paid_cash, held.paid_in_kind,
          held.paid_cash + held.paid_in_kind as paid
        from (
          select e.ledger_id, e.person_id, e.associate_id, sum(e.shares)::integer as shares, sum(e.cash) as paid_cash, sum(e.in_kind) as paid_in_kind
          from cooperative.share_entry e group by e.ledger_id, e.person_id, e.associate_id
        ) held;
      grant select on cooperative.share_balance to sanad_app;
    `);
  }

  /** Lines of one ledger come one after the other: whoever writes holds the group until the end of the transaction. */
  private async placing(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function cooperative.place_share_entry() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      declare
        was cooperative.share_entry;
        state text;
      begin
        new.ledger_id := coalesce(new.formation_id,
          (select coalesce(k.formation_id, k.id) from cooperative.cooperative k where k.id = new.cooperative_id));
        select f.state into state from cooperative.formation f where f.id = new.ledger_id for no key update;
        if state is null then
          perform from cooperative.cooperative k where k.id = new.ledger_id for no key update;
        end if;
        new.place := coalesce((select max(e.place) from cooperative.share_entry e where e.ledger_id = new.ledger_id), 0) + 1;
        new.entered_at := clock_timestamp();
        if new.formation_id is not null and state <> 'IN_PROGRESS' then
          raise exception 'the group is settled' using errcode = '23514', constraint = 'share_entry_of_open_formation';
        end if;
        if not exists (select from cooperative.founder h where h.formation_id = new.formation_id and ${sameHolder('h', 'new')})
          and not exists (select from cooperative.membership h where h.cooperative_id = new.cooperative_id and ${sameHolder('h', 'new')}) then
          raise exception 'shares belong to founders and members' using errcode = '23514', constraint = 'share_entry_is_of_a_holder';
        end if;
        if new.kind = 'REVERSE' then
          select e.* into was from cooperative.share_entry e where e.id = new.reverses_id;
          if was.id is null or was.kind = 'REVERSE' or was.ledger_id <> new.ledger_id
            or (was.person_id, was.associate_id, was.shares, was.cash, was.in_kind)
              is distinct from (new.person_id, new.associate_id, -new.shares, -new.cash, -new.in_kind) then
            raise exception 'a correction takes back what it names' using errcode = '23514', constraint = 'share_entry_reverses_its_entry';
          end if;
        end if;
        return new;
      end $$;
      create trigger share_entry_takes_its_place before insert on cooperative.share_entry
        for each row execute function cooperative.place_share_entry();
      create trigger share_entry_is_append_only before update or delete on cooperative.share_entry
        for each row execute function platform.refuse_change();
      create trigger share_entry_is_never_emptied before truncate on cooperative.share_entry
        for each statement execute function platform.refuse_change();
    `);
  }

  /** What a ledger never breaks, asked at the end of the transaction: the name of what it breaks, or null. */
  private async invariants(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create function cooperative.fault_of_ledger(ledger uuid) returns text
      language plpgsql stable security definer set search_path = pg_catalog, public as $$
      declare
        share numeric := cooperative.share_value_of(ledger);
        began date;
        is_subscribed boolean;
        asked numeric;
        kept record;
        legal cooperative.cooperative;
      begin
        select f.started_on, exists (select from cooperative.step s
            where s.formation_id = f.id and s.step = 'CAPITAL_SUBSCRIBED' and s.undone_at is null)
          into began, is_subscribed from cooperative.formation f where f.id = ledger;
        asked := coalesce(cooperative.law('cashPaidAtSubscription', began), 0);
        select coalesce(bool_or(h.shares < 0 or h.cash < 0 or h.in_kind < 0), false) as is_negative,
            coalesce(bool_or(h.cash + h.in_kind > h.shares * share), false) as is_overpaid,
            coalesce(bool_or(mod(h.in_kind, share) <> 0), false) as is_broken,
            coalesce(bool_or(h.cash * 100 < (h.shares * share - h.in_kind) * asked), false) as is_behind,
            coalesce(sum(h.shares), 0) * share as capital
          into kept
          from (select sum(e.shares) as shares, sum(e.cash) as cash, sum(e.in_kind) as in_kind
            from cooperative.share_entry e where e.ledger_id = ledger group by e.person_id, e.associate_id) h;
        if kept.is_negative then return 'share_ledger_holds_no_less_than_nothing'; end if;
        if kept.is_overpaid then return 'share_ledger_is_not_overpaid'; end if;
        if kept.is_broken then return 'share_ledger_in_kind_is_whole'; end if;
        if exists (select from cooperative.share_entry e where e.ledger_id = ledger and e.kind = 'TRANSFER'
            and (not exists (select from cooperative.share_entry t where t.id = e.twin_id and t.twin_id = e.id and t.ledger_id = ledger
                and (t.shares, t.cash, t.in_kind) = (-e.shares, -e.cash, -e.in_kind))
              or exists (select from cooperative.share_entry r where r.reverses_id = e.id)
                <> exists (select from cooperative.share_entry r where r.reverses_id = e.twin_id))) then
          return 'share_ledger_transfers_meet';
        end if;
        if is_subscribed and share < coalesce(cooperative.law('minShare', began), 0) then return 'share_ledger_has_its_share'; end if;
        if is_subscribed and kept.is_behind then return 'share_ledger_has_its_quarter'; end if;
        select k.* into legal from cooperative.cooperative k where k.id = ledger or k.formation_id = ledger;
        -- A cooperative from before the system may not have all its lines yet, and never more than its capital.
        if legal.formation_id is not null and legal.capital <> kept.capital or legal.id is not null and legal.capital < kept.capital then
          return 'share_ledger_is_the_capital';
        end if;
        return null;
      end $$;

      create function cooperative.check_ledger() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      declare
        ledger uuid := case tg_table_name
          when 'share_entry' then (to_jsonb(new) ->> 'ledger_id')::uuid
          when 'formation' then new.id
          when 'step' then (to_jsonb(new) ->> 'formation_id')::uuid
          else coalesce((to_jsonb(new) ->> 'formation_id')::uuid, new.id) end;
        fault text := cooperative.fault_of_ledger(ledger);
      begin
        if fault is not null then
          raise exception 'the ledger breaks %', fault using errcode = '23514', constraint = fault;
        end if;
        return null;
      end $$;
      create constraint trigger share_ledger_is_whole after insert or update on cooperative.share_entry
        deferrable initially deferred for each row execute function cooperative.check_ledger();
      create constraint trigger share_ledger_keeps_its_value after update of share_value on cooperative.formation
        deferrable initially deferred for each row when (old.share_value <> new.share_value) execute function cooperative.check_ledger();
      create constraint trigger share_ledger_keeps_its_capital after update of capital, share_value on cooperative.cooperative
        deferrable initially deferred for each row execute function cooperative.check_ledger();
      create constraint trigger share_ledger_is_subscribed after insert on cooperative.step
        deferrable initially deferred for each row when (new.step = 'CAPITAL_SUBSCRIBED') execute function cooperative.check_ledger();

      -- Whoever leaves a group takes everything along: nobody holds shares who does not found.
      create function cooperative.check_leaving() returns trigger
      language plpgsql security definer set search_path = pg_catalog, public as $$
      begin
        if exists (select from cooperative.share_balance b where b.ledger_id = old.formation_id and ${sameHolder('b', 'old')}
            and (b.shares, b.paid) <> (0, 0))
          and not exists (select from cooperative.founder h where h.formation_id = old.formation_id and ${sameHolder('h', 'old')}) then
          raise exception 'shares would stay behind' using errcode = '23514', constraint = 'founder_leaves_no_shares';
        end if;
        return null;
      end $$;
      create constraint trigger founder_leaves_no_shares after delete on cooperative.founder
        deferrable initially deferred for each row execute function cooperative.check_leaving();
    `);
  }

  /** The law at the register, read from the ledger. */
  private async registration(runner: QueryRunner): Promise<void> {
    await runner.query(/* sql */ `
      create or replace function cooperative.check_registration() returns trigger language plpgsql as $$
      declare
        formation cooperative.formation;
        founders integer; subscribed numeric; behind integer;
      begin
        select f.* into formation from cooperative.formation f where f.id = new.formation_id;
        select count(*), coalesce(sum(b.subscribed), 0), count(*) filter (where coalesce(b.shares, 0) = 0 or
            b.paid_cash < (b.subscribed - b.paid_in_kind) * cooperative.law('cashPaidAtSubscription', formation.started_on) / 100)
          into founders, subscribed, behind
          from cooperative.founder f left join cooperative.share_balance b on b.ledger_id = f.formation_id and ${sameHolder('b', 'f')}
          where f.formation_id = new.formation_id;
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
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
