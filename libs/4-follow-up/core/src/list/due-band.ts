import { addDays, type PlainDay } from '@sanad/kernel';
import type { DueBand } from '../follow-up.contract';

/** First and last day of a band, as it is on a day. */
export function daysOfBand(band: DueBand, on: PlainDay): readonly [since: PlainDay | null, until: PlainDay | null] {
  const bands: Readonly<Record<DueBand, readonly [PlainDay | null, PlainDay | null]>> = {
    LATE: [null, addDays(on, -1)],
    MONTH: [on, addDays(on, 30)],
    LATER: [addDays(on, 31), null],
  };
  return bands[band];
}

export function bandOf(dueOn: PlainDay, on: PlainDay): DueBand {
  if (dueOn < on) return 'LATE';
  return dueOn <= addDays(on, 30) ? 'MONTH' : 'LATER';
}
