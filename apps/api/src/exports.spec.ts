import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DeclaredRoutes } from '@sanad/access/api';
import { idsOf, idsOfPages, readExported, startHouse, type House, type TestClient } from '@sanad/access/api/testing';
import { exportFormats, type Role } from '@sanad/access/core';
import { paths, stages } from '@sanad/case-file/core';
import { cooperativeStatuses, formationStates } from '@sanad/cooperative/core';
import { languages } from '@sanad/kernel';
import { referralStates, referralTabNames } from '@sanad/partners/core';
import { stations, tiles } from '@sanad/results/core';
import fc from 'fast-check';
import { capabilities } from './app.module';
import { settleDemo } from './database/seed/demo';
import { settleFoundation } from './database/seed/foundation';
import { tellStory } from './database/seed/story/story';

interface List {
  /** Where its pages are, and where its file is. */
  readonly pages: string;
  readonly file: string;
  readonly permission: string;
  /** What may be asked of it; '' asks nothing. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

const names = ['', 'فاطمة', 'محمد', 'بن', 'ا', 'Ait', '0001', 'GLM-2022', 'لا أحد'];
const provinces = ['', '10.261', '10.521'];
const days = ['', '2022-01-01', '2022-03-01', '2022-06-30'];

const lists = (event: string): readonly List[] => [
  { pages: '/people', file: '/people/export', permission: 'person.export', filters: { query: names } },
  {
    pages: '/resistance-files',
    file: '/resistance-files/export',
    permission: 'kinship.export',
    filters: { query: ['', 'ا', '1', 'محمد'] },
  },
  {
    pages: '/case-files',
    file: '/case-files/export',
    permission: 'caseFile.export',
    filters: { query: names, stage: ['', ...stages], path: ['', '', ...paths], mine: ['', '', 'true'] },
  },
  {
    pages: '/events',
    file: '/events/export',
    permission: 'event.export',
    filters: { query: ['', 'يوم', 'كلميم'], state: ['', '', 'OPEN', 'CLOSED', 'PLANNED'] },
  },
  {
    pages: `/events/${event}/attendances`,
    file: `/events/${event}/attendances/export`,
    permission: 'attendance.export',
    filters: { query: names, show: ['', 'PRESENT', 'EXPECTED', 'WALK_IN'] },
  },
  {
    pages: '/referrals',
    file: '/referrals/export',
    permission: 'referral.export',
    filters: { query: names, tab: ['', ...referralTabNames], state: ['', '', '', ...referralStates] },
  },
  {
    pages: '/training-sessions',
    file: '/training-sessions/export',
    permission: 'training.export',
    filters: { phase: ['', 'UPCOMING', 'RUNNING', 'ENDED'] },
  },
  {
    pages: '/cooperatives',
    file: '/cooperatives/export',
    permission: 'cooperative.export',
    filters: {
      ...{ query: ['', 'تعاونية', 'لا شيء'], province: provinces, from: days, to: days },
      ...{ status: ['', '', ...cooperativeStatuses], branch: ['', 'BEES'], sector: ['', 'HANDICRAFT'] },
      alert: ['', '', 'BELOW_MINIMUM'],
    },
  },
  {
    pages: '/formations',
    file: '/formations/export',
    permission: 'cooperative.export',
    filters: { query: ['', 'تعاونية', 'لا شيء'], province: provinces, state: ['', '', ...formationStates] },
  },
  ...[...stations.map((name) => `funnel/${name}`), ...tiles.map((name) => `tiles/${name}`)].map((figure) => ({
    pages: `/results/${figure}`,
    file: `/results/${figure}/export`,
    permission: 'results.export',
    filters: { province: provinces, from: ['', '2022-01-01'], to: ['', '2022-06-30'] },
  })),
];

const reason = `reason=${encodeURIComponent('مراجعة الدورة السنوية')}`;

describe('every list as a file', () => {
  let house: House;
  let all: readonly List[];
  let event: string;
  beforeAll(async () => {
    house = await startHouse({ modules: capabilities });
    await settleFoundation(house.app);
    await settleDemo(house.app);
    await tellStory(house.url);
    const [busiest] = await house.sql<{ id: string }>(
      `select event_id as id from awareness.attendance group by event_id order by count(*) desc, event_id limit 1`,
    );
    event = busiest!.id;
    all = lists(event);
  }, 180_000);
  afterAll(() => house.stop());

  async function taken(client: TestClient, list: List, query: string, format: 'csv' | 'xlsx' = 'csv', language = 'ar') {
    const file = await client.download(`${list.file}?${query}&format=${format}&language=${language}&${reason}`);
    if (file.status !== 200) throw new Error(`${list.file}?${query}: ${file.status} ${file.bytes.toString()}`);
    const exported = await readExported(file, format);
    expect(file.headers.get('x-sanad-rows')).toBe(String(exported.rows.length));
    return exported;
  }

  const may = (role: Role, { permission }: List) =>
    house.app.get(DeclaredRoutes).permissions.get(permission)!.grants[role] !== undefined;

  test('has exactly the rows of the list behind it, in its order, for whoever asks whatever', async () => {
    const seen = new Map<string, number>();
    for (const list of all) {
      const asking = fc.record(
        Object.fromEntries(Object.entries(list.filters).map(([name, values]) => [name, fc.constantFrom(...values)])),
      );
      const readers = (['caseworker', 'hq-supervisor', 'partner-officer', 'regional-delegate'] as const).filter(
        (role) => may(role, list),
      );
      await fc.assert(
        fc.asyncProperty(asking, fc.constantFrom(...readers), async (asked, role) => {
          if (asked['from'] && asked['to'] && asked['from'] > asked['to']) return;
          const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
          const ids = await idsOfPages(house.as(role), `${list.pages}?${query}`);
          expect(idsOf(await taken(house.as(role), list, query))).toEqual(ids);
          seen.set(list.file, Math.max(seen.get(list.file) ?? 0, ids.length));
        }),
        {
          numRuns: 12,
          examples: [[Object.fromEntries(Object.keys(list.filters).map((name) => [name, ''])), readers[0]!]],
        },
      );
    }
    // Lists that were empty all the time would prove nothing.
    const empty = all.map(({ file }) => file).filter((file) => !seen.get(file));
    expect(empty).toEqual([]);
  }, 300_000);

  test('speaks each language: no heading is lost, no code is left untranslated, no bidi mark is left in', async () => {
    for (const list of all) {
      for (const language of languages) {
        const { headings, rows, about } = await taken(house.as('caseworker'), list, '', 'xlsx', language);
        expect(new Set(headings).size).toBe(headings.length);
        const cells = rows.flatMap((row) => row.slice(0, -1));
        const codes = cells.filter((cell) => typeof cell === 'string' && /^[A-Z]{2,}(_[A-Z]+)+$/.test(cell));
        expect({ file: list.file, codes }).toEqual({ file: list.file, codes: [] });
        expect(`${headings.join()}${cells.join()}`).not.toMatch(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
        if (language === 'ar') expect(`${headings.join('')}${about.split(':')[0]}`).not.toMatch(/[A-Za-z]/);
      }
    }
  }, 120_000);

  test('a filter by a record is told by its name', async () => {
    const [programme] = await house.sql<{ id: string; title: string }>(
      'select id, title from training.programme limit 1',
    );
    const sessions = all.find(({ file }) => file === '/training-sessions/export')!;
    const planned = await taken(house.as('caseworker'), sessions, `programmeId=${programme!.id}`, 'xlsx');
    expect(planned.about).toContain(programme!.title);
    expect(planned.about).not.toContain(programme!.id);
    const referrals = all.find(({ file }) => file === '/referrals/export')!;
    const sent = await taken(house.as('hq-supervisor'), referrals, `unitId=${house.ids.unit.GLM}`, 'xlsx');
    expect(sent.about).toContain('النيابة الجهوية بكلميم');
    expect(sent.about).not.toContain(house.ids.unit.GLM);
  });

  test('a partner takes its own referrals, and none of another agency', async () => {
    const list = all.find(({ file }) => file === '/referrals/export')!;
    const [anapec, odco] = [
      await taken(house.as('partner-officer', 'ANAPEC'), list, ''),
      await taken(house.as('partner-officer', 'ODCO'), list, ''),
    ];
    const whose = await house.sql<{ id: string; branch_id: string }>('select id, branch_id from partners.referral');
    const of = (ids: readonly string[]) =>
      new Set(whose.filter(({ id }) => ids.includes(id)).map(({ branch_id }) => branch_id));
    expect(idsOf(anapec).length).toBeGreaterThan(0);
    expect([...of(idsOf(anapec))]).toEqual([house.ids.branch.ANAPEC]);
    expect(idsOf(odco).filter((id) => idsOf(anapec).includes(id))).toEqual([]);
  });

  test('a partner takes the people of its own session', async () => {
    const [session] = await house.sql<{ id: string }>(
      `select e.session_id as id from training.enrolment e where e.branch_id = $1 limit 1`,
      [house.ids.branch.ANAPEC],
    );
    const client = house.as('partner-officer', 'ANAPEC');
    const file = await client.download(`/training-sessions/${session!.id}/enrolments/export?format=csv&language=ar`);
    const { body } = await client.get(`/training-sessions/${session!.id}`);
    const ids = (body.enrolments as { id: string }[]).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(idsOf(await readExported(file, 'csv'))).toEqual(ids);
    const foreign = await house
      .as('partner-officer', 'ODCO')
      .get(`/training-sessions/${session!.id}/enrolments/export?format=csv&language=ar`);
    expect(foreign.status).toBe(404);
  });

  test('a registrar takes the list of the event and learns of no file; another delegation finds no event', async () => {
    const file = await house
      .as('event-registrar')
      .download(`/events/${event}/attendances/export?format=csv&language=ar`);
    const { headings, rows } = await readExported(file, 'csv');
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row[headings.indexOf('رقم الملف')]))).toEqual(new Set(['']));
    const foreign = await house
      .as('event-registrar', 'SMR')
      .get(`/events/${event}/attendances/export?format=csv&language=ar`);
    expect(foreign.status).toBe(404);
  });

  test('an auditor and the administrator take nothing away', async () => {
    for (const list of all)
      for (const role of ['auditor', 'hq-admin'] as const)
        expect((await house.as(role).get(`${list.file}?format=csv&language=ar&${reason}`)).status).toBe(403);
  });

  test('asks for a format and a language that there are', async () => {
    const { status, body } = await house.as('caseworker').get('/events/export?format=ods&language=es');
    expect([status, body.fields.map(({ path }: { path: string }) => path)]).toEqual([400, ['/format', '/language']]);
    expect(exportFormats).toEqual(['csv', 'xlsx']);
  });

  test('leaves no transaction open', async () => {
    const [open] = await house.sql<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`,
    );
    expect(open!.count).toBe(0);
  });
});
