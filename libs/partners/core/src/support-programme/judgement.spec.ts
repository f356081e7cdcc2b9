import { describe, expect, test } from '@jest/globals';
import { dayOf, languages, type PlainDay } from '@sanad/kernel';
import { judgeProgramme, programmeConditions, type ProgrammeFacts, type ProgrammeReason } from './judgement';
import { changesOf, type OwnedLine } from './programme-line';
import { explainReason } from './programme-reason';
import { isRunning, programmeOn } from './support-programme';
import { SupportProgrammeDraft } from './support-programme.contract';

const day = (value: string) => value as PlainDay;
const programme: OwnedLine = {
  ...{ version: 1, effectiveFrom: day('2020-01-01'), nameAr: 'برنامج تجريبي', nameFr: 'Programme d’essai' },
  ...{ purpose: 'FUNDING', service: null, validFrom: day('2022-01-01'), validTo: day('2023-12-31') },
  ...{ givesAr: 'منحة', givesFr: 'Une subvention', amountFrom: null, amountTo: 100_000, sharePercent: 60 },
  ...{ minimumAge: 18, maximumAge: 35, sectors: ['AGRICULTURE', 'TOURISM'], territory: ['10', '11.321'] },
  ...{ needs: ['RESISTANCE_FAMILY', 'JOB_SEEKER'], toConfirm: [], doubtAr: null, doubtFr: null, source: 'دورية' },
  ...{ agency: null, ownerAr: 'جهة تجريبية', ownerFr: 'Organisme d’essai' },
};
const facts: ProgrammeFacts = {
  ...{ asOf: day('2022-06-15'), birth: '1990-02-14', province: '10.261', sector: 'AGRICULTURE' },
  ...{ cooperativeOn: null, needs: { RESISTANCE_FAMILY: true, JOB_SEEKER: true } },
};
const judge = (change: Partial<ProgrammeFacts> = {}, terms: Partial<OwnedLine> = {}) =>
  judgeProgramme({ ...programme, ...terms }, { ...facts, ...change });
const reason = (judged: ReturnType<typeof judge>, condition: string) =>
  judged.reasons.find((one) => one.condition === condition);

describe('a programme is', () => {
  test.each([
    ['OPEN', 'everything fits', {}, {}],
    ['NOT_OPEN', 'too old', { birth: '1980-01-01' }, {}],
    ['OPEN', '35 years on the day itself', { birth: '1987-06-15' }, {}],
    ['NOT_OPEN', '36 years on the day itself: the birthday is the filing date', { birth: '1986-06-15' }, {}],
    ['OPEN', 'one day before the 36th birthday', { birth: '1986-06-16' }, {}],
    ['OPEN', '18 years on the very day', { birth: '2004-06-15' }, {}],
    ['NOT_OPEN', '18 years tomorrow', { birth: '2004-06-16' }, {}],
    ['MISSING_FACTS', 'no birth', { birth: null }, {}],
    ['OPEN', 'no birth and no limit', { birth: null }, { minimumAge: null, maximumAge: null }],
    ['MISSING_FACTS', 'a year of birth that crosses the limit', { birth: '1986' }, {}],
    ['MISSING_FACTS', 'a month of birth that crosses the limit', { birth: '1986-06' }, {}],
    ['OPEN', 'a year of birth that lies within', { birth: '1990' }, {}],
    ['NOT_OPEN', 'a year of birth that lies wholly beyond', { birth: '1985' }, {}],
    ['OPEN', 'its first day', { asOf: day('2022-01-01') }, {}],
    ['NOT_OPEN', 'the day before its first', { asOf: day('2021-12-31') }, {}],
    ['OPEN', 'its last day', { asOf: day('2023-12-31') }, {}],
    ['NOT_OPEN', 'the day after its last', { asOf: day('2024-01-01') }, {}],
    ['OPEN', 'no days were ever set', { asOf: day('2022-01-01') }, { validFrom: null, validTo: null }],
    ['OPEN', 'a province of the territory by its own code', { province: '11.321' }, {}],
    ['NOT_OPEN', 'another province of that region', { province: '11.121' }, {}],
    ['NOT_OPEN', 'a province elsewhere', { province: '06.141' }, {}],
    ['OPEN', 'a province elsewhere, in a programme of the whole country', { province: '06.141' }, { territory: [] }],
    ['MISSING_FACTS', 'no province', { province: null }, {}],
    ['MISSING_FACTS', 'a sector that nobody has said', { sector: null }, {}],
    ['NOT_OPEN', 'another sector', { sector: 'OTHER' }, {}],
    ['OPEN', 'any sector', { sector: null }, { sectors: [] }],
    ['MISSING_FACTS', 'a need that nobody has said', { needs: { RESISTANCE_FAMILY: true } }, {}],
    ['NOT_OPEN', 'a need that is not met', { needs: { RESISTANCE_FAMILY: true, JOB_SEEKER: false } }, {}],
    ['NOT_OPEN', 'one condition fails and another is not known', { birth: '1950', sector: null }, {}],
  ] as const)('%s: %s', (verdict, _situation, change, terms) => {
    expect(judge(change, terms).verdict).toBe(verdict);
  });
});

test('the region 1 is not the region 10, and 10.26 is not 10.261', () => {
  expect(judge({ province: '10.261' }, { territory: ['1', '10.26'] }).verdict).toBe('NOT_OPEN');
});

describe('what nobody has confirmed', () => {
  test.each([
    ['the age', { birth: '1980' }, ['AGE']],
    ['an age that cannot be told', { birth: null }, ['AGE']],
    ['the period', { asOf: day('2026-06-15') }, ['PERIOD', 'AGE']],
    ['the place', { province: '06.141' }, ['TERRITORY']],
    ['the sector', { sector: 'OTHER' }, ['SECTOR']],
    ['a need', { needs: {} }, ['NEEDS']],
  ] as const)('never blocks: %s', (_what, change, toConfirm) => {
    const judged = judge(change, { toConfirm });
    expect(judged.verdict).toBe('TO_CONFIRM');
    expect(judged.reasons.some(({ binds, verdict }) => !binds && verdict !== 'MET')).toBe(true);
  });

  test('makes no promise either: what fits is still to be confirmed', () => {
    expect(judge({}, { toConfirm: ['PERIOD'] }).verdict).toBe('TO_CONFIRM');
  });

  test('does not weaken what is confirmed', () => {
    expect(judge({ province: '06.141' }, { toConfirm: ['AGE', 'PERIOD'] }).verdict).toBe('NOT_OPEN');
  });

  test('of the amounts is no condition', () => {
    expect(judge({}, { toConfirm: ['AMOUNT'] }).verdict).toBe('OPEN');
  });
});

describe('a day is a day in Morocco', () => {
  const until = { validFrom: null, validTo: day('2026-06-30') };
  test.each([
    ['2026-06-30T22:59:59Z', '2026-06-30', true],
    ['2026-06-30T23:00:00Z', '2026-07-01', false],
  ])('an hour ahead in summer: %s is %s', (instant, on, running) => {
    expect(dayOf(instant)).toBe(on);
    expect(isRunning(until, dayOf(instant))).toBe(running);
  });
  test('and none since the change of September 2026', () => {
    const from = { validFrom: day('2026-12-01'), validTo: null };
    expect(isRunning(from, dayOf('2026-11-30T23:59:59Z'))).toBe(false);
    expect(isRunning(from, dayOf('2026-12-01T00:00:00Z'))).toBe(true);
  });
});

describe('case 31: lines follow each other', () => {
  const first = programme;
  const corrected: OwnedLine = { ...first, version: 2, maximumAge: 34, nameAr: 'اسم مصحح' };
  const later: OwnedLine = { ...first, version: 3, effectiveFrom: day('2023-01-01'), maximumAge: 45, validTo: null };
  const lines = [later, corrected, first];
  test.each([
    ['before the first', '2019-05-01', 34, '2020-01-01'],
    ['before the change', '2022-12-31', 34, '2020-01-01'],
    ['on the day of the change', '2023-01-01', 45, '2023-01-01'],
  ])('%s (%s): up to %i years', (_when, on, maximumAge, effectiveFrom) => {
    expect(programmeOn(lines, day(on))).toMatchObject({ maximumAge, effectiveFrom, version: 3 });
  });
  test('name and period are those that are known now', () => {
    const then = programmeOn([{ ...later, nameAr: 'الاسم الجديد' }, corrected, first], day('2022-02-01'));
    expect([then.nameAr, then.validTo]).toEqual(['الاسم الجديد', null]);
  });
  test('and so is whether the period is confirmed; the doubt about the age stays with its line', () => {
    const doubted: OwnedLine = { ...first, toConfirm: ['PERIOD', 'AGE'] };
    const settled: OwnedLine = { ...later, version: 2, toConfirm: [] };
    expect(programmeOn([settled, doubted], day('2022-02-01')).toConfirm).toEqual(['AGE']);
    expect(programmeOn([settled, doubted], day('2023-02-01')).toConfirm).toEqual([]);
  });
  test('what a line has changed is told field by field', () => {
    expect(changesOf('ar', later, corrected)).toEqual([
      { field: 'name', before: 'اسم مصحح', after: 'برنامج تجريبي' },
      { field: 'period', before: 'من 1 يناير 2022 إلى 31 دجنبر 2023', after: 'منذ 1 يناير 2022' },
      { field: 'age', before: 'من 18 إلى 34 سنة', after: 'من 18 إلى 45 سنة' },
    ]);
  });
});

describe('a cooperative that the register knows', () => {
  const terms = { needs: ['NEW_COOPERATIVE', 'GROUP_OR_SMALL_FIRM'] } as const;
  test.each([
    ['on its first day', '2022-06-15', 'OPEN'],
    ['on the last day of its two years', '2020-06-16', 'OPEN'],
    ['two years later', '2020-06-15', 'NOT_OPEN'],
    ['before it was registered: nobody has said', '2022-06-16', 'MISSING_FACTS'],
  ] as const)('%s (%s): %s', (_when, on, verdict) => {
    expect(judge({ cooperativeOn: day(on), needs: {} }, terms).verdict).toBe(verdict);
  });
  test('says its day, whatever somebody answers', () => {
    const judged = judge({ cooperativeOn: day('2020-01-10'), needs: { NEW_COOPERATIVE: true } }, terms);
    expect(explainReason('ar', reason(judged, 'NEW_COOPERATIVE')!)).toBe(
      'قُيدت التعاونية في 10 يناير 2020، سنتين أو أكثر قبل تاريخ الإيداع.',
    );
  });
});

test('the age is told as it is on the filing date, with its limit', () => {
  const judged = judge({ birth: '1985-01-01' });
  expect(explainReason('ar', reason(judged, 'MAXIMUM_AGE')!)).toBe('السن عند تاريخ الإيداع: 37 سنة، والحد الأقصى 35.');
  expect(explainReason('fr', reason(judged, 'MAXIMUM_AGE')!)).toBe('Âge à la date du dépôt\u202F: 37 ans, maximum 35.');
  expect(explainReason('en', reason(judged, 'MAXIMUM_AGE')!)).toBe(
    'Age on the filing date: 37 years, the maximum being 35.',
  );
});

test('an age of which the year alone is known is told as a range', () => {
  const judged = judge({ birth: '1980' });
  expect(explainReason('ar', reason(judged, 'MAXIMUM_AGE')!)).toBe(
    'السن عند تاريخ الإيداع بين 41 و42 سنة، والحد الأقصى 35.',
  );
});

test('every reason has its sentence in the three languages, without a code or an empty place', () => {
  const reasons: ProgrammeReason[] = [
    judge(),
    judge({ birth: null, sector: null, province: null, needs: {} }),
    judge({ birth: '1950', sector: 'OTHER', province: '06.141', asOf: day('2020-01-01') }),
    judge({ birth: '1986', asOf: day('2030-01-01'), needs: { RESISTANCE_FAMILY: false, JOB_SEEKER: false } }),
    judge({ birth: '2004' }),
    judge({ birth: '1986' }),
    judge(
      { needs: {} },
      { needs: ['VULNERABLE', 'IDEA_OR_YOUNG_FIRM', 'SMALL_FIRM', 'GROUP_OR_SMALL_FIRM', 'NEW_COOPERATIVE'] },
    ),
    judge({}, { validFrom: null }),
    judge({}, { validTo: null }),
    judge({}, { validFrom: null, validTo: null }),
  ].flatMap(({ reasons: told }) => [...told]);
  for (const one of reasons)
    for (const language of languages) expect(explainReason(language, one)).toMatch(/^[^{}_]+\.$/);
  for (const one of reasons) expect(explainReason('ar', one)).not.toMatch(/[A-Za-z]/);
  expect(new Set(reasons.map(({ condition }) => condition))).toEqual(new Set(programmeConditions));
});

describe('what is written of a programme', () => {
  const draft = {
    ...{ effectiveFrom: '2026-01-01', ownerAr: 'جهة', ownerFr: 'Organisme', nameAr: 'برنامج', nameFr: 'Programme' },
    ...{ purpose: 'FUNDING', givesAr: 'منحة', givesFr: 'Subvention', source: 'دورية', reason: 'دورية جديدة' },
  };
  const problems = (change: object) =>
    (SupportProgrammeDraft.safeParse({ ...draft, ...change }).error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.')} ${message}`,
    );
  test.each([
    ['is complete', {}, []],
    ['ends on its first day', { validFrom: '2026-01-01', validTo: '2026-01-01' }, []],
    [
      'ends before it begins',
      { validFrom: '2026-01-02', validTo: '2026-01-01' },
      ['validTo programmeEndsBeforeItBegins'],
    ],
    ['has ages out of order', { minimumAge: 40, maximumAge: 18 }, ['maximumAge agesOutOfOrder']],
    ['has amounts out of order', { amountFrom: 2, amountTo: 1 }, ['amountTo amountsOutOfOrder']],
    ['has no owner', { ownerAr: '', ownerFr: '' }, ['ownerAr required', 'ownerFr required']],
    ['has a service of nobody', { service: 'TRAINING' }, ['agencyId required']],
    ['doubts without saying what', { toConfirm: ['AGE'] }, ['doubtAr required', 'doubtFr required']],
    ['names a place that is none', { territory: ['10', '99'] }, ['territory.1 unknown']],
    ['names a day that is none', { validFrom: '2026-02-30' }, ['validFrom invalidDay']],
    ['counts people in halves', { minimumAge: 18.5 }, ['minimumAge wholeNumber']],
  ])('%s', (_situation, change, expected) => {
    expect(problems(change)).toEqual(expected);
  });
});
