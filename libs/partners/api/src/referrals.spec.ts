import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { PeopleModule } from '@sanad/people/api';
import { PartnersModule } from './partners.module';

const day = '2022-03-01';

describe('a part of a file handed to an agency', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, PartnersModule] });
  }, 60_000);
  afterAll(() => house.stop());

  const caseworker = () => house.as('caseworker');
  const officer = () => house.as('partner-officer', 'ANAPEC');
  const consent = { channel: 'PAPER', givenOn: day };
  const to = (agency: 'ANAPEC' | 'ODCO' | 'ADS', service = 'TRAINING') => ({
    branchId: house.ids.branch[agency],
    service,
  });

  async function file(more = {}) {
    const person = await caseworker().post('/people', {
      givenAr: 'أمينة',
      familyAr: 'التجريبية',
      province: '10.261',
      phone: '0612345678',
      birth: '1990-05',
      cin: `ZZ${Math.floor(Math.random() * 1e6)}`,
      ...more,
    });
    await caseworker().post(`/people/${person.body.id}/consents`, {
      purpose: 'FOLLOW_UP',
      channel: 'PAPER',
      givenOn: day,
    });
    const opened = await caseworker().post('/case-files', { personId: person.body.id, openedOn: day });
    expect(opened.status).toBe(201);
    return opened.body;
  }
  const send = (caseId: string, draft: object) => caseworker().post(`/case-files/${caseId}/referrals`, draft);
  async function sent() {
    const { id } = await file();
    const answer = await send(id, { ...to('ANAPEC'), wish: 'تكوين في تدبير التعاونيات', consent });
    expect(answer.status).toBe(201);
    return answer.body;
  }

  test('needs the person’s consent, said before or with it', async () => {
    const { id } = await file();
    expect((await send(id, to('ANAPEC'))).body.code).toBe('noSharingConsent');
    expect((await send(id, { ...to('ANAPEC'), consent })).status).toBe(201);
    expect((await send(id, to('ANAPEC', 'POSITIONING'))).status).toBe(201);
  });

  test.each([
    ['an agency without agreement', () => ({ ...to('ADS', 'VALUE_CHAIN'), consent }), {}, 'noAgreement'],
    ['a service that is not offered', () => ({ ...to('ODCO', 'POSITIONING'), consent }), {}, 'serviceNotOffered'],
    ['another territory', () => ({ ...to('ANAPEC'), consent }), { province: '10.521' }, 'outsideTerritory'],
  ])('%s is refused', async (_situation, draft, person, code) => {
    const { id } = await file(person);
    expect(await send(id, draft())).toMatchObject({ status: 422, body: { code } });
  });

  test('the same referral is open once, even when two send it', async () => {
    const { id } = await file();
    await send(id, { ...to('ANAPEC', 'POSITIONING'), consent });
    const twice = await Promise.all([send(id, to('ANAPEC')), send(id, to('ANAPEC'))]);
    expect(twice.map(({ status, body }) => body.code ?? status).sort()).toEqual([201, 'alreadyReferred']);
  });

  test('the officer sees exactly what may be shared', async () => {
    const { id } = await sent();
    const { body } = await officer().get(`/referrals/${id}`);
    expect(Object.keys(body).sort()).toEqual(
      [
        'id',
        'caseFile',
        'person',
        'agency',
        'branch',
        'sender',
        'service',
        'wish',
        'state',
        'reason',
        'sentOn',
        'dueOn',
        'answeredOn',
        'version',
      ].sort(),
    );
    expect(Object.keys(body.person).sort()).toEqual(
      ['id', 'givenAr', 'familyAr', 'givenLa', 'familyLa', 'age', 'phone', 'province'].sort(),
    );
    expect(JSON.stringify(body)).not.toMatch(/ZZ\d|1990|cin|kinship/i);
  });

  test('only the branch it was sent to has it in its inbox', async () => {
    const { id } = await sent();
    const inbox = async (client: ReturnType<typeof officer>) =>
      (await client.get('/referrals?tab=waiting&limit=100')).body.rows.map((row: { id: string }) => row.id);
    expect(await inbox(officer())).toContain(id);
    expect(await inbox(house.as('partner-officer', 'ODCO'))).not.toContain(id);
    expect((await house.as('partner-officer', 'ODCO').get(`/referrals/${id}`)).status).toBe(404);
    expect((await house.as('caseworker', 'SMR').get(`/referrals/${id}`)).status).toBe(404);
    expect((await officer().get('/people')).status).toBe(403);
  });

  test('counts of the inbox are those of its lists', async () => {
    for (const tab of ['waiting', 'inProgress', 'done'] as const) {
      const { body } = await officer().get(`/referrals?tab=${tab}&limit=100`);
      expect(body.rows).toHaveLength(body.tabs[tab]);
      expect(body.total).toBe(body.tabs[tab]);
    }
  });

  test('accepted: the sender sees it at once, on the card and on the timeline', async () => {
    const { id, version, caseFile } = await sent();
    const accepted = await officer().post(`/referrals/${id}/acceptance`, {}, { version });
    expect(accepted.body).toMatchObject({ state: 'ACCEPTED', version: version + 1 });
    const [entry] = (await caseworker().get(`/case-files/${caseFile.id}/timeline`)).body.rows;
    expect(entry).toMatchObject({ kind: 'REFERRAL_ACCEPTED', agency: 'ANAPEC', author: 'partner-officer@ANAPEC' });
    expect((await officer().post(`/referrals/${id}/acceptance`, {}, { version: version + 1 })).body.code).toBe(
      'referralMoveNotOffered',
    );
  });

  test('of two answers at once one is stale', async () => {
    const { id, version } = await sent();
    const answers = await Promise.all([
      officer().post(`/referrals/${id}/acceptance`, {}, { version }),
      officer().post(`/referrals/${id}/refusal`, { reason: 'لا مقاعد' }, { version }),
    ]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
  });

  test('declined needs a reason, which the sender reads', async () => {
    const { id, version, caseFile } = await sent();
    expect((await officer().post(`/referrals/${id}/refusal`, { reason: ' ' }, { version })).status).toBe(400);
    await officer().post(`/referrals/${id}/refusal`, { reason: 'لا مقاعد هذه السنة' }, { version });
    const { body } = await caseworker().get(`/case-files/${caseFile.id}/referrals`);
    expect(body.rows[0]).toMatchObject({ state: 'DECLINED', reason: 'لا مقاعد هذه السنة' });
  });

  test('recalled: gone for the agency, kept for the sender', async () => {
    const { id, version } = await sent();
    expect((await officer().post(`/referrals/${id}/recall`, { reason: 'خطأ' }, { version })).status).toBe(403);
    expect((await caseworker().post(`/referrals/${id}/recall`, { reason: 'أرسلت خطأ' }, { version })).body.state).toBe(
      'RECALLED',
    );
    expect((await officer().get(`/referrals/${id}`)).status).toBe(404);
    expect((await officer().post(`/referrals/${id}/acceptance`, {}, { version: version + 1 })).status).toBe(404);
    expect((await caseworker().get(`/referrals/${id}`)).body.state).toBe('RECALLED');
  });

  test('consent withdrawn: the agency has nothing from the next request on', async () => {
    const { id, version, person } = await sent();
    const given = (await caseworker().get(`/people/${person.id}/consents`)).body.rows.find(
      ({ purpose }: { purpose: string }) => purpose === 'SHARE_WITH_PARTNER',
    );
    expect((await officer().get(`/referrals/${id}`)).status).toBe(200);
    expect((await caseworker().post(`/consents/${given.id}/withdrawal`, {}, { version: given.version })).status).toBe(
      200,
    );
    expect((await officer().get(`/referrals/${id}`)).status).toBe(404);
    expect((await officer().post(`/referrals/${id}/acceptance`, {}, { version })).status).toBe(404);
    expect((await caseworker().get(`/referrals/${id}`)).status).toBe(200);
  });

  test('the header of an officer names the branch', async () => {
    expect((await officer().get('/session')).body.assignments[0].branch.ar).toBe('ANAPEC كلميم');
  });
});
