import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { idsOf, idsOfPages, readExported, startHouse, type House, type TestClient } from '@sanad/access/api/testing';
import type { ExportFormat } from '@sanad/access/core';
import fc from 'fast-check';
import { PeopleModule } from '../people.module';

const reason = `reason=${encodeURIComponent('تقرير الدورة السنوية')}`;

async function exported(client: TestClient, format: ExportFormat, query = '', language = 'ar') {
  const file = await client.download(`/people/export?format=${format}&language=${language}${query ? `&${query}` : ''}`);
  if (file.status !== 200) throw new Error(file.bytes.toString());
  return readExported(file, format);
}

describe('the list of persons as a file', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule] });
    await settle();
  }, 60_000);
  afterAll(() => house.stop());

  /** Forty persons of Guelmim and Tan-Tan, of whom two came by the door of the API with a card; one of a foreign delegation. */
  async function settle(): Promise<void> {
    const { unit, user } = house.ids;
    await house.sql(
      `insert into people.person (id, unit_id, given_ar, family_ar, given_la, phone, birth_date, birth_precision, province, commune, created_by, created_at)
       select gen_random_uuid(), case when n % 4 = 3 then $1 else $2 end::uuid,
         (array['فاطمة', 'محمد', 'عائشة', 'إبراهيم', 'مريم'])[1 + n % 5], (array['آيت لحسن', 'بوهدي', 'المنصوري', 'أوبلا'])[1 + n % 4],
         case when n % 2 = 1 then 'Fatima' end, '+2126123410' || 10 + n, '1952-02-14',
         (array['DAY', 'MONTH', 'YEAR'])[1 + n % 3], '10.261', case when n < 3 then '=cmd|'' /c calc''!A1' end, $3,
         -- Several of one moment: then the identifier decides.
         now() - make_interval(hours => n / 3)
       from generate_series(0, 37) n`,
      [unit.TNT, unit.GLM, user['caseworker@GLM']],
    );
    for (const [place, givenAr, cin] of [
      ['GLM', 'زينب', 'JA143022'],
      ['TNT', 'هشام', 'JA998877'],
      ['SMR', 'ليلى', 'EE551199'],
    ] as const) {
      const sent = { givenAr, familyAr: 'بناني', province: '10.261', cin };
      expect((await house.as('caseworker', place).post('/people', sent)).status).toBe(201);
    }
  }

  test('holds exactly the rows of the list, in its order, whatever is asked', async () => {
    const words = fc.constantFrom(
      '',
      'فاطمة',
      'محمد',
      'لحسن',
      'فاطمة آيت',
      'Fatima',
      '1021',
      'JA143022',
      'ليلى',
      'لا أحد',
      '١٢٣٤',
    );
    await fc.assert(
      fc.asyncProperty(
        words,
        fc.constantFrom<ExportFormat>('csv', 'xlsx'),
        fc.constantFrom('GLM', 'TNT', 'SMR'),
        async (asked, format, place) => {
          const client = house.as('caseworker', place as 'GLM');
          const query = asked ? `query=${encodeURIComponent(asked)}` : '';
          const ids = await idsOfPages(client, `/people?${query}`);
          expect(idsOf(await exported(client, format, query))).toEqual(ids);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('shows each person his own unit alone: two delegations take two files', async () => {
    const [here, there] = [
      await exported(house.as('caseworker'), 'csv'),
      await exported(house.as('caseworker', 'SMR'), 'csv'),
    ];
    expect(here.rows).toHaveLength(40);
    expect(there.rows.map(([family]) => family)).toEqual(['بناني']);
    expect(idsOf(here)).not.toContain(idsOf(there)[0]);
  });

  test('a workbook keeps days as days, phones and identifiers as texts, and of a card number its end', async () => {
    const { headings, rows } = await exported(house.as('caseworker'), 'xlsx');
    const at = (heading: string) => headings.indexOf(heading);
    const births = rows.map((row) => row[at('تاريخ الازدياد')]);
    expect(births).toContainEqual(new Date('1952-02-14T00:00:00Z'));
    expect(births).toContain('02/1952');
    expect(births).toContain('1952');
    expect(rows.every((row) => ['string', 'object'].includes(typeof row[at('الهاتف')]))).toBe(true);
    expect(rows.map((row) => row[at('الهاتف')])).toContain('06 12 34 10 10');
    expect(rows.every((row) => typeof row.at(-1) === 'string')).toBe(true);
    expect(rows.map((row) => row[at('آخر رموز البطاقة')])).toContain('•••••022');
    expect(JSON.stringify(rows)).not.toContain('JA143022');
    expect(rows[0]![at('تاريخ التسجيل')]).toBeInstanceOf(Date);
  });

  test('what would be a formula is a text', async () => {
    const formula = "=cmd|' /c calc'!A1";
    const csv = await exported(house.as('caseworker'), 'csv');
    expect(csv.rows.flat()).toContain(`'${formula}`);
    expect(csv.rows.flat()).not.toContain(formula);
    expect((await exported(house.as('caseworker'), 'xlsx')).rows.flat()).toContain(formula);
  });

  test('speaks the language that was chosen, codes too', async () => {
    const { headings, about } = await exported(house.as('caseworker'), 'xlsx', '', 'fr');
    expect(headings.slice(0, 2)).toEqual(['Nom en arabe', 'Prénom en arabe']);
    expect(about).toContain('Chargé(e) de dossiers');
    expect(about).toContain('Nombre de lignes: 40');
  });

  test('says of itself what it is: list, filters, rows, moment and who took it', async () => {
    const { about } = await exported(
      house.as('hq-supervisor'),
      'csv',
      `query=${encodeURIComponent('فاطمة')}&${reason}`,
    );
    for (const said of [
      'الأشخاص',
      'البحث: فاطمة',
      'عدد الأسطر: 23',
      'توقيت المغرب',
      'hq-supervisor@HQ',
      'تقرير الدورة السنوية',
      'نسخة خاصة بـ',
    ])
      expect(about).toContain(said);
  });

  test('a card number that was looked for is written nowhere', async () => {
    const client = house.as('caseworker');
    const { rows, about } = await exported(client, 'csv', 'query=JA143022');
    expect(rows).toHaveLength(1);
    expect(about).toContain('رقم بطاقة وطنية');
    expect(about).not.toContain('JA143022');
    const entries = await house.sql<{ after: unknown }>(`select after from audit.entry where entity = 'export'`);
    expect(JSON.stringify(entries)).not.toContain('JA143022');
  });

  test.each(['hq-supervisor', 'regional-delegate', 'provincial-delegate', 'privacy-officer'] as const)(
    'a %s says why, and the reason is kept',
    async (role) => {
      const client = house.as(role);
      const refused = await client.get('/people/export?format=csv&language=ar');
      expect([refused.status, refused.body.fields]).toEqual([400, [{ path: '/reason', code: 'required' }]]);
      expect((await client.get(`/people/export?format=csv&language=ar&${reason}`)).status).toBe(200);
      const [entry] = await house.sql<{ why: string }>(
        `select why from audit.entry where action = 'export.start' order by id desc limit 1`,
      );
      expect(entry!.why).toBe('تقرير الدورة السنوية');
    },
  );

  test.each(['auditor', 'event-registrar', 'hq-admin', 'partner-officer'] as const)(
    'a %s takes no list',
    async (role) => {
      expect((await house.as(role).get(`/people/export?format=csv&language=ar&${reason}`)).status).toBe(403);
    },
  );

  test('what left the house is in the audit before and after: filters, rows, sum', async () => {
    const file = await house
      .as('caseworker')
      .download(`/people/export?format=xlsx&language=ar&query=${encodeURIComponent('مريم')}`);
    const entries = await house.sql<{
      action: string;
      after: Record<string, unknown>;
      entity_id: string;
      user_id: string;
    }>(`select action, after, entity_id, user_id from audit.entry where entity = 'export' order by id desc limit 2`);
    const [finish, start] = entries;
    expect(start).toMatchObject({
      action: 'export.start',
      after: { list: 'people', format: 'xlsx', filters: { Search: 'مريم' } },
    });
    const { createHash } = await import('node:crypto');
    expect(finish).toMatchObject({
      action: 'export.finish',
      entity_id: start!.entity_id,
      user_id: house.ids.user['caseworker@GLM'],
      after: {
        list: 'people',
        rows: 7,
        bytes: file.bytes.length,
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
      },
    });
    expect(file.headers.get('x-sanad-rows')).toBe('7');
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect(decodeURIComponent(file.headers.get('content-disposition')!)).toMatch(/الأشخاص \d{4}-\d{2}-\d{2}\.xlsx/);
  });

  describe('when it does not come to an end', () => {
    const openTransactions = async () =>
      (
        await house.sql<{ count: number }>(
          `select count(*)::int as count from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`,
        )
      )[0]!.count;
    const until = async (isSo: () => Promise<boolean>) => {
      for (let turn = 0; turn < 600 && !(await isSo()); turn += 1)
        await new Promise((resolve) => setTimeout(resolve, 50));
    };
    const lastAct = async () =>
      (
        await house.sql<{ action: string }>(
          `select action from audit.entry where entity = 'export' order by id desc limit 1`,
        )
      )[0]!.action;

    beforeAll(async () => {
      await house.sql(
        `insert into people.person (id, unit_id, given_ar, family_ar, province, commune, created_by)
         select gen_random_uuid(), $1, 'اسم', 'طويل', '10.071', repeat(md5(n::text), 6), $2 from generate_series(1, 30000) n`,
        [house.ids.unit.ASZ, house.ids.user['caseworker@ASZ']],
      );
    }, 60_000);

    test('whoever goes away leaves no transaction open behind, and the audit says so', async () => {
      const gone = new AbortController();
      const client = house.as('caseworker', 'ASZ');
      const answer = await fetch(`${house.url}/api/v1/people/export?format=csv&language=ar`, {
        headers: { cookie: client.cookies },
        signal: gone.signal,
      });
      expect(answer.headers.get('x-sanad-rows')).toBe('30000');
      await answer.body!.getReader().read();
      await until(async () => (await openTransactions()) === 1);
      expect(await openTransactions()).toBe(1);
      gone.abort();
      await until(async () => (await lastAct()) === 'export.stop');
      expect([await openTransactions(), await lastAct()]).toEqual([0, 'export.stop']);
    });

    test('a connection of the database that is lost in the middle breaks the download off: no half file looks whole', async () => {
      const client = house.as('caseworker', 'ASZ');
      const answer = await fetch(`${house.url}/api/v1/people/export?format=csv&language=ar`, {
        headers: { cookie: client.cookies },
      });
      const reader = answer.body!.getReader();
      await reader.read();
      await house.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`,
      );
      const rest = async () => {
        for (;;) if ((await reader.read()).done) return;
      };
      await expect(rest()).rejects.toThrow();
      await until(async () => (await lastAct()) === 'export.stop');
      expect(await lastAct()).toBe('export.stop');
    });

    test('whoever asks for the head alone is in the audit too, and holds nothing', async () => {
      const { status, headers } = await house
        .as('caseworker', 'ASZ')
        .send('HEAD', '/people/export?format=csv&language=ar');
      expect([status, headers.get('x-sanad-rows')]).toEqual([200, '30000']);
      await until(async () => (await lastAct()) === 'export.stop');
      expect([await openTransactions(), await lastAct()]).toEqual([0, 'export.stop']);
    });

    test('and others still work: the places are free again', async () => {
      for (let turn = 0; turn < 5; turn += 1)
        expect((await house.as('caseworker', 'SMR').get('/people/export?format=csv&language=ar')).status).toBe(200);
    });

    test('no more than three at once hold a connection', async () => {
      const client = house.as('caseworker', 'ASZ');
      const gone = new AbortController();
      const ask = () =>
        fetch(`${house.url}/api/v1/people/export?format=csv&language=ar`, {
          headers: { cookie: client.cookies },
          signal: gone.signal,
        });
      const answers = [await ask(), await ask(), await ask(), await ask()];
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 503]);
      gone.abort();
      await until(async () => (await openTransactions()) === 0);
      expect(await openTransactions()).toBe(0);
    });
  });
});
