import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House, type TestAnswer } from '@sanad/access/api/testing';
import { addDays, newId, today } from '@sanad/kernel';
import { HandedFile } from '../../testing/handed-file';
import { PartnersModule } from '../partners.module';

let house: House;
let story: HandedFile;
beforeAll(async () => {
  house = await startHouse({ modules: [PartnersModule] });
  story = new HandedFile(house);
}, 60_000);
afterAll(() => house.stop());

const said = ({ status, body }: TestAnswer) => [status, body.code ?? null];
const terms = (more: object = {}) => ({
  number: `2030/${newId().slice(-6)}`,
  title: 'اتفاقية شراكة',
  validFrom: '2030-01-01',
  validTo: '2032-12-31',
  purposes: ['TRAINING', 'PROJECT_STUDY'],
  fieldGroups: ['CONTACT', 'PROJECT'],
  ...more,
});
const admin = () => house.as('hq-admin');
const draftFor = (agency: 'ANAPEC' | 'ODCO' | 'ADS', more: object = {}) => ({
  ...terms(more),
  agencyId: house.ids.agency[agency],
});
const actsOn = (id: string) =>
  house.sql<{ action: string; after: object; why: string | null }>(
    'select action, after, why from audit.entry where entity_id = $1 order by id',
    [id],
  );

describe('an agreement', () => {
  test('is made with its days, purposes and what it opens; the name is always open', async () => {
    const made = await admin().post('/agreements', draftFor('ADS', { number: '2030/ADS', validTo: '' }));
    expect(said(made)).toEqual([201, null]);
    expect(made.body).toMatchObject({ number: '2030/ADS', validTo: null, isInForce: false, version: 1 });
    expect(made.body.fieldGroups).toEqual(['IDENTITY', 'CONTACT', 'PROJECT']);
    expect((await actsOn(made.body.id)).map(({ action }) => action)).toEqual(['agreement.create']);
    expect((await story.caseworker().post('/agreements', draftFor('ADS'))).status).toBe(403);
  });

  test.each<[string, object, number, string]>([
    ['ends before it begins', { validTo: '2029-12-31' }, 400, 'agreementEndsFirst'],
    ['is for nothing', { purposes: [] }, 400, 'noPurpose'],
    ['has no number', { number: ' ' }, 400, 'required'],
    ['is with nobody', { agencyId: '' }, 400, 'chooseOne'],
    ['is with somebody unknown', { agencyId: newId() }, 400, 'unknown'],
  ])('that %s is refused at its field', async (_situation, more, status, code) => {
    const answer = await admin().post('/agreements', { ...draftFor('ADS'), ...more });
    expect([answer.status, answer.body.fields[0].code]).toEqual([status, code]);
  });

  test('has a number of its own with its agency, and its purposes to itself while it holds', async () => {
    const first = await admin().post(
      '/agreements',
      draftFor('ODCO', { number: '2030/1', purposes: ['FUNDING'], validFrom: '2040-01-01', validTo: '2040-12-31' }),
    );
    // The agreement of the house covers every purpose without a last day.
    expect(said(first)).toEqual([422, 'agreementDoubles']);
    await house.sql(`update partners.agreement set purposes = '{TRAINING,CREATION}' where agency_id = $1`, [
      house.ids.agency.ODCO,
    ]);
    const days = { validFrom: '2040-01-01', validTo: '2040-12-31', purposes: ['FUNDING'] };
    expect(said(await admin().post('/agreements', draftFor('ODCO', { ...days, number: '2030/1' })))).toEqual([
      201,
      null,
    ]);
    expect(
      said(
        await admin().post(
          '/agreements',
          draftFor('ODCO', { ...days, number: '2030/1', validFrom: '2041-01-01', validTo: null }),
        ),
      ),
    ).toEqual([422, 'agreementNumberUsed']);
    expect(
      said(await admin().post('/agreements', draftFor('ODCO', { ...days, validFrom: '2040-12-31', validTo: null }))),
    ).toEqual([422, 'agreementDoubles']);
    const [one, other] = await Promise.all(
      ['2050/1', '2050/2'].map((number) =>
        admin().post(
          '/agreements',
          draftFor('ODCO', { ...days, number, validFrom: '2050-01-01', validTo: '2050-12-31' }),
        ),
      ),
    );
    expect([one!.status, other!.status].toSorted()).toEqual([201, 422]);
  });

  test('is renewed once, from the day after its last one', async () => {
    const { body: before } = await admin().post(
      '/agreements',
      draftFor('ADS', { validFrom: '2020-01-01', validTo: '2021-12-31' }),
    );
    const next = { validFrom: '2022-01-01', validTo: '2023-12-31', renews: before.id };
    expect(said(await admin().post('/agreements', draftFor('ADS', { ...next, validFrom: '2021-12-31' })))).toEqual([
      422,
      'renewalBeginsEarly',
    ]);
    const renewed = await admin().post('/agreements', draftFor('ADS', next));
    expect([said(renewed), renewed.body.renews]).toEqual([[201, null], { id: before.id, number: before.number }]);
    expect((await admin().get(`/agreements/${before.id}`)).body.renewedBy.id).toBe(renewed.body.id);
    const later = { ...next, validFrom: '2024-01-01', validTo: '2024-12-31' };
    expect(said(await admin().post('/agreements', draftFor('ADS', later)))).toEqual([422, 'agreementNotRenewable']);
  });
});

describe('an amendment', () => {
  const ofAnapec = async () => {
    const { rows } = (await admin().get('/agreements')).body;
    return rows.find((row: { agency: { id: string } }) => row.agency.id === house.ids.agency.ANAPEC);
  };
  const amended = (agreement: { [name: string]: unknown }, more: object) => ({
    number: agreement['number'],
    title: agreement['title'],
    validFrom: agreement['validFrom'],
    validTo: agreement['validTo'],
    purposes: agreement['purposes'],
    fieldGroups: agreement['fieldGroups'],
    why: 'ملحق رقم 1',
    ...more,
  });

  test('that takes out a purpose takes the referrals for it away in the same moment, and says so', async () => {
    const running = await story.sent({}, 'BUSINESS_PLAN');
    const kept = await story.sent({}, 'POSITIONING');
    const over = await story.sent({}, 'BUSINESS_PLAN');
    const accepted = await story.accept(over);
    const done = await story.report(accepted.body, 'COMPLETED');
    expect(done.status).toBe(200);
    const officer = story.officer();
    for (const { id } of [running, kept, over]) expect((await officer.get(`/referrals/${id}`)).status).toBe(200);

    const agreement = await ofAnapec();
    const page = (await admin().get(`/agreements/${agreement.id}`)).body;
    expect(page.standing).toEqual([
      { purpose: 'ORIENTATION', running: 1 },
      { purpose: 'PROJECT_STUDY', running: 1 },
    ]);
    const purposes = ['ORIENTATION', 'TRAINING'];
    const change = amended(agreement, { purposes });
    expect(said(await admin().put(`/agreements/${agreement.id}`, change, { version: 7 }))).toEqual([412, 'stale']);
    const changed = await admin().put(`/agreements/${agreement.id}`, change, { version: agreement.version });
    expect([said(changed), changed.body.recalled, changed.body.purposes]).toEqual([[200, null], 1, purposes]);

    // What ran is recalled, what was over is seen no more, what is for another purpose stays.
    expect(
      await Promise.all([running, kept, over].map(async ({ id }) => (await officer.get(`/referrals/${id}`)).status)),
    ).toEqual([404, 200, 404]);
    const card = (await story.caseworker().get(`/referrals/${running.id}`)).body;
    expect([card.state, card.reason]).toEqual([
      'RECALLED',
      `لم تعد اتفاقية الشراكة رقم ${agreement.number} تشمل هذا الغرض: ملحق رقم 1`,
    ]);
    expect((await actsOn(over.id)).map(({ action }) => action)).toContain('referral.accessEnd');
    expect((await actsOn(agreement.id)).at(-1)).toMatchObject({
      action: 'agreement.change',
      why: 'ملحق رقم 1',
      after: { recalled: 1 },
    });
    const why = await officer.get(`/explanations?permission=referral.read&record=referral&id=${over.id}`);
    expect(why.body.may).toBe(false);
    const { id: caseId } = await story.file();
    const refused = await story.send(caseId, { ...story.to('ANAPEC', 'BUSINESS_PLAN') });
    expect(said(refused)).toEqual([422, 'purposeNotInAgreement']);
  });

  test('that opens less leaves of each referral the smaller part; one that opens more changes none', async () => {
    const sent = await story.sent();
    const agreement = await ofAnapec();
    expect((await story.officer().get(`/referrals/${sent.id}`)).body.person.phone).not.toBeNull();
    const less = amended(agreement, { fieldGroups: ['TRAINING', 'CARD'] });
    const changed = await admin().put(`/agreements/${agreement.id}`, less, { version: agreement.version });
    expect(changed.body.narrowed).toBeGreaterThanOrEqual(1);
    const seen = (await story.officer().get(`/referrals/${sent.id}`)).body;
    expect([seen.fieldGroups, seen.person.phone, seen.wish, seen.cardNumber]).toEqual([
      ['IDENTITY', 'TRAINING'],
      null,
      null,
      null,
    ]);
    const narrowed = (await actsOn(sent.id)).find(({ action }) => action === 'referral.narrow');
    expect(narrowed).toMatchObject({ after: { fieldGroups: ['IDENTITY', 'TRAINING'] } });
    const more = amended(changed.body, { fieldGroups: agreement.fieldGroups });
    await admin().put(`/agreements/${agreement.id}`, more, { version: changed.body.version });
    expect((await story.officer().get(`/referrals/${sent.id}`)).body.person.phone).toBeNull();
  });

  test('keeps in its days what was sent under it, and comes too late for what is ended', async () => {
    const agreement = await ofAnapec();
    const url = `/agreements/${agreement.id}`;
    const early = amended(agreement, { validTo: addDays(today(), -1) });
    expect(said(await admin().put(url, early, { version: agreement.version }))).toEqual([
      422,
      'agreementLosesReferrals',
    ]);
    const standing = await admin().get(`${url}/referrals?limit=1`);
    expect([standing.body.rows.length, standing.body.total > 1]).toEqual([1, true]);
    const next = await admin().get(`${url}/referrals?limit=1&after=${standing.body.next}`);
    expect(next.body.rows[0].id).not.toBe(standing.body.rows[0].id);
    expect(JSON.stringify(next.body)).not.toMatch(/أمينة|ZZ\d|0612/);
    await admin().post(`${url}/end`, { endedOn: today(), why: 'انتهت' }, { version: agreement.version });
    const late = await admin().put(url, amended(agreement, {}), { version: agreement.version + 1 });
    expect(said(late)).toEqual([422, 'agreementEnded']);
  });

  test('at the same second as a sending: nothing is left running for a purpose that is gone', async () => {
    const [row] = await house.sql<{ id: string }>(
      `insert into partners.agreement (id, agency_id, number, title_ar, valid_from, purposes, field_groups)
       values ($1, $2, '2026/S', 'اتفاقية', '2020-01-01', '{TRAINING,ORIENTATION}', '{IDENTITY,CONTACT}') returning id`,
      [newId(), house.ids.agency.ADS],
    );
    await house.sql(`update partners.agency set services = '{TRAINING,POSITIONING}' where id = $1`, [
      house.ids.agency.ADS,
    ]);
    const files = [];
    for (let count = 0; count < 4; count += 1) {
      const file = await story.file();
      await story.agree(file.person.id, 'ADS');
      files.push(file);
    }
    const { body: agreement } = await admin().get(`/agreements/${row!.id}`);
    const change = amended(agreement, { purposes: ['ORIENTATION'] });
    const answers = await Promise.all([
      ...files.map(({ id }) => story.send(id, story.to('ADS'))),
      admin().put(`/agreements/${row!.id}`, change, { version: agreement.version }),
    ]);
    expect(answers.at(-1)!.status).toBe(200);
    const left = await house.sql(`select state from partners.referral where agreement_id = $1 and ended_on is null`, [
      row!.id,
    ]);
    expect(left).toEqual([]);
  });
});
