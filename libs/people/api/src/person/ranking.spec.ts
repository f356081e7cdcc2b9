import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHouse, type House } from '@sanad/access/api/testing';
import { PeopleModule } from '../people.module';

let house: House;
beforeAll(async () => {
  house = await startHouse({ modules: [PeopleModule] });
  const people: readonly [given: string, family: string, latin: string | null][] = [
    ['لحسن', 'البارودي', null],
    ['Lahcen', 'نونو', 'Lahcen'],
    ['الحسن', 'الزيتوني', null],
    ['حسناء', 'القدميري', null],
    ['حسن', 'البارودي', 'Hassan'],
    ['حسين', 'البارودي', null],
    ['حسن', 'الزيتوني', null],
  ].map(([given, family, latin]) => [given === 'Lahcen' ? 'مبارك' : given!, family!, latin!]);
  for (const [place, [givenAr, familyAr, givenLa]] of people.entries()) {
    const draft = { givenAr, familyAr, givenLa, province: '10.261', phone: `06612200${String(10 + place)}` };
    const { status } = await house.as('event-registrar').post('/people', { ...draft });
    expect([givenAr, status]).toEqual([givenAr, 201]);
  }
});
afterAll(() => house.stop());

type Row = { givenAr: string; familyAr: string; why: string[] };
async function find(query: string): Promise<Row[]> {
  const { body } = await house.as('caseworker').get(`/people?query=${encodeURIComponent(query)}`);
  return body.rows as Row[];
}
const told = (rows: readonly Row[]) =>
  rows.map(({ givenAr, familyAr, why }) => `${givenAr} ${familyAr} ${why.join('+')}`);

describe('the order of a search', () => {
  test('is the name itself, newest first; then longer words; then other spellings; a twin is not among them', async () => {
    expect(told(await find('حسن'))).toEqual([
      'حسن الزيتوني NAME',
      'حسن البارودي NAME',
      'حسناء القدميري NAME',
      'الحسن الزيتوني SPELLING',
      'مبارك نونو SPELLING',
      'لحسن البارودي SPELLING',
    ]);
  });

  test('is kept from page to page, without loss or repetition', async () => {
    const whole = told(await find('حسن'));
    const seen: string[] = [];
    let after = '';
    do {
      const path = `/people?limit=2&query=${encodeURIComponent('حسن')}${after && `&after=${after}`}`;
      const { body } = await house.as('caseworker').get(path);
      expect(body.total).toBe(whole.length);
      seen.push(...told(body.rows as Row[]));
      after = (body.next as string | null) ?? '';
    } while (after);
    expect(seen).toEqual(whole);
  });

  test.each([
    ['two words, each in its own way', 'Hassan البارودي', ['حسن البارودي NAME', 'لحسن البارودي SPELLING']],
    ['a name and the end of a phone', 'حسن 0016', ['حسن الزيتوني NAME+PHONE']],
    ['the end of a phone', '0015', ['حسين البارودي PHONE']],
    ['a part inside a word', 'دميري', ['حسناء القدميري PART']],
    ['what is typed so far in the other script', 'Qadm', ['حسناء القدميري PART']],
  ])('says why: %s', async (_situation, query, expected) => {
    expect(told(await find(query))).toEqual(expected);
  });

  test('a telephone of earlier times is found after those of today, and by nobody elsewhere', async () => {
    const draft = { givenAr: 'يامنة', familyAr: 'السابقي', province: '10.261', phone: '0661228877' };
    const { body: made } = await house.as('event-registrar').post('/people', draft);
    const changed = await house
      .as('caseworker')
      .patch(`/people/${made.id}`, { phone: '0661229988' }, { version: made.version });
    expect(changed.status).toBe(200);
    const { status } = await house.as('event-registrar').post('/people', { ...draft, givenAr: 'رقية' });
    expect(status).toBe(201);
    expect(told(await find('0661228877'))).toEqual(['رقية السابقي PHONE', 'يامنة السابقي FORMER_PHONE']);
    expect(told(await find('يامنة 8877'))).toEqual(['يامنة السابقي NAME+FORMER_PHONE']);
    expect(told(await find('0661229988'))).toEqual(['يامنة السابقي PHONE']);
    const { body } = await house.as('caseworker', 'SMR').get('/people?query=0661228877');
    expect(body).toMatchObject({ rows: [], total: 0 });
  });
});
