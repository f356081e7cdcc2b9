import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House, type TestClient } from '@sanad/access/api/testing';
import { partnerNumbers, type AgencyNumbers } from '@sanad/partners/core';
import { HandedFile } from '../../testing/handed-file';
import { PartnersModule } from '../partners.module';

let house: House;
let story: HandedFile;
beforeAll(async () => {
  house = await startHouse({ modules: [PartnersModule] });
  story = new HandedFile(house);
  await story.sent();
  await story.accept(await story.sent());
  await story.decline(await story.sent());
  await story.recall(await story.sent());
  for (const state of ['COMPLETED', 'NO_SHOW']) {
    const { body } = await story.accept(await story.sent({}, 'POSITIONING'));
    await story.report(body, state);
  }
  // Two answers that came after twelve days, and after the delay.
  await house.sql(
    `update partners.referral set sent_on = answered_on - 12, due_on = answered_on - 2 where state in ('ACCEPTED', 'DECLINED')`,
  );
}, 60_000);
afterAll(() => house.stop());

const numbersFor = async (client: TestClient): Promise<AgencyNumbers[]> =>
  (await client.get('/partner-numbers')).body.rows;

describe('the numbers of a partner', () => {
  test('say what was sent, answered, in time, and how it ended; what was taken back is nobody’s', async () => {
    const [anapec, ...others] = await numbersFor(story.officer());
    expect(others).toEqual([]);
    expect(anapec).toMatchObject({
      counts: { SENT: 5, ANSWERED: 4, IN_TIME: 2, COMPLETED: 1, NO_SHOW: 1, DECLINED: 1, CERTIFICATES_PENDING: 0 },
      medianDays: 6,
    });
  });

  test('are the same for the delegation that has sent them', async () => {
    const theirs = await numbersFor(story.officer());
    const ours = await numbersFor(story.caseworker());
    expect(ours.filter(({ agency }) => agency.id === house.ids.agency.ANAPEC)).toEqual(theirs);
    expect(await numbersFor(story.caseworker('TNT'))).toEqual([]);
    expect(await numbersFor(story.officer('ODCO'))).toEqual([]);
  });

  test.each(partnerNumbers)('%s: its list has as many rows as it says, for both sides', async (number) => {
    for (const client of [story.officer(), story.caseworker()]) {
      const [{ counts }] = (await numbersFor(client)) as [AgencyNumbers];
      const { body } = await client.get(`/partner-numbers/rows?number=${number}&agencyId=${house.ids.agency.ANAPEC}`);
      expect([body.total, body.rows.length]).toEqual([counts[number], counts[number]]);
    }
  });

  test('a person who was declined is counted, and not named to who declined', async () => {
    const path = '/partner-numbers/rows?number=DECLINED';
    expect((await story.officer().get(path)).body.rows[0]).toMatchObject({ person: null, fileNumber: null });
    expect((await story.caseworker().get(path)).body.rows[0].person).toMatchObject({ givenAr: 'أمينة' });
  });
});
