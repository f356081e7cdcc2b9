import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule, PeopleTraits } from '@sanad/case-file/api';
import { today } from '@sanad/kernel';
import { PeopleModule } from '@sanad/people/api';
import { FoundingStory, type ToldFile } from '../../testing/founding-story';
import { CooperativeModule } from '../cooperative.module';
import { SetbackRound } from './setback-round';

describe('the people of a founding group', () => {
  let house: House;
  let story: FoundingStory;
  const files: ToldFile[] = [];
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, CooperativeModule] });
    story = new FoundingStory(house);
    for (let made = 0; made < 6; made += 1) files.push(await story.file());
  }, 60_000);
  afterAll(() => house.stop());

  const caseworker = () => house.as('caseworker');
  const personOf = async ({ id }: ToldFile) => (await caseworker().get(`/case-files/${id}`)).body.person.id as string;
  const read = async (id: string) => (await caseworker().get(`/formations/${id}`)).body;

  test('a founder who leaves is told in history, takes the shares along, and papers are signed again', async () => {
    const group = await story.group(files.slice(0, 5));
    for (const [step, day] of [
      ['GROUP_FORMED', '2022-03-01'],
      ['NAME_REQUESTED', '2022-03-02'],
    ] as const)
      await story.tick(group.id, step, day);
    const [one] = group.founders;
    const leave = (sent: object, version = one.version) =>
      caseworker().post(`/founders/${one.id}/leaving`, { why: 'RESIGNED', leftOn: '2022-03-05', ...sent }, { version });
    expect((await leave({ leftOn: '2022-02-01' })).body.code).toBe('leftBeforeJoining');
    expect((await leave({ why: 'DIED' })).body.code).toBe('deathOnPersonPage');
    expect((await leave({}, 9)).status).toBe(412);
    const { status, body } = await leave({ note: 'انتقل إلى مدينة أخرى' });
    expect(status).toBe(200);
    expect(body.founders).toHaveLength(4);
    expect(body.departures).toMatchObject([
      { key: one.key, shares: 4, why: 'RESIGNED', leftOn: '2022-03-05', note: 'انتقل إلى مدينة أخرى' },
    ]);
    const ledger = (await caseworker().get(`/formations/${group.id}/shares`)).body;
    expect(ledger.entries.at(-1)).toMatchObject({ kind: 'WITHDRAW', holder: one.key, shares: -4, cash: -100 });
    const { body: timeline } = await caseworker().get(`/case-files/${one.caseId}/timeline`);
    expect(timeline.rows[0]).toMatchObject({ kind: 'FORMATION_LEFT', factOn: '2022-03-05' });
    const filed = await caseworker().post(`/formations/${group.id}/steps`, {
      ...{ step: 'REGISTRATION_FILED', doneOn: '2022-03-20' },
    });
    expect(filed.status).toBe(422);
    const signed = await caseworker().post(`/formations/${group.id}/signings`, {
      ...{ paper: 'FOUNDERS_LIST', signedOn: '2022-03-06' },
    });
    expect(signed.body.signings).toEqual([{ paper: 'FOUNDERS_LIST', signedOn: '2022-03-06' }]);
    await expect(house.sql('delete from cooperative.founder_departure')).rejects.toMatchObject({ code: '42501' });
  });

  test('a founder says what they live by, and a legal person does not', async () => {
    const { id } = await story.group(files.slice(0, 1), {}, { profession: ' نحّال ' });
    const [first] = (await read(id)).founders;
    expect(first).toMatchObject({ profession: 'نحّال', role: 'MEMBER' });
    const send = (founder: { id: string; version: number }, sent: object) =>
      caseworker().patch(`/founders/${founder.id}`, sent, { version: founder.version });
    // Whoever changes the role alone takes nothing away.
    const { body: headed } = await send(first, { role: 'PRESIDENT' });
    expect(headed.founders[0]).toMatchObject({ profession: 'نحّال', role: 'PRESIDENT' });
    const { body: changed } = await send(headed.founders[0], { role: 'PRESIDENT', profession: 'فلاحة' });
    expect(changed.founders[0].profession).toBe('فلاحة');
    const { body: emptied } = await send(changed.founders[0], { role: 'PRESIDENT', profession: '' });
    expect(emptied.founders[0].profession).toBeNull();
    expect((await send(emptied.founders[0], { role: 'MEMBER', profession: 'م'.repeat(81) })).status).toBe(400);
    const legal = { kind: 'LEGAL_PERSON', nameAr: 'جمعية', representative: 'موحا', noticeGivenOn: '2022-02-28' };
    const seat = { shares: 4, paid: 100, role: 'MEMBER', joinedOn: '2022-03-01', profession: 'نحّال' };
    const { body } = await caseworker().post(`/formations/${id}/associates`, { ...seat, associate: legal });
    const association = body.founders.find(({ kind }: { kind: string }) => kind === 'LEGAL_PERSON');
    expect(association.profession).toBeNull();
    const refused = await send(association, { role: 'MEMBER', profession: 'نحّال' });
    expect(refused.body.fields).toEqual([{ path: '/profession', code: 'invalid' }]);
    const [told] = await house.sql<{ after: { profession: string } }>(
      `select after from audit.entry where entity_id = $1 and action = 'formation.founderChange' order by id limit 1 offset 1`,
      [id],
    );
    expect(told!.after).toMatchObject({ profession: 'فلاحة' });
  });

  const tasksOf = (id: string) =>
    house.sql<{ state: string; unit: string; details: Record<string, unknown> }>(
      `select t.state, u.code as unit, t.details from case_file.task t join access.unit u on u.id = t.unit_id
       where t.kind = 'GROUP_FELL_BACK' and t.subject_id = $1`,
      [id],
    );
  const leave = async (id: string, place: number, why = 'RESIGNED') => {
    const founder = (await read(id)).founders[place];
    const sent = { why, leftOn: '2022-03-05' };
    const { status } = await caseworker().post(`/founders/${founder.id}/leaving`, sent, { version: founder.version });
    expect(status).toBe(200);
  };
  const join = (id: string, file: ToldFile, joinedOn: string) =>
    caseworker().post(`/formations/${id}/founders`, {
      ...{ caseId: file.id, shares: 4, paid: 100, role: 'MEMBER', joinedOn },
    });
  const sign = (id: string, paper: string, signedOn: string) =>
    caseworker().post(`/formations/${id}/signings`, { paper, signedOn });

  test('a group that falls back gives one task, which says what is missing until it is whole again', async () => {
    const { id } = await story.group(files.slice(0, 5));
    expect(await tasksOf(id)).toEqual([]);
    await leave(id, 0);
    const formed = { cooperative: 'عسل وادي نون', formationId: id };
    expect(await tasksOf(id)).toMatchObject([
      { state: 'OPEN', unit: 'GLM', details: { ...formed, founders: 1, capital: 0, papers: 0 } },
    ]);
    const { body: list } = await caseworker().get('/tasks?limit=50');
    expect(list.rows.filter(({ subjectId }: { subjectId: string }) => subjectId === id)).toHaveLength(1);
    await leave(id, 0);
    await leave(id, 0);
    expect(await tasksOf(id)).toMatchObject([{ state: 'OPEN', details: { founders: 3, capital: 200 } }]);
    for (const file of files.slice(0, 2)) expect((await join(id, file, '2022-03-06')).status).toBe(201);
    expect(await tasksOf(id)).toMatchObject([{ state: 'OPEN', details: { founders: 1, capital: 0 } }]);
    await join(id, files[2]!, '2022-03-06');
    expect(await tasksOf(id)).toMatchObject([{ state: 'DONE' }]);
    // Once it is whole and its papers are signed, a newcomer takes the signatures along.
    await story.tick(id, 'GROUP_FORMED', '2022-03-07');
    await story.tick(id, 'STATUTES_DRAFTED', '2022-03-08');
    expect(await tasksOf(id)).toMatchObject([{ state: 'DONE' }]);
    await join(id, files[5]!, '2022-03-09');
    expect(await tasksOf(id)).toMatchObject([{ state: 'OPEN', details: { founders: 0, papers: 2 } }]);
    await sign(id, 'STATUTES', '2022-03-10');
    expect(await tasksOf(id)).toMatchObject([{ state: 'OPEN', details: { papers: 1 } }]);
    await sign(id, 'FOUNDERS_LIST', '2022-03-10');
    expect(await tasksOf(id)).toMatchObject([{ state: 'DONE' }]);
  });

  test('a task that was ticked off by hand comes back with the next loss, and not with anything else', async () => {
    const { id } = await story.group(files.slice(0, 5));
    await leave(id, 0);
    await house.sql(`update case_file.task set state = 'DONE', settled_at = now() where subject_id = $1`, [id]);
    await story.tick(id, 'STATUTES_DRAFTED', '2022-03-08');
    expect(await tasksOf(id)).toMatchObject([{ state: 'DONE' }]);
    await leave(id, 0);
    expect(await tasksOf(id)).toMatchObject([{ state: 'OPEN', details: { founders: 2 } }]);
  });

  test('a correction of name or seat brings no task back that somebody has settled; shares of less worth do', async () => {
    const { id } = await story.group(files.slice(0, 5));
    await leave(id, 0);
    await house.sql(`update case_file.task set state = 'DONE', settled_at = now() where subject_id = $1`, [id]);
    const change = async (sent: object) => {
      const { startedOn: _startedOn, ...told } = story.draft(sent) as Record<string, unknown>;
      const { version } = await read(id);
      expect((await caseworker().patch(`/formations/${id}`, told, { version })).status).toBe(200);
      return tasksOf(id);
    };
    const corrected = { name: 'شهد وادي نون', seat: 'شارع الحسن الثاني، كلميم' };
    expect(await change(corrected)).toMatchObject([{ state: 'DONE' }]);
    expect(await change({ shareValue: 200 })).toMatchObject([{ state: 'DONE' }]);
    expect(await change({ shareValue: 50 })).toMatchObject([{ state: 'OPEN', details: { founders: 1, capital: 200 } }]);
  });

  test('shares that are given back after the subscription are a loss', async () => {
    const group = await story.group(files.slice(0, 5), { shareValue: 100 }, { shares: 2, paid: 100 });
    await story.tick(group.id, 'CAPITAL_SUBSCRIBED', '2022-03-08');
    const seen = await read(group.id);
    const first = seen.founders[0];
    const given = { kind: 'WITHDRAW', holder: first.key, shares: 1, factOn: '2022-03-09', reason: 'طلب المعني' };
    expect((await caseworker().post(`/formations/${group.id}/shares`, given)).status).toBe(201);
    expect(await tasksOf(group.id)).toMatchObject([{ state: 'OPEN', details: { capital: 100, founders: 0 } }]);
    await caseworker().post(`/formations/${group.id}/shares`, {
      ...{ kind: 'SUBSCRIBE', holder: first.key, shares: 1, paid: 100, factOn: '2022-03-10' },
    });
    expect(await tasksOf(group.id)).toMatchObject([{ state: 'DONE' }]);
  });

  test('a death gives the task at once to whoever sees the group, and else on the morrow', async () => {
    const elsewhere = new FoundingStory(house, 'TNT');
    const dying = [await story.file(), await elsewhere.file()] as const;
    const { id } = await story.group([...files.slice(0, 3), ...dying]);
    const die = async (file: ToldFile, client = caseworker()) => {
      const personId = (await client.get(`/case-files/${file.id}`)).body.person.id;
      const { version } = (await client.get(`/people/${personId}`)).body;
      const { status } = await client.patch(`/people/${personId}`, { vitalStatus: 'DECEASED' }, { version });
      expect(status).toBe(200);
    };
    await die(dying[1], house.as('caseworker', 'TNT'));
    expect([(await read(id)).founders.length, await tasksOf(id)]).toEqual([4, []]);
    const round = house.app.get(SetbackRound);
    for (let morning = 0; morning < 2; morning += 1) {
      await round.run();
      expect(await tasksOf(id)).toMatchObject([{ state: 'OPEN', unit: 'GLM', details: { founders: 1 } }]);
    }
    await die(dying[0]);
    expect(await tasksOf(id)).toMatchObject([{ state: 'OPEN', details: { founders: 2 } }]);
    await house.sql(`update case_file.task set state = 'DONE', settled_at = clock_timestamp() where subject_id = $1`, [
      id,
    ]);
    await round.run();
    expect(await tasksOf(id)).toMatchObject([{ state: 'DONE' }]);
  });

  test('what a group lacks is no matter any more once it is a cooperative', async () => {
    const fresh: ToldFile[] = [];
    for (let made = 0; made < 6; made += 1) fresh.push(await story.file());
    const { id } = await story.walk(await story.group(fresh.slice(0, 5)));
    await join(id, fresh[5]!, '2022-03-21');
    expect(await tasksOf(id)).toMatchObject([{ state: 'OPEN', details: { papers: 3 } }]);
    const entry = { registerNumber: '77/2022', court: 'المحكمة الابتدائية بكلميم', registeredOn: '2022-03-25' };
    const { version } = await read(id);
    const { status } = await caseworker().post(`/formations/${id}/registration`, entry, { version });
    expect([status, await tasksOf(id)]).toMatchObject([201, [{ state: 'DONE' }]]);
  });

  test('shares do not stay behind, whatever the application forgets', async () => {
    const group = await story.group([files[0]!]);
    await expect(
      house.sql('delete from cooperative.founder where formation_id = $1', [group.id]),
    ).rejects.toMatchObject({
      constraint: 'founder_leaves_no_shares',
    });
  });

  test('case 22: whoever dies leaves every group under way, also that of another delegation', async () => {
    const last = files[5]!;
    const here = await story.group([last], { name: 'هنا' });
    const { body: there } = await caseworker().post('/formations', story.draft({ province: '10.521', name: 'هناك' }));
    const seat = { shares: 4, paid: 100, role: 'MEMBER', joinedOn: '2022-03-01' };
    await caseworker().post(`/formations/${there.id}/founders`, { ...seat, caseId: last.id });
    const id = await personOf(last);
    const { version } = (await caseworker().get(`/people/${id}`)).body;
    const died = await caseworker().patch(`/people/${id}`, { vitalStatus: 'DECEASED' }, { version });
    expect(died.status).toBe(200);
    for (const group of [here, there]) {
      const seen = await read(group.id);
      expect(seen.founders).toEqual([]);
      expect(seen.departures).toMatchObject([{ key: id, why: 'DIED', leftOn: today(), shares: 4 }]);
      // It never was whole: nothing has fallen back.
      expect(await tasksOf(group.id)).toEqual([]);
    }
    const [held] = await house.sql<{ shares: number }>(
      'select coalesce(sum(shares), 0)::int as shares from cooperative.share_entry where person_id = $1',
      [id],
    );
    expect(held!.shares).toBe(0);
  });

  test('those are suggested who agreed to it, within reach, with the reason of each, always in the same order', async () => {
    const group = await story.group([], { branch: 'BEES' });
    const ids = await Promise.all(files.slice(0, 3).map(personOf));
    const [near, trained, silent] = ids as [string, string, string];
    const source = new Map([
      [near, { branches: ['BEES'], trainings: [] }],
      [trained, { branches: [], trainings: ['تسيير التعاونيات'] }],
      [silent, { branches: ['BEES'], trainings: ['تسيير التعاونيات'] }],
    ]);
    house.app.get(PeopleTraits).register({
      traitsOf: (_within, persons) =>
        Promise.resolve(
          persons.flatMap((personId) => (source.has(personId) ? [{ personId, ...source.get(personId)! }] : [])),
        ),
    });
    await house.sql(`delete from people.consent where purpose = 'SUGGESTION'`);
    const agree = async (personId: string) => {
      const consent = { purpose: 'SUGGESTION', channel: 'PAPER', givenOn: '2022-02-20' };
      expect((await caseworker().post(`/people/${personId}/consents`, consent)).status).toBe(201);
    };
    await agree(near);
    await agree(trained);
    // Nobody who founds elsewhere is asked away: only files free of a group remain.
    for (const { id } of (await caseworker().get('/formations?limit=50')).body.rows) {
      for (const founder of (await read(id)).founders)
        await caseworker().delete(`/founders/${founder.id}`, { version: founder.version });
    }
    const ask = () => caseworker().get(`/formations/${group.id}/suggestions`);
    const { body } = await ask();
    expect(
      body.rows.map(({ caseId, reasons }: { caseId: string; reasons: { code: string }[] }) => [
        caseId,
        reasons.map(({ code }) => code),
      ]),
    ).toEqual([
      [files[0]!.id, ['SAME_BRANCH', 'SAME_PROVINCE']],
      [files[1]!.id, ['SAME_PROVINCE', 'BRINGS_TRAINING']],
    ]);
    expect((await ask()).body).toEqual(body);
    const consents = (await caseworker().get(`/people/${near}/consents`)).body.rows;
    const given = consents.find(({ purpose }: { purpose: string }) => purpose === 'SUGGESTION');
    await caseworker().post(`/consents/${given.id}/withdrawal`, {}, { version: given.version });
    expect((await ask()).body.rows).toHaveLength(1);
    expect((await house.as('caseworker', 'SMR').get(`/formations/${group.id}/suggestions`)).status).toBe(404);
    expect((await house.as('auditor').get(`/formations/${group.id}/suggestions`)).status).toBe(403);
    const { body: foreign } = await house
      .as('caseworker', 'TNT')
      .post('/formations', story.draft({ province: '10.521' }));
    expect((await house.as('caseworker', 'TNT').get(`/formations/${foreign.id}/suggestions`)).body.rows).toEqual([]);
  }, 30_000);
});
