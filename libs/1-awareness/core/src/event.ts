import { refuse, showDay, type PlainDay, type Refusal } from '@sanad/kernel';
import type { EventState } from './event.contract';

/** What can be done to an event, and from which states. A day that was closed may be opened again; a cancelled one stays so. */
export const eventMoves = {
  opening: { from: ['PLANNED'], to: 'OPEN' },
  closing: { from: ['OPEN'], to: 'CLOSED' },
  reopening: { from: ['CLOSED'], to: 'OPEN' },
  cancellation: { from: ['PLANNED', 'OPEN'], to: 'CANCELLED' },
} as const satisfies Record<string, { from: readonly EventState[]; to: EventState }>;
export type EventMove = keyof typeof eventMoves;
export const eventMoveNames = Object.keys(eventMoves) as EventMove[];

export interface EventFacts {
  readonly state: EventState;
  readonly day: PlainDay;
  readonly present: number;
}

/** Whether an event may be moved on. The door is not opened before its day; nobody who came is cancelled away. */
export function moveEvent({ state, day, present }: EventFacts, move: EventMove, today: PlainDay): Refusal | null {
  const { from } = eventMoves[move];
  if (!(from as readonly EventState[]).includes(state)) return refuse('moveNotPossible', { state });
  if (move === 'opening' && day > today) return refuse('openingBeforeDay', { day: showDay('ar', day, 'short') });
  if (move === 'cancellation' && present > 0) return refuse('eventHasPresences', { present });
  return null;
}

/** What is planned or under way may be corrected; the day only as long as nobody is recorded on it. */
export function changeEvent({ state, day, present }: EventFacts, wished: PlainDay): Refusal | null {
  if (state === 'CLOSED' || state === 'CANCELLED') return refuse('eventOver');
  return wished !== day && present > 0 ? refuse('dayHasPresences', { present }) : null;
}

/** People are put on the list before and during an event, not after. */
export function takesRegistrations(state: EventState): boolean {
  return state === 'PLANNED' || state === 'OPEN';
}
