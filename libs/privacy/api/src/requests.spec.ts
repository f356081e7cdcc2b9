import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { addDays, newId, today } from '@sanad/kernel';
import { PartnersModule } from '@sanad/partners/api';
import { answerWithin } from '@sanad/privacy/core';
import { KnownPerson, pdf } from '../testing/known-person';
import { PrivacyModule } from './privacy.module';

let house: House;
let person: KnownPerson;
beforeAll(async () => {
  house = await startHouse({ modules: [PrivacyModule, PartnersModule] });
  person = await KnownPerson.of(house);
});
afterAll(() => house.stop());

const officer = () => house.as('privacy-officer');
const reason = 'لا يستند الطلب إلى وثيقة تثبت الخطأ';

describe('a request of a person', () => {
  test('is due within the days of the law, counted from the day on which it came', async () => {
    const { status, body } = await person.ask({ kind: 'ACCESS', statement: 'أريد نسخة من معطياتي' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      kind: 'ACCESS',
      receivedOn: '2022-03-01',
      dueOn: addDays('2022-03-01' as never, answerWithin.days),
      state: 'RECEIVED',
      told: [],
      version: 1,
    });
  });

  test('is a task of whoever keeps the file, until it is answered', async () => {
    const other = await KnownPerson.of(house);
    const taskOf = async (subject: string) =>
      (await house.as('caseworker').get('/tasks?limit=100')).body.rows.find(
        ({ subjectId }: { subjectId: string }) => subjectId === subject,
      );
    const { body: access } = await other.ask({ kind: 'ACCESS' });
    expect(await taskOf(access.id)).toMatchObject({
      kind: 'RECTIFICATION_DUE',
      dueOn: access.dueOn,
      details: { request: 'ACCESS' },
      person: { id: other.id },
      assignee: { name: 'caseworker@GLM' },
    });
    await officer().post(`/privacy-requests/${access.id}/refusal`, { reason }, { version: 1 });
    expect(await taskOf(access.id)).toBeUndefined();
    const request = await other.correction('commune', 'أسرير');
    expect(await taskOf(request.id)).toMatchObject({ details: { request: 'RECTIFICATION' } });
    await other.fulfil(request);
    expect(await taskOf(request.id)).toBeUndefined();
    const [task] = await house.sql('select state from case_file.task where subject_id = $1', [request.id]);
    expect(task).toEqual({ state: 'DONE' });
  });

  test.each([
    ['of tomorrow', { kind: 'ACCESS', receivedOn: addDays(today(), 1) }, { path: '/receivedOn', code: 'dayInFuture' }],
    ['to correct nothing', { kind: 'RECTIFICATION' }, { path: '/field', code: 'chooseOne' }],
    [
      'to correct a phone into none',
      { kind: 'RECTIFICATION', field: 'phone', newValue: '12' },
      { path: '/newValue', code: 'invalidPhone' },
    ],
    [
      'to take a name away',
      { kind: 'RECTIFICATION', field: 'givenAr', newValue: '' },
      { path: '/newValue', code: 'required' },
    ],
    ['to object to nothing', { kind: 'OPPOSITION' }, { path: '/purpose', code: 'chooseOne' }],
  ])('%s is refused beside its field', async (_situation, draft, problem) => {
    const { status, body } = await person.ask(draft);
    expect([status, body.fields]).toEqual([400, [problem]]);
  });

  test('waits once, however often it is sent', async () => {
    const other = await KnownPerson.of(house);
    const answers = await Promise.all([1, 2, 3].map(() => other.ask({ kind: 'ACCESS' })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422, 422]);
    expect(answers.find(({ status }) => status === 422)!.body.code).toBe('requestOpen');
  });

  test('for access is done once the file was made after it came in', async () => {
    const other = await KnownPerson.of(house);
    await other.file();
    const { body } = await other.ask({ kind: 'ACCESS' });
    expect((await other.fulfil(body)).body.code).toBe('fileNotMade');
    await other.file();
    expect((await other.fulfil(body)).body).toMatchObject({ state: 'DONE', decidedByName: 'privacy-officer@HQ' });
  });

  test('is refused with a reason only, and decided on once', async () => {
    const other = await KnownPerson.of(house);
    const { body } = await other.ask({ kind: 'OPPOSITION', purpose: 'STATISTICS' });
    const refuse = (why: string, version = 1) =>
      officer().post(`/privacy-requests/${body.id}/refusal`, { reason: why }, { version });
    expect((await refuse('لا')).status).toBe(400);
    expect((await refuse(reason)).body).toMatchObject({ state: 'REFUSED', reason });
    expect((await refuse(reason)).status).toBe(412);
    expect((await refuse(reason, 2)).body.code).toBe('requestAlreadyDecided');
    expect((await other.fulfil({ id: body.id, version: 2 })).body.code).toBe('requestAlreadyDecided');
    const attached = await house
      .as('caseworker')
      .upload(`/privacy-requests/${body.id}/evidence`, pdf, { method: 'PUT', version: 2 });
    expect(attached.body.code).toBe('requestAlreadyDecided');
  });

  test('is decided on by the privacy officer, and by nobody who takes it in', async () => {
    const other = await KnownPerson.of(house);
    const { body } = await other.ask({ kind: 'ACCESS' });
    for (const role of ['caseworker', 'provincial-delegate', 'auditor', 'hq-supervisor'] as const) {
      const answer = await house.as(role).post(`/privacy-requests/${body.id}/fulfilment`, {}, { version: 1 });
      expect([role, answer.status]).toEqual([role, 403]);
    }
    expect((await house.as('caseworker', 'SMR').get(`/privacy-requests/${body.id}`)).status).toBe(404);
    expect(
      (await house.as('caseworker', 'SMR').post('/privacy-requests', { ...asked, personId: other.id })).status,
    ).toBe(404);
  });
});

const asked = { kind: 'ACCESS', channel: 'COUNTER', receivedOn: '2022-03-01' };

describe('the queue', () => {
  test('begins with what is due first, page by page, and counts what is late', async () => {
    for (const [index, days] of [0, 1, 2].entries()) {
      const other = await KnownPerson.of(house, `زهرة${'ابج'[index]}`);
      await other.ask({ kind: 'OPPOSITION', purpose: 'PHOTO', receivedOn: addDays(today(), -days) });
    }
    const page = async (query: string) =>
      (await officer().get(`/privacy-requests?state=RECEIVED&kind=OPPOSITION&limit=2${query}`)).body;
    const first = await page('');
    expect(first.counts).toMatchObject({ received: 3, late: 0 });
    const second = await page(`&after=${first.next}`);
    const due = [...first.rows, ...second.rows].map(({ dueOn }: { dueOn: string }) => dueOn);
    expect(due).toEqual([8, 9, 10].map((days) => addDays(today(), days)));
    expect(second.next).toBeNull();
    const all = (await officer().get('/privacy-requests')).body;
    expect(all.counts.late).toBeGreaterThan(0);
    expect((await house.as('caseworker', 'SMR').get('/privacy-requests')).body).toMatchObject({ total: 0, rows: [] });
  });
});

describe('a correction', () => {
  test('needs its proof', async () => {
    const other = await KnownPerson.of(house);
    const { body } = await other.ask({ kind: 'RECTIFICATION', field: 'phone', newValue: '0699999901' });
    expect((await other.fulfil(body)).body.code).toBe('requestNeedsEvidence');
  });

  test('changes the person, keeps both values, and tells who received the wrong one', async () => {
    const other = await KnownPerson.of(house);
    const referral = await other.refer('ANAPEC');
    await other.refer('ODCO', 'LEGAL_HELP');
    const before = (await house.as('caseworker').get(`/people/${other.id}`)).body.phone;
    const request = await other.correction('phone', '06 99 99 99 02');
    expect(request).toMatchObject({ oldValue: before, newValue: '+212699999902' });
    // One partner has lost its right meanwhile: it learns that the number was wrong, not which is right.
    const { rows } = (await house.as('caseworker').get(`/people/${other.id}/consents`)).body;
    const odco = rows.find(({ agencyId }: { agencyId: string }) => agencyId === house.ids.agency.ODCO);
    await house.as('caseworker').post(`/consents/${odco.id}/withdrawal`, {}, { version: odco.version });

    const done = await other.fulfil(request);
    expect(done.body).toMatchObject({ state: 'DONE', oldValue: before, newValue: '+212699999902' });
    expect(done.body.told).toHaveLength(2);
    expect((await house.as('caseworker').get(`/people/${other.id}`)).body.phone).toBe('+212699999902');
    const noticeOf = async (agency: 'ANAPEC' | 'ODCO') =>
      (await house.as('partner-officer', agency).get('/rectification-notices?open=true')).body.rows[0];
    expect(await noticeOf('ANAPEC')).toMatchObject({
      knownAs: other.name,
      field: 'phone',
      oldValue: before,
      newValue: '+212699999902',
      isEntitled: true,
      seenAt: null,
    });
    expect(await noticeOf('ODCO')).toMatchObject({ oldValue: before, newValue: null, isEntitled: false });
    expect((await house.as('partner-officer', 'ANAPEC').get(`/referrals/${referral.id}`)).body.person.phone).toBe(
      '+212699999902',
    );
    const acts = await house.sql<{ transaction: string }>(
      `select distinct transaction::text from audit.entry
       where (action = 'privacyRequest.fulfil' and entity_id = $1) or (action = 'person.change' and entity_id = $2)`,
      [request.id, other.id],
    );
    expect(acts).toHaveLength(1);
  });

  test('is confirmed by the partner that was told, and by no other', async () => {
    const other = await KnownPerson.of(house);
    await other.refer('ANAPEC');
    const request = await other.correction('familyLa', 'Bouhdi');
    await other.fulfil(request);
    const anapec = house.as('partner-officer', 'ANAPEC');
    const notice = (await anapec.get('/rectification-notices?open=true')).body.rows[0];
    const confirm = (agency: 'ANAPEC' | 'ODCO', version = 1) =>
      house.as('partner-officer', agency).post(`/rectification-notices/${notice.id}/confirmation`, {}, { version });
    expect((await confirm('ODCO')).status).toBe(404);
    expect((await confirm('ANAPEC')).body).toMatchObject({ seenAt: expect.any(String), version: 2 });
    expect((await confirm('ANAPEC')).status).toBe(412);
    expect((await confirm('ANAPEC', 2)).body.code).toBe('noticeAlreadySeen');
    const { told } = (await officer().get(`/privacy-requests/${request.id}`)).body;
    expect(told).toEqual([expect.objectContaining({ seenAt: expect.any(String), isEntitled: true })]);
  });

  test('of what partners never received tells nobody', async () => {
    const other = await KnownPerson.of(house);
    await other.refer('ANAPEC');
    const done = await other.fulfil(await other.correction('commune', 'تغجيجت'));
    expect(done.body).toMatchObject({ state: 'DONE', oldValue: null, newValue: 'تغجيجت', told: [] });
  });

  test('to what is on record already is no correction', async () => {
    const other = await KnownPerson.of(house);
    const draft = { kind: 'RECTIFICATION', field: 'province', newValue: '10.261' };
    expect((await other.ask(draft)).body.code).toBe('nothingToCorrect');
    const request = await other.correction('province', '10.521');
    const { version } = (await house.as('caseworker').get(`/people/${other.id}`)).body;
    await house.as('caseworker').patch(`/people/${other.id}`, { province: '10.521' }, { version });
    expect((await other.fulfil(request)).body.code).toBe('nothingToCorrect');
  });
});

describe('an objection', () => {
  test('ends every consent to its purpose and what hangs on it, in one act', async () => {
    const other = await KnownPerson.of(house);
    const [one, two] = [await other.refer('ANAPEC'), await other.refer('ODCO', 'LEGAL_HELP')];
    const { body } = await other.ask({ kind: 'OPPOSITION', purpose: 'SHARE_WITH_PARTNER' });
    expect((await other.fulfil(body)).body.state).toBe('DONE');
    for (const { id } of [one, two])
      expect((await house.as('caseworker').get(`/referrals/${id}`)).body.state).toBe('RECALLED');
    const { rows } = (await house.as('caseworker').get(`/people/${other.id}/consents`)).body;
    const standing = rows.filter(({ isInForce }: { isInForce: boolean }) => isInForce);
    expect(standing.map(({ purpose }: { purpose: string }) => purpose)).toEqual(['FOLLOW_UP']);
    expect((await house.as('partner-officer', 'ANAPEC').get(`/referrals/${one.id}`)).status).toBe(404);
  });

  test('is not there for those who have no such request', async () => {
    expect((await officer().get(`/privacy-requests/${newId()}`)).status).toBe(404);
  });
});
