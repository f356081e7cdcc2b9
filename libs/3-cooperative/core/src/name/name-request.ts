import { addDays, daysBetween, refuse, showDay, type PlainDay, type Refusal } from '@sanad/kernel';
import type { NameFact } from './name-fact';

export const nameRequestStates = ['DRAFT', 'FILED', 'APPROVED', 'REFUSED', 'EXPIRED'] as const;
export type NameRequestState = (typeof nameRequestStates)[number];

/** Days before the end of a certificate on which the unit is warned. */
export const nameWarnings = [30, 10, 3] as const;

interface Request {
  readonly attempt: number;
  readonly state: NameRequestState;
  readonly requestedOn: PlainDay | null;
  readonly certificateNumber: string | null;
  readonly answeredOn: PlainDay | null;
  readonly expiresOn: PlainDay | null;
}

/** The last request that was filed, as the rules look at it. */
export function nameFact(requests: readonly Request[]): NameFact | null {
  const filed = requests.filter(({ state }) => state !== 'DRAFT').toSorted((one, other) => other.attempt - one.attempt);
  const [last] = filed;
  if (!last) return null;
  const isRefused = last.state === 'REFUSED';
  return {
    requestedOn: last.requestedOn,
    certificateNumber: last.certificateNumber,
    approvedOn: isRefused ? null : last.answeredOn,
    expiresOn: last.expiresOn,
    refusedOn: isRefused ? last.answeredOn : null,
  };
}

/** The last day on which a certificate may be filed: as it says itself, or so many days after it was given. */
export function lastDayOf(approvedOn: PlainDay, validityDays: number | null, said: PlainDay | null): PlainDay | null {
  return said ?? (validityDays === null ? null : addDays(approvedOn, validityDays));
}

/** The warning that is due on a day; null when none is, or it was given already. */
export function warningDue(expiresOn: PlainDay, on: PlainDay, given: number | null): number | null {
  const left = daysBetween(on, expiresOn);
  const reached = nameWarnings.filter((days) => left <= days);
  const nearest = reached.at(-1) ?? null;
  return left >= 0 && nearest !== null && (given === null || nearest < given) ? nearest : null;
}

/** May the group ask for a name on this day? One request at a time, and none while a certificate is in date. */
export function askForName(requests: readonly Request[], on: PlainDay): Refusal | undefined {
  if (requests.some(({ state }) => state === 'DRAFT' || state === 'FILED')) return refuse('nameAskedAlready');
  const fact = nameFact(requests);
  return fact?.expiresOn && fact.expiresOn >= on
    ? refuse('nameInDateStill', { until: showDay('ar', fact.expiresOn, 'short') })
    : undefined;
}

/** May the request be answered so? What was proposed is approved, on a day that is not before the request. */
export function answerName(
  { state, requestedOn, proposals }: Pick<Request, 'state' | 'requestedOn'> & { readonly proposals: readonly string[] },
  { on, name }: { readonly on: PlainDay; readonly name: string | null },
): Refusal | undefined {
  if (state !== 'FILED') return refuse('nameAnsweredAlready');
  if (name !== null && !proposals.includes(name)) return refuse('nameNotProposed');
  return requestedOn !== null && on < requestedOn
    ? refuse('answerBeforeRequest', { day: showDay('ar', requestedOn, 'short') })
    : undefined;
}
