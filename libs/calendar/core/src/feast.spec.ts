import { describe, expect, test } from '@jest/globals';
import type { PlainDay } from '@sanad/kernel';
import { daysOfFeast, holidaysOf, type FeastTimes } from './feast';
import { FeastChange, FeastDraft } from './feast.contract';

const fixed: FeastTimes = {
  ...{ kind: 'FIXED', month: 1, day: 14, fromYear: 2024, toYear: null, firstDay: null, days: 1, isWithdrawn: false },
};
const moon: FeastTimes = {
  ...{ kind: 'MOON', month: null, day: null, fromYear: null, toYear: null, days: 2, isWithdrawn: false },
  firstDay: '2026-12-31' as PlainDay,
};

describe('the days of a feast', () => {
  test.each<[string, FeastTimes, number, string[]]>([
    ['a fixed one in its first year', fixed, 2024, ['2024-01-14']],
    ['and before it', fixed, 2023, []],
    ['until its last year', { ...fixed, toYear: 2025 }, 2025, ['2025-01-14']],
    ['and after it', { ...fixed, toYear: 2025 }, 2026, []],
    ['a withdrawn one', { ...fixed, isWithdrawn: true }, 2025, []],
    ['on the leap day of a year without one', { ...fixed, month: 2, day: 29 }, 2026, []],
    ['one of the moon', moon, 2026, ['2026-12-31', '2027-01-01']],
    ['in another year', moon, 2027, []],
    ['one that was decided once', { ...moon, kind: 'ONCE', days: 1 }, 2026, ['2026-12-31']],
  ])('%s', (_situation, feast, year, days) => expect(daysOfFeast(feast, year)).toEqual(days));

  test('a feast that runs over the end of a year counts in the next one', () => {
    expect([...holidaysOf([moon], 2027, 2027)]).toContain('2027-01-01');
  });
});

describe('what is said of a feast', () => {
  const said = { ar: 'عطلة', fr: 'Jour', en: 'Day', days: 1, isConfirmed: true, source: 'مرسوم' };
  test.each<[string, object, string[]]>([
    ['a fixed one without its day', { kind: 'FIXED', month: 3 }, ['day required']],
    ['a fixed one on the 31st of April', { kind: 'FIXED', month: 4, day: 31 }, ['day invalidDay']],
    [
      'that ends before it begins',
      { kind: 'FIXED', month: 4, day: 1, fromYear: 2026, toYear: 2025 },
      ['toYear tooSmall'],
    ],
    ['one of the moon without its first day', { kind: 'MOON' }, ['firstDay required']],
    ['on a day that is none', { kind: 'MOON', firstDay: '2026-02-30' }, ['firstDay invalidDay']],
    ['of no days', { kind: 'MOON', firstDay: '2026-02-28', days: 0 }, ['days tooSmall']],
    ['without what it rests on', { kind: 'MOON', firstDay: '2026-02-28', source: '' }, ['source tooShort']],
  ])('%s is refused at its field', (_situation, times, problems) => {
    const issues = FeastDraft.safeParse({ ...said, ...times }).error?.issues ?? [];
    expect(issues.map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual(problems);
  });

  test('a change says why', () => {
    const change = { ...said, month: 4, day: 1 };
    expect(FeastChange.safeParse(change).success).toBe(false);
    expect(FeastChange.safeParse({ ...change, reason: 'مرسوم جديد' }).success).toBe(true);
  });
});
