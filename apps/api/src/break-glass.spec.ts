import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { roles } from '@sanad/access/core';
import { capabilities } from './app.module';

let house: House;
const person: Record<string, string> = {};
const reason = 'حضر إلى المقر لأمر مستعجل';
const cards = { fatima: 'ZZ143022', hassan: 'ZZ143023' } as const;

beforeAll(async () => {
  house = await startHouse({ modules: capabilities });
  const add = async (name: string, draft: object) => {
    const { body } = await house.as('caseworker', 'SMR').post('/people', { province: '10.261', ...draft });
    person[name] = body.id;
  };
  await add('fatima', { givenAr: 'فاطمة', familyAr: 'التجريبية', phone: '0612345678', cin: cards.fatima });
  await add('hassan', { givenAr: 'حسن', familyAr: 'التجريبي', phone: '0699887766', cin: cards.hassan });
  await add('twin', { givenAr: 'حسين', familyAr: 'النموذجي', phone: '0699887766' });
}, 120_000);
afterAll(() => house.stop());

const caseworker = () => house.as('caseworker');
const card = () => `/people/${person['fatima']}`;
const mine = async () => (await caseworker().get('/break-glass')).body.rows;
const toReview = async () => (await house.as('provincial-delegate', 'SMR').get('/break-glass?box=REVIEW')).body.rows;

describe('an exceptional look at a person of another delegation', () => {
  test('is opened at once for four hours, with a reason, and opens that card alone', async () => {
    expect((await caseworker().get(card())).status).toBe(404);
    expect((await caseworker().post('/break-glass', { query: cards.fatima, reason: '' })).status).toBe(400);
    expect((await caseworker().post('/break-glass', { query: cards.fatima, reason, hours: 25 })).status).toBe(400);
    const { status, body } = await caseworker().post('/break-glass', { query: cards.fatima, reason });
    expect(status).toBe(201);
    expect(body).toMatchObject({ isOpen: true, unit: { code: 'SMR' }, person: { id: person['fatima'] }, review: null });
    expect(Math.round((Date.parse(body.endsAt) - Date.parse(body.createdAt)) / 60_000)).toBe(240);
    expect((await caseworker().get(card())).body).toMatchObject({ id: person['fatima'], openedUntil: body.endsAt });
    for (const path of ['kinship-links', 'bank-account', 'card-number?reason=CONTROL'])
      expect([path, (await caseworker().get(`${card()}/${path}`)).status]).toEqual([path, 404]);
    expect((await caseworker().get(`/people/${person['hassan']}`)).status).toBe(404);
    // Nobody else of the same unit sees it for that.
    expect((await house.as('provincial-delegate').get(card())).status).toBe(404);
    // It is no request that waits for an answer.
    expect((await caseworker().get('/access-requests?box=SENT')).body.total).toBe(0);
  });

  test('is told to the delegation there at once: a task, its audit, and who received what of the person', async () => {
    const tasks = (await house.as('provincial-delegate', 'SMR').get('/tasks')).body.rows;
    expect(tasks).toEqual([expect.objectContaining({ kind: 'BREAK_GLASS', person: null, state: 'OPEN' })]);
    const [entry] = await house.sql(
      `select why, unit_id, user_id from audit.entry where action = 'breakGlass.open' and entity_id = $1`,
      [person['fatima']],
    );
    expect(entry).toEqual({ why: reason, unit_id: house.ids.unit.SMR, user_id: house.ids.user['caseworker@GLM'] });
    const told = await house.as('caseworker', 'SMR').get(`${card()}/disclosures`);
    const looks = told.body.rows.filter(({ kind }: { kind: string }) => kind === 'BREAK_GLASS');
    expect(looks).toEqual([expect.objectContaining({ reason, endedAt: expect.any(String) })]);
  });

  test('is on the list of those who judge it, with how often the card was read', async () => {
    expect(await toReview()).toEqual([
      expect.objectContaining({
        ...{ reason, looks: 1, isOpen: true, review: null },
        asker: expect.objectContaining({ name: 'caseworker@GLM', unit: expect.objectContaining({ code: 'GLM' }) }),
        person: expect.objectContaining({ id: person['fatima'] }),
      }),
    ]);
    // Another delegation has no part in it.
    expect((await house.as('provincial-delegate', 'TNT').get('/break-glass?box=REVIEW')).body.total).toBe(0);
    const [look] = await toReview();
    const judge = (client: ReturnType<House['as']>, body: object, version = look.version) =>
      client.post(`/break-glass/${look.id}/review`, body, { version });
    expect((await judge(house.as('provincial-delegate', 'TNT'), { verdict: 'JUSTIFIED' })).status).toBe(404);
    expect((await judge(house.as('caseworker', 'SMR'), { verdict: 'JUSTIFIED' })).status).toBe(403);
    const delegate = house.as('provincial-delegate', 'SMR');
    expect((await judge(delegate, { verdict: 'NOT_JUSTIFIED' })).status).toBe(400);
    expect((await judge(delegate, { verdict: 'JUSTIFIED' }, 9)).status).toBe(412);
  });

  test('that is not justified closes at once, and settles the task', async () => {
    const [look] = await toReview();
    const delegate = house.as('provincial-delegate', 'SMR');
    const judged = { verdict: 'NOT_JUSTIFIED', note: 'كان بالإمكان تقديم طلب' };
    const { body } = await delegate.post(`/break-glass/${look.id}/review`, judged, { version: look.version });
    expect(body).toMatchObject({ isOpen: false, review: { ...judged, by: 'provincial-delegate@SMR' } });
    expect((await caseworker().get(card())).status).toBe(404);
    expect((await delegate.get('/tasks')).body.total).toBe(0);
    const again = await delegate.post(`/break-glass/${look.id}/review`, judged, { version: body.version });
    expect(again.body.code).toBe('breakGlassReviewed');
    // Who has looked reads what was thought of it, and sees the person no more.
    expect(await mine()).toEqual([expect.objectContaining({ person: null, review: expect.objectContaining(judged) })]);
  });

  test('closes by itself when its hours are over', async () => {
    const { body } = await caseworker().post('/break-glass', { query: cards.fatima, reason, hours: 1 });
    expect((await caseworker().get(card())).status).toBe(200);
    await house.sql(
      `update people.access_request set created_at = created_at - interval '2 hours', ends_at = ends_at - interval '2 hours' where id = $1`,
      [body.id],
    );
    expect((await caseworker().get(card())).status).toBe(404);
    expect((await caseworker().get(`${card()}/consents`)).status).toBe(404);
    expect((await mine()).find(({ id }: { id: string }) => id === body.id)).toMatchObject({
      ...{ isOpen: false, person: null, review: null },
    });
    // It is judged all the same.
    const [look] = await toReview();
    expect(look).toMatchObject({ id: body.id, person: { id: person['fatima'] } });
    const judge = house.as('regional-delegate', 'SMR');
    const judged = await judge.post(`/break-glass/${look.id}/review`, { verdict: 'JUSTIFIED' }, { version: 1 });
    expect(judged.body.review).toMatchObject({ verdict: 'JUSTIFIED', note: null });
  });

  test('is for one person alone, and for nobody of one’s own', async () => {
    const refused = async (query: string, client = caseworker()) =>
      (await client.post('/break-glass', { query, reason })).body.code;
    expect(await refused('0699887766')).toBe('breakGlassSeveral');
    expect(await refused('ZZ999999')).toBe('breakGlassUnknown');
    expect(await refused('فاطمة')).toBe('breakGlassUnknown');
    expect(await refused(cards.fatima, house.as('caseworker', 'SMR'))).toBe('breakGlassUnknown');
    // That somebody has searched stays, although the refusal takes everything else back.
    const misses = await house.sql(`select from audit.entry where action = 'breakGlass.miss'`);
    expect(misses.length).toBe(3);
  });

  test('helps the administrator, who sees nobody, with one record on the list alone', async () => {
    const admin = house.as('hq-admin');
    const { status, body } = await admin.post('/break-glass', { query: cards.hassan, reason });
    expect(status).toBe(201);
    expect(body.person).toMatchObject({ id: person['hassan'], familyAr: 'التجريبي' });
    expect((await admin.get(`/people/${person['hassan']}`)).status).toBe(403);
  });

  test('is for those whose role has it, and for no partner', async () => {
    for (const role of roles) {
      const { status } = await house.as(role).post('/break-glass', { query: 'x', reason });
      const may = ['caseworker', 'provincial-delegate', 'regional-delegate', 'hq-admin'].includes(role);
      expect([role, status === 403]).toEqual([role, !may]);
    }
  });

  test('is asked for ten times and not without end', async () => {
    const client = house.as('caseworker', 'ASZ');
    const answers: number[] = [];
    for (let turn = 0; turn < 12; turn += 1)
      answers.push((await client.post('/break-glass', { query: `ZZ88${1000 + turn}`, reason })).status);
    expect(answers.slice(0, 10).every((status) => status === 422)).toBe(true);
    expect(answers.at(-1)).toBe(429);
  });
});
