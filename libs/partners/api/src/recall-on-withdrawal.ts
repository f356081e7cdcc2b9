import { Injectable } from '@nestjs/common';
import { say, type Scope } from '@sanad/kernel';
import { recallReasons } from '@sanad/partners/core';
import { ConsentListener, type EndingConsent } from '@sanad/people/api';
import type { ConsentEffects } from '@sanad/people/core';
import { Recalls } from './recalls';

/**
 * Who no longer agrees to share for a purpose has nothing left with the partner for it: its open referrals are recalled
 * in the same act. What another consent still covers goes on.
 */
@Injectable()
export class RecallOnWithdrawal extends ConsentListener {
  constructor(private readonly recalls: Recalls) {
    super();
  }

  override async effectsOf(within: Scope, consent: EndingConsent): Promise<ConsentEffects> {
    if (!isSharing(consent)) return { referrals: 0 };
    return { referrals: await this.recalls.count(within, groundOf(consent), consent.id) };
  }

  override async consentEnded(within: Scope, consent: EndingConsent): Promise<ConsentEffects> {
    if (!isSharing(consent)) return { referrals: 0 };
    const why = say('ar', recallReasons.consentWithdrawn);
    return { referrals: await this.recalls.recall(within, groundOf(consent), why, consent.id) };
  }
}

const isSharing = ({ purpose }: EndingConsent) => purpose === 'SHARE_WITH_PARTNER';
const groundOf = ({ personId, agencyId }: EndingConsent) => ({ personId, agencyId: agencyId! });
