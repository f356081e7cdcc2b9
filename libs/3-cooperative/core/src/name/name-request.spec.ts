import { describe, expect, test } from '@jest/globals';
import { addDays, instantOf, today, type PlainDay, type PlainTime } from '@sanad/kernel';
import { day, done, facts, law } from '../../testing/group-facts';
import { takeStep, undoStep } from '../decisions';
import { StepDraft } from '../formation.contract';
import { answerName, askForName, fileName, lastDayOf, nameFact, warningDue, withdrawName } from './name-request';
import { NameApproval, NameRequestDraft } from './name-request.contract';
import { nameStateNames } from './name.words';

const request = (change: object = {}) => ({
  attempt: 1,
  state: 'APPROVED' as const,
  requestedOn: day('2022-03-01'),
  certificateNumber: '12/2022',
  answeredOn: day('2022-03-03'),
  expiresOn: day('2022-06-01'),
  withdrawnOn: null,
  ...change,
});
const ready = [done('NAME_APPROVED'), done('CONSTITUTIVE_ASSEMBLY_HELD')];

describe('what is asked for', () => {
  test.each([
    ['one name', ['عسل'], null],
    ['three names', ['عسل', 'شهد', 'أركان'], null],
    ['no name', [], 'proposals'],
    ['four names', ['أ', 'ب', 'ت', 'ث'], 'proposals'],
    ['an empty name', ['عسل', ' '], 'proposals/1'],
    ['one name twice', ['عسل', 'عسل'], 'proposals/1'],
  ])('%s', (_situation, proposals, path) => {
    expect(NameRequestDraft.safeParse({ proposals }).error?.issues[0]?.path.join('/') ?? null).toBe(path);
  });

  test('a certificate does not end before it begins', () => {
    const approval = { approvedName: 'عسل', certificateNumber: '1', answeredOn: '2022-03-03', expiresOn: '2022-03-02' };
    expect(NameApproval.safeParse(approval).error?.issues[0]?.message).toBe('certificateEndsBeforeItBegins');
  });
});

describe('a group asks for a name', () => {
  test.each([
    ['that never has', [], null],
    ['that was refused', [request({ state: 'REFUSED', expiresOn: null })], null],
    ['that has prepared a request', [request({ state: 'DRAFT' })], 'nameAskedAlready'],
    ['that waits for an answer', [request({ state: 'FILED', expiresOn: null })], 'nameAskedAlready'],
    ['on the last day of its certificate', [request({ expiresOn: day('2022-03-20') })], 'nameInDateStill'],
    ['on the morrow of it', [request({ expiresOn: day('2022-03-19') })], null],
    [
      'that has taken one back',
      [request({ state: 'WITHDRAWN', expiresOn: null, withdrawnOn: day('2022-03-02') })],
      null,
    ],
    [
      'that has let one run out and waits',
      [request({ state: 'EXPIRED' }), request({ attempt: 2, state: 'FILED' })],
      'nameAskedAlready',
    ],
  ] as const)('%s', (_situation, requests, code) => {
    expect(askForName(requests, day('2022-03-20'))?.refused ?? null).toBe(code);
  });

  test.each([
    ['a name that was proposed', request({ state: 'FILED' }), '2022-03-01', 'عسل', null],
    ['another name', request({ state: 'FILED' }), '2022-03-01', 'شهد', 'nameNotProposed'],
    ['a day before the request', request({ state: 'FILED' }), '2022-02-28', 'عسل', 'answerBeforeRequest'],
    ['a refusal of the same day', request({ state: 'FILED' }), '2022-03-01', null, null],
    ['an answer after an answer', request(), '2022-03-05', 'عسل', 'nameAnsweredAlready'],
  ] as const)('and is answered with %s', (_situation, asked, on, name, code) => {
    expect(answerName({ ...asked, proposals: ['عسل'] }, { on: day(on), name })?.refused ?? null).toBe(code);
  });
});

describe('the clock of a certificate', () => {
  test.each([
    ['what it says itself', 90, '2022-05-01', '2022-05-01'],
    ['what the law gives', 90, null, '2022-06-01'],
    ['nothing where neither says', null, null, null],
  ])('ends by %s', (_situation, days, said, end) => {
    expect(lastDayOf(day('2022-03-03'), days, said as PlainDay | null)).toBe(end);
  });

  test.each([
    [31, null, null],
    [30, null, 30],
    [29, 30, null],
    [10, 30, 10],
    [10, 10, null],
    [3, 10, 3],
    [2, 3, null],
    // A server that slept warns once, of the nearest.
    [2, null, 3],
    [0, null, 3],
    [-1, null, null],
  ])('%s days before its end, warned at %s: %s', (left, given, warning) => {
    expect(warningDue(addDays(day('2022-03-03'), left), day('2022-03-03'), given)).toBe(warning);
  });

  // The clocks of Morocco: an hour ahead, back in Ramadan, and with UTC all year since 20 September 2026.
  test.each([
    ['in winter time of before', '2022-03-10'],
    ['on the first day of Ramadan 2022', '2022-03-27'],
    ['in Ramadan 2022', '2022-04-15'],
    ['on the day on which clocks go forward again', '2022-05-08'],
    ['in summer', '2022-07-15'],
    ['on the first day of Ramadan 2026', '2026-02-15'],
    ['on the last day of Ramadan 2026', '2026-03-22'],
    ['on the day of the change of law', '2026-09-20'],
    ['since', '2026-12-01'],
  ])('ends at midnight in Casablanca, %s', (_situation, last) => {
    const name = { ...nameFact([request({ expiresOn: day(last) })])!, expiresOn: day(last) };
    const fileAt = (instant: Date) => {
      const on = today(instant);
      const filing = { step: 'REGISTRATION_FILED', doneOn: on } as const;
      return takeStep(facts({ on, name, steps: ready }), law, filing)?.refused ?? null;
    };
    const before = instantOf(day(last), '23:59' as PlainTime);
    const after = instantOf(addDays(day(last), 1), '00:00' as PlainTime);
    expect([today(before), today(after)]).toEqual([last, addDays(day(last), 1)]);
    expect([fileAt(before), fileAt(after)]).toEqual([null, 'nameExpired']);
  });

  test('a name that has run out takes nothing else away', () => {
    const name = nameFact([request({ expiresOn: day('2022-03-01') })]);
    const group = facts({ on: day('2022-06-30'), name, steps: ready });
    for (const step of ['STATUTES_DRAFTED', 'CAPITAL_SUBSCRIBED', 'LOCAL_AUTHORITY_FILED'] as const)
      expect(takeStep(group, law, { step, doneOn: day('2022-06-30') })).toBeUndefined();
  });
});

test('the last request that was filed is the one that counts', () => {
  expect(nameFact([])).toBeNull();
  expect(nameFact([request({ state: 'DRAFT' })])).toBeNull();
  const waiting = { state: 'FILED', answeredOn: null, expiresOn: null, certificateNumber: null };
  expect(nameFact([request({ state: 'EXPIRED' }), request({ attempt: 2, ...waiting })])).toEqual({
    ...{ requestedOn: '2022-03-01', certificateNumber: null, approvedOn: null, expiresOn: null },
    ...{ endedOn: null, ofRequest: true },
  });
  expect(nameFact([request({ state: 'REFUSED', expiresOn: null })])).toMatchObject({
    approvedOn: null,
    endedOn: '2022-03-03',
  });
  const taken = { ...waiting, state: 'WITHDRAWN', withdrawnOn: day('2022-03-04') };
  expect(nameFact([request({ state: 'EXPIRED' }), request({ attempt: 2, ...taken })])).toMatchObject({
    ...{ approvedOn: null, expiresOn: null, endedOn: '2022-03-04' },
  });
});

test('the answer to a request is not ticked as a step: it would bear no last day', () => {
  const waiting = nameFact([request({ state: 'FILED', answeredOn: null, expiresOn: null, certificateNumber: null })]);
  const tick = { step: 'NAME_APPROVED', doneOn: day('2022-03-09') } as const;
  expect(takeStep(facts({ name: waiting }), law, tick)?.refused).toBe('stepOfNameRequest');
  expect(takeStep(facts(), law, tick)).toBeUndefined();
});

test('steps of a request that stands are not undone beside it', () => {
  const group = facts({ name: nameFact([request()]), steps: ready });
  expect(undoStep(group, 'IN_PROGRESS', 'NAME_APPROVED')?.refused).toBe('stepOfNameRequest');
  expect(undoStep(group, 'IN_PROGRESS', 'CONSTITUTIVE_ASSEMBLY_HELD')).toBeUndefined();
});

describe('a certificate that is entered from its paper', () => {
  const paper = (expiresOn: PlainDay | null) => [
    { step: 'NAME_REQUESTED' as const, doneOn: day('2022-03-01'), reference: null, expiresOn: null },
    { step: 'NAME_APPROVED' as const, doneOn: day('2022-03-08'), reference: 'ZZ-9', expiresOn },
  ];
  const refused = request({ state: 'REFUSED', expiresOn: null });

  test('is the name, also after a request that was refused, and answers for no step', () => {
    const fact = nameFact([refused], paper(day('2022-06-06')));
    expect(fact).toEqual({
      ...{ requestedOn: '2022-03-01', certificateNumber: 'ZZ-9', approvedOn: '2022-03-08', expiresOn: '2022-06-06' },
      ...{ endedOn: null, ofRequest: false },
    });
    expect(undoStep(facts({ name: fact, steps: ready }), 'IN_PROGRESS', 'NAME_APPROVED')).toBeUndefined();
    expect(nameFact([], paper(null))).toBeNull();
  });

  test.each([
    ['on its last day', '2022-06-06', null],
    ['on the morrow', '2022-06-07', 'nameExpired'],
  ])('lets the file go to the court %s', (_situation, on, code) => {
    const name = nameFact([], paper(day('2022-06-06')));
    const filing = { step: 'REGISTRATION_FILED', doneOn: day(on) } as const;
    expect(takeStep(facts({ name, steps: ready }), law, filing)?.refused ?? null).toBe(code);
  });

  test.each([
    ['while it is in date', '2022-06-06', '2022-06-06', 'nameInDateStill'],
    ['once it has ended', '2022-06-06', '2022-06-07', null],
    ['while nobody has written its end', null, '2030-01-01', 'stepDone'],
  ])('another name is asked for %s: %s', (_situation, end, on, code) => {
    const steps = paper(end as PlainDay | null);
    expect(askForName([], day(on), steps)?.refused ?? null).toBe(code);
    expect(askForName([refused], day(on), steps)?.refused ?? null).toBe(code);
  });

  test('keeps a request that was prepared before it from being filed, while it is in date', () => {
    const steps = paper(day('2022-06-06'));
    expect(fileName(request({ state: 'DRAFT' }), steps, day('2022-06-06'))?.refused).toBe('nameInDateStill');
    expect(fileName(request({ state: 'DRAFT' }), steps, day('2022-06-07'))).toBeUndefined();
    expect(fileName(request({ state: 'FILED' }), [], day('2022-06-07'))?.refused).toBe('nameNotFiled');
  });

  test.each([
    ['of the day of the certificate', { step: 'NAME_APPROVED', expiresOn: '2022-03-08' }, null],
    ['before the certificate', { step: 'NAME_APPROVED', expiresOn: '2022-03-07' }, 'certificateEndsBeforeItBegins'],
    ['of another step', { step: 'STATUTES_DRAFTED', expiresOn: '2022-06-06' }, 'invalid'],
    ['that is not said', { step: 'NAME_APPROVED' }, null],
  ])('has a last day %s', (_situation, sent, code) => {
    const draft = StepDraft.safeParse({ doneOn: '2022-03-08', ...sent });
    expect(draft.error?.issues[0]?.message ?? null).toBe(code);
  });
});

test.each([
  ['on the day of filing', request({ state: 'FILED' }), '2022-03-01', null],
  ['before it was filed', request({ state: 'FILED' }), '2022-02-28', 'withdrawnBeforeRequest'],
  ['before it is filed at all', request({ state: 'DRAFT', requestedOn: null }), '2022-03-01', 'nameAnsweredAlready'],
  ['after the answer', request(), '2022-03-05', 'nameAnsweredAlready'],
  ['a second time', request({ state: 'WITHDRAWN' }), '2022-03-05', 'nameAnsweredAlready'],
])('a request is taken back %s', (_situation, asked, on, code) => {
  expect(withdrawName(asked, day(on))?.refused ?? null).toBe(code);
});

test.each(['APPROVED', 'REFUSED', 'EXPIRED', 'WITHDRAWN'] as const)('in Arabic a name is feminine once %s', (state) => {
  // The pronoun or the ending that agrees with «تسمية».
  expect(nameStateNames[state].ar).toMatch(/ة( |$)| عليها$/u);
});
