import { describe, expect, test } from '@jest/globals';
import { addDays, daysBetween, type PlainDay } from './plain-day';
import { addWorkingDays, isWorkingDay, workingDaysBetween, type Holidays } from './working-days';

const day = (text: string) => text as PlainDay;
const none: Holidays = new Set();
/** Feasts as they fell, or are expected: fixed ones of 2022, 2025 and 2026, and those of the moon. */
const feasts: Holidays = new Set(
  [
    ...['2021-11-18', '2022-01-01', '2022-01-11', '2022-05-01', '2022-05-02', '2022-05-03', '2022-07-10', '2022-07-11'],
    ...['2022-07-30', '2022-08-14', '2022-08-20', '2022-08-21', '2022-11-06', '2022-11-18'],
    ...['2025-01-01', '2025-01-11', '2025-01-14', '2025-03-31', '2025-04-01', '2025-05-01', '2025-06-07', '2025-06-08'],
    ...['2026-03-20', '2026-03-21', '2026-05-27', '2026-05-28', '2026-06-17', '2026-08-14', '2026-08-20', '2026-08-21'],
    ...['2026-08-26', '2026-08-27', '2026-10-31', '2026-11-06', '2026-11-18', '2027-01-01', '2027-01-11', '2027-01-14'],
  ].map(day),
);

describe('a working day', () => {
  test.each([
    ['the Monday of the awareness day', '2022-02-14', true],
    ['a Saturday', '2022-02-12', false],
    ['a Sunday', '2022-02-13', false],
    ['the day of the Independence Manifesto', '2022-01-11', false],
    ['the Amazigh new year before it was a holiday', '2022-01-14', true],
    ['and since', '2025-01-14', false],
    ['the first day of the Fitr', '2022-05-02', false],
    ['the second day of the Fitr', '2022-05-03', false],
    ['the day after it', '2022-05-04', true],
    ['a feast that falls on a Sunday does not move to Monday', '2022-08-22', true],
    ['the leap day', '2024-02-29', true],
    ['the last working day before the Adha', '2026-05-26', true],
  ])('%s: %s', (_situation, text, isWorking) => expect(isWorkingDay(day(text), feasts)).toBe(isWorking));
});

describe('a delay in working days', () => {
  test.each([
    ['over two weekends', '2022-02-14', 15, '2022-03-07'],
    ['none', '2022-02-18', 0, '2022-02-18'],
    ['from a Friday', '2022-02-18', 1, '2022-02-21'],
    ['from a Saturday', '2022-02-19', 1, '2022-02-21'],
    ['from a Sunday', '2022-02-20', 2, '2022-02-22'],
    ['over the three days of August', '2022-08-12', 5, '2022-08-19'],
    ['over August when two of them are working days', '2026-08-13', 5, '2026-08-25'],
    ['that would end on the Manifesto', '2022-01-10', 1, '2022-01-12'],
    ['over the Manifesto', '2022-01-10', 5, '2022-01-18'],
    ['over the Manifesto and the Amazigh new year', '2025-01-10', 5, '2025-01-20'],
    ['that ends on the eve of the Amazigh new year', '2025-01-10', 1, '2025-01-13'],
    ['that would end on the Amazigh new year', '2025-01-13', 1, '2025-01-15'],
    ['that begins on New Year', '2025-01-01', 1, '2025-01-02'],
    ['over the turn of a year', '2021-12-30', 2, '2022-01-03'],
    ['that would end on the first day of the Fitr', '2022-04-29', 1, '2022-05-04'],
    ['over the Fitr', '2022-04-29', 3, '2022-05-06'],
    ['over the Fitr and Labour Day of 2025', '2025-03-28', 25, '2025-05-07'],
    ['over an Adha on a weekend', '2025-06-06', 1, '2025-06-09'],
    ['over an Adha that takes a Monday', '2022-07-08', 1, '2022-07-12'],
    ['that begins on the Adha', '2026-05-27', 1, '2026-05-29'],
    ['over the Adha and the first of Muharram', '2026-05-26', 15, '2026-06-19'],
    ['over Mawlid, after Youth Day', '2026-08-19', 5, '2026-09-01'],
    ['that ends on the eve of Mawlid', '2026-08-20', 2, '2026-08-25'],
    ['over a Unity Day on a Saturday', '2026-10-30', 1, '2026-11-02'],
    ['over the Green March', '2026-11-05', 1, '2026-11-09'],
    ['of fifteen days over two feasts of November', '2026-10-30', 15, '2026-11-24'],
    ['over Independence Day', '2026-11-17', 2, '2026-11-20'],
    ['looking back over a weekend', '2022-02-21', -1, '2022-02-18'],
    ['looking back five days', '2022-03-07', -5, '2022-02-28'],
    ['looking back over the Fitr', '2022-05-04', -1, '2022-04-29'],
    ['looking back over the turn of a year', '2027-01-04', -1, '2026-12-31'],
  ])('%s: %s and %i', (_situation, from, count, to) => expect(addWorkingDays(day(from), count, feasts)).toBe(to));

  test('without feasts only weekends count', () => {
    expect(addWorkingDays(day('2026-11-17'), 1, none)).toBe('2026-11-18');
  });

  /** The same thousand situations each time: a day, a delay, and feasts strewn over the weeks after it. */
  const situations = Array.from({ length: 1000 }, (_, seed) => {
    let state = seed + 1;
    const upTo = (most: number) => (state = (state * 48_271) % 2_147_483_647) % most;
    const from = addDays(day('2021-06-01'), upTo(2500));
    return { from, count: 1 + upTo(60), more: Array.from({ length: upTo(30) }, () => addDays(from, upTo(90))) };
  });

  test('ends on a working day, with exactly so many of them behind it, however feasts lie', () => {
    for (const { from, count, more } of situations) {
      const holidays = new Set([...feasts, ...more]);
      const end = addWorkingDays(from, count, holidays);
      expect(isWorkingDay(end, holidays)).toBe(true);
      expect(workingDaysBetween(from, end, holidays)).toBe(count);
      expect(daysBetween(from, end)).toBeGreaterThanOrEqual(count);
    }
  });

  test('a feast more never ends it sooner', () => {
    for (const { from, count, more } of situations) {
      const later = addWorkingDays(from, count, new Set([...feasts, ...more]));
      expect(later >= addWorkingDays(from, count, feasts)).toBe(true);
    }
  });
});

test('counts working days between two days, the first of which does not count', () => {
  const [thursday, tuesday] = ['2026-11-05', '2026-11-10'] as [PlainDay, PlainDay];
  expect(workingDaysBetween(thursday, tuesday, new Set())).toBe(3);
  expect(workingDaysBetween(thursday, tuesday, new Set(['2026-11-06' as PlainDay]))).toBe(2);
  expect(workingDaysBetween(tuesday, thursday, new Set())).toBe(0);
});
