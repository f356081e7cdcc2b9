import { refuse, type PlainDay, type Refusal } from '@sanad/kernel';
import type { EligibilityFacts } from './facts';
import { ruleSets, type RuleCode, type RuleOutcome, type RuleSet, type RuleVerdict } from './rules';

export const eligibilityVerdicts = ['ELIGIBLE', 'NOT_ELIGIBLE', 'TO_COMPLETE'] as const;
export type EligibilityVerdict = (typeof eligibilityVerdicts)[number];

/** A person decides one of two; what is incomplete waits. */
export const eligibilityDecisions = ['ELIGIBLE', 'NOT_ELIGIBLE'] as const;
export type Decided = (typeof eligibilityDecisions)[number];

export interface JudgedRule extends Required<RuleOutcome> {
  readonly rule: RuleCode;
  readonly source: string;
}

/** What the program proposes, rule by rule. It never decides (law 09-08: no decision by a machine alone). */
export interface EligibilityProposal {
  readonly verdict: EligibilityVerdict;
  readonly ruleVersion: string;
  readonly asOf: PlainDay;
  readonly rules: readonly JudgedRule[];
}

/** The rules that hold on a day. @throws {Error} for a day before the first of them. */
export function ruleSetOn(day: PlainDay, sets: readonly RuleSet[] = ruleSets): RuleSet {
  const held = sets.filter(({ effectiveFrom }) => effectiveFrom <= day);
  const latest = held.toSorted((one, other) => one.effectiveFrom.localeCompare(other.effectiveFrom)).at(-1);
  if (!latest) throw new Error(`There are no rules on ${day}.`);
  return latest;
}

/** The rules that a decision names. */
export function ruleSetOf(version: string, sets: readonly RuleSet[] = ruleSets): RuleSet | undefined {
  return sets.find((set) => `${set.id}/${set.version}` === version);
}

export const versionOf = ({ id, version }: RuleSet) => `${id}/${version}`;

function verdictOf(rules: readonly JudgedRule[]): EligibilityVerdict {
  const binding = new Set<RuleVerdict>(rules.filter(({ binds }) => binds).map(({ verdict }) => verdict));
  if (binding.has('NOT_MET')) return 'NOT_ELIGIBLE';
  return binding.has('MISSING') || binding.has('TO_VERIFY') ? 'TO_COMPLETE' : 'ELIGIBLE';
}

/** The same rules and the same facts give the same proposal, today and in twenty years. */
export function evaluate(set: RuleSet, facts: EligibilityFacts): EligibilityProposal {
  const rules = set.rules.flatMap(({ code, mark, source, judge }): JudgedRule[] => {
    const outcome = judge(facts);
    // A rule without an object (no age limit is set) says nothing.
    if (!outcome) return [];
    return [{ rule: code, source, ...outcome, binds: mark === 'CONFIRMED' && outcome.binds !== false }];
  });
  return { verdict: verdictOf(rules), ruleVersion: versionOf(set), asOf: facts.asOf, rules };
}

export interface Judgement {
  readonly decision: Decided;
  readonly reason: string | null;
}

/** Whether this person may decide so: another one than who stated the kinship, and with a reason where the proposal differs. */
export function mayDecide(
  { decision, reason }: Judgement,
  facts: EligibilityFacts,
  { verdict }: Pick<EligibilityProposal, 'verdict'>,
  decider: string,
): Refusal | null {
  if (facts.kinship?.createdBy === decider) return refuse('deciderStatedKinship');
  if (decision === 'ELIGIBLE' && facts.kinship?.status !== 'VERIFIED') return refuse('eligibleWithoutKinship');
  return decision !== verdict && !reason ? refuse('differenceNeedsReason') : null;
}
