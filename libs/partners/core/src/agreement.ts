import type { PlainDay } from '@sanad/kernel';

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
