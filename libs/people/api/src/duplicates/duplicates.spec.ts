import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House, type TestAnswer } from '@sanad/access/api/testing';
import { newId } from '@sanad/kernel';
import type { PersonView, SuspectRow } from '@sanad/people/core';
import { PeopleModule } from '../people.module';

let house: House;
let made = 0;

beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule] });
});
afterAll(() => house.stop());

const caseworker = () => house.as('caseworker');
const nextPhone = () => `06${String(10_000_000 + (made += 1))}`;
const draft = (more: object) => ({ familyAr: 'أمزيل', province: '10.261', ...more });
const send = (more: object, client = caseworker()) => client.post('/people', draft(more));
async function register(more: object, client = caseworker()): Promise<PersonView> {
  const { status, body } = await send(more, client);
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}
const similar = async (query: Record<string, string>) =>
  (await caseworker().get(`/people/similar?${new URLSearchParams({ familyAr: 'أمزيل', ...query })}`)).body.rows as {
    id: string;
    strength: string;
    reasons: string[];
  }[];
const queue = async (query = '', client = caseworker()): Promise<SuspectRow[]> =>
  (await client.get(`/duplicates?limit=100&${query}`)).body.rows;
const queuedWith = async (id: string) =>
  (await queue()).filter(({ one, other }) => [one.id, other.id].includes(id as never));
const refusal = ({ status, body }: TestAnswer) => [status, body.code, body.values?.candidates];

describe('a new link', () => {
  test('to the file of somebody alike makes the two a suspicion, and its rejection ends it', async () => {
    const file = (
      await caseworker().post('/resistance-files', { number: 'ق 77', memberGivenAr: 'لحسن', memberFamilyAr: 'أمزيل' })
    ).body;
    const first = await register({ givenAr: 'مينة', birth: '1964-05', sex: 'FEMALE' });
    const second = await register({ givenAr: 'مينه', birth: '1964', sex: 'FEMALE' });
    expect(await queuedWith(second.id)).toEqual([]);
    const claim = (personId: string) =>
      caseworker().post(`/people/${personId}/kinship-links`, {
        resistanceFileId: file.id,
        relation: 'CHILD',
        evidence: 'BIRTH_RECORD',
      });
    await claim(first.id);
    expect(await queuedWith(first.id)).toEqual([]);
    const { body: link } = await claim(second.id);
    expect(await queuedWith(second.id)).toMatchObject([{ strength: 'STRONG', reasons: ['NAME', 'FILE'] }]);
    const reason = { reason: 'الرابطة لا تخصها' };
    await house.as('provincial-delegate').post(`/kinship-links/${link.id}/rejection`, reason, { version: 1 });
    expect(await queuedWith(second.id)).toEqual([]);
  });
});

describe('a new person', () => {
  test('of the same name and birthday is asked about, with the reasons; told apart, both are there and nobody asks again', async () => {
    const first = await register({ givenAr: 'رقية', birth: '1970-03-04', sex: 'FEMALE' });
    const again = { givenAr: 'رقيه', birth: '04/03/1970', sex: 'FEMALE' };
    expect(await similar(again)).toMatchObject([{ id: first.id, strength: 'STRONG', reasons: ['NAME', 'BIRTH'] }]);
    expect(refusal(await send(again))).toEqual([422, 'possibleDuplicate', first.id]);

    const distinctFrom = [{ personId: first.id, why: 'بنت عمها، حضرت معها' }];
    const second = await register({ ...again, distinctFrom });
    expect(await queuedWith(second.id)).toEqual([]);
    const { body } = await caseworker().get(`/duplicates/comparison?one=${first.id}&other=${second.id}`);
    expect(body).toMatchObject({
      strength: 'STRONG',
      distinct: { why: 'بنت عمها، حضرت معها', by: expect.any(String) },
    });
    await caseworker().patch(`/people/${second.id}`, { phone: nextPhone() }, { version: second.version });
    expect(await queuedWith(second.id)).toEqual([]);
  });

  test('case 6: twins حسن and حسين are a warning, never certain; "not the same person" is remembered', async () => {
    const twins = { birth: '1999-05-05', phone: '0655443322', sex: 'MALE' };
    const hassan = await register({ ...twins, givenAr: 'حسن' });
    const [found] = await similar({ ...twins, givenAr: 'حسين' });
    expect(found).toMatchObject({ id: hassan.id, strength: 'STRONG', reasons: ['NAME', 'BIRTH', 'PHONE', 'TWINS'] });
    expect(refusal(await send({ ...twins, givenAr: 'حسين' }))).toEqual([422, 'possibleDuplicate', hassan.id]);
    const distinctFrom = [{ personId: hassan.id, why: 'توأم' }];
    const hussein = await register({ ...twins, givenAr: 'حسين', distinctFrom });
    expect(await queuedWith(hussein.id)).toEqual([]);
    const [pair] = await house.sql('select why, said_by from people.distinct_pair where $1 in (one_id, other_id)', [
      hussein.id,
    ]);
    expect(pair).toEqual({ why: 'توأم', said_by: house.ids.user['caseworker@GLM'] });
  });

  test.each([
    ['another sex', { sex: 'MALE' }, []],
    ['the name alone', { birth: '' }, ['WEAK']],
    ['another birthday', { birth: '1971-01-01' }, ['WEAK']],
  ])('with %s is not asked about', async (_, change, strengths) => {
    const familyAr = ['الحيان', 'أوزاوية', 'بنطالب'][(made += 1) % 3];
    const facts = { givenAr: 'تودة', familyAr, birth: '1966-06-06', sex: 'FEMALE' };
    await register({ ...facts, distinctFrom: [] });
    expect((await similar({ ...facts, ...change } as never)).map(({ strength }) => strength)).toEqual(strengths);
    expect((await send({ ...facts, ...change })).status).toBe(201);
  });

  test('case 8: a card number is asked about in the delegation that has it, and corrected under the same rule', async () => {
    const held = await register({ givenAr: 'يامنة', cin: 'JB50012' });
    const [found] = await similar({ givenAr: 'زهرة', cin: 'jb 50012' });
    expect(found).toMatchObject({ id: held.id, strength: 'CERTAIN', reasons: expect.arrayContaining(['CARD']) });
    const typo = await register({ givenAr: 'مينة', cin: 'JB5OO12'.replaceAll('O', '1') });
    const corrected = await caseworker().patch(`/people/${typo.id}`, { cin: 'JB50012' }, { version: 1 });
    expect([corrected.status, corrected.body.code]).toEqual([422, 'cardNumberHeld']);
  });

  test('what cannot be read is left out, and nothing typed finds nobody', async () => {
    expect(await similar({ givenAr: '', phone: '06', birth: '30/02/1980', cin: '??' })).toEqual([]);
  });
});

describe('the queue', () => {
  const atDoor = { givenAr: 'عائشة', familyAr: 'الباب' };

  test('a person who was changed is looked at again, and leaves the queue when the change tells them apart', async () => {
    const one = await register({ givenAr: 'يطو', birth: '1961-02-03' });
    const other = await register({ givenAr: 'ماماس', birth: '1961-02-03' });
    expect(await queuedWith(other.id)).toEqual([]);
    await caseworker().patch(`/people/${other.id}`, { givenAr: 'يطو' }, { version: 1 });
    expect(await queuedWith(other.id)).toMatchObject([{ strength: 'STRONG', reasons: ['NAME', 'BIRTH'] }]);
    expect((await queuedWith(one.id)).length).toBe(1);
    await caseworker().patch(`/people/${other.id}`, { birth: '1971-02-03' }, { version: 2 });
    expect(await queuedWith(other.id)).toEqual([]);
  });

  test('is read page by page, and by whoever may see both alone', async () => {
    for (const place of ['الأولى', 'الوسطى', 'الأخيرة']) {
      const phone = nextPhone();
      await register({ ...atDoor, givenAr: `عائشة ${place}`, phone });
      const same = await register({ ...atDoor, givenAr: `حليمة ${place}` });
      await caseworker().patch(`/people/${same.id}`, { givenAr: `عائشة ${place}`, phone }, { version: 1 });
    }
    const first = (await caseworker().get('/duplicates?limit=2')).body;
    expect(first).toMatchObject({ total: (await queue()).length, next: expect.any(String) });
    const second = (await caseworker().get(`/duplicates?limit=2&after=${first.next}`)).body;
    const ids = [...first.rows, ...second.rows].map(({ id }: SuspectRow) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await queue('', house.as('caseworker', 'SMR'))).toEqual([]);
    expect((await house.as('event-registrar').get('/duplicates')).status).toBe(403);
  });

  test('"not the same person" takes a pair out for good', async () => {
    const [row] = await queue();
    const sent = { oneId: row!.one.id, otherId: row!.other.id, why: 'أم وابنتها' };
    const { status, body } = await caseworker().post('/duplicates/distinctions', sent);
    expect([status, body.why]).toEqual([201, 'أم وابنتها']);
    expect(await queuedWith(row!.one.id)).toEqual([]);
    expect((await caseworker().post('/duplicates/distinctions', { ...sent, otherId: sent.oneId })).status).toBe(400);
  });

  test('a caseworker proposes a merge and does none; the proposal is first among what is asked for', async () => {
    const [row] = await queue();
    const pair = { oneId: row!.one.id, otherId: row!.other.id };
    expect((await caseworker().post('/duplicates/proposals', { ...pair, note: 'نفس الشخص' })).status).toBe(201);
    const proposed = await queue('proposed=true', house.as('regional-delegate'));
    expect(proposed).toMatchObject([{ id: row!.id, proposal: { note: 'نفس الشخص', by: expect.any(String) } }]);
    for (const role of ['caseworker', 'provincial-delegate', 'auditor', 'privacy-officer'] as const) {
      const merged = await house.as(role).post('/merges', { survivorId: newId() });
      expect([role, merged.status]).toEqual([role, 403]);
    }
  });

  test('a pair with a person of another delegation is not there', async () => {
    const mine = await register({ givenAr: 'تلا' });
    const theirs = await register({ givenAr: 'تلا' }, house.as('caseworker', 'SMR'));
    const answers = [
      await caseworker().get(`/duplicates/comparison?one=${mine.id}&other=${theirs.id}`),
      await caseworker().post('/duplicates/distinctions', { oneId: mine.id, otherId: theirs.id, why: 'سبب' }),
      await caseworker().post('/duplicates/proposals', { oneId: mine.id, otherId: theirs.id, note: 'سبب' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});
