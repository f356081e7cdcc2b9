import { describe, expect, test } from '@jest/globals';
import type { PlainDay, Refusal } from '@sanad/kernel';
import { certify, conclude, enrol, holdsPlace, withdraw } from './enrolment';
import { enrolmentStates, type EnrolmentState, type Result } from './enrolment.contract';

const on = (day: string) => day as PlainDay;
const code = (refusal: Refusal | null) => refusal?.refused ?? null;

test.each([
  ['ACCEPTED', null],
  ['IN_PROGRESS', null],
  ['SENT', 'referralNotAccepted'],
  ['DECLINED', 'referralEnded'],
  ['COMPLETED', 'referralEnded'],
  ['DROPPED', 'referralEnded'],
  ['NO_SHOW', 'referralEnded'],
  ['RECALLED', 'referralEnded'],
  ['EXPIRED', 'referralEnded'],
])('a place for a referral %s: %s', (state, refused) => {
  expect(code(enrol(state))).toBe(refused);
});

describe('a result', () => {
  const someone = { needed: 27, startsOn: on('2022-03-01'), lastAttended: on('2022-03-06') };

  test.each<[EnrolmentState, number, Result, string, string | null]>([
    ['ENROLLED', 27, 'COMPLETED', '2022-03-06', null],
    ['ENROLLED', 26.5, 'COMPLETED', '2022-03-06', 'hoursBelowRule'],
    ['ENROLLED', 26.5, 'INCOMPLETE', '2022-03-06', null],
    ['ENROLLED', 36, 'INCOMPLETE', '2022-03-06', null],
    ['ENROLLED', 6, 'NO_SHOW', '2022-03-06', 'wasPresent'],
    ['ENROLLED', 27, 'COMPLETED', '2022-03-05', 'dayBeforeAttendance'],
    ['WAITLISTED', 0, 'COMPLETED', '2022-03-06', 'notEnrolled'],
    ['WITHDRAWN', 36, 'COMPLETED', '2022-03-06', 'notEnrolled'],
    ['COMPLETED', 36, 'INCOMPLETE', '2022-03-06', 'resultStated'],
    ['INCOMPLETE', 36, 'COMPLETED', '2022-03-06', 'resultStated'],
    ['NO_SHOW', 0, 'INCOMPLETE', '2022-03-06', 'resultStated'],
  ])('for somebody %s with %d hours, %s on %s: %s', (state, hours, result, day, refused) => {
    expect(code(conclude({ ...someone, state, hours }, result, on(day)))).toBe(refused);
  });

  test('says how far the hours are from the rule', () => {
    expect(conclude({ ...someone, state: 'ENROLLED', hours: 18 }, 'COMPLETED', on('2022-03-07'))?.values).toEqual({
      attended: 18,
      needed: 27,
    });
  });

  test('of somebody who never came is stated from the first day on', () => {
    const absent = { ...someone, lastAttended: null, hours: 0, state: 'ENROLLED' as const };
    expect(conclude(absent, 'NO_SHOW', on('2022-03-01'))).toBeNull();
    expect(code(conclude(absent, 'NO_SHOW', on('2022-02-28')))).toBe('dayBeforeAttendance');
  });
});

test.each([
  ['PENDING', '2022-03-06', '2022-03-06', null],
  ['PENDING', '2022-03-06', '2022-05-20', null],
  ['PENDING', '2022-03-06', '2022-03-05', 'certificateBeforeCompletion'],
  ['ISSUED', '2022-03-06', '2022-05-20', 'certificateIssued'],
  ['NONE', null, '2022-05-20', 'notCompleted'],
] as const)(
  'a certificate %s of a training completed on %s, issued on %s: %s',
  (certificate, completedOn, day, refused) => {
    expect(code(certify({ certificate, completedOn: completedOn && on(completedOn) }, on(day)))).toBe(refused);
  },
);

test.each<[EnrolmentState, string, string | null]>([
  ['ENROLLED', '2022-03-02', null],
  ['WAITLISTED', '2022-03-02', null],
  ['ENROLLED', '2022-02-28', 'withdrawalBeforeEnrolment'],
  ['WITHDRAWN', '2022-03-02', 'notEnrolled'],
  ['COMPLETED', '2022-03-02', 'resultStated'],
  ['INCOMPLETE', '2022-03-02', 'resultStated'],
  ['NO_SHOW', '2022-03-02', 'resultStated'],
])('a withdrawal of somebody %s on %s: %s', (state, day, refused) => {
  expect(code(withdraw(state, on('2022-03-01'), on(day)))).toBe(refused);
});

test('a place is held by all but those who wait or gave it back', () => {
  expect(enrolmentStates.filter(holdsPlace)).toEqual(['ENROLLED', 'COMPLETED', 'INCOMPLETE', 'NO_SHOW']);
});
