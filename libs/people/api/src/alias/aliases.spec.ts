import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { PeopleModule } from '../people.module';

let house: House;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule] });
});
afterAll(() => house.stop());

const birth = 'نسخة من رسم الولادة';
let made = 0;

async function register(): Promise<string> {
  const { status, body } = await house.as('caseworker').post('/people', {
    givenAr: 'عائشة',
    familyAr: `الصغير ${'بجدزسشصطفقكلمن'[(made += 1)]!.repeat(4)}`,
    province: '10.261',
  });
  expect(status).toBe(201);
  return body.id as string;
}

const add = (id: string, sent: object) => house.as('caseworker').post(`/people/${id}/aliases`, sent);
const idsBy = async (query: string) =>
  (await house.as('caseworker').get(`/people?query=${encodeURIComponent(query)}`)).body.rows as {
    id: string;
    why: string[];
    givenAr: string;
  }[];

describe('a spelling met in a document', () => {
  test('finds the person, says so, and does not change the name', async () => {
    const id = await register();
    const { status, body } = await add(id, { given: 'Yamina', family: 'Zerktouni', source: birth });
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      given: 'Yamina',
      family: 'Zerktouni',
      source: birth,
      createdBy: house.ids.user['caseworker@GLM'],
      createdAt: expect.any(String),
      endedAt: null,
      version: 1,
    });
    for (const query of ['Zerktouni', 'yamina zerk', 'الزرقطوني'])
      expect(await idsBy(query)).toMatchObject([{ id, why: ['ALIAS'], givenAr: 'عائشة' }]);
    expect((await house.as('caseworker').get(`/people/${id}/aliases`)).body.rows).toEqual([
      { ...body, createdAt: expect.any(String) },
    ]);
  });

  test('is looked for no longer when it is withdrawn, and stays with its end', async () => {
    const id = await register();
    const { body } = await add(id, { given: null, family: 'بوتفوناست', source: birth });
    expect(await idsBy('بوتفوناست')).toHaveLength(1);
    const stale = await house.as('caseworker').post(`/aliases/${body.id}/ending`, {}, { version: 7 });
    expect(stale.status).toBe(412);
    const ended = await house.as('caseworker').post(`/aliases/${body.id}/ending`, {}, { version: 1 });
    expect([ended.status, ended.body.endedAt]).toEqual([200, expect.any(String)]);
    expect(await idsBy('بوتفوناست')).toEqual([]);
    const { rows } = (await house.as('caseworker').get(`/people/${id}/aliases`)).body;
    expect(rows).toMatchObject([{ id: body.id, endedAt: expect.any(String) }]);
    const again = await house.as('caseworker').post(`/aliases/${body.id}/ending`, {}, { version: 2 });
    expect([again.status, again.body.code]).toEqual([422, 'aliasEnded']);
  });

  test('is recorded once, however it is written', async () => {
    const id = await register();
    expect((await add(id, { given: 'فاطنة', family: null, source: birth })).status).toBe(201);
    const again = await add(id, { given: 'فَاطْنَه', family: null, source: 'عقد الزواج' });
    expect([again.status, again.body.code]).toEqual([422, 'aliasKnown']);
  });

  test.each([
    ['nothing but the document', { given: '', family: '', source: birth }, '/given', 'aliasEmpty'],
    ['no document', { given: 'فاطنة', family: '', source: '' }, '/source', 'required'],
    ['two scripts in one name', { given: 'فاطنة Fatna', family: '', source: birth }, '/given', 'nameOfOneScript'],
    ['three hundred letters', { given: 'ف'.repeat(300), family: '', source: birth }, '/given', 'nameOfOneScript'],
  ])('needs a name and a document: %s', async (_situation, sent, path, code) => {
    const { status, body } = await add(await register(), sent);
    expect([status, body.fields]).toEqual([400, [{ path, code }]]);
  });

  test('of another delegation is nobody’s to read, add or withdraw', async () => {
    const id = await register();
    const { body } = await add(id, { given: 'فاطنة', family: null, source: birth });
    const other = house.as('caseworker', 'SMR');
    expect((await other.get(`/people/${id}/aliases`)).status).toBe(404);
    expect((await other.post(`/people/${id}/aliases`, { given: 'فاطنة', source: birth })).status).toBe(404);
    expect((await other.post(`/aliases/${body.id}/ending`, {}, { version: 1 })).status).toBe(404);
  });

  test('follows the person into another delegation', async () => {
    const id = await register();
    await add(id, { given: null, family: 'أمزميز', source: birth });
    await house.sql('update people.person set unit_id = $2 where id = $1', [id, house.ids.unit.SMR]);
    expect(await idsBy('أمزميز')).toEqual([]);
    const { body } = await house.as('caseworker', 'SMR').get(`/people?query=${encodeURIComponent('أمزميز')}`);
    expect(body.rows).toMatchObject([{ id, why: ['ALIAS'] }]);
  });
});
