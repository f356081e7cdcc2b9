import type { RefusalValues } from '@sanad/kernel';
import type { FormationFacts } from './facts';
import type { LawRule } from './law';
import { dayOfStep, isAlwaysHeld, lockedBy, predicateOf, ruleCodes, type RuleCode } from './law/predicates';
import { neededBy, steps, stepsToFiling, stepsWithEvidence, type Step } from './step';

export { capitalOf, hasPaidPart, paidOf, subscribedBy } from './law/money';
export { lockedBy, ruleCodes, type RuleCode } from './law/predicates';

/** A rule as it stands now. */
export interface LiveRule {
  readonly code: RuleCode;
  readonly met: boolean;
  /** Whether it locks steps while it is not met. */
  readonly blocking: boolean;
  /** Not yet read in the full text of the law: advice that says its doubt. */
  readonly toConfirm: boolean;
  /** Not enough is known of the group to say no: advice to look. */
  readonly doubtful: boolean;
  readonly values: RefusalValues;
  /** The line of the law behind it; null for what holds without one. */
  readonly rule: LawRule | null;
}

/** What a step still waits for: another step, a rule, or the scan behind a step. */
export type Missing =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'rule'; readonly code: RuleCode }
  | { readonly kind: 'scan'; readonly step: Step };

export interface LiveStep {
  readonly step: Step;
  readonly state: 'done' | 'possible' | 'blocked';
  readonly missing: readonly Missing[];
}

export interface Checklist {
  readonly rules: readonly LiveRule[];
  readonly steps: readonly LiveStep[];
  /** Steps done of those that lead to handing in the file. */
  readonly readiness: { readonly done: number; readonly of: number };
}

function liveRule(code: RuleCode, facts: FormationFacts, rules: readonly LawRule[]): LiveRule[] {
  const rule = rules.find(({ key }) => key === code) ?? null;
  if (!rule && !isAlwaysHeld(code)) return [];
  const toConfirm = rule?.confidence === 'TO_CONFIRM';
  const { locks, judge } = predicateOf(code);
  const { met, doubtful = false, values } = judge(facts, rule?.value ?? 0);
  return [{ code, met, blocking: !toConfirm && locks.length > 0, toConfirm, doubtful: met && doubtful, values, rule }];
}

/** Scans that the register will ask for: behind each step that is done and leaves a paper. */
function scansMissing(facts: FormationFacts): Missing[] {
  return stepsWithEvidence
    .filter((step) => facts.steps.some((fact) => fact.step === step && !fact.hasScan))
    .map((step) => ({ kind: 'scan', step }));
}

function liveStep(step: Step, facts: FormationFacts, rules: readonly LiveRule[]): LiveStep {
  if (dayOfStep(facts, step) !== undefined) return { step, state: 'done', missing: [] };
  const missing: Missing[] = [
    ...neededBy(step)
      .filter((needed) => dayOfStep(facts, needed) === undefined)
      .map((needed) => ({ kind: 'step' as const, step: needed })),
    ...rules
      .filter(({ code, met, blocking }) => blocking && !met && lockedBy(code).includes(step))
      .map(({ code }) => ({ kind: 'rule' as const, code })),
    ...(step === 'REGISTRATION_FILED' ? scansMissing(facts) : []),
  ];
  return { step, state: missing.length === 0 ? 'possible' : 'blocked', missing };
}

/**
 * Where a founding group stands before law 112-12: each rule in force on its first day, each step with what it waits for.
 * The server asks it before it writes, the screen shows it while people type.
 */
export function checklist(facts: FormationFacts, rules: readonly LawRule[]): Checklist {
  const live = ruleCodes.flatMap((code) => liveRule(code, facts, rules));
  const done = stepsToFiling.filter((step) => dayOfStep(facts, step) !== undefined).length;
  return {
    rules: live,
    steps: steps.map((step) => liveStep(step, facts, live)),
    readiness: { done, of: stepsToFiling.length },
  };
}
