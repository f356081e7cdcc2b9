import { describe, expect, test } from '@jest/globals';
import { isRefusal, type PlainDay } from '@sanad/kernel';
import type { CaseFacts, GuardCode } from './guard';
import { mayTake, stepsFrom, stepTo, transitions } from './path';
import { stages, type Stage } from './stage';

const day = (text: string) => text as PlainDay;
const bare: CaseFacts = {
  stage: 'NEW',
  kinship: 'NONE',
  receiptNumber: null,
  missingItems: null,
  missingAnswer: null,
  interviewOn: null,
  interviewRecord: null,
  path: null,
  planSignedOn: null,
  businessPlanOn: null,
  fundingChoice: null,
  trainingState: 'NONE',
  legalOutcome: null,
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
      { receiptNumber: 'R', kinship: 'REJECTED' },
      'ELIGIBILITY',
      ['kinshipClaimed'],
    ],
    ['a claimed kinship is enough to begin', 'NEW', { receiptNumber: 'R', kinship: 'CLAIMED' }, 'ELIGIBILITY', []],
    ['and not enough to be eligible', 'ELIGIBILITY', { kinship: 'CLAIMED' }, 'ELIGIBLE', ['kinshipVerified']],
    ['a verified one is', 'ELIGIBILITY', { kinship: 'VERIFIED' }, 'ELIGIBLE', []],
    ['papers are asked for once', 'ELIGIBILITY', { missingItems: 'نسخة كاملة' }, 'RETURNED', ['complementOnce']],
    ['the question is answered first', 'RETURNED', { missingItems: 'نسخة' }, 'ELIGIBILITY', ['missingAnswered']],
    ['no orientation without a date', 'ELIGIBLE', {}, 'ORIENTATION', ['interviewDated']],
    [
      'no preparation without record, path and plan',
      'ORIENTATION',
      {},
      'PREPARATION',
      ['interviewRecorded', 'pathChosen', 'planSigned'],
    ],
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

  test.each<[string, Partial<CaseFacts>, boolean]>([
    ['within the year', { closureReason: 'WITHDRAWN', closedOn: day('2021-06-01') }, true],
    ['a day later', { closureReason: 'WITHDRAWN', closedOn: day('2021-05-31') }, false],
    ['after a death', { closureReason: 'DECEASED', closedOn: day('2022-05-01') }, false],
    ['of a duplicate', { closureReason: 'DUPLICATE', closedOn: day('2022-05-01') }, false],
  ])('taking up a closed file %s: %#', (_situation, facts, isAllowed) => {
    const closed: CaseFacts = { ...bare, stage: 'CLOSED', closedFrom: 'PREPARATION', ...facts };
    expect(stepsFrom(closed).map(({ to }) => to)).toEqual(['PREPARATION']);
    expect(isRefusal(stepTo('PREPARATION', closed, 'provincial-delegate'))).toBe(!isAllowed);
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
