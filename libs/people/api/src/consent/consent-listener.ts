import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import type { ConsentEffects, Purpose } from '@sanad/people/core';

/** A consent that ends, or would end. */
export interface EndingConsent {
  readonly id: string;
  readonly personId: string;
  readonly purpose: Purpose;
  /** The partner of a consent to share. */
  readonly agencyId: string | null;
}

/**
 * What hangs on a consent lies on the floors above: they hear of its end through this port, in the transaction of the
 * withdrawal itself, so that nothing goes on for a moment longer. The floor above provides it from a global module,
 * as with `KinshipListener`. Without one, nothing hangs on a consent.
 */
export abstract class ConsentListener {
  /** What would stop; changes nothing. */
  abstract effectsOf(within: Scope, consent: EndingConsent): Promise<ConsentEffects>;
  /** Stops it. */
  abstract consentEnded(within: Scope, consent: EndingConsent): Promise<ConsentEffects>;
}

/** Nothing hangs on a consent: persons who were handed to nobody. */
@Injectable()
export class NothingHangs extends ConsentListener {
  override effectsOf(): Promise<ConsentEffects> {
    return Promise.resolve({ referrals: 0 });
  }

  override consentEnded(): Promise<ConsentEffects> {
    return Promise.resolve({ referrals: 0 });
  }
}
