import { describe, expect, test } from '@jest/globals';
import { cardEnd, cardNumberFromTyped, isUnusualCardNumber } from './card-number';

describe('a card number', () => {
  test.each([
    ['as printed', 'JA143022', 'JA143022'],
    ['in small letters', 'ja143022', 'JA143022'],
    ['with blanks', ' JA 143 022 ', 'JA143022'],
    ['with a dash', 'JA-143022', 'JA143022'],
    ['in Arabic digits', 'JA١٤٣٠٢٢', 'JA143022'],
    ['of one letter', 'A12345', 'A12345'],
    ['of seven digits', 'AB1234567', 'AB1234567'],
    ['of one digit', 'A1', 'A1'],
    ['without letters', '143022', null],
    ['of three letters', 'ABC12345', null],
    ['of eight digits', 'A12345678', null],
    ['with a letter at the end', 'A12345B', null],
    ['in Arabic letters', 'ج143022', null],
    ['with an o for a zero', 'JA14302O', null],
  ])('%s', (_situation, typed, kept) => {
    expect(cardNumberFromTyped(typed)).toBe(kept);
  });

  test.each([
    ['A12345', false],
    ['JA143022', false],
    ['A1234', true],
    ['JA1234567', true],
  ])('%s is unusual: %s', (cin, unusual) => {
    expect(isUnusualCardNumber(cin)).toBe(unusual);
  });

  test.each([
    ['JA143022', '022'],
    ['A1234', '234'],
    ['A123', ''],
    ['A1', ''],
  ])('of %s lists show «%s»', (cin, end) => {
    expect(cardEnd(cin)).toBe(end);
  });
});
