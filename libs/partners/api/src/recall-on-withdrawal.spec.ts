import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { HandedFile, signed } from '../testing/handed-file';
import { PartnersModule } from './partners.module';

let house: House;
let story: HandedFile;
beforeAll(async () => {
  house = await startHouse({ modules: [PartnersModule] });
  story = new HandedFile(house);
});
afterAll(() => house.stop());

interface Given {
  readonly id: string;
  readonly purpose: string;
  readonly agencyId: string | null;
  readonly sharing: readonly string[] | null;
  readonly version: number;
}

const consents = async (personId: string): Promise<readonly Given[]> =>
  (await story.caseworker().get(`/people/${personId}/consents`)).body.rows;
const sharing = async (personId: string, agency: 'ANAPEC' | 'ODCO' = 'ANAPEC') =>
  (await consents(personId)).find(
    ({ agencyId, sharing: purposes }) =>
      agencyId === house.ids.agency[agency] && (purposes === null || purposes.includes('TRAINING')),
  )!;
const withdraw = ({ id, version }: Given) => story.caseworker().post(`/consents/${id}/withdrawal`, {}, { version });
const referral = async (id: string) => (await story.caseworker().get(`/referrals/${id}`)).body;

describe('a consent to share that is withdrawn', () => {
  test('takes the sight from the partner and recalls what was open, in one act', async () => {
    // Agreed to once, for every purpose.
    const { id: caseId, person } = await story.file();
    await story.agree(person.id, 'ANAPEC');
    const { body: waiting } = await story.send(caseId, story.to('ANAPEC'));
    const again = await story.send(caseId, story.to('ANAPEC', 'POSITIONING'));
    await story.accept(again.body);
    const consent = await sharing(waiting.person.id);
    expect((await story.caseworker().get(`/consents/${consent.id}/effects`)).body).toEqual({ referrals: 2 });
    expect((await withdraw(consent)).body).toMatchObject({ isInForce: false, stopped: { referrals: 2 } });
    for (const { id } of [waiting, again.body]) {
      expect((await story.officer().get(`/referrals/${id}`)).status).toBe(404);
      expect(await referral(id)).toMatchObject({ state: 'RECALLED', reason: expect.stringContaining('رضاه') });
    }
    // One transaction: the withdrawal, both recalls, their timeline entries.
    const acts = await house.sql<{ action: string; transaction: string }>(
      `select action, transaction::text from audit.entry
       where action in ('consent.withdraw', 'referral.recall') and entity_id = any ($1) order by id`,
      [[consent.id, waiting.id, again.body.id]],
    );
    expect(acts.map(({ action }) => action)).toEqual(['referral.recall', 'referral.recall', 'consent.withdraw']);
    expect(new Set(acts.map(({ transaction }) => transaction)).size).toBe(1);
    const { rows } = (await story.caseworker().get(`/case-files/${waiting.caseFile.id}/timeline`)).body;
    expect(rows.filter(({ kind }: { kind: string }) => kind === 'REFERRAL_RECALLED')).toHaveLength(2);
  });

  test('for one purpose leaves what another consent covers', async () => {
    const training = await story.sent();
    const { body: guidance } = await story.send(training.caseFile.id, {
      ...story.to('ANAPEC', 'POSITIONING'),
      consent: signed,
    });
    const given = (await consents(training.person.id)).filter(({ agencyId }) => agencyId !== null);
    expect(given.map(({ sharing }) => sharing).sort()).toEqual([['ORIENTATION'], ['TRAINING']]);
    const forTraining = given.find(({ sharing: purposes }) => purposes!.includes('TRAINING'))!;
    expect((await story.caseworker().get(`/consents/${forTraining.id}/effects`)).body).toEqual({ referrals: 1 });
    expect((await withdraw(forTraining)).body.stopped).toEqual({ referrals: 1 });
    expect(await referral(training.id)).toMatchObject({ state: 'RECALLED', consent: null });
    expect(await referral(guidance.id)).toMatchObject({ state: 'SENT' });
    expect((await story.officer().get(`/referrals/${training.id}`)).status).toBe(404);
    expect((await story.officer().get(`/referrals/${guidance.id}`)).status).toBe(200);
  });

  test('of what is over closes it to the partner, and the audit says so', async () => {
    const done = await story.sent({}, 'POSITIONING');
    const { body: accepted } = await story.accept(done);
    await story.report(accepted, 'COMPLETED');
    expect((await story.officer().get(`/referrals/${done.id}`)).status).toBe(200);
    const [consent] = (await consents(done.person.id)).filter(({ agencyId }) => agencyId !== null);
    await withdraw(consent!);
    expect((await story.officer().get(`/referrals/${done.id}`)).status).toBe(404);
    expect(await referral(done.id)).toMatchObject({ state: 'COMPLETED' });
    const ends = await house.sql(`select why from audit.entry where action = 'referral.accessEnd' and entity_id = $1`, [
      done.id,
    ]);
    expect(ends).toEqual([{ why: expect.stringContaining('رضاه') }]);
  });

  test('leaves other partners, other persons and what is over alone', async () => {
    const [one, other] = [await story.sent(), await story.sent()];
    const toOdco = await story.send(one.caseFile.id, { ...story.to('ODCO'), consent: signed });
    const declined = await story.send(one.caseFile.id, { ...story.to('ANAPEC', 'POSITIONING'), consent: signed });
    await story.decline(declined.body);
    expect((await withdraw(await sharing(one.person.id))).body.stopped).toEqual({ referrals: 1 });
    expect(await referral(toOdco.body.id)).toMatchObject({ state: 'SENT' });
    expect((await story.officer('ODCO').get(`/referrals/${toOdco.body.id}`)).status).toBe(200);
    expect(await referral(other.id)).toMatchObject({ state: 'SENT' });
    expect(await referral(declined.body.id)).toMatchObject({ state: 'DECLINED' });
  });

  test('for another purpose stops nothing at a partner', async () => {
    const sent = await story.sent();
    const followUp = (await consents(sent.person.id)).find(({ purpose }) => purpose === 'FOLLOW_UP')!;
    expect((await withdraw(followUp)).body.stopped).toEqual({ referrals: 0 });
    expect((await story.officer().get(`/referrals/${sent.id}`)).status).toBe(200);
  });

  test('meets a partner who answers at the same moment: one of them comes first, and the end is the same', async () => {
    const sent = await story.sent();
    const consent = await sharing(sent.person.id);
    const [, withdrawn] = await Promise.all([story.accept(sent), withdraw(consent)]);
    expect(withdrawn.status).toBe(200);
    expect((await story.officer().get(`/referrals/${sent.id}`)).status).toBe(404);
    expect((await referral(sent.id)).state).toBe('RECALLED');
  });
});

describe('a consent to share that has ended by itself', () => {
  test('takes the sight from the partner on the day after its last', async () => {
    const sent = await story.sent();
    const consent = await sharing(sent.person.id);
    expect((await story.officer().get(`/referrals/${sent.id}`)).status).toBe(200);
    await house.sql(`update people.consent set expires_on = current_date where id = $1`, [consent.id]);
    expect((await story.officer().get(`/referrals/${sent.id}`)).status).toBe(200);
    await house.sql(`update people.consent set expires_on = current_date - 1 where id = $1`, [consent.id]);
    expect((await story.officer().get(`/referrals/${sent.id}`)).status).toBe(404);
    expect((await story.accept(sent)).status).toBe(410);
    expect(await story.inbox(story.officer())).not.toContain(sent.id);
  });
});
