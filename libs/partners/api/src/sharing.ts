import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal, type Scope } from '@sanad/kernel';
import type { SharingConsent } from '@sanad/partners/core';
import { Consents, People } from '@sanad/people/api';
import type { PersonBrief } from '@sanad/people/core';
import { found } from '@sanad/platform';

/** What a referral asks of the people's room: who the person is, and whether they agree to share. */
@Injectable()
export class Sharing {
  constructor(
    private readonly people: People,
    private readonly consents: Consents,
  ) {}

  async personOf(within: Scope, personId: string): Promise<PersonBrief> {
    return found(await this.people.brief(within, personId));
  }

  /** Null when the person agrees to share with the agency, said before or now. */
  async ensure(
    within: Scope,
    personId: string,
    agencyId: string,
    consent: SharingConsent | null,
  ): Promise<Refusal | null> {
    if (await this.consents.inForce(within, personId, 'SHARE_WITH_PARTNER', agencyId)) return null;
    if (!consent) return refuse('noSharingConsent');
    const given = await this.consents.give(within, personId, { ...consent, purpose: 'SHARE_WITH_PARTNER', agencyId });
    return isRefusal(given) ? given : null;
  }
}
