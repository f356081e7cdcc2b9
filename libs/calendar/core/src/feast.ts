import { addDays, PlainDay, type Holidays } from '@sanad/kernel';

/** On a day of every year, by the moon in one year, or once by a decision. */
export const feastKinds = ['FIXED', 'MOON', 'ONCE'] as const;
export type FeastKind = (typeof feastKinds)[number];

/** The feasts that follow the sighting of the moon. */
export const moonFeastCodes = ['AID_FITR', 'AID_ADHA', 'MUHARRAM', 'MAWLID'] as const;
export type MoonFeastCode = (typeof moonFeastCodes)[number];

/** When a feast is kept: what its days are reckoned from. */
export interface FeastTimes {
  readonly kind: FeastKind;
  /** Of a fixed feast: its day, and the first and last year of it, where there are such. */
  readonly month: number | null;
  readonly day: number | null;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  /** Of the others. */
  readonly firstDay: PlainDay | null;
  readonly days: number;
  readonly isWithdrawn: boolean;
}

const two = (part: number) => String(part).padStart(2, '0');

/** The first day of a feast in a year; null when it is not kept then. The 29th of February is kept when there is one. */
function firstDayIn({ kind, month, day, fromYear, toYear, firstDay }: FeastTimes, year: number): PlainDay | null {
  if (kind !== 'FIXED') return firstDay !== null && Number(firstDay.slice(0, 4)) === year ? firstDay : null;
  if (month === null || day === null) return null;
  if ((fromYear !== null && year < fromYear) || (toYear !== null && year > toYear)) return null;
  const read = PlainDay.safeParse(`${year}-${two(month)}-${two(day)}`);
  return read.success ? read.data : null;
}

/** The days of a feast that begins in a year, in order. */
export function daysOfFeast(feast: FeastTimes, year: number): PlainDay[] {
  const first = feast.isWithdrawn ? null : firstDayIn(feast, year);
  return first === null ? [] : Array.from({ length: feast.days }, (_, index) => addDays(first, index));
}

/** All days of feasts in some years. A feast that nobody has confirmed counts as it is expected. */
export function holidaysOf(feasts: readonly FeastTimes[], fromYear: number, toYear: number): Holidays {
  const days = new Set<PlainDay>();
  for (let year = fromYear - 1; year <= toYear; year += 1)
    for (const feast of feasts) for (const day of daysOfFeast(feast, year)) days.add(day);
  return days;
}
