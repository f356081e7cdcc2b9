import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { addDays, newId, today } from '@sanad/kernel';
import { noticeVersion, purposes } from '@sanad/people/core';
import { PeopleModule } from '../people.module';

let house: House;
let person: string;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule] });
});
afterAll(() => house.stop());

const paper = { channel: 'PAPER', givenOn: '2022-02-14' };

async function somebody() {
  const draft = { givenAr: 'فاطمة', familyAr: 'آيت لحسن', province: '10.261' };
  return (await house.as('caseworker').post('/people', draft)).body.id as string;
}
const give = (draft: object, id = person) =>
  house.as('caseworker').post(`/people/${id}/consents`, { ...paper, ...draft });
const withdraw = (id: string, version = 1) =>
  house.as('caseworker').post(`/consents/${id}/withdrawal`, {}, { version });
const listed = async (id = person) =>
  (await house.as('caseworker').get(`/people/${id}/consents`)).body.rows as {
    purpose: string;
    withdrawnAt: string | null;
  }[];

beforeAll(async () => {
  person = await somebody();
});

describe('a consent', () => {
  test('is kept with its purpose, its day and the notice that was read', async () => {
    const { status, body } = await give({ purpose: 'FOLLOW_UP' });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      personId: person,
      purpose: 'FOLLOW_UP',
      agencyId: null,
      channel: 'PAPER',
      witness: null,
      noticeVersion,
      givenOn: '2022-02-14',
      expiresOn: null,
      sharing: null,
      withdrawnAt: null,
      isInForce: true,
      evidence: null,
      createdBy: house.ids.user['caseworker@GLM'],
      createdAt: expect.any(String),
      version: 1,
    });
    const [entry] = await house.sql('select action, unit_id, after from audit.entry where entity_id = $1', [body.id]);
    expect(entry).toMatchObject({
      action: 'consent.give',
      unit_id: house.ids.unit.GLM,
      after: { purpose: 'FOLLOW_UP', personId: person, noticeVersion },
    });
  });

  test('is given once for each purpose, and for each agency', async () => {
    const id = await somebody();
    const agencyOf = (code: 'ANAPEC' | 'ODCO') => ({ purpose: 'SHARE_WITH_PARTNER', agencyId: house.ids.agency[code] });
    for (const purpose of purposes.filter((one) => one !== 'SHARE_WITH_PARTNER'))
      expect((await give({ purpose }, id)).status).toBe(201);
    expect((await give(agencyOf('ANAPEC'), id)).status).toBe(201);
    expect((await give(agencyOf('ODCO'), id)).status).toBe(201);
    for (const draft of [{ purpose: 'PHOTO' }, agencyOf('ODCO')]) {
      const { status, body } = await give(draft, id);
      expect([status, body.code]).toEqual([422, 'consentInForce']);
    }
    expect(await listed(id)).toHaveLength(7);
  });

  test('is given once when two write at the same moment', async () => {
    const id = await somebody();
    const answers = await Promise.all([1, 2, 3].map(() => give({ purpose: 'CONTACT' }, id)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422, 422]);
    expect(answers.filter(({ status }) => status === 422).every(({ body }) => body.code === 'consentInForce')).toBe(
      true,
    );
  });

  test('said before a witness names the witness', async () => {
    const id = await somebody();
    const oral = { purpose: 'FOLLOW_UP', channel: 'ORAL_WITNESSED' };
    const { status, body } = await give(oral, id);
    expect([status, body.fields]).toEqual([400, [{ path: '/witness', code: 'required' }]]);
    expect((await give({ ...oral, witness: 'سعيد بن علي' }, id)).body.witness).toBe('سعيد بن علي');
  });

  test.each([
    ['to share with an unknown agency', { purpose: 'SHARE_WITH_PARTNER', agencyId: newId() }, 422, 'agencyUnknown'],
    ['to share with nobody', { purpose: 'SHARE_WITH_PARTNER' }, 400, 'invalid'],
    ['of tomorrow', { purpose: 'PHOTO', givenOn: addDays(today(), 1) }, 400, 'invalid'],
  ])('%s is refused', async (_situation, draft, status, code) => {
    const answer = await give(draft, await somebody());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('is withdrawn at once, stays in the list with its end, and may be given again', async () => {
    const id = await somebody();
    const { body } = await give({ purpose: 'PHOTO' }, id);
    const answer = await withdraw(body.id);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      withdrawnAt: expect.any(String),
      isInForce: false,
      version: 2,
      stopped: { referrals: 0 },
    });
    expect((await give({ purpose: 'PHOTO' }, id)).status).toBe(201);
    expect((await listed(id)).map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([false, true]);
    const [entry] = await house.sql(
      `select after from audit.entry where entity_id = $1 and action = 'consent.withdraw'`,
      [body.id],
    );
    expect(entry).toEqual({ after: { personId: id, purpose: 'PHOTO', agencyId: null, stopped: { referrals: 0 } } });
  });

  test('is withdrawn once', async () => {
    const { body } = await give({ purpose: 'PHOTO' }, await somebody());
    await withdraw(body.id);
    const stale = await withdraw(body.id);
    expect([stale.status, stale.body.expectedVersion, stale.body.currentVersion]).toEqual([412, 1, 2]);
    const again = await withdraw(body.id, 2);
    expect([again.status, again.body.code]).toEqual([422, 'consentAlreadyWithdrawn']);
  });

  test('with a last day holds until then, stays in the list, and makes room for the next', async () => {
    const id = await somebody();
    const until = (expiresOn: string) => give({ purpose: 'PHOTO', expiresOn }, id);
    expect((await until('2022-02-13')).body.fields).toEqual([{ path: '/expiresOn', code: 'endsBeforeItBegins' }]);
    expect((await until('2022-02-20')).body).toMatchObject({ isInForce: false, withdrawnAt: null });
    expect((await until(addDays(today(), 30))).body).toMatchObject({ isInForce: true });
    expect((await until(addDays(today(), 60))).body.code).toBe('consentInForce');
    const { rows } = (await house.as('caseworker').get(`/people/${id}/consents`)).body;
    expect(rows.map(({ isInForce }: { isInForce: boolean }) => isInForce)).toEqual([true, false]);
  });

  test('carries the scan of the signed form', async () => {
    const { body } = await give({ purpose: 'PHOTO' }, await somebody());
    const pdf = new TextEncoder().encode('%PDF-1.4\n%%EOF');
    const attach = (version: number) =>
      house.as('caseworker').upload(`/consents/${body.id}/evidence`, pdf, { method: 'PUT', version, name: 'رضى.pdf' });
    expect((await house.as('caseworker').get(`/consents/${body.id}/evidence`)).status).toBe(404);
    expect((await attach(1)).body.evidence).toEqual({ label: 'رضى.pdf', mediaType: 'application/pdf' });
    expect((await attach(1)).status).toBe(412);
    expect((await house.as('auditor').get(`/consents/${body.id}/evidence`)).status).toBe(200);
    expect((await house.as('caseworker', 'SMR').get(`/consents/${body.id}/evidence`)).status).toBe(404);
    await withdraw(body.id, 2);
    expect((await attach(3)).body.code).toBe('consentAlreadyWithdrawn');
    const actions = await house.sql('select action from audit.entry where entity_id = $1 order by id', [body.id]);
    expect(actions.map(({ action }) => action)).toEqual([
      'consent.give',
      'consent.attach',
      'consent.evidenceRead',
      'consent.withdraw',
    ]);
  });

  test('belongs to its unit: elsewhere it is not there', async () => {
    const { body } = await give({ purpose: 'PHOTO' }, await somebody());
    const foreign = await house.as('caseworker', 'SMR').post(`/consents/${body.id}/withdrawal`, {}, { version: 1 });
    const absent = await house.as('caseworker', 'SMR').post(`/consents/${newId()}/withdrawal`, {}, { version: 1 });
    expect([foreign.status, foreign.body.code]).toEqual([absent.status, absent.body.code]);
    expect(foreign.status).toBe(404);
    const given = await house
      .as('caseworker', 'SMR')
      .post(`/people/${person}/consents`, { ...paper, purpose: 'PHOTO' });
    expect(given.status).toBe(404);
  });

  test('is taken by the registrar at the door, who reads none', async () => {
    const id = await somebody();
    const registrar = house.as('event-registrar');
    expect((await registrar.post(`/people/${id}/consents`, { ...paper, purpose: 'PHOTO' })).status).toBe(201);
    expect((await registrar.get(`/people/${id}/consents`)).status).toBe(403);
  });

  test('follows the person into another unit', async () => {
    const id = await somebody();
    await give({ purpose: 'PHOTO' }, id);
    await house.sql('update people.person set unit_id = $2 where id = $1', [id, house.ids.unit.SMR]);
    expect((await house.as('caseworker', 'SMR').get(`/people/${id}/consents`)).body.rows).toHaveLength(1);
  });
});
