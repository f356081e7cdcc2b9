import { describe, expect, test } from '@jest/globals';
import { isRefusal } from '@sanad/kernel';
import { chooseSides, defaultSide, setAside, type MergedFacts } from './merge-fields';

const hassan: MergedFacts = {
  givenAr: 'حسن',
  familyAr: 'أمزيل',
  givenLa: null,
  familyLa: null,
  sex: 'MALE',
  birth: '1952-02-14',
  phone: '+212661234567',
  province: '10.261',
  commune: null,
  cinEnd: null,
  vitalStatus: 'ALIVE',
};

describe('the value of each field when two records become one', () => {
  test.each<[string, Partial<MergedFacts>, Partial<MergedFacts>, 'phone' | 'cin' | 'givenAr', string | null]>([
    ['equal on both sides', {}, {}, 'phone', 'SURVIVOR'],
    ['said by the survivor alone', {}, { phone: null }, 'phone', 'SURVIVOR'],
    ['said by the other alone', { phone: null }, {}, 'phone', 'LOSER'],
    ['different: nobody chooses by default', {}, { phone: '+212700000000' }, 'phone', null],
    ['said by nobody', { phone: null }, { phone: null }, 'phone', 'SURVIVOR'],
    ['two card numbers with the same end are two numbers', { cinEnd: '123' }, { cinEnd: '123' }, 'cin', null],
    ['case 6: the names of twins', {}, { givenAr: 'حسين' }, 'givenAr', null],
  ])('%s', (_, survivor, loser, field, side) => {
    expect(defaultSide({ ...hassan, ...survivor }, { ...hassan, ...loser }, field)).toBe(side);
  });

  test('what differs has to be chosen', () => {
    const twin = { ...hassan, givenAr: 'حسين' };
    expect(chooseSides(hassan, twin, {})).toEqual({ refused: 'mergeChoiceMissing', values: { field: 'givenAr' } });
    const chosen = chooseSides(hassan, twin, { givenAr: 'LOSER' });
    expect(isRefusal(chosen)).toBe(false);
    expect(chosen).toMatchObject({ givenAr: 'LOSER', phone: 'SURVIVOR' });
  });

  test('what was not chosen is set aside and not lost; a card number is kept elsewhere, sealed', () => {
    const other = { ...hassan, givenAr: 'الحسن', phone: '+212700000000', commune: 'كلميم', cinEnd: '456' };
    const sides = chooseSides({ ...hassan, cinEnd: '123' }, other, {
      givenAr: 'SURVIVOR',
      phone: 'LOSER',
      cin: 'SURVIVOR',
    });
    if (isRefusal(sides)) throw new Error(sides.refused);
    expect(setAside({ ...hassan, cinEnd: '123' }, other, sides)).toEqual({
      givenAr: 'الحسن',
      phone: '+212661234567',
    });
  });
});
