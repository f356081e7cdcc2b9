import { describe, expect, test } from '@jest/globals';
import { ibanOf, isRibWhole, maskedRib, Rib, ribFromTyped, ribKey, showRib } from './rib';

/** The sample of the IBAN registry. */
const sample = '011519000001205000534921';
const codesOf = (typed: string) => Rib.safeParse(typed).error?.issues.map(({ message }) => message) ?? [];

describe('a bank number', () => {
  test.each([
    ['in one piece', sample],
    ['in its printed parts', '011 519 0000012050005349 21'],
    ['with dashes and non-breaking blanks', '011-519-0000012050005349\u00A021'],
    ['in Arabic digits', '٠١١٥١٩٠٠٠٠٠١٢٠٥٠٠٠٥٣٤٩٢١'],
    ['as an IBAN', 'ma64 0115 1900 0001 2050 0053 4921'],
  ])('is read %s', (_situation, typed) => {
    expect(Rib.parse(typed)).toBe(sample);
  });

  test.each([
    ['too short', '01151900000120500053492', 'ribDigits'],
    ['too long', `${sample}1`, 'ribDigits'],
    ['of letters', 'RIB de la banque', 'ribDigits'],
    ['of another country', 'FR7630006000011234567890189', 'ribDigits'],
    ['with two digits swapped', '011519000001205000539421', 'ribKey'],
    ['with one digit wrong', '011519000001205000534922', 'ribKey'],
  ])('%s is refused, once', (_situation, typed, code) => {
    expect(codesOf(typed)).toEqual([code]);
  });

  test('every wrong single digit is noticed', () => {
    for (let place = 0; place < sample.length; place += 1) {
      for (const digit of '0123456789') {
        const typed = sample.slice(0, place) + digit + sample.slice(place + 1);
        expect([typed, isRibWhole(typed)]).toEqual([typed, typed === sample]);
      }
    }
  });

  test('has the key that its first digits ask for', () => {
    expect(ribKey(sample.slice(0, 22))).toBe('21');
    for (const first of ['0115190000012050005340', '2307808888888888880000', '3508100000000000000001'])
      expect(isRibWhole(first + ribKey(first))).toBe(true);
  });

  test('shows its parts, its end, and its IBAN', () => {
    expect(showRib(sample)).toBe('011 519 0000012050005349 21');
    expect(maskedRib('4921')).toBe('•••• 4921');
    expect(ibanOf(sample)).toBe('MA64011519000001205000534921');
    expect(ribFromTyped(ibanOf(sample))).toBe(sample);
  });
});
