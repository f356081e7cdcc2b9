import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House, type TestAnswer } from '@sanad/access/api/testing';
import { newId } from '@sanad/kernel';
import { HandedFile, signed } from '../../testing/handed-file';
import { PartnersModule } from '../partners.module';

let house: House;
let story: HandedFile;
beforeAll(async () => {
  house = await startHouse({ modules: [PartnersModule] });
  story = new HandedFile(house);
}, 60_000);
afterAll(() => house.stop());

const said = ({ status, body }: TestAnswer) => [status, body.code ?? null];
const admin = () => house.as('hq-admin');
const office = { ar: 'مكتب التكوين المهني', fr: 'Office de formation', short: 'مكتب التكوين', services: ['TRAINING'] };
const branch = { ar: 'مكتب التكوين، كلميم', fr: 'Office de formation, Guelmim', provinces: ['10.261', '10.261'] };

describe('an agency', () => {
  test('is made, found by everybody of a delegation, and offers the usual words of its kind', async () => {
    const draft = { ...office, code: 'ofppt', kind: 'VOCATIONAL_TRAINING', phone: '0528 87 00 00', email: '' };
    const made = await admin().post('/agencies', draft);
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ code: 'OFPPT', en: office.fr, phone: '+212528870000', email: null, version: 1 });
    expect(made.body.services).toEqual([
      {
        ...{ service: 'TRAINING', purpose: 'TRAINING', isAdjusted: false },
        words: ['ADMITTED', 'REFUSED', 'STARTED', 'COMPLETED', 'CERTIFIED', 'DROPPED'],
      },
    ]);
    expect(said(await admin().post('/agencies', draft))).toEqual([422, 'agencyCodeUsed']);
    const { rows } = (await story.caseworker().get('/agency-directory')).body;
    expect(rows.map(({ code }: { code: string }) => code).toSorted()).toEqual(['ADS', 'ANAPEC', 'ODCO', 'OFPPT']);
    expect((await story.caseworker().post('/agencies', draft)).status).toBe(403);
  });

  test.each<[object, string]>([
    [{ code: '1X' }, 'agencyCode'],
    [{ services: [] }, 'noService'],
    [{ kind: '' }, 'chooseOne'],
    [{ email: 'nobody' }, 'invalidEmail'],
    [{ ar: '' }, 'tooShort'],
  ])('with %j is refused at its field', async (more, code) => {
    const answer = await admin().post('/agencies', { ...office, code: 'NEW', kind: 'OTHER', ...more });
    expect([answer.status, answer.body.fields[0].code]).toEqual([400, code]);
  });

  test('is read by its own people alone among the partners', async () => {
    const { ANAPEC, ODCO } = house.ids.agency;
    expect((await story.officer().get(`/agencies/${ANAPEC}`)).status).toBe(200);
    const [foreign, absent] = [
      await story.officer().get(`/agencies/${ODCO}`),
      await story.officer().get(`/agencies/${newId()}`),
    ];
    expect([said(foreign), said(absent)]).toEqual([
      [404, 'notFound'],
      [404, 'notFound'],
    ]);
  });

  test('tells of a service in its own words once they are chosen, and in no others', async () => {
    const { ANAPEC } = house.ids.agency;
    const referral = await story.sent({}, 'POSITIONING');
    const url = `/agencies/${ANAPEC}/services/POSITIONING/words`;
    const { version } = (await admin().get(`/agencies/${ANAPEC}`)).body;
    const chosen = await admin().put(url, { words: ['POSITIONED', 'LISTENED'] }, { version });
    expect(chosen.body.services.find(({ service }: { service: string }) => service === 'POSITIONING')).toMatchObject({
      words: ['POSITIONED', 'LISTENED'],
      isAdjusted: true,
    });
    expect((await story.officer().get(`/referrals/${referral.id}`)).body.statusWords).toEqual([
      'POSITIONED',
      'LISTENED',
    ]);
    const report = (word: string) =>
      story.officer().post(`/referrals/${referral.id}/statuses`, { word, factOn: '2022-03-14' });
    expect(said(await report('REGISTERED'))).toEqual([422, 'statusNotOfAgency']);
    expect((await report('LISTENED')).status).toBe(201);
    expect(said(await admin().put(url, { words: [] }, { version }))).toEqual([412, 'stale']);
    const usual = await admin().put(url, { words: [] }, { version: version + 1 });
    expect(usual.body.services.find(({ service }: { service: string }) => service === 'POSITIONING').isAdjusted).toBe(
      false,
    );
    expect(
      said(
        await admin().put(url.replace('POSITIONING', 'NAME_APPROVAL'), { words: ['FILED'] }, { version: version + 2 }),
      ),
    ).toEqual([422, 'serviceNotOfAgency']);
  });
});

describe('a branch', () => {
  test('receives the people of its provinces from the day it is opened, and nobody once it is closed', async () => {
    const { ODCO } = house.ids.agency;
    const opened = await admin().post(`/agencies/${ODCO}/branches`, branch);
    expect([said(opened), opened.body.provinces]).toEqual([[201, null], ['10.261']]);
    const file = await story.file();
    const to = { branchId: opened.body.id, service: 'TRAINING', consent: signed };
    const sent = await story.send(file.id, to);
    expect(sent.status).toBe(201);

    const moved = await admin().put(
      `/branches/${opened.body.id}`,
      { ...branch, provinces: ['10.521'] },
      { version: 1 },
    );
    expect(moved.body.provinces).toEqual(['10.521']);
    const stranger = await story.file();
    expect(said(await story.send(stranger.id, to))).toEqual([422, 'outsideTerritory']);

    const close = (version: number) =>
      admin().post(`/branches/${opened.body.id}/closing`, { reason: 'إعادة التنظيم' }, { version });
    expect(said(await close(1))).toEqual([412, 'stale']);
    const refused = await close(2);
    expect([said(refused), refused.body.values]).toEqual([
      [422, 'branchHasReferrals'],
      { count: 1, files: `\u2068${file.number}\u2069` },
    ]);
    await story.recall(sent.body);
    expect((await close(2)).body).toMatchObject({ closedWhy: 'إعادة التنظيم', version: 3 });
    expect(said(await close(3))).toEqual([422, 'branchIsClosed']);

    const { rows } = (await story.caseworker().get('/agencies')).body;
    const odco = rows.find(({ id }: { id: string }) => id === ODCO);
    expect(odco.branches.map(({ id }: { id: string }) => id)).toEqual([house.ids.branch.ODCO]);
    const late = await story.send(stranger.id, to);
    expect([late.status, late.body.fields[0]]).toEqual([400, { path: '/branchId', code: 'unknown' }]);
    expect((await admin().post(`/branches/${opened.body.id}/reopening`, {}, { version: 3 })).body.closedOn).toBeNull();
  });

  test('is not closed over the heads of those who work there', async () => {
    const { version } = (await admin().get(`/agencies/${house.ids.agency.ADS}`)).body.branches[0];
    const refused = await admin().post(`/branches/${house.ids.branch.ADS}/closing`, { reason: 'إغلاق' }, { version });
    expect(said(refused)).toEqual([422, 'branchHasPeople']);
    expect(refused.body.values.names).toContain('partner-officer@ADS');
  });

  test('has a territory among the provinces of the country', async () => {
    const url = `/agencies/${house.ids.agency.ADS}/branches`;
    const without = await admin().post(url, { ...branch, provinces: [] });
    expect(without.body.fields[0]).toEqual({ path: '/provinces', code: 'noTerritory' });
    expect((await admin().post(url, { ...branch, provinces: ['99.999'] })).status).toBe(400);
    expect((await admin().post(`/agencies/${newId()}/branches`, branch)).status).toBe(404);
  });

  test('the database itself hands nothing to a closed one', async () => {
    const file = await story.file();
    await story.agree(file.person.id, 'ANAPEC');
    const sent = await story.send(file.id, story.to('ANAPEC'));
    expect(sent.status).toBe(201);
    await house.sql(`update partners.branch set closed_on = current_date, closed_why = 'x' where id = $1`, [
      house.ids.branch.ANAPEC,
    ]);
    await expect(
      house.sql(
        `insert into partners.referral (id, case_id, person_id, unit_id, branch_id, service, purpose, agreement_id, field_groups, sent_on, due_on, created_by)
         select $1, case_id, person_id, unit_id, branch_id, 'POSITIONING', 'ORIENTATION', agreement_id, field_groups, sent_on, due_on, created_by
         from partners.referral where id = $2`,
        [newId(), sent.body.id],
      ),
    ).rejects.toThrow('the branch is closed');
  });
});
