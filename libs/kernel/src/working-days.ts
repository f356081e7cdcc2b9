import { addDays, type PlainDay } from './plain-day';

/** Days of feasts on which no office works; who keeps them hands them over, so that a delay can be reckoned anywhere. */
export type Holidays = ReadonlySet<PlainDay>;

/** Monday to Friday, and no feast. */
export function isWorkingDay(day: PlainDay, holidays: Holidays): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/**
 * The last day of a delay of so many working days; the day it begins on does not count. A negative count looks back:
 * the working day that lies so many before.
 */
export function addWorkingDays(day: PlainDay, count: number, holidays: Holidays): PlainDay {
  const step = count < 0 ? -1 : 1;
  let end = day;
  for (let left = Math.abs(count); left > 0;) {
    end = addDays(end, step);
    if (isWorkingDay(end, holidays)) left -= 1;
  }
  return end;
}

/** How many working days lie after one day, until another one that counts; none when it is not later. */
export function workingDaysBetween(after: PlainDay, until: PlainDay, holidays: Holidays): number {
  let count = 0;
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(day, holidays)) count += 1;
  return count;
}
