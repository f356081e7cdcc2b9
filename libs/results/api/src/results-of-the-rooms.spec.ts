import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House, type TestAnswer } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { newId } from '@sanad/kernel';
import { PartnersModule } from '@sanad/partners/api';
import { PeopleModule } from '@sanad/people/api';
import type { Counts, Figure, ResultsView } from '@sanad/results/core';
import { TrainingModule } from '@sanad/training/api';
import { ResultsModule } from './results.module';

const day = '2022-02-14';
const trainingDay = '2022-03-01';

describe('what the rooms below do is counted at once', () => {
  let house: House;
  let person: { id: string };
  let file: { id: string };
  let enrolment: { id: string; version: number };
  beforeAll(async () => {
    house = await startHouse({
      modules: [PeopleModule, CaseFileModule, PartnersModule, TrainingModule, ResultsModule],
    });
    person = ok(await caseworker().post('/people', { givenAr: 'أمينة', familyAr: 'التجريبية', province: '10.261' }));
    await present(person.id);
  }, 60_000);
  afterAll(() => house.stop());

  const caseworker = () => house.as('caseworker');
  const officer = () => house.as('partner-officer', 'ANAPEC');

  function ok(answer: TestAnswer): TestAnswer['body'] {
    if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Present on a day of the past, as no request can make it. */
  async function present(who: string): Promise<void> {
    const [event, by] = [newId(), newId()];
    await house.sql(
      `insert into awareness.event (id, unit_id, kind, title, day, starts_at, venue, province, organiser, state, created_by)
       values ($1, $2, 'AWARENESS_DAY', 'يوم تحسيسي', $3, '15:30', 'كلميم', '10.261', 'النيابة', 'OPEN', $4)`,
      [event, house.ids.unit.GLM, day, by],
    );
    await house.sql(
      `insert into awareness.attendance (id, event_id, unit_id, person_id, walk_in, registered_by, present_at, marked_by, notice_version)
       values ($1, $2, $3, $4, true, $5, '2022-02-14T14:41:00Z', $5, '1')`,
      [newId(), event, house.ids.unit.GLM, who, by],
    );
  }

  async function numbers(): Promise<Counts<Figure>> {
    const { funnel, tiles } = ok(await house.as('regional-delegate').get('/results/funnel')) as ResultsView;
    return { ...funnel, ...tiles };
  }

  test('present, and no file yet', async () => {
    expect(await numbers()).toMatchObject({ EVENTS: 1, PEOPLE: 1, AWARENESS: 1, FILE: 0, OPEN_FILES: 0 });
  });

  test('a file is opened', async () => {
    const consent = { purpose: 'FOLLOW_UP', channel: 'PAPER', givenOn: day };
    ok(await caseworker().post(`/people/${person.id}/consents`, consent));
    file = ok(await caseworker().post('/case-files', { personId: person.id, openedOn: day }));
    expect(await numbers()).toMatchObject({ AWARENESS: 1, FILE: 1, TRAINING: 0, OPEN_FILES: 1 });
  });

  test('a training is completed, and its certificate waits', async () => {
    const programme = ok(await officer().post('/training-programmes', { title: 'إعداد مخطط الأعمال', hours: 6 }));
    const session = ok(
      await officer().post('/training-sessions', {
        programmeId: programme.id,
        place: 'كلميم',
        capacity: 5,
        days: [{ day: trainingDay, startsAt: '09:00', hours: 6 }],
      }),
    );
    const referral = ok(
      await caseworker().post(`/case-files/${file.id}/referrals`, {
        branchId: house.ids.branch.ANAPEC,
        service: 'TRAINING',
        consent: { channel: 'PAPER', givenOn: day },
      }),
    );
    const { version } = referral;
    ok(await officer().post(`/referrals/${referral.id}/acceptance`, {}, { version }));
    enrolment = ok(
      await officer().post(`/training-sessions/${session.id}/enrolments`, { referralId: referral.id, on: day }),
    );
    expect(await numbers()).toMatchObject({ TRAINING: 0 });
    const seen = ok(await officer().get(`/training-sessions/${session.id}`));
    const cells = [{ enrolmentId: enrolment.id, dayId: session.days[0].id, mark: 'PRESENT' }];
    ok(await officer().put(`/training-sessions/${session.id}/roll-call`, { cells }, { version: seen.version }));
    const completion = `/enrolments/${enrolment.id}/completion`;
    enrolment = ok(await officer().post(completion, { on: trainingDay }, { version: enrolment.version }));
    expect(await numbers()).toMatchObject({ TRAINING: 1, CERTIFICATES: 1, COOPERATIVE: 0 });
  });

  test('the row behind the training leads to the very file, and says the day in Morocco', async () => {
    const { rows, total } = ok(await house.as('hq-supervisor').get('/results/funnel/TRAINING'));
    expect(total).toBe(1);
    expect(rows).toMatchObject([{ day, person: { id: person.id }, file: { id: file.id, stage: 'NEW' } }]);
  });

  test('the certificate is issued and waits no more', async () => {
    const issue = { number: 'A-1', on: '2022-05-20' };
    ok(await officer().post(`/enrolments/${enrolment.id}/certificate`, issue, { version: enrolment.version }));
    expect(await numbers()).toMatchObject({ TRAINING: 1, CERTIFICATES: 0 });
  });

  test('the partner who trained sees none of these numbers', async () => {
    expect((await officer().get('/results/funnel')).status).toBe(403);
  });
});
