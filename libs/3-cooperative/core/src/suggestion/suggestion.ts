import { foldName } from '@sanad/kernel';
import type { Suggestion, SuggestionReason } from './suggestion.contract';

/** What a group is, for those who look for somebody to join it. */
export interface SeekingGroup {
  readonly branch: string;
  readonly province: string;
  readonly communes: readonly string[];
  readonly trainings: readonly string[];
}

/** Somebody who agreed to be suggested and could found. */
export interface Candidate extends Omit<Suggestion, 'reasons'> {
  readonly personId: string;
  readonly province: string;
  readonly branches: readonly string[];
  readonly trainings: readonly string[];
  readonly openedOn: string;
}

const weights: Readonly<Record<SuggestionReason, number>> = {
  SAME_BRANCH: 4,
  BRINGS_TRAINING: 3,
  SAME_COMMUNE: 2,
  SAME_PROVINCE: 1,
};

const has = (list: readonly string[], one: string) => list.some((other) => foldName(other) === foldName(one));

function reasonsOf(group: SeekingGroup, one: Candidate): Suggestion['reasons'] {
  const training = one.trainings.toSorted().find((title) => !has(group.trainings, title));
  const said = (holds: boolean, code: SuggestionReason, named: string | null = null) =>
    holds ? [{ code, training: named }] : [];
  return [
    ...said(one.branches.includes(group.branch), 'SAME_BRANCH'),
    ...said(one.commune !== null && has(group.communes, one.commune), 'SAME_COMMUNE'),
    ...said(one.province === group.province, 'SAME_PROVINCE'),
    ...said(training !== undefined, 'BRINGS_TRAINING', training ?? null),
  ];
}

const weightOf = ({ reasons }: Pick<Suggestion, 'reasons'>) =>
  reasons.reduce((sum, { code }) => sum + weights[code], 0);

/**
 * Who might join: those with the most in common first, then who has waited longest. Always in the same order, and nobody
 * without a reason that can be said.
 */
export function suggest(group: SeekingGroup, candidates: readonly Candidate[], most = 10): Suggestion[] {
  return candidates
    .map((one) => ({ one, reasons: reasonsOf(group, one) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted(
      (here, there) =>
        weightOf(there) - weightOf(here) ||
        here.one.openedOn.localeCompare(there.one.openedOn) ||
        here.one.number.localeCompare(there.one.number),
    )
    .slice(0, most)
    .map(({ one: { caseId, number, stage, person, commune }, reasons }) => ({
      ...{ caseId, number, stage, person, commune, reasons },
    }));
}
