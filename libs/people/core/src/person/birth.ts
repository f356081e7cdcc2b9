import {
  dayFromTyped,
  latinDigits,
  localeOf,
  PlainDay,
  say,
  showDay,
  today,
  type Language,
  type Phrase,
} from '@sanad/kernel';
import { typedAs } from './typed';

/** How much of a date of birth is known: old records say «خلال سنة 1952». */
export const birthPrecisions = ['DAY', 'MONTH', 'YEAR'] as const;
export type BirthPrecision = (typeof birthPrecisions)[number];

const earliest = 1880;
const precisionByLength: Readonly<Record<number, BirthPrecision>> = { 4: 'YEAR', 7: 'MONTH', 10: 'DAY' };

function isPossible(birth: string): boolean {
  const whole = `${birth}-01-01`.slice(0, 10);
  return PlainDay.safeParse(whole).success && Number(birth.slice(0, 4)) >= earliest;
}

/** Reads 14/02/1952, 02/1952, 1952 and the ISO forms, Arabic digits included. Gives `1952-02-14`, `1952-02` or `1952`; null when it is none. */
export function birthFromTyped(typed: string): string | null {
  const plain = latinDigits(typed).trim();
  const month = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(plain);
  const birth = month ? `${month[2]}-${month[1]!.padStart(2, '0')}` : (dayFromTyped(plain) ?? plain);
  return /^\d{4}(-\d{2}){0,2}$/.test(birth) && isPossible(birth) ? birth : null;
}

/** The same as people type it, for a field: 14/02/1952, 02/1952, 1952. */
export function typedFromBirth(birth: string): string {
  return birth.split('-').reverse().join('/');
}

/** A date of birth for the database: its first possible day, and what of it is known. */
export function birthParts(birth: string): { day: PlainDay; precision: BirthPrecision } {
  return { day: `${birth}-01-01`.slice(0, 10) as PlainDay, precision: precisionByLength[birth.length]! };
}

const duringYear: Phrase = { ar: 'خلال سنة {year}', fr: 'courant {year}', en: 'during {year}' };

/** In words, no more exact than it is known: «14 فبراير 1952», «فبراير 1952», «خلال سنة 1952». */
export function showBirth(language: Language, birth: string): string {
  const { day, precision } = birthParts(birth);
  if (precision === 'DAY') return showDay(language, day);
  if (precision === 'YEAR') return say(language, duringYear, { year: birth });
  return new Intl.DateTimeFormat(localeOf[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(`${day}T12:00:00Z`),
  );
}

/** A date of birth as precise as it is known; none lies in the future. */
export const Birth = typedAs(birthFromTyped, 'invalidBirth').refine(
  (birth) => birth <= today().slice(0, birth.length),
  { error: 'dayInFuture' },
);
