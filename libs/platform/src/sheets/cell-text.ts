import { dayOf, showDay, timeOf, type PlainDay } from '@sanad/kernel';
import type { ColumnKind, SheetValue } from './sheet-writer';

// What no cell may hold: controls but the line feed, marks and overrides of direction, lone surrogates.
const refused = /(?!\n)\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text as it may stand in a cell. */
export function cellText(value: string): string {
  return value.replaceAll(refused, '');
}

// A program that opens the file looks for a formula after everything that it does not show.
const unseen = String.raw`[\s\p{Cc}\p{Cf}\u115F\u1160\u3164\uFFA0]*`;
const formula = new RegExp(`^${unseen}[=+\\-@|%\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFF05]`, 'u');
const guardedFormula = new RegExp(`^'(?=${unseen}[=+\\-@|%\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFF05])`, 'u');

/** A text that no spreadsheet takes for a formula: an apostrophe goes before what would be one. */
export function guarded(value: string): string {
  return formula.test(value) ? `'${value}` : value;
}

/** The text without its guard, for whoever reads such a file again. */
export function unguarded(value: string): string {
  return value.replace(guardedFormula, '');
}

const wholeDay = /^\d{4}-\d{2}-\d{2}$/;
const month = /^(\d{4})-(\d{2})$/;

export function isWholeDay(value: SheetValue): value is PlainDay {
  return typeof value === 'string' && wholeDay.test(value);
}

/** What is known of a day, as people here write it: 14/02/1985, 02/1985 or 1985. */
export function dayText(value: string): string {
  if (isWholeDay(value)) return showDay('fr', value, 'short');
  return value.replace(month, '$2/$1');
}

/** A cell where everything is text. */
export function plainText(value: SheetValue, kind: ColumnKind): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (kind === 'day') return dayText(value);
  if (kind === 'instant') return `${showDay('fr', dayOf(value), 'short')} ${timeOf(value)}`;
  return cellText(value);
}
