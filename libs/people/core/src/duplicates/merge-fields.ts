import { refuse, type Refusal } from '@sanad/kernel';
import type { PersonView } from '../person/person.contract';

/** What is chosen field by field when two records become one. */
export const mergeFields = [
  'givenAr',
  'familyAr',
  'givenLa',
  'familyLa',
  'sex',
  'birth',
  'cin',
  'phone',
  'province',
  'commune',
  'vitalStatus',
] as const;
export type MergeField = (typeof mergeFields)[number];

export const mergeSides = ['SURVIVOR', 'LOSER'] as const;
export type MergeSide = (typeof mergeSides)[number];
export type MergeChoices = Readonly<Partial<Record<MergeField, MergeSide>>>;

/** The facts of one of the two; of the card number whether there is one, which is all that is needed: two are never equal. */
export type MergedFacts = Pick<PersonView, Exclude<MergeField, 'cin'> | 'cinEnd'>;

export function mergedFact(facts: MergedFacts, field: MergeField): string | null {
  return field === 'cin' ? facts.cinEnd : facts[field];
}

/**
 * The side that is taken when nobody chooses: none where both say something else.
 * So twins, who differ by their names, are merged by no default.
 */
export function defaultSide(survivor: MergedFacts, loser: MergedFacts, field: MergeField): MergeSide | null {
  const [stays, goes] = [mergedFact(survivor, field), mergedFact(loser, field)];
  if (goes === null || (stays === goes && field !== 'cin')) return 'SURVIVOR';
  return stays === null ? 'LOSER' : null;
}

/** One side for each field; where nothing decides, somebody has to. */
export function chooseSides(
  survivor: MergedFacts,
  loser: MergedFacts,
  choices: MergeChoices,
): Readonly<Record<MergeField, MergeSide>> | Refusal {
  const sides = mergeFields.map((field) => [field, choices[field] ?? defaultSide(survivor, loser, field)] as const);
  const open = sides.find(([, side]) => side === null);
  if (open) return refuse('mergeChoiceMissing', { field: open[0] });
  return Object.fromEntries(sides) as Record<MergeField, MergeSide>;
}

/** What the record that stays was also known by: said, and not chosen. */
export function setAside(
  survivor: MergedFacts,
  loser: MergedFacts,
  sides: Readonly<Record<MergeField, MergeSide>>,
): Partial<Record<MergeField, string>> {
  const left = mergeFields.flatMap((field) => {
    const [kept, other] = sides[field] === 'SURVIVOR' ? [survivor, loser] : [loser, survivor];
    const value = mergedFact(other, field);
    return value === null || value === mergedFact(kept, field) || field === 'cin' ? [] : [[field, value]];
  });
  return Object.fromEntries(left) as Partial<Record<MergeField, string>>;
}
