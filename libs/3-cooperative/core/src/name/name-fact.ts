import type { PlainDay } from '@sanad/kernel';

/** What the rules look at in the last request for a name that was filed. */
export interface NameFact {
  readonly requestedOn: PlainDay | null;
  readonly certificateNumber: string | null;
  readonly approvedOn: PlainDay | null;
  /** The last day on which the certificate may be filed. */
  readonly expiresOn: PlainDay | null;
  readonly refusedOn: PlainDay | null;
}
