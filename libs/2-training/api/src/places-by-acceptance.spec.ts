import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House, type TestAnswer } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { addDays, newId, today } from '@sanad/kernel';
import { PartnersModule } from '@sanad/partners/api';
import type { RowResult } from '@sanad/partners/core';
import { PeopleModule } from '@sanad/people/api';
import type { SessionView } from '@sanad/training/core';
import { ok, refused, TrainingStory, type Referred } from '../testing/training-story';
import { TrainingModule } from './training.module';

type Waiting = Referred & { version: number };

describe('a place that is given with the acceptance', () => {
  let house: House;
  let story: TrainingStory;
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, PartnersModule, TrainingModule] });
    story = new TrainingStory(house);
  }, 60_000);
  afterAll(() => house.stop());

  /** On four days from now on. */
  const next = (capacity: number): Promise<SessionView> => {
    const days = [7, 8, 9, 10].map((days) => ({ day: addDays(today(), days), startsAt: '09:00', hours: 6 }));
    return story.session({ capacity, days });
  };
  const accept = ({ referralId, version }: Waiting, sessionId: string, client = story.officer()) =>
    client.post(`/referrals/${referralId}/acceptance`, { sessionId }, { version });
  const acceptAll = (sessionId: string, people: readonly Waiting[]): Promise<TestAnswer> => {
    const rows = people.map(({ referralId: id, version }) => ({ id, version }));
    return story.officer().post('/referrals/answers', { answer: 'ACCEPT', sessionId, rows });
  };
  const takeBack = (...rows: { id: string; version: number }[]) =>
    story.officer().post('/referrals/answers/undo', { rows: rows.map(({ id, version }) => ({ id, version })) });
  const session = async (id: string) => ok(await story.officer().get(`/training-sessions/${id}`)) as SessionView;

  test('is offered among the sessions of one’s own branch that are not over', async () => {
    const [coming, past] = [await next(3), await story.session()];
    await story.enrolled(past, await story.referred());
    const { rows } = ok(await story.officer().get('/referrals/sessions'));
    const ids = rows.map(({ id }: { id: string }) => id);
    expect(ids).toContain(coming.id);
    expect(ids).not.toContain(past.id);
    expect(rows.find(({ id }: { id: string }) => id === coming.id)).toMatchObject({
      ...{ branchId: house.ids.branch.ANAPEC, free: 3, waiting: 0 },
      ...{ title: 'إعداد مخطط الأعمال', startsOn: addDays(today(), 7), endsOn: addDays(today(), 10) },
    });
    expect(ok(await story.other().get('/referrals/sessions')).rows).toEqual([]);
    expect((await story.caseworker().get('/referrals/sessions')).status).toBe(403);
  });

  test('moves the referral, the file and the session in one act, and the timeline tells both', async () => {
    const [hall, someone] = [await next(2), await story.waiting()];
    const answer = ok(await accept(someone, hall.id));
    expect(answer).toMatchObject({ state: 'SCHEDULED', place: 'ENROLLED', answeredOn: today(), owner: 'RECEIVER' });
    expect(await story.place(someone)).toMatchObject({ state: 'ENROLLED', sessionId: hall.id });
    expect((await session(hall.id)).taken).toBe(1);
    expect(await story.file(someone)).toMatchObject({ trainingState: 'ENROLLED' });
    expect(await story.timeline(someone)).toEqual(
      expect.arrayContaining(['REFERRAL_ACCEPTED', 'TRAINING_ENROLLED', 'REFERRAL_SENT']),
    );
  });

  test('of the last place one of two officers at the same second is given it, the other waits and is told so', async () => {
    const hall = await next(1);
    const [one, two] = [await story.waiting(), await story.waiting()];
    const answers = await Promise.all([accept(one, hall.id), accept(two, hall.id)]);
    const places = answers.map((answer) => [ok(answer).place, ok(answer).state].join(' '));
    expect(places.toSorted()).toEqual(['ENROLLED SCHEDULED', 'WAITLISTED ACCEPTED']);
    expect(await session(hall.id)).toMatchObject({ taken: 1, waiting: 1 });
  });

  test('of many, those who have waited longest have the places that are left; each row says what it was given', async () => {
    const hall = await next(2);
    const [first, second, third] = [await story.waiting(), await story.waiting(), await story.waiting()];
    const other = await story.waiting('BUSINESS_PLAN');
    const { rows } = ok(await acceptAll(hall.id, [third, other, first, second])) as { rows: RowResult[] };
    expect(rows.map(({ outcome, place, code, state }) => [outcome, code ?? place, state])).toEqual([
      ['DONE', 'WAITLISTED', 'ACCEPTED'],
      ['REFUSED', 'sessionNotForService', null],
      ['DONE', 'ENROLLED', 'SCHEDULED'],
      ['DONE', 'ENROLLED', 'SCHEDULED'],
    ]);
    expect(await story.referralState(other)).toBe('SENT');
    expect((await session(hall.id)).enrolments.map(({ person }) => person.id)).toEqual(
      expect.arrayContaining([first.personId, second.personId, third.personId]),
    );
  });

  test('is taken back with the acceptance within ten minutes: the place goes to whoever waits', async () => {
    const hall = await next(1);
    const [one, two] = [await story.waiting(), await story.waiting()];
    const { rows } = ok(await acceptAll(hall.id, [one, two])) as { rows: RowResult[] };
    const [placed, waits] = [rows[0]!, rows[1]!];
    expect([placed.place, waits.place]).toEqual(['ENROLLED', 'WAITLISTED']);
    const recent = ok(await story.officer().get('/referrals/answers/recent')).rows as { id: string }[];
    expect(recent.map(({ id }) => id)).toEqual(expect.arrayContaining([placed.id, waits.id]));
    const back = ok(await takeBack({ id: placed.id, version: placed.version! }));
    expect(back.rows[0]).toMatchObject({ outcome: 'DONE', state: 'SENT' });
    expect(await story.place(one)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await story.file(one)).toMatchObject({ trainingState: 'NONE' });
    expect(await story.place(two)).toMatchObject({ state: 'ENROLLED' });
    expect(await story.referralState(two)).toBe('SCHEDULED');
    expect(await session(hall.id)).toMatchObject({ taken: 1, waiting: 0 });
    // As if it had not been: it may be accepted again, with the same session.
    const again = { ...one, version: back.rows[0].version as number };
    expect(ok(await accept(again, hall.id))).toMatchObject({ place: 'WAITLISTED' });
  });

  test('that was given on the page of the session later is not taken back from the inbox', async () => {
    const [hall, someone] = [await next(2), await story.referred()];
    ok(await story.officer().post(`/training-sessions/${hall.id}/enrolments`, { referralId: someone.referralId }), 201);
    const { version } = ok(await story.officer().get(`/referrals/${someone.referralId}`));
    const { rows } = ok(await takeBack({ id: someone.referralId, version }));
    expect(rows[0]).toMatchObject({ outcome: 'REFUSED', code: 'undoNotOffered' });
    expect(await story.place(someone)).toMatchObject({ state: 'ENROLLED' });
  });

  test('is refused where there is none to give, and nothing of the acceptance stays', async () => {
    const [hall, past, someone] = [await next(2), await story.session(), await story.waiting()];
    expect(refused(await accept(someone, past.id))).toBe('sessionEnded');
    expect(refused(await accept(someone, newId()))).toBe(404);
    expect((await accept(someone, 'x')).status).toBe(400);
    expect((await accept(someone, hall.id, story.other())).status).toBe(404);
    expect((await accept({ ...someone, version: 7 }, hall.id)).status).toBe(412);
    expect(refused(await acceptAll(past.id, [someone]))).toBe('sessionEnded');
    expect(await story.referralState(someone)).toBe('SENT');
    expect(await session(hall.id)).toMatchObject({ taken: 0, waiting: 0 });
  });

  describe('a session that is called off', () => {
    const callOff = ({ id, version }: Pick<SessionView, 'id' | 'version'>, client = story.officer()) =>
      client.post(`/training-sessions/${id}/cancellation`, { reason: 'لم يكتمل العدد' }, { version });

    test('tells everybody who had a place or waited, and their referrals wait for another one', async () => {
      const [hall, other] = [await next(1), await next(1)];
      const [seated, hoping] = [await story.waiting(), await story.waiting()];
      for (const someone of [seated, hoping]) ok(await accept(someone, hall.id));
      const called = ok(await callOff(await session(hall.id))) as SessionView;
      expect(called).toMatchObject({ taken: 0, waiting: 0, cancelledOn: today(), cancelledWhy: 'لم يكتمل العدد' });
      for (const someone of [seated, hoping]) {
        expect(await story.place(someone)).toMatchObject({ state: 'WITHDRAWN', reason: 'لم يكتمل العدد' });
        expect(await story.timeline(someone)).toContain('TRAINING_CANCELLED');
        expect(await story.file(someone)).toMatchObject({ trainingState: 'NONE' });
      }
      expect([await story.referralState(seated), await story.referralState(hoping)]).toEqual(['ACCEPTED', 'ACCEPTED']);
      await story.enrolled(other, seated);
      expect(await story.referralState(seated)).toBe('SCHEDULED');
    });

    test('gives no place any more, by whatever way, and is called off once', async () => {
      const [hall, someone, late] = [await next(2), await story.referred(), await story.waiting()];
      ok(await callOff(hall));
      const now = await session(hall.id);
      expect(refused(await callOff(now))).toBe('sessionCancelled');
      expect(refused(await accept(late, hall.id))).toBe('sessionCancelled');
      const { referralId } = someone;
      const enrol = await story.officer().post(`/training-sessions/${hall.id}/enrolments`, { referralId });
      expect(refused(enrol)).toBe('sessionCancelled');
      const offered = ok(await story.officer().get('/referrals/sessions')).rows as { id: string }[];
      expect(offered.map(({ id }) => id)).not.toContain(hall.id);
      await expect(
        house.sql(
          `insert into training.enrolment (id, session_id, referral_id, case_id, person_id, unit_id, branch_id, state, enrolled_on, created_by)
           select gen_random_uuid(), $1, r.id, r.case_id, r.person_id, r.unit_id, r.branch_id, 'WAITLISTED', current_date, r.created_by
           from partners.referral r where r.id = $2`,
          [hall.id, referralId],
        ),
      ).rejects.toThrow('called off');
    });

    test('is not one that has begun, nor that of another branch or version', async () => {
      const begun = await story.session();
      const place = await story.enrolled(begun, await story.referred());
      await story.mark(begun, place.id, 'P');
      const { body } = await callOff(await session(begun.id));
      expect(body).toMatchObject({ code: 'sessionHasBegun', values: { count: 1 } });
      const hall = await next(2);
      expect((await callOff({ ...hall, version: 9 })).status).toBe(412);
      expect((await callOff(hall, story.other())).status).toBe(404);
      expect((await callOff(hall, story.caseworker())).status).toBe(403);
    });
  });

  test('a place that is given back leaves the file as its other trainings say, and the referral without its day', async () => {
    const [hall, someone] = [await next(2), await story.waiting()];
    ok(await accept(someone, hall.id));
    ok(await story.act('withdrawal', await story.place(someone), { on: today(), reason: 'سفر' }));
    expect(await story.file(someone)).toMatchObject({ trainingState: 'NONE' });
    expect(await story.referralState(someone)).toBe('ACCEPTED');
  });
});
