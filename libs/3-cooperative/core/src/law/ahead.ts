import type { PlainDay } from '@sanad/kernel';
import { checklist, type LiveRule } from '../checklist';
import type { FormationFacts } from '../facts';
import type { LawKey } from './law-key';
import type { LawRule } from './law-rule.contract';
import type { RuleCode } from './predicates';

/** What a newer version of the law would change for a group that is judged by an older one. */
export interface LawAhead {
  readonly key: LawKey;
  /** The first day of the newer line. */
  readonly from: PlainDay;
  readonly now: LawRule | null;
  readonly then: LawRule;
  /** How the group would stand before it; null for a rule that is not judged. */
  readonly live: LiveRule | null;
}

const isSame = (one: LawRule, other: LawRule) =>
  one.value === other.value &&
  one.confidence === other.confidence &&
  one.effectiveTo === other.effectiveTo &&
  one.requirementAr === other.requirementAr;

/** `later`: the newest line of each rule that begins after the first day of the group. */
export function lawAhead(facts: FormationFacts, law: readonly LawRule[], later: readonly LawRule[]): LawAhead[] {
  return later.flatMap((then) => {
    const now = law.find(({ key }) => key === then.key) ?? null;
    if (now && isSame(now, then)) return [];
    const { rules } = checklist(facts, [then]);
    const live = rules.find(({ code }) => code === (then.key as RuleCode)) ?? null;
    return [{ key: then.key, from: then.effectiveFrom, now, then, live }];
  });
}
