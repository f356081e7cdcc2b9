import { evaluate, ruleSetOf, type EligibilityProposal } from './eligibility';
import type { EligibilityFacts } from './facts';
import { ruleSets, type RuleSet } from './rules';

/** A decision as it is kept. */
export interface KeptDecision {
  readonly id: string;
  readonly ruleVersion: string;
  readonly facts: EligibilityFacts;
  readonly proposal: EligibilityProposal;
}

export interface Difference {
  readonly id: string;
  readonly why: 'UNKNOWN_VERSION' | 'OTHER_PROPOSAL';
}

/** Text of a value that does not depend on the order in which a database keeps its members. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const sorted = members.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

/** The decisions that would not be proposed again as they were, under their own rules and facts. */
export function replay(decisions: readonly KeptDecision[], sets: readonly RuleSet[] = ruleSets): Difference[] {
  return decisions.flatMap(({ id, ruleVersion, facts, proposal }): Difference[] => {
    const set = ruleSetOf(ruleVersion, sets);
    if (!set) return [{ id, why: 'UNKNOWN_VERSION' }];
    return canonical(evaluate(set, facts)) === canonical(proposal) ? [] : [{ id, why: 'OTHER_PROPOSAL' }];
  });
}
