import type { PlainDay } from '@sanad/kernel';
import type { FormationFacts, FounderFact, StepFact } from '../src/facts';
import type { LawKey, LawRule } from '../src/law';
import type { Step } from '../src/step';

export const day = (text: string) => text as PlainDay;

export const rule = (key: LawKey, value: number | null, change: Partial<LawRule> = {}): LawRule => ({
  key,
  version: 1,
  value,
  unit: value === null ? null : 'PERSONS',
  effectiveFrom: day('2014-12-18'),
  effectiveTo: null,
  text: 'LAW_112_12',
  article: '26',
  body: 'FOUNDERS',
  requirementAr: 'قاعدة',
  requirementFr: 'règle',
  requirementEn: 'rule',
  step: null,
  countsFrom: null,
  papers: [],
  source: 'spec',
  confidence: 'CONFIRMED',
  doubtAr: null,
  doubtFr: null,
  ...change,
});

const toConfirm = { confidence: 'TO_CONFIRM', doubtAr: 'شك', doubtFr: 'doute' } as const;

/** The law as it is when the house opens, with what judges a group. */
export const law: readonly LawRule[] = [
  rule('minMembers', 5),
  rule('founderOnce', null),
  rule('founderOfAge', 18),
  rule('founderLiving', null),
  rule('founderCurrent', null),
  rule('nameRequestSigners', 5),
  rule('nameApprovalSla', 3, toConfirm),
  rule('nameApprovalValidity', 90, toConfirm),
  rule('nameInDate', null),
  rule('minCapital', 1000),
  rule('minShare', 100),
  rule('wholeShares', 1),
  rule('cashPaidAtSubscription', 25),
  rule('paidWithinSubscribed', null),
  rule('inKindValued', 100),
  rule('fundsBlockedWithin', 5),
  rule('assemblyBeforeFiling', null),
  rule('organsNamed', null, toConfirm),
  rule('signedByAll', null, toConfirm),
  rule('registrationDeadline', 30, toConfirm),
  rule('clerkToOdcoTransmission', 20, toConfirm),
];

export const founder = (key: string, change: Partial<FounderFact> = {}): FounderFact => ({
  id: key,
  key,
  kind: 'BENEFICIARY',
  born: { on: day('1990-01-01'), precision: 'DAY' },
  alive: true,
  struckOut: false,
  role: 'MEMBER',
  shares: 4,
  paidCash: 100,
  inKind: 0,
  valued: true,
  signedRequest: null,
  signed: null,
  ...change,
});

export const five = ['a', 'b', 'c', 'd', 'e'].map((key) => founder(key));

/** Five founders, of whom the last is changed. */
export const fiveWith = (change: Partial<FounderFact>) => [...five.slice(0, 4), founder('e', change)];

export const done = (step: Step, change: Partial<StepFact> = {}): StepFact => ({
  step,
  doneOn: day('2022-03-01'),
  hasScan: true,
  attempt: 1,
  ...change,
});

export const facts = (change: Partial<FormationFacts> = {}): FormationFacts => ({
  on: day('2022-03-10'),
  startedOn: day('2022-03-01'),
  shareValue: 100,
  founders: five,
  steps: [],
  name: null,
  ...change,
});
