import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { holidaysOf } from '@sanad/calendar/core';
import { addWorkingDays, newId, today } from '@sanad/kernel';
import { PeopleModule } from '@sanad/people/api';
import { HandedFile, signed } from '../testing/handed-file';
import { PartnersModule } from './partners.module';

let house: House;
let story: HandedFile;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule, CaseFileModule, PartnersModule] });
  story = new HandedFile(house);
}, 60_000);
afterAll(() => house.stop());

describe('the agencies', () => {
  test('say their services, their branches, and whether an agreement is in force today', async () => {
    const { rows } = (await story.caseworker().get('/agencies')).body;
    expect(rows.map(({ code, hasAgreement }: Record<string, unknown>) => [code, hasAgreement])).toEqual([
      ['ADS', false],
      ['ANAPEC', true],
      ['ODCO', true],
    ]);
    expect(rows[2].services).toEqual(['NAME_APPROVAL', 'TRAINING', 'LEGAL_HELP']);
    expect(rows[2].branches).toMatchObject([{ id: house.ids.branch.ODCO, ar: 'ODCO كلميم', provinces: ['10.261'] }]);
  });

  test('are told to whoever sends or receives', async () => {
    expect((await story.officer().get('/agencies')).status).toBe(200);
    expect((await house.as('event-registrar').get('/agencies')).status).toBe(403);
    expect((await house.stranger().get('/agencies')).status).toBe(401);
  });
});

describe('handing a part of a file over', () => {
  test('needs the person’s consent, said before or with it', async () => {
    const { id, person } = await story.file();
    expect(await story.send(id, story.to('ANAPEC'))).toMatchObject({ status: 422, body: { code: 'noSharingConsent' } });
    expect((await story.send(id, { ...story.to('ANAPEC'), consent: signed })).status).toBe(201);
    // For this purpose, and for no other.
    const guidance = story.to('ANAPEC', 'POSITIONING');
    expect(await story.send(id, guidance)).toMatchObject({
      status: 422,
      body: { code: 'noSharingConsent', values: { purpose: 'ORIENTATION' } },
    });
    expect((await story.send(id, { ...guidance, consent: signed })).status).toBe(201);
    expect((await story.send(id, story.to('ANAPEC', 'REGISTRATION'))).status).toBe(201);
    const { rows } = (await story.caseworker().get(`/people/${person.id}/consents`)).body;
    expect(rows).toContainEqual(
      expect.objectContaining({
        ...{ purpose: 'SHARE_WITH_PARTNER', agencyId: house.ids.agency.ANAPEC, sharing: ['TRAINING'], ...signed },
      }),
    );
  });

  test('a consent to one agency opens nothing to another', async () => {
    const { id } = await story.file();
    await story.send(id, { ...story.to('ANAPEC'), consent: signed });
    expect((await story.send(id, story.to('ODCO'))).body.code).toBe('noSharingConsent');
  });

  test('without one thing of it, nothing is kept: neither referral nor consent', async () => {
    const { id, person } = await story.file();
    expect((await story.send(id, { ...story.to('ADS', 'VALUE_CHAIN'), consent: signed })).status).toBe(422);
    const { rows } = (await story.caseworker().get(`/people/${person.id}/consents`)).body;
    expect(rows).toHaveLength(1);
    expect((await story.caseworker().get(`/case-files/${id}/referrals`)).body).toEqual({ rows: [] });
  });

  test.each([
    ['an agency without agreement', 'ADS', 'VALUE_CHAIN', {}, 'noAgreement'],
    ['a service that is not offered', 'ODCO', 'POSITIONING', {}, 'serviceNotOffered'],
    ['a person of another territory', 'ANAPEC', 'TRAINING', { province: '10.521' }, 'outsideTerritory'],
  ] as const)('%s is refused', async (_situation, agency, service, person, code) => {
    const { id } = await story.file(person);
    const answer = await story.send(id, { ...story.to(agency, service), consent: signed });
    expect(answer).toMatchObject({ status: 422, body: { code } });
  });

  test('an agreement that has ended lets nothing new through', async () => {
    const { id } = await story.file();
    const ended = `update partners.agreement set valid_to = $2 where agency_id = $1`;
    await house.sql(ended, [house.ids.agency.ODCO, '2021-12-31']);
    expect((await story.send(id, { ...story.to('ODCO'), consent: signed })).body.code).toBe('noAgreement');
    await house.sql(ended, [house.ids.agency.ODCO, today()]);
    expect((await story.send(id, { ...story.to('ODCO'), consent: signed })).status).toBe(201);
    await house.sql(ended, [house.ids.agency.ODCO, null]);
  });

  test('somebody who has died is not referred', async () => {
    const { id, person } = await story.file();
    await house.sql(`update people.person set vital_status = 'DECEASED' where id = $1`, [person.id]);
    expect((await story.send(id, { ...story.to('ANAPEC'), consent: signed })).body.code).toBe('personHasDied');
  });

  test('nothing leaves a closed file', async () => {
    const { id, version, number } = await story.file();
    const closing = { to: 'CLOSED', closureReason: 'WITHDRAWN', reason: 'تنازل كتابي' };
    expect((await story.caseworker().post(`/case-files/${id}/steps`, closing, { version })).status).toBe(200);
    const answer = await story.send(id, { ...story.to('ANAPEC'), consent: signed });
    expect(answer).toMatchObject({ status: 422, body: { code: 'fileNotOpen', values: { number } } });
  });

  test('the same referral is open once, even when two send it', async () => {
    const { id } = await story.file();
    await story.send(id, { ...story.to('ANAPEC', 'BUSINESS_PLAN'), consent: signed });
    await story.send(id, { ...story.to('ANAPEC', 'POSITIONING'), consent: signed });
    const twice = await Promise.all([1, 2].map(() => story.send(id, story.to('ANAPEC', 'REGISTRATION'))));
    expect(twice.map(({ status, body }) => body.code ?? status).sort()).toEqual([201, 'alreadyReferred']);
  });

  test('and may be sent again once it has ended', async () => {
    const referral = await story.sent();
    await story.recall(referral);
    expect((await story.send(referral.caseFile.id, story.to('ANAPEC'))).status).toBe(201);
  });

  test('an answer is due fifteen working days later', async () => {
    const { rows } = (await story.caseworker().get('/feasts')).body;
    const year = Number(today().slice(0, 4));
    const dueOn = addWorkingDays(today(), 15, holidaysOf(rows, year, year + 1));
    expect(await story.sent()).toMatchObject({ state: 'SENT', sentOn: today(), dueOn });
  });

  test('it is told on the timeline and in the audit', async () => {
    const { id, caseFile } = await story.sent();
    const [entry] = (await story.caseworker().get(`/case-files/${caseFile.id}/timeline`)).body.rows;
    expect(entry).toMatchObject({ kind: 'REFERRAL_SENT', details: { agency: 'ANAPEC' }, agency: null });
    const [told] = await house.sql('select action, unit_id, after from audit.entry where entity_id = $1', [id]);
    expect(told).toMatchObject({
      action: 'referral.send',
      unit_id: house.ids.unit.GLM,
      after: { service: 'TRAINING' },
    });
  });

  test.each([
    ['an unknown branch', { branchId: newId() }, '/branchId', 'unknown'],
    ['no branch', { branchId: '' }, '/branchId', 'chooseOne'],
    ['an unknown service', { service: 'ALL' }, '/service', 'chooseOne'],
    ['a consent of tomorrow', { consent: { ...signed, givenOn: '2999-01-01' } }, '/consent/givenOn', 'dayInFuture'],
    ['a witness without a name', { consent: { ...signed, channel: 'ORAL_WITNESSED' } }, '/consent/witness', 'required'],
  ])('%s is refused beside its field', async (_situation, more, path, code) => {
    const { id } = await story.file();
    const answer = await story.send(id, { ...story.to('ANAPEC'), consent: signed, ...more });
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ path, code }] } });
  });

  test('is for those who may, of their own files', async () => {
    const { id } = await story.file();
    const draft = { ...story.to('ANAPEC'), consent: signed };
    expect((await story.send(id, draft, 'SMR')).status).toBe(404);
    expect((await story.send(newId(), draft)).status).toBe(404);
    for (const role of ['hq-supervisor', 'regional-delegate', 'partner-officer', 'auditor'] as const)
      expect((await house.as(role).post(`/case-files/${id}/referrals`, draft)).status).toBe(403);
  });
});
