import type { PlainDay } from '@sanad/kernel';

/** Years that somebody may have: a birth known by its year alone leaves a range. */
export interface AgeRange {
  readonly least: number;
  readonly most: number;
}

function yearsFrom(birth: string, day: PlainDay): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** The last day that a birth of this precision may have been: compared as text, so that each month may end on its 31st. */
const latest = (birth: string) => (birth.length === 4 ? `${birth}-12-31` : birth.length === 7 ? `${birth}-31` : birth);
const earliest = (birth: string) => `${birth}-01-01`.slice(0, 10);

/** The age on a day, as exact as the birth is known. Born on 29 February: a year older on 1 March. */
export function ageOn(birth: string, day: PlainDay): AgeRange {
  return { least: Math.max(0, yearsFrom(latest(birth), day)), most: Math.max(0, yearsFrom(earliest(birth), day)) };
}
