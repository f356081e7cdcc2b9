import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal, type Scope } from '@sanad/kernel';
import type { SharingConsent, SharingPurpose } from '@sanad/partners/core';
import { Consents, People } from '@sanad/people/api';
import type { PersonBrief } from '@sanad/people/core';
import { found } from '@sanad/platform';

/** What a referral asks of the people's room: who the person is, and whether they agree to share for its purpose. */
@Injectable()
export class Sharing {
  constructor(
    private readonly people: People,
    private readonly consents: Consents,
  ) {}

  async personOf(within: Scope, personId: string): Promise<PersonBrief> {
    return found(await this.people.brief(within, personId));
  }

  /** Null when the person agrees to share with the agency for the purpose, said before or now. */
  async ensure(
    within: Scope,
    personId: string,
    asked: { readonly agencyId: string; readonly purpose: SharingPurpose },
    consent: SharingConsent | null,
  ): Promise<Refusal | null> {
    const { agencyId, purpose } = asked;
    if (await this.consents.sharesFor(within, personId, agencyId, purpose)) return null;
    if (!consent) return refuse('noSharingConsent', { purpose });
    const sharing = { purpose: 'SHARE_WITH_PARTNER' as const, agencyId, sharing: [purpose] };
    const given = await this.consents.give(within, personId, { ...consent, ...sharing });
    return isRefusal(given) ? given : null;
  }
}
