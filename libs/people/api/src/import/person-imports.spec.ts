import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House, type TestAnswer, type TestClient } from '@sanad/access/api/testing';
import { addDays, today, type PlainDay } from '@sanad/kernel';
import { readSheet, Transactions, type SheetRead } from '@sanad/platform';
import { csvRegister, goodRegister, holder, messyFields, messyRegister, messyTotals } from '../../testing/registers';
import { PeopleModule } from '../people.module';
import { ImportPurge } from './import-purge';

const busy = ['CHECKING', 'RUNNING', 'UNDOING'];

describe('an old register', () => {
  let house: House;
  let worker: TestClient;
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule], jobs: true });
    worker = house.as('caseworker');
  });
  afterAll(() => house.stop());

  const persons = async () => Number((await house.sql<{ n: string }>('select count(*) n from people.person'))[0]!.n);
  const counted = async () =>
    Number((await house.sql<{ n: string }>('select coalesce(sum(persons), 0) n from people.person_count'))[0]!.n);
  const send = (bytes: Buffer, name = 'register.xlsx', client = worker) =>
    client.upload('/person-imports', bytes, { type: 'application/octet-stream', name });

  async function rest(id: string, client = worker): Promise<TestAnswer['body']> {
    for (;;) {
      const { body } = await client.get(`/person-imports/${id}`);
      if (!busy.includes(body.state)) return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const act = (id: string, version: number, name: string, body: unknown = {}, client = worker) =>
    client.post(`/person-imports/${id}/${name}`, body, { version });

  const fieldsOf = (view: TestAnswer['body']) => view.columns.map(({ field }: { field: string | null }) => field);
  async function checked(bytes: Buffer, name?: string): Promise<TestAnswer['body']> {
    const { status, body } = await send(bytes, name);
    expect([status, body.code]).toEqual([201, undefined]);
    const answer = await act(body.id, body.version, 'check', { fields: fieldsOf(body), province: body.province });
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    return rest(body.id);
  }
  async function imported(bytes: Buffer, name?: string): Promise<TestAnswer['body']> {
    const view = await checked(bytes, name);
    const answer = await act(view.id, view.version, 'run');
    expect([answer.status, answer.body.code]).toEqual([200, undefined]);
    return rest(view.id);
  }
  const rowsOf = async (id: string, status?: string) =>
    (await worker.get(`/person-imports/${id}/rows?limit=100${status ? `&status=${status}` : ''}`)).body.rows;
  const sum = ({ created, updated, alreadyThere, toReview, refused, waiting }: Record<string, number>) =>
    created! + updated! + alreadyThere! + toReview! + refused! + waiting!;

  describe('without a fault', () => {
    test('is read, its columns are guessed, the dry run writes nothing, the run writes all', async () => {
      const before = await persons();
      const view = await checked(await goodRegister(60));
      expect(fieldsOf(view)).toEqual(['givenAr', 'familyAr', 'sex', 'birth', 'cin', 'phone']);
      expect(view).toMatchObject({ state: 'CHECKED', total: 60, counts: { created: 60, refused: 0, written: 0 } });
      expect(await persons()).toBe(before);
      await act(view.id, view.version, 'run');
      const done = await rest(view.id);
      expect(done).toMatchObject({ state: 'DONE', counts: { created: 60, written: 60 } });
      expect(await persons()).toBe(before + 60);
      expect(await counted()).toBe(await persons());
    });

    test('each person is as the form would have made them, with a card number that can be found', async () => {
      const { given, family, cin } = holder(7);
      const { body } = await worker.get(`/people?query=${cin}`);
      expect(body.rows).toHaveLength(1);
      expect(body.rows[0]).toMatchObject({
        givenAr: given,
        familyAr: family,
        province: '10.261',
        cinEnd: cin.slice(-3),
      });
      const { body: card } = await worker.get(`/people/${body.rows[0].id}/card-number?reason=CONTROL`);
      expect(card.cin).toBe(cin);
      const entries = await house.sql(
        `select after from audit.entry where action = 'person.create' and entity_id = $1`,
        [body.rows[0].id],
      );
      expect(JSON.stringify(entries)).not.toContain(cin);
      expect(entries).toHaveLength(1);
    });

    test('sent a second time, it creates nothing and changes nothing', async () => {
      const before = await persons();
      const versions = await house.sql('select id, version from people.person order by id');
      const done = await imported(await goodRegister(60));
      expect(done.counts).toMatchObject({ created: 0, updated: 0, alreadyThere: 60, toReview: 0, refused: 0 });
      expect(await persons()).toBe(before);
      expect(await house.sql('select id, version from people.person order by id')).toEqual(versions);
    });

    test('card numbers lie nowhere in clear', async () => {
      const { cin } = holder(7);
      const found = await house.sql(
        `select 1 from people.person_import_row r where r::text like $1 union all select 1 from people.person_import i where i::text like $1
         union all select 1 from jobs.job j where j::text like $1`,
        [`%${cin}%`],
      );
      expect(found).toEqual([]);
    });
  });

  describe('as offices keep it', () => {
    let view: TestAnswer['body'];

    test('two header languages, merged cells and Arabic digits: nine columns of ten are guessed right', async () => {
      view = await checked(await messyRegister());
      const right = fieldsOf(view).filter((field: string, at: number) => field === messyFields[at]).length;
      expect(right / messyFields.length).toBeGreaterThanOrEqual(0.9);
      expect(view.total).toBe(messyTotals.rows);
      expect(sum(view.counts)).toBe(view.total);
      const { again, asked, bad } = messyTotals;
      expect(view.counts).toMatchObject({ alreadyThere: again, toReview: asked, refused: bad, waiting: 0 });
    });

    test('the bad rows can be looked at alone, each with its reason at its cell', async () => {
      const rows = await rowsOf(view.id, 'REFUSED');
      expect(rows).toHaveLength(messyTotals.bad);
      const codes = new Set(
        rows.flatMap((row: TestAnswer['body']) =>
          row.problems.map(({ column, code }: TestAnswer['body']) => `${column} ${code}`),
        ),
      );
      expect([...codes].toSorted()).toEqual(['1 arabicName', '4 invalidBirth', '5 invalidCin', '6 invalidPhone']);
    });

    test('a cell is put right in place and the row is judged anew', async () => {
      const row = (await rowsOf(view.id, 'REFUSED')).find(
        ({ problems }: TestAnswer['body']) => problems[0].code === 'invalidBirth',
      );
      const { body } = await act(view.id, view.version, 'corrections', {
        line: row.line,
        column: 4,
        text: '28/02/1960',
      });
      expect(body).toMatchObject({ status: 'CREATED', problems: [] });
      const { body: after } = await worker.get(`/person-imports/${view.id}`);
      expect(after.counts.refused).toBe(messyTotals.bad - 1);
      expect(sum(after.counts)).toBe(after.total);
    });

    test('the run adds up, families share one file, and nobody comes twice', async () => {
      const before = await persons();
      await act(view.id, view.version, 'run');
      const done = await rest(view.id);
      expect(done.state).toBe('DONE');
      expect(sum(done.counts)).toBe(done.total);
      expect(done.counts.written).toBe(done.counts.created + done.counts.updated + done.counts.alreadyThere);
      expect(await persons()).toBe(before + done.counts.created);
      const [files] = await house.sql<{ files: string; links: string }>(
        `select count(distinct resistance_file_id) files, count(*) links from people.kinship_link`,
      );
      expect(Number(files!.links)).toBeGreaterThan(Number(files!.files) * 2.8);
    });

    test('the result is the same sheet with what became of each row, and card numbers stay text', async () => {
      const answer = await fetch(`${house.url}/api/v1/person-imports/${view.id}/result?language=ar`, {
        headers: { cookie: worker.cookies },
      });
      const sheet = (await readSheet(Buffer.from(await answer.arrayBuffer()), 'result.xlsx')) as SheetRead;
      const [top, first] = sheet.rows;
      expect(top!.cells.slice(-2).map(({ text }) => text)).toEqual(['النتيجة', 'السبب']);
      expect(sheet.rows).toHaveLength(messyTotals.rows + 1);
      expect(first!.cells[13]).toEqual({ kind: 'text', text: 'تم استكمال بياناته' });
      const refused = sheet.rows.filter(({ cells }) => cells[13]?.text === 'به أخطاء');
      expect(refused).toHaveLength(messyTotals.bad - 1);
      expect(refused.every(({ cells }) => (cells[14]?.text ?? '').length > 10)).toBe(true);
      expect(sheet.rows[5]!.cells[5]).toEqual({ kind: 'text', text: expect.stringMatching(/^ja ?\d{6}$/i) });
    });
  });

  describe('who somebody is', () => {
    const row = (...cells: string[]) => cells;
    const heads = [
      'الاسم الشخصي',
      'الاسم العائلي',
      'الجنس',
      'تاريخ الازدياد',
      'رقم البطاقة الوطنية',
      'الهاتف',
      'الجماعة',
    ];
    const one = async (...rows: string[][]) => checked(csvRegister(rows, heads), 'register.csv');

    test('empty members of somebody who is there are filled; what is said differently waits for a person', async () => {
      const { body: person } = await worker.post('/people', {
        givenAr: 'تاودة',
        familyAr: 'أمنوس',
        province: '10.261',
        cin: 'JZ900001',
        phone: '0611111111',
      });
      const view = await one(
        row('تاودة', 'امنوس', 'أنثى', '1950', 'JZ900001', '', 'كلميم'),
        row('تاودة', 'أمنوس', '', '', 'JZ900001', '0622222222', ''),
      );
      const [fills, differs] = await rowsOf(view.id);
      expect(fills).toMatchObject({ status: 'UPDATED' });
      expect(differs).toMatchObject({ status: 'TO_REVIEW', reason: 'DIFFERS', differs: ['phone'] });
      await act(view.id, view.version, 'run');
      const done = await rest(view.id);
      expect(done.counts).toMatchObject({ updated: 1, toReview: 1, written: 1 });
      expect((await worker.get(`/people/${person.id}`)).body).toMatchObject({
        sex: 'FEMALE',
        birth: '1950',
        commune: 'كلميم',
        phone: '+212611111111',
        version: 2,
      });
    });

    test('a card number that somebody of another delegation holds is refused, and says nothing about who', async () => {
      await house
        .as('caseworker', 'SMR')
        .post('/people', { givenAr: 'لالة', familyAr: 'أخرى', province: '11.321', cin: 'JZ900002' });
      const view = await one(row('سكينة', 'أعراب', '', '', 'JZ900002', '', ''));
      expect((await rowsOf(view.id))[0]).toMatchObject({
        status: 'REFUSED',
        candidates: [],
        problems: [{ member: 'cin', code: 'cardNumberHeld' }],
      });
    });

    test('twins of two given names are two; spellings of one name with one year are a question', async () => {
      const view = await one(
        row('فاطمة', 'أبودرار', '', '14/02/1960', '', '', ''),
        row('خديجة', 'أبودرار', '', '14/02/1960', '', '', ''),
        row('حسن', 'أبودرار', 'ذكر', '14/02/1961', '', '', ''),
        row('حسين', 'أبودرار', 'ذكر', '14/02/1961', '', '', ''),
      );
      const rows = await rowsOf(view.id);
      expect(rows.map(({ status }: TestAnswer['body']) => status)).toEqual([
        'CREATED',
        'CREATED',
        'CREATED',
        'TO_REVIEW',
      ]);
      expect(rows[3].candidates[0]).toMatchObject({ name: 'حسن أبودرار', line: 4 });
      const { body: chosen } = await act(view.id, view.version, 'choices', { line: 5, choice: 'NEW' });
      expect(chosen).toMatchObject({ status: 'CREATED', choice: 'NEW' });
      await act(view.id, view.version, 'run');
      expect((await rest(view.id)).counts).toMatchObject({ created: 4, toReview: 0 });
      const pairs = await house.sql(`select why from people.distinct_pair`);
      expect(pairs).toEqual([{ why: 'register.csv' }]);
    });

    test('who looks a little like somebody is written, and waits in the queue of duplicates', async () => {
      const { body: known } = await worker.post('/people', { givenAr: 'رقية', familyAr: 'بنسعيد', province: '10.261' });
      const view = await imported(csvRegister([['رقيا', 'بن سعيد', '', '', '', '']]), 'alike.csv');
      const pairs = await worker.get(`/duplicates?person=${known.id}&limit=100`);
      expect(view.counts).toMatchObject({ toReview: 0, refused: 0 });
      expect(pairs.body.rows).toMatchObject([{ strength: 'WEAK', reasons: ['NAME'] }]);
    });

    test('a person says who it is after the run, and the rest is imported then', async () => {
      const { body: person } = await worker.post('/people', {
        givenAr: 'يطو',
        familyAr: 'أوحمو',
        province: '10.261',
        birth: '1955',
      });
      const view = await one(
        row('يطو', 'أوحمو', '', '14/02/1955', '', '0633333333', ''),
        row('رقوش', 'أوحمو', '', '', '', '', ''),
      );
      await act(view.id, view.version, 'run');
      const done = await rest(view.id);
      expect(done).toMatchObject({ state: 'DONE', counts: { created: 1, toReview: 1 } });
      const { body: chosen } = await act(done.id, done.version, 'choices', {
        line: 2,
        choice: 'SAME',
        personId: person.id,
      });
      expect(chosen.status).toBe('UPDATED');
      const open = (await worker.get(`/person-imports/${view.id}`)).body;
      expect(open.state).toBe('CHECKED');
      await act(open.id, open.version, 'run');
      expect(await rest(view.id)).toMatchObject({ state: 'DONE', counts: { created: 1, updated: 1, written: 2 } });
      expect((await worker.get(`/people/${person.id}`)).body).toMatchObject({
        birth: '1955-02-14',
        phone: '+212633333333',
      });
    });

    test('a row that is left out by decision stays in the totals', async () => {
      const view = await one(row('عدي', 'أوبيهي', '', '', '', '', ''), row('موحى', 'أوبيهي', '', '', '', '', ''));
      await act(view.id, view.version, 'choices', { line: 2, choice: 'SKIP' });
      await act(view.id, view.version, 'run');
      expect((await rest(view.id)).counts).toMatchObject({ created: 1, refused: 1, waiting: 0 });
    });
  });

  test('a list that was taken away comes back: every row is who it was, and nothing changes', async () => {
    const { body: asked } = await worker.post('/people', {
      givenAr: 'ماماس',
      familyAr: 'أبلقاسم',
      province: '10.261',
      birth: '02/1951',
      cin: 'JZ900030',
    });
    expect(asked.id).toBeDefined();
    const address = `${house.url}/api/v1/people/export?format=xlsx&language=ar`;
    const answer = await fetch(address, { headers: { cookie: worker.cookies } });
    expect(answer.status).toBe(200);
    const versions = await house.sql('select id, version from people.person order by id');
    const done = await imported(Buffer.from(await answer.arrayBuffer()), 'people.xlsx');
    expect(fieldsOf(done)).toContain('personId');
    expect(done.counts).toMatchObject({ created: 0, updated: 0, toReview: 0, refused: 0, alreadyThere: done.total });
    expect(await house.sql('select id, version from people.person order by id')).toEqual(versions);
  });

  test('an identifier of nobody here is refused at its cell', async () => {
    const view = await checked(
      csvRegister(
        [
          ['01900000-0000-7000-8000-000000000000', 'ماماس', 'أبلقاسم'],
          ['12', 'ماماس', 'أبلقاسم'],
        ],
        ['رقم التعريف', 'الاسم الشخصي', 'الاسم العائلي'],
      ),
      'ids.csv',
    );
    const rows = await rowsOf(view.id);
    expect(rows.map(({ problems }: TestAnswer['body']) => problems)).toEqual([
      [{ member: 'personId', column: 0, code: 'personNotHere' }],
      [{ member: 'personId', column: 0, code: 'unknown' }],
    ]);
  });

  describe('taken back', () => {
    test('everything is as it was: persons, members, counts; the journal keeps every word', async () => {
      const { body: person } = await worker.post('/people', {
        givenAr: 'بريكة',
        familyAr: 'أوشن',
        province: '10.261',
        cin: 'JZ900010',
      });
      const [before, files] = [await persons(), await house.sql('select count(*) n from people.resistance_file')];
      const done = await imported(
        csvRegister(
          [
            ['بريكة', 'أوشن', 'JZ900010', '1944', '77/59', 'محمد أوشن', 'ابنة'],
            ['تامو', 'أوشن', 'JZ900011', '1946', '77/59', 'محمد أوشن', 'ابنة'],
          ],
          [
            'الاسم الشخصي',
            'الاسم العائلي',
            'رقم البطاقة الوطنية',
            'تاريخ الازدياد',
            'رقم ملف المقاوم',
            'اسم المقاوم',
            'القرابة',
          ],
        ),
        'family.csv',
      );
      expect(done.counts).toMatchObject({ created: 1, updated: 1 });
      expect(await persons()).toBe(before + 1);
      const answer = await act(done.id, done.version, 'undoing');
      expect(answer.status).toBe(200);
      expect(await rest(done.id)).toMatchObject({ state: 'UNDONE', counts: { written: 0 } });
      expect(await persons()).toBe(before);
      expect(await counted()).toBe(before);
      expect(await house.sql('select count(*) n from people.resistance_file')).toEqual(files);
      expect((await worker.get(`/people/${person.id}`)).body).toMatchObject({ birth: null, cinEnd: '010' });
      const kept = await house.sql(
        `select action from audit.entry where action in ('person.remove', 'person.restore') order by action`,
      );
      expect(kept.map(({ action }) => action)).toEqual(['person.remove', 'person.restore']);
      expect((await act(done.id, (await rest(done.id)).version, 'run')).body.code).toBe('importUndone');
    });

    test('not when something was written on one of its persons since', async () => {
      const done = await imported(csvRegister([['هرو', 'أوعسو', '', '1950', 'JZ900020', '']]), 'used.csv');
      const { body } = await worker.get('/people?query=JZ900020');
      const { body: person } = await worker.get(`/people/${body.rows[0].id}`);
      await worker.patch(`/people/${person.id}`, { commune: 'كلميم' }, { version: person.version });
      const answer = await act(done.id, done.version, 'undoing');
      expect([answer.status, answer.body.code, answer.body.values]).toEqual([
        422,
        'importIsUsed',
        { persons: 1, lines: '2' },
      ]);
      expect((await worker.get('/people?query=JZ900020')).body.total).toBe(1);
    });

    test('nor when something hangs on one of them', async () => {
      const done = await imported(csvRegister([['تعلات', 'أوعسو', '', '1951', 'JZ900021', '']]), 'hangs.csv');
      const { body } = await worker.get('/people?query=JZ900021');
      const given = await worker.post(`/people/${body.rows[0].id}/consents`, {
        purpose: 'PHOTO',
        channel: 'PAPER',
        givenOn: '2022-02-14',
      });
      expect(given.status).toBe(201);
      expect((await act(done.id, done.version, 'undoing')).body.code).toBe('importIsUsed');
    });
  });

  describe('what is refused', () => {
    test.each([
      ['nothing', Buffer.alloc(0), 'register.csv', 'sheetEmpty'],
      ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'register.csv', 'sheetType'],
      ['half a workbook', Buffer.from('PK\u0003\u0004 and no more'), 'register.xlsx', 'sheetBroken'],
      ['headings alone', Buffer.from('الاسم;الهاتف\n'), 'register.csv', 'sheetWithoutRows'],
    ])('%s, and nothing is kept of it', async (_, bytes, name, code) => {
      const [before] = await house.sql('select count(*) from people.person_import');
      const answer = await send(bytes, name);
      expect([answer.status, answer.body.code]).toEqual([422, code]);
      expect(await house.sql('select count(*) from people.person_import')).toEqual([before]);
    });

    test('columns that do not make a person, or half a kinship', async () => {
      const { body } = await send(csvRegister([['x', 'y', '', '', '', '']]), 'a.csv');
      const check = (fields: (string | null)[]) => act(body.id, body.version, 'check', { fields, province: '10.261' });
      expect((await check(['givenAr', null, null, null, null, null])).body.code).toBe('importNeedsNames');
      expect((await check(['fullAr', 'fileNumber', null, null, null, null])).body.code).toBe('importNeedsMember');
      expect((await check(['fullAr'])).body.code).toBe('importColumnsChanged');
      expect((await check(['fullAr', 'fullAr', null, null, null, null])).body.fields[0].code).toBe('fieldTwice');
    });

    test('a run before the dry run, an import of another delegation, and roles without the right', async () => {
      const { body } = await send(csvRegister([['حادة', 'أوموح', '', '', '', '']]), 'a.csv');
      expect((await act(body.id, body.version, 'run')).body.code).toBe('importNotChecked');
      expect((await house.as('caseworker', 'SMR').get(`/person-imports/${body.id}`)).status).toBe(404);
      expect((await house.as('caseworker', 'SMR').get('/person-imports')).body.total).toBe(0);
      expect((await house.as('event-registrar').get('/person-imports')).status).toBe(403);
    });

    test('names with hidden direction marks and NUL are refused, zero-width marks are taken out', async () => {
      const view = await checked(
        csvRegister([
          ['أح\u202Eمد', 'س', '', '', '', ''],
          ['أحمد\u0000', 'س', '', '', '', ''],
          ['أد\u200Bريس', 'أولحاج', '', '', '', ''],
          ['ا'.repeat(300), 'س', '', '', '', ''],
        ]),
        'a.csv',
      );
      const rows = await rowsOf(view.id);
      expect(rows.map(({ status, problems }: TestAnswer['body']) => `${status} ${problems[0]?.code ?? ''}`)).toEqual([
        'REFUSED forbiddenCharacter',
        'REFUSED forbiddenCharacter',
        'CREATED ',
        'REFUSED tooLong',
      ]);
    });
  });

  test('an old code page is a guess that can be overruled', async () => {
    const heading = Buffer.from([0xc7, 0xe1, 0xc7, 0xd3, 0xe3]);
    const { body } = await send(
      Buffer.concat([
        heading,
        Buffer.from(';GSM\r\n'),
        Buffer.from([0xc3, 0xcd, 0xe3, 0xcf]),
        Buffer.from(';0612345678\r\n'),
      ]),
      'old.csv',
    );
    expect(body).toMatchObject({ encoding: 'windows-1256', isEncodingGuessed: true });
    expect(body.columns[0]).toMatchObject({ heading: 'الاسم', samples: ['أحمد'] });
    const answer = await act(body.id, body.version, 'encoding', { encoding: 'windows-1252' });
    expect(answer.body).toMatchObject({ encoding: 'windows-1252', isEncodingGuessed: false, total: 1 });
    expect(answer.body.columns[0].heading).toBe('ÇáÇÓã');
  });

  describe('its time is over', () => {
    const purge = () => house.app.get(ImportPurge);
    const after = (day: PlainDay) => purge().run(addDays(day, 1));

    test('the rows leave, the counts stay, and nothing can be done with it any more', async () => {
      const done = await imported(csvRegister([['يامنة', 'أوبلعيد', '', '1953', 'JZ900091', '']]), 'kept.csv');
      expect(done).toMatchObject({ keptUntil: addDays(today(), 30), purgedAt: null });
      expect(await purge().run(done.keptUntil)).toBe(0);
      expect(await after(done.keptUntil)).toBeGreaterThan(0);
      const { body: later } = await worker.get(`/person-imports/${done.id}`);
      expect(later).toMatchObject({ counts: done.counts, purgedAt: expect.any(String) });
      expect(await house.sql('select 1 from people.person_import_row where import_id = $1', [done.id])).toEqual([]);
      const [kept] = await house.sql('select content_cipher from people.person_import where id = $1', [done.id]);
      expect(kept).toEqual({ content_cipher: null });
      expect((await act(done.id, later.version, 'undoing')).body.code).toBe('importPurged');
      expect((await worker.get(`/person-imports/${done.id}/result`)).body.code).toBe('importPurged');
      expect((await worker.get('/people?query=JZ900091')).body.rows).toHaveLength(1);
      const [entry] = await house.sql(
        `select action, after ->> 'rows' as rows from audit.entry where entity_id = $1 order by id desc limit 1`,
        [done.id],
      );
      expect(entry).toEqual({ action: 'personImport.purge', rows: '1' });
      expect(await after(done.keptUntil)).toBe(0);
    });

    test('the administrator says when that is; nobody but the house lets rows go', async () => {
      const done = await imported(csvRegister([['تودة', 'أوبلعيد', '', '1954', 'JZ900092', '']]), 'days.csv');
      const sent = { days: 5, reason: 'توصية اللجنة الوطنية' };
      expect((await worker.put('/protection-settings/importDays', sent, { version: 1 })).status).toBe(403);
      const changed = await house.as('hq-admin').put('/protection-settings/importDays', sent, { version: 1 });
      expect(changed.status).toBe(200);
      const { body } = await worker.get(`/person-imports/${done.id}`);
      expect(body.keptUntil).toBe(addDays(today(), 5));
      await expect(house.app.get(Transactions).alone('select people.purge_imports(current_date)')).rejects.toThrow();
    });
  });

  describe('a job in the middle', () => {
    test('the server leaves and comes back: the totals are right and nobody came twice', async () => {
      const before = await persons();
      const view = await checked(await goodRegister(1_500, 100_000));
      await act(view.id, view.version, 'run');
      while ((await worker.get(`/person-imports/${view.id}`)).body.reached === 0)
        await new Promise((resolve) => setTimeout(resolve, 20));
      await house.restart();
      worker = house.as('caseworker');
      const seen = (await worker.get(`/person-imports/${view.id}`)).body;
      expect(seen.reached).toBeLessThan(1_500);
      const done = await rest(view.id);
      expect(done).toMatchObject({ state: 'DONE', counts: { created: 1_500, written: 1_500, waiting: 0 } });
      expect(await persons()).toBe(before + 1_500);
    });

    test('the connection is cut in the middle of a batch: the batch is done again, whole', async () => {
      const before = await persons();
      const view = await checked(await goodRegister(1_500, 200_000));
      await act(view.id, view.version, 'run');
      while ((await worker.get(`/person-imports/${view.id}`)).body.reached === 0)
        await new Promise((resolve) => setTimeout(resolve, 20));
      await house.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name = 'sanad' and xact_start is not null`,
      );
      const done = await rest(view.id);
      expect(done).toMatchObject({ state: 'DONE', counts: { created: 1_500, written: 1_500 } });
      expect(await persons()).toBe(before + 1_500);
    });

    test('it is stopped between two batches, gone on with, and stopped for good when its person loses the right', async () => {
      const view = await checked(await goodRegister(2_000, 300_000));
      await act(view.id, view.version, 'run');
      while ((await worker.get(`/person-imports/${view.id}`)).body.reached === 0)
        await new Promise((resolve) => setTimeout(resolve, 20));
      const running = (await worker.get(`/person-imports/${view.id}`)).body;
      const stopped = (await act(view.id, running.version, 'stop')).body;
      expect(stopped.state).toBe('CANCELLED');
      expect(stopped.counts.written).toBeLessThan(2_000);
      expect((await act(view.id, stopped.version, 'run')).status).toBe(200);
      await house.sql(`update access.user_account set status = 'SUSPENDED' where id = $1`, [
        house.ids.user['caseworker@GLM'],
      ]);
      const delegate = house.as('provincial-delegate');
      const failed = await rest(view.id, delegate);
      expect(failed).toMatchObject({ state: 'FAILED', failure: 'notAllowed' });
      expect(sum(failed.counts)).toBe(failed.total);
      expect((await act(view.id, failed.version, 'run', {}, delegate)).status).toBe(200);
      const done = await rest(view.id, delegate);
      expect(done).toMatchObject({ state: 'DONE', counts: { created: 2_000, written: 2_000 } });
    });
  });
});
