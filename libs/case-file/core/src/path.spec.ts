import { describe, expect, test } from '@jest/globals';
import { isRefusal, type PlainDay } from '@sanad/kernel';
import { closeFor, closureReasonsAt } from './closure';
import { guards, type CaseFacts, type GuardCode } from './guard';
import { nextStep, stepsFrom, stepTo, transitions } from './path';
import { closureReasons, stages, type ClosureReason, type Stage } from './stage';
import { mayTake } from './taker';

const day = (text: string) => text as PlainDay;
const bare: CaseFacts = {
  stage: 'NEW',
  kinship: 'NONE',
  isReceiptIssued: false,
  isComplementAsked: false,
  isComplementAnswered: false,
  interviewOn: null,
  isInterviewRecorded: false,
  path: null,
  planSignedOn: null,
  isPartnerNamed: false,
  isPartnerConsented: false,
  businessPlanOn: null,
  fundingChoice: null,
  trainingState: 'NONE',
  hasLegalOutcome: false,
  contactAttempts: 0,
  closureReason: null,
  closedFrom: null,
  closedOn: null,
  today: day('2022-06-01'),
};
const unmet = (facts: Partial<CaseFacts>, to: Stage): GuardCode[] =>
  stepsFrom({ ...bare, ...facts })
    .find((step) => step.to === to)
    ?.conditions.filter(({ met }) => !met)
    .map(({ code }) => code) ?? [];

describe('the path of a file', () => {
  test('every station is reached from the first, and every open one leads to an end', () => {
    const reach = (from: Stage) => {
      const seen = new Set<Stage>([from]);
      for (const stage of seen) for (const { from: start, to } of transitions) if (start === stage) seen.add(to);
      return seen;
    };
    expect([...reach('NEW')].sort()).toEqual([...stages].sort());
    for (const stage of stages.filter((one) => one !== 'COMPLETED')) expect(reach(stage).has('COMPLETED')).toBe(true);
  });

  test.each<[string, Stage, Partial<CaseFacts>, Stage, GuardCode[]]>([
    ['a new file without receipt and kinship', 'NEW', {}, 'ELIGIBILITY', ['receiptIssued', 'kinshipClaimed']],
    [
      'a rejected kinship is none',
      'NEW',
      { isReceiptIssued: true, kinship: 'REJECTED' },
      'ELIGIBILITY',
      ['kinshipClaimed'],
    ],
    ['a claimed kinship is enough to begin', 'NEW', { isReceiptIssued: true, kinship: 'CLAIMED' }, 'ELIGIBILITY', []],
    ['and not enough to be eligible', 'ELIGIBILITY', { kinship: 'CLAIMED' }, 'ELIGIBLE', ['kinshipVerified']],
    ['a verified one is', 'ELIGIBILITY', { kinship: 'VERIFIED' }, 'ELIGIBLE', []],
    ['papers are asked for once', 'ELIGIBILITY', { isComplementAsked: true }, 'RETURNED', ['complementOnce']],
    ['the question is answered first', 'RETURNED', { isComplementAsked: true }, 'ELIGIBILITY', ['missingAnswered']],
    ['no orientation without a date', 'ELIGIBLE', {}, 'ORIENTATION', ['interviewDated']],
    [
      'no preparation without record, path and plan',
      'ORIENTATION',
      {},
      'PREPARATION',
      ['interviewRecorded', 'pathChosen', 'planSigned'],
    ],
    [
      'a partner that the plan names is agreed to',
      'ORIENTATION',
      {
        isInterviewRecorded: true,
        path: 'COOPERATIVE_NEW',
        planSignedOn: day('2022-03-12'),
        isPartnerNamed: true,
      },
      'PREPARATION',
      ['partnerConsented'],
    ],
    [
      'a plan without partner needs no such consent',
      'ORIENTATION',
      { isInterviewRecorded: true, path: 'WAGE_JOB', planSignedOn: day('2022-03-12') },
      'PREPARATION',
      [],
    ],
    [
      'money that nobody asked for is not waited for',
      'PREPARATION',
      { trainingState: 'COMPLETED', fundingChoice: 'NONE', businessPlanOn: day('2022-04-01') },
      'FUNDING',
      ['fundingRequested'],
    ],
    ['funding goes on with own means', 'FUNDING', { fundingChoice: 'OWN_MEANS' }, 'CREATION', []],
    ['and not while it is asked for', 'FUNDING', { fundingChoice: 'REQUESTED' }, 'CREATION', ['fundingSettled']],
    [
      'no creation without training and funding settled',
      'PREPARATION',
      {},
      'CREATION',
      ['trainingDone', 'fundingSettled'],
    ],
    [
      'funding that is still asked for comes first',
      'PREPARATION',
      { trainingState: 'COMPLETED', fundingChoice: 'REQUESTED' },
      'CREATION',
      ['fundingSettled'],
    ],
    [
      'a late certificate does not hold up',
      'PREPARATION',
      { trainingState: 'COMPLETED', fundingChoice: 'AFTER_CREATION' },
      'CREATION',
      [],
    ],
    ['a waiver stands for training', 'PREPARATION', { trainingState: 'WAIVED', fundingChoice: 'NONE' }, 'CREATION', []],
    [
      'being enrolled is not being trained',
      'PREPARATION',
      { trainingState: 'ENROLLED', fundingChoice: 'NONE' },
      'CREATION',
      ['trainingDone'],
    ],
    [
      'no request for money without a plan',
      'PREPARATION',
      { trainingState: 'COMPLETED', fundingChoice: 'REQUESTED' },
      'FUNDING',
      ['businessPlanReady'],
    ],
    ['no activity without its proof', 'CREATION', {}, 'ACTIVE', ['legalOutcome']],
  ])('%s', (_situation, stage, facts, to, codes) => {
    expect(unmet({ stage, ...facts }, to)).toEqual(codes);
  });

  test('every condition stands in the way of some step', () => {
    const asked = new Set(transitions.flatMap((transition) => transition.guards));
    expect([...asked].sort()).toEqual(Object.keys(guards).sort());
  });

  test.each<[Stage, Partial<CaseFacts>, Stage | null]>([
    ['NEW', {}, 'ELIGIBILITY'],
    ['ELIGIBILITY', {}, 'ELIGIBLE'],
    ['RETURNED', {}, 'ELIGIBILITY'],
    ['ELIGIBLE', {}, 'ORIENTATION'],
    ['ORIENTATION', {}, 'PREPARATION'],
    ['PREPARATION', { fundingChoice: 'NONE' }, 'CREATION'],
    ['PREPARATION', { fundingChoice: 'REQUESTED' }, 'FUNDING'],
    ['FUNDING', {}, 'CREATION'],
    ['CREATION', {}, 'ACTIVE'],
    ['ACTIVE', {}, 'COMPLETED'],
    ['COMPLETED', {}, null],
    ['CLOSED', { closedFrom: 'NEW' }, null],
  ])('from %s with %j it goes forward to %s', (stage, facts, to) => {
    expect(nextStep({ ...bare, stage, ...facts })?.to ?? null).toBe(to);
  });

  test.each<[string, Partial<CaseFacts>, boolean]>([
    ['within the year', { closureReason: 'WITHDRAWN', closedOn: day('2021-06-01') }, true],
    ['a day later', { closureReason: 'WITHDRAWN', closedOn: day('2021-05-31') }, false],
    ['after a death', { closureReason: 'DECEASED', closedOn: day('2022-05-01') }, false],
    ['of a duplicate', { closureReason: 'DUPLICATE', closedOn: day('2022-05-01') }, false],
  ])('taking up a closed file %s: %#', (_situation, facts, isAllowed) => {
    const closed: CaseFacts = { ...bare, stage: 'CLOSED', closedFrom: 'PREPARATION', ...facts };
    expect(stepsFrom(closed).map(({ to }) => to)).toEqual(['PREPARATION']);
    expect(stepsFrom(closed)[0]?.conditions[0]?.values['until']).toMatch(/^202[23]-/);
    expect(isRefusal(stepTo('PREPARATION', closed, 'provincial-delegate'))).toBe(!isAllowed);
  });

  test.each([
    [false, false],
    [true, true],
  ])('with a partner in the plan (%s) its consent is on the list: %s', (isPartnerNamed, isListed) => {
    const [step] = stepsFrom({ ...bare, stage: 'ORIENTATION', isPartnerNamed });
    expect(step?.conditions.some(({ code }) => code === 'partnerConsented')).toBe(isListed);
  });

  test.each([
    ['COOPERATIVE_NEW', 'cooperative'],
    ['COOPERATIVE_JOIN', 'cooperative'],
    ['AUTO_ENTREPRENEUR', 'record'],
    [null, 'record'],
  ] as const)('on the path %s the outcome is proven under %s', (path, anchor) => {
    const step = stepsFrom({ ...bare, stage: 'CREATION', path }).find(({ to }) => to === 'ACTIVE');
    expect(step?.conditions).toEqual([{ code: 'legalOutcome', met: false, anchor, values: {} }]);
  });

  test('a step says why it is not taken', () => {
    expect(stepTo('ACTIVE', bare, 'caseworker')).toMatchObject({ refused: 'stepNotOffered' });
    expect(stepTo('ELIGIBLE', { ...bare, stage: 'ELIGIBILITY', kinship: 'VERIFIED' }, 'caseworker')).toMatchObject({
      refused: 'stepNotYours',
    });
    expect(stepTo('ELIGIBILITY', bare, 'caseworker')).toMatchObject({
      refused: 'conditionsUnmet',
      values: { conditions: 'receiptIssued kinshipClaimed' },
    });
  });

  test.each([
    ['caseworker', 'caseworker', true],
    ['caseworker', 'delegate', false],
    ['caseworker', 'house', false],
    ['provincial-delegate', 'delegate', true],
    ['regional-delegate', 'delegate', true],
    ['regional-delegate', 'caseworker', false],
    ['hq-supervisor', 'delegate', false],
    [null, 'caseworker', false],
  ] as const)('%s takes steps of a %s: %s', (role, by, isAllowed) => expect(mayTake(by, role)).toBe(isAllowed));
});

describe('closing a file', () => {
  const delegates: ClosureReason[] = ['INELIGIBLE', 'REFUSED'];
  test.each<[Stage, string | null, ClosureReason[]]>([
    ['NEW', 'caseworker', ['INELIGIBLE', 'REFUSED', 'CEASED']],
    ['ELIGIBILITY', 'caseworker', ['INELIGIBLE', 'REFUSED', 'CEASED']],
    ['ELIGIBILITY', 'provincial-delegate', ['REFUSED', 'CEASED']],
    ['FUNDING', 'provincial-delegate', ['INELIGIBLE', 'CEASED']],
    ['ACTIVE', 'caseworker', delegates],
  ])('at %s a %s gives any reason but %j', (stage, role, missing) => {
    expect(closureReasonsAt(stage, role)).toEqual(closureReasons.filter((reason) => !missing.includes(reason)));
  });

  test.each<[Stage, string | null]>([
    ['CLOSED', 'provincial-delegate'],
    ['COMPLETED', 'provincial-delegate'],
    ['NEW', 'auditor'],
    ['NEW', null],
  ])('at %s a %s gives none', (stage, role) => expect(closureReasonsAt(stage, role)).toEqual([]));

  test.each<[string, Partial<CaseFacts>, ClosureReason, string | null, string, string | null]>([
    ['withdrawn', { stage: 'ORIENTATION' }, 'WITHDRAWN', null, 'caseworker', null],
    [
      'not eligible at another station',
      { stage: 'NEW' },
      'INELIGIBLE',
      'x',
      'provincial-delegate',
      'closureNotOffered',
    ],
    ['not eligible, by a caseworker', { stage: 'RETURNED' }, 'INELIGIBLE', 'x', 'caseworker', 'stepNotYours'],
    [
      'not eligible without a reason',
      { stage: 'RETURNED' },
      'INELIGIBLE',
      null,
      'provincial-delegate',
      'reasonMissing',
    ],
    ['not eligible with one', { stage: 'RETURNED' }, 'INELIGIBLE', 'x', 'provincial-delegate', null],
    ['out of reach after two attempts', { contactAttempts: 2 }, 'LOST_CONTACT', null, 'caseworker', 'contactNotTried'],
    ['out of reach after three', { contactAttempts: 3 }, 'LOST_CONTACT', null, 'caseworker', null],
  ])('%s', (_situation, facts, closureReason, reason, role, code) => {
    const refused = closeFor({ closureReason, reason }, { ...bare, ...facts }, role);
    expect(refused?.refused ?? null).toBe(code);
  });
});
