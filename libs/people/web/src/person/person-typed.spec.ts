import { person } from '../../testing';
import { unitsBelow } from './own-units';
import { units } from '../../testing';
import { changeOf, typedFrom, typedFromSearch } from './person-typed';

describe('what was changed of a person', () => {
  it('is nothing when nothing was typed', () => {
    expect(changeOf(person, typedFrom(person))).toEqual({});
  });

  it.each([
    ['a phone', { phone: '0612000000' }, { phone: '+212612000000' }],
    ['the same phone typed otherwise', { phone: '+212 6 12 34 56 78' }, {}],
    ['a phone taken away', { phone: '' }, { phone: null }],
    ['a birth that is known better', { birth: '14/02/1990' }, { birth: '1990-02-14' }],
    ['a card number', { cin: 'zz 1' }, { cin: 'ZZ1' }],
    ['a death', { vitalStatus: 'DECEASED' }, { vitalStatus: 'DECEASED' }],
  ] as const)('is %s', (_situation, typed, change) => {
    expect(changeOf(person, { ...typedFrom(person), ...typed })).toEqual(change);
  });
});

describe('a search that found nobody, as the start of a new person', () => {
  it.each([
    ['فاطمة آيت لحسن', { givenAr: 'فاطمة', familyAr: 'آيت لحسن' }],
    ['Fatima Aït Lahcen', { givenLa: 'Fatima', familyLa: 'Aït Lahcen' }],
    ['حسن', { givenAr: 'حسن', familyAr: '' }],
    ['0612345678', {}],
    ['ZZ143022', {}],
    ['', {}],
  ])('%s', (query, typed) => {
    expect(typedFromSearch(query)).toEqual(typed);
  });
});

describe('the units in which somebody writes', () => {
  it('are the own one first, and those below', () => {
    const rows = units.rows as unknown as Parameters<typeof unitsBelow>[0];
    expect(unitsBelow(rows, [rows[0]!.id]).map(({ code }) => code)).toEqual(['GLM', 'TNT']);
    expect(unitsBelow(rows, [rows[1]!.id, rows[0]!.id]).map(({ code }) => code)).toEqual(['TNT', 'GLM']);
    expect(unitsBelow(rows, [])).toEqual([]);
  });
});
