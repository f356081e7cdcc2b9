import { describe, expect, test } from '@jest/globals';
import type { PlainDay } from '@sanad/kernel';
import { periodOf, presetOf } from './period';

const day = (text: string) => text as PlainDay;
const today = day('2026-11-20');

describe('the period', () => {
  test.each([
    ['ALL', null, null],
    ['THIS_YEAR', '2026-01-01', '2026-12-31'],
    ['YEAR_2022', '2022-01-01', '2022-12-31'],
  ] as const)('%s is from %s to %s', (preset, from, to) => {
    expect(periodOf(preset, today)).toEqual({ from, to });
    expect(presetOf({ from: from && day(from), to: to && day(to) }, today)).toBe(preset);
  });

  test.each([
    ['one day', '2022-02-14', '2022-02-14'],
    ['from a day on', '2022-02-14', null],
    ['up to a day', null, '2022-12-31'],
    ['another whole year', '2021-01-01', '2021-12-31'],
  ])('%s is no preset', (_situation, from, to) => {
    expect(presetOf({ from: from ? day(from) : null, to: to ? day(to) : null }, today)).toBe('OTHER');
  });
});
