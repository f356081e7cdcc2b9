import { daysBetween, type PlainDay } from '@sanad/kernel';
import type { Marks, PlannedDay } from './roll-call';
import type { Mark } from './roll-call.contract';

/** After a session has ended its results are asked for on the next day, and weekly after that, so many times. */
export const confirmationLetters = 4;

/** Which letter about a session is due on a day: the first is 0; null when none is. */
export function confirmationLetterOn(endsOn: PlainDay, day: PlainDay): number | null {
  const since = daysBetween(endsOn, day) - 1;
  const letter = Math.floor(since / 7);
  return since >= 0 && letter < confirmationLetters ? letter : null;
}

/** Days of which nobody called the roll for somebody. */
export function uncalledDays<Day extends PlannedDay>(days: readonly Day[], marks: Marks): Day[] {
  return days.filter(({ id }) => !marks[id]);
}

/** The roll as a confirmation completes it: present where nothing was said. What was said stays. */
export function withPresence(days: readonly PlannedDay[], marks: Marks): Marks {
  const filled = uncalledDays(days, marks).map(({ id }): [string, Mark] => [id, 'PRESENT']);
  return { ...marks, ...Object.fromEntries(filled) };
}
