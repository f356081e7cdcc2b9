import type { PlainDay } from '@sanad/kernel';
import type { FounderFact } from '../facts';

/** What a birth, as it is known, says of an age on a day. `UNKNOWN`: the day is not known well enough to tell. */
export type AgeVerdict = 'OF_AGE' | 'MINOR' | 'UNKNOWN';

const yearsLater = (day: string, years: number) =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;

/** The first and the last day that a birth known by its month or its year alone may have been on. */
function bounds({ on, precision }: NonNullable<FounderFact['born']>): readonly [first: string, last: string] {
  if (precision === 'DAY') return [on, on];
  return precision === 'MONTH'
    ? [`${on.slice(0, 7)}-01`, `${on.slice(0, 7)}-31`]
    : [`${on.slice(0, 4)}-01-01`, `${on.slice(0, 4)}-12-31`];
}

/** Days are compared as they are written: who was born on 29 February is of age on 1 March of a year without one. */
export function ageVerdict(
  { kind, born }: Pick<FounderFact, 'kind' | 'born'>,
  years: number,
  day: PlainDay,
): AgeVerdict {
  if (kind === 'LEGAL_PERSON') return 'OF_AGE';
  if (born === null) return 'UNKNOWN';
  const [first, last] = bounds(born);
  if (yearsLater(last, years) <= day) return 'OF_AGE';
  return yearsLater(first, years) > day ? 'MINOR' : 'UNKNOWN';
}
