import { dayOf, refuse, showDay, type Instant, type PlainDay, type Refusal } from '@sanad/kernel';

/**
 * The moment at which somebody was present: now at the door, or the moment that is given when a list is entered later.
 * Either way it lies on the day of the event and not in the future.
 */
export function presentAt(day: PlainDay, at: Instant | undefined, now: Date): Date | Refusal {
  const moment = at === undefined ? now : new Date(at);
  if (moment > now) return refuse('presenceInFuture');
  return dayOf(moment) === day ? moment : refuse('notOnTheDay', { day: showDay('ar', day, 'short') });
}

/** A file is not older than the meeting from which it comes. */
export function openFile(day: PlainDay, openedOn: PlainDay): Refusal | null {
  return openedOn < day ? refuse('fileBeforeEvent', { day: showDay('ar', day, 'short') }) : null;
}

/** The day on which somebody at an event was told about their data: that of the event, unless they are put on the list before. */
export function toldOn(day: PlainDay, today: PlainDay): PlainDay {
  return day < today ? day : today;
}
