import { localeOf, type Language } from './languages';
import type { PlainDay, PlainTime } from './plain-day';

/** The zone of the house. Wall-clock days and hours are always meant there. */
export const zone = 'Africa/Casablanca';

/**
 * Since this instant legal time is UTC all year. Clocks whose zone data are older than 2026c still add an hour,
 * so the rule is kept here and not asked of them.
 */
export const legalTimeChange = Date.parse('2026-09-20T01:00:00Z');

function zoneAt(instant: number): string {
  return instant >= legalTimeChange ? 'UTC' : zone;
}

const wallClocks = new Map<string, Intl.DateTimeFormat>();

function wallClock(zoneName: string): Intl.DateTimeFormat {
  let format = wallClocks.get(zoneName);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zoneName,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    wallClocks.set(zoneName, format);
  }
  return format;
}

const hour = 3_600_000;
const mostKnown = 10_000;
const known = new Map<number, number>();

/** Minutes that legal time is ahead of UTC at an instant (milliseconds since 1970). */
export function offsetMinutes(instant: number): number {
  // Clocks are changed on the hour, and asking them takes a hundred times as long as remembering.
  const at = Math.floor(instant / hour);
  let minutes = known.get(at);
  if (minutes === undefined) {
    if (known.size >= mostKnown) known.clear();
    minutes = reckonedMinutes(at * hour);
    known.set(at, minutes);
  }
  return minutes;
}

function reckonedMinutes(instant: number): number {
  const parts = Object.fromEntries(
    wallClock(zoneAt(instant))
      .formatToParts(instant)
      .map((part) => [part.type, Number(part.value)]),
  );
  const wall = Date.UTC(
    parts['year']!,
    parts['month']! - 1,
    parts['day']!,
    parts['hour']!,
    parts['minute']!,
    parts['second']!,
  );
  return Math.round((wall - Math.floor(instant / 1000) * 1000) / 60_000);
}

/** The instant at which clocks in Morocco show this day and time. An hour that is skipped is read with the offset before it. */
export function instantOf(day: PlainDay, time: PlainTime): Date {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const guess = wall - offsetMinutes(wall) * 60_000;
  return new Date(wall - offsetMinutes(guess) * 60_000);
}

/** The calendar day in Morocco at an instant. */
export function dayOf(instant: Date | string | number): PlainDay {
  const at = new Date(instant).getTime();
  return new Date(at + offsetMinutes(at) * 60_000).toISOString().slice(0, 10) as PlainDay;
}

/** The wall-clock time in Morocco at an instant, `HH:MM`. */
export function timeOf(instant: Date | string | number): PlainTime {
  const at = new Date(instant).getTime();
  return new Date(at + offsetMinutes(at) * 60_000).toISOString().slice(11, 16) as PlainTime;
}

export function today(now: Date = new Date()): PlainDay {
  return dayOf(now);
}

type DayStyle = 'short' | 'long' | 'full';
const styles: Readonly<Record<Exclude<DayStyle, 'short'>, Intl.DateTimeFormatOptions>> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

/** A day in words (`14 فبراير 2022`) or digits (`14/02/2022`, without the invisible marks that `Intl` adds). */
export function showDay(language: Language, day: PlainDay, style: DayStyle = 'long'): string {
  if (style === 'short') return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
  return new Intl.DateTimeFormat(localeOf[language], { ...styles[style], timeZone: 'UTC' }).format(
    Date.parse(`${day}T12:00:00Z`),
  );
}

/** Day and time of an instant in Morocco: `14 فبراير 2022، 15:30`. */
export function showInstant(language: Language, instant: Date | string): string {
  return `${showDay(language, dayOf(instant))}${language === 'ar' ? '،' : ','} ${timeOf(instant)}`;
}
