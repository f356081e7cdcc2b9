import { addDays, type PlainDay } from '@sanad/kernel';
import { paperTypes, type PaperType } from './paper-type';

export const paperStates = ['VALID', 'EXPIRES_SOON', 'EXPIRED'] as const;
export type PaperState = (typeof paperStates)[number];

/** So many days before its last one a paper asks for the next. */
export const soonDays = 30;

/** The same day of a later month; the last of the month when it has no such day. */
export function addMonths(day: PlainDay, count: number): PlainDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10) as PlainDay;
}

/** The last day on which a paper is “less than so many months old”. Null: it does not grow old. */
export function lastDayOf(issuedOn: PlainDay, months: number | null): PlainDay | null {
  return months === null ? null : addDays(addMonths(issuedOn, months), -1);
}

/** What a paper is worth on a day. */
export function paperState(validUntil: PlainDay | null, on: PlainDay): PaperState {
  if (validUntil === null) return 'VALID';
  if (validUntil < on) return 'EXPIRED';
  return validUntil <= addDays(on, soonDays) ? 'EXPIRES_SOON' : 'VALID';
}

export interface HeldPaper {
  readonly id: string;
  readonly type: PaperType;
  readonly issuedOn: PlainDay;
}

export interface Succession {
  /** Papers whose place the new one takes. */
  readonly replaces: readonly string[];
  /** A paper held that is newer than the one being recorded. */
  readonly replacedBy: string | null;
}

/**
 * Which papers follow which when one is recorded. Of a type of which there is one, the newest stands, whenever it was
 * handed in; of the others, only a paper that is named is replaced.
 */
export function succession(
  held: readonly HeldPaper[],
  recorded: { readonly type: PaperType; readonly issuedOn: PlainDay; readonly replaces: string | null },
): Succession {
  const same = held.filter(({ type }) => type === recorded.type);
  if (!paperTypes[recorded.type].one)
    return { replaces: same.filter(({ id }) => id === recorded.replaces).map(({ id }) => id), replacedBy: null };
  const newer = same
    .filter(({ issuedOn }) => issuedOn > recorded.issuedOn)
    .toSorted((one, other) => (one.issuedOn < other.issuedOn ? 1 : -1))[0];
  const older = same.filter(({ issuedOn }) => issuedOn <= recorded.issuedOn);
  return { replaces: older.map(({ id }) => id), replacedBy: newer?.id ?? null };
}

const worth: Readonly<Record<PaperState, number>> = { VALID: 0, EXPIRES_SOON: 1, EXPIRED: 2 };

/** The paper that serves best: a valid one before one that ends, among equals the newest. */
export function bestPaper<Paper extends { readonly state: PaperState; readonly issuedOn: PlainDay }>(
  papers: readonly Paper[],
): Paper | undefined {
  return papers.toSorted(
    (one, other) => worth[one.state] - worth[other.state] || (one.issuedOn < other.issuedOn ? 1 : -1),
  )[0];
}
