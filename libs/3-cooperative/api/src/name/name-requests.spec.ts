import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { addDays, today, type PlainDay } from '@sanad/kernel';
import { PeopleModule } from '@sanad/people/api';
import { FoundingStory, type ToldFile } from '../../testing/founding-story';
import { CooperativeModule } from '../cooperative.module';
import { NameRound } from './name-round';

const proposals = ['عسل وادي نون', 'شهد الصحراء', 'نحل باني'];

interface NameStep {
  readonly id: string;
  readonly version: number;
  readonly expiresOn: string;
  readonly scan: object | null;
}

const pdf = new TextEncoder().encode('%PDF-1.4\n%%EOF');

describe('a request for a name', () => {
  let house: House;
  let story: FoundingStory;
  let files: ToldFile[];
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, CooperativeModule] });
    story = new FoundingStory(house);
    files = [];
    for (let turn = 0; turn < 5; turn += 1) files.push(await story.file('PREPARATION'));
  }, 120_000);
  afterAll(() => house.stop());

  const caseworker = () => house.as('caseworker');
  const officer = () => house.as('partner-officer', 'ODCO');
  const read = async (id: string) => (await caseworker().get(`/formations/${id}`)).body;
  const inbox = async () => (await officer().get('/name-requests?state=FILED')).body.rows;
  const stepsOf = (group: { steps: { step: string; attempt: number }[] }) =>
    group.steps.map(({ step, attempt }) => `${step} ${attempt}`).sort();
  const tasksOf = (kind: string) =>
    house.sql<{ state: string; due: string; details: Record<string, unknown> }>(
      `select state, due_on::text as due, details from case_file.task where kind = $1 order by created_at`,
      [kind],
    );
  const ask = async (id: string, names: readonly string[] = proposals) =>
    caseworker().post(`/formations/${id}/name-requests`, { proposals: names });
  const file = async (id: string, requestedOn = '2022-03-02') => {
    const [request] = (await read(id)).names;
    return caseworker().post(`/name-requests/${request.id}/filing`, { requestedOn }, { version: request.version });
  };
  const filed = async (change: object = {}) => {
    const group = await story.group(files, change);
    await ask(group.id);
    const { body } = await file(group.id);
    return body;
  };
  const approve = (request: { id: string; version: number }, change: object = {}, client = officer()) =>
    client.post(
      `/name-requests/${request.id}/approval`,
      { approvedName: proposals[1], certificateNumber: '77/2022', answeredOn: '2022-03-04', ...change },
      { version: request.version },
    );

  test('is written, filed with its signers, and answered in the inbox of the office', async () => {
    const group = await story.group(files);
    expect((await ask(group.id, [])).status).toBe(400);
    expect((await ask(group.id, ['عسل', 'عسل'])).body.fields).toEqual([{ path: '/proposals/1', code: 'nameTwice' }]);
    const { status, body: drafted } = await ask(group.id);
    expect([status, drafted.names[0].state]).toEqual([201, 'DRAFT']);
    expect((await ask(group.id)).body.code).toBe('nameAskedAlready');
    expect(await inbox()).toEqual([]);
    const changed = await caseworker().put(
      `/name-requests/${drafted.names[0].id}`,
      { proposals: [...proposals].reverse() },
      { version: 1 },
    );
    expect(changed.body.names[0]).toMatchObject({ proposals: [...proposals].reverse(), version: 2 });
    const { body } = await file(group.id);
    expect(body.names[0]).toMatchObject({ state: 'FILED', requestedOn: '2022-03-02', branch: { ar: 'ODCO كلميم' } });
    expect(stepsOf(body)).toEqual(['NAME_REQUESTED 1']);
    const [row] = await inbox();
    expect(row).toMatchObject({
      seat: 'شارع محمد الخامس، كلميم',
      category: 'MEMBERS_SELL',
      signers: 5,
      dueOn: '2022-03-05',
    });
    const answered = await approve(row);
    expect(answered).toMatchObject({ status: 200, body: { state: 'APPROVED', expiresOn: '2022-06-02' } });
    const seen = await read(group.id);
    expect([seen.name, stepsOf(seen)]).toEqual([proposals[1], ['NAME_APPROVED 1', 'NAME_REQUESTED 1']]);
    expect(seen.steps.find(({ step }: { step: string }) => step === 'NAME_APPROVED')).toMatchObject({
      ...{ doneOn: '2022-03-04', reference: '77/2022' },
    });
    expect(await tasksOf('NAME_ANSWERED')).toMatchObject([
      { state: 'OPEN', details: { cooperative: proposals[1], formationId: group.id, answer: 'APPROVED' } },
    ]);
    expect((await approve(row)).status).toBe(412);
    expect((await approve(answered.body)).body.code).toBe('nameAnsweredAlready');
    expect((await ask(group.id)).status).toBe(201);
  });

  test('names no founder to the office, and is seen by no other branch and no other delegation', async () => {
    const group = await filed();
    const answer = await officer().get('/name-requests');
    const said = JSON.stringify(answer.body);
    for (const name of ['زهرة', 'التجريبية', 'personId', 'caseId', 'founders']) expect(said).not.toContain(name);
    expect((await officer().get(`/formations/${group.id}`)).status).toBe(403);
    expect((await house.as('partner-officer', 'ANAPEC').get('/name-requests')).body.rows).toEqual([]);
    expect((await caseworker().get('/name-requests')).status).toBe(403);
    const [request] = group.names;
    for (const client of [house.as('partner-officer', 'ANAPEC'), house.as('caseworker', 'SMR')]) {
      expect((await approve(request, {}, client)).status).toBe(404);
    }
  });

  test.each([
    ['another name', { approvedName: 'اسم آخر' }, 422, 'nameNotProposed'],
    ['a day before the request', { answeredOn: '2022-03-01' }, 422, 'answerBeforeRequest'],
    ['a day to come', { answeredOn: addDays(today(), 2) }, 400, 'dayInFuture'],
    ['an end before its day', { expiresOn: '2022-03-03' }, 400, 'certificateEndsBeforeItBegins'],
    ['no number', { certificateNumber: ' ' }, 400, 'required'],
  ])('is not approved with %s', async (_situation, change, status, code) => {
    const { names } = await filed();
    const answer = await approve(names[0], change);
    expect([answer.status, answer.body.fields?.[0]?.code ?? answer.body.code]).toEqual([status, code]);
  });

  test('that is refused ends this attempt, tells the caseworker, and leaves all other steps', async () => {
    const group = await filed();
    await caseworker().post(`/formations/${group.id}/steps`, { step: 'STATUTES_DRAFTED', doneOn: '2022-03-03' });
    const [request] = group.names;
    const refusal = { answeredOn: '2022-03-05', reason: 'تسمية مستعملة' };
    expect(
      (await officer().post(`/name-requests/${request.id}/refusal`, { ...refusal, reason: '' }, { version: 2 })).status,
    ).toBe(400);
    const refused = await officer().post(`/name-requests/${request.id}/refusal`, refusal, { version: request.version });
    expect(refused).toMatchObject({ status: 200, body: { state: 'REFUSED', refusedReason: 'تسمية مستعملة' } });
    const seen = await read(group.id);
    expect(stepsOf(seen)).toEqual(['STATUTES_DRAFTED 1']);
    expect(seen.undone[0]).toMatchObject({ attempt: 1, how: 'REFUSED', endedBy: 'ODCO', reason: 'تسمية مستعملة' });
    expect((await tasksOf('NAME_ANSWERED')).at(-1)).toMatchObject({ state: 'OPEN', details: { answer: 'REFUSED' } });
    await ask(group.id, ['نحل باني']);
    const again = await file(group.id, '2022-03-08');
    expect(stepsOf(again.body)).toEqual(['NAME_REQUESTED 2', 'STATUTES_DRAFTED 1']);
  });

  const withdraw = ({ id, version }: { id: string; version: number }, change: object = {}, client = caseworker()) =>
    client.post(
      `/name-requests/${id}/withdrawal`,
      { withdrawnOn: '2022-03-04', reason: 'اختارت المجموعة أسماء أخرى', ...change },
      { version },
    );

  test('is taken back with its reason, stays told to both sides, and another one follows', async () => {
    const group = await filed();
    await caseworker().post(`/formations/${group.id}/steps`, { step: 'STATUTES_DRAFTED', doneOn: '2022-03-03' });
    const [request] = group.names;
    expect((await withdraw(request, { reason: ' ' })).status).toBe(400);
    expect((await withdraw(request, { withdrawnOn: '2022-03-01' })).body.code).toBe('withdrawnBeforeRequest');
    expect((await withdraw(request, {}, officer())).status).toBe(403);
    expect((await withdraw(request, {}, house.as('caseworker', 'SMR'))).status).toBe(404);
    const { status, body } = await withdraw(request);
    expect([status, stepsOf(body)]).toEqual([200, ['STATUTES_DRAFTED 1']]);
    expect(body.names[0]).toMatchObject({
      ...{ state: 'WITHDRAWN', withdrawnOn: '2022-03-04', withdrawnReason: 'اختارت المجموعة أسماء أخرى' },
    });
    expect(body.undone[0]).toMatchObject({
      ...{ step: 'NAME_REQUESTED', how: 'WITHDRAWN', endedOn: '2022-03-04', endedBy: null },
    });
    // The office sees that it is gone, not what the group says among itself.
    const { body: list } = await officer().get('/name-requests?state=WITHDRAWN');
    const row = list.rows.find(({ id }: { id: string }) => id === request.id);
    expect(row).toMatchObject({ state: 'WITHDRAWN', withdrawnOn: '2022-03-04', withdrawnReason: null });
    expect((await approve(row)).body.code).toBe('nameAnsweredAlready');
    expect((await withdraw(body.names[0])).body.code).toBe('nameAnsweredAlready');
    await ask(group.id, ['نحل باني']);
    const again = await file(group.id, '2022-03-08');
    expect(stepsOf(again.body)).toEqual(['NAME_REQUESTED 2', 'STATUTES_DRAFTED 1']);
    expect((await approve(again.body.names[0], { approvedName: 'نحل باني', answeredOn: '2022-03-09' })).status).toBe(
      200,
    );
  });

  test('that was taken back stays so, also by direct SQL, and an answered one is not taken back', async () => {
    const { names } = await filed();
    const change = (set: string) =>
      house.sql(`update cooperative.name_request set ${set} where id = $1`, [names[0].id]);
    await expect(change(`state = 'WITHDRAWN', withdrawn_on = '2022-03-05'`)).rejects.toMatchObject({
      constraint: 'name_request_says_why_it_was_withdrawn',
    });
    await withdraw(names[0]);
    await expect(change(`withdrawn_reason = 'x'`)).rejects.toMatchObject({
      constraint: 'name_request_stays_as_withdrawn',
    });
    await expect(change(`state = 'FILED'`)).rejects.toMatchObject({ constraint: 'name_request_goes_forward' });
    const answered = await filed();
    const { body } = await approve(answered.names[0]);
    expect((await withdraw(body)).body.code).toBe('nameAnsweredAlready');
  });

  test('is signed by five, or is not filed', async () => {
    const group = await story.group(files.slice(1));
    await ask(group.id);
    expect((await file(group.id)).body).toMatchObject({ code: 'tooFewSigners', values: { count: 4, minimum: 5 } });
  });

  test('stays as it was asked and answered, also by direct SQL', async () => {
    const { names } = await filed();
    const change = (set: string) =>
      house.sql(`update cooperative.name_request set ${set} where id = $1`, [names[0].id]);
    await expect(change(`proposals = '{x}'`)).rejects.toMatchObject({ constraint: 'name_request_stays_as_filed' });
    await expect(change(`state = 'DRAFT', requested_on = null`)).rejects.toMatchObject({
      constraint: 'name_request_goes_forward',
    });
    await approve(names[0]);
    await expect(change(`expires_on = '2030-01-01'`)).rejects.toMatchObject({
      constraint: 'name_request_stays_as_answered',
    });
  });

  describe('whose certificate runs', () => {
    const atCourt = async (answeredOn: string, expiresOn: string | null) => {
      const group = await filed();
      await approve(group.names[0], { answeredOn, expiresOn });
      for (const step of ['NAME_REQUESTED', 'NAME_APPROVED']) {
        const { steps } = await read(group.id);
        const { id, version } = steps.find((one: { step: string }) => one.step === step);
        await caseworker().upload(`/steps/${id}/scan`, pdf, { method: 'PUT', version, name: 'x.pdf' });
      }
      for (const [step, doneOn] of [
        ['GROUP_FORMED', '2022-03-01'],
        ['CAPITAL_SUBSCRIBED', '2022-03-10'],
        ['CONSTITUTIVE_ASSEMBLY_HELD', '2022-03-15'],
      ] as const)
        await story.tick(group.id, step, doneOn);
      return group.id as string;
    };
    const court = (id: string, doneOn: string) =>
      caseworker().post(`/formations/${id}/steps`, { step: 'REGISTRATION_FILED', doneOn });

    test('is filed up to its last day and not after, and the dossier asks for a new name only', async () => {
      const id = await atCourt('2022-03-04', '2022-04-10');
      const late = await court(id, '2022-04-11');
      expect(late).toMatchObject({ status: 422, body: { code: 'nameExpired', values: { until: '10/04/2022' } } });
      await expect(
        house.sql(
          `insert into cooperative.step (id, formation_id, step, done_on, created_by)
           values (gen_random_uuid(), $1, 'REGISTRATION_FILED', '2022-04-11', $1)`,
          [id],
        ),
      ).rejects.toMatchObject({ constraint: 'name_is_in_date' });
      const before = await read(id);
      const undo = before.steps.find(({ step }: { step: string }) => step === 'NAME_APPROVED');
      const undone = await caseworker().post(`/steps/${undo.id}/undoing`, { reason: 'خطأ' }, { version: undo.version });
      expect(undone.body.code).toBe('stepOfNameRequest');
      await ask(id, ['شهد باني']);
      const { body } = await file(id, '2022-04-12');
      expect(stepsOf(body)).toEqual([
        ...['CAPITAL_SUBSCRIBED 1', 'CONSTITUTIVE_ASSEMBLY_HELD 1', 'GROUP_FORMED 1', 'NAME_REQUESTED 2'],
      ]);
      expect(body.undone.map(({ step, how }: { step: string; how: string }) => `${step} ${how}`).sort()).toEqual([
        'NAME_APPROVED EXPIRED',
        'NAME_REQUESTED EXPIRED',
      ]);
      expect((await court(id, '2022-04-20')).body.code).toBe('stepTooEarly');
      const second = await approve(body.names[0], {
        ...{
          approvedName: 'شهد باني',
          answeredOn: '2022-04-14',
          expiresOn: '2022-07-01',
          certificateNumber: '99/2022',
        },
      });
      expect(second.status).toBe(200);
      const seen = await read(id);
      for (const step of ['NAME_REQUESTED', 'NAME_APPROVED']) {
        const one = seen.steps.find((taken: { step: string }) => taken.step === step);
        await caseworker().upload(`/steps/${one.id}/scan`, pdf, { method: 'PUT', version: one.version, name: 'x.pdf' });
      }
      expect((await court(id, '2022-04-20')).status).toBe(201);
    });

    test('warns thirty, ten and three days before its end, once each, until the file is at court', async () => {
      const id = await atCourt('2022-03-04', '2022-06-30');
      const round = house.app.get(NameRound);
      const warned = async () => (await tasksOf('NAME_EXPIRES')).filter(({ details }) => details['formationId'] === id);
      await round.run('2022-05-30' as PlainDay);
      expect(await warned()).toEqual([]);
      for (const on of ['2022-05-31', '2022-06-20', '2022-06-27']) {
        await round.run(on as PlainDay);
        expect(await warned()).toMatchObject([{ state: 'OPEN', due: '2022-06-30' }]);
        await house.sql(`update case_file.task set state = 'DONE', settled_at = now() where kind = 'NAME_EXPIRES'`);
        await round.run(addDays(on as PlainDay, 1));
        expect(await warned()).toMatchObject([{ state: 'DONE' }]);
      }
      await house.sql(`update case_file.task set state = 'OPEN', settled_at = null where kind = 'NAME_EXPIRES'`);
      expect((await court(id, '2022-06-30')).status).toBe(201);
      expect(await warned()).toMatchObject([{ state: 'DONE' }]);
      await round.run('2022-07-01' as PlainDay);
      expect((await read(id)).names[0].state).toBe('APPROVED');
    });

    test('ends by itself on the morrow of its last day', async () => {
      const group = await filed();
      await approve(group.names[0], { expiresOn: '2022-05-01' });
      await house.app.get(NameRound).run('2022-05-01' as PlainDay);
      expect((await read(group.id)).names[0].state).toBe('APPROVED');
      await house.app.get(NameRound).run('2022-05-02' as PlainDay);
      expect((await read(group.id)).names[0].state).toBe('EXPIRED');
    });
  });

  describe('that was answered on paper, and is entered as a step', () => {
    const certificate = async (change: object = {}) => {
      const group = await story.group(files);
      await story.tick(group.id, 'GROUP_FORMED', '2022-03-01');
      await story.tick(group.id, 'NAME_REQUESTED', '2022-03-02');
      const draft = { step: 'NAME_APPROVED', doneOn: '2022-03-08', reference: 'ZZ-9', ...change };
      return { group, answer: await caseworker().post(`/formations/${group.id}/steps`, draft) };
    };
    const nameStep = (group: { steps: { step: string }[] }) =>
      group.steps.find(({ step }) => step === 'NAME_APPROVED') as unknown as NameStep;
    const toCourt = async (id: string, doneOn: string) => {
      const { steps } = await read(id);
      const { id: stepId, version, scan } = nameStep({ steps });
      if (!scan) await caseworker().upload(`/steps/${stepId}/scan`, pdf, { method: 'PUT', version, name: 'x.pdf' });
      return caseworker().post(`/formations/${id}/steps`, { step: 'REGISTRATION_FILED', doneOn });
    };

    test.each([
      ['what it says', { expiresOn: '2022-05-01' }, 201, '2022-05-01'],
      ['what the law gives', {}, 201, '2022-06-06'],
      ['no day before its own', { expiresOn: '2022-03-07' }, 400, undefined],
    ])('ends on %s', async (_situation, change, status, end) => {
      const { answer } = await certificate(change);
      expect(answer.status).toBe(status);
      expect(status === 201 ? nameStep(answer.body).expiresOn : undefined).toBe(end);
    });

    test('has an end in no other step', async () => {
      const { answer } = await certificate({ step: 'STATUTES_DRAFTED', expiresOn: '2022-05-01' });
      expect(answer.body.fields).toEqual([{ path: '/expiresOn', code: 'invalid' }]);
      await expect(
        house.sql(`update cooperative.step set expires_on = '2030-01-01' where step = 'NAME_REQUESTED'`),
      ).rejects.toMatchObject({ constraint: 'step_with_an_end' });
    });

    test('keeps the file from the court once it has run out, and makes room for a request', async () => {
      const { group } = await certificate({ expiresOn: '2022-04-10' });
      for (const [step, doneOn] of [
        ['CAPITAL_SUBSCRIBED', '2022-03-10'],
        ['CONSTITUTIVE_ASSEMBLY_HELD', '2022-03-15'],
      ] as const)
        await story.tick(group.id, step, doneOn);
      const late = await toCourt(group.id, '2022-04-11');
      expect(late).toMatchObject({ status: 422, body: { code: 'nameExpired', values: { until: '10/04/2022' } } });
      await expect(
        house.sql(
          `insert into cooperative.step (id, formation_id, step, done_on, created_by)
           values (gen_random_uuid(), $1, 'REGISTRATION_FILED', '2022-04-11', $1)`,
          [group.id],
        ),
      ).rejects.toMatchObject({ constraint: 'name_is_in_date' });
      await ask(group.id, ['شهد باني']);
      const { body } = await file(group.id, '2022-04-12');
      expect(stepsOf(body)).toEqual([
        ...['CAPITAL_SUBSCRIBED 1', 'CONSTITUTIVE_ASSEMBLY_HELD 1', 'GROUP_FORMED 1', 'NAME_REQUESTED 2'],
      ]);
      expect(body.undone.map(({ step, how }: { step: string; how: string }) => `${step} ${how}`).sort()).toEqual([
        'NAME_APPROVED EXPIRED',
        'NAME_REQUESTED EXPIRED',
      ]);
    });

    test('keeps requests away while it is in date', async () => {
      const { group } = await certificate({ expiresOn: '2099-12-31' });
      expect((await ask(group.id)).body).toMatchObject({ code: 'nameInDateStill', values: { until: '31/12/2099' } });
    });

    test('warns before its end like an answer, until it is taken back or the file is at court', async () => {
      const { group, answer } = await certificate({ expiresOn: '2022-06-30' });
      const round = house.app.get(NameRound);
      const warned = async () =>
        (await tasksOf('NAME_EXPIRES')).filter(({ details }) => details['formationId'] === group.id);
      await round.run('2022-05-30' as PlainDay);
      expect(await warned()).toEqual([]);
      for (const on of ['2022-05-31', '2022-06-20']) {
        await round.run(on as PlainDay);
        expect(await warned()).toMatchObject([
          { state: 'OPEN', due: '2022-06-30', details: { cooperative: 'عسل وادي نون' } },
        ]);
        await house.sql(`update case_file.task set state = 'DONE', settled_at = now() where kind = 'NAME_EXPIRES'`);
        await round.run(addDays(on as PlainDay, 1));
        expect(await warned()).toMatchObject([{ state: 'DONE' }]);
      }
      await house.sql(`update case_file.task set state = 'OPEN', settled_at = null where kind = 'NAME_EXPIRES'`);
      const { id, version } = nameStep(answer.body);
      const undone = await caseworker().post(`/steps/${id}/undoing`, { reason: 'أُدخل خطأ' }, { version });
      expect(undone.status).toBe(200);
      expect(await warned()).toMatchObject([{ state: 'CANCELLED' }]);
      await story.tick(group.id, 'NAME_APPROVED', '2022-03-08', { expiresOn: '2022-06-30' });
      await round.run('2022-06-28' as PlainDay);
      expect((await warned()).map(({ state }) => state).sort()).toEqual(['CANCELLED', 'OPEN']);
      for (const [step, doneOn] of [
        ['CAPITAL_SUBSCRIBED', '2022-03-10'],
        ['CONSTITUTIVE_ASSEMBLY_HELD', '2022-03-15'],
      ] as const)
        await story.tick(group.id, step, doneOn);
      expect((await toCourt(group.id, '2022-06-30')).status).toBe(201);
      expect((await warned()).map(({ state }) => state).sort()).toEqual(['CANCELLED', 'DONE']);
    });
  });

  test('where no office covers the seat, the answer is entered from its paper', async () => {
    const group = await story.group(files, { province: '10.521' });
    await ask(group.id);
    const { body } = await file(group.id);
    expect(body.names[0]).toMatchObject({ state: 'FILED', branch: null });
    const answered = await approve(body.names[0], {}, caseworker());
    expect(answered).toMatchObject({ status: 200, body: { state: 'APPROVED' } });
  });
});
