import type { PlainDay } from '@sanad/kernel';

const two = (part: number) => String(part).padStart(2, '0');

/** How many days a month has; months are 1 to 12. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A day of a month; the last one where the month is shorter. */
export function dayIn(year: number, month: number, day: number): PlainDay {
  return `${year}-${two(month)}-${two(Math.min(day, daysIn(year, month)))}` as PlainDay;
}

function partsOf(day: PlainDay): readonly [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** The same day so many months later (or before); the last day of a month that is shorter. */
export function addMonths(day: PlainDay, count: number): PlainDay {
  const [year, month, date] = partsOf(day);
  const at = year * 12 + (month - 1) + count;
  return dayIn(Math.floor(at / 12), (at % 12) + 1, date);
}

/** The same, counted from the end of a month to the end of a month: six months after 30 September end on 31 March. */
export function addMonthsFromEnd(day: PlainDay, count: number): PlainDay {
  const [year, month, date] = partsOf(day);
  return addMonths(date === daysIn(year, month) ? (`${day.slice(0, 8)}31` as PlainDay) : day, count);
}
