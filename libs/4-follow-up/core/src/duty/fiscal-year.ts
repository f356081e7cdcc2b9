import type { PlainDay } from '@sanad/kernel';
import { dayIn } from '../months';

/** On which day of the year the accounts are closed. */
export interface YearEnd {
  readonly month: number;
  readonly day: number;
}

/** Another end of the fiscal year, from a day on. Of two that begin on one day the one that was said last holds. */
export interface YearEndChange extends YearEnd {
  readonly since: PlainDay;
}

/** The end of the civil year, until somebody says otherwise. */
export const civilYearEnd: YearEnd = { month: 12, day: 31 };

/** The end of the fiscal year as it holds on a day. `changes` in the order in which they were said. */
export function yearEndOn(changes: readonly YearEndChange[], day: PlainDay): YearEnd {
  let last: YearEndChange | undefined;
  for (const change of changes) if (change.since <= day && (!last || change.since >= last.since)) last = change;
  return last ?? civilYearEnd;
}

/** Days on which fiscal years ended, from the first day to the second, in order. */
export function fiscalYearEnds(changes: readonly YearEndChange[], from: PlainDay, until: PlainDay): PlainDay[] {
  const known = [civilYearEnd, ...changes];
  const days = new Set<PlainDay>();
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1) {
    for (const { month, day } of known) {
      const end = dayIn(year, month, day);
      const held = yearEndOn(changes, end);
      if (end >= from && end <= until && held.month === month && held.day === day) days.add(end);
    }
  }
  return [...days].sort();
}

/** How a fiscal year is called: by the year, or by both where it does not end with the civil one. */
export function fiscalYearName(end: PlainDay): string {
  const year = end.slice(0, 4);
  return end.slice(5, 7) === '12' ? year : `${Number(year) - 1}/${year}`;
}
