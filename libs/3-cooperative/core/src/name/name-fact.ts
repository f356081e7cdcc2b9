import type { PlainDay } from '@sanad/kernel';

/** What the rules look at in the last request for a name that was filed, or in the certificate that was entered without one. */
export interface NameFact {
  readonly requestedOn: PlainDay | null;
  readonly certificateNumber: string | null;
  readonly approvedOn: PlainDay | null;
  /** The last day on which the certificate may be filed. */
  readonly expiresOn: PlainDay | null;
  /** The day on which the office refused it, or the group took it back. */
  readonly endedOn: PlainDay | null;
  /** It answers for its steps. A certificate that was entered as a step is the step itself. */
  readonly ofRequest: boolean;
}
