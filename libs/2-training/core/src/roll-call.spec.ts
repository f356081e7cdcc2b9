import { describe, expect, test } from '@jest/globals';
import type { PlainDay } from '@sanad/kernel';
import type { EnrolmentState } from './enrolment.contract';
import { callRoll, lastAttended, neededHours, planDays, standing, type Marks } from './roll-call';
import type { Mark } from './roll-call.contract';

const rule = { hours: 36, completionPercent: 75 };
const days = Array.from({ length: 6 }, (_, place) => ({
  id: `d${place + 1}`,
  day: `2022-03-0${place + 1}` as PlainDay,
  hours: 6,
}));
const letters: Readonly<Record<string, Mark>> = { P: 'PRESENT', A: 'ABSENT', E: 'EXCUSED', L: 'LATE' };
const called = (line: string): Marks =>
  Object.fromEntries(
    [...line].flatMap((letter, place) => (letters[letter] ? [[`d${place + 1}`, letters[letter]]] : [])),
  );

describe.each([
  ['......', 0, false, null],
  ['PPPPPP', 36, false, '2022-03-06'],
  ['LLLLLL', 36, false, '2022-03-06'],
  ['PPPP..', 24, false, '2022-03-04'],
  ['PPPPAP', 30, false, '2022-03-06'],
  ['PPPPAA', 24, true, '2022-03-04'],
  ['A.....', 0, true, null],
  ['E.....', 0, true, null],
  ['PPPA..', 18, false, '2022-03-03'],
  ['PPA...', 12, true, '2022-03-02'],
  ['PPPLEA', 24, true, '2022-03-04'],
  ['EEEEEE', 0, true, null],
] as const)('the roll %s', (line, hours, atRisk, last) => {
  test(`gives ${hours} of 27 hours${atRisk ? ', at risk' : ''}`, () => {
    expect(standing(days, called(line), rule)).toMatchObject({ hours, needed: 27, atRisk });
    expect(lastAttended(days, called(line))).toBe(last);
  });
});

test('whoever can no longer reach the rule is at risk, however the roll was called', () => {
  const marks = ['PRESENT', 'ABSENT', undefined] as const;
  for (let code = 0; code < 3 ** 6; code += 1) {
    const roll = Object.fromEntries(days.map(({ id }, place) => [id, marks[Math.floor(code / 3 ** place) % 3]]));
    const left = days.filter(({ id }) => !roll[id]).length * 6;
    const { hours, needed, atRisk, canReach } = standing(days, roll, rule);
    expect(canReach).toBe(hours + left >= needed);
    if (!canReach) expect(atRisk).toBe(true);
    if (left === 0) expect(atRisk).toBe(hours < needed);
  }
});

test.each([
  ['PPA...', true, true],
  ['PA....', true, true],
  ['AA....', true, false],
  ['PPPPAA', true, false],
  ['PPPPP.', false, true],
])('the roll %s: at risk %s, within reach %s', (line, atRisk, canReach) => {
  expect(standing(days, called(line), rule)).toMatchObject({ atRisk, canReach });
});

test.each([
  [36, 75, 27],
  [10, 75, 7.5],
  [7, 80, 5.6],
  [5, 100, 5],
])('%i hours at %i %% need %d', (hours, completionPercent, needed) => {
  expect(neededHours({ hours, completionPercent })).toBeCloseTo(needed);
});

test.each<[EnrolmentState, string, string | null]>([
  ['ENROLLED', '2022-03-01', null],
  ['ENROLLED', '2022-03-02', 'rollCallInFuture'],
  ['WAITLISTED', '2022-03-01', 'notEnrolled'],
  ['WITHDRAWN', '2022-03-01', 'notEnrolled'],
  ['COMPLETED', '2022-03-01', 'resultStated'],
  ['INCOMPLETE', '2022-03-01', 'resultStated'],
  ['NO_SHOW', '2022-03-01', 'resultStated'],
])('on 1 March, the roll of somebody %s for %s: %s', (state, day, refused) => {
  expect(callRoll(state, day as PlainDay, '2022-03-01' as PlainDay)?.refused ?? null).toBe(refused);
});

test('days hold at least the hours of the programme', () => {
  expect(planDays(days, rule)).toBeNull();
  expect(planDays(days.slice(1), rule)).toEqual({ refused: 'plannedHoursTooFew', values: { planned: 30, hours: 36 } });
});
