import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { addDays, today } from '@sanad/kernel';
import { PartnersModule } from '@sanad/partners/api';
import { PeopleModule } from '@sanad/people/api';
import { days, ok, refused, TrainingStory, type Referred } from '../../testing/training-story';
import { TrainingModule } from '../training.module';

const why = 'خطأ في الإدخال';

describe('what was recorded wrongly', () => {
  let house: House;
  let story: TrainingStory;
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, PartnersModule, TrainingModule] });
    story = new TrainingStory(house);
  }, 60_000);
  afterAll(() => house.stop());

  const ask = async (someone: Referred, draft: object) =>
    story.act('corrections', await story.place(someone), { why, ...draft });
  /** The result and the certificate were entered so many days ago. */
  const longAgo = (someone: Referred, count = 31) =>
    house.sql(
      `update training.enrolment set result_entered_on = current_date - $2::int, certificate_entered_on = current_date - $2::int
       where case_id = $1`,
      [someone.caseId, count],
    );
  const decide = (
    how: string,
    { id, version }: { id: string; version: number },
    body: object,
    client = story.delegate(),
  ) => client.post(`/training-corrections/${id}/${how}`, body, { version });
  const task = async (id: string) =>
    (
      await house.sql<{ state: string; unit_id: string }>(
        `select state, unit_id from case_file.task where kind = 'TRAINING_CORRECTION' and subject_id = $1`,
        [id],
      )
    )[0];

  test('is corrected by the branch itself within the days of the rule, with both values kept', async () => {
    const someone = await story.concluded('INCOMPLETE');
    const corrected = ok(await ask(someone, { kind: 'RESULT', result: 'COMPLETED', on: days[3] }), 201);
    expect(corrected).toMatchObject({
      state: 'APPLIED',
      before: { result: 'INCOMPLETE', on: days[3] },
      after: { result: 'COMPLETED', on: days[3] },
    });
    expect(await story.place(someone)).toMatchObject({ state: 'COMPLETED', certificate: 'PENDING', reason: null });
    expect(await story.file(someone)).toMatchObject({ trainingState: 'COMPLETED', certificatePending: true });
    expect(await story.referralState(someone)).toBe('COMPLETED');
    expect((await story.timeline(someone))[0]).toBe('TRAINING_CORRECTED');
    const [noted] = await house.sql(
      `select before ->> 'result' as before, after ->> 'result' as after, why, unit_id from audit.entry
       where action = 'enrolment.correct' and entity_id = $1`,
      [someone.place.id],
    );
    expect(noted).toEqual({ before: 'INCOMPLETE', after: 'COMPLETED', why, unit_id: house.ids.unit.GLM });
  });

  test('and later only when the delegation accepts', async () => {
    const someone = await story.concluded('INCOMPLETE');
    await longAgo(someone);
    const asked = ok(await ask(someone, { kind: 'RESULT', result: 'COMPLETED', on: days[3] }), 201);
    expect(asked.state).toBe('ASKED');
    expect(await story.place(someone)).toMatchObject({ state: 'INCOMPLETE', correctionAsked: true });
    expect(await task(asked.id)).toEqual({ state: 'OPEN', unit_id: house.ids.unit.GLM });
    expect(refused(await ask(someone, { kind: 'RESULT', result: 'COMPLETED', on: days[3] }))).toBe('correctionAsked');

    const [listed] = ok(await story.delegate().get('/training-corrections?state=ASKED')).rows;
    expect(listed).toMatchObject({
      id: asked.id,
      why,
      before: { result: 'INCOMPLETE' },
      after: { result: 'COMPLETED' },
    });
    expect((await decide('acceptance', asked, {}, story.officer())).status).toBe(403);
    expect((await decide('acceptance', asked, {}, house.as('provincial-delegate', 'SMR'))).status).toBe(404);
    const accepted = ok(await decide('acceptance', asked, { answer: 'بعد مراجعة لائحة الحضور' }));
    expect(accepted).toMatchObject({ state: 'ACCEPTED', decidedBy: 'provincial-delegate@GLM' });
    expect(await story.place(someone)).toMatchObject({ state: 'COMPLETED', correctionAsked: false });
    expect(await story.file(someone)).toMatchObject({ trainingState: 'COMPLETED' });
    expect(await story.referralState(someone)).toBe('COMPLETED');
    expect(await task(asked.id)).toMatchObject({ state: 'DONE' });
    const [step] = await house.sql(
      `select s.to_state, s.undo_of is not null as undoes from partners.referral_step s where s.referral_id = $1
       order by entered_at desc limit 1`,
      [someone.referralId],
    );
    expect(step).toEqual({ to_state: 'COMPLETED', undoes: true });
    expect(refused(await decide('acceptance', accepted, {}))).toBe('correctionDecided');
  });

  test('a completion is never taken back without the delegation, and the file goes back with it', async () => {
    const someone = await story.concluded();
    const asked = ok(await ask(someone, { kind: 'RESULT', result: 'INCOMPLETE', on: days[3] }), 201);
    expect(asked.state).toBe('ASKED');
    expect(await story.file(someone)).toMatchObject({ trainingState: 'COMPLETED' });
    ok(await decide('acceptance', asked, {}));
    expect(await story.place(someone)).toMatchObject({ state: 'INCOMPLETE', certificate: 'NONE', reason: why });
    expect(await story.file(someone)).toMatchObject({ trainingState: 'NONE', certificatePending: false });
    expect(await story.referralState(someone)).toBe('DROPPED');
  });

  test('a refusal says why and changes nothing', async () => {
    const someone = await story.concluded('INCOMPLETE');
    await longAgo(someone);
    const asked = ok(await ask(someone, { kind: 'RESULT', result: 'COMPLETED', on: days[3] }), 201);
    expect((await decide('refusal', asked, {})).status).toBe(400);
    expect(ok(await decide('refusal', asked, { reason: 'لائحة الحضور تقول غير ذلك' }))).toMatchObject({
      ...{ state: 'REFUSED', answer: 'لائحة الحضور تقول غير ذلك' },
    });
    expect(await story.place(someone)).toMatchObject({ state: 'INCOMPLETE', correctionAsked: false });
    expect(await story.referralState(someone)).toBe('DROPPED');
  });

  test('accepted by two at once is carried out once', async () => {
    const someone = await story.concluded('INCOMPLETE');
    await longAgo(someone);
    const asked = ok(await ask(someone, { kind: 'RESULT', result: 'COMPLETED', on: days[3] }), 201);
    const both = await Promise.all([
      decide('acceptance', asked, {}),
      decide('refusal', asked, { reason: 'سبب كاف' }, house.as('regional-delegate')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  test('obeys the rules of the first record: hours, days, and nothing in the future', async () => {
    const few = await story.concluded('INCOMPLETE', 'PPAA');
    const answer = await ask(few, { kind: 'RESULT', result: 'COMPLETED', on: days[3] });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'hoursBelowRule', values: { attended: 12, needed: 18 } },
    });
    const future = await ask(few, { kind: 'RESULT', result: 'NO_SHOW', on: addDays(today(), 1) });
    expect(future).toMatchObject({ status: 400, body: { fields: [{ path: '/on', code: 'dayInFuture' }] } });
    expect((await story.act('corrections', few.place, { kind: 'WITHDRAWAL', why }, story.other())).status).toBe(404);
    expect((await story.act('corrections', few.place, { kind: 'WITHDRAWAL' })).status).toBe(400);
  });

  describe('of a certificate', () => {
    const certified = async (number: string) => {
      const someone = await story.concluded();
      ok(await story.act('certificate', someone.place, { number, on: '2022-05-20' }));
      return someone;
    };

    test('number and day are corrected, and stay unique', async () => {
      const [one, two] = [await certified('C-1'), await certified('C-2')];
      expect(refused(await ask(two, { kind: 'CERTIFICATE', number: 'C-1', on: '2022-05-20' }))).toBe(
        'certificateNumberTaken',
      );
      ok(await ask(two, { kind: 'CERTIFICATE', number: 'C-3', on: '2022-05-21' }), 201);
      expect(await story.place(two)).toMatchObject({ certificateNumber: 'C-3', certificateOn: '2022-05-21' });
      await longAgo(one);
      const asked = ok(await ask(one, { kind: 'CERTIFICATE', number: 'C-4', on: '2022-05-20' }), 201);
      expect(asked).toMatchObject({ state: 'ASKED', before: { number: 'C-1' }, after: { number: 'C-4' } });
      ok(await decide('acceptance', asked, {}));
      expect(await story.place(one)).toMatchObject({ certificateNumber: 'C-4' });
    });

    test('of the house is taken back by the delegation’s word, and anybody is told so', async () => {
      const someone = await story.concluded();
      const paper = ok(await story.act('certificate-document', someone.place), 201);
      expect(refused(await ask(someone, { kind: 'CERTIFICATE', number: 'X', on: days[3] }))).toBe(
        'certificateIsDocument',
      );
      expect(refused(await ask(someone, { kind: 'RESULT', result: 'INCOMPLETE', on: days[3] }))).toBe(
        'certificateStands',
      );
      await longAgo(someone);
      const asked = ok(await ask(someone, { kind: 'WITHDRAWAL' }), 201);
      const state = async () =>
        (await house.stranger().get(`/documents/${paper.certificateDocumentId}/state`)).body.state;
      expect(await state()).toBe('VALID');
      ok(await decide('acceptance', asked, {}));
      expect(await state()).toBe('WITHDRAWN');
      expect(await story.place(someone)).toMatchObject({ certificate: 'PENDING' });
    });
  });

  test('the database itself keeps what was recorded, whoever writes', async () => {
    const someone = await story.concluded();
    const broken = (text: string) => expect(house.sql(text, [someone.place.id])).rejects;
    await broken(
      `update training.enrolment set state = 'INCOMPLETE', completed_on = null, ended_on = '2022-03-04', certificate = 'NONE' where id = $1`,
    ).toThrow(/cannot go from/);
    await broken(`update training.enrolment set completed_on = '2022-03-05' where id = $1`).toThrow(/stated once/);
    await broken(
      `insert into training.correction (id, enrolment_id, unit_id, branch_id, kind, before, after, why, state, asked_by, decided_by, decided_at)
       select gen_random_uuid(), e.id, e.unit_id, e.branch_id, 'RESULT', '{}', '{"result": "INCOMPLETE"}', 'x', 'APPLIED', e.created_by,
         e.created_by, now() from training.enrolment e where e.id = $1`,
    ).toThrow(/with the delegation/);
  });
});
