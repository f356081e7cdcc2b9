import { describe, expect, test } from '@jest/globals';
import { addDays, languages, say, today, type PlainDay } from '@sanad/kernel';
import { bandDays, bandOf, taskBands, taskKinds } from './task';
import { TaskDelay } from './task.contract';
import { taskWords } from './task.words';

const on = '2026-02-14' as PlainDay;

describe('the list of tasks is divided by day', () => {
  test.each([
    ['2025-01-01', 'OVERDUE'],
    ['2026-02-13', 'OVERDUE'],
    ['2026-02-14', 'TODAY'],
    ['2026-02-15', 'WEEK'],
    ['2026-02-21', 'WEEK'],
    ['2026-02-22', 'LATER'],
    ['2027-01-01', 'LATER'],
  ])('%s is %s', (day, band) => {
    expect(bandOf(day as PlainDay, on)).toBe(band);
  });

  test('into bands that leave no day out and share none', () => {
    const days = taskBands.map((band) => bandDays(band, on));
    expect(days[0]!.since).toBeNull();
    expect(days.at(-1)!.until).toBeNull();
    days.slice(1).forEach(({ since }, place) => expect(since).toBe(addDays(days[place]!.until!, 1)));
  });
});

test.each(taskKinds)('%s is said in the three languages', (kind) => {
  for (const language of languages)
    expect(
      say(language, taskWords[kind], {
        ...{ paper: 'x', request: 'ACCESS', agency: 'x', session: 'x', days: 3 },
        ...{
          cooperative: 'x',
          duty: 'REPORTS',
          year: '2025',
          doubt: 'yes',
          organ: null,
          months: 6,
          since: 'x',
          answer: 'REFUSED',
        },
        ...{ founders: 1, capital: 400, papers: 3 },
      }),
    ).not.toContain('{');
});

test('a task is put off to a day ahead, with a reason', () => {
  const ahead = addDays(today(), 1);
  expect(TaskDelay.safeParse({ until: ahead, reason: 'في انتظار المعني' }).success).toBe(true);
  expect(TaskDelay.safeParse({ until: today(), reason: 'في انتظار المعني' }).error?.issues[0]?.message).toBe(
    'dayNotAhead',
  );
  expect(TaskDelay.safeParse({ until: ahead, reason: '' }).success).toBe(false);
});
