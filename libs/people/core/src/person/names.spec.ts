import { describe, expect, test } from '@jest/globals';
import type * as z from 'zod';
import { ArabicName, LatinName } from './names';

const codesOf = (schema: z.ZodType, typed: string) =>
  schema.safeParse(typed).error?.issues.map(({ message }) => message) ?? [];

describe('a name in Arabic', () => {
  test.each(['فاطمة الزهراء', 'آيت لحسن', 'بن احيا', 'عبد الله', 'مُحَمَّد', 'أڭزناي', 'محـمد', 'ݣنون', 'عمر-الحسن'])(
    '%s',
    (name) => {
      expect(ArabicName.parse(name)).toBe(name);
    },
  );

  test.each([
    ['Latin letters', 'Fatima'],
    ['both scripts', 'فاطمة Fatima'],
    ['a number', 'فاطمة 2'],
    ['an Arabic number', 'فاطمة ٢'],
    ['a question mark', 'فاطمة؟'],
    ['no letter at all', '- -'],
  ])('refuses %s', (_situation, typed) => {
    expect(codesOf(ArabicName, typed)).toEqual(['arabicName']);
  });

  test('is asked for', () => {
    expect(codesOf(ArabicName, ' ')[0]).toBe('required');
  });
});

describe('a name in Latin letters', () => {
  test.each(['Fatima Ezzahra', 'Aït Lahcen', "N'Diaye", 'Ben-Hya', 'El Gara’a'])('%s', (name) => {
    expect(LatinName.parse(name)).toBe(name);
  });

  test.each(['فاطمة', 'Fatima 2', 'Фатима', '...'])('refuses %s', (typed) => {
    expect(codesOf(LatinName, typed)).toEqual(['latinName']);
  });
});
