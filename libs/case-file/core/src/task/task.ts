import { addDays, type PlainDay } from '@sanad/kernel';

/** What calls for somebody. A kind is said by `taskWords`. */
export const taskKinds = [
  'PAPER_EXPIRES',
  'ELIGIBILITY_TO_REVIEW',
  'RECTIFICATION_DUE',
  'ACCESS_REQUEST',
  'BREAK_GLASS',
  'REFERRAL_UNANSWERED',
  'REFERRAL_PAPER_OWED',
  'REFERRAL_PAPER_LATE',
  'CERTIFICATE_LATE',
  'TRAINING_CORRECTION',
  'COOPERATIVE_DUTY',
  'COOPERATIVE_VISIT',
  'COOPERATIVE_DORMANT',
  'NAME_ANSWERED',
  'NAME_EXPIRES',
  'GROUP_FELL_BACK',
] as const;
export type TaskKind = (typeof taskKinds)[number];

export const taskStates = ['OPEN', 'POSTPONED', 'DONE', 'CANCELLED'] as const;
export type TaskState = (typeof taskStates)[number];

/** A task that waits for somebody, at its day or at a later one. */
export const isLive = (state: TaskState): boolean => state === 'OPEN' || state === 'POSTPONED';

/** When tasks are due, as their list is divided. */
export const taskBands = ['OVERDUE', 'TODAY', 'WEEK', 'LATER'] as const;
export type TaskBand = (typeof taskBands)[number];

/** First and last day of a band; null where it has no end. The one predicate of list, count and heading. */
export interface BandDays {
  readonly since: PlainDay | null;
  readonly until: PlainDay | null;
}

export function bandDays(band: TaskBand, on: PlainDay): BandDays {
  switch (band) {
    case 'OVERDUE':
      return { since: null, until: addDays(on, -1) };
    case 'TODAY':
      return { since: on, until: on };
    case 'WEEK':
      return { since: addDays(on, 1), until: addDays(on, 7) };
    case 'LATER':
      return { since: addDays(on, 8), until: null };
  }
}

export function bandOf(dueOn: PlainDay, on: PlainDay): TaskBand {
  return taskBands.find((band) => {
    const { since, until } = bandDays(band, on);
    return (since === null || since <= dueOn) && (until === null || dueOn <= until);
  })!;
}
