import { today, type PlainDay } from '@sanad/kernel';
import type { FormationFacts } from './checklist';
import type { FormationView } from './formation.contract';

/** What the rules look at in a group, without its names. */
export function factsOf(
  { shareValue, founders, steps }: Pick<FormationView, 'shareValue' | 'founders' | 'steps'>,
  on: PlainDay = today(),
): FormationFacts {
  return {
    on,
    shareValue,
    founders: founders.map(({ personId, shares, paid }) => ({ personId, shares, paid })),
    steps: steps.map(({ step, doneOn, scan }) => ({ step, doneOn, hasScan: scan !== null })),
  };
}
