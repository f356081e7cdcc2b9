import { PlainDay, refuse, type Refusal } from '@sanad/kernel';

export const organs = [
  'MANAGER',
  'PRESIDENT',
  'VICE_PRESIDENT',
  'SECRETARY',
  'TREASURER',
  'BOARD_MEMBER',
  'AUDITOR',
] as const;
export type Organ = (typeof organs)[number];

/** How many may hold the organ at one time, each on a seat of its own. */
export const seatsOf = {
  MANAGER: 3,
  PRESIDENT: 1,
  VICE_PRESIDENT: 1,
  SECRETARY: 1,
  TREASURER: 1,
  BOARD_MEMBER: 12,
  AUDITOR: 2,
} as const satisfies Record<Organ, number>;

/** Organs that may be held by somebody who is no member. */
export const organsOfOthers = ['MANAGER', 'AUDITOR'] as const satisfies readonly Organ[];
export const mayBeHeldByOther = (organ: Organ): boolean => (organsOfOthers as readonly Organ[]).includes(organ);

/** A seat as it is held: from a day on, and to the day on which it was left. */
export interface HeldSeat {
  readonly organ: Organ;
  readonly seat: number;
  readonly beginsOn: PlainDay;
  readonly endedOn: PlainDay | null;
}

const overlaps = ({ beginsOn, endedOn }: HeldSeat, from: PlainDay): boolean =>
  // Whoever follows may begin on the day on which the other goes; nobody has an end in the future.
  endedOn === null || (from < endedOn && beginsOn < endedOn);

/** The first seat of an organ that is free from a day on, for good. */
export function freeSeat(held: readonly HeldSeat[], organ: Organ, from: PlainDay): number | Refusal {
  const taken = new Set(held.filter((one) => one.organ === organ && overlaps(one, from)).map(({ seat }) => seat));
  for (let seat = 1; seat <= seatsOf[organ]; seat += 1) if (!taken.has(seat)) return seat;
  return refuse('seatTaken', { organ, count: seatsOf[organ] });
}

/** The end that the law would give a mandate; the years are advice until the full text is read. */
export function endOfMandate(beginsOn: PlainDay, years: number): PlainDay {
  const [year = '', month = '', day = ''] = beginsOn.split('-');
  const last = PlainDay.safeParse(`${String(Number(year) + years).padStart(4, '0')}-${month}-${day}`);
  // The 29th of February has no anniversary three years later.
  return last.success ? last.data : (`${String(Number(year) + years).padStart(4, '0')}-${month}-28` as PlainDay);
}
