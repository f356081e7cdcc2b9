import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startHouse, type House, type TestAnswer } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { addDays, newId, today } from '@sanad/kernel';
import { PartnersModule } from '@sanad/partners/api';
import { PeopleModule } from '@sanad/people/api';
import type { EnrolmentView, SessionView } from '@sanad/training/core';
import { TrainingModule } from './training.module';

const before = '2022-02-20';
const days = ['2022-03-01', '2022-03-02', '2022-03-03', '2022-03-04'];

interface Referred {
  readonly caseId: string;
  readonly personId: string;
  readonly referralId: string;
}

describe('trainings', () => {
  let house: House;
  let programmeId: string;
  let made = 0;
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, PartnersModule, TrainingModule] });
    const programme = { title: 'إعداد مخطط الأعمال', hours: 24 };
    programmeId = ok(await officer().post('/training-programmes', programme), 201).id;
  }, 60_000);
  afterAll(() => house.stop());

  const officer = () => house.as('partner-officer', 'ANAPEC');
  const other = () => house.as('partner-officer', 'ODCO');
  const caseworker = () => house.as('caseworker');

  function ok(answer: TestAnswer, status = 200) {
    if (answer.status !== status) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }
  const refused = (answer: TestAnswer) => (answer.status === 422 ? (answer.body.code as string) : answer.status);

  const draft = (change: object = {}) => ({
    programmeId,
    place: 'قاعة التكوين بكلميم',
    trainer: 'مكون تجريبي',
    capacity: 10,
    days: days.map((day) => ({ day, startsAt: '09:00', hours: 6 })),
    ...change,
  });
  const session = async (change: object = {}): Promise<SessionView> =>
    ok(await officer().post('/training-sessions', draft(change)), 201);
  const read = async (id: string, client = officer()): Promise<SessionView> =>
    ok(await client.get(`/training-sessions/${id}`));

  /** A person with a file and a referral to ANAPEC, sent, and accepted unless it is not wished. */
  async function referred({
    accept = true,
    from = 'GLM' as const,
    agency = 'ANAPEC' as 'ANAPEC' | 'ODCO',
  } = {}): Promise<Referred> {
    const client = house.as('caseworker', from);
    const person = ok(
      await client.post('/people', {
        givenAr: 'أمينة',
        familyAr: 'التجريبية',
        province: '10.261',
        phone: `06${10_000_000 + (made += 1)}`,
      }),
      201,
    );
    await client.post(`/people/${person.id}/consents`, { purpose: 'FOLLOW_UP', channel: 'PAPER', givenOn: before });
    const file = ok(await client.post('/case-files', { personId: person.id, openedOn: before }), 201);
    const referral = ok(
      await client.post(`/case-files/${file.id}/referrals`, {
        branchId: house.ids.branch[agency],
        service: 'TRAINING',
        consent: { channel: 'PAPER', givenOn: before },
      }),
      201,
    );
    if (accept) {
      const { version } = referral;
      ok(await house.as('partner-officer', agency).post(`/referrals/${referral.id}/acceptance`, {}, { version }));
    }
    return { caseId: file.id, personId: person.id, referralId: referral.id };
  }
  const enrol = (sessionId: string, { referralId }: Referred, client = officer()) =>
    client.post(`/training-sessions/${sessionId}/enrolments`, { referralId, on: before });
  const enrolled = async (sessionId: string, someone: Referred): Promise<EnrolmentView> =>
    ok(await enrol(sessionId, someone), 201);
  const timeline = async ({ caseId }: Referred) =>
    (ok(await caseworker().get(`/case-files/${caseId}/timeline?limit=100`)).rows as { kind: string }[]).map(
      ({ kind }) => kind,
    );
  const file = async ({ caseId }: Referred) => ok(await caseworker().get(`/case-files/${caseId}`));
  const referralState = async ({ referralId }: Referred) =>
    ok(await caseworker().get(`/referrals/${referralId}`)).state;

  async function mark(view: SessionView, enrolmentId: string, letters: string): Promise<SessionView> {
    const names: Record<string, string> = { P: 'PRESENT', A: 'ABSENT', E: 'EXCUSED', L: 'LATE' };
    const cells = [...letters].map((letter, place) => ({
      enrolmentId,
      dayId: view.days[place]!.id,
      mark: names[letter] ?? null,
    }));
    const { version } = await read(view.id);
    return ok(await officer().put(`/training-sessions/${view.id}/roll-call`, { cells }, { version }));
  }
  const act = (name: string, { id, version }: { id: string; version: number }, body: object, client = officer()) =>
    client.post(`/enrolments/${id}/${name}`, body, { version });

  describe('programmes', () => {
    test('complete at 75 % unless said otherwise, and are named once in an agency', async () => {
      const programme = { title: 'تدبير التعاونيات', hours: 18 };
      expect(ok(await officer().post('/training-programmes', programme), 201)).toMatchObject({ completionPercent: 75 });
      expect(refused(await officer().post('/training-programmes', programme))).toBe('programmeExists');
      expect((await other().post('/training-programmes', programme)).status).toBe(201);
    });

    test('are read by partners of their own agency, by delegations of all', async () => {
      const titles = async (client: ReturnType<typeof officer>) =>
        ok(await client.get('/training-programmes')).rows.map(({ title }: { title: string }) => title);
      expect(await titles(other())).toEqual(['تدبير التعاونيات']);
      expect(await titles(caseworker())).toHaveLength(3);
      expect(ok(await caseworker().get('/training-programmes?limit=2')).next).not.toBeNull();
    });

    test('a forged cursor is a mistake of the client', async () => {
      const after = Buffer.from('["x","y"]').toString('base64url');
      expect((await officer().get(`/training-programmes?after=${after}`)).status).toBe(400);
      expect((await officer().get(`/training-sessions?after=${after}`)).status).toBe(400);
    });
  });

  describe('a session', () => {
    test('keeps its days in order, with first and last', async () => {
      const view = await session({ days: draft().days.toReversed() });
      expect(view).toMatchObject({ startsOn: days[0], endsOn: days[3], dayCount: 4, taken: 0, version: 1 });
      expect(view.days.map(({ day }) => day)).toEqual(days);
    });

    test('holds the hours of its programme', async () => {
      const short = draft({ days: draft().days.slice(1) });
      expect(await officer().post('/training-sessions', short)).toMatchObject({
        status: 422,
        body: { code: 'plannedHoursTooFew', values: { planned: 18, hours: 24 } },
      });
    });

    test.each([
      ['a day twice', { days: [draft, draft].map(() => ({ day: days[0], startsAt: '09:00', hours: 12 })) }],
      ['no place', { place: '' }],
      ['no seats', { capacity: 0 }],
      ['a programme that is not there', { programmeId: newId() }],
    ])('with %s is refused beside its field', async (_, change) => {
      const answer = await officer().post('/training-sessions', draft(change));
      expect(answer.status).toBe(400);
      expect(answer.body.fields[0].path).toContain(Object.keys(change)[0]);
    });

    test('is not planned with the programme of another agency', async () => {
      expect((await other().post('/training-sessions', draft())).body.fields).toEqual([
        { path: '/programmeId', code: 'unknown' },
      ]);
    });

    test('is there for its branch and for the delegations of its territory, for nobody else', async () => {
      const { id } = await session();
      expect((await other().get(`/training-sessions/${id}`)).status).toBe(404);
      expect((await house.as('caseworker', 'SMR').get(`/training-sessions/${id}`)).status).toBe(404);
      expect((await caseworker().get(`/training-sessions/${id}`)).status).toBe(200);
      expect((await house.as('hq-supervisor').get(`/training-sessions/${id}`)).status).toBe(200);
      expect((await house.as('event-registrar').get(`/training-sessions/${id}`)).status).toBe(403);
      expect((await caseworker().post('/training-sessions', draft())).status).toBe(403);
    });

    test('is listed by its period, page after page, newest first', async () => {
      const tomorrow = addDays(today(), 1);
      const upcoming = await session({ days: draft().days.map((day, at) => ({ ...day, day: addDays(tomorrow, at) })) });
      const running = await session({
        days: draft().days.map((day, at) => ({ ...day, day: addDays(today(), at - 1) })),
      });
      const ids = async (query: string) =>
        ok(await officer().get(`/training-sessions?${query}`)).rows.map(({ id }: { id: string }) => id);
      expect(await ids('phase=UPCOMING')).toEqual([upcoming.id]);
      expect(await ids('phase=RUNNING')).toEqual([running.id]);
      const all = await ids('limit=100');
      expect(all.slice(0, 2)).toEqual([upcoming.id, running.id]);
      const first = ok(await officer().get('/training-sessions?limit=3'));
      const second = ok(await officer().get(`/training-sessions?limit=3&after=${first.next}`));
      expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(all.slice(0, 6));
      expect(first.total).toBe(all.length);
      expect((await officer().get('/training-sessions?phase=NEVER')).status).toBe(400);
    });
  });

  describe('a place', () => {
    test('is given to whoever was accepted, and told at once to file, timeline and referral', async () => {
      const { id } = await session();
      const someone = await referred();
      expect(await enrolled(id, someone)).toMatchObject({ state: 'ENROLLED', hours: 0, needed: 18, atRisk: false });
      expect((await timeline(someone))[0]).toBe('TRAINING_ENROLLED');
      expect(await file(someone)).toMatchObject({ trainingState: 'ENROLLED', certificatePending: false });
      expect(await referralState(someone)).toBe('SCHEDULED');
      expect((await read(id)).taken).toBe(1);
    });

    test('is never an acceptance by the way', async () => {
      const { id } = await session();
      const someone = await referred({ accept: false });
      expect(refused(await enrol(id, someone))).toBe('referralNotAccepted');
      expect(await referralState(someone)).toBe('SENT');
      expect((await read(id)).taken).toBe(0);
    });

    test('is not given by a referral to another branch, nor by one that is not there', async () => {
      const { id } = await session();
      expect(refused(await enrol(id, await referred({ agency: 'ODCO' })))).toBe(404);
      expect(refused(await enrol(id, { caseId: '', personId: '', referralId: newId() }))).toBe(404);
      expect(refused(await enrol(id, await referred(), other()))).toBe(404);
      expect(refused(await enrol(newId(), await referred()))).toBe(404);
    });

    test('is given once', async () => {
      const [one, two] = [await session(), await session()];
      const someone = await referred();
      await enrolled(one.id, someone);
      expect(refused(await enrol(one.id, someone))).toBe('alreadyEnrolled');
      expect(refused(await enrol(two.id, someone))).toBe('alreadyEnrolled');
      expect((await read(one.id)).taken).toBe(1);
      expect((await read(two.id)).taken).toBe(0);
    });

    test('is not given for a day to come', async () => {
      const { id } = await session();
      const { referralId } = await referred();
      const answer = await officer().post(`/training-sessions/${id}/enrolments`, {
        referralId,
        on: addDays(today(), 1),
      });
      expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: '/on', code: 'dayInFuture' }] } });
    });

    test('asked for by twelve at the same second is given as often as there are seats', async () => {
      const { id } = await session({ capacity: 5 });
      const people: Referred[] = [];
      for (let count = 0; count < 12; count += 1) people.push(await referred());
      const states = (await Promise.all(people.map((one) => enrol(id, one)))).map((answer) => ok(answer, 201).state);
      expect(states.filter((state) => state === 'ENROLLED')).toHaveLength(5);
      expect(states.filter((state) => state === 'WAITLISTED')).toHaveLength(7);
      expect(await read(id)).toMatchObject({ taken: 5, waiting: 7 });
    });

    test('sent twice under one key is given once', async () => {
      const { id } = await session();
      const { referralId } = await referred();
      const key = newId();
      const twice = await Promise.all(
        [1, 2].map(() => officer().post(`/training-sessions/${id}/enrolments`, { referralId }, { key })),
      );
      expect(twice.map(({ status }) => status)).toEqual([201, 201]);
      expect(twice[0]!.body.id).toBe(twice[1]!.body.id);
      expect((await read(id)).taken).toBe(1);
    });
  });

  describe('the waiting list', () => {
    test('moves up in its order when a place is given back, and tells it', async () => {
      const { id } = await session({ capacity: 1 });
      const [first, second, third] = [await referred(), await referred(), await referred()];
      const place = await enrolled(id, first);
      expect((await enrolled(id, second)).state).toBe('WAITLISTED');
      expect((await enrolled(id, third)).state).toBe('WAITLISTED');
      expect(await timeline(second)).toContain('TRAINING_WAITLISTED');
      expect(await file(second)).toMatchObject({ trainingState: 'NONE' });
      expect(await referralState(second)).toBe('ACCEPTED');

      const left = await act('withdrawal', place, { on: before, reason: 'وجدت عملا' });
      expect(ok(left)).toMatchObject({ state: 'WITHDRAWN', endedOn: before, reason: 'وجدت عملا' });
      const view = await read(id);
      expect(view.taken).toBe(1);
      expect(Object.fromEntries(view.enrolments.map(({ caseId, state }) => [caseId, state]))).toEqual({
        [first.caseId]: 'WITHDRAWN',
        [second.caseId]: 'ENROLLED',
        [third.caseId]: 'WAITLISTED',
      });
      expect((await timeline(second))[0]).toBe('TRAINING_ENROLLED');
      expect(await file(second)).toMatchObject({ trainingState: 'ENROLLED' });
      expect(await referralState(second)).toBe('SCHEDULED');
    });

    test('passes over whoever was recalled, and frees the place when nobody waits', async () => {
      const { id } = await session({ capacity: 1 });
      const [first, second] = [await referred(), await referred()];
      const place = await enrolled(id, first);
      await enrolled(id, second);
      const { version } = ok(await caseworker().get(`/referrals/${second.referralId}`));
      ok(await caseworker().post(`/referrals/${second.referralId}/recall`, { reason: 'تغيرت الرغبة' }, { version }));
      ok(await act('withdrawal', place, { on: before, reason: 'سفر' }));
      expect(await read(id)).toMatchObject({ taken: 0 });
    });

    test('takes back whoever had left it, at its end', async () => {
      const { id } = await session({ capacity: 1 });
      const [first, second, third] = [await referred(), await referred(), await referred()];
      await enrolled(id, first);
      const waiting = await enrolled(id, second);
      await enrolled(id, third);
      ok(await act('withdrawal', waiting, { on: before, reason: 'تردد' }));
      expect((await enrolled(id, second)).state).toBe('WAITLISTED');
      const order = (await read(id)).enrolments.filter(({ state }) => state === 'WAITLISTED');
      expect(order.map(({ caseId }) => caseId)).toEqual([third.caseId, second.caseId]);
      expect((await read(id)).taken).toBe(1);
    });

    test('never loses a seat while people come and go at once', async () => {
      const { id } = await session({ capacity: 2 });
      const [first, second, ...later] = [
        ...[await referred(), await referred(), await referred()],
        ...[await referred(), await referred()],
      ];
      const places = [await enrolled(id, first!), await enrolled(id, second!)];
      await Promise.all([
        ...places.map((place) => act('withdrawal', place, { on: before, reason: 'سفر' })),
        ...later.map((one) => enrol(id, one)),
      ]);
      const view = await read(id);
      expect(view).toMatchObject({ taken: 2, waiting: 1 });
      expect(view.enrolments.filter(({ state }) => state === 'ENROLLED')).toHaveLength(2);
    });
  });

  describe('the roll call', () => {
    let view: SessionView;
    let someone: Referred;
    let place: EnrolmentView;
    beforeEach(async () => {
      view = await session();
      someone = await referred();
      place = await enrolled(view.id, someone);
      view = await read(view.id);
    });
    const roll = (cells: object[], version = view.version, client = officer()) =>
      client.put(`/training-sessions/${view.id}/roll-call`, { cells }, { version });
    const cell = (day: number, mark: string | null = 'PRESENT') => ({
      enrolmentId: place.id,
      dayId: view.days[day]!.id,
      mark,
    });

    test('counts late as present, excused not, and flags who falls behind', async () => {
      const called = ok(await roll([cell(0), cell(1, 'LATE'), cell(2, 'EXCUSED'), cell(3, 'ABSENT')]));
      expect(called.enrolments[0]).toMatchObject({ hours: 12, needed: 18, atRisk: true });
      expect(called.version).toBe(view.version + 1);
    });

    test('is told on the timeline with the hours, and left in the audit of the delegation', async () => {
      ok(await roll([cell(0), cell(1)]));
      const [entry] = ok(await caseworker().get(`/case-files/${someone.caseId}/timeline`)).rows;
      expect(entry).toMatchObject({ kind: 'TRAINING_ATTENDED', factOn: days[1], details: { hours: 12, day: days[1] } });
      const [noted] = await house.sql(
        `select unit_id, after -> 'hours' as hours from audit.entry where action = 'enrolment.mark' and entity_id = $1`,
        [place.id],
      );
      expect(noted).toEqual({ unit_id: house.ids.unit.GLM, hours: 12 });
    });

    test('says nothing new when nothing is new, and takes a mark back', async () => {
      const first = ok(await roll([cell(0)]));
      const again = ok(await roll([cell(0)], first.version));
      expect((await timeline(someone)).filter((kind) => kind === 'TRAINING_ATTENDED')).toHaveLength(1);
      const back = ok(await roll([cell(0, null)], again.version));
      expect(back.enrolments[0]).toMatchObject({ hours: 0, marks: {} });
    });

    test('of a version that is gone answers 412 with both, and changes nothing', async () => {
      ok(await roll([cell(0)]));
      expect(await roll([cell(1)])).toMatchObject({
        status: 412,
        body: { code: 'stale', expectedVersion: view.version, currentVersion: view.version + 1 },
      });
      expect((await read(view.id)).enrolments[0]!.hours).toBe(6);
    });

    test('called by two at once is written by one', async () => {
      const both = await Promise.all([roll([cell(0)]), roll([cell(0, 'ABSENT')])]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    });

    test('is not called of days to come, of those who wait, of strangers', async () => {
      const soon = await session({
        capacity: 1,
        days: draft().days.map((day, at) => ({ ...day, day: addDays(today(), at) })),
      });
      const seated = await enrolled(soon.id, await referred());
      const waiting = await enrolled(soon.id, await referred());
      const call = (enrolmentId: string, dayId: string) =>
        officer().put(
          `/training-sessions/${soon.id}/roll-call`,
          { cells: [{ enrolmentId, dayId, mark: 'PRESENT' }] },
          { version: soon.version },
        );
      expect(refused(await call(seated.id, soon.days[1]!.id))).toBe('rollCallInFuture');
      expect(refused(await call(waiting.id, soon.days[0]!.id))).toBe('notEnrolled');
      expect(refused(await call(place.id, soon.days[0]!.id))).toBe(404);
      expect(refused(await call(seated.id, view.days[0]!.id))).toBe(404);
      expect(refused(await call(seated.id, soon.days[0]!.id))).toBe(200);
    });

    test('belongs to the branch alone', async () => {
      expect((await roll([cell(0)], view.version, other())).status).toBe(404);
      expect((await roll([cell(0)], view.version, caseworker())).status).toBe(403);
      expect((await officer().put(`/training-sessions/${view.id}/roll-call`, { cells: [cell(0)] })).status).toBe(428);
      expect((await roll([])).status).toBe(400);
      expect((await roll([cell(0), cell(0, 'ABSENT')])).status).toBe(400);
    });
  });

  describe('a result', () => {
    let view: SessionView;
    let someone: Referred;
    let place: EnrolmentView;
    beforeEach(async () => {
      view = await session();
      someone = await referred();
      place = await enrolled(view.id, someone);
    });

    test('completed below the rule is refused, with the hours', async () => {
      await mark(view, place.id, 'PPAA');
      expect(await act('completion', place, { on: days[3] })).toMatchObject({
        status: 422,
        body: { code: 'hoursBelowRule', values: { attended: 12, needed: 18 } },
      });
      expect(await timeline(someone)).not.toContain('TRAINING_COMPLETED');
    });

    test('completed is told at once; the certificate follows on another day', async () => {
      await mark(view, place.id, 'PPLA');
      const completed = ok(await act('completion', place, { on: days[3] }));
      expect(completed).toMatchObject({ state: 'COMPLETED', completedOn: days[3], certificate: 'PENDING', hours: 18 });
      expect((await timeline(someone))[0]).toBe('TRAINING_COMPLETED');
      expect(await file(someone)).toMatchObject({ trainingState: 'COMPLETED', certificatePending: true });
      expect(await referralState(someone)).toBe('COMPLETED');

      expect(refused(await act('certificate', completed, { number: 'A-1', on: days[2] }))).toBe(
        'certificateBeforeCompletion',
      );
      const certified = ok(await act('certificate', completed, { number: 'A-1', on: '2022-05-20' }));
      expect(certified).toMatchObject({ certificate: 'ISSUED', certificateNumber: 'A-1', certificateOn: '2022-05-20' });
      expect((await timeline(someone))[0]).toBe('CERTIFICATE_ISSUED');
      expect(await file(someone)).toMatchObject({ trainingState: 'COMPLETED', certificatePending: false });
      expect(refused(await act('certificate', certified, { number: 'A-2', on: '2022-05-20' }))).toBe(
        'certificateIssued',
      );
    });

    test('nothing follows it but the certificate', async () => {
      await mark(view, place.id, 'PPPP');
      const completed = ok(await act('completion', place, { on: days[3] }));
      const called = await read(view.id);
      const cells = [{ enrolmentId: place.id, dayId: view.days[0]!.id, mark: 'ABSENT' }];
      const { version } = called;
      expect(refused(await act('completion', completed, { on: days[3], result: 'INCOMPLETE' }))).toBe('resultStated');
      expect(refused(await act('withdrawal', completed, { on: days[3], reason: 'ندم' }))).toBe('resultStated');
      expect(refused(await officer().put(`/training-sessions/${view.id}/roll-call`, { cells }, { version }))).toBe(
        'resultStated',
      );
      expect(refused(await enrol(view.id, someone))).toBe('referralEnded');
    });

    test('not completed ends the referral without a certificate', async () => {
      await mark(view, place.id, 'PAAA');
      const ended = ok(await act('completion', place, { on: days[3], result: 'INCOMPLETE', reason: 'مرض' }));
      expect(ended).toMatchObject({ state: 'INCOMPLETE', endedOn: days[3], reason: 'مرض', certificate: 'NONE' });
      expect((await timeline(someone))[0]).toBe('TRAINING_INCOMPLETE');
      expect(await referralState(someone)).toBe('DROPPED');
      expect(refused(await act('certificate', ended, { number: 'B-1', on: days[3] }))).toBe('notCompleted');
    });

    test('of whoever never came', async () => {
      await mark(view, place.id, 'PAAA');
      expect(refused(await act('completion', place, { on: days[3], result: 'NO_SHOW' }))).toBe('wasPresent');
      await mark(view, place.id, 'AAAA');
      expect(ok(await act('completion', place, { on: days[3], result: 'NO_SHOW' })).state).toBe('NO_SHOW');
      expect(await referralState(someone)).toBe('NO_SHOW');
    });

    test('is neither of tomorrow nor of a day before the last attended', async () => {
      await mark(view, place.id, 'PPPP');
      expect((await act('completion', place, { on: addDays(today(), 1) })).body.fields).toEqual([
        { path: '/on', code: 'dayInFuture' },
      ]);
      expect(refused(await act('completion', place, { on: days[2] }))).toBe('dayBeforeAttendance');
    });

    test('of a version that is gone answers 412', async () => {
      await mark(view, place.id, 'PPPP');
      ok(await act('completion', place, { on: days[3] }));
      expect(await act('completion', place, { on: days[3] })).toMatchObject({
        status: 412,
        body: { expectedVersion: 1, currentVersion: 2 },
      });
      expect((await officer().post(`/enrolments/${place.id}/completion`, { on: days[3] })).status).toBe(428);
    });

    test('is the branch’s alone', async () => {
      await mark(view, place.id, 'PPPP');
      expect((await act('completion', place, { on: days[3] }, other())).status).toBe(404);
      expect((await act('certificate', place, { number: 'X', on: days[3] }, other())).status).toBe(404);
      expect((await act('withdrawal', place, { on: days[3], reason: 'x' }, other())).status).toBe(404);
      expect((await act('completion', place, { on: days[3] }, caseworker())).status).toBe(403);
    });

    test('two certificates of a branch never share a number', async () => {
      const another = await enrolled(view.id, await referred());
      await mark(view, place.id, 'PPPP');
      await mark(view, another.id, 'PPPP');
      const one = ok(await act('completion', place, { on: days[3] }));
      const two = ok(await act('completion', another, { on: days[3] }));
      ok(await act('certificate', one, { number: 'ANAPEC-7', on: days[3] }));
      expect(refused(await act('certificate', two, { number: 'ANAPEC-7', on: days[3] }))).toBe(
        'certificateNumberTaken',
      );
      expect((await read(view.id)).pendingCertificates).toBe(1);
    });
  });

  describe('whose eyes', () => {
    test('a delegation sees its own people of a session, and all seats that are taken', async () => {
      const { id } = await session();
      await enrolled(id, await referred());
      await enrolled(id, await referred({ from: 'TNT' as never }));
      expect((await read(id, caseworker())).enrolments).toHaveLength(2);
      const atTanTan = await read(id, house.as('caseworker', 'TNT'));
      expect(atTanTan.enrolments).toHaveLength(1);
      expect(atTanTan.taken).toBe(2);
    });

    test('the trainings of a file are read by its delegation and by the branch it was handed to', async () => {
      const { id } = await session();
      const someone = await referred();
      const place = await enrolled(id, someone);
      await mark(await read(id), place.id, 'PP');
      const path = `/case-files/${someone.caseId}/enrolments`;
      const [training] = ok(await caseworker().get(path));
      expect(training).toMatchObject({
        hours: 12,
        session: { title: 'إعداد مخطط الأعمال', hours: 24, startsOn: days[0] },
      });
      expect(ok(await officer().get(path))).toHaveLength(1);
      expect((await other().get(path)).status).toBe(404);
      expect((await house.as('caseworker', 'SMR').get(path)).status).toBe(404);
      expect((await caseworker().get(`/case-files/${newId()}/enrolments`)).status).toBe(404);
    });

    test('a partner learns names and the number of the file, and nothing more', async () => {
      const { id } = await session();
      await enrolled(id, await referred());
      const [row] = (await read(id)).enrolments;
      expect(Object.keys(row!.person).sort()).toEqual(['familyAr', 'familyLa', 'givenAr', 'givenLa', 'id']);
      expect(row).not.toHaveProperty('unitId');
    });

    test('consent withdrawn: the branch sees and does nothing more from the next request on', async () => {
      const { id } = await session();
      const someone = await referred();
      const place = await enrolled(id, someone);
      const consents = ok(await caseworker().get(`/people/${someone.personId}/consents`)).rows;
      const given = consents.find(({ purpose }: { purpose: string }) => purpose === 'SHARE_WITH_PARTNER');
      ok(await caseworker().post(`/consents/${given.id}/withdrawal`, {}, { version: given.version }));
      expect((await read(id)).enrolments).toEqual([]);
      expect((await read(id)).taken).toBe(1);
      expect((await act('withdrawal', place, { on: before, reason: 'x' })).status).toBe(404);
      expect((await officer().get(`/case-files/${someone.caseId}/enrolments`)).status).toBe(404);
      expect(ok(await caseworker().get(`/case-files/${someone.caseId}/enrolments`))).toHaveLength(1);
    });

    test('the database itself keeps results, seats and marks', async () => {
      const { id } = await session({ capacity: 1 });
      const place = await enrolled(id, await referred());
      const broken = (text: string) => expect(house.sql(text, [place.id])).rejects;
      await broken(
        `update training.session set taken = 2 where id = (select session_id from training.enrolment where id = $1)`,
      ).toThrow(/session_is_not_overbooked/);
      await house.sql(`update training.enrolment set state = 'NO_SHOW', ended_on = '2022-03-04' where id = $1`, [
        place.id,
      ]);
      await broken(`update training.enrolment set state = 'ENROLLED', ended_on = null where id = $1`).toThrow(
        /cannot go from/,
      );
      await broken(`insert into training.roll_call (enrolment_id, session_day_id, mark, marked_by)
        select $1, d.id, 'PRESENT', $1 from training.session_day d join training.enrolment e on e.session_id = d.session_id where e.id = $1 limit 1`).toThrow(
        /needs a place/,
      );
    });
  });
});
