import { addDays, daysBetween, type PlainDay } from '@sanad/kernel';
import type { SharingPurpose } from './sharing-purpose';

/** When an agreement holds: its own days, and the day on which somebody ended it. */
export interface AgreementDays {
  readonly validFrom: PlainDay;
  readonly validTo: PlainDay | null;
  readonly endedOn: PlainDay | null;
}

/** Its last day counts; the day on which it was ended does not. */
export function isInForce({ validFrom, validTo, endedOn }: AgreementDays, day: PlainDay): boolean {
  return validFrom <= day && (validTo === null || day <= validTo) && (endedOn === null || day < endedOn);
}

/** Where an agreement stands: to come, in force, soon over, over by its own last day, or ended by somebody. */
export const agreementStatuses = ['COMING', 'IN_FORCE', 'EXPIRING', 'EXPIRED', 'ENDED'] as const;
export type AgreementStatus = (typeof agreementStatuses)[number];

/** So many days before its last one an agreement is said to end soon: time enough to sign the next. */
export const expiresSoon = 60;

export function statusOf(days: AgreementDays, day: PlainDay): AgreementStatus {
  const { validFrom, validTo, endedOn } = days;
  if (endedOn !== null && endedOn <= day) return 'ENDED';
  if (validFrom > day) return 'COMING';
  if (validTo === null) return 'IN_FORCE';
  if (validTo < day) return 'EXPIRED';
  return daysBetween(day, validTo) <= expiresSoon ? 'EXPIRING' : 'IN_FORCE';
}

/** Whether two agreements hold on a same day. */
export function meet(one: AgreementDays, other: AgreementDays): boolean {
  const lastOf = ({ validTo, endedOn }: AgreementDays) => {
    const before = endedOn === null ? null : addDays(endedOn, -1);
    return validTo === null || (before !== null && before < validTo) ? before : validTo;
  };
  const [last, otherLast] = [lastOf(one), lastOf(other)];
  return (otherLast === null || one.validFrom <= otherLast) && (last === null || other.validFrom <= last);
}

/** The purposes that two agreements of one agency have in common while both hold. On one day a purpose rests on one agreement. */
export function doubled(
  one: AgreementDays & { readonly purposes: readonly SharingPurpose[] },
  other: AgreementDays & { readonly purposes: readonly SharingPurpose[] },
): SharingPurpose[] {
  return meet(one, other) ? one.purposes.filter((purpose) => other.purposes.includes(purpose)) : [];
}

/** The days of the agreement that follows: from the day after the last one, for as long again. Null when it has no last day. */
export function renewalDays({ validFrom, validTo }: AgreementDays): { validFrom: PlainDay; validTo: PlainDay } | null {
  if (validTo === null) return null;
  const next = addDays(validTo, 1);
  const year = (day: PlainDay) => Number(day.slice(0, 4));
  const isWholeYears = next.slice(5) === validFrom.slice(5) && !next.endsWith('-02-29');
  const end = isWholeYears
    ? addDays(`${year(next) + year(next) - year(validFrom)}${next.slice(4)}` as PlainDay, -1)
    : addDays(next, daysBetween(validFrom, validTo));
  return { validFrom: next, validTo: end };
}
