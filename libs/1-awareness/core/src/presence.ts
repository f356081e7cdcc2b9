import { dayOf, refuse, type PlainDay, type Refusal } from '@sanad/kernel';
import type { EventState } from './event';

/** When somebody came in: on the day of the event, not later than now, and only while the door is open. */
export function presence(
  event: { readonly day: PlainDay; readonly state: EventState },
  at: string | null,
  now: Date,
): string | Refusal {
  if (event.state !== 'OPEN') return refuse('eventNotOpen', { state: event.state });
  const moment = at ?? now.toISOString();
  if (Date.parse(moment) > now.getTime()) return refuse('presenceInFuture');
  // A list that is entered later says when; a mark at the door is made on the day itself or belongs to an old list.
  if (at !== null && dayOf(at) !== event.day) return refuse('presenceOnAnotherDay', { day: event.day });
  return moment;
}
