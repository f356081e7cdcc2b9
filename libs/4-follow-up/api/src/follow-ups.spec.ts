import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CalendarModule } from '@sanad/calendar/api';
import { CaseFileModule } from '@sanad/case-file/api';
import { addMonths } from '@sanad/follow-up/core';
import { addDays, today } from '@sanad/kernel';
import { PeopleModule } from '@sanad/people/api';
import { registered } from '../testing/registered';
import { FollowUpModule } from './follow-up.module';
import { FollowUpRound } from './round/follow-up-round';

let house: House;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule, CaseFileModule, CalendarModule, FollowUpModule] });
}, 60_000);
afterAll(() => house.stop());

const caseworker = () => house.as('caseworker');
const scan = new TextEncoder().encode('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF');
const lastYear = Number(today().slice(0, 4)) - 1;
const assembly = `ANNUAL_ASSEMBLY/${lastYear}-12-31`;
/** Registered in the year before the last one and known since today: it owes the assembly of last year. */
const elder = (name?: string) => registered(house, { on: `${lastYear - 1}-03-25`, known: today(), name });

const dutyOf = ({ body }: { body: { duties: { key: string }[] } }, key: string) =>
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a spec looks at what it expects
  body.duties.find((one) => one.key === key) as any;
const read = (id: string) => caseworker().get(`/cooperatives/${id}/follow-up`);
const record = (id: string, change: object = {}) =>
  caseworker().post(`/cooperatives/${id}/duty-records`, {
    ...{ key: assembly, outcome: 'DONE', doneOn: `${lastYear + 1}-05-12`, reference: '3/2026', note: '' },
    ...change,
  });
const tasks = (id: string) =>
  house.sql<{ kind: string; state: string; details: { duty?: string } }>(
    `select kind, state, details from case_file.task where details ->> 'cooperativeId' = $1 order by due_on, kind`,
    [id],
  );

describe('the duties of a year', () => {
  test('are there before any round has written them down, with their doubt', async () => {
    const id = await elder();
    const answer = await read(id);
    expect(answer.status).toBe(200);
    expect(dutyOf(answer, assembly)).toMatchObject({
      ...{ id: null, state: 'OPEN', version: 0, isConfirmed: true, rule: 'annualAssemblyWithin' },
      lawDueOn: `${lastYear + 1}-06-30`,
    });
    expect(dutyOf(answer, `ASSEMBLY_NOTICE/${lastYear}-12-31`)).toMatchObject({ isConfirmed: false });
    expect(answer.body).toMatchObject({ yearEnd: { month: 12, day: 31 }, yearEnds: [], visits: [], supports: [] });
  });

  test('a duty is recorded once, closes its task and its alert, and moves what hangs on it', async () => {
    const id = await elder();
    await house.app.get(FollowUpRound).run();
    expect((await read(id)).body.alerts).toContainEqual(expect.objectContaining({ kind: 'DUTY_OVERDUE' }));
    const answer = await record(id);
    expect(answer.status).toBe(201);
    expect(dutyOf(answer, assembly)).toMatchObject({ state: 'DONE', doneOn: `${lastYear + 1}-05-12`, version: 1 });
    expect(dutyOf(answer, `ODCO_DEPOSIT/${lastYear}-12-31`)).toMatchObject({ lawDueOn: `${lastYear + 1}-06-11` });
    expect(answer.body.alerts.map(({ kind }: { kind: string }) => kind)).not.toContain('DUTY_OVERDUE');
    const settled = (await tasks(id)).filter(({ details }) => details.duty === 'ANNUAL_ASSEMBLY');
    expect(settled).toContainEqual(expect.objectContaining({ kind: 'COOPERATIVE_DUTY', state: 'DONE' }));
    expect((await record(id)).body).toMatchObject({ code: 'dutyRecorded' });
  });

  test.each([
    ['in the fiscal year itself', { doneOn: `${lastYear}-12-31` }, 422, 'dayInFiscalYear'],
    ['of a year that has not ended', { key: `ANNUAL_ASSEMBLY/${lastYear + 1}-12-31` }, 422, 'dutyNotOwed'],
    ['of a visit', { key: 'VISIT/24' }, 422, 'dutyIsVisit'],
    ['tomorrow', { doneOn: addDays(today(), 1) }, 400, 'invalid'],
    ['without saying why it was not owed', { outcome: 'NOT_DUE' }, 400, 'invalid'],
    ['by a name that is none', { key: 'DROP/x;y' }, 400, 'invalid'],
  ])('is not recorded %s', async (_situation, change, status, code) => {
    const answer = await record(await elder(), change);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('is corrected with a reason, in the version that was seen; what was said before stays', async () => {
    const id = await elder();
    const first = dutyOf(await record(id), assembly);
    const said = { outcome: 'OPEN', doneOn: `${lastYear + 1}-05-12`, reference: '', note: '' };
    const correct = (change: object, version: number) =>
      caseworker().post(`/duties/${first.id}/corrections`, { ...said, ...change }, { version });
    expect((await correct({}, 1)).status).toBe(400);
    const taken = await correct({ reason: 'سجل خطأ' }, 1);
    expect(dutyOf(taken, assembly)).toMatchObject({ state: 'OPEN', doneOn: null, version: 2 });
    expect((await correct({ reason: 'سجل خطأ' }, 1)).status).toBe(412);
    expect((await tasks(id)).find(({ details }) => details.duty === 'ANNUAL_ASSEMBLY')).toMatchObject({
      state: 'OPEN',
    });
    const again = await correct({ outcome: 'NOT_DUE', note: 'سنة مالية أولى قصيرة', reason: 'قرار التعاونية' }, 2);
    const { entries } = dutyOf(again, assembly);
    expect(
      entries.map((entry: { version: number; reason: string; said: { state: string } }) => [
        entry.version,
        entry.said.state,
        entry.reason,
      ]),
    ).toEqual([
      [3, 'NOT_DUE', 'قرار التعاونية'],
      [2, 'OPEN', 'سجل خطأ'],
      [1, 'DONE', null],
    ]);
    // No assembly, no notice of it.
    expect(dutyOf(again, `ASSEMBLY_NOTICE/${lastYear}-12-31`)).toBeUndefined();
    await expect(
      house.sql(`update follow_up.entry set reason = 'x' where record_id = $1`, [first.id]),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      house.sql(`update follow_up.duty set note = 'x', reason = null, version = version + 1 where id = $1`, [first.id]),
    ).rejects.toMatchObject({ constraint: 'entry_is_reasoned' });
  });

  test('its paper is put behind it, and read again', async () => {
    const id = await elder();
    const duty = dutyOf(await record(id), assembly);
    const put = await caseworker().upload(`/duties/${duty.id}/scan`, scan, {
      method: 'PUT',
      version: 1,
      name: 'محضر.pdf',
    });
    expect(dutyOf(put, assembly)).toMatchObject({
      version: 2,
      scan: { label: 'محضر.pdf', mediaType: 'application/pdf' },
    });
    expect((await house.as('auditor').download(`/duties/${duty.id}/scan`)).bytes).toEqual(Buffer.from(scan));
  });

  test('another end of the fiscal year is said with its reason and moves what is not recorded yet', async () => {
    const id = await elder();
    await house.app.get(FollowUpRound).run();
    const draft = { month: 9, day: 30, since: `${lastYear}-01-01`, reason: 'قرار الجمع العام' };
    const { body, status } = await caseworker().post(`/cooperatives/${id}/year-ends`, draft);
    expect(status).toBe(201);
    const keys = body.duties.map(({ key }: { key: string }) => key);
    expect(keys).toContain(`ANNUAL_ASSEMBLY/${lastYear}-09-30`);
    expect(keys).not.toContain(assembly);
    expect(body).toMatchObject({ yearEnd: { month: 9, day: 30 }, yearEnds: [{ reason: 'قرار الجمع العام' }] });
    const bad = await caseworker().post(`/cooperatives/${id}/year-ends`, { ...draft, month: 2, day: 30 });
    expect([bad.status, bad.body.fields[0].path]).toEqual([400, '/day']);
  });

  test('in another delegation there is nothing', async () => {
    const id = await elder();
    const there = house.as('caseworker', 'SMR');
    const answers = [
      await there.get(`/cooperatives/${id}/follow-up`),
      await there.post(`/cooperatives/${id}/duty-records`, {
        key: assembly,
        outcome: 'DONE',
        doneOn: `${lastYear + 1}-05-12`,
        reference: '',
        note: '',
      }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});

const report = {
  ...{ visitedOn: today(), activity: 'ACTIVE', members: 7, jobs: 6, jobsFamily: 4, jobsWomen: 3, jobsYoung: 2 },
  ...{ turnover: 'TO_200K', incomeBefore: 900, incomeNow: 1850.5, problems: ['WATER', 'MARKETING'], note: '' },
};
const visit = (id: string, change: object = {}) =>
  caseworker().post(`/cooperatives/${id}/visits`, { months: null, ...report, ...change });

describe('visits', () => {
  test('one official visit for a day on which one was due; it closes the duty and can be corrected', async () => {
    const on = addMonths(today(), -7);
    const id = await registered(house, { on });
    await house.app.get(FollowUpRound).run();
    expect((await read(id)).body.alerts).toContainEqual({ kind: 'VISIT_DUE', since: expect.any(String) });
    const made = await visit(id, { months: 6 });
    expect(made.status).toBe(201);
    expect(dutyOf(made, 'VISIT/6')).toMatchObject({ state: 'DONE', doneOn: today() });
    expect(made.body.alerts).toEqual([]);
    expect(await tasks(id)).toEqual([expect.objectContaining({ kind: 'COOPERATIVE_VISIT', state: 'DONE' })]);
    expect((await visit(id, { months: 6 })).body).toMatchObject({ code: 'visitReported' });
    expect((await visit(id, { months: 24 })).body).toMatchObject({ code: 'visitTooEarly' });
    expect((await visit(id, { visitedOn: addDays(on, -1) })).body).toMatchObject({ code: 'visitBeforeRegister' });

    const [first] = made.body.visits;
    const correction = { ...report, jobs: 8, reason: 'خطأ في العد' };
    const corrected = await caseworker().put(`/visits/${first.id}`, correction, { version: 1 });
    expect(corrected.body.visits[0]).toMatchObject({ jobs: 8, version: 2, months: 6 });
    expect(corrected.body.visits[0].entries.map(({ said }: { said: { jobs: number } }) => said.jobs)).toEqual([8, 6]);
    expect((await caseworker().put(`/visits/${first.id}`, correction, { version: 1 })).status).toBe(412);
  });

  test('no part of the jobs is more than all of them, at the door and in the database', async () => {
    const id = await elder();
    const { status, body } = await visit(id, { jobsWomen: 7 });
    expect([status, body.fields]).toEqual([
      400,
      [expect.objectContaining({ path: '/jobsWomen', code: 'moreThanJobs' })],
    ]);
    const { body: made } = await visit(id);
    await expect(
      house.sql(`update follow_up.visit set jobs_women = 7, version = 2, reason = 'x' where id = $1`, [
        made.visits[0].id,
      ]),
    ).rejects.toMatchObject({ constraint: 'visit_jobs_are_some_of_all' });
  });

  test('two visits that find nothing at work propose that it is dormant; the round changes nothing of that', async () => {
    const id = await registered(house, { on: addMonths(today(), -18) });
    const stopped = { activity: 'STOPPED', jobs: 0, jobsFamily: 0, jobsWomen: 0, jobsYoung: 0, turnover: 'NONE' };
    expect((await visit(id, { ...stopped, visitedOn: addDays(today(), -400) })).body.dormantSince).toBeNull();
    const second = await visit(id, stopped);
    expect(second.body).toMatchObject({ dormantSince: addDays(today(), -400) });
    await house.app.get(FollowUpRound).run();
    await house.app.get(FollowUpRound).run();
    const asked = (await tasks(id)).filter(({ kind }) => kind === 'COOPERATIVE_DORMANT');
    expect(asked).toEqual([expect.objectContaining({ state: 'OPEN' })]);
    // Nobody has decided: the status is what it was.
    expect(await house.sql('select status from cooperative.cooperative where id = $1', [id])).toEqual([
      { status: 'REGISTERED' },
    ]);
    const decide = (change: object) =>
      house.as('provincial-delegate').post(`/cooperatives/${id}/dormancy-decisions`, {
        verdict: 'KEEP',
        decidedOn: today(),
        reason: 'توقف موسمي',
        ...change,
      });
    expect((await caseworker().post(`/cooperatives/${id}/dormancy-decisions`, {})).status).toBe(403);
    expect((await decide({})).body).toMatchObject({
      dormantSince: null,
      decisions: [{ verdict: 'KEEP', reason: 'توقف موسمي' }],
    });
    expect((await tasks(id)).filter(({ kind }) => kind === 'COOPERATIVE_DORMANT')).toEqual([
      expect.objectContaining({ state: 'DONE' }),
    ]);
    await house.app.get(FollowUpRound).run();
    expect((await decide({})).body).toMatchObject({ code: 'notDormant' });
    // Seen once more: asked once more, and now it is dormant.
    expect((await visit(id, stopped)).body.dormantSince).not.toBeNull();
    const marked = await decide({ verdict: 'MARK', reason: 'توقف نهائي عن النشاط' });
    expect(marked.body).toMatchObject({ dormantSince: null, decisions: [{ verdict: 'MARK' }, { verdict: 'KEEP' }] });
    expect(await house.sql('select status from cooperative.cooperative where id = $1', [id])).toEqual([
      { status: 'DORMANT' },
    ]);
    const alive = await visit(id);
    expect(alive.body.dormantSince).toBeNull();
    expect((await tasks(id)).filter(({ kind, state }) => kind === 'COOPERATIVE_DORMANT' && state === 'OPEN')).toEqual(
      [],
    );
  });
});

describe('support', () => {
  const support = {
    ...{
      programme: 'ADS_VALUE_CHAIN',
      title: '',
      agency: 'وكالة التنمية الاجتماعية',
      state: 'ACCEPTED',
      appliedOn: '2024-01-10',
    },
    ...{ fromOn: '2024-03-01', toOn: '2025-03-01', note: '' },
    amounts: [
      { source: 'ADS', amount: 120_000 },
      { source: 'HCAR', amount: 30_000.5 },
    ],
  };
  const add = (id: string, change: object = {}) =>
    caseworker().post(`/cooperatives/${id}/supports`, { ...support, ...change });

  test('each amount has one source; what changes of it has its reason', async () => {
    const id = await elder();
    const { status, body } = await add(id);
    expect([status, body.supports[0].amounts]).toEqual([201, support.amounts]);
    const change = { ...support, state: 'ENDED', reason: 'انتهى المشروع' };
    const changed = await caseworker().put(`/supports/${body.supports[0].id}`, change, { version: 1 });
    expect(changed.body.supports[0]).toMatchObject({ state: 'ENDED', version: 2 });
    const twice = await add(id, { amounts: [support.amounts[0], support.amounts[0]] });
    expect([twice.status, twice.body.fields[0]]).toEqual([
      400,
      expect.objectContaining({ path: '/amounts/1/source', code: 'sourceTwice' }),
    ]);
    expect((await add(id, { toOn: '2024-01-01' })).body.fields[0]).toMatchObject({
      path: '/toOn',
      code: 'endBeforeStart',
    });
    expect((await add(id, { programme: 'OTHER' })).body.fields[0]).toMatchObject({ path: '/title', code: 'required' });
    await expect(
      house.sql(
        `update follow_up.support set amounts = '[{"source": "ADS", "amount": -1}]', version = 9, reason = 'x' where id = $1`,
        [body.supports[0].id],
      ),
    ).rejects.toMatchObject({ constraint: 'support_amounts' });
  });

  test('Mourafaka is offered in the first two years, until it is asked for', async () => {
    const young = await registered(house, { on: addMonths(today(), -23) });
    const old = await registered(house, { on: addMonths(today(), -25) });
    expect((await read(old)).body.mourafakaUntil).toBeNull();
    expect((await read(young)).body.mourafakaUntil).toBe(addMonths(addMonths(today(), -23), 24));
    const asked = await add(young, { programme: 'MOURAFAKA', state: 'APPLIED', amounts: [], fromOn: '', toOn: '' });
    expect(asked.body.mourafakaUntil).toBeNull();
    const { id } = asked.body.supports[0];
    const refused = await caseworker().put(
      `/supports/${id}`,
      { ...support, programme: 'MOURAFAKA', state: 'REFUSED', amounts: [], reason: 'لم تقبل في هذه الدورة' },
      { version: 1 },
    );
    expect(refused.body.mourafakaUntil).not.toBeNull();
  });
});

describe('the list of what is due', () => {
  test('is one question for its rows, its bands and its pages', async () => {
    const name = 'تعاونية النخيل المتأخرة';
    await elder(name);
    await registered(house, { on: addMonths(today(), -5), name: `${name} الجديدة` });
    await house.app.get(FollowUpRound).run();
    const asked = `/follow-up?query=${encodeURIComponent(name)}`;
    const { body } = await caseworker().get(`${asked}&limit=100`);
    const bands = new Map(body.bands.map(({ band, count }: { band: string; count: number }) => [band, count]));
    expect(body.total).toBe(body.rows.length);
    const days = body.rows.map(({ dueOn }: { dueOn: string }) => dueOn);
    expect(days).toEqual([...days].sort());
    expect(bands.get('LATE')).toBe(days.filter((day: string) => day < today()).length);
    for (const [band, count] of bands) {
      const { body: page } = await caseworker().get(`${asked}&band=${String(band)}&limit=100`);
      expect([page.total, page.rows.length]).toEqual([count, count]);
    }
    const walked: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const page = await caseworker().get(`${asked}&limit=3${after ? `&after=${after}` : ''}`);
      walked.push(...page.body.rows.map(({ id }: { id: string }) => id));
      after = page.body.next;
    }
    expect(walked).toEqual(body.rows.map(({ id }: { id: string }) => id));
    const kinds = await caseworker().get(`${asked}&kind=VISIT`);
    expect(new Set(kinds.body.rows.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['VISIT']));
    expect((await house.as('caseworker', 'SMR').get(asked)).body.total).toBe(0);
    expect((await caseworker().get(`${asked}&after=x`)).status).toBe(400);
  });

  test('is taken away as a file with the rows and the filters of the screen; who may not take it is refused', async () => {
    const name = 'تعاونية الملف';
    await elder(name);
    await house.app.get(FollowUpRound).run();
    const asked = `query=${encodeURIComponent(name)}&band=LATE`;
    const { body } = await caseworker().get(`/follow-up?${asked}&limit=100`);
    expect(body.total).toBeGreaterThan(1);
    const file = await caseworker().download(`/follow-up/export?${asked}&format=csv&language=ar`);
    expect([file.status, file.headers.get('X-Sanad-Rows')]).toEqual([200, String(body.total)]);
    const lines = file.bytes.toString('utf8').split(/\r?\n/u);
    const rows = lines.filter((line) => line.includes(name) && line.includes('متأخرة'));
    expect(rows.map((line) => body.rows.find(({ id }: { id: string }) => line.includes(id))?.dueOn)).toEqual(
      body.rows.map(({ dueOn }: { dueOn: string }) => dueOn),
    );
    expect((await house.as('auditor').get(`/follow-up/export?${asked}&format=csv&language=ar`)).status).toBe(403);
  });

  test('visits that come near are given to be carried along, with nobody’s name, to who reports them alone', async () => {
    const [near, far] = [addMonths(today(), -5), addMonths(today(), -1)];
    const id = await registered(house, { on: near, name: 'تعاونية القريبة' });
    await registered(house, { on: far, name: 'تعاونية البعيدة' });
    await house.app.get(FollowUpRound).run();
    const { body } = await caseworker().get('/follow-up/visits');
    expect(body.visits).toContainEqual({
      ...{ cooperativeId: id, name: 'تعاونية القريبة', province: '10.261', members: 0, registeredOn: near, months: 6 },
      dueOn: expect.any(String),
    });
    expect(body.visits.map(({ name }: { name: string }) => name)).not.toContain('تعاونية البعيدة');
    const days = body.visits.map(({ dueOn }: { dueOn: string }) => dueOn);
    expect(days).toEqual([...days].sort());
    expect((await house.as('auditor').get('/follow-up/visits')).status).toBe(403);
    expect((await house.as('caseworker', 'SMR').get('/follow-up/visits')).body.visits).toEqual([]);
  });
});
