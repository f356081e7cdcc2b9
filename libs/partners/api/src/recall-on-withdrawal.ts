import { Injectable } from '@nestjs/common';
import { say, type Scope } from '@sanad/kernel';
import { referralTabs, recallReasons } from '@sanad/partners/core';
import { ConsentListener, type EndingConsent } from '@sanad/people/api';
import type { ConsentEffects } from '@sanad/people/core';
import { Database } from '@sanad/platform';
import { ReferralMoves } from './referral-moves';

/** Who no longer agrees to share has nothing left with the partner: its open referrals are recalled in the same act. */
@Injectable()
export class RecallOnWithdrawal extends ConsentListener {
  constructor(
    private readonly database: Database,
    private readonly moves: ReferralMoves,
  ) {
    super();
  }

  override async effectsOf(within: Scope, consent: EndingConsent): Promise<ConsentEffects> {
    return { referrals: (await this.open(within, consent, false)).length };
  }

  override async consentEnded(within: Scope, consent: EndingConsent): Promise<ConsentEffects> {
    const open = await this.open(within, consent, true);
    for (const { id, version } of open)
      await this.moves.move(within, id, version, 'recall', say('ar', recallReasons.consentWithdrawn));
    return { referrals: open.length };
  }

  /** With `hold`, kept from others until the transaction ends: none is answered while it is being recalled. */
  private async open(
    within: Scope,
    { personId, purpose, agencyId }: EndingConsent,
    hold: boolean,
  ): Promise<{ id: string; version: number }[]> {
    if (purpose !== 'SHARE_WITH_PARTNER') return [];
    return this.database.rows(
      `select r.id, r.version from partners.referral r join partners.branch b on b.id = r.branch_id
       where r.person_id = $1 and b.agency_id = $2 and r.unit_id = any ($3::uuid[]) and r.state = any ($4::text[])
       order by r.created_at, r.id${hold ? ' for update of r' : ''}`,
      [personId, agencyId, within.units, [...referralTabs.waiting, ...referralTabs.inProgress]],
    );
  }
}
