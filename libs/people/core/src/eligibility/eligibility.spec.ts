import { describe, expect, test } from '@jest/globals';
import { languages, type PlainDay } from '@sanad/kernel';
import { ageOn } from './age';
import { evaluate, mayDecide, ruleSetOn, type EligibilityProposal } from './eligibility';
import { outcomeWords } from './eligibility.words';
import { explain } from './explanation';
import { changedFacts, type EligibilityFacts, type KinshipFacts } from './facts';
import { canonical, replay, type KeptDecision } from './replay';
import { ruleCodes, ruleSets, type RuleSet } from './rules';
import { EligibilitySettingDraft, settingOn, type EligibilitySetting } from './settings';

const day = (value: string) => value as PlainDay;
const kinship: KinshipFacts = {
  linkId: 'link',
  status: 'VERIFIED',
  relation: 'CHILD',
  fileNumber: '512 345',
  createdBy: 'caseworker',
  member: 'DECEASED',
  hasTitle: true,
};
const facts: EligibilityFacts = {
  asOf: day('2026-03-01'),
  birth: '1990-02-14',
  vitalStatus: 'ALIVE',
  hasCard: true,
  hasOtherPaper: false,
  province: '10.261',
  unitProvinces: ['10.261', '10.473'],
  kinship,
  policy: {
    relations: {
      MEMBER: 'ACCEPTED',
      SPOUSE: 'ACCEPTED',
      WIDOW: 'ACCEPTED',
      CHILD: 'ACCEPTED',
      GRANDCHILD: 'UNSETTLED',
      ASCENDANT: 'ACCEPTED',
    },
    minimumAge: { years: 18, isConfirmed: true },
    maximumAge: { years: null, isConfirmed: false },
  },
};
const rules = ruleSetOn(facts.asOf);
const limits = (minimum: number | null, maximum: number | null = null, isConfirmed = true) => ({
  policy: { ...facts.policy, minimumAge: { years: minimum, isConfirmed }, maximumAge: { years: maximum, isConfirmed } },
});
const propose = (change: Partial<EligibilityFacts> = {}) => evaluate(rules, { ...facts, ...change });
const outcome = ({ rules: judged }: EligibilityProposal, code: string) => judged.find(({ rule }) => rule === code);

describe('the program proposes', () => {
  test.each([
    ['ELIGIBLE', 'everything is there', {}],
    ['TO_COMPLETE', 'no kinship is stated', { kinship: null }],
    ['TO_COMPLETE', 'kinship is not verified yet', { kinship: { ...kinship, status: 'CLAIMED' } }],
    ['NOT_ELIGIBLE', 'kinship was rejected', { kinship: { ...kinship, status: 'REJECTED' } }],
    ['TO_COMPLETE', 'nothing shows who it is', { hasCard: false }],
    ['ELIGIBLE', 'case 33: there is no card but another paper', { hasCard: false, hasOtherPaper: true }],
    ['NOT_ELIGIBLE', 'case 22: the person has died', { vitalStatus: 'DECEASED' }],
    ['ELIGIBLE', 'case 23: the member has died, the widow lives', { kinship: { ...kinship, relation: 'WIDOW' } }],
    ['NOT_ELIGIBLE', 'the person is a child of eight years', { birth: '2018-02-01' }],
    ['TO_COMPLETE', 'the birth is not known', { birth: null }],
    ['ELIGIBLE', 'the address lies elsewhere: an advice', { province: '06.141' }],
    ['ELIGIBLE', 'the title is not on the file: an advice', { kinship: { ...kinship, hasTitle: false } }],
    [
      'ELIGIBLE',
      'a grandchild: nobody knows, so the program refuses nobody',
      { kinship: { ...kinship, relation: 'GRANDCHILD' } },
    ],
    ['ELIGIBLE', 'a limit of age is not confirmed: an advice', { birth: '2018-02-01', ...limits(18, null, false) }],
    ['ELIGIBLE', 'there is no limit of age and no birth', { birth: null, ...limits(null) }],
  ] as const)('%s when %s', (verdict, _situation, change) => {
    expect(propose(change as Partial<EligibilityFacts>).verdict).toBe(verdict);
  });

  test('a relation that the High Commission refuses is refused, with its law', () => {
    const policy = { ...facts.policy, relations: { ...facts.policy.relations, CHILD: 'REFUSED' as const } };
    const proposal = propose({ policy });
    expect(proposal.verdict).toBe('NOT_ELIGIBLE');
    expect(outcome(proposal, 'relationAccepted')).toMatchObject({
      verdict: 'NOT_MET',
      binds: true,
      facts: { relation: 'CHILD' },
    });
    expect(outcome(proposal, 'relationAccepted')!.source).toContain('1-59-075');
  });

  test('and says of each rule what it looked at and what is missing', () => {
    const proposal = propose({ kinship: null, hasCard: false, birth: null });
    const missing = proposal.rules.flatMap((rule) => rule.missing);
    expect(missing).toEqual(['kinshipLink', 'kinshipLink', 'identity', 'birth']);
  });

  test('every outcome has its sentence in the three languages', () => {
    const situations: Partial<EligibilityFacts>[] = [
      {},
      { kinship: null, hasCard: false, birth: null, vitalStatus: 'DECEASED', province: '06.141', ...limits(18, 40) },
      { kinship: { ...kinship, status: 'REJECTED' }, birth: '2018', ...limits(18, 40) },
      {
        kinship: { ...kinship, status: 'CLAIMED', relation: 'GRANDCHILD', hasTitle: false },
        birth: '2008',
        ...limits(18, 18),
      },
      { birth: '2007', ...limits(18, 18) },
      {
        birth: '1940',
        ...limits(18, 40),
        policy: { ...limits(18, 40).policy, relations: { CHILD: 'REFUSED' } as never },
      },
    ];
    const seen = new Set<string>();
    for (const proposal of situations.map(propose))
      for (const rule of proposal.rules) {
        seen.add(`${rule.rule}_${rule.verdict}`);
        for (const language of languages) expect(explain(language, rule)).toMatch(/^[^{}]+\.$/);
      }
    expect(Object.keys(outcomeWords).filter((code) => !seen.has(code))).toEqual([]);
    expect(new Set([...seen].map((code) => code.split('_')[0]))).toEqual(new Set(ruleCodes));
  });
});

describe('case 32: a birth known by its year alone', () => {
  test.each([
    ['1990-02-14', '2026-03-01', 36, 36],
    ['1990-03-02', '2026-03-01', 35, 35],
    ['1990-03-01', '2026-03-01', 36, 36],
    ['1990-03', '2026-03-01', 35, 36],
    ['1990', '2026-03-01', 35, 36],
    ['1990', '2026-12-31', 36, 36],
    ['2004-02-29', '2022-02-28', 17, 17],
    ['2004-02-29', '2022-03-01', 18, 18],
    ['2030', '2026-03-01', 0, 0],
  ])('%s on %s: between %i and %i', (birth, on, least, most) => {
    expect(ageOn(birth, day(on))).toEqual({ least, most });
  });

  test.each([
    ['crosses the limit and is verified first', '2008', 'TO_VERIFY', 'TO_COMPLETE'],
    ['lies wholly above it', '2007', 'MET', 'ELIGIBLE'],
    ['lies wholly below it', '2009', 'NOT_MET', 'NOT_ELIGIBLE'],
  ] as const)('that %s: %s', (_situation, birth, verdict, proposed) => {
    const proposal = propose({ birth });
    expect([outcome(proposal, 'minimumAge')!.verdict, proposal.verdict]).toEqual([verdict, proposed]);
  });
});

test('case 30: a limit of age crossed while waiting does not count: the day of the filing does', () => {
  const filed = propose({ birth: '1985-06-01', asOf: day('2025-05-30'), ...limits(18, 39) });
  const later = propose({ birth: '1985-06-01', asOf: day('2026-06-02'), ...limits(18, 39) });
  expect([filed.verdict, later.verdict]).toEqual(['ELIGIBLE', 'NOT_ELIGIBLE']);
  expect(outcome(filed, 'maximumAge')).toMatchObject({ facts: { least: 39, limit: 39, asOf: '2025-05-30' } });
});

describe('case 31: the rules change', () => {
  const stricter: RuleSet = {
    ...ruleSets[0]!,
    version: '2',
    effectiveFrom: day('2027-01-01'),
    rules: ruleSets[0]!.rules.map((rule) => ({
      ...rule,
      judge: () => ({ verdict: 'NOT_MET', facts: {}, missing: [] }),
    })),
  };
  const sets = [...ruleSets, stricter];
  const kept = (id: string, set: RuleSet, asked: EligibilityFacts): KeptDecision => {
    const proposal = evaluate(set, asked);
    return { id, ruleVersion: proposal.ruleVersion, facts: asked, proposal };
  };
  const old = kept('old', ruleSetOn(facts.asOf, sets), facts);
  const now = kept('new', ruleSetOn(day('2027-02-01'), sets), { ...facts, asOf: day('2027-02-01') });

  test('each day has its version', () => {
    expect([old, now].map(({ ruleVersion }) => ruleVersion)).toEqual(['self-employment/1', 'self-employment/2']);
    expect(now.proposal.verdict).toBe('NOT_ELIGIBLE');
    expect(() => ruleSetOn(day('1950-01-01'))).toThrow(/no rules/);
  });

  test('and old decisions repeat as they were', () => {
    expect(replay([old, now], sets)).toEqual([]);
  });

  test('a decision whose facts or proposal were touched is named', () => {
    const touchedFacts = { ...old, id: 'facts', facts: { ...facts, vitalStatus: 'DECEASED' as const } };
    const touchedVerdict = { ...now, id: 'verdict', proposal: { ...now.proposal, verdict: 'ELIGIBLE' as const } };
    expect(replay([old, touchedFacts, touchedVerdict, { ...old, id: 'version', ruleVersion: 'x/9' }], sets)).toEqual([
      { id: 'facts', why: 'OTHER_PROPOSAL' },
      { id: 'verdict', why: 'OTHER_PROPOSAL' },
      { id: 'version', why: 'UNKNOWN_VERSION' },
    ]);
  });

  test('and so is a version that somebody changed in place', () => {
    const inPlace = [{ ...ruleSets[0]!, rules: stricter.rules }];
    expect(replay([old], inPlace)).toEqual([{ id: 'old', why: 'OTHER_PROPOSAL' }]);
  });

  test('the order in which a database keeps members does not matter', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe(canonical({ b: [1, { c: 'x', d: null }] }));
  });
});

describe('a person decides', () => {
  const refused = (code: string) => expect.objectContaining({ refused: code });
  const claimed: EligibilityFacts = { ...facts, kinship: { ...kinship, status: 'CLAIMED' } };
  test.each([
    ['as proposed', { decision: 'ELIGIBLE', reason: null }, facts, 'ELIGIBLE', 'delegate', null],
    [
      'as proposed, by who stated the kinship',
      { decision: 'ELIGIBLE', reason: null },
      facts,
      'ELIGIBLE',
      'caseworker',
      refused('deciderStatedKinship'),
    ],
    [
      'otherwise without a reason',
      { decision: 'NOT_ELIGIBLE', reason: null },
      facts,
      'ELIGIBLE',
      'delegate',
      refused('differenceNeedsReason'),
    ],
    ['otherwise with a reason', { decision: 'NOT_ELIGIBLE', reason: 'سبب' }, facts, 'ELIGIBLE', 'delegate', null],
    [
      'for somebody whose kinship is not verified',
      { decision: 'ELIGIBLE', reason: 'سبب' },
      claimed,
      'TO_COMPLETE',
      'delegate',
      refused('eligibleWithoutKinship'),
    ],
    [
      'against somebody without any link',
      { decision: 'NOT_ELIGIBLE', reason: 'سبب' },
      { ...facts, kinship: null },
      'TO_COMPLETE',
      'delegate',
      null,
    ],
  ] as const)('%s', (_situation, judgement, about, verdict, decider, answer) => {
    expect(mayDecide(judgement, about, { verdict }, decider)).toEqual(answer);
  });
});

describe('facts that change under a decision', () => {
  test.each([
    ['a birth that was corrected', { birth: '1990-02-15' }, ['birth']],
    ['a death', { vitalStatus: 'DECEASED' }, ['vitalStatus']],
    ['a link that was taken back', { kinship: { ...kinship, status: 'REJECTED' } }, ['kinship']],
    ['another link that counts', { kinship: { ...kinship, linkId: 'other' } }, ['kinship']],
    ['a widow who was the spouse', { kinship: { ...kinship, relation: 'WIDOW' } }, ['kinship']],
    ['a title that was added to the file', { kinship: { ...kinship, hasTitle: false } }, []],
    ['a policy that came later', limits(21), []],
    ['another day', { asOf: day('2027-01-01') }, []],
  ] as const)('%s', (_situation, change, changed) => {
    expect(changedFacts(facts, { ...facts, ...(change as Partial<EligibilityFacts>) })).toEqual(changed);
  });
});

describe('a setting', () => {
  const line = (value: number, effectiveFrom: string, createdAt: string): EligibilitySetting => ({
    name: 'minimumAge',
    value,
    isConfirmed: true,
    reason: 'قرار',
    effectiveFrom: day(effectiveFrom),
    createdByName: null,
    createdAt,
  });
  const rows = [
    line(18, '1959-03-16', '2026-01-01T00:00:00Z'),
    line(21, '2026-06-01', '2026-02-01T00:00:00Z'),
    line(20, '2026-06-01', '2026-03-01T00:00:00Z'),
  ];

  test.each([
    ['2026-05-31', 18],
    ['2026-06-01', 20],
    ['1950-01-01', undefined],
  ])('on %s is the line that began last: %s', (on, value) => {
    expect(settingOn(rows, 'minimumAge', day(on))?.value).toBe(value);
  });

  test.each([
    ['minimumAge', 18, true],
    ['minimumAge', null, true],
    ['minimumAge', -1, false],
    ['minimumAge', 1.5, false],
    ['appealDays', 60, true],
    ['appealDays', null, false],
    ['relations', { CHILD: 'ACCEPTED' }, false],
    ['relations', facts.policy.relations, true],
    ['appealTo', { ar: 'المندوب السامي', fr: 'x', en: 'x' }, true],
    ['appealTo', { ar: '', fr: 'x', en: 'x' }, false],
  ])('%s = %j is one: %s', (name, value, isOne) => {
    const draft = { name, value, isConfirmed: true, reason: 'قرار عدد 1', effectiveFrom: '2026-06-01' };
    expect(EligibilitySettingDraft.safeParse(draft).success).toBe(isOne);
  });
});
