import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Global, Injectable, Module } from '@nestjs/common';
import { startHouse, type House } from '@sanad/access/api/testing';
import { addressIn, readClaim } from '@sanad/issuance/core';
import { addDays, today, type Scope } from '@sanad/kernel';
import { replay, ruleSets, type EligibilityView, type KeptDecision, type RuleSet } from '@sanad/people/core';
import { Database, Transactions } from '@sanad/platform';
import { textOf } from '@sanad/platform/testing';
import { PeopleModule } from '../people.module';
import { TaskBook, type TaskDraft } from '../task-book';
import { keptDecisions } from './kept-decisions';

const tasks: (Partial<TaskDraft> & { act: string })[] = [];

@Injectable()
class RemembersTasks extends TaskBook {
  open(_: Scope, task: TaskDraft): Promise<void> {
    tasks.push({ act: 'open', ...task });
    return Promise.resolve();
  }
  close(_: Scope, kind: TaskDraft['kind'], subjectId: string): Promise<void> {
    tasks.push({ act: 'close', kind, subjectId });
    return Promise.resolve();
  }
  cancel(_: Scope, kind: TaskDraft['kind'], subjectId: string): Promise<void> {
    tasks.push({ act: 'cancel', kind, subjectId });
    return Promise.resolve();
  }
  move(): Promise<void> {
    return Promise.resolve();
  }
}

@Global()
@Module({ providers: [{ provide: TaskBook, useClass: RemembersTasks }], exports: [TaskBook] })
class FloorAbove {}

let house: House;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule, FloorAbove] });
});
afterAll(() => house.stop());

const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const other = new TextEncoder().encode('%PDF-1.7\n2 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
let numbers = 900;

interface Link {
  readonly id: string;
  readonly version: number;
}
interface Person {
  readonly id: string;
  readonly link?: Link;
}

const caseworker = () => house.as('caseworker');
const delegate = () => house.as('provincial-delegate');

async function register(draft: object = {}): Promise<Person> {
  const number = (numbers += 1);
  const sent = {
    givenAr: `خديجة ${'ابجدهوزحطي'[number % 10]}`,
    familyAr: 'آيت لحسن',
    province: '10.261',
    birth: '1990',
    cin: `JA${number}00`,
  };
  const { status, body } = await caseworker().post('/people', { ...sent, ...draft });
  expect([status, body.code]).toEqual([201, undefined]);
  return { id: body.id as string };
}

async function state(person: Person, relation = 'CHILD'): Promise<Person & { link: Link }> {
  const sent = { number: `ق ${(numbers += 1)}`, memberGivenAr: 'لحسن', memberFamilyAr: 'آيت لحسن' };
  const { body } = await caseworker().post('/resistance-files', sent);
  const evidence = relation === 'SPOUSE' ? 'MARRIAGE_DEED' : 'BIRTH_RECORD';
  const claim = { resistanceFileId: body.id as string, relation, evidence };
  const link = (await caseworker().post(`/people/${person.id}/kinship-links`, claim)).body as Link;
  const scanned = await caseworker().upload(`/kinship-links/${link.id}/evidence`, pdf, { method: 'PUT', version: 1 });
  return { ...person, link: scanned.body as Link };
}

/** Somebody whose kinship is verified. */
async function heir(draft: object = {}, relation = 'CHILD'): Promise<Person & { link: Link }> {
  const person = await state(await register(draft), relation);
  const { body } = await house
    .as('regional-delegate')
    .post(`/kinship-links/${person.link.id}/verification`, {}, { version: 2 });
  return { ...person, link: body as Link };
}

const look = async ({ id }: Person, asOf?: string, client = delegate()) =>
  (await client.get(`/people/${id}/eligibility${asOf ? `?asOf=${asOf}` : ''}`)).body as EligibilityView;

async function decide(person: Person, judgement: object = {}, client = delegate(), asOf = today() as string) {
  const { basis } = await look(person, asOf);
  const sent = { asOf, basis, decision: 'ELIGIBLE', ...judgement };
  return client.post(`/people/${person.id}/eligibility-decisions`, sent);
}
const change = async ({ id }: Person, sent: object) => {
  const { body } = await caseworker().get(`/people/${id}`);
  return caseworker().patch(`/people/${id}`, sent, { version: body.version as number });
};
const letterOf = async (id: string, client = delegate()) => client.download(`/eligibility-decisions/${id}/document`);

describe('the program proposes', () => {
  test('rule by rule, with the facts it looked at', async () => {
    const person = await heir();
    expect(await look(person)).toMatchObject({
      facts: { asOf: today(), birth: '1990', hasCard: true, kinship: { status: 'VERIFIED', relation: 'CHILD' } },
      proposal: {
        verdict: 'ELIGIBLE',
        ruleVersion: 'self-employment/1',
        rules: expect.arrayContaining([
          expect.objectContaining({ rule: 'kinshipVerified', verdict: 'MET', binds: true, missing: [] }),
          expect.objectContaining({ rule: 'minimumAge', verdict: 'MET', binds: false }),
          expect.objectContaining({ rule: 'memberTitle', verdict: 'MISSING', binds: false, missing: ['titlePaper'] }),
        ]),
      },
      decisions: [],
    });
  });

  test('case 33: a person without a card number is there, and is identified by another paper', async () => {
    const person = await heir({ cin: null });
    expect((await look(person)).proposal.verdict).toBe('TO_COMPLETE');
    const params = 'type=BIRTH_RECORD&issuedOn=2020-01-01';
    const { status } = await caseworker().upload(`/people/${person.id}/papers?${params}`, pdf, { method: 'POST' });
    expect(status).toBe(201);
    const { proposal } = await look(person);
    expect(proposal.verdict).toBe('ELIGIBLE');
    expect(proposal.rules.find(({ rule }) => rule === 'identified')).toMatchObject({ facts: { by: 'PAPER' } });
  });

  test('case 22: whoever has died is not eligible; the rights of a sibling are as before', async () => {
    const [one, sibling] = [await heir(), await heir()];
    await change(one, { vitalStatus: 'DECEASED' });
    expect((await look(one)).proposal.verdict).toBe('NOT_ELIGIBLE');
    expect((await look(sibling)).proposal.verdict).toBe('ELIGIBLE');
  });

  test('for a day of filing, not for a day to come', async () => {
    const person = await heir();
    expect((await look(person, '2020-05-30')).facts.asOf).toBe('2020-05-30');
    expect((await delegate().get(`/people/${person.id}/eligibility?asOf=${addDays(today(), 1)}`)).status).toBe(400);
  });

  test('to nobody who may not read it, and to no other region; each look is in the audit', async () => {
    const person = await heir();
    for (const role of ['event-registrar', 'partner-officer', 'hq-admin', 'funding-committee'] as const)
      expect((await house.as(role).get(`/people/${person.id}/eligibility`)).status).toBe(403);
    expect((await house.as('regional-delegate', 'SMR').get(`/people/${person.id}/eligibility`)).status).toBe(404);
    await look(person, undefined, house.as('auditor'));
    const [entry] = await house.sql<{ action: string; user_id: string }>(
      'select action, user_id from audit.entry where entity_id = $1 order by id desc limit 1',
      [person.id],
    );
    expect(entry).toEqual({ action: 'eligibility.read', user_id: house.ids.user['auditor@HQ'] });
  });
});

describe('a person decides', () => {
  test('as proposed, and it is kept with the version and the facts', async () => {
    const person = await heir();
    const { status, body } = await decide(person);
    expect(status).toBe(201);
    expect(body.decisions).toMatchObject([
      { decision: 'ELIGIBLE', reason: null, appeal: null, decidedByName: 'provincial-delegate@GLM', changed: [] },
    ]);
    const [row] = await house.sql(
      'select rule_version, proposed, facts, kinship_link_id from people.eligibility_decision where person_id = $1',
      [person.id],
    );
    expect(row).toMatchObject({
      rule_version: 'self-employment/1',
      proposed: 'ELIGIBLE',
      kinship_link_id: person.link.id,
    });
  });

  test('not by a caseworker, nor by whoever stated the kinship', async () => {
    const person = await heir();
    expect((await decide(person, {}, caseworker())).status).toBe(403);
    const own = await register();
    const sent = { number: `ذ ${(numbers += 1)}`, memberGivenAr: 'علي', memberFamilyAr: 'آيت لحسن' };
    const file = (await delegate().post('/resistance-files', sent)).body.id as string;
    const claim = { resistanceFileId: file, relation: 'CHILD', evidence: 'BIRTH_RECORD' };
    const link = (await delegate().post(`/people/${own.id}/kinship-links`, claim)).body as Link;
    await delegate().upload(`/kinship-links/${link.id}/evidence`, pdf, { method: 'PUT', version: 1 });
    await house.as('regional-delegate').post(`/kinship-links/${link.id}/verification`, {}, { version: 2 });
    const { status, body } = await decide(own);
    expect([status, body.code]).toEqual([422, 'deciderStatedKinship']);
    expect((await decide(own, {}, house.as('regional-delegate'))).status).toBe(201);
  });

  test('never that somebody is eligible without verified kinship, whatever the reason: the database says so too', async () => {
    const person = await state(await register());
    const { status, body } = await decide(person, { reason: 'حالة خاصة' });
    expect([status, body.code]).toEqual([422, 'eligibleWithoutKinship']);
    const other = await heir();
    await decide(other);
    await house.sql(`update people.kinship_link set status = 'REJECTED', reason = 'x' where id = $1`, [other.link.id]);
    await expect(
      house.sql(
        `insert into people.eligibility_decision (id, person_id, unit_id, rule_version, as_of, facts, proposal, proposed, decision, kinship_link_id, decided_by)
         select gen_random_uuid(), person_id, unit_id, rule_version, as_of, facts, proposal, proposed, decision, kinship_link_id, decided_by
         from people.eligibility_decision where person_id = $1`,
        [other.id],
      ),
    ).rejects.toThrow(/verified kinship/);
  });

  test('otherwise than proposed with a reason only', async () => {
    const person = await heir();
    expect((await decide(person, { decision: 'NOT_ELIGIBLE' })).body.code).toBe('differenceNeedsReason');
    const { body } = await decide(person, { decision: 'NOT_ELIGIBLE', reason: 'سبق أن استفاد من البرنامج' });
    expect(body.decisions[0]).toMatchObject({
      reason: 'سبق أن استفاد من البرنامج',
      appeal: { days: 60, isConfirmed: false },
    });
  });

  test('about the facts that they have seen: not when these have changed meanwhile', async () => {
    const person = await heir();
    const { basis } = await look(person);
    await change(person, { birth: '2015' });
    const sent = { asOf: today(), basis, decision: 'ELIGIBLE' };
    const { status, body } = await delegate().post(`/people/${person.id}/eligibility-decisions`, sent);
    expect([status, body.code]).toEqual([422, 'factsChanged']);
  });

  test('once for ever: neither the application nor the owner changes or removes a decision', async () => {
    const person = await heir();
    await decide(person);
    for (const statement of [
      `update people.eligibility_decision set decision = 'NOT_ELIGIBLE' where person_id = $1`,
      `update people.eligibility_decision set facts = '{}' where person_id = $1`,
      'delete from people.eligibility_decision where person_id = $1',
    ])
      await expect(house.sql(statement, [person.id])).rejects.toThrow(/never changed/);
  });
});

describe('facts change under a decision', () => {
  const opened = (id: string) => tasks.filter(({ subjectId, act }) => subjectId === id && act === 'open');

  test('a link that is taken back asks for another look, with a task; the decision stays', async () => {
    const person = await heir();
    const { body } = await decide(person);
    const [decision] = body.decisions as { id: string }[];
    expect(opened(decision!.id)).toEqual([]);
    const { status } = await delegate().post(
      `/kinship-links/${person.link.id}/ending`,
      { reason: 'رسم الولادة لشخص آخر' },
      { version: person.link.version },
    );
    expect(status).toBe(200);
    expect(opened(decision!.id)).toMatchObject([
      { kind: 'ELIGIBILITY_TO_REVIEW', personId: person.id, unitId: house.ids.unit.GLM, dueOn: addDays(today(), 7) },
    ]);
    const now = await look(person);
    expect(now.proposal.verdict).toBe('NOT_ELIGIBLE');
    expect(now.decisions).toMatchObject([
      { decision: 'ELIGIBLE', changed: ['kinship'], proposal: { verdict: 'ELIGIBLE' } },
    ]);

    const again = await decide(person, { decision: 'NOT_ELIGIBLE' });
    expect(again.body.decisions).toMatchObject([
      { decision: 'NOT_ELIGIBLE', changed: [] },
      { decision: 'ELIGIBLE', changed: [] },
    ]);
    expect(tasks.at(-1)).toEqual({ act: 'close', kind: 'ELIGIBILITY_TO_REVIEW', subjectId: decision!.id });
  });

  const decisionOn = async (person: Person) => ((await decide(person)).body as EligibilityView).decisions[0]!.id;
  const acts = (id: string) => tasks.filter(({ subjectId }) => subjectId === id).map(({ act }) => act);
  const handIn = (person: Person, type: string, issuedOn: string) =>
    caseworker().upload(`/people/${person.id}/papers?type=${type}&issuedOn=${issuedOn}`, pdf);

  test.each([
    ['a birth', { birth: '1991-05-02' }],
    ['a death', { vitalStatus: 'DECEASED' }],
    ['a province', { province: '10.521' }],
  ])('%s that is changed opens the task without anybody looking', async (_, sent) => {
    const person = await heir();
    const id = await decisionOn(person);
    await change(person, sent);
    expect(opened(id)).toMatchObject([{ kind: 'ELIGIBILITY_TO_REVIEW', personId: person.id, again: true }]);
  });

  test('what no rule looks at opens none', async () => {
    const person = await heir();
    const id = await decisionOn(person);
    await change(person, { phone: '0612340987', birth: '1990' });
    expect(acts(id)).toEqual([]);
  });

  test('the paper that says who the person is opens it when it comes, and takes it back when it is withdrawn', async () => {
    const person = await heir();
    const id = await decisionOn(person);
    await handIn(person, 'DIPLOMA', '2015-07-01');
    expect(acts(id)).toEqual([]);
    const paper = await caseworker().upload(`/people/${person.id}/papers?type=BIRTH_RECORD&issuedOn=${today()}`, other);
    expect([paper.status, acts(id)]).toEqual([201, ['open']]);
    await caseworker().post(`/papers/${paper.body.id}/withdrawal`, { reason: 'لشخص آخر' }, { version: 1 });
    expect(acts(id)).toEqual(['open', 'cancel']);
  });

  test('a birth that is corrected asks for another look, until it is as it was', async () => {
    const person = await heir();
    await decide(person);
    await change(person, { birth: '1991-05-02' });
    expect((await look(person)).decisions).toMatchObject([{ changed: ['birth'] }]);
    await change(person, { birth: '1990' });
    expect((await look(person)).decisions).toMatchObject([{ changed: [] }]);
  });

  test('what is added to the file of the family does not', async () => {
    const person = await heir();
    await decide(person);
    const { kinship } = (await look(person)).facts;
    const [file] = await house.sql<{ id: string }>(
      'select resistance_file_id as id from people.kinship_link where id = $1',
      [kinship!.linkId],
    );
    await caseworker().upload(`/resistance-files/${file!.id}/documents?kind=MEMBER_CARD`, pdf, { method: 'POST' });
    expect((await look(person)).decisions).toMatchObject([{ changed: [] }]);
  });
});

describe('the letter of a decision', () => {
  test('gives the reasons, and when it refuses the way of appeal', async () => {
    const person = await heir({ givenAr: 'سعيدة' });
    const { body } = await decide(person, { decision: 'NOT_ELIGIBLE', reason: 'استفادة سابقة من البرنامج نفسه' });
    const [decision] = body.decisions as { id: string }[];
    const { status, headers, bytes } = await letterOf(decision!.id);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const words = textOf(bytes);
    for (const part of ['المملكة المغربية', 'سعيدة آيت لحسن', 'استفادة سابقة من البرنامج نفسه', 'التظلم'])
      expect(words).toContain(part);
    expect(words).not.toContain('JA');
    const [entry] = await house.sql<{ action: string }>(
      'select action from audit.entry where entity_id = $1 order by id desc limit 1',
      [decision!.id],
    );
    expect(entry).toEqual({ action: 'eligibility.print' });
  });

  test('carries a number and a code, is the same file when it is printed again, and another one when a name is corrected', async () => {
    const person = await heir({ givenAr: 'سعاد' });
    const { body } = await decide(person);
    const [decision] = body.decisions as { id: string }[];
    const first = (await letterOf(decision!.id)).bytes;
    expect((await letterOf(decision!.id, house.as('auditor'))).bytes.equals(first)).toBe(true);
    const idOf = (pdf: Buffer) => readClaim(addressIn(pdf)!.split('#')[1]!)!.claim;
    const { number, documentId } = idOf(first);
    expect(number).toMatch(/^GLM-\d{4}-E-\d{5}$/);
    expect(textOf(first)).toContain(number);
    const state = async (id: string) => (await house.stranger().get(`/documents/${id}/state`)).body;
    const told = await state(documentId);
    expect(told).toMatchObject({ state: 'VALID', initials: 'س. آ.', kind: 'ELIGIBILITY_DECISION', number });
    expect(JSON.stringify(told)).not.toMatch(/سعاد|لحسن|\b[A-Z]{1,2}\d{4,8}\b/);

    await change(person, { givenAr: 'سعيدة' });
    const corrected = idOf((await letterOf(decision!.id)).bytes);
    expect(await state(documentId)).toMatchObject({ state: 'REPLACED', replacedBy: { number: corrected.number } });
    expect(await state(corrected.documentId)).toMatchObject({ state: 'VALID' });

    await decide(person, { decision: 'NOT_ELIGIBLE', reason: 'استفادة سابقة' });
    expect(await state(corrected.documentId)).toMatchObject({ state: 'WITHDRAWN', reason: 'NEWER_DECISION' });
  });

  test('of a decision that was overtaken before anybody printed it never counts', async () => {
    const person = await heir();
    const [decision] = (await decide(person)).body.decisions as { id: string }[];
    await decide(person, { decision: 'NOT_ELIGIBLE', reason: 'استفادة سابقة' });
    const { documentId } = readClaim(addressIn((await letterOf(decision!.id)).bytes)!.split('#')[1]!)!.claim;
    const { body } = await house.stranger().get(`/documents/${documentId}/state`);
    expect(body.state).toBe('WITHDRAWN');
  });

  test('that grants names no appeal, and is not there for another region', async () => {
    const { body } = await decide(await heir());
    const [decision] = body.decisions as { id: string }[];
    expect(textOf((await letterOf(decision!.id)).bytes)).not.toContain('التظلم');
    expect((await house.as('caseworker', 'SMR').get(`/eligibility-decisions/${decision!.id}/document`)).status).toBe(
      404,
    );
  });
});

describe('the policy', () => {
  const settings = () => house.as('hq-admin');
  const draft = (name: string, value: unknown, more: object = {}) => ({
    name,
    value,
    isConfirmed: true,
    reason: 'قرار عدد 12',
    effectiveFrom: today(),
    ...more,
  });

  test('is changed by the administrator, from a day on, and every line is kept', async () => {
    const person = await heir({ birth: '2006' });
    const asked = '2025-06-01';
    const before = await look(person, asked);
    expect((await settings().post('/eligibility-settings', draft('minimumAge', 50))).status).toBe(201);
    const now = await look(person);
    expect(now.proposal).toMatchObject({ verdict: 'NOT_ELIGIBLE' });
    expect(now.proposal.rules.find(({ rule }) => rule === 'minimumAge')).toMatchObject({
      binds: true,
      facts: { limit: 50 },
    });
    expect((await look(person, asked)).proposal).toEqual(before.proposal);
    const { body } = await delegate().get('/eligibility-settings');
    expect(
      body.rows
        .filter(({ name }: { name: string }) => name === 'minimumAge')
        .map(({ value }: { value: number }) => value),
    ).toEqual([50, 18]);
    await settings().post('/eligibility-settings', draft('minimumAge', 18));
    expect((await look(person)).proposal.verdict).toBe('ELIGIBLE');
  });

  test('about grandchildren is a switch: unknown advises, a decision binds', async () => {
    const person = await heir({}, 'GRANDCHILD');
    expect((await look(person)).proposal).toMatchObject({ verdict: 'ELIGIBLE' });
    const relations = {
      MEMBER: 'ACCEPTED',
      SPOUSE: 'ACCEPTED',
      WIDOW: 'ACCEPTED',
      CHILD: 'ACCEPTED',
      GRANDCHILD: 'REFUSED',
      ASCENDANT: 'ACCEPTED',
    };
    await settings().post('/eligibility-settings', draft('relations', relations));
    expect((await look(person)).proposal.verdict).toBe('NOT_ELIGIBLE');
    await settings().post('/eligibility-settings', draft('relations', { ...relations, GRANDCHILD: 'UNSETTLED' }));
  });

  test('is not changed by somebody who has not seen the last line of it', async () => {
    const { body } = await settings().get('/eligibility-settings');
    const seen = (body.rows as { name: string }[]).filter(({ name }) => name === 'appealDays').length;
    const later = { effectiveFrom: '2999-01-01', seen };
    const answers = await Promise.all([
      settings().post('/eligibility-settings', draft('appealDays', 45, later)),
      settings().post('/eligibility-settings', draft('appealDays', 30, later)),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422]);
    expect(answers.find(({ status }) => status === 422)!.body.code).toBe('settingChanged');
  });

  test('does not begin in the past, and is nobody else’s to change', async () => {
    const past = draft('appealDays', 30, { effectiveFrom: addDays(today(), -1) });
    expect((await settings().post('/eligibility-settings', past)).body.code).toBe('settingInPast');
    expect((await settings().post('/eligibility-settings', draft('appealDays', 0))).body.fields).toEqual([
      { path: '/value', code: 'settingValue' },
    ]);
    for (const role of ['hq-supervisor', 'regional-delegate', 'caseworker'] as const)
      expect((await house.as(role).post('/eligibility-settings', draft('appealDays', 30))).status).toBe(403);
    await expect(house.sql(`update people.eligibility_setting set value = '1'`)).rejects.toThrow(/append-only/);
  });
});

describe('all decisions are replayed', () => {
  const kept = async () => {
    const all: KeptDecision[] = [];
    for await (const part of keptDecisions(house.sql)) all.push(...part);
    return all;
  };

  test('under their own version they repeat, also when a newer version says otherwise', async () => {
    const newer: RuleSet = { id: 'self-employment', version: '2', effectiveFrom: today(), rules: [] };
    const all = await kept();
    expect(all.length).toBeGreaterThan(5);
    expect(replay(all, [...ruleSets, newer])).toEqual([]);
  });

  test('are read by the house itself, whatever the unit', async () => {
    const transactions = house.app.get(Transactions);
    const count = async () =>
      (
        await house.app.get(Database).rows<{ n: number }>('select count(*)::int as n from people.eligibility_decision')
      )[0]!.n;
    expect(await transactions.asSystem(count)).toBe((await kept()).length);
  });

  test('one that somebody has touched behind the house is named', async () => {
    const [row] = await house.sql<{ id: string }>(
      `select id from people.eligibility_decision where decision = 'ELIGIBLE' limit 1`,
    );
    await house.sql('alter table people.eligibility_decision disable trigger eligibility_decision_is_append_only');
    await house.sql(
      `update people.eligibility_decision set facts = jsonb_set(facts, '{vitalStatus}', '"DECEASED"') where id = $1`,
      [row!.id],
    );
    await house.sql('alter table people.eligibility_decision enable trigger eligibility_decision_is_append_only');
    expect(replay(await kept())).toEqual([{ id: row!.id, why: 'OTHER_PROPOSAL' }]);
  });
});
