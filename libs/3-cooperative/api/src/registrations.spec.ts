import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { CaseFileModule } from '@sanad/case-file/api';
import { newId } from '@sanad/kernel';
import { PeopleModule } from '@sanad/people/api';
import { FoundingStory, type ToldFile } from '../testing/founding-story';
import { CooperativeModule } from './cooperative.module';

const register = { registerNumber: '12/2022', court: 'المحكمة الابتدائية بكلميم', registeredOn: '2022-03-25' };

describe('the birth of a cooperative', () => {
  let house: House;
  let story: FoundingStory;
  beforeAll(async () => {
    house = await startHouse({ modules: [PeopleModule, CaseFileModule, CooperativeModule] });
    story = new FoundingStory(house);
  }, 60_000);
  afterAll(() => house.stop());

  const caseworker = () => house.as('caseworker');
  const send = (group: { id: string; version: number }, change: object = {}) =>
    caseworker().post(`/formations/${group.id}/registration`, { ...register, ...change }, { version: group.version });
  const stageOf = async ({ id }: ToldFile) => (await caseworker().get(`/case-files/${id}`)).body.stage;
  async function five(last: 'PREPARATION' | 'CREATION' = 'CREATION'): Promise<ToldFile[]> {
    const files = [];
    for (let turn = 0; turn < 5; turn += 1) files.push(await story.file(turn === 4 ? last : 'CREATION'));
    return files;
  }
  const count = async (table: string) =>
    Number((await house.sql<{ n: string }>(`select count(*) as n from cooperative.${table}`))[0]!.n);

  test('registration moves the files of all five founders, and nothing on failure', async () => {
    const files = await five('PREPARATION');
    const group = await story.walk(await story.group(files));
    const before = { entries: await auditSize(), cooperatives: await count('cooperative'), steps: await count('step') };
    const refused = await send(group);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'founderNotInCreation', values: { count: 1, numbers: files[4]!.number } },
    });
    expect({
      entries: await auditSize(),
      cooperatives: await count('cooperative'),
      steps: await count('step'),
    }).toEqual(before);
    expect(await Promise.all(files.map(stageOf))).toEqual([...Array<string>(4).fill('CREATION'), 'PREPARATION']);

    await story.toCreation(files[4]!);
    const { status, body } = await send(group);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'عسل وادي نون',
      registerNumber: '12/2022',
      capital: 2000,
      members: 5,
      status: 'REGISTERED',
      formationId: group.id,
    });
    expect(body.memberships).toHaveLength(5);
    expect(await Promise.all(files.map(stageOf))).toEqual(Array<string>(5).fill('ACTIVE'));
    // Programmes of support know what the group works at, and since when.
    const weighed = await caseworker().get(`/case-files/${files[0]!.id}/support-programmes`);
    expect(weighed.body.facts).toMatchObject({ sector: 'AGRICULTURE', cooperativeOn: '2022-03-25' });
    for (const file of files) {
      const timeline = await caseworker().get(`/case-files/${file.id}/timeline`);
      expect(timeline.body.rows).toContainEqual(
        expect.objectContaining({
          kind: 'COOPERATIVE_REGISTERED',
          factOn: '2022-03-25',
          details: { cooperative: 'عسل وادي نون', number: '12/2022' },
        }),
      );
    }
    await isSettled(group.id, body.id);
  }, 60_000);

  async function auditSize(): Promise<number> {
    return Number((await house.sql<{ n: string }>('select count(*) as n from audit.entry'))[0]!.n);
  }

  async function isSettled(id: string, cooperativeId: string): Promise<void> {
    const { body } = await caseworker().get(`/formations/${id}`);
    expect(body).toMatchObject({ state: 'REGISTERED', cooperativeId });
    const [member] = body.founders;
    const stepOf = (step: string) => body.steps.find((one: { step: string }) => one.step === step);
    const undo = (step: string) =>
      caseworker().post(`/steps/${stepOf(step).id}/undoing`, { reason: 'تصحيح' }, { version: stepOf(step).version });
    const answers = [
      await send(body),
      await caseworker().delete(`/founders/${member.id}`, { version: member.version }),
      await caseworker().patch(`/founders/${member.id}`, { role: 'TREASURER' }, { version: member.version }),
      await caseworker().post(`/formations/${id}/shares`, {
        ...{ kind: 'PAY', holder: member.key, amount: 10, factOn: '2022-04-01' },
      }),
      await undo('FUNDS_DEPOSITED'),
      await undo('REGISTERED'),
    ];
    expect(answers.map((answer) => answer.body.code)).toEqual(answers.map(() => 'formationClosed'));
    await expect(
      house.sql(`update cooperative.founder set role = 'TREASURER' where id = $1`, [member.id]),
    ).rejects.toMatchObject({ constraint: 'founder_of_open_formation' });
    const later = await caseworker().post(`/formations/${id}/steps`, { step: 'TAX_AND_ICE', doneOn: '2022-04-02' });
    expect(later.status).toBe(201);
    const early = await caseworker().post(`/formations/${id}/steps`, { step: 'CNSS', doneOn: '2022-03-24' });
    expect(early.body.code).toBe('dayBeforeNeeded');
  }

  test('the register is not signed before the court has the file, nor dated before it', async () => {
    const group = await story.group(await five());
    expect((await send(group)).body).toMatchObject({ code: 'stepTooEarly', values: { needed: 'REGISTRATION_FILED' } });
    const filed = await story.walk(group);
    expect((await send(filed, { registeredOn: '2022-03-19' })).body.code).toBe('dayBeforeNeeded');
    expect((await send({ ...filed, version: 1 })).status).toBe(412);
    expect((await send(filed, { registerNumber: '' })).body.fields).toEqual([
      { path: '/registerNumber', code: 'required' },
    ]);
    const [first] = filed.founders;
    const left = await caseworker().delete(`/founders/${first.id}`, { version: first.version });
    expect((await send(left.body)).body).toMatchObject({ code: 'tooFewFounders', values: { count: 4, minimum: 5 } });
  }, 60_000);

  test('a number is given once by a court, however it is written', async () => {
    const first = await story.walk(await story.group(await five()));
    const second = await story.walk(await story.group(await five()));
    expect((await send(first, { registerNumber: '٣١/٢٠٢٢' })).status).toBe(201);
    const taken = await send(second, { registerNumber: ' 31 - 2022', court: 'المحكمه الإبتدائية بكلميم' });
    expect(taken).toMatchObject({ status: 422, body: { code: 'registerNumberTaken' } });
    expect((await caseworker().get(`/formations/${second.id}`)).body.state).toBe('IN_PROGRESS');
    const elsewhere = await send(second, { registerNumber: '31/2022', court: 'المحكمة الابتدائية بطانطان' });
    expect(elsewhere.status).toBe(201);
  }, 60_000);

  test('a founder out of reach waits for the regional delegation, who may be the delegate', async () => {
    const files = await five();
    const north = await story.file();
    const { body: begun } = await caseworker().post('/formations', story.draft({ province: '10.521' }));
    for (const { id } of [...files, north]) {
      const founder = { caseId: id, shares: 4, paid: 400, role: 'MEMBER', joinedOn: '2022-03-01' };
      await caseworker().post(`/formations/${begun.id}/founders`, founder);
    }
    const filed = await story.walk(begun);
    const local = await house
      .as('caseworker', 'TNT')
      .post(`/formations/${begun.id}/registration`, register, { version: filed.version });
    expect(local.body).toMatchObject({ code: 'founderElsewhere', values: { count: 6 } });
    const sent = { ...register, court: 'المحكمة الابتدائية بطانطان', registerNumber: '7' };
    const foreign = house.as('caseworker', 'SMR');
    const path = `/formations/${begun.id}/registration`;
    expect((await foreign.post(path, sent, { version: filed.version })).status).toBe(404);
    expect((await house.as('auditor').post(path, sent, { version: filed.version })).status).toBe(403);
    const done = await house.as('provincial-delegate').post(path, sent, { version: filed.version });
    expect(done).toMatchObject({ status: 201, body: { members: 6, unitId: house.ids.unit.TNT } });
  }, 60_000);

  test('cooperatives are listed, found and read in their own area', async () => {
    const { body } = await caseworker().get('/cooperatives?limit=2');
    expect(body.rows).toHaveLength(2);
    expect(body.total).toBe(4);
    const next = await caseworker().get(`/cooperatives?limit=2&after=${body.next}`);
    const ids = [...body.rows, ...next.body.rows].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(next.body.next).toBeNull();
    for (const query of ['31', '٣١']) {
      const { body: found } = await caseworker().get(`/cooperatives?query=${encodeURIComponent(query)}`);
      expect(found.total).toBe(2);
    }
    expect((await caseworker().get('/cooperatives?province=10.521')).body.total).toBe(1);
    expect((await caseworker().get('/cooperatives?from=2022-03-26')).body.total).toBe(0);
    const [first] = body.rows;
    const read = await house.as('hq-supervisor').get(`/cooperatives/${first.id}`);
    expect(read.body.memberships[0].person.givenAr).toBe('زهرة');
    const foreign = house.as('caseworker', 'SMR');
    expect((await foreign.get(`/cooperatives/${first.id}`)).status).toBe(404);
    expect((await foreign.get('/cooperatives')).body.total).toBe(0);
    expect((await caseworker().get(`/cooperatives/${newId()}`)).status).toBe(404);
    expect((await caseworker().get('/cooperatives/nonsense')).status).toBe(400);
    const cursor = Buffer.from('["x","y"]').toString('base64url');
    expect((await caseworker().get(`/cooperatives?after=${cursor}`)).status).toBe(400);
  });

  describe('the second wall', () => {
    let group: { id: string };
    const insert = (capital: number) =>
      house.sql(
        `insert into cooperative.cooperative (id, unit_id, formation_id, name, province, seat, category, branch,
           register_number, court, registered_on, capital, created_by)
         select $1, unit_id, id, name, province, seat, category, branch, '99', 'court', '2022-03-25', $3, created_by
         from cooperative.formation where id = $2`,
        [newId(), group.id, capital],
      );
    const takes = (constraint: string) => ({ constraint, code: '23514' });

    beforeAll(async () => {
      group = await story.group(await five());
    }, 60_000);

    const one = `(select min(o.person_id::text)::uuid from cooperative.founder o where o.formation_id = $1)`;
    const line = (kind: string, values: string, of: string) =>
      `insert into cooperative.share_entry (id, formation_id, person_id, kind, shares, cash, reverses_id, fact_on, reason, entered_by)
       select gen_random_uuid(), $1, t.person_id, '${kind}', ${values}, '2022-03-01', 'سبب', $1 from ${of} t`;
    const balances = `(select * from cooperative.share_balance where ledger_id = $1)`;

    // Each stands on what those before have left.
    test.each([
      ['cooperative_is_registered', [], 2000],
      [
        'cooperative_has_its_quarter',
        [
          line(
            'REVERSE',
            '0, -100, t.id',
            `(select * from cooperative.share_entry where ledger_id = $1 and kind = 'PAY' and person_id = ${one})`,
          ),
        ],
        2000,
      ],
      ['cooperative_has_its_capital', [], 2001],
      ['cooperative_has_its_share', ['update cooperative.formation set share_value = 99 where id = $1'], 1980],
      ['cooperative_has_its_capital', [line('WITHDRAW', '-3, -least(75, t.paid_cash), null', balances)], 495],
      [
        'cooperative_has_its_founders',
        [
          line('WITHDRAW', '-t.shares, -t.paid_cash, null', `(select * from ${balances} b where b.person_id = ${one})`),
          `delete from cooperative.founder where formation_id = $1 and person_id = ${one}`,
        ],
        396,
      ],
    ])('%s', async (constraint, prepared, capital) => {
      for (const statement of prepared) await house.sql(statement, [group.id]);
      await expect(insert(capital)).rejects.toMatchObject(takes(constraint));
    });

    test.each([
      ['step_follows_its_edges', 'REGISTERED', '2022-03-25'],
      ['step_is_not_before_its_edges', 'FUNDS_DEPOSITED', '2022-02-01'],
    ])('%s', async (constraint, step, doneOn) => {
      const { id } = await story.group([]);
      await house.sql(
        `insert into cooperative.step (id, formation_id, step, done_on, created_by)
         values ($1, $2, 'CAPITAL_SUBSCRIBED', '2022-03-01', $2)`,
        [newId(), id],
      );
      await expect(
        house.sql(
          'insert into cooperative.step (id, formation_id, step, done_on, created_by) values ($1, $2, $3, $4, $2)',
          [newId(), id, step, doneOn],
        ),
      ).rejects.toMatchObject(takes(constraint));
    });
  });
});
