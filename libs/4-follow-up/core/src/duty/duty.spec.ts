import { describe, expect, test } from '@jest/globals';
import { addDays, type PlainDay } from '@sanad/kernel';
import { dutiesOf, leadDays, type Followed } from './duty';
import type { DutyLaw, DutyLawKey } from './duty-law';
import { fiscalYearEnds, yearEndOn } from './fiscal-year';
import { addMonths, addMonthsFromEnd } from '../months';

const day = (text: string) => text as PlainDay;

const rule = (key: DutyLawKey, value: number, change: Partial<DutyLaw> = {}): DutyLaw => ({
  ...{ key, value, unit: 'DAYS', ar: key, fr: key, en: key, article: 'TO_READ', confidence: 'TO_CONFIRM' },
  ...{ effectiveFrom: day('2014-12-18'), effectiveTo: null, version: 1, ...change },
});
const law = [
  rule('annualAssemblyWithin', 6, { confidence: 'CONFIRMED' }),
  rule('assemblyNotice', 15),
  rule('reportsBeforeAssembly', 15),
  rule('odcoTransmission', 30),
  rule('mandateYears', 3),
];

/** Throne Day, the young people's day, New Year, the feast of the sacrifice of 2023. */
const holidays = new Set(
  ['2023-06-29', '2023-06-30', '2023-07-30', '2023-08-21', '2024-01-01', '2024-07-30', '2025-07-30'].map(day),
);

const founded: Followed = {
  registeredOn: day('2022-03-25'),
  knownSince: day('2022-03-25'),
  hasEnded: false,
  yearEnds: [],
  mandates: [],
  assemblies: new Map(),
};

describe('months', () => {
  test.each([
    ['2023-12-31', 6, '2024-06-30'],
    ['2023-09-30', 6, '2024-03-31'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2023-02-28', 6, '2023-08-31'],
    ['2024-02-28', 6, '2024-08-28'],
    ['2023-11-15', 6, '2024-05-15'],
  ])('%s and %i months from its end: %s', (from, count, until) => {
    expect(addMonthsFromEnd(day(from), count)).toBe(until);
  });

  test.each([
    ['2022-03-25', 24, '2024-03-25'],
    ['2022-08-31', 6, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2022-01-15', -12, '2021-01-15'],
    ['2022-01-31', -2, '2021-11-30'],
  ])('%s and %i months: %s', (from, count, until) => {
    expect(addMonths(day(from), count)).toBe(until);
  });
});

describe('the fiscal year', () => {
  const changes = [
    { month: 9, day: 30, since: day('2024-01-01') },
    { month: 6, day: 30, since: day('2026-01-01') },
  ];
  test('ends with the civil one until somebody says otherwise', () => {
    expect(yearEndOn([], day('2022-05-01'))).toEqual({ month: 12, day: 31 });
    expect(fiscalYearEnds([], day('2022-03-25'), day('2024-12-30'))).toEqual(['2022-12-31', '2023-12-31']);
  });
  test('ends on another day from the day on that was said', () => {
    expect(fiscalYearEnds(changes, day('2022-03-25'), day('2026-12-31'))).toEqual([
      ...['2022-12-31', '2023-12-31', '2024-09-30', '2025-09-30', '2026-06-30'],
    ]);
  });
  test('what is said again of the same day holds as it was said last', () => {
    const again = [...changes.slice(0, 1), { month: 3, day: 31, since: day('2024-01-01') }];
    expect(fiscalYearEnds(again, day('2024-01-01'), day('2024-12-31'))).toEqual(['2024-03-31']);
  });
  test('ends on the last of February, whatever the year', () => {
    const leap = [{ month: 2, day: 29, since: day('2023-01-01') }];
    expect(fiscalYearEnds(leap, day('2023-01-01'), day('2024-12-31'))).toEqual(['2023-02-28', '2024-02-29']);
  });
});

const of = (followed: Partial<Followed>, on: string, rules: readonly DutyLaw[] = law) =>
  dutiesOf({ ...founded, ...followed }, rules, holidays, day(on)).map(({ key, lawDueOn, dueOn }) => [
    ...[key, lawDueOn, ...(dueOn === lawDueOn ? [] : [dueOn])],
  ]);

describe('what a cooperative owes', () => {
  test('begins with the day after the end of a fiscal year', () => {
    expect(of({}, '2022-12-31').map(([key]) => key)).toEqual(['VISIT/6', 'VISIT/12', 'VISIT/24']);
    expect(of({}, '2023-01-01')).toEqual([
      ['VISIT/6', '2022-09-25', '2022-09-26'],
      ['VISIT/12', '2023-03-25', '2023-03-27'],
      ['ACCOUNTS/2022-12-31', '2023-06-15'],
      ['REPORTS/2022-12-31', '2023-06-15'],
      ['ASSEMBLY_NOTICE/2022-12-31', '2023-06-15'],
      // The 30th is a feast, then the week ends.
      ['ANNUAL_ASSEMBLY/2022-12-31', '2023-06-30', '2023-07-03'],
      // The feast of the throne is a Sunday.
      ['ODCO_DEPOSIT/2022-12-31', '2023-07-30', '2023-07-31'],
      ['VISIT/24', '2024-03-25'],
    ]);
  });

  test('a delay that looks back is never shortened by a feast: it ends on the working day before', () => {
    const [accounts] = dutiesOf(founded, law, holidays, day('2024-01-01')).filter(
      ({ key }) => key === 'ACCOUNTS/2023-12-31',
    );
    expect(accounts).toMatchObject({ lawDueOn: '2024-06-15', dueOn: '2024-06-14' });
  });

  test('the documents follow the assembly that was held, not the last day on which it could have been', () => {
    const assemblies = new Map([[day('2022-12-31'), day('2023-04-10')]]);
    expect(of({ assemblies }, '2023-05-01')).toContainEqual(['ODCO_DEPOSIT/2022-12-31', '2023-05-10']);
  });

  test('where no assembly was owed, nothing that hangs on it is', () => {
    const assemblies = new Map([[day('2022-12-31'), null]]);
    expect(of({ assemblies }, '2023-05-01').filter(([key]) => key!.endsWith('12-31'))).toEqual([
      ['ANNUAL_ASSEMBLY/2022-12-31', '2023-06-30', '2023-07-03'],
    ]);
  });

  test('ends with the cooperative', () => {
    expect(of({ hasEnded: true }, '2024-01-01')).toEqual([]);
  });

  test('what fell due more than a year before the house knew it is asked of nobody', () => {
    expect(of({ knownSince: day('2024-07-20') }, '2024-07-20').map(([key]) => key)).toEqual([
      'ODCO_DEPOSIT/2022-12-31',
      'VISIT/24',
      ...['ACCOUNTS', 'REPORTS', 'ASSEMBLY_NOTICE', 'ANNUAL_ASSEMBLY', 'ODCO_DEPOSIT'].map(
        (kind) => `${kind}/2023-12-31`,
      ),
    ]);
  });

  test('a mandate that ends within ninety days is renewed: one duty for an organ and a day', () => {
    const seat = (organ: string, endsOn: string | null) => ({
      organ,
      beginsOn: day('2022-03-25'),
      endsOn: endsOn === null ? null : day(endsOn),
    });
    const mandates = [
      ...[seat('TREASURER', '2025-03-25'), seat('BOARD_MEMBER', null), seat('BOARD_MEMBER', null)],
      seat('PRESIDENT', '2026-03-25'),
    ];
    const found = (on: string) =>
      dutiesOf({ ...founded, mandates }, law, holidays, day(on)).filter(
        ({ mark, kind }) => mark !== null && kind !== 'VISIT',
      );
    expect(found('2024-12-24')).toEqual([]);
    expect(found('2024-12-25').map(({ key, isConfirmed }) => [key, isConfirmed])).toEqual([
      // Until when the board sits is only what the law is said to say.
      ['MANDATE_RENEWAL/BOARD_MEMBER/2025-03-25', false],
      ['MANDATE_RENEWAL/TREASURER/2025-03-25', true],
    ]);
  });

  test('by the law of the day on which the fiscal year ended', () => {
    const rules = [
      ...law,
      rule('annualAssemblyWithin', 4, { effectiveFrom: day('2023-06-01'), version: 2, confidence: 'CONFIRMED' }),
      rule('annualAssemblyWithin', 3, { effectiveFrom: day('2023-06-01'), version: 3, confidence: 'CONFIRMED' }),
    ];
    const assemblies = of({}, '2024-01-01', rules).filter(([key]) => key!.startsWith('ANNUAL'));
    expect(assemblies).toEqual([
      ['ANNUAL_ASSEMBLY/2022-12-31', '2023-06-30', '2023-07-03'],
      ['ANNUAL_ASSEMBLY/2023-12-31', '2024-03-31', '2024-04-01'],
    ]);
    const ended = [rule('annualAssemblyWithin', 6, { effectiveTo: day('2022-06-30') })];
    expect(of({}, '2024-01-01', ended).map(([key]) => key)).toEqual(['VISIT/6', 'VISIT/12', 'VISIT/24']);
  });
});

test('in three years every duty comes up once, a task for it on its day, and none is lost or doubled', () => {
  const opened = new Map<string, PlainDay>();
  for (let on = founded.registeredOn; on <= '2025-03-25'; on = addDays(on, 1)) {
    for (const { key, kind, dueOn } of dutiesOf(founded, law, holidays, on))
      if (!opened.has(key) && addDays(dueOn, -leadDays[kind]) <= on) opened.set(key, on);
  }
  expect([...opened]).toEqual([
    ['VISIT/6', '2022-09-11'],
    ['VISIT/12', '2023-03-12'],
    ['ACCOUNTS/2022-12-31', '2023-05-01'],
    ['ANNUAL_ASSEMBLY/2022-12-31', '2023-05-04'],
    ['REPORTS/2022-12-31', '2023-05-16'],
    ['ASSEMBLY_NOTICE/2022-12-31', '2023-05-16'],
    ['ODCO_DEPOSIT/2022-12-31', '2023-07-01'],
    ['VISIT/24', '2024-03-10'],
    ['ACCOUNTS/2023-12-31', '2024-04-30'],
    ['ANNUAL_ASSEMBLY/2023-12-31', '2024-05-02'],
    ['REPORTS/2023-12-31', '2024-05-15'],
    ['ASSEMBLY_NOTICE/2023-12-31', '2024-05-15'],
    ['ODCO_DEPOSIT/2023-12-31', '2024-07-01'],
  ]);
});
