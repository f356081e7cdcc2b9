import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { addDays, newId, today, type PlainDay } from '@sanad/kernel';
import { addMonths } from '@sanad/people/core';
import { PeopleModule } from '../people.module';

let house: House;
let person: string;
let made = 0;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule] });
  person = await somebody();
});
afterAll(() => house.stop());

/** Never the same bytes twice. */
const scan = (body = '<<>>') =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n${body}\nendobj\n% ${(made += 1)}\ntrailer\n<<>>\n%%EOF\n`);
async function somebody(role: 'SMR' | undefined = undefined) {
  const draft = { givenAr: 'فاطمة', familyAr: 'آيت لحسن', province: role ? '11.221' : '10.261' };
  return (await house.as('caseworker', role).post('/people', draft)).body.id as string;
}
const monthsAgo = (count: number, days = 0) => addDays(addMonths(today(), -count), days);
const handIn = (id: string, draft: Record<string, string>, bytes: Uint8Array = scan(), name = 'ورقة.pdf') =>
  house.as('caseworker').upload(`/people/${id}/papers?${new URLSearchParams(draft)}`, bytes, { name });
const papers = async (id = person) =>
  (await house.as('caseworker').get(`/people/${id}/papers`)).body.rows as {
    id: string;
    type: string;
    state: string;
    replacedBy: string | null;
    withdrawn: object | null;
  }[];
const birth = (issuedOn: PlainDay) => ({ type: 'BIRTH_RECORD', issuedOn });

describe('a paper', () => {
  test('is kept with what is said of it, and the audit knows', async () => {
    const issuedOn = monthsAgo(1);
    const { status, body } = await handIn(person, birth(issuedOn));
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      personId: person,
      type: 'BIRTH_RECORD',
      label: null,
      issuedOn,
      validUntil: addDays(addMonths(issuedOn, 3), -1),
      state: 'VALID',
      replacedBy: null,
      withdrawn: null,
      file: { label: 'ورقة.pdf', mediaType: 'application/pdf', byteSize: expect.any(Number) },
      createdBy: 'caseworker@GLM',
      createdAt: expect.any(String),
      version: 1,
    });
    const [entry] = await house.sql('select action, unit_id from audit.entry where entity_id = $1', [body.id]);
    expect(entry).toEqual({ action: 'paper.record', unit_id: house.ids.unit.GLM });
  });

  test.each([
    // Not one day: a month may be three days shorter than the one before it.
    [3, 4, 'EXPIRES_SOON'],
    [3, 0, 'EXPIRED'],
    [0, 0, 'VALID'],
  ] as const)('issued %i months less %i days ago is %s', async (months, days, state) => {
    const { body } = await handIn(await somebody(), birth(monthsAgo(months, days)));
    expect(body.state).toBe(state);
  });

  test('may say its own last day, or that it has none', async () => {
    const id = await somebody();
    const until = addDays(today(), 400);
    const card = { type: 'NATIONAL_CARD', issuedOn: '2020-01-10', validity: 'UNTIL', validUntil: until };
    expect((await handIn(id, card)).body).toMatchObject({ validUntil: until, state: 'VALID' });
    const endless = { type: 'RESIDENCE_CERTIFICATE', issuedOn: '2020-01-10', validity: 'NONE' };
    expect((await handIn(id, endless)).body).toMatchObject({ validUntil: null, state: 'VALID' });
  });

  test('leaves its place to the newer one of its type, and takes it again when that one is withdrawn', async () => {
    const id = await somebody();
    const first = (await handIn(id, birth(monthsAgo(4)))).body;
    const second = (await handIn(id, birth(monthsAgo(2)))).body;
    const third = (await handIn(id, birth(monthsAgo(1)))).body;
    const late = (await handIn(id, birth(monthsAgo(9)))).body;
    expect(late.replacedBy).toBe(third.id);
    const successor = async () => Object.fromEntries((await papers(id)).map((row) => [row.id, row.replacedBy]));
    expect(await successor()).toMatchObject({ [first.id]: second.id, [second.id]: third.id, [third.id]: null });
    const without = (paper: { id: string }, version: number) =>
      house.as('caseworker').post(`/papers/${paper.id}/withdrawal`, { reason: 'صورة غير واضحة' }, { version });
    expect((await without(second, 1)).status).toBe(412);
    expect((await without(second, 2)).body.withdrawn).toMatchObject({ reason: 'صورة غير واضحة', by: 'caseworker@GLM' });
    expect(await successor()).toMatchObject({ [first.id]: third.id });
    await without(third, 1);
    expect(await successor()).toMatchObject({ [first.id]: null, [late.id]: null });
    expect((await without(third, 2)).body.code).toBe('paperAlreadyWithdrawn');
    expect(await papers(id)).toHaveLength(4);
  });

  test('handed in twice is already there, unless it was withdrawn', async () => {
    const id = await somebody();
    const bytes = scan();
    const { body } = await handIn(id, { type: 'DIPLOMA', issuedOn: '2015-07-01' }, bytes);
    const again = await handIn(id, { type: 'OTHER', label: 'شهادة', issuedOn: '2015-07-01' }, bytes);
    expect([again.status, again.body.code]).toEqual([422, 'paperAlreadyThere']);
    await house.as('caseworker').post(`/papers/${body.id}/withdrawal`, { reason: 'خطأ في النوع' }, { version: 1 });
    expect((await handIn(id, { type: 'DIPLOMA', issuedOn: '2015-07-01' }, bytes)).status).toBe(201);
    expect((await handIn(person, { type: 'DIPLOMA', issuedOn: '2015-07-01' }, bytes)).status).toBe(201);
  });

  test('handed in twice at the same moment is there once', async () => {
    const id = await somebody();
    const bytes = scan();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => handIn(id, { type: 'PHOTO', issuedOn: '2026-01-01' }, bytes)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422, 422, 422]);
    expect(await papers(id)).toHaveLength(1);
  });

  test('can be neither changed nor deleted by the application', async () => {
    const [row] = await house.sql<{ may: boolean }>(
      `select has_table_privilege('sanad_app', 'people.paper', 'delete')
         or has_column_privilege('sanad_app', 'people.paper', 'issued_on', 'update')
         or has_column_privilege('sanad_app', 'people.paper', 'stored_file_id', 'update') as may`,
    );
    expect(row!.may).toBe(false);
  });
});

describe('a bad file', () => {
  const picture = (pixels: number) => {
    const bytes = Buffer.alloc(57);
    bytes.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 0, 'latin1');
    bytes.writeUInt32BE(pixels, 16);
    bytes.writeUInt32BE(pixels, 20);
    bytes.write('IEND', 37, 'latin1');
    return bytes.subarray(0, 45);
  };

  test.each([
    ['cut off', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'a.pdf', 422, 'fileBroken'],
    ['behind a password', () => scan('<</Encrypt 2 0 R>>'), 'a.pdf', 422, 'fileEncrypted'],
    ['with a program', () => scan('<</S/JavaScript/JS(1)>>'), 'a.pdf', 422, 'fileActive'],
    ['of a forbidden kind', () => Buffer.from('<html></html>'), 'a.pdf', 415, 'unsupportedType'],
    ['with the name of another kind', () => scan(), 'a.png', 422, 'nameMismatch'],
    ['of too many points', () => picture(7_000), 'a.png', 422, 'tooManyPixels'],
    ['of too many bytes', () => Buffer.alloc(10 * 1024 * 1024 + 1, 'x'), 'a.pdf', 413, 'tooLarge'],
  ])('%s has its own word and changes nothing', async (_, bytes, name, status, code) => {
    const id = await somebody();
    const answer = await handIn(id, { type: 'PHOTO', issuedOn: '2026-01-01' }, bytes(), name);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await papers(id)).toEqual([]);
    expect(
      await house.sql(`select id from audit.entry where action = 'paper.record' and after ->> 'personId' = $1`, [id]),
    ).toEqual([]);
  });

  test('so has one of which too little is said', async () => {
    const { status, body } = await handIn(person, { type: 'OTHER', issuedOn: addDays(today(), 1) });
    expect(status).toBe(400);
    expect(body.fields.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)).toEqual(
      expect.arrayContaining([expect.stringMatching(/issuedOn dayInFuture$/)]),
    );
  });
});

describe('the bytes of a paper', () => {
  test('are sent as a download that nothing runs, and who opened them is told', async () => {
    const bytes = scan();
    const { body } = await handIn(await somebody(), { type: 'PHOTO', issuedOn: '2026-01-01' }, bytes);
    const opened = await house.as('provincial-delegate').get(`/papers/${body.id}/content`);
    expect(opened.body).toBe(bytes.toString('latin1'));
    expect(Object.fromEntries(opened.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('ورقة.pdf')}`,
      'x-content-type-options': 'nosniff',
    });
    await house.as('caseworker').get(`/papers/${body.id}/content`);
    const { body: page } = await house.as('regional-delegate').get(`/papers/${body.id}/readings?limit=1`);
    expect(page).toMatchObject({ total: 2, rows: [{ by: 'caseworker@GLM', role: 'caseworker' }] });
    const next = await house.as('regional-delegate').get(`/papers/${body.id}/readings?limit=1&after=${page.next}`);
    expect(next.body).toMatchObject({ next: null, rows: [{ by: 'provincial-delegate@GLM' }] });
  });

  test('are there for no partner, and elsewhere as if there were none', async () => {
    const { body } = await handIn(await somebody(), { type: 'PHOTO', issuedOn: '2026-01-01' });
    expect((await house.as('partner-officer').get(`/papers/${body.id}/content`)).status).toBe(403);
    expect((await house.as('event-registrar').get(`/people/${person}/papers`)).status).toBe(403);
    const foreign = await house.as('caseworker', 'SMR').get(`/papers/${body.id}/content`);
    const absent = await house.as('caseworker', 'SMR').get(`/papers/${newId()}/content`);
    expect([foreign.status, foreign.body.code]).toEqual([absent.status, absent.body.code]);
    expect(foreign.status).toBe(404);
  });

  test('follow the person to another delegation', async () => {
    const id = await somebody();
    const { body } = await handIn(id, { type: 'PHOTO', issuedOn: '2026-01-01' });
    await house.sql('update people.person set unit_id = $2 where id = $1', [id, house.ids.unit.SMR]);
    expect((await house.as('caseworker', 'SMR').get(`/papers/${body.id}/content`)).status).toBe(200);
    expect((await house.as('caseworker').get(`/papers/${body.id}/content`)).status).toBe(404);
  });
});

describe('for how long papers are accepted', () => {
  test('is said by the administrator, with a reason, and every word is kept', async () => {
    const admin = house.as('hq-admin');
    const rule = async (type: string) =>
      (await admin.get('/paper-rules')).body.rows.find((one: { type: string }) => one.type === type);
    expect(await rule('CRIMINAL_RECORD')).toMatchObject({ months: 3, isConfirmed: false, version: 1 });
    const sent = { months: 6, reason: 'دورية وزارية' };
    expect((await house.as('caseworker').put('/paper-rules/CRIMINAL_RECORD', sent, { version: 1 })).status).toBe(403);
    expect((await admin.put('/paper-rules/CRIMINAL_RECORD', { months: 0, reason: 'xxx' }, { version: 1 })).status).toBe(
      400,
    );
    const { body } = await admin.put('/paper-rules/CRIMINAL_RECORD', sent, { version: 1 });
    expect(body).toMatchObject({ months: 6, isConfirmed: true, setBy: 'hq-admin@HQ', version: 2 });
    expect((await admin.put('/paper-rules/CRIMINAL_RECORD', sent, { version: 1 })).status).toBe(412);
    const { body: history } = await admin.get('/paper-rules/CRIMINAL_RECORD/history');
    expect(history.rows.map(({ months }: { months: number }) => months)).toEqual([6, 3]);
    const issuedOn = monthsAgo(4);
    const { body: paper } = await handIn(await somebody(), { type: 'CRIMINAL_RECORD', issuedOn });
    expect(paper).toMatchObject({ state: 'VALID', validUntil: addDays(addMonths(issuedOn, 6), -1) });
  });
});
