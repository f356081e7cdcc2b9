import { describe, expect, test } from '@jest/globals';
import { addDays, newId, today } from '@sanad/kernel';
import { CertificateDraft, CompletionDraft } from './enrolment.contract';
import { ProgrammeDraft } from './programme.contract';
import { RollCall } from './roll-call.contract';
import { SessionDraft } from './session.contract';

const day = { day: '2022-03-01', startsAt: '09:00', hours: 6 };
const session = { programmeId: newId(), place: 'قاعة التكوين', trainer: '', capacity: 20, days: [day] };
const problems = (parsed: { error?: { issues: readonly { path: PropertyKey[]; message: string }[] } }) =>
  parsed.error?.issues.map(({ path, message }) => `${path.join('/')} ${message}`) ?? [];

describe('a session', () => {
  test('needs no trainer yet', () => expect(SessionDraft.parse(session).trainer).toBeNull());

  test('names the second of two equal days', () => {
    expect(problems(SessionDraft.safeParse({ ...session, days: [day, { ...day, startsAt: '14:00' }] }))).toEqual([
      'days/1/day duplicate',
    ]);
  });

  test.each([
    ['no place', { place: ' ' }],
    ['no seats', { capacity: 0 }],
    ['half a seat', { capacity: 1.5 }],
    ['more seats than a hall', { capacity: 501 }],
    ['no days', { days: [] }],
    ['a day that does not exist', { days: [{ ...day, day: '2022-02-30' }] }],
    ['a time that does not exist', { days: [{ ...day, startsAt: '25:00' }] }],
    ['minutes instead of half hours', { days: [{ ...day, hours: 1.25 }] }],
    ['a day longer than a day', { days: [{ ...day, hours: 25 }] }],
    ['a programme that is no identifier', { programmeId: '1' }],
  ])('with %s is refused', (_, change) => {
    expect(SessionDraft.safeParse({ ...session, ...change }).success).toBe(false);
  });
});

describe('a programme', () => {
  const programme = { title: 'إعداد مخطط الأعمال', hours: 36 };
  const module = (hours: number) => ({ title: 'دراسة السوق', hours });

  test('leaves the usual share of hours to the house unless it says another one', () => {
    expect(ProgrammeDraft.parse(programme)).toEqual({ ...programme, modules: [] });
    expect(ProgrammeDraft.safeParse({ ...programme, completionPercent: 0 }).success).toBe(false);
  });

  test('has modules that hold all of its hours, or none', () => {
    expect(ProgrammeDraft.safeParse({ ...programme, modules: [module(12), module(24)] }).success).toBe(true);
    const read = ProgrammeDraft.safeParse({ ...programme, modules: [module(12)] });
    expect(problems(read)).toEqual(['hours modulesDiffer']);
  });
});

test('facts are never of tomorrow', () => {
  const tomorrow = addDays(today(), 1);
  expect(problems(CompletionDraft.safeParse({ on: tomorrow }))).toEqual(['on dayInFuture']);
  expect(problems(CertificateDraft.safeParse({ number: '1', on: tomorrow }))).toEqual(['on dayInFuture']);
  expect(CompletionDraft.parse({ on: today() })).toEqual({ on: today(), result: 'COMPLETED', reason: null });
});

test('a roll call says each cell once', () => {
  const cell = { enrolmentId: newId(), dayId: newId(), mark: 'PRESENT' };
  expect(RollCall.safeParse({ cells: [cell] }).success).toBe(true);
  expect(problems(RollCall.safeParse({ cells: [cell, { ...cell, mark: null }] }))).toEqual(['cells duplicate']);
});
