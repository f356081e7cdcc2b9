import { addDays, type PlainDay } from '@sanad/kernel';

/**
 * National holidays on fixed days of the year, by month and day (decrees on public holidays; the Amazigh new year
 * since 2024). The feasts of the moon move with its sighting: an administrator will enter them each year in a table;
 * until then a delay may end on such a day.
 */
export const fixedHolidays: readonly { readonly monthDay: string; readonly since?: number }[] = [
  { monthDay: '01-01' },
  { monthDay: '01-11' },
  { monthDay: '01-14', since: 2024 },
  { monthDay: '05-01' },
  { monthDay: '07-30' },
  { monthDay: '08-14' },
  { monthDay: '08-20' },
  { monthDay: '08-21' },
  { monthDay: '11-06' },
  { monthDay: '11-18' },
];

/** Monday to Friday, and no national holiday. */
export function isWorkingDay(day: PlainDay): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  const year = Number(day.slice(0, 4));
  const isHoliday = fixedHolidays.some(({ monthDay, since = 0 }) => day.slice(5) === monthDay && year >= since);
  return weekday !== 0 && weekday !== 6 && !isHoliday;
}

/** The last day of a delay of so many working days; the day it begins on does not count. */
export function addWorkingDays(day: PlainDay, count: number): PlainDay {
  let end = day;
  for (let left = count; left > 0;) {
    end = addDays(end, 1);
    if (isWorkingDay(end)) left -= 1;
  }
  return end;
}
