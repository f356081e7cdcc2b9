import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { addDays, newId, today, type PlainDay, type Scope } from '@sanad/kernel';
import { Transactions } from '@sanad/platform';
import { CaseFileModule } from '../case-file.module';
import { DailyPass } from './daily-pass';
import { Tasks } from './tasks.service';

let house: House;
let made = 0;
beforeAll(async () => {
  house = await startHouse({ modules: [CaseFileModule] });
});
afterEach(() => void jest.useRealTimers());
afterAll(() => house.stop());

const scan = () => Buffer.from(`%PDF-1.7\n% ${(made += 1)}\ntrailer\n<<>>\n%%EOF\n`);
/** The clock of the house shows noon of a day; what waits goes on waiting. */
const itIs = (day: string) =>
  jest.useFakeTimers({
    now: new Date(`${day}T12:00:00Z`),
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'setInterval',
      'setTimeout',
      'clearImmediate',
      'clearInterval',
      'clearTimeout',
    ],
  });
const caseworker = () => house.as('caseworker');

async function somebody({ withFile = true } = {}) {
  const draft = { givenAr: 'فاطمة', familyAr: `آيت ${['لحسن', 'علي', 'سعيد'][made % 3]}`, province: '10.261' };
  const { id } = (await caseworker().post('/people', draft)).body as { id: string };
  if (!withFile) return id;
  const consent = { purpose: 'FOLLOW_UP', channel: 'PAPER', givenOn: '2022-02-14' };
  await caseworker().post(`/people/${id}/consents`, consent);
  const file = await caseworker().post('/case-files', { personId: id });
  expect(file.status).toBe(201);
  return id;
}
async function handIn(personId: string, issuedOn: string, type = 'BIRTH_RECORD') {
  const answer = await caseworker().upload(`/people/${personId}/papers?type=${type}&issuedOn=${issuedOn}`, scan());
  expect(answer.status).toBe(201);
  return answer.body as { id: string; version: number; validUntil: string };
}
interface Row {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly dueOn: PlainDay;
  readonly state: string;
  readonly version: number;
}
const list = async (query = '', client = caseworker()) => (await client.get(`/tasks?limit=100${query}`)).body;
const taskOf = async (subject: string) =>
  (
    await house.sql<Row>(
      `select id, kind, due_on::text as "dueOn", state, version from case_file.task where subject_id = $1`,
      [subject],
    )
  )[0];

/** As the rooms do, in the name of the caseworker of a unit. */
function asRoom<Done>(unit: 'GLM' | 'SMR', act: (scope: Scope) => Promise<Done>): Promise<Done> {
  const scope = {
    user: house.ids.user[`caseworker@${unit}`],
    units: [house.ids.unit[unit]],
    branches: [],
  } as unknown as Scope;
  const caller = {
    scope,
    role: 'caseworker',
    unitId: scope.units[0]!,
    branchId: null,
    permission: 'x',
    requestId: newId(),
    entries: 0,
  };
  return house.app.get(Transactions).as(caller, () => act(scope));
}

/** Notes a task, of Guelmim if nothing is said. */
async function note(dueOn: PlainDay, change: object = {}, unit: 'GLM' | 'SMR' = 'GLM') {
  const subjectId = newId();
  const draft = { kind: 'ACCESS_REQUEST', subjectId, unitId: house.ids.unit[unit], dueOn, ...change } as const;
  await asRoom(unit, (scope) => house.app.get(Tasks).open(scope, draft));
  return subjectId;
}

describe('a paper that ends', () => {
  test('thirty days before its last one becomes a task of whoever keeps the file, once', async () => {
    itIs('2026-10-01');
    const person = await somebody();
    const { id } = await handIn(person, '2026-10-01');
    expect(await taskOf(id)).toBeUndefined();
    itIs('2026-11-30');
    await house.app.get(DailyPass).run();
    expect(await taskOf(id)).toBeUndefined();
    itIs('2026-12-01');
    await house.app.get(DailyPass).run();
    await house.app.get(DailyPass).run();
    expect(await taskOf(id)).toMatchObject({ kind: 'PAPER_EXPIRES', dueOn: '2026-12-31', state: 'OPEN', version: 1 });
    const { rows } = await list();
    expect(rows.find(({ subjectId }: Row) => subjectId === id)).toMatchObject({
      person: { id: person, givenAr: 'فاطمة' },
      caseFile: { number: expect.stringMatching(/^GLM-2026-/) },
      details: { paper: 'BIRTH_RECORD', label: null },
      assignee: { name: 'caseworker@GLM' },
    });
  });

  test('is a task at once when it is handed in late, and is done when a newer one is there', async () => {
    const person = await somebody();
    const old = await handIn(person, addDays(today(), -80));
    expect(await taskOf(old.id)).toMatchObject({ dueOn: old.validUntil, state: 'OPEN' });
    const fresh = await handIn(person, today());
    expect(await taskOf(old.id)).toMatchObject({ state: 'DONE' });
    expect(await taskOf(fresh.id)).toBeUndefined();
    const reason = { reason: 'صورة غير واضحة' };
    await caseworker().post(`/papers/${fresh.id}/withdrawal`, reason, { version: 1 });
    expect(await taskOf(old.id)).toMatchObject({ state: 'OPEN' });
    await caseworker().post(`/papers/${old.id}/withdrawal`, reason, { version: 3 });
    expect(await taskOf(old.id)).toMatchObject({ state: 'CANCELLED' });
  });

  test('calls for nobody while the person has no open file', async () => {
    const person = await somebody({ withFile: false });
    const { id } = await handIn(person, addDays(today(), -80));
    await house.app.get(DailyPass).run();
    expect(await taskOf(id)).toBeUndefined();
  });

  test('is asked for once: what somebody has done does not come back the next day', async () => {
    const { id } = await handIn(await somebody(), addDays(today(), -80));
    const task = (await taskOf(id))!;
    await caseworker().post(`/tasks/${task.id}/completion`, {}, { version: task.version });
    await house.app.get(DailyPass).run();
    expect(await taskOf(id)).toMatchObject({ state: 'DONE' });
  });
});

describe('the list of tasks', () => {
  test('is divided by day, and its counts are those of its rows', async () => {
    const days = [-40, -1, 0, 1, 7, 8, 400];
    for (const count of days) await note(addDays(today(), count));
    const all = await list();
    expect(all.rows.map(({ dueOn }: Row) => dueOn)).toEqual(all.rows.map(({ dueOn }: Row) => dueOn).toSorted());
    expect(all.total).toBe(all.rows.length);
    for (const { band, count } of all.bands as { band: string; count: number }[]) {
      const { rows, total } = await list(`&band=${band}`);
      expect([band, rows.length, total]).toEqual([band, count, count]);
    }
    const waiting = await house.sql(
      `select id from case_file.task where unit_id = $1 and state in ('OPEN', 'POSTPONED')`,
      [house.ids.unit.GLM],
    );
    expect(all.total).toBe(waiting.length);
  });

  test('is given page by page, none left out and none twice', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await caseworker().get(`/tasks?limit=3${after}`);
      seen.push(...body.rows.map(({ id }: Row) => id));
      after = body.next ? `&after=${body.next}` : '';
    } while (after);
    expect(seen).toEqual((await list()).rows.map(({ id }: Row) => id));
    expect((await caseworker().get('/tasks?after=x')).status).toBe(400);
  });

  test('may be of what is one’s own alone', async () => {
    const { rows, total } = await list('&mine=true');
    expect(total).toBe(rows.length);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ assignee }: { assignee: { name: string } }) => assignee.name))).toEqual(
      new Set(['caseworker@GLM']),
    );
  });

  test('is of one’s own delegation: elsewhere a task is not there', async () => {
    const subject = await note(today(), {}, 'SMR');
    const { id } = (await taskOf(subject))!;
    expect((await list()).rows.some((row: Row) => row.id === id)).toBe(false);
    expect((await list('', house.as('caseworker', 'SMR'))).rows.map((row: Row) => row.id)).toEqual([id]);
    expect((await caseworker().post(`/tasks/${id}/completion`, {}, { version: 1 })).status).toBe(404);
    expect((await house.as('partner-officer').get('/tasks')).status).toBe(403);
    expect((await house.as('event-registrar').get('/tasks')).status).toBe(403);
  });

  test('is read from its index', async () => {
    await house.sql('analyze case_file.task');
    await house.sql('set enable_seqscan = off');
    const plan = await house.sql<{ 'QUERY PLAN': string }>(
      `explain select * from case_file.task where unit_id = $1 and state in ('OPEN', 'POSTPONED') order by due_on, id limit 26`,
      [house.ids.unit.GLM],
    );
    await house.sql('reset enable_seqscan');
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain('task_by_day');
    expect(text).not.toContain('Sort');
  });
});

describe('a request to look at somebody of another delegation', () => {
  let card = 0;
  const there = (role: 'caseworker' | 'provincial-delegate' = 'caseworker') => house.as(role, 'SMR');

  async function asked() {
    const cin = `RQ${(card += 1)}2345`;
    const draft = { givenAr: 'زينب', familyAr: `الداودي ${'ابجدهوز'[card]}`, province: '11.221', cin };
    await there().post('/people', draft);
    const { body } = await caseworker().get(`/people-elsewhere?query=${cin}`);
    const sent = { handle: body.rows[0].handle, reason: 'انتقلت إلى إقليمنا' };
    const request = await caseworker().post('/access-requests', sent);
    expect(request.status).toBe(201);
    return request.body as { id: string };
  }
  const seen = async (id: string, client = there()) =>
    (await list('', client)).rows.find(({ subjectId }: Row) => subjectId === id);

  test('is a task of that delegation, which names nobody and is not there for who asks', async () => {
    const { id } = await asked();
    expect(await seen(id)).toMatchObject({
      kind: 'ACCESS_REQUEST',
      dueOn: addDays(today(), 7),
      person: null,
      caseFile: null,
      assignee: null,
    });
    expect(await seen(id, caseworker())).toBeUndefined();
    const task = (await taskOf(id))!;
    expect((await caseworker().post(`/tasks/${task.id}/completion`, {}, { version: 1 })).status).toBe(404);
  });

  test.each([
    ['granted', 'grant', {}],
    ['refused', 'refusal', { reason: 'الشخص متابع لدينا' }],
  ])('is done when it is %s', async (_, act, sent) => {
    const { id } = await asked();
    const answer = await there('provincial-delegate').post(`/access-requests/${id}/${act}`, sent, { version: 1 });
    expect([answer.status, (await taskOf(id))!.state]).toEqual([200, 'DONE']);
    expect(await seen(id)).toBeUndefined();
  });

  test('is nothing to be done any more when who asked takes it back', async () => {
    const { id } = await asked();
    const withdraw = (client = caseworker(), version = 1) =>
      client.post(`/access-requests/${id}/withdrawal`, {}, { version });
    expect((await withdraw(there())).status).toBe(404);
    expect((await withdraw(caseworker(), 4)).status).toBe(412);
    expect((await withdraw()).body).toMatchObject({ state: 'WITHDRAWN', version: 2, decider: null });
    expect(await taskOf(id)).toMatchObject({ state: 'CANCELLED' });
    expect(await seen(id)).toBeUndefined();
    expect((await withdraw(caseworker(), 2)).body.code).toBe('accessDecided');
    const late = await there('provincial-delegate').post(`/access-requests/${id}/grant`, {}, { version: 2 });
    expect([late.status, late.body.code]).toEqual([422, 'accessDecided']);
  });
});

describe('a task', () => {
  test('is done, and taken back', async () => {
    const task = (await taskOf(await note(today())))!;
    const done = await caseworker().post(`/tasks/${task.id}/completion`, {}, { version: 1 });
    expect(done.body).toMatchObject({ state: 'DONE', version: 2 });
    const again = await caseworker().post(`/tasks/${task.id}/completion`, {}, { version: 2 });
    expect([again.status, again.body.code]).toEqual([422, 'taskSettled']);
    expect((await caseworker().post(`/tasks/${task.id}/reopening`, {}, { version: 1 })).status).toBe(412);
    const back = await caseworker().post(`/tasks/${task.id}/reopening`, {}, { version: 2 });
    expect(back.body).toMatchObject({ state: 'OPEN', settledAt: null, version: 3 });
    const acts = await house.sql<{ action: string }>(
      'select action from audit.entry where entity_id = $1 order by id',
      [task.id],
    );
    expect(acts.map(({ action }) => action)).toEqual(['task.open', 'task.complete', 'task.reopen']);
  });

  test('is put off to a day ahead, with the reason', async () => {
    const task = (await taskOf(await note(today())))!;
    const delay = { until: addDays(today(), 10), reason: 'المعني بالأمر مسافر' };
    const late = await caseworker().post(`/tasks/${task.id}/delay`, { ...delay, until: today() }, { version: 1 });
    expect([late.status, late.body.fields[0].code]).toEqual([400, 'dayNotAhead']);
    const { body } = await caseworker().post(`/tasks/${task.id}/delay`, delay, { version: 1 });
    expect(body).toMatchObject({ state: 'POSTPONED', dueOn: delay.until, reason: delay.reason });
    expect((await list('&band=LATER')).rows.some(({ id }: Row) => id === task.id)).toBe(true);
  });

  test('noted twice is there once; what comes up again is opened again when its room says so', async () => {
    const subjectId = await note(today());
    await note(addDays(today(), 3), { subjectId });
    const task = (await taskOf(subjectId))!;
    expect(task).toMatchObject({ dueOn: today(), version: 1 });
    await caseworker().post(`/tasks/${task.id}/completion`, {}, { version: 1 });
    await note(addDays(today(), 3), { subjectId });
    expect(await taskOf(subjectId)).toMatchObject({ state: 'DONE' });
    await note(addDays(today(), 3), { subjectId, again: true });
    expect(await taskOf(subjectId)).toMatchObject({ state: 'OPEN', dueOn: addDays(today(), 3) });
  });

  test('noted by thousands by two at once, each in an order of its own, is there once', async () => {
    const drafts = Array.from({ length: 4500 }, () => {
      return { kind: 'ACCESS_REQUEST', subjectId: newId(), unitId: house.ids.unit.GLM, dueOn: today() } as const;
    });
    // A circle of two that wait is broken by the server, and one of them begins anew: here nobody does.
    let begun = 0;
    const noted = (some: typeof drafts) =>
      asRoom('GLM', (scope) => {
        begun += 1;
        return house.app.get(Tasks).openAll(scope, some);
      });
    const opened = await Promise.all([noted(drafts), noted(drafts.toReversed())]);
    expect([opened.reduce((sum, count) => sum + count, 0), begun]).toEqual([drafts.length, 2]);
  }, 60_000);
});
