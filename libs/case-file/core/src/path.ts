import { refuse, type Refusal } from '@sanad/kernel';
import { guards, type Anchor, type CaseFacts, type GuardCode } from './guard';
import { isOpen, stages, type Stage } from './stage';

/** Who takes a step. `house`: another room in the same transaction, or a delegate who confirms. */
export type Taker = 'caseworker' | 'delegate' | 'house';

/** What a person has to say with a step. */
export type Asked = 'missingItems' | 'reason' | 'closure';

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
    guards: ['interviewRecorded', 'pathChosen', 'planSigned'],
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

export interface Condition {
  readonly code: GuardCode;
  readonly met: boolean;
  readonly anchor: Anchor;
}

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
    .map(({ to, by, asks, guards: codes }) => ({
      to,
      by,
      asks: asks ?? null,
      conditions: codes.map((code) => ({ code, met: guards[code].isMet(facts), anchor: guards[code].anchor })),
    }));
}

const delegates: readonly (string | null)[] = ['provincial-delegate', 'regional-delegate'];

/** Whether a role takes steps of this kind. A delegate confirms what the house does by itself. */
export function mayTake(by: Taker, role: string | null): boolean {
  if (by === 'caseworker') return role === 'caseworker' || role === 'provincial-delegate';
  return delegates.includes(role);
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
