import { describe, expect, test } from '@jest/globals';
import type { PlainDay } from '@sanad/kernel';
import { addMonths, bestPaper, lastDayOf, paperState, succession } from './paper';
import { PaperDraft } from './paper.contract';

const day = (value: string) => value as PlainDay;

test.each([
  ['2026-08-25', 3, '2026-11-25'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2023-11-30', 3, '2024-02-29'],
  ['2026-12-31', 1, '2027-01-31'],
  ['2026-03-31', 120, '2036-03-31'],
])('%s and %i months are %s', (from, count, to) => {
  expect(addMonths(day(from), count)).toBe(to);
});

describe('a birth record of three months', () => {
  const until = lastDayOf(day('2026-08-25'), 3);

  test.each([
    ['2026-08-25', 'VALID'],
    ['2026-10-24', 'VALID'],
    ['2026-10-25', 'EXPIRES_SOON'],
    ['2026-11-24', 'EXPIRES_SOON'],
    ['2026-11-25', 'EXPIRED'],
  ])('on %s it is %s', (on, state) => {
    expect(until).toBe('2026-11-24');
    expect(paperState(until, day(on))).toBe(state);
  });
});

test('a paper without an end is valid for ever', () => {
  expect(paperState(lastDayOf(day('1960-01-01'), null), day('2126-01-01'))).toBe('VALID');
});

describe('when a paper is recorded', () => {
  const held = [
    { id: 'old', type: 'BIRTH_RECORD', issuedOn: day('2026-01-10') },
    { id: 'card', type: 'NATIONAL_CARD', issuedOn: day('2020-01-10') },
    { id: 'licence', type: 'DIPLOMA', issuedOn: day('2015-07-01') },
  ] as const;
  const record = (type: 'BIRTH_RECORD' | 'DIPLOMA', issuedOn: string, replaces: string | null = null) =>
    succession(held, { type, issuedOn: day(issuedOn), replaces });

  test('the newest of its type stands, and only of its type', () => {
    expect(record('BIRTH_RECORD', '2026-11-01')).toEqual({ replaces: ['old'], replacedBy: null });
  });
  test('one of the same day takes the place of the one before', () => {
    expect(record('BIRTH_RECORD', '2026-01-10').replaces).toEqual(['old']);
  });
  test('an older one that is handed in later does not', () => {
    expect(record('BIRTH_RECORD', '2025-11-01')).toEqual({ replaces: [], replacedBy: 'old' });
  });
  test('a second diploma stands beside the first, unless it is said to replace it', () => {
    expect(record('DIPLOMA', '2026-07-01')).toEqual({ replaces: [], replacedBy: null });
    expect(record('DIPLOMA', '2026-07-01', 'licence').replaces).toEqual(['licence']);
    expect(record('DIPLOMA', '2026-07-01', 'card').replaces).toEqual([]);
  });
});

test('the paper that serves best is a valid one, and the newest of those', () => {
  const papers = [
    { id: 1, state: 'EXPIRED', issuedOn: day('2026-11-01') },
    { id: 2, state: 'VALID', issuedOn: day('2024-01-01') },
    { id: 3, state: 'VALID', issuedOn: day('2025-01-01') },
    { id: 4, state: 'EXPIRES_SOON', issuedOn: day('2026-01-01') },
  ] as const;
  expect(bestPaper(papers)?.id).toBe(3);
  expect(bestPaper([])).toBeUndefined();
});

describe('what is said of a paper', () => {
  const codes = (draft: object) =>
    PaperDraft.safeParse(draft).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];

  test.each([
    [{ type: 'BIRTH_RECORD', issuedOn: '2026-08-25' }, []],
    [{ type: 'BIRTH_RECORD', issuedOn: '2999-01-01' }, ['issuedOn dayInFuture']],
    [{ type: 'OTHER', issuedOn: '2026-08-25' }, ['label required']],
    [{ type: 'NATIONAL_CARD', issuedOn: '2020-01-10', validity: 'UNTIL' }, ['validUntil required']],
    [
      { type: 'NATIONAL_CARD', issuedOn: '2020-01-10', validity: 'UNTIL', validUntil: '2019-01-10' },
      ['validUntil endsBeforeIssue'],
    ],
    [{ type: 'SPELL', issuedOn: '2020-01-10' }, ['type chooseOne']],
  ])('%j', (draft, expected) => {
    expect(codes(draft)).toEqual(expected);
  });

  test('a name of its own is kept for other papers alone', () => {
    expect(PaperDraft.parse({ type: 'PHOTO', issuedOn: '2020-01-10', label: 'x' }).label).toBeNull();
  });
});
