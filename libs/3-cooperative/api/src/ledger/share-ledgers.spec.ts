import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import {
  balancesOf,
  ledgerFault,
  ledgerFaults,
  lineFault,
  lineFaults,
  type LedgerTerms,
  type ShareEntryKind,
  type ShareLine,
} from '@sanad/cooperative/core';
import { addDays, newId, today } from '@sanad/kernel';
import { PeopleModule } from '@sanad/people/api';
import { testServer } from '@sanad/platform/testing';
import * as fc from 'fast-check';
import { Client } from 'pg';
import { FoundingStory, type ToldFile } from '../../testing/founding-story';
import { CooperativeModule } from '../cooperative.module';

const factOn = '2022-03-05';
const legal = (nameAr: string) => ({
  kind: 'LEGAL_PERSON',
  nameAr,
  representative: 'ليلى التجريبية',
  noticeGivenOn: '2022-02-28',
});

describe('the ledger of shares', () => {
  let house: House;
  let story: FoundingStory;
  const files: ToldFile[] = [];
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, CooperativeModule] });
    story = new FoundingStory(house);
    for (let made = 0; made < 5; made += 1) files.push(await story.file());
  }, 60_000);
  afterAll(() => house.stop());

  const caseworker = () => house.as('caseworker');
  /** Two legal persons in a group, with the way to act on their shares. */
  async function two() {
    const group = await story.group([]);
    for (const name of ['شركة الواحة (تجريبية)', 'شركة النخيل (تجريبية)']) {
      const seat = { shares: 4, paid: 100, role: 'MEMBER', joinedOn: '2022-03-01' };
      await caseworker().post(`/formations/${group.id}/associates`, { ...seat, associate: legal(name) });
    }
    const { body } = await caseworker().get(`/formations/${group.id}/shares`);
    const [one, other] = body.holders.map(({ key }: { key: string }) => key) as [string, string];
    const act = (sent: object) => caseworker().post(`/formations/${group.id}/shares`, { holder: one, factOn, ...sent });
    const reverse = (id: string) => caseworker().post(`/share-entries/${id}/reversal`, { reason: 'خطأ في المبلغ' });
    const heldBy = async () => {
      const { founders } = (await caseworker().get(`/formations/${group.id}`)).body;
      return founders.map(({ shares, paidCash, inKind }: Record<string, number>) => [shares, paidCash, inKind]);
    };
    return { id: group.id as string, one, other, act, reverse, heldBy };
  }
  type Entry = { id: string; kind: string; place: number; reversesId: string | null };

  test('subscriptions, payments, things, transfers and withdrawals add up to what each one holds', async () => {
    const { one, other, act, heldBy } = await two();
    expect((await act({ kind: 'SUBSCRIBE', shares: 2, paid: 50 })).status).toBe(201);
    expect((await act({ kind: 'PAY', amount: 150, reference: 'وصل 7' })).status).toBe(201);
    const valued = { valuer: 'خبير محلف (تجريبي)', valuedOn: '2022-03-04', valuationReference: 'ZZ-EX 4' };
    expect((await act({ kind: 'IN_KIND', holder: other, amount: 300, ...valued })).status).toBe(201);
    expect(await heldBy()).toEqual([
      [6, 300, 0],
      [7, 100, 300],
    ]);
    // Cash shares go first with their part of what was paid, then those in kind.
    const { body } = await act({ kind: 'TRANSFER', holder: other, to: one, shares: 5 });
    expect(body.entries.slice(-2)).toMatchObject([
      { kind: 'TRANSFER', holder: other, shares: -5, cash: -100, inKind: -100 },
      { kind: 'TRANSFER', holder: one, shares: 5, cash: 100, inKind: 100 },
    ]);
    await act({ kind: 'WITHDRAW', holder: one, shares: 1, reason: 'تخفيض المساهمة' });
    expect(await heldBy()).toEqual([
      [10, 360, 100],
      [2, 0, 200],
    ]);
    const { body: ledger } = await caseworker().get(`/formations/${(await two()).id}/shares`);
    expect(ledger).toMatchObject({ shareValue: 100, partPaid: 25, minShare: 100, isSubscribed: false, capital: null });
  });

  test('a line is taken back with its reason, once, and stays as it was written', async () => {
    const { one, other, act, reverse, heldBy } = await two();
    const before = (await act({ kind: 'PAY', amount: 40 })).body.entries as Entry[];
    const { body } = await reverse(before.at(-1)!.id);
    expect(body.entries.at(-1)).toMatchObject({ kind: 'REVERSE', cash: -40, reversesId: before.at(-1)!.id });
    expect(body.entries.slice(0, -1)).toEqual(before);
    expect((await reverse(before.at(-1)!.id)).body.code).toBe('alreadyCorrected');
    expect((await reverse(body.entries.at(-1).id)).body.code).toBe('correctionStands');
    const moved = (await act({ kind: 'TRANSFER', to: other, shares: 1 })).body.entries.at(-1) as Entry;
    expect((await reverse(moved.id)).body.entries.slice(-2)).toMatchObject([{ holder: other }, { holder: one }]);
    expect(await heldBy()).toEqual([
      [4, 100, 0],
      [4, 100, 0],
    ]);
    // The subscription carries what was paid on it.
    const [subscribed] = before;
    expect((await reverse(subscribed!.id)).body.code).toBe('paidAboveSubscribed');
  });

  test.each([
    ['more paid than subscribed', { kind: 'PAY', amount: 300.01 }, 422, 'paidAboveSubscribed'],
    [
      'a thing that is no whole number of shares',
      { kind: 'IN_KIND', amount: 150, valuer: 'خبير', valuedOn: factOn },
      422,
      'inKindNotWhole',
    ],
    ['more given than held', { kind: 'TRANSFER', shares: 5 }, 422, 'moreThanHeld'],
    ['more withdrawn than held', { kind: 'WITHDRAW', shares: 5, reason: 'سبب' }, 422, 'moreThanHeld'],
    [
      'a thing without a valuation',
      { kind: 'IN_KIND', amount: 100, valuer: '', valuedOn: factOn },
      400,
      '/valuer required',
    ],
    ['half a share', { kind: 'SUBSCRIBE', shares: 1.5, paid: 0 }, 400, '/shares wholeNumber'],
    ['a payment of nothing', { kind: 'PAY', amount: 0 }, 400, '/amount tooSmall'],
    ['a payment of tomorrow', { kind: 'PAY', amount: 1, factOn: addDays(today(), 1) }, 400, '/factOn dayInFuture'],
    ['a withdrawal without a reason', { kind: 'WITHDRAW', shares: 1, reason: '' }, 400, '/reason tooShort'],
    ['a payment of nobody', { kind: 'PAY', amount: 1, holder: newId() }, 400, '/holder unknown'],
  ])('%s is refused', async (_situation, sent, status, told) => {
    const { other, act } = await two();
    const { body, ...answer } = await act({ to: other, ...sent });
    const [field] = body.fields ?? [];
    expect([answer.status, field ? `${field.path} ${field.code}` : body.code]).toEqual([status, told]);
  });

  test('once the capital is subscribed nobody is behind the quarter', async () => {
    const group = await story.group(files);
    for (const [step, day] of [
      ['GROUP_FORMED', '2022-03-01'],
      ['CAPITAL_SUBSCRIBED', '2022-03-10'],
    ] as const)
      await story.tick(group.id, step, day);
    const [{ key }] = group.founders;
    const act = (sent: object) => caseworker().post(`/formations/${group.id}/shares`, { holder: key, factOn, ...sent });
    expect((await act({ kind: 'SUBSCRIBE', shares: 4, paid: 99 })).body).toMatchObject({
      code: 'partUnpaid',
      values: { behind: 1, percent: 25 },
    });
    expect((await act({ kind: 'SUBSCRIBE', shares: 4, paid: 100 })).status).toBe(201);
    const [wall] = await house.sql<{ fault: string | null }>('select cooperative.fault_of_ledger($1) as fault', [
      group.id,
    ]);
    expect(wall!.fault).toBeNull();
  });

  test('of two who pay the last dirhams at once one is told', async () => {
    const { act, heldBy } = await two();
    const turns = await Promise.all([act({ kind: 'PAY', amount: 300 }), act({ kind: 'PAY', amount: 300 })]);
    expect(turns.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect((await heldBy())[0]).toEqual([4, 400, 0]);
    const places = turns.find(({ status }) => status === 201)!.body.entries.map(({ place }: Entry) => place);
    expect(places).toEqual([1, 2, 3, 4, 5]);
  });

  test('two who write past the application come one after the other, and the second is refused by the database', async () => {
    const { id, one } = await two();
    const [{ database }] = (await house.sql<{ database: string }>('select current_database() as database')) as [
      { database: string },
    ];
    const pay = async () => {
      const client = new Client({ ...testServer(), database, ssl: false, password: undefined });
      await client.connect();
      try {
        await client.query(
          `insert into cooperative.share_entry (id, formation_id, associate_id, kind, shares, cash, fact_on, entered_by)
           values ($1, $2, $3, 'PAY', 0, 300, '2022-03-05', $2)`,
          [newId(), id, one],
        );
      } finally {
        await client.end();
      }
    };
    const turns = await Promise.allSettled([pay(), pay(), pay()]);
    expect(turns.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const turn of turns)
      if (turn.status === 'rejected') expect(turn.reason).toMatchObject({ constraint: 'share_ledger_is_not_overpaid' });
  });

  test.each([
    ['update', `update cooperative.share_entry set cash = 1`],
    ['delete', `delete from cooperative.share_entry`],
    ['truncate', `truncate cooperative.share_entry`],
  ])('%s is refused even to the owner of the table', async (_act, statement) => {
    await two();
    await expect(house.sql(statement)).rejects.toMatchObject({ code: '42501' });
  });

  test('goes on for the members of the cooperative, whose capital follows', async () => {
    const group = await story.walk(await story.group(files, {}, { paid: 400 }));
    const sent = { registerNumber: '77/2022', court: 'المحكمة الابتدائية بكلميم', registeredOn: '2022-03-25' };
    const { body: legal } = await caseworker().post(`/formations/${group.id}/registration`, sent, {
      version: group.version,
    });
    expect(legal.capital).toBe(2000);
    const [{ key }, { key: other }] = group.founders;
    const act = (change: object) =>
      caseworker().post(`/cooperatives/${legal.id}/shares`, { holder: key, factOn: '2022-04-01', ...change });
    const more = await act({ kind: 'SUBSCRIBE', shares: 3, paid: 75 });
    expect(more).toMatchObject({ status: 201, body: { capital: 2300, isSubscribed: true } });
    expect((await act({ kind: 'SUBSCRIBE', shares: 40, paid: 99 })).body.code).toBe('partUnpaid');
    const taken = (await act({ kind: 'TRANSFER', to: other, shares: 2 })).body.entries.at(-1) as Entry;
    expect((await caseworker().post(`/share-entries/${taken.id}/reversal`, { reason: 'خطأ' })).status).toBe(201);
    const read = (await caseworker().get(`/cooperatives/${legal.id}`)).body;
    expect(read.capital).toBe(2300);
    expect(read.memberships.find(({ personId }: { personId: string }) => personId === key)).toMatchObject({
      shares: 7,
    });
    await expect(
      house.sql('update cooperative.cooperative set capital = 2301 where id = $1', [legal.id]),
    ).rejects.toMatchObject({
      constraint: 'share_ledger_is_the_capital',
    });
    const foreign = house.as('caseworker', 'SMR');
    const pay = { kind: 'PAY', holder: key, amount: 1, factOn };
    expect((await foreign.get(`/cooperatives/${legal.id}/shares`)).status).toBe(404);
    expect((await foreign.post(`/cooperatives/${legal.id}/shares`, pay)).status).toBe(404);
    expect((await foreign.post(`/share-entries/${taken.id}/reversal`, { reason: 'خطأ' })).status).toBe(404);
    expect((await house.as('auditor').post(`/cooperatives/${legal.id}/shares`, pay)).status).toBe(403);
  }, 60_000);

  describe('a thousand ledgers written at random', () => {
    type Raw = ShareLine & { readonly reversesTurn: number };
    type Turn = { readonly value: number } | { readonly lines: readonly Raw[] };
    interface Story {
      readonly isSubscribed: boolean;
      readonly turns: readonly Turn[];
    }
    const holders = [newId(), newId(), newId()];
    const holder = fc.constantFrom(...holders);
    const amount = fc.constantFrom(25, 50, 100, 33.33, 0.01, 200, 400);
    const thing = fc.constantFrom(100, 200, 150, 50);
    const whole = fc.integer({ min: 1, max: 6 });
    const raw = (line: Partial<Raw> & Pick<Raw, 'holder' | 'kind'>): Raw => ({
      ...{ id: newId(), shares: 0, cash: 0, inKind: 0, twinId: null, reversesId: null, valuation: null, reason: 'سبب' },
      ...{ reversesTurn: -1, ...line },
    });
    const one = (line: Partial<Raw> & Pick<Raw, 'holder' | 'kind'>): Turn => ({ lines: [raw(line)] });

    const plausible = fc.oneof(
      fc.tuple(holder, whole).map(([who, shares]) => one({ holder: who, kind: 'SUBSCRIBE', shares })),
      fc.tuple(holder, amount).map(([who, cash]) => one({ holder: who, kind: 'PAY', cash })),
      fc.tuple(holder, whole, amount).map(([who, shares, cash]) => ({
        lines: [raw({ holder: who, kind: 'SUBSCRIBE', shares }), raw({ holder: who, kind: 'PAY', cash })],
      })),
      fc.tuple(holder, thing, fc.boolean()).map(([who, inKind, isValued]) =>
        one({
          holder: who,
          kind: 'IN_KIND',
          shares: Math.ceil(inKind / 100),
          inKind,
          valuation: isValued ? {} : null,
        }),
      ),
      fc.tuple(holder, holder, whole, amount, fc.integer({ min: 0, max: 9 })).map(([from, to, shares, cash, slip]) => {
        const [here, there] = [newId(), newId()];
        const given = raw({ id: here, twinId: there, holder: from, kind: 'TRANSFER', shares: -shares, cash: -cash });
        return {
          lines: [
            given,
            raw({ ...given, id: there, twinId: here, holder: to, shares, cash: slip === 0 ? cash + 1 : cash }),
          ],
        };
      }),
      fc
        .tuple(holder, whole, amount)
        .map(([who, shares, cash]) => one({ holder: who, kind: 'WITHDRAW', shares: -shares, cash: -cash })),
      fc.nat({ max: 12 }).map((reversesTurn) => one({ holder: holders[0]!, kind: 'REVERSE', reversesTurn })),
    );
    const wild = fc
      .record({
        holder,
        kind: fc.constantFrom<ShareEntryKind>('SUBSCRIBE', 'PAY', 'IN_KIND', 'WITHDRAW', 'REVERSE'),
        shares: fc.integer({ min: -3, max: 3 }),
        cash: fc.constantFrom(-50, 0, 50),
        inKind: fc.constantFrom(-100, 0, 100),
        reason: fc.constantFrom('سبب', null),
      })
      .map((line) => one(line));
    const value = fc.constantFrom(50, 100, 200).map((share): Turn => ({ value: share }));
    const stories: fc.Arbitrary<Story> = fc.record({
      isSubscribed: fc.boolean(),
      turns: fc.array(
        fc.oneof({ weight: 8, arbitrary: plausible }, { weight: 1, arbitrary: wild }, { weight: 1, arbitrary: value }),
        { minLength: 6, maxLength: 14 },
      ),
    });

    /** What the rules say of each turn, and the lines as they would be sent. */
    function playHere({ isSubscribed, turns }: Story) {
      let terms: LedgerTerms = { shareValue: 100, partPaid: 25, minShare: 100, isSubscribed, capital: null };
      let kept: ShareLine[] = [];
      const sent: unknown[] = [];
      const verdicts = turns.map((turn): string => {
        if ('value' in turn) {
          sent.push({ value: turn.value });
          const next = { ...terms, shareValue: turn.value };
          const fault = ledgerFault(kept, next);
          if (!fault) terms = next;
          return fault ?? 'kept';
        }
        const lines = turn.lines.map((line) => {
          if (line.reversesTurn < 0) return line;
          // Takes back a line that stands, a correction, or nothing at all.
          const was = kept[line.reversesTurn];
          return was
            ? {
                ...line,
                holder: was.holder,
                shares: -was.shares,
                cash: -was.cash,
                inKind: -was.inKind,
                reversesId: was.id,
              }
            : line;
        });
        sent.push({ lines });
        let next = kept;
        for (const line of lines) {
          const fault = lineFault(line, next);
          if (fault) return fault;
          next = [...next, line];
        }
        const fault = ledgerFault(next, terms);
        if (!fault) kept = next;
        return fault ?? 'kept';
      });
      const balances = [...balancesOf(kept)].map(([key, { shares, cash, inKind }]) => [key, shares, cash, inKind]);
      return { verdicts, sent, balances: balances.sort() };
    }

    beforeAll(async () => {
      const unit = house.ids.unit.GLM;
      await house.sql(
        `insert into cooperative.associate (id, unit_id, kind, name_ar, representative, notice_version, notice_given_on, created_by)
         select id, $2, 'LEGAL_PERSON', 'شركة', 'ممثل', '1', '2022-01-01', id from unnest($1::uuid[]) id`,
        [holders, unit],
      );
      await house.sql(`
        create function public.play(ledger uuid, turns jsonb) returns jsonb language plpgsql as $$
        declare
          turn jsonb; told text; verdicts jsonb := '[]';
        begin
          for turn in select t.value from jsonb_array_elements(turns) with ordinality t (value, place) order by place loop
            told := 'kept';
            begin
              if turn ? 'value' then
                update cooperative.formation set share_value = (turn ->> 'value')::numeric where id = ledger;
              end if;
              insert into cooperative.share_entry (id, formation_id, associate_id, kind, shares, cash, in_kind, fact_on, valuer, valued_on,
                twin_id, reverses_id, reason, entered_by)
              select l.id, ledger, l.holder, l.kind, l.shares, l.cash, l."inKind", '2022-03-05', case when l.valuation is not null then 'v' end,
                case when l.valuation is not null then date '2022-03-05' end, l."twinId", l."reversesId", l.reason, ledger
              from jsonb_to_recordset(turn -> 'lines') as l (id uuid, holder uuid, kind text, shares integer, cash numeric, "inKind" numeric,
                "twinId" uuid, "reversesId" uuid, valuation jsonb, reason text);
              set constraints all immediate;
              set constraints all deferred;
            exception when integrity_constraint_violation or check_violation or unique_violation then
              get stacked diagnostics told = constraint_name;
            end;
            verdicts := verdicts || to_jsonb(told);
          end loop;
          return verdicts;
        end $$`);
    }, 30_000);

    test('are judged alike by the rules in TypeScript and by PostgreSQL, turn by turn, to the same balances', async () => {
      const told = fc
        .sample(stories, { numRuns: 1000, seed: 112_012 })
        .map((shown) => ({ ...playHere(shown), shown, id: newId() }));
      const began = performance.now();
      await house.sql(
        `with made as (
           insert into cooperative.formation (id, unit_id, name, province, seat, category, branch, share_value, started_on, created_by)
           select id, $2, 'x', '10.261', 'x', 'MEMBERS_SELL', 'OTHER', 100, '2022-03-01', id from unnest($1::uuid[]) id returning id
         ), stepped as (
           insert into cooperative.step (id, formation_id, step, done_on, created_by)
           select gen_random_uuid(), id, 'CAPITAL_SUBSCRIBED', '2022-03-02', id from unnest($3::uuid[]) id
         )
         insert into cooperative.founder (id, formation_id, associate_id, joined_on)
         select gen_random_uuid(), made.id, holder, '2022-03-01' from made cross join unnest($4::uuid[]) holder`,
        [
          told.map(({ id }) => id),
          house.ids.unit.GLM,
          told.filter(({ shown }) => shown.isSubscribed).map(({ id }) => id),
          holders,
        ],
      );
      const answers = await house.sql<{ id: string; verdicts: string[]; balances: unknown[] | null }>(
        `with played as materialized (
           select t.id, public.play(t.id, t.sent) as verdicts from jsonb_to_recordset($1::jsonb) as t (id uuid, sent jsonb)
         ) select id, verdicts from played`,
        [JSON.stringify(told.map(({ id, sent }) => ({ id, sent })))],
      );
      const held = await house.sql<{ id: string; balances: unknown[][] }>(
        `select b.ledger_id as id, jsonb_agg(jsonb_build_array(b.holder_id, b.shares, b.paid_cash, b.paid_in_kind) order by b.holder_id) as balances
         from cooperative.share_balance b where b.ledger_id = any ($1::uuid[]) group by 1`,
        [told.map(({ id }) => id)],
      );
      const took = performance.now() - began;
      const verdictOf = new Map(answers.map(({ id, verdicts }) => [id, verdicts]));
      const balanceOf = new Map(held.map(({ id, balances }) => [id, balances]));
      for (const { id, verdicts, balances, sent } of told) {
        expect({ sent, verdicts: verdictOf.get(id) }).toEqual({ sent, verdicts });
        expect(balanceOf.get(id) ?? []).toEqual(balances);
      }
      const seen = new Set(told.flatMap(({ verdicts }) => verdicts));
      expect([...seen].sort()).toEqual(['kept', ...lineFaults, ...ledgerFaults.slice(0, -1)].sort());
      expect(told.flatMap(({ verdicts }) => verdicts).filter((one) => one === 'kept').length).toBeGreaterThan(2500);
      expect(took).toBeLessThan(20_000);
    }, 60_000);
  });
});
