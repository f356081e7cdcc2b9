import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { idsOf, idsOfPages, readExported, startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { neededBy, steps } from '@sanad/cooperative/core';
import { PeopleModule } from '@sanad/people/api';
import { FoundingStory, scan, type ToldFile } from '../testing/founding-story';
import { CooperativeModule } from './cooperative.module';

const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);

describe('a founding group', () => {
  let house: House;
  let story: FoundingStory;
  let files: ToldFile[];
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, CooperativeModule] });
    story = new FoundingStory(house);
    files = [];
    for (let turn = 0; turn < 6; turn += 1) files.push(await story.file(turn < 2 ? 'PREPARATION' : 'CREATION'));
  }, 120_000);
  afterAll(() => house.stop());

  const caseworker = () => house.as('caseworker');
  const founder = (file: ToldFile, change: object = {}) => ({
    caseId: file.id,
    shares: 4,
    paid: 100,
    role: 'MEMBER',
    joinedOn: '2022-03-01',
    ...change,
  });
  const tick = (id: string, step: string, doneOn = '2022-03-01', more: object = {}) =>
    caseworker().post(`/formations/${id}/steps`, { step, doneOn, ...more });
  const stepOf = (group: { steps: { step: string; id: string; version: number }[] }, step: string) =>
    group.steps.find((one) => one.step === step)!;
  const audited = async (id: string) =>
    (await house.sql<{ action: string }>('select action from audit.entry where entity_id = $1 order by id', [id])).map(
      ({ action }) => action,
    );

  test('the edges of the code are those of the database', async () => {
    const rows = await house.sql<{ step: string; needs: string }>('select step, needs from cooperative.step_edge');
    const told = steps.flatMap((step) => neededBy(step).map((needs) => ({ step, needs })));
    const sorted = (edges: { step: string; needs: string }[]) =>
      edges.map(({ step, needs }) => `${needs} → ${step}`).sort();
    expect(sorted(rows)).toEqual(sorted(told));
  });

  test('is begun in the unit of its seat, with the law of its first day', async () => {
    const { status, body } = await caseworker().post('/formations', story.draft({ province: '10.521' }));
    expect(status).toBe(201);
    expect(body).toMatchObject({
      unitId: house.ids.unit.TNT,
      state: 'IN_PROGRESS',
      founders: [],
      steps: [],
      version: 1,
    });
    expect(
      body.law.map(({ key, value, confidence }: Record<string, unknown>) => [key, value, confidence]),
    ).toContainEqual(['minMembers', 5, 'CONFIRMED']);
    const old = await caseworker().post('/formations', story.draft({ startedOn: '2010-01-01' }));
    expect(old.body.law).toEqual([]);
    const elsewhere = await house.as('caseworker', 'TNT').post('/formations', story.draft());
    expect(elsewhere).toMatchObject({ status: 422, body: { code: 'seatOutsideArea' } });
  });

  test.each([
    ['no name', { name: ' ' }, '/name', 'required'],
    ['a province that does not exist', { province: '99.999' }, '/province', 'unknown'],
    ['a share of nothing', { shareValue: 0 }, '/shareValue', 'tooSmall'],
    ['half a centime', { shareValue: 100.005 }, '/shareValue', 'twoDecimals'],
    ['another category', { category: 'FRIENDS' }, '/category', 'chooseOne'],
    ['a first day to come', { startedOn: tomorrow }, '/startedOn', 'dayInFuture'],
  ])('%s is told beside the field', async (_situation, change, path, code) => {
    const { status, body } = await caseworker().post('/formations', story.draft(change));
    expect(status).toBe(400);
    expect(body.fields).toContainEqual({ path, code });
  });

  test('four founders do not form a group, five do, and a quarter of each share is paid', async () => {
    const group = await story.group(files.slice(0, 4));
    expect(await tick(group.id, 'GROUP_FORMED')).toMatchObject({
      status: 422,
      body: { code: 'tooFewFounders', values: { count: 4, minimum: 5 } },
    });
    const fifth = await caseworker().post(`/formations/${group.id}/founders`, founder(files[4]!, { paid: 99.5 }));
    expect(fifth.body.founders).toHaveLength(5);
    expect((await tick(group.id, 'GROUP_FORMED')).status).toBe(201);
    expect(await tick(group.id, 'CAPITAL_SUBSCRIBED')).toMatchObject({
      status: 422,
      body: { code: 'partUnpaid', values: { behind: 1, percent: 25 } },
    });
    const last = fifth.body.founders.find(({ caseId }: { caseId: string }) => caseId === files[4]!.id);
    const paid = await caseworker().post(`/formations/${group.id}/shares`, {
      ...{ kind: 'PAY', holder: last.key, amount: 0.5, factOn: '2022-03-02', reference: 'ZZ 9' },
    });
    expect(paid).toMatchObject({ status: 201, body: { shareValue: 100 } });
    expect((await tick(group.id, 'CAPITAL_SUBSCRIBED')).status).toBe(201);
  });

  test('capital and shares below the law are refused when shares are subscribed', async () => {
    const poor = await story.group(files.slice(0, 5), { shareValue: 100 }, { shares: 1 });
    expect(await tick(poor.id, 'CAPITAL_SUBSCRIBED')).toMatchObject({
      status: 422,
      body: { code: 'capitalTooLow', values: { capital: 500, minimum: 1000 } },
    });
    const small = await story.group(files.slice(0, 5), { shareValue: 99 }, { shares: 10, paid: 990 });
    expect(await tick(small.id, 'CAPITAL_SUBSCRIBED')).toMatchObject({
      status: 422,
      body: { code: 'shareTooLow', values: { share: 99, minimum: 100 } },
    });
  });

  test('a founder comes from a file that is far enough on the cooperative path, once, and never pays too much', async () => {
    const group = await story.group([files[0]!]);
    const add = (file: ToldFile, change: object = {}) =>
      caseworker().post(`/formations/${group.id}/founders`, founder(file, change));
    const early = await story.file('NEW');
    expect(await add(early)).toMatchObject({
      status: 422,
      body: { code: 'founderFileNotReady', values: { number: early.number, stage: 'NEW' } },
    });
    const company = await story.file('PREPARATION', 'COMPANY');
    expect((await add(company)).body).toMatchObject({ code: 'founderFileNotReady', values: { path: 'COMPANY' } });
    expect((await add(files[0]!)).body.code).toBe('founderTwice');
    expect((await add(files[1]!, { paid: 400.5 })).body).toMatchObject({
      code: 'paidAboveSubscribed',
      values: { paid: 400.5, subscribed: 400 },
    });
    expect((await add({ ...files[1]!, id: group.id })).status).toBe(404);
    expect((await add(files[1]!, { joinedOn: tomorrow })).body.fields).toEqual([
      { path: '/joinedOn', code: 'dayInFuture' },
    ]);
  });

  test('of two who add the same person at once one is told', async () => {
    const group = await story.group([]);
    const turns = await Promise.all(
      [0, 1].map(() => caseworker().post(`/formations/${group.id}/founders`, founder(files[5]!))),
    );
    expect(turns.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(turns.find(({ status }) => status === 422)?.body.code).toBe('founderTwice');
  });

  test('joining and leaving stand on the timeline of the file, and the other groups of a founder are named', async () => {
    const file = await story.file('PREPARATION');
    const first = await story.group([file], { name: 'حليب كلميم' });
    const second = await story.group([file]);
    expect(second.founders[0]).toMatchObject({
      alsoIn: ['حليب كلميم'],
      file: { number: file.number, stage: 'PREPARATION', path: 'COOPERATIVE_NEW' },
    });
    const [member] = first.founders;
    const left = await caseworker().delete(`/founders/${member.id}`, { version: member.version });
    expect(left).toMatchObject({ status: 200, body: { founders: [] } });
    const { body } = await caseworker().get(`/case-files/${file.id}/timeline`);
    expect(body.rows.slice(0, 3).map(({ kind }: { kind: string }) => kind)).toEqual([
      'FORMATION_LEFT',
      'FORMATION_JOINED',
      'FORMATION_JOINED',
    ]);
    expect(body.rows[0].details).toEqual({ cooperative: 'حليب كلميم' });
    const ofFile = await caseworker().get(`/case-files/${file.id}/formations`);
    expect(ofFile.body.rows).toMatchObject([{ id: second.id, shares: 4, state: 'IN_PROGRESS', cooperative: null }]);
    expect(await audited(first.id)).toEqual(['formation.create', 'formation.founderAdd', 'formation.founderRemove']);
  });

  test('steps wait for those they stand on, in order and in days, and are undone from the top', async () => {
    const group = await story.group(files.slice(0, 5));
    expect((await tick(group.id, 'FUNDS_DEPOSITED')).body).toMatchObject({
      code: 'stepTooEarly',
      values: { step: 'FUNDS_DEPOSITED', needed: 'CAPITAL_SUBSCRIBED' },
    });
    await tick(group.id, 'CAPITAL_SUBSCRIBED', '2022-03-05');
    expect((await tick(group.id, 'CAPITAL_SUBSCRIBED')).body.code).toBe('stepDone');
    expect((await tick(group.id, 'FUNDS_DEPOSITED', '2022-03-04')).body).toMatchObject({
      code: 'dayBeforeNeeded',
      values: { needed: 'CAPITAL_SUBSCRIBED', day: '05/03/2022' },
    });
    expect((await tick(group.id, 'FUNDS_DEPOSITED', tomorrow)).body.fields).toEqual([
      { path: '/doneOn', code: 'dayInFuture' },
    ]);
    expect((await tick(group.id, 'REGISTERED')).body.fields).toEqual([{ path: '/step', code: 'chooseOne' }]);
    const { body } = await tick(group.id, 'FUNDS_DEPOSITED', '2022-03-05', { reference: 'ب.ش 12' });
    const undo = (step: string, reason: string, version?: number) =>
      caseworker().post(`/steps/${stepOf(body, step).id}/undoing`, { reason }, { version });
    expect((await undo('CAPITAL_SUBSCRIBED', 'خطأ في اللائحة', 1)).body).toMatchObject({
      code: 'stepCarriesLater',
      values: { later: 'FUNDS_DEPOSITED' },
    });
    expect((await undo('FUNDS_DEPOSITED', '', 1)).status).toBe(400);
    expect((await undo('FUNDS_DEPOSITED', 'خطأ في الشهادة')).status).toBe(428);
    expect((await undo('FUNDS_DEPOSITED', 'خطأ في الشهادة', 7)).status).toBe(412);
    const undone = await undo('FUNDS_DEPOSITED', 'خطأ في الشهادة', 1);
    expect(undone).toMatchObject({
      status: 200,
      body: { undone: [{ step: 'FUNDS_DEPOSITED', reason: 'خطأ في الشهادة' }] },
    });
    expect((await undo('FUNDS_DEPOSITED', 'خطأ في الشهادة', 2)).status).toBe(404);
    expect((await tick(group.id, 'FUNDS_DEPOSITED', '2022-03-12')).status).toBe(201);
    expect(await audited(group.id)).toContain('formation.stepUndo');
  });

  test('scans are pictures or PDF, are asked for at the court, and come back as a download', async () => {
    const group = await story.group(files.slice(0, 5));
    let { body } = await tick(group.id, 'GROUP_FORMED');
    const put = (step: string, bytes: Uint8Array, options: object = {}) =>
      caseworker().upload(`/steps/${stepOf(body, step).id}/scan`, bytes, {
        method: 'PUT',
        version: stepOf(body, step).version,
        name: 'لائحة.pdf',
        ...options,
      });
    expect((await put('GROUP_FORMED', new TextEncoder().encode('<html>'))).body.code).toBe('unsupportedType');
    expect((await put('GROUP_FORMED', scan, { type: 'text/html' })).body.code).toBe('unsupportedType');
    expect((await put('GROUP_FORMED', new Uint8Array(10 * 1024 * 1024 + 1))).body.code).toBe('tooLarge');
    for (const step of ['NAME_REQUESTED', 'NAME_APPROVED', 'CONSTITUTIVE_ASSEMBLY_HELD']) await tick(group.id, step);
    expect((await tick(group.id, 'REGISTRATION_FILED')).body).toMatchObject({
      code: 'scanMissing',
      values: { step: 'GROUP_FORMED', count: 4 },
    });
    ({ body } = await caseworker().get(`/formations/${group.id}`));
    const { id } = stepOf(body, 'GROUP_FORMED');
    expect((await caseworker().get(`/steps/${id}/scan`)).status).toBe(404);
    for (const step of ['GROUP_FORMED', 'NAME_REQUESTED', 'NAME_APPROVED', 'CONSTITUTIVE_ASSEMBLY_HELD']) {
      const answer = await put(step, scan);
      expect(answer.status).toBe(200);
      ({ body } = answer);
    }
    expect(stepOf(body, 'GROUP_FORMED')).toMatchObject({
      scan: { label: 'لائحة.pdf', mediaType: 'application/pdf', byteSize: scan.length },
      version: 2,
    });
    expect((await put('GROUP_FORMED', scan, { version: 1 })).status).toBe(412);
    const down = await house.as('hq-supervisor').get(`/steps/${id}/scan`);
    expect(down.status).toBe(200);
    expect(down.headers.get('content-disposition')).toContain('attachment');
    expect((await house.as('caseworker', 'SMR').get(`/steps/${id}/scan`)).status).toBe(404);
    expect((await tick(group.id, 'REGISTRATION_FILED')).status).toBe(201);
  });

  test('a stale version changes nothing, and the present one does', async () => {
    const group = await story.group([files[0]!]);
    const { startedOn: _startedOn, ...change } = story.draft({ name: 'عسل كلميم' }) as Record<string, unknown>;
    const patch = (version?: number) => caseworker().patch(`/formations/${group.id}`, change, { version });
    expect((await patch()).status).toBe(428);
    // A founder came in since: the group that was seen is no more.
    expect(await patch(1)).toMatchObject({ status: 412, body: { expectedVersion: 1, currentVersion: 2 } });
    expect(await patch(2)).toMatchObject({ status: 200, body: { name: 'عسل كلميم', version: 3 } });
    const [member] = group.founders;
    const role = { role: 'PRESIDENT' };
    expect((await caseworker().patch(`/founders/${member.id}`, role, { version: 9 })).status).toBe(412);
    expect((await caseworker().delete(`/founders/${member.id}`, { version: 9 })).status).toBe(412);
    const cheaper = await caseworker().patch(`/formations/${group.id}`, { ...change, shareValue: 20 }, { version: 3 });
    expect(cheaper.body.code).toBe('paidAboveSubscribed');
    const moved = await caseworker().patch(
      `/formations/${group.id}`,
      { ...change, province: '10.521' },
      { version: 3 },
    );
    expect(moved.body.code).toBe('seatOutsideArea');
  });

  test('a repeated key is one founder', async () => {
    const group = await story.group([]);
    const key = '0199f0e0-0000-7000-8000-000000000001';
    const answers = [];
    for (let turn = 0; turn < 2; turn += 1) {
      answers.push(await caseworker().post(`/formations/${group.id}/founders`, founder(files[0]!), { key }));
    }
    expect(answers[1]).toMatchObject({ status: 201, body: answers[0]!.body });
  });

  test('is not there for another delegation, and is not for everybody', async () => {
    const group = await story.group([files[0]!]);
    const foreign = house.as('caseworker', 'SMR');
    const [member] = group.founders;
    const answers = [
      await foreign.get(`/formations/${group.id}`),
      await foreign.post(`/formations/${group.id}/steps`, { step: 'STATUTES_DRAFTED', doneOn: '2022-03-01' }),
      await foreign.post(`/formations/${group.id}/founders`, founder(files[1]!)),
      await foreign.patch(`/founders/${member.id}`, { role: 'MEMBER' }, { version: 1 }),
      await foreign.delete(`/founders/${member.id}`, { version: 1 }),
      await foreign.get(`/case-files/${files[0]!.id}/formations`),
      await house.as('caseworker', 'TNT').get(`/formations/${group.id}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect((await foreign.get('/formations')).body).toEqual({ rows: [], next: null, total: 0 });
    for (const role of ['event-registrar', 'partner-officer', 'hq-admin'] as const) {
      expect((await house.as(role).get(`/formations/${group.id}`)).status).toBe(403);
    }
    for (const role of ['provincial-delegate', 'auditor', 'hq-supervisor'] as const) {
      expect((await house.as(role).get(`/formations/${group.id}`)).status).toBe(200);
      expect((await house.as(role).post('/formations', story.draft())).status).toBe(403);
    }
  });

  test('a founder whose file is out of reach still counts, without a name', async () => {
    const group = await caseworker().post('/formations', story.draft({ province: '10.521' }));
    await caseworker().post(`/formations/${group.body.id}/founders`, founder(files[2]!));
    const seen = await house.as('caseworker', 'TNT').get(`/formations/${group.body.id}`);
    expect(seen.body.founders).toMatchObject([{ person: null, file: null, shares: 4 }]);
  });

  test('the list leaves as a file: the rows of the list, in words, to those who may take it', async () => {
    const group = story.draft({ province: '10.521' });
    await caseworker().post('/formations', group);
    const query = 'province=10.521&state=IN_PROGRESS';
    const file = await caseworker().download(`/formations/export?${query}&format=csv&language=ar`);
    expect(file.status).toBe(200);
    const exported = await readExported(file, 'csv');
    expect(idsOf(exported)).toEqual(await idsOfPages(caseworker(), `/formations?${query}`));
    expect(idsOf(exported).length).toBeGreaterThan(0);
    expect(exported.rows.flat().filter((cell) => cell === 'IN_PROGRESS')).toEqual([]);
    expect((await house.as('auditor').get('/formations/export?format=csv&language=ar')).status).toBe(403);
  });

  test('lists are paged by key and narrowed by the same question as their count', async () => {
    const seen: string[] = [];
    let after = '';
    do {
      const { body } = await caseworker().get(`/formations?limit=4&state=IN_PROGRESS${after && `&after=${after}`}`);
      seen.push(...body.rows.map(({ id }: { id: string }) => id));
      after = body.next ?? '';
      if (!after) expect(seen).toHaveLength(body.total);
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    const found = await caseworker().get('/formations?query=حليب&province=10.261');
    expect(found.body).toMatchObject({ total: 1, rows: [{ name: 'حليب كلميم', founders: 0, capital: 0 }] });
    for (const query of ['كلميم حليب', 'حَليب كلميمْ', 'Halib Guelmim', 'حليب ڭلميم'])
      expect([query, (await caseworker().get(`/formations?query=${encodeURIComponent(query)}`)).body.total]).toEqual([
        query,
        1,
      ]);
    for (const query of ['حليب العيون', '%', '؟'])
      expect([query, (await caseworker().get(`/formations?query=${encodeURIComponent(query)}`)).body.total]).toEqual([
        query,
        0,
      ]);
    expect((await caseworker().get('/formations?after=nonsense')).status).toBe(400);
    expect((await caseworker().get('/formations?state=SOLD')).status).toBe(400);
  });
});
