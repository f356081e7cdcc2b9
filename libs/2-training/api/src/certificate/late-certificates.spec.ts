import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { PartnersModule } from '@sanad/partners/api';
import { PeopleModule } from '@sanad/people/api';
import { days, ok, refused, TrainingStory } from '../../testing/training-story';
import { TrainingModule } from '../training.module';

let house: House;
let story: TrainingStory;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule, CaseFileModule, PartnersModule, TrainingModule] });
  story = new TrainingStory(house);
}, 60_000);
afterAll(() => house.stop());

/** As if the training had ended so long ago. */
const endedAgo = (referralId: string, count: number) =>
  house.sql('update partners.referral set ended_on = current_date - $2::int where id = $1', [referralId, count]);

describe('a certificate that comes late', () => {
  test('on the ninetieth day is recorded', async () => {
    const someone = await story.concluded();
    await endedAgo(someone.referralId, 90);
    ok(await story.act('certificate', someone.place, { number: 'LATE-90', on: days[3] }));
  });

  test.each([
    ['certificate', { number: 'LATE-91', on: days[3] }],
    ['certificate-document', {}],
  ])('a day later the %s is refused with a sentence, and nothing is recorded', async (act, body) => {
    const someone = await story.concluded();
    await endedAgo(someone.referralId, 91);
    expect(refused(await story.act(act, someone.place, body))).toBe('referralReadOnly');
    expect(await story.place(someone)).toMatchObject({ certificate: 'PENDING', certificateNumber: null });
  });
});
