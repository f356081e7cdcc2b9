import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House, type TestAnswer } from '@sanad/access/api/testing';
import { AwarenessModule } from '@sanad/awareness/api';
import { CaseFileModule } from '@sanad/case-file/api';
import { PartnersModule } from '@sanad/partners/api';
import { PeopleModule } from '@sanad/people/api';
import type { Counts, Figure, ResultsView } from '@sanad/results/core';
import { TrainingModule } from '@sanad/training/api';
import { ResultsModule } from './results.module';

const day = '2022-02-14';
const trainingDay = '2022-03-01';

describe('what the rooms below do is counted at once', () => {
  let house: House;
  let event: { id: string };
  let attendance: { id: string; person: { id: string } };
  let file: { id: string };
  let enrolment: { id: string; version: number };
  beforeAll(async () => {
    house = await startHouse({
      modules: [AwarenessModule, TrainingModule, PartnersModule, CaseFileModule, PeopleModule, ResultsModule],
    });
    const { id, version } = ok(await registrar().post('/events', hall));
    ok(await registrar().post(`/events/${id}/opening`, {}, { version }));
    event = { id };
  }, 60_000);
  afterAll(() => house.stop());

  const registrar = () => house.as('event-registrar');
  const caseworker = () => house.as('caseworker');
  const officer = () => house.as('partner-officer', 'ANAPEC');

  function ok(answer: TestAnswer): TestAnswer['body'] {
    if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  const hall = {
    kind: 'AWARENESS_DAY',
    title: 'يوم تحسيسي حول التشغيل الذاتي',
    day,
    startsAt: '15:30',
    venue: 'فضاء الذاكرة التاريخية',
    province: '10.261',
    organiser: 'النيابة الجهوية بكلميم',
  };

  async function numbers(): Promise<Counts<Figure>> {
    const { funnel, tiles } = ok(await house.as('regional-delegate').get('/results/funnel')) as ResultsView;
    return { ...funnel, ...tiles };
  }

  test('registered and not there counts for nothing', async () => {
    attendance = ok(
      await registrar().post(`/events/${event.id}/attendances`, {
        person: { givenAr: 'أمينة', familyAr: 'التجريبية' },
        informed: true,
        walkIn: false,
      }),
    );
    expect(await numbers()).toMatchObject({ EVENTS: 1, PEOPLE: 0, AWARENESS: 0 });
  });

  test('present, and no file yet', async () => {
    const mark = () => registrar().post(`/attendances/${attendance.id}/presence`, { at: '2022-02-14T14:41:00Z' });
    ok(await mark());
    ok(await mark());
    expect(await numbers()).toMatchObject({ ATTENDANCES: 1, PEOPLE: 1, AWARENESS: 1, FILE: 0, OPEN_FILES: 0 });
  });

  test('a file is opened from the attendance', async () => {
    file = ok(await caseworker().post(`/attendances/${attendance.id}/case-file`, { openedOn: day }));
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
    expect(rows).toMatchObject([{ day, person: { id: attendance.person.id }, file: { id: file.id, stage: 'NEW' } }]);
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
