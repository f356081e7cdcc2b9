import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { roles, type Role } from '@sanad/access/core';
import { startHouse, type House, type PlaceCode, type TestClient } from '@sanad/access/api/testing';
import { cursorOf, newId } from '@sanad/kernel';
import {
  figures,
  isStation,
  resultsPermissions,
  type Figure,
  type ResultRow,
  type ResultsView,
} from '@sanad/results/core';
import { tellYears, type People } from '../testing';
import { ResultsModule } from './results.module';

const year = (number: number) => `from=${number}-01-01&to=${number}-12-31`;
const address = (figure: Figure) => `/results/${isStation(figure) ? 'funnel' : 'tiles'}/${figure}`;

describe('the results', () => {
  let house: House;
  let people: People;
  beforeAll(async () => {
    house = await startHouse({ modules: [ResultsModule] });
    people = await tellYears(house);
  }, 60_000);
  afterAll(() => house.stop());

  const numbers = async (client: TestClient, filter = ''): Promise<ResultsView> =>
    (await client.get(`/results/funnel?${filter}`)).body as ResultsView;
  const countIn = (view: ResultsView, figure: Figure) => (isStation(figure) ? view.funnel[figure] : view.tiles[figure]);

  /** All rows, three at a time, as a screen fetches them. */
  async function rowsOf(
    client: TestClient,
    figure: Figure,
    filter = '',
  ): Promise<{ rows: ResultRow[]; total: number }> {
    const rows: ResultRow[] = [];
    let after = '';
    for (;;) {
      const { status, body } = await client.get(`${address(figure)}?limit=3&${filter}${after}`);
      expect(status).toBe(200);
      rows.push(...(body.rows as ResultRow[]));
      if (body.next === null) return { rows, total: body.total as number };
      after = `&after=${body.next as string}`;
    }
  }
  const namesOf = async (client: TestClient, figure: Figure, filter = '') =>
    (await rowsOf(client, figure, filter)).rows.map(({ person }) => person?.givenAr ?? null).sort();

  describe('a number counts exactly the rows that it opens', () => {
    const seats: readonly (readonly [Role, PlaceCode])[] = [
      ['hq-supervisor', 'HQ'],
      ['regional-delegate', 'GLM'],
      ['provincial-delegate', 'TNT'],
      ['caseworker', 'GLM'],
      ['caseworker', 'SMR'],
    ];
    const filters = ['', year(2022), `province=10.261&${year(2021)}`, 'province=10.521', 'to=2022-02-14'];

    test.each(seats.flatMap(([role, place]) => filters.map((filter) => [role, place, filter] as const)))(
      'for the %s at %s, filter "%s"',
      async (role, place, filter) => {
        const client = house.as(role, place);
        const view = await numbers(client, filter);
        for (const figure of figures) {
          const { rows, total } = await rowsOf(client, figure, filter);
          const ids = new Set(rows.map(({ id }) => id));
          expect([figure, total, rows.length, ids.size]).toEqual([figure, ...Array(3).fill(countIn(view, figure))]);
        }
        expect(view.openFiles.reduce((sum, { count }) => sum + count, 0)).toBe(view.tiles.OPEN_FILES);
      },
    );

    test('and the open files of a stage', async () => {
      const client = house.as('hq-supervisor');
      const { openFiles } = await numbers(client);
      expect(openFiles.length).toBeGreaterThan(1);
      for (const { stage, count } of openFiles) {
        const { rows, total } = await rowsOf(client, 'OPEN_FILES', `stage=${stage}`);
        expect([total, rows.length]).toEqual([count, count]);
        expect(rows.every(({ file }) => file?.stage === stage)).toBe(true);
      }
    });
  });

  describe('the cohort', () => {
    test('of the year goes through the stations', async () => {
      const { funnel } = await numbers(house.as('regional-delegate'), year(2022));
      expect(funnel).toEqual({ AWARENESS: 6, FILE: 3, TRAINING: 2, COOPERATIVE: 2 });
      expect(await namesOf(house.as('regional-delegate'), 'COOPERATIVE', year(2022))).toEqual([
        people.untrained,
        people.founder,
      ]);
    });

    test('counts somebody in the year of the first attendance alone', async () => {
      const client = house.as('regional-delegate');
      expect(await namesOf(client, 'AWARENESS', year(2021))).toEqual([people.early]);
      expect(await namesOf(client, 'AWARENESS', year(2022))).not.toContain(people.early);
      expect(await namesOf(client, 'PEOPLE', year(2022))).toContain(people.early);
    });

    test('adds up over the provinces', async () => {
      const client = house.as('hq-supervisor');
      const [all, ...parts] = await Promise.all(
        ['', 'province=10.261', 'province=10.521', 'province=11.321'].map((filter) => numbers(client, filter)),
      );
      for (const station of ['AWARENESS', 'FILE', 'TRAINING', 'COOPERATIVE'] as const) {
        expect(parts.reduce((sum, { funnel }) => sum + funnel[station], 0)).toBe(all!.funnel[station]);
      }
    });

    test('leaves out who was only registered, and who came to a day that was cancelled', async () => {
      const names = await namesOf(house.as('hq-supervisor'), 'PEOPLE');
      expect(names).not.toContain(people.absent);
      expect(names).not.toContain(people.ofCancelled);
    });

    test('does not count a file closed as a duplicate, nor a member who left, nor one of a cooperative struck off', async () => {
      const client = house.as('hq-supervisor');
      expect(await namesOf(client, 'FILE')).not.toContain(people.duplicate);
      const members = await namesOf(client, 'COOPERATIVE');
      expect(members).not.toContain(people.left);
      expect(members).not.toContain(people.struckOff);
    });
  });

  describe('days', () => {
    test.each([
      ['one second before midnight in Morocco is the old year', year(2022), 'lastSecond'],
      ['midnight in Morocco is the new year, although it is still the old one in UTC', year(2023), 'firstSecond'],
      ['one day alone', 'from=2022-12-31&to=2022-12-31', 'lastSecond'],
      ['the next day alone', 'from=2023-01-01&to=2023-01-01', 'firstSecond'],
    ] as const)('%s', async (_situation, filter, who) => {
      const names = await namesOf(house.as('regional-delegate'), 'AWARENESS', filter);
      expect(names.filter((name) => name === people.lastSecond || name === people.firstSecond)).toEqual([people[who]]);
    });

    test('each row says the day of its fact on the calendar of Morocco', async () => {
      const { rows } = await rowsOf(house.as('regional-delegate'), 'AWARENESS', year(2023));
      expect(rows.map(({ person, day }) => [person?.givenAr, day])).toEqual([[people.firstSecond, '2023-01-01']]);
    });
  });

  describe('the numbers beside the funnel', () => {
    test('events, attendances and people are three numbers', async () => {
      const { tiles } = await numbers(house.as('regional-delegate'), year(2022));
      expect(tiles).toMatchObject({ EVENTS: 3, ATTENDANCES: 8, PEOPLE: 7 });
    });

    test('what is open or waiting now does not depend on the period', async () => {
      const client = house.as('regional-delegate');
      const [old, now] = [await numbers(client, year(2005)), await numbers(client)];
      expect(old.tiles).toMatchObject({ EVENTS: 0, PEOPLE: 0, COOPERATIVES: 0, MEMBERS: 0 });
      expect(old.tiles.OPEN_FILES).toBe(now.tiles.OPEN_FILES);
      expect(old.tiles.CERTIFICATES).toBe(1);
    });

    test('rows name their event, training or cooperative, and lead to the file', async () => {
      const client = house.as('regional-delegate');
      const [certificate] = (await rowsOf(client, 'CERTIFICATES')).rows;
      expect(certificate).toMatchObject({
        person: { givenAr: people.trained },
        about: { kind: 'SESSION', name: 'تسيير التعاونيات' },
        file: { stage: 'PREPARATION' },
        day: '2022-03-20',
      });
      const [cooperative] = (await rowsOf(client, 'COOPERATIVES', year(2022))).rows;
      expect(cooperative).toMatchObject({ person: null, file: null, day: '2022-06-01', province: '10.261' });
    });
  });

  describe('scope', () => {
    test('a unit sees its own and those below, and nothing of another region', async () => {
      const [own, below, foreign] = await Promise.all([
        numbers(house.as('caseworker', 'GLM')),
        numbers(house.as('caseworker', 'TNT')),
        numbers(house.as('caseworker', 'SMR')),
      ]);
      expect([own.funnel.AWARENESS, below.funnel.AWARENESS, foreign.funnel.AWARENESS]).toEqual([10, 1, 2]);
      expect(foreign.tiles).toMatchObject({ EVENTS: 1, OPEN_FILES: 1, CERTIFICATES: 0, COOPERATIVES: 0, MEMBERS: 0 });
      expect(foreign.funnel).toMatchObject({ TRAINING: 0, COOPERATIVE: 0 });
    });

    test('a unit with nothing sees zeros', async () => {
      const { funnel, tiles, openFiles } = await numbers(house.as('caseworker', 'ASZ'));
      expect([...Object.values(funnel), ...Object.values(tiles)].every((count) => count === 0)).toBe(true);
      expect(openFiles).toEqual([]);
    });

    test('a person of another unit is counted and not named', async () => {
      const names = await namesOf(house.as('regional-delegate'), 'AWARENESS', year(2022));
      expect(names.filter((name) => name === null)).toHaveLength(1);
      expect(await namesOf(house.as('hq-supervisor'), 'AWARENESS', year(2021))).toContain(people.guest);
    });

    test('the filter offers the provinces of the units that one follows', async () => {
      expect((await numbers(house.as('caseworker', 'TNT'))).provinces).toEqual(['10.521']);
      expect((await numbers(house.as('caseworker', 'GLM'))).provinces).toEqual([
        '10.071',
        '10.261',
        '10.473',
        '10.521',
      ]);
    });
  });

  describe('who may ask', () => {
    test.each(roles)('%s', async (role) => {
      const client = house.as(role);
      const answers = [
        await client.get('/results/funnel'),
        await client.get(address('AWARENESS')),
        await client.get(address('EVENTS')),
      ].map(({ status }) => status);
      const mayRead = resultsPermissions.read.grants[role] ? 200 : 403;
      const mayList = resultsPermissions.list.grants[role] ? 200 : 403;
      expect(answers).toEqual([mayRead, mayList, mayList]);
    });

    test('nobody who is not signed in', async () => {
      expect((await house.stranger().get('/results/funnel')).status).toBe(401);
    });
  });

  describe('the trace', () => {
    const traces = (user: string) =>
      house.sql<{ after: object; unit_id: string }>(
        `select after, unit_id from audit.entry where user_id = $1 and action = 'results.list' order by id`,
        [house.ids.user[user]],
      );

    test('a list that was opened leaves who asked what and how much was shown', async () => {
      await house.as('provincial-delegate', 'GLM').get(`${address('FILE')}?limit=2&province=10.261&${year(2022)}`);
      expect((await traces('provincial-delegate@GLM')).at(-1)).toEqual({
        unit_id: house.ids.unit.GLM,
        after: {
          figure: 'FILE',
          province: '10.261',
          from: '2022-01-01',
          to: '2022-12-31',
          isFirstPage: true,
          shown: 2,
          total: 2,
        },
      });
    });

    test('numbers leave none', async () => {
      await numbers(house.as('provincial-delegate', 'SMR'));
      expect(await traces('provincial-delegate@SMR')).toEqual([]);
    });
  });

  describe('bad input', () => {
    const cursor = (...key: (string | number)[]) => cursorOf(key);
    test.each([
      ['a station that is none', '/results/funnel/FUNDING', 'invalid'],
      ['a tile in the place of a station', '/results/funnel/EVENTS', 'invalid'],
      ['a period that ends before it begins', '/results/funnel?from=2022-02-14&to=2022-02-01', 'invalid'],
      ['a day that does not exist', '/results/funnel?from=2022-02-30', 'invalid'],
      ['a province that does not exist', '/results/funnel?province=99.999', 'invalid'],
      ['a stage that is none', '/results/tiles/OPEN_FILES?stage=GONE', 'invalid'],
      ['too many rows at once', '/results/funnel/FILE?limit=1000', 'invalid'],
      ['a cursor that is none', '/results/funnel/FILE?after=xyz', 'invalid'],
      ['a cursor without a fact', `/results/funnel/FILE?after=${cursor('yesterday', newId())}`, 'invalid'],
      ['a cursor of another list', `/results/tiles/EVENTS?after=${cursor('2022-02-14T14:30:00Z', newId())}`, 'invalid'],
      ['a cursor without a record', `/results/tiles/EVENTS?after=${cursor('2022-02-14', 'x')}`, 'invalid'],
    ])('%s', async (_situation, path, code) => {
      expect(await house.as('hq-supervisor').get(path)).toMatchObject({ status: 400, body: { code } });
    });

    test('the field that is wrong is named', async () => {
      const { body } = await house.as('hq-supervisor').get('/results/funnel?from=2022-02-14&to=2022-02-01');
      expect(body.fields).toEqual([{ path: '/to', code: 'periodReversed' }]);
    });
  });
});
