import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { PeopleModule } from '../people.module';

let house: House;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule] });
});
afterAll(() => house.stop());

const draft = { givenAr: 'سعيد', familyAr: 'بوهدي', province: '10.261' };
const send = (change: object) => house.as('caseworker').post('/people', { ...draft, ...change });
const persons = async () => (await house.sql<{ n: number }>('select count(*)::int as n from people.person'))[0]!.n;

describe('what must not get into a name', () => {
  test.each([
    ['half a character', { givenAr: 'سعيد\uD83D' }, '/givenAr', 'forbiddenCharacter'],
    ['a null character', { familyAr: 'بو\u0000هدي' }, '/familyAr', 'forbiddenCharacter'],
    ['an override of direction', { familyLa: 'Bou\u202Ehdi' }, '/familyLa', 'forbiddenCharacter'],
    ['an isolate', { givenLa: '\u2067Said\u2069' }, '/givenLa', 'forbiddenCharacter'],
    ['a tab', { givenAr: 'سعيد\tبوهدي' }, '/givenAr', 'forbiddenCharacter'],
    ['three hundred letters', { givenAr: 'س'.repeat(300) }, '/givenAr', 'tooLong'],
    ['three hundred Latin letters', { familyLa: 'a'.repeat(300) }, '/familyLa', 'tooLong'],
    ['30 February', { birth: '30/02/1990' }, '/birth', 'invalidBirth'],
    ['30 February in Arabic digits', { birth: '٣٠/٠٢/١٩٩٠' }, '/birth', 'invalidBirth'],
    ['nothing but what has no width', { givenAr: '\u200B\u2060\uFEFF' }, '/givenAr', 'required'],
  ])('%s is refused at its field, and changes nothing', async (_situation, change, path, code) => {
    const before = await persons();
    const { status, body } = await send(change);
    expect([status, body.fields[0]]).toEqual([400, { path, code }]);
    expect(await persons()).toBe(before);
  });

  test('a megabyte is refused before it is read', async () => {
    const { status, body } = await send({ givenAr: 'س'.repeat(400_000) });
    expect([status, body.code]).toEqual([413, 'tooLarge']);
  });

  test('letters without width are taken out before the name is kept', async () => {
    const { status, body } = await send({ givenAr: '\u200Fسع\u200Bيد\uFEFF', familyLa: 'Bou\u2060hdi' });
    expect([status, body.givenAr, body.familyLa]).toEqual([201, 'سعيد', 'Bouhdi']);
  });

  test.each([
    ['half a character', '%ED%A0%BD'],
    ['a null character', 'سعيد%00'],
    ['an override of direction', 'سعيد%E2%80%AE'],
    ['wildcards of the database', '%25_%5C'],
    ['a quote', "'%22;--"],
    ['braces of an array', '%7B%22a%22%2C%7D'],
    ['marks alone', '%D9%8E%D9%91'],
    ['six words of one letter', 'ا ب ت ث ج ح'],
  ])('a search for %s answers, and finds nobody', async (_situation, typed) => {
    const { status, body } = await house.as('caseworker').get(`/people?query=${typed}`);
    expect([200, 400]).toContain(status);
    if (status === 200) expect(body.rows).toEqual([]);
  });

  test.each(['x', 'W10', 'WzEsMl0', 'WyJhIiwiYiIsImMiXQ'])('a page after %s is refused', async (after) => {
    const { status, body } = await house
      .as('caseworker')
      .get(`/people?query=${encodeURIComponent('سعيد')}&after=${after}`);
    expect([status, body.fields]).toEqual([400, [{ path: '/after', code: 'invalid' }]]);
  });
});
