import { describe, expect, test } from '@jest/globals';
import { phoneFromTyped, showPhone } from './phone';

describe('a phone number', () => {
  test.each([
    ['as dialled at home', '0612345678', '+212612345678'],
    ['with spaces', ' 06 12 34 56 78 ', '+212612345678'],
    ['with dots', '06.12.34.56.78', '+212612345678'],
    ['with dashes', '06-12-34-56-78', '+212612345678'],
    ['in Arabic digits', '٠٦١٢٣٤٥٦٧٨', '+212612345678'],
    ['in Persian digits', '۰۶۱۲۳۴۵۶۷۸', '+212612345678'],
    ['in its international form', '+212612345678', '+212612345678'],
    ['with the zero in brackets', '+212(0)612345678', '+212612345678'],
    ['with the zero in brackets and spaces', '+212 (0) 6 12 34 56 78', '+212612345678'],
    ['with the zero kept', '+2120612345678', '+212612345678'],
    ['with 00', '00212612345678', '+212612345678'],
    ['without the plus', '212612345678', '+212612345678'],
    ['of a fixed line', '0528872233', '+212528872233'],
    ['of the range 07', '0712345678', '+212712345678'],
    ['of the range 08', '0801002030', '+212801002030'],
    ['of another country', '+33 6 12 34 56 78', '+33612345678'],
    ['of another country, with 00', '0033612345678', '+33612345678'],
    ['one digit short', '061234567', null],
    ['one digit long', '06123456789', null],
    ['of a range that does not exist', '0912345678', null],
    ['Moroccan with a missing digit', '+21261234567', null],
    ['with letters', '06 12 ab 56 78', null],
    ['that is no number', 'لا يوجد', null],
    ['of one digit', '+1', null],
  ])('%s', (_situation, typed, kept) => {
    expect(phoneFromTyped(typed)).toBe(kept);
  });

  test('is read in pairs', () => {
    expect(showPhone('+212612345678')).toBe('06 12 34 56 78');
    expect(showPhone('+33612345678')).toBe('+33612345678');
  });

  test('shown and typed again is the same', () => {
    expect(phoneFromTyped(showPhone('+212528872233'))).toBe('+212528872233');
  });
});
