import { addDays, daysBetween, type PlainDay } from '@sanad/kernel';

/**
 * How long an answer may take. Law 09-08, article 8, is quoted with ten clear days («dix jours francs»); until the
 * lawyers of the High Commission have confirmed how they are counted, they are calendar days.
 */
export const answerWithin = { days: 10, source: '09-08, art. 8', status: 'TO_CONFIRM' } as const;

export function dueOn(receivedOn: PlainDay): PlainDay {
  return addDays(receivedOn, answerWithin.days);
}

/** Days that are left; negative once it is late. */
export function daysLeft(due: PlainDay, on: PlainDay): number {
  return daysBetween(on, due);
}

/** Late: past its day. Soon: three days or less. */
export function urgency(due: PlainDay, on: PlainDay): 'LATE' | 'SOON' | 'CALM' {
  const left = daysLeft(due, on);
  if (left < 0) return 'LATE';
  return left <= 3 ? 'SOON' : 'CALM';
}
