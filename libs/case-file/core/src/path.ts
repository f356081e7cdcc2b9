import { refuse, type Refusal } from '@sanad/kernel';
import { conditionsOf, type CaseFacts, type Condition, type GuardCode } from './guard';
import { isOpen, stages, type Stage } from './stage';
import { mayTake, type Taker } from './taker';

/** What a person has to say with a step. */
export const asked = ['missingItems', 'reason', 'closure'] as const;
export type Asked = (typeof asked)[number];

export interface Transition {
  readonly from: Stage;
  readonly to: Stage;
  readonly by: Taker;
  readonly guards: readonly GuardCode[];
  readonly asks?: Asked;
}

const forward: readonly Transition[] = [
  { from: 'NEW', to: 'ELIGIBILITY', by: 'caseworker', guards: ['receiptIssued', 'kinshipClaimed'] },
  { from: 'ELIGIBILITY', to: 'ELIGIBLE', by: 'delegate', guards: ['kinshipVerified'] },
  { from: 'ELIGIBILITY', to: 'RETURNED', by: 'delegate', guards: ['complementOnce'], asks: 'missingItems' },
  { from: 'RETURNED', to: 'ELIGIBILITY', by: 'caseworker', guards: ['missingAnswered'] },
  { from: 'ELIGIBLE', to: 'ORIENTATION', by: 'caseworker', guards: ['interviewDated'] },
  {
    from: 'ORIENTATION',
    to: 'PREPARATION',
    by: 'caseworker',
    guards: ['interviewRecorded', 'pathChosen', 'planSigned', 'partnerConsented'],
  },
  { from: 'PREPARATION', to: 'CREATION', by: 'caseworker', guards: ['trainingDone', 'fundingSettled'] },
  {
    from: 'PREPARATION',
    to: 'FUNDING',
    by: 'caseworker',
    guards: ['trainingDone', 'businessPlanReady', 'fundingRequested'],
  },
  { from: 'FUNDING', to: 'CREATION', by: 'caseworker', guards: ['fundingSettled'] },
  { from: 'FUNDING', to: 'PREPARATION', by: 'delegate', guards: [], asks: 'reason' },
  { from: 'CREATION', to: 'ACTIVE', by: 'house', guards: ['legalOutcome'] },
  { from: 'CREATION', to: 'PREPARATION', by: 'caseworker', guards: [], asks: 'reason' },
  { from: 'ACTIVE', to: 'COMPLETED', by: 'delegate', guards: [], asks: 'reason' },
];

const closing: readonly Transition[] = stages
  .filter(isOpen)
  .map((from) => ({ from, to: 'CLOSED', by: 'caseworker', guards: [], asks: 'closure' }));

const reopening: readonly Transition[] = stages
  .filter(isOpen)
  .map((to) => ({ from: 'CLOSED', to, by: 'delegate', guards: ['reopenable'], asks: 'reason' }));

/** The whole path as one table; the database holds the same pairs and refuses all others. */
export const transitions: readonly Transition[] = [...forward, ...closing, ...reopening];

/** A step that the path offers from here, and what still stands in its way. */
export interface Step {
  readonly to: Stage;
  readonly by: Taker;
  readonly asks: Asked | null;
  readonly conditions: readonly Condition[];
}

function offered({ from, to }: Transition, facts: CaseFacts): boolean {
  if (from !== facts.stage) return false;
  return from !== 'CLOSED' || to === facts.closedFrom;
}

/** Every step from the present station, each with its conditions: the server's gate and the screen's checklist. */
export function stepsFrom(facts: CaseFacts): Step[] {
  return transitions
    .filter((transition) => offered(transition, facts))
    .map(({ to, by, asks, guards }) => ({
      to,
      by,
      asks: asks ?? null,
      conditions: conditionsOf(guards, facts),
    }));
}

/** The step with which a file goes forward; null where the path ends. */
export function nextStep(facts: CaseFacts): Step | null {
  if (!isOpen(facts.stage)) return null;
  const steps = stepsFrom(facts);
  const asksForMoney = facts.stage === 'PREPARATION' && facts.fundingChoice === 'REQUESTED';
  return (asksForMoney ? steps.find(({ to }) => to === 'FUNDING') : steps[0]) ?? null;
}

/** The step, or why it is not to be taken: not offered here, not this role's, or a condition that is not met. */
export function stepTo(to: Stage, facts: CaseFacts, role: string | null): Step | Refusal {
  const step = stepsFrom(facts).find((one) => one.to === to);
  if (!step) return refuse('stepNotOffered', { from: facts.stage, to });
  if (!mayTake(step.by, role)) return refuse('stepNotYours', { to });
  const unmet = step.conditions.filter(({ met }) => !met);
  if (unmet.length > 0) return refuse('conditionsUnmet', { to, conditions: unmet.map(({ code }) => code).join(' ') });
  return step;
}
