import { describe, expect, test } from '@jest/globals';
import { today } from '@sanad/kernel';
import { Birth, birthFromTyped, birthParts, showBirth, typedFromBirth } from './birth';

describe('a date of birth', () => {
  test.each([
    ['a day', '14/02/1952', '1952-02-14'],
    ['a day without zeros', '4-2-1952', '1952-02-04'],
    ['a day in Arabic digits', '١٤/٠٢/١٩٥٢', '1952-02-14'],
    ['a month', '02/1952', '1952-02'],
    ['a month without zero', '2/1952', '1952-02'],
    ['a year', '1952', '1952'],
    ['a year in Arabic digits', '١٩٥٢', '1952'],
    ['the kept form of a day', '1952-02-14', '1952-02-14'],
    ['the kept form of a month', '1952-02', '1952-02'],
    ['a day that does not exist', '30/02/1952', null],
    ['a month that does not exist', '13/1952', null],
    ['a kept form that does not exist', '1952-02-30', null],
    ['a year before anyone alive', '1852', null],
    ['two digits of a year', '14/02/52', null],
    ['words', 'خلال سنة 1952', null],
  ])('%s', (_situation, typed, kept) => {
    expect(birthFromTyped(typed)).toBe(kept);
  });

  test.each([
    ['1952-02-14', '1952-02-14', 'DAY'],
    ['1952-02', '1952-02-01', 'MONTH'],
    ['1952', '1952-01-01', 'YEAR'],
  ])('%s is kept as %s by the %s', (birth, day, precision) => {
    expect(birthParts(birth)).toEqual({ day, precision });
  });

  test.each([
    ['1952-02-14', '14/02/1952'],
    ['1952-02', '02/1952'],
    ['1952', '1952'],
  ])('%s is typed %s, and back', (birth, typed) => {
    expect(typedFromBirth(birth)).toBe(typed);
    expect(birthFromTyped(typed)).toBe(birth);
  });

  test.each([
    ['ar', '1952-02-14', '14 فبراير 1952'],
    ['ar', '1952-02', 'فبراير 1952'],
    ['ar', '1952', 'خلال سنة 1952'],
    ['fr', '1952-02', 'février 1952'],
    ['fr', '1952', 'courant 1952'],
    ['en', '1952-02', 'February 1952'],
  ] as const)('in %s, %s reads %s', (language, birth, words) => {
    expect(showBirth(language, birth)).toBe(words);
  });

  test('may be today, this month, this year, and never later', () => {
    const now = today();
    const next = String(Number(now.slice(0, 4)) + 1);
    for (const birth of [now, now.slice(0, 7), now.slice(0, 4)]) expect(Birth.parse(birth)).toBe(birth);
    for (const birth of [next, `${next}-01`, `${next}-01-01`]) {
      expect(Birth.safeParse(birth).error?.issues[0]?.message).toBe('dayInFuture');
    }
  });
});
