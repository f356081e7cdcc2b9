import { refuse, showDay, type PlainDay, type Refusal } from '@sanad/kernel';
import type { Mark } from './roll-call.contract';
import type { EnrolmentState } from './enrolment.contract';

/** What completes a training: a share of the hours of its programme. */
export interface HoursRule {
  readonly hours: number;
  readonly completionPercent: number;
}

export interface PlannedDay {
  readonly id: string;
  readonly day: PlainDay;
  readonly hours: number;
}

/** The roll call of one person, by identifier of the day. */
export type Marks = Readonly<Record<string, Mark | undefined>>;

/** How one person stands against the rule. */
export interface Standing {
  readonly hours: number;
  readonly needed: number;
  readonly atRisk: boolean;
  /** Who cannot any more, whatever comes, is not called at risk but lost. */
  readonly canReach: boolean;
}

export function isPresent(mark: Mark | null | undefined): boolean {
  return mark === 'PRESENT' || mark === 'LATE';
}

export function hoursOf(days: readonly Pick<PlannedDay, 'hours'>[]): number {
  return days.reduce((sum, { hours }) => sum + hours, 0);
}

export function neededHours({ hours, completionPercent }: HoursRule): number {
  return (hours * completionPercent) / 100;
}

/**
 * Attended hours against the rule. At risk is whoever attends, of the hours called so far, a smaller share than the
 * rule asks of the whole: everyone who can no longer reach it is among them.
 */
export function standing(days: readonly PlannedDay[], marks: Marks, rule: HoursRule): Standing {
  const attended = hoursOf(days.filter(({ id }) => isPresent(marks[id])));
  const called = hoursOf(days.filter(({ id }) => marks[id]));
  const needed = neededHours(rule);
  return {
    hours: attended,
    needed,
    atRisk: attended * 100 < called * rule.completionPercent,
    canReach: attended + hoursOf(days) - called >= needed,
  };
}

/** The last day on which a person was there; null when they never were. */
export function lastAttended(days: readonly PlannedDay[], marks: Marks): PlainDay | null {
  const attended = days.filter(({ id }) => isPresent(marks[id])).map(({ day }) => day);
  return attended.sort().at(-1) ?? null;
}

/** The roll is called on the day or after it, for people who have a place and no result yet. */
export function callRoll(state: EnrolmentState, day: PlainDay, today: PlainDay): Refusal | null {
  if (day > today) return refuse('rollCallInFuture', { day: showDay('ar', day, 'short') });
  if (state === 'ENROLLED') return null;
  return refuse(state === 'WAITLISTED' || state === 'WITHDRAWN' ? 'notEnrolled' : 'resultStated');
}

/** Days that cannot hold the hours of the programme would let nobody complete it. */
export function planDays(days: readonly Pick<PlannedDay, 'hours'>[], { hours }: HoursRule): Refusal | null {
  const planned = hoursOf(days);
  return planned < hours ? refuse('plannedHoursTooFew', { planned, hours }) : null;
}
