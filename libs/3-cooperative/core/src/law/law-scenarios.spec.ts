import { describe, expect, test } from '@jest/globals';
import { day, done, facts, five, fiveWith, founder, law, rule } from '../../testing/group-facts';
import { checklist } from '../checklist';
import { takeStep } from '../decisions';
import type { FormationFacts, FounderFact } from '../facts';
import { type Step } from '../step';
import { inForce } from './in-force';

type Change = Partial<FormationFacts>;
const born = (on: string, precision: 'DAY' | 'MONTH' | 'YEAR' = 'DAY') => ({
  founders: fiveWith({ born: { on: day(on), precision } }),
});
const company = founder('company', { kind: 'LEGAL_PERSON', born: null });
const capital = (shares: number, shareValue: number, change: Partial<FounderFact> = {}): Change => ({
  shareValue,
  founders: ['a', 'b', 'c', 'd', 'e'].map((key) => founder(key, { shares, paidCash: shares * shareValue, ...change })),
});
const after = (...steps: readonly Step[]) => steps.map((step) => done(step));
const name = (expiresOn: string | null): Change['name'] => ({
  requestedOn: day('2022-02-01'),
  certificateNumber: '12/2022',
  approvedOn: day('2022-02-05'),
  expiresOn: expiresOn === null ? null : day(expiresOn),
  endedOn: null,
  ofRequest: true,
});
const ready = after('GROUP_FORMED', 'NAME_APPROVED', 'CONSTITUTIVE_ASSEMBLY_HELD');
const filed = (expiresOn: string | null): Change => ({ steps: ready, name: name(expiresOn) });

/** What happens on a day, and with which word the law says no. */
const scenarios: readonly (readonly [
  situation: string,
  step: Step,
  on: string,
  change: Change,
  refused: string | null,
])[] = [
  // Founders.
  ['five people', 'GROUP_FORMED', '2022-03-05', {}, null],
  ['nobody', 'GROUP_FORMED', '2022-03-05', { founders: [] }, 'tooFewFounders'],
  ['four people', 'GROUP_FORMED', '2022-03-05', { founders: five.slice(1) }, 'tooFewFounders'],
  ['six people', 'GROUP_FORMED', '2022-03-05', { founders: [...five, founder('f')] }, null],
  ['four people and a company', 'GROUP_FORMED', '2022-03-05', { founders: [...five.slice(1), company] }, null],
  [
    'five companies',
    'GROUP_FORMED',
    '2022-03-05',
    { founders: five.map(({ key }) => ({ ...company, id: key, key })) },
    null,
  ],
  [
    'one person counted twice',
    'GROUP_FORMED',
    '2022-03-05',
    { founders: [...five, founder('a', { id: 'again' })] },
    'founderTwice',
  ],
  [
    'five rows of one person',
    'GROUP_FORMED',
    '2022-03-05',
    { founders: five.map(({ id }) => founder('a', { id })) },
    'founderTwice',
  ],
  [
    'a company counted twice',
    'GROUP_FORMED',
    '2022-03-05',
    { founders: [...five, company, { ...company, id: 'again' }] },
    'founderTwice',
  ],
  // Age, on the day of the act.
  ['eighteen on the very day', 'GROUP_FORMED', '2022-03-05', born('2004-03-05'), null],
  ['eighteen on the morrow', 'GROUP_FORMED', '2022-03-05', born('2004-03-06'), 'founderMinor'],
  ['eighteen yesterday', 'GROUP_FORMED', '2022-03-05', born('2004-03-04'), null],
  ['a child', 'GROUP_FORMED', '2022-03-05', born('2015-01-01'), 'founderMinor'],
  ['a minor on the day of an act of last month', 'GROUP_FORMED', '2022-02-05', born('2004-03-01'), 'founderMinor'],
  ['born on 29 February, on 28 February', 'GROUP_FORMED', '2022-02-28', born('2004-02-29'), 'founderMinor'],
  ['born on 29 February, on 1 March', 'GROUP_FORMED', '2022-03-01', born('2004-02-29'), null],
  ['known by the year, surely of age', 'GROUP_FORMED', '2022-03-05', born('2003-01-01', 'YEAR'), null],
  ['known by the year, perhaps of age', 'GROUP_FORMED', '2022-03-05', born('2004-01-01', 'YEAR'), null],
  ['known by the year, surely a minor', 'GROUP_FORMED', '2022-03-05', born('2005-01-01', 'YEAR'), 'founderMinor'],
  ['known by the year, of age on its last day', 'GROUP_FORMED', '2021-12-31', born('2003-01-01', 'YEAR'), null],
  ['known by the month, before it', 'GROUP_FORMED', '2022-02-28', born('2004-03-01', 'MONTH'), 'founderMinor'],
  ['known by the month, within it', 'GROUP_FORMED', '2022-03-15', born('2004-03-01', 'MONTH'), null],
  ['of an unknown birth', 'GROUP_FORMED', '2022-03-05', { founders: fiveWith({ born: null }) }, null],
  [
    'a young company has no age',
    'GROUP_FORMED',
    '2022-03-05',
    { founders: fiveWith({ kind: 'LEGAL_PERSON', born: null }) },
    null,
  ],
  [
    'a minor at the court',
    'REGISTRATION_FILED',
    '2022-03-05',
    { ...filed(null), ...born('2004-03-06') },
    'founderMinor',
  ],
  // Life and files.
  ['a deceased founder', 'GROUP_FORMED', '2022-03-05', { founders: fiveWith({ alive: false }) }, 'founderDeceased'],
  [
    'a deceased founder at the court',
    'REGISTRATION_FILED',
    '2022-03-05',
    { ...filed(null), founders: fiveWith({ alive: false }) },
    'founderDeceased',
  ],
  [
    'a founder who is struck out',
    'GROUP_FORMED',
    '2022-03-05',
    { founders: fiveWith({ struckOut: true }) },
    'founderStruckOut',
  ],
  [
    'a struck-out founder and statutes',
    'STATUTES_DRAFTED',
    '2022-03-05',
    { founders: fiveWith({ struckOut: true }) },
    null,
  ],
  // Signers of the request for a name.
  ['five who may sign', 'NAME_REQUESTED', '2022-03-05', {}, null],
  [
    'five who have signed',
    'NAME_REQUESTED',
    '2022-03-05',
    { founders: five.map((one) => ({ ...one, signedRequest: true })) },
    null,
  ],
  [
    'four of five have signed',
    'NAME_REQUESTED',
    '2022-03-05',
    { founders: fiveWith({ signedRequest: false }) },
    'tooFewSigners',
  ],
  [
    'five of six have signed',
    'NAME_REQUESTED',
    '2022-03-05',
    { founders: [...five, founder('f', { signedRequest: false })] },
    null,
  ],
  ['three people ask for a name', 'NAME_REQUESTED', '2022-03-05', { founders: five.slice(2) }, 'tooFewSigners'],
  ['a name before the group is said to be complete', 'NAME_REQUESTED', '2022-03-05', { steps: [] }, null],
  ['a certificate that was there before', 'NAME_APPROVED', '2022-03-05', { steps: [] }, null],
  // Shares and capital.
  ['1,000 dirhams in shares of 100', 'CAPITAL_SUBSCRIBED', '2022-03-05', capital(2, 100), null],
  [
    '999.50 dirhams',
    'CAPITAL_SUBSCRIBED',
    '2022-03-05',
    { ...capital(1, 199.9), founders: capital(1, 199.9).founders!.map((one) => one) },
    'capitalTooLow',
  ],
  [
    '900 dirhams in nine shares',
    'CAPITAL_SUBSCRIBED',
    '2022-03-05',
    { founders: [...capital(2, 100).founders!.slice(1), founder('e', { shares: 1, paidCash: 100 })] },
    'capitalTooLow',
  ],
  ['a share of 99.99', 'CAPITAL_SUBSCRIBED', '2022-03-05', capital(4, 99.99), 'shareTooLow'],
  ['a share of 100', 'CAPITAL_SUBSCRIBED', '2022-03-05', capital(4, 100), null],
  ['a share of 50 and much capital', 'CAPITAL_SUBSCRIBED', '2022-03-05', capital(400, 50), 'shareTooLow'],
  [
    'half a share',
    'CAPITAL_SUBSCRIBED',
    '2022-03-05',
    { founders: fiveWith({ shares: 4.5, paidCash: 450 }) },
    'sharesNotWhole',
  ],
  [
    'no share',
    'CAPITAL_SUBSCRIBED',
    '2022-03-05',
    { founders: fiveWith({ shares: 0, paidCash: 0 }) },
    'sharesNotWhole',
  ],
  [
    'one share is enough',
    'CAPITAL_SUBSCRIBED',
    '2022-03-05',
    { founders: fiveWith({ shares: 1, paidCash: 25 }) },
    null,
  ],
  // The quarter.
  ['a quarter of each', 'CAPITAL_SUBSCRIBED', '2022-03-05', {}, null],
  [
    'a centime short of a quarter',
    'CAPITAL_SUBSCRIBED',
    '2022-03-05',
    { founders: fiveWith({ paidCash: 99.99 }) },
    'partUnpaid',
  ],
  ['nothing paid', 'CAPITAL_SUBSCRIBED', '2022-03-05', { founders: fiveWith({ paidCash: 0 }) }, 'partUnpaid'],
  [
    'one who pays for all',
    'CAPITAL_SUBSCRIBED',
    '2022-03-05',
    { founders: five.map((one, place) => ({ ...one, paidCash: place === 0 ? 400 : 25 })) },
    'partUnpaid',
  ],
  ['all paid', 'CAPITAL_SUBSCRIBED', '2022-03-05', capital(4, 100), null],
  [
    'a centime too much',
    'CAPITAL_SUBSCRIBED',
    '2022-03-05',
    { founders: fiveWith({ paidCash: 400.01 }) },
    'paidAboveShares',
  ],
  [
    'cash and kind too much together',
    'CAPITAL_SUBSCRIBED',
    '2022-03-05',
    { founders: fiveWith({ paidCash: 201, inKind: 200 }) },
    'paidAboveShares',
  ],
  [
    'an unpaid quarter does not hold the name up',
    'NAME_REQUESTED',
    '2022-03-05',
    { founders: fiveWith({ paidCash: 0 }) },
    null,
  ],
  // In kind.
  [
    'all in kind, valued',
    'CAPITAL_SUBSCRIBED',
    '2022-03-05',
    { founders: fiveWith({ paidCash: 0, inKind: 400 }) },
    null,
  ],
  [
    'all in kind, not valued',
    'CAPITAL_SUBSCRIBED',
    '2022-03-05',
    { founders: fiveWith({ paidCash: 0, inKind: 400, valued: false }) },
    'inKindUnvalued',
  ],
  [
    'half in kind, a quarter of the rest',
    'CAPITAL_SUBSCRIBED',
    '2022-03-05',
    { founders: fiveWith({ paidCash: 50, inKind: 200 }) },
    null,
  ],
  [
    'half in kind, less than a quarter of the rest',
    'CAPITAL_SUBSCRIBED',
    '2022-03-05',
    { founders: fiveWith({ paidCash: 49.99, inKind: 200 }) },
    'partUnpaid',
  ],
  [
    'a valuation of nothing is not asked for',
    'CAPITAL_SUBSCRIBED',
    '2022-03-05',
    { founders: fiveWith({ valued: false }) },
    null,
  ],
  // The hard edges.
  ['funds before the subscription', 'FUNDS_DEPOSITED', '2022-03-05', {}, 'stepTooEarly'],
  ['funds after the subscription', 'FUNDS_DEPOSITED', '2022-03-05', { steps: after('CAPITAL_SUBSCRIBED') }, null],
  [
    'funds on the day of the subscription',
    'FUNDS_DEPOSITED',
    '2022-03-01',
    { steps: after('CAPITAL_SUBSCRIBED') },
    null,
  ],
  [
    'funds dated before the subscription',
    'FUNDS_DEPOSITED',
    '2022-02-28',
    { steps: after('CAPITAL_SUBSCRIBED') },
    'dayBeforeNeeded',
  ],
  [
    'funds late: it warns and does not lock',
    'FUNDS_DEPOSITED',
    '2022-05-28',
    { steps: after('CAPITAL_SUBSCRIBED') },
    null,
  ],
  ['an assembly before anything', 'CONSTITUTIVE_ASSEMBLY_HELD', '2022-03-05', {}, null],
  ['the local authority before anything', 'LOCAL_AUTHORITY_FILED', '2022-03-05', {}, null],
  [
    'the court without a name',
    'REGISTRATION_FILED',
    '2022-03-05',
    { steps: after('CONSTITUTIVE_ASSEMBLY_HELD') },
    'stepTooEarly',
  ],
  [
    'the court without an assembly',
    'REGISTRATION_FILED',
    '2022-03-05',
    { steps: after('NAME_APPROVED') },
    'stepTooEarly',
  ],
  ['the court with both', 'REGISTRATION_FILED', '2022-03-05', { steps: ready }, null],
  ['the court before the local authority', 'REGISTRATION_FILED', '2022-03-05', { steps: ready }, null],
  ['a filing dated before the assembly', 'REGISTRATION_FILED', '2022-02-28', { steps: ready }, 'dayBeforeNeeded'],
  [
    'a filing without a scan',
    'REGISTRATION_FILED',
    '2022-03-05',
    { steps: [...ready.slice(1), done('STATUTES_DRAFTED', { hasScan: false })] },
    'scanMissing',
  ],
  ['the register without a filing', 'REGISTERED', '2022-03-05', { steps: ready }, 'stepTooEarly'],
  [
    'the register after the filing',
    'REGISTERED',
    '2022-03-05',
    { steps: [...ready, done('REGISTRATION_FILED')] },
    null,
  ],
  [
    'an assembly dated after the filing',
    'REGISTERED',
    '2022-03-25',
    {
      steps: [
        ...ready.slice(0, 2),
        done('CONSTITUTIVE_ASSEMBLY_HELD', { doneOn: day('2022-03-20') }),
        done('REGISTRATION_FILED', { doneOn: day('2022-03-10') }),
      ],
    },
    'assemblyAfterFiling',
  ],
  [
    'the tax office before the register',
    'TAX_AND_ICE',
    '2022-03-05',
    { steps: [...ready, done('REGISTRATION_FILED')] },
    'stepTooEarly',
  ],
  ['social security before the register', 'CNSS', '2022-03-05', {}, 'stepTooEarly'],
  ['the tax office after the register', 'TAX_AND_ICE', '2022-03-05', { steps: [...ready, done('REGISTERED')] }, null],
  ['a licence after the register', 'SECTOR_LICENCE', '2022-03-05', { steps: [done('REGISTERED')] }, null],
  [
    'the central register after the register',
    'CENTRAL_REGISTER_CONFIRMED',
    '2022-03-05',
    { steps: [done('REGISTERED')] },
    null,
  ],
  ['a step twice', 'STATUTES_DRAFTED', '2022-03-05', { steps: after('STATUTES_DRAFTED') }, 'stepDone'],
  // The clock of the name.
  ['a certificate with days to run', 'REGISTRATION_FILED', '2022-03-05', filed('2022-05-06'), null],
  ['a certificate on its last day', 'REGISTRATION_FILED', '2022-05-06', filed('2022-05-06'), null],
  [
    'a certificate on the morrow of its last day',
    'REGISTRATION_FILED',
    '2022-05-07',
    filed('2022-05-06'),
    'nameExpired',
  ],
  [
    'a filing of before, entered late',
    'REGISTRATION_FILED',
    '2022-05-05',
    { ...filed('2022-05-06'), on: day('2022-06-30') },
    null,
  ],
  ['a certificate without a last day', 'REGISTRATION_FILED', '2023-05-07', filed(null), null],
  [
    'an ended certificate does not hold the deposit up',
    'FUNDS_DEPOSITED',
    '2022-06-07',
    { steps: after('CAPITAL_SUBSCRIBED'), name: name('2022-05-06') },
    null,
  ],
  [
    'an ended certificate does not hold the register up',
    'REGISTERED',
    '2022-06-07',
    { steps: [...ready, done('REGISTRATION_FILED', { doneOn: day('2022-05-01') })], name: name('2022-05-06') },
    null,
  ],
  // What is in doubt binds nobody.
  ['no treasurer and no president', 'REGISTRATION_FILED', '2022-03-05', { steps: ready }, null],
  [
    'an unsigned list at the court',
    'REGISTRATION_FILED',
    '2022-03-05',
    { steps: ready, founders: [...five, founder('f', { signed: false })] },
    null,
  ],
  ['the court 80 days after the assembly', 'REGISTRATION_FILED', '2022-05-20', { steps: ready }, null],
];

describe('the law', () => {
  test.each(scenarios)('%s: %s on %s', (_situation, step, on, change, refused) => {
    const group = facts(change);
    expect(takeStep(group, law, { step, doneOn: day(on) })?.refused ?? null).toBe(refused);
    // The checklist of that day says the same, but for a day that is written wrong.
    const state = checklist({ ...group, on: day(on) }, law).steps.find((one) => one.step === step)?.state;
    const expected =
      refused === null || refused === 'dayBeforeNeeded' ? 'possible' : refused === 'stepDone' ? 'done' : 'blocked';
    expect(state).toBe(expected);
  });

  test('is told in more than eighty situations, each another', () => {
    expect(new Set(scenarios.map(([situation]) => situation)).size).toBe(scenarios.length);
    expect(scenarios.length).toBeGreaterThanOrEqual(80);
  });
});

describe('advice', () => {
  const ruleOf = (code: string, change: Change) => checklist(facts(change), law).rules.find((one) => one.code === code);

  test.each([
    ['a birth known by its year', 'founderOfAge', born('2004-01-01', 'YEAR'), { met: true, doubtful: true }],
    [
      'a birth that is not known',
      'founderOfAge',
      { founders: fiveWith({ born: null }) },
      { met: true, doubtful: true },
    ],
    ['births known by their days', 'founderOfAge', {}, { met: true, doubtful: false }],
    ['signatures that nobody keeps', 'signedByAll', {}, { met: true, doubtful: true }],
    ['nobody named', 'organsNamed', {}, { met: false, blocking: false, toConfirm: true }],
    [
      'a president alone',
      'organsNamed',
      { founders: fiveWith({ role: 'PRESIDENT' }) },
      { met: false, values: { head: 1, treasurer: 0 } },
    ],
    [
      'a manager and a treasurer',
      'organsNamed',
      { founders: [...five, founder('f', { role: 'MANAGER' }), founder('g', { role: 'TREASURER' })] },
      { met: true },
    ],
  ] as const)('%s: %s', (_situation, code, change, expected) => {
    expect(ruleOf(code, change)).toMatchObject(expected);
  });

  test('a rule that somebody confirms begins to lock', () => {
    const confirmed = law.map((one) =>
      one.key === 'organsNamed' ? { ...one, confidence: 'CONFIRMED' as const } : one,
    );
    const filing = { step: 'REGISTRATION_FILED', doneOn: day('2022-03-05') } as const;
    expect(takeStep(facts({ steps: ready }), confirmed, filing)?.refused).toBe('organsMissing');
  });
});

describe('the law of a day', () => {
  const lines = [
    rule('minMembers', 7, { effectiveTo: day('2014-12-17'), effectiveFrom: day('1983-10-05') }),
    rule('minMembers', 5, { version: 2 }),
    rule('minMembers', 6, { version: 3, effectiveFrom: day('2027-01-01') }),
    rule('minMembers', 4, { version: 4 }),
  ];
  test.each([
    ['1980-01-01', undefined],
    ['1990-01-01', 7],
    ['2014-12-18', 4],
    ['2026-12-31', 4],
    ['2027-01-01', 6],
  ] as const)('%s: %s founders', (on, value) => {
    expect(inForce(lines, day(on)).find(({ key }) => key === 'minMembers')?.value).toBe(value);
  });

  test('ends where it was said to end, and the one before it does not come back', () => {
    expect(
      inForce(
        [
          rule('minShare', 100),
          rule('minShare', 50, { version: 2, effectiveFrom: day('2020-01-01'), effectiveTo: day('2020-12-31') }),
        ],
        day('2021-01-01'),
      ),
    ).toEqual([]);
  });
});

test('a group of seven is judged in less than five milliseconds', () => {
  const group = facts({ founders: [...five, founder('f'), founder('g')], steps: ready, name: name('2022-05-06') });
  for (let turn = 0; turn < 200; turn += 1) checklist(group, law);
  const from = performance.now();
  for (let turn = 0; turn < 200; turn += 1) checklist(group, law);
  expect((performance.now() - from) / 200).toBeLessThan(5);
});
