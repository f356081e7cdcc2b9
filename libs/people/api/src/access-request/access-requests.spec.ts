import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House, type PlaceCode } from '@sanad/access/api/testing';
import type { Role } from '@sanad/access/core';
import type { UnitId, UserId } from '@sanad/kernel';
import { Database, Transactions } from '@sanad/platform';
import { PeopleModule } from '../people.module';

let house: House;
const person: Record<string, string> = {};
const fatima = { givenAr: 'فاطمة الزهراء', familyAr: 'بوهدي', givenLa: 'Fatima Zahra', familyLa: 'Bouhdi' };

beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule] });
  const add = async (name: string, place: PlaceCode, draft: object) => {
    const { body } = await house.as('caseworker', place).post('/people', { province: '10.261', ...draft });
    person[name] = body.id;
  };
  await add('fatima', 'SMR', { ...fatima, phone: '0612345678', cin: 'ZZ143022' });
  await add('hassan', 'SMR', { givenAr: 'حسن', familyAr: 'أمزيان', phone: '0699887766' });
  await add('twin', 'SMR', { givenAr: 'حسين', familyAr: 'أمزيان', phone: '0699887766' });
  await add('ours', 'GLM', { givenAr: 'مريم', familyAr: 'بوهدي', phone: '0655443322' });
  await house
    .as('caseworker', 'SMR')
    .post(`/people/${person['fatima']}/consents`, { purpose: 'PHOTO', channel: 'PAPER', givenOn: '2022-02-14' });
});
afterAll(() => house.stop());

const search = (query: string, role: Role = 'caseworker', place: PlaceCode = 'GLM') =>
  house.as(role, place).get(`/people-elsewhere?query=${encodeURIComponent(query)}`);

const reason = 'التحق بالإقليم ويطلب المواكبة';

async function ask(query: string, place: PlaceCode = 'GLM') {
  const { body } = await search(query, 'caseworker', place);
  return house.as('caseworker', place).post('/access-requests', { handle: body.rows[0].handle, reason });
}

describe('a search beyond one’s own delegation', () => {
  test.each([
    ['a whole card number', 'zz 143022'],
    ['a whole phone number', '٠٦١٢٣٤٥٦٧٨'],
    ['a whole name', 'فاطمه الزهراء بوهدى'],
    ['a whole name, the family first', 'بوهدي فاطمة الزهراء'],
    ['a whole name in Latin letters', 'bouhdi FATIMA zahra'],
  ])('%s tells which delegation knows such a person, and nothing of the person', async (_, query) => {
    const { status, body } = await search(query);
    expect(status).toBe(200);
    expect(body.rows).toEqual([
      { unit: expect.objectContaining({ code: 'SMR' }), handle: expect.any(String), request: null },
    ]);
    // Ids and the sealed handle are random letters: what they spell by chance tells nothing.
    const told = JSON.stringify(body, (key, value: unknown) => (key === 'handle' || key === 'id' ? undefined : value));
    for (const secret of [person['fatima'], 'بوهدي', '612345678', 'ZZ143022', '022'])
      expect(told.includes(secret!)).toBe(false);
  });

  test.each(['فاطمة', 'بوهدي فاطمة', '5678', 'ZZ1430', 'فاطمة الزهراء بوهد', 'مريم بوهدي', ''])(
    'nothing less than whole, and nobody of one’s own: %s',
    async (query) => {
      expect((await search(query)).body).toEqual({ rows: [] });
    },
  );

  test('is in the audit of the one who searched, without the number', async () => {
    await search('ZZ143022');
    const [entry] = await house.sql<{ after: object; unit_id: string }>(
      `select after, unit_id from audit.entry where action = 'person.searchElsewhere' and user_id = $1 order by id desc limit 1`,
      [house.ids.user['caseworker@GLM']],
    );
    expect(entry).toEqual({ after: { by: 'CARD', units: ['SMR'] }, unit_id: house.ids.unit.GLM });
  });

  test('is slow for who fishes', async () => {
    const answers = [];
    for (let turn = 0; turn < 70; turn += 1) {
      const digits = String(10_000_000 + turn);
      answers.push((await search(`06${digits}`, 'caseworker', 'ASZ')).status);
    }
    expect(answers.slice(0, 50).every((status) => status === 200)).toBe(true);
    expect(answers.at(-1)).toBe(429);
  });

  test('is for those who follow people', async () => {
    for (const role of ['event-registrar', 'auditor', 'hq-supervisor'] as const)
      expect((await house.as(role).get('/people-elsewhere?query=x')).status).toBe(403);
  });
});

describe('a request to look', () => {
  test('goes to the delegation that knows the person, and to nobody else', async () => {
    const asked = await ask('ZZ143022');
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({
      unit: { code: 'SMR' },
      asker: { name: 'caseworker@GLM', unit: { code: 'GLM' } },
      by: 'CARD',
      sought: '•••••022',
      reason,
      state: 'PENDING',
      person: null,
      subjects: [],
    });
    const there = await house.as('provincial-delegate', 'SMR').get('/access-requests');
    expect(there.body).toMatchObject({ total: 1, pending: 1, next: null });
    expect(there.body.rows[0].subjects).toEqual([expect.objectContaining({ id: person['fatima'], familyAr: 'بوهدي' })]);
    const mine = await house.as('caseworker').get('/access-requests?box=SENT');
    expect(mine.body).toMatchObject({ total: 1, pending: 0, rows: [{ id: asked.body.id, subjects: [] }] });
    for (const place of ['TNT', 'ASZ'] as const) {
      expect((await house.as('provincial-delegate', place).get('/access-requests')).body.total).toBe(0);
      expect((await house.as('caseworker', place).get(`/access-requests/${asked.body.id}`)).status).toBe(404);
    }
    // A colleague of the asker’s delegation does not see it either: it is the asker’s own.
    expect((await house.as('regional-delegate').get(`/access-requests/${asked.body.id}`)).status).toBe(404);
    expect((await search('ZZ143022')).body.rows[0].request).toEqual({ id: asked.body.id, state: 'PENDING' });
  });

  test('is asked once, with a reason and a handle of one’s own', async () => {
    const { body } = await search('ZZ143022');
    const { handle } = body.rows[0];
    const caseworker = house.as('caseworker');
    expect((await caseworker.post('/access-requests', { handle, reason })).body).toMatchObject({
      code: 'accessAlreadyAsked',
    });
    expect((await caseworker.post('/access-requests', { handle, reason: '' })).status).toBe(400);
    const lapsed = { status: 422, body: { code: 'elsewhereLapsed' } };
    expect(await house.as('caseworker', 'TNT').post('/access-requests', { handle, reason })).toMatchObject(lapsed);
    expect(await caseworker.post('/access-requests', { handle: `${handle.slice(0, -2)}xx`, reason })).toMatchObject(
      lapsed,
    );
    expect(await caseworker.post('/access-requests', { handle: 'k1.x', reason })).toMatchObject(lapsed);
    const realNow = Date.now;
    Date.now = () => realNow() + 31 * 60_000;
    try {
      expect(await caseworker.post('/access-requests', { handle, reason })).toMatchObject(lapsed);
    } finally {
      Date.now = realNow;
    }
  });

  test('that is granted opens the card and the consents of that person for thirty days, and nothing else', async () => {
    const caseworker = house.as('caseworker');
    const card = `/people/${person['fatima']}`;
    expect((await caseworker.get(card)).status).toBe(404);
    const [request] = (await caseworker.get('/access-requests?box=SENT')).body.rows;
    // Neither the asker nor a caseworker of the other delegation decides.
    expect((await caseworker.post(`/access-requests/${request.id}/grant`, {}, { version: 1 })).status).toBe(403);
    const delegate = house.as('provincial-delegate', 'SMR');
    expect((await delegate.post(`/access-requests/${request.id}/grant`, {}, { version: 7 })).status).toBe(412);
    const granted = await delegate.post(`/access-requests/${request.id}/grant`, {}, { version: 1 });
    expect(granted.body).toMatchObject({ state: 'GRANTED', decider: 'provincial-delegate@SMR' });
    const days = (Date.parse(granted.body.endsAt) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
    expect((await delegate.post(`/access-requests/${request.id}/grant`, {}, { version: 2 })).body.code).toBe(
      'accessDecided',
    );

    const read = await caseworker.get(card);
    expect(read.body).toMatchObject({ id: person['fatima'], familyAr: 'بوهدي', openedUntil: granted.body.endsAt });
    expect((await caseworker.get(`${card}/consents`)).body.rows).toEqual([
      expect.objectContaining({ purpose: 'PHOTO' }),
    ]);
    expect((await caseworker.get(`/access-requests/${request.id}`)).body.person).toMatchObject({
      id: person['fatima'],
    });
    for (const path of ['card-number?reason=CONTROL', 'kinship-links', 'bank-account'])
      expect([path, (await caseworker.get(`${card}/${path}`)).status]).toEqual([path, 404]);
    expect((await caseworker.patch(card, { commune: 'x' }, { version: read.body.version })).status).toBe(404);
    const consent = { purpose: 'CONTACT', channel: 'PAPER', givenOn: '2022-02-14' };
    expect((await caseworker.post(`${card}/consents`, consent)).status).toBe(404);
    // Nor a colleague, nor the list of one’s own people.
    expect((await house.as('provincial-delegate').get(card)).status).toBe(404);
    expect((await caseworker.get(`/people?query=${encodeURIComponent('الزهراء')}`)).body.total).toBe(0);
  });

  test('is known to the audit of the delegation that owns the card: asked, granted, looked at', async () => {
    const entries = await house.sql<{ action: string }>(
      `select action from audit.entry where unit_id = $1 and (entity = 'accessRequest' or user_id = $2) order by id`,
      [house.ids.unit.SMR, house.ids.user['caseworker@GLM']],
    );
    const actions = entries.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['accessRequest.ask', 'accessRequest.grant', 'person.read', 'consent.read']),
    );
  });

  test('closes by itself when its days are over', async () => {
    await house.sql(`update people.access_request set ends_at = now() - interval '1 second' where state = 'GRANTED'`);
    const caseworker = house.as('caseworker');
    expect((await caseworker.get(`/people/${person['fatima']}`)).status).toBe(404);
    expect((await caseworker.get(`/people/${person['fatima']}/consents`)).status).toBe(404);
    const { body } = await caseworker.get('/access-requests?box=SENT');
    expect(body.rows[0]).toMatchObject({ state: 'ENDED', person: null });
    // It may be asked again.
    expect((await search('ZZ143022')).body.rows[0].request.state).toBe('ENDED');
    expect((await ask('ZZ143022')).status).toBe(201);
  });

  test('that may mean several people is granted for the one who is named', async () => {
    const { body: asked } = await ask('0699887766', 'TNT');
    const delegate = house.as('regional-delegate', 'SMR');
    const { body: request } = await delegate.get(`/access-requests/${asked.id}`);
    expect(request).toMatchObject({ by: 'PHONE', sought: '+212699887766' });
    expect(request.subjects.map(({ id }: { id: string }) => id).sort()).toEqual(
      [person['hassan'], person['twin']].sort(),
    );
    const grant = (personId?: string) =>
      delegate.post(`/access-requests/${asked.id}/grant`, personId ? { personId } : {}, { version: 1 });
    expect((await grant()).body.code).toBe('accessNamePerson');
    expect((await grant(person['fatima'])).status).toBe(404);
    expect((await grant(person['twin'])).body.person).toMatchObject({ id: person['twin'] });
    const caseworker = house.as('caseworker', 'TNT');
    expect((await caseworker.get(`/people/${person['twin']}`)).status).toBe(200);
    expect((await caseworker.get(`/people/${person['hassan']}`)).status).toBe(404);
  });

  test('that is refused says why, and opens nothing', async () => {
    const { body: asked } = await ask('فاطمة الزهراء بوهدي');
    const delegate = house.as('provincial-delegate', 'SMR');
    const refusal = (body: object) => delegate.post(`/access-requests/${asked.id}/refusal`, body, { version: 1 });
    expect((await refusal({ reason: '' })).status).toBe(400);
    expect((await refusal({ reason: 'الشخص متابع لدينا' })).body).toMatchObject({
      state: 'REFUSED',
      decisionReason: 'الشخص متابع لدينا',
    });
    const mine = await house.as('caseworker').get(`/access-requests/${asked.id}`);
    expect(mine.body).toMatchObject({ state: 'REFUSED', decisionReason: 'الشخص متابع لدينا', person: null });
    expect((await house.as('caseworker').get(`/people/${person['fatima']}`)).status).toBe(404);
  });

  test('follows the person when two records become one', async () => {
    const { body: asked } = await ask('0699887766', 'TNT');
    const delegate = house.as('regional-delegate', 'SMR');
    const { body: view } = await delegate.get(`/access-requests/${asked.id}`);
    expect(view.subjects).toHaveLength(2);
    const merged = await delegate.post('/merges', {
      survivorId: person['hassan'],
      survivorVersion: 1,
      loserId: person['twin'],
      loserVersion: 1,
      choices: { givenAr: 'SURVIVOR' },
      note: 'سجلان للشخص نفسه',
    });
    expect(merged.status).toBe(201);
    const { body: after } = await delegate.get(`/access-requests/${asked.id}`);
    expect(after.subjects.map(({ id }: { id: string }) => id)).toEqual([person['hassan']]);
    // What was open of the one that went is open of the one that stays.
    expect((await house.as('caseworker', 'TNT').get(`/people/${person['hassan']}`)).status).toBe(200);
  });

  test('waits at the top of the list, which goes on page after page', async () => {
    const delegate = house.as('provincial-delegate', 'SMR');
    const states: string[] = [];
    let after = '';
    for (let page = 0; page < 5; page += 1) {
      const { body } = await delegate.get(`/access-requests?limit=2${after}`);
      expect(body).toMatchObject({ total: 5, pending: 2 });
      states.push(...body.rows.map(({ state }: { state: string }) => state));
      if (body.next === null) break;
      after = `&after=${encodeURIComponent(body.next)}`;
    }
    expect(states).toHaveLength(5);
    expect(states.slice(0, 2)).toEqual(['PENDING', 'PENDING']);
    expect((await delegate.get('/access-requests?after=x')).status).toBe(400);
  });
});

describe('the second wall, in the database itself', () => {
  /** What a statement shows to a user of these units, without any predicate of ours. */
  const seen = (user: string, unit: PlaceCode, sql: string) => {
    const scope = {
      user: house.ids.user[`${user}@${unit}`] as UserId,
      units: [house.ids.unit[unit as 'GLM']] as UnitId[],
      branches: [],
    };
    const caller = { scope, role: null, unitId: null, branchId: null, permission: '', requestId: '', entries: 0 };
    const count = () => house.app.get(Database).row<{ n: number }>(`select count(*)::int as n from ${sql}`);
    return house.app.get(Transactions).as(caller, async () => (await count())!.n);
  };

  test('a request is there for its asker and for the unit that is asked', async () => {
    const requests = 'people.access_request';
    expect(await seen('provincial-delegate', 'SMR', requests)).toBe(5);
    expect(await seen('caseworker', 'GLM', requests)).toBe(3);
    expect(await seen('caseworker', 'TNT', requests)).toBe(2);
    expect(await seen('regional-delegate', 'GLM', requests)).toBe(0);
    expect(await seen('caseworker', 'GLM', 'people.access_request_subject')).toBe(0);
    expect(await seen('caseworker', 'SMR', 'people.access_request_subject')).toBeGreaterThan(0);
  });

  test('a card and its consents are there as long as they are open, and not a moment longer', async () => {
    const card = `people.person where id = '${person['hassan']}'`;
    expect(await seen('caseworker', 'TNT', card)).toBe(1);
    expect(await seen('caseworker', 'GLM', card)).toBe(0);
    await house.sql(`update people.access_request set ends_at = now() where state = 'GRANTED'`);
    expect(await seen('caseworker', 'TNT', card)).toBe(0);
    expect(await seen('caseworker', 'GLM', `people.consent where person_id = '${person['fatima']}'`)).toBe(0);
  });

  test('who is sought is never told to the application', async () => {
    await expect(seen('caseworker', 'GLM', `people.sought(null, '+212612345678', null)`)).rejects.toThrow(
      /permission denied/,
    );
  });
});
