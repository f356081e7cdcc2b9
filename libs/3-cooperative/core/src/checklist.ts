import { addDays, daysBetween, type PlainDay, type RefusalValues } from '@sanad/kernel';
import type { FormationFacts, FounderFact } from './facts';
import type { LawKey, LawRule } from './law';
import { neededBy, steps, stepsToFiling, stepsWithEvidence, type Step } from './step';

export type RuleCode = LawKey | 'founderOnce';

/** A rule as it stands now. */
export interface LiveRule {
  readonly code: RuleCode;
  readonly met: boolean;
  /** Whether it locks steps while it is not met. */
  readonly blocking: boolean;
  /** Not yet read in the full text of the law. */
  readonly toConfirm: boolean;
  readonly values: RefusalValues;
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

// Amounts are compared in centimes: 0.1 + 0.2 is no sum of money.
const centimes = (dirhams: number) => Math.round(dirhams * 100);

export function subscribedBy({ shares }: Pick<FounderFact, 'shares'>, shareValue: number): number {
  return (shares * centimes(shareValue)) / 100;
}

export function capitalOf(facts: {
  readonly founders: readonly Pick<FounderFact, 'shares'>[];
  readonly shareValue: number;
}): number {
  return facts.founders.reduce((sum, { shares }) => sum + shares * centimes(facts.shareValue), 0) / 100;
}

export function paidOf({ founders }: Pick<FormationFacts, 'founders'>): number {
  return founders.reduce((sum, { paidCash, inKind }) => sum + centimes(paidCash) + centimes(inKind), 0) / 100;
}

/** Whether a founder has paid the part of the cash shares that the law asks at subscription. */
export function hasPaidPart(
  { shares, paidCash, inKind }: Pick<FounderFact, 'shares' | 'paidCash' | 'inKind'>,
  shareValue: number,
  percent: number,
): boolean {
  const cashShares = shares * centimes(shareValue) - centimes(inKind);
  return centimes(paidCash) * 100 >= cashShares * percent;
}

function dayOfStep({ steps: done }: FormationFacts, step: Step): PlainDay | undefined {
  return done.find((fact) => fact.step === step)?.doneOn;
}

interface Deadline {
  /** The day from which the days are counted; null while the clock has not begun. */
  readonly from: PlainDay | null;
  /** The day on which the clock stopped, or the day of looking. */
  readonly until: PlainDay;
  readonly days: number;
}

/** Met while it has not begun or not run out; `left` may fall below zero. */
function withinDays({ from, until, days }: Deadline): Pick<LiveRule, 'met' | 'values'> {
  if (from === null) return { met: true, values: { days, left: null, until: null } };
  const left = days - daysBetween(from, until);
  return { met: left >= 0, values: { days, left, until: addDays(from, days) } };
}

function clock(facts: FormationFacts, from: Step, until: Step, days: number): Pick<LiveRule, 'met' | 'values'> {
  return withinDays({ from: dayOfStep(facts, from) ?? null, until: dayOfStep(facts, until) ?? facts.on, days });
}

interface Judged {
  /** Conditions lock these steps. Deadlines lock none: a day that has passed cannot be repaired, so they warn. */
  readonly locks: readonly Step[];
  readonly judge: (facts: FormationFacts, value: number) => Pick<LiveRule, 'met' | 'values'>;
}

const fromGroup: readonly Step[] = ['GROUP_FORMED', 'REGISTRATION_FILED', 'REGISTERED'];
const fromSubscription: readonly Step[] = ['CAPITAL_SUBSCRIBED', 'REGISTRATION_FILED', 'REGISTERED'];

const judged: Readonly<Record<RuleCode, Judged>> = {
  minMembers: {
    locks: fromGroup,
    judge: ({ founders }, minimum) => ({
      met: founders.length >= minimum,
      values: { count: founders.length, minimum, lacking: Math.max(0, minimum - founders.length) },
    }),
  },
  founderOnce: {
    locks: fromGroup,
    judge: ({ founders }) => {
      const twice = founders.length - new Set(founders.map(({ key }) => key)).size;
      return { met: twice === 0, values: { twice } };
    },
  },
  minCapital: {
    locks: fromSubscription,
    judge: (facts, minimum) => ({ met: capitalOf(facts) >= minimum, values: { capital: capitalOf(facts), minimum } }),
  },
  minShare: {
    locks: fromSubscription,
    judge: ({ shareValue }, minimum) => ({ met: shareValue >= minimum, values: { share: shareValue, minimum } }),
  },
  cashPaidAtSubscription: {
    locks: fromSubscription,
    judge: (facts, percent) => {
      const behind = facts.founders.filter((founder) => !hasPaidPart(founder, facts.shareValue, percent)).length;
      return { met: behind === 0, values: { percent, behind, paid: paidOf(facts), capital: capitalOf(facts) } };
    },
  },
  fundsBlockedWithin: {
    locks: [],
    judge: (facts, days) => clock(facts, 'CAPITAL_SUBSCRIBED', 'FUNDS_DEPOSITED', days),
  },
  nameApprovalValidity: {
    locks: [],
    judge: (facts, days) => clock(facts, 'NAME_APPROVED', 'REGISTRATION_FILED', days),
  },
  registrationDeadline: {
    locks: [],
    judge: (facts, days) => clock(facts, 'CONSTITUTIVE_ASSEMBLY_HELD', 'REGISTRATION_FILED', days),
  },
};

export const ruleCodes = Object.keys(judged) as readonly RuleCode[];

/** The steps that a rule locks while it is not met. */
export function lockedBy(code: RuleCode): readonly Step[] {
  return judged[code].locks;
}

function liveRule(code: RuleCode, facts: FormationFacts, rules: readonly LawRule[]): LiveRule[] {
  const rule = rules.find(({ key }) => key === code);
  // One person one voice does not hang on a figure of the law; a rule that was not in force is not asked.
  if (!rule && code !== 'founderOnce') return [];
  const toConfirm = rule?.confidence === 'TO_CONFIRM';
  const { locks, judge } = judged[code];
  return [{ code, blocking: !toConfirm && locks.length > 0, toConfirm, ...judge(facts, rule?.value ?? 0) }];
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
