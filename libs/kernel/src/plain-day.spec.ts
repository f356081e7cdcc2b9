import { describe, expect, test } from '@jest/globals';
import { addDays, dayFromTyped, daysBetween, Instant, PlainDay, PlainTime } from './plain-day';

const day = (value: string) => PlainDay.parse(value);

describe('a calendar day', () => {
  test.each(['2022-02-30', '2023-02-29', '2022-13-01', '22-02-14', '2022-2-14', '2022-02-14T00:00:00Z', ''])(
    '%s is none',
    (value) => {
      expect(PlainDay.safeParse(value).error?.issues[0]?.message).toBe('invalidDay');
    },
  );

  test.each([
    ['2022-02-14', 14, '2022-02-28'],
    ['2022-02-28', 1, '2022-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2022-01-01', -1, '2021-12-31'],
    ['2026-09-19', 2, '2026-09-21'],
  ])('%s and %i days are %s', (from, count, to) => {
    expect(addDays(day(from), count)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(count);
  });

  test.each([
    ['14/02/2022', '2022-02-14'],
    ['14-2-2022', '2022-02-14'],
    ['14.02.2022', '2022-02-14'],
    [' 1 / 3 / 2022 ', '2022-03-01'],
    ['١٤/٠٢/٢٠٢٢', '2022-02-14'],
    ['30/02/2022', null],
    ['2022/02/14', null],
    ['14/02/22', null],
    ['demain', null],
  ])('typed as %s it is %s', (typed, expected) => {
    expect(dayFromTyped(typed)).toBe(expected);
  });
});

test.each(['00:00', '15:30', '23:59'])('%s is a time of day', (value) => {
  expect(PlainTime.parse(value)).toBe(value);
});

test.each(['24:00', '9:30', '15:60', '15:30:00', ''])('%s is no time of day', (value) => {
  expect(PlainTime.safeParse(value).success).toBe(false);
});

test('a moment says how far it is from UTC', () => {
  expect(Instant.safeParse('2022-02-14T15:30:00+01:00').success).toBe(true);
  expect(Instant.safeParse('2022-02-14T15:30:00').success).toBe(false);
});
