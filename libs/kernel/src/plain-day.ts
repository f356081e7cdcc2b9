import * as z from 'zod';
import { latinDigits } from './arabic-text';

/** A calendar day without time or zone, `YYYY-MM-DD`. The 30th of February is refused. */
export const PlainDay = z.iso.date({ error: 'invalidDay' }).brand<'PlainDay'>();
export type PlainDay = z.infer<typeof PlainDay>;

/** Time of day on a wall clock, `HH:MM`. */
export const PlainTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'invalidTime' })
  .brand<'PlainTime'>();
export type PlainTime = z.infer<typeof PlainTime>;

/** A moment, ISO 8601 with its offset. */
export const Instant = z.iso.datetime({ offset: true, error: 'invalidInstant' });
export type Instant = z.infer<typeof Instant>;

const dayMilliseconds = 86_400_000;

/** The day so many days after (or before, when negative). */
export function addDays(day: PlainDay, count: number): PlainDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMilliseconds).toISOString().slice(0, 10) as PlainDay;
}

/** Whole days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: PlainDay, to: PlainDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMilliseconds);
}

/** Reads a day as Moroccans type it, 14/02/2022 or 14-2-2022, Arabic digits included; null when it is no day. */
export function dayFromTyped(typed: string): PlainDay | null {
  const match = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(latinDigits(typed));
  if (!match) return null;
  const [, day = '', month = '', year = ''] = match;
  const parsed = PlainDay.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.success ? parsed.data : null;
}
