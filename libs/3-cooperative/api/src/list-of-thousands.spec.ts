import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { idsOfPages, startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { newId, type BranchId, type UnitId, type UserId } from '@sanad/kernel';
import { PeopleModule } from '@sanad/people/api';
import { Database, Transactions } from '@sanad/platform';
import { CooperativeModule } from './cooperative.module';

const number = 5000;
/** Of every hundred so many have lost a member too many; of as many a mandate is ending. */
const calls = 12;

/** Five members each, of whom one has left in those that are too few. */
const story = `
  with made as (
    insert into cooperative.cooperative (id, unit_id, name, province, seat, category, branch, register_number, court, registered_on,
      capital, origin, share_value, created_by)
    select gen_random_uuid(), case n % 3 when 0 then $1::uuid else $2::uuid end, 'تعاونية الألف رقم ' || n, case n % 3 when 0 then '10.521' else '10.261' end,
      'كلميم', 'MEMBERS_SELL', (array['BEES', 'MILK', 'LIVESTOCK', 'CARPETS', 'ARGAN_OIL'])[1 + n % 5], 'ZZ ' || n, 'المحكمة الابتدائية',
      date '2005-01-01' + n, 5000, 'IMPORTED', 100, $3
    from generate_series(1, ${number}) n returning id, unit_id, registered_on
  ), told as (
    insert into cooperative.associate (id, unit_id, kind, given_ar, family_ar, notice_version, notice_given_on, created_by)
    select gen_random_uuid(), $2, 'PERSON', 'رقية', 'التجريبية', '1', '2022-01-01', $3 from generate_series(1, 5) returning id
  )
  insert into cooperative.membership (id, cooperative_id, associate_id, founder, joined_on)
  select gen_random_uuid(), m.id, t.id, true, m.registered_on from made m cross join told t`;

describe('a list of five thousand cooperatives', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, CooperativeModule] });
    const { unit, user } = house.ids;
    await house.sql(story, [unit.TNT, unit.GLM, user['caseworker@GLM']]);
    await house.sql(`update cooperative.membership m set left_on = '2022-05-01', end_kind = 'RESIGNATION'
      from (select k.id, (select i.id from cooperative.membership i where i.cooperative_id = k.id limit 1) as one, row_number() over (order by k.id) as n
        from cooperative.cooperative k) k where m.id = k.one and k.n % 100 < ${calls}`);
    await house.sql(`insert into cooperative.alert (cooperative_id, unit_id, kind, since)
      select id, unit_id, 'MANDATE_ENDING', '2022-05-01' from (select k.*, row_number() over (order by k.id desc) as n
        from cooperative.cooperative k) k where n % 100 < ${calls}`);
    await house.sql('analyze');
  }, 120_000);
  afterAll(() => house.stop());

  const delegate = () => house.as('regional-delegate');

  test('counts its members and its alerts as they stand', async () => {
    const { body } = await delegate().get('/cooperatives?limit=50');
    expect(body).toMatchObject({ total: number });
    for (const { members, alerts } of body.rows) {
      const isBelow = alerts.some(({ kind }: { kind: string }) => kind === 'BELOW_MINIMUM');
      expect([members, isBelow]).toEqual(members < 5 ? [4, true] : [5, false]);
    }
    const called = (await delegate().get('/cooperatives?alert=BELOW_MINIMUM')).body;
    expect(called.total).toBe((number * calls) / 100);
    const bees = (await delegate().get('/cooperatives?branch=BEES')).body;
    const farms = (await delegate().get('/cooperatives?sector=AGRICULTURE')).body;
    expect([bees.total, farms.total]).toEqual([number / 5, (number * 3) / 5]);
    expect((await delegate().get('/cooperatives?status=DORMANT')).body.total).toBe(0);
  });

  test('a search asked for all units finds what one stands on alone', async () => {
    const { unit, branch, user } = house.ids;
    const found = async (place: { units?: readonly string[]; branches?: readonly string[] }) => {
      const scope = {
        user: user['caseworker@GLM'] as UserId,
        units: (place.units ?? []) as readonly UnitId[],
        branches: (place.branches ?? []) as readonly BranchId[],
      };
      const caller = {
        role: null,
        unitId: null,
        branchId: null,
        permission: 'x',
        requestId: newId(),
        entries: 0,
        scope,
      };
      const [counted] = await house.app
        .get(Transactions)
        .as(caller, () =>
          house.app
            .get(Database)
            .rows<{ count: number }>('select count(*)::int as count from cooperative.sought($1, $2)', [
              Object.values(unit),
              'الألف',
            ]),
        );
      return counted!.count;
    };
    const ofTanTan = Math.floor(number / 3);
    expect(await found({ units: [unit.TNT] })).toBe(ofTanTan);
    expect(await found({ units: [unit.GLM] })).toBe(number - ofTanTan);
    expect(await found({})).toBe(0);
    expect(await found({ branches: [branch.ODCO] })).toBe(0);
  });

  test('is walked to its end by those who call, each once', async () => {
    const ids = await idsOfPages(delegate(), '/cooperatives?alert=MANDATE_ENDING');
    expect(ids).toHaveLength((number * calls) / 100);
    expect(new Set(ids).size).toBe(ids.length);
  }, 60_000);

  test('is narrowed by a name, a number and an alert together, and taken away as it is shown', async () => {
    const asked = `query=${encodeURIComponent('رقم 77')}&alert=BELOW_MINIMUM`;
    const { body } = await delegate().get(`/cooperatives?limit=100&${asked}`);
    const there = await house.sql<{ id: string }>(
      `select k.id from cooperative.cooperative k join cooperative.alert w on w.cooperative_id = k.id and w.kind = 'BELOW_MINIMUM'
       where people.label_fits(k.name, 'رقم 77') order by k.registered_on desc, k.id desc`,
    );
    expect(there.length).toBeGreaterThan(0);
    expect(body.rows.map(({ id }: { id: string }) => id)).toEqual(there.map(({ id }) => id));
    expect(body.total).toBe(there.length);
    const file = await delegate().download(`/cooperatives/export?${asked}&format=csv&language=ar`);
    expect(file.headers.get('X-Sanad-Rows')).toBe(String(there.length));
  });

  test('reads the alerts of a page by their key', async () => {
    const plan = await house.sql<{ 'QUERY PLAN': string }>(
      `explain select k.id, (select jsonb_agg(w.kind) from cooperative.alert w where w.cooperative_id = k.id)
       from cooperative.cooperative k where k.unit_id = any($1::uuid[]) order by k.registered_on desc, k.id desc limit 51`,
      [[house.ids.unit.GLM, house.ids.unit.TNT]],
    );
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain('alert_pkey');
    expect(text).toContain('cooperative_by_');
    expect(text).not.toContain('Seq Scan');
  });

  test('is answered in time', async () => {
    const name = (typed: string) => `&query=${encodeURIComponent(typed)}`;
    const asked = [
      ...['', '&alert=BELOW_MINIMUM', '&branch=BEES&status=REGISTERED', '&province=10.521'],
      ...[name('الألف 4321'), name('تعاونيه'), name('zz 77'), `${name('الالف')}&alert=MANDATE_ENDING`],
    ];
    const times = new Map<string, number[]>(asked.map((one) => [one, []]));
    for (let turn = 0; turn < 26; turn += 1) {
      for (const [one, taken] of times) {
        const begun = performance.now();
        const { status } = await delegate().get(`/cooperatives?limit=50${one}`);
        // What is met for the first time is not what people wait for all day.
        if (turn > 5) taken.push(performance.now() - begun);
        expect(status).toBe(200);
      }
    }
    for (const [one, taken] of times) {
      const sorted = taken.toSorted((left, right) => left - right);
      const [middle, slow] = [sorted[10]!, sorted[19]!];
      if (process.env['SANAD_TIMES'])
        process.stderr.write(`${decodeURIComponent(one) || 'all'}: p50 ${middle.toFixed(1)} p95 ${slow.toFixed(1)}\n`);
      // The goal is 30 ms on a quiet machine; a machine that is shared by whole runs is given room.
      expect(middle).toBeLessThan(250);
    }
  }, 60_000);
});
