import { nameFrom } from './arrival';

describe('a searched name as the start of somebody new', () => {
  it.each([
    ['لحسن', { givenAr: 'لحسن', familyAr: '' }],
    [' فاطمة آيت  لحسن ', { givenAr: 'فاطمة', familyAr: 'آيت لحسن' }],
    ['0612', null],
    ['لحسن 0612', null],
    ['Lahcen', null],
    ['', null],
  ])('%s', (typed, expected) => {
    expect(nameFrom(typed)).toEqual(expected);
  });
});
