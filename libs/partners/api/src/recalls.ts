import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import type { Scope } from '@sanad/kernel';
import { isLive, liveStates, outcomes, type ReferralState, type SharingPurpose } from '@sanad/partners/core';
import { Database } from '@sanad/platform';
import { ReferralMoves } from './referral-moves';

/** Which referrals lose their ground: those of an agreement, of a person, or of a person with one agency. */
export interface Ground {
  readonly agreementId?: string;
  readonly personId?: string;
  readonly agencyId?: string;
  /** Of those, the ones that were sent for one of these purposes alone. */
  readonly purposes?: readonly SharingPurpose[];
}

interface Standing {
  readonly id: string;
  readonly unitId: string;
  readonly state: ReferralState;
  readonly version: number;
}

// What a consent that still holds covers is left alone: one that is leaving is not counted.
const lost = `select r.id, r.unit_id as "unitId", r.state, r.version
  from partners.referral r join partners.branch b on b.id = r.branch_id
  where r.unit_id = any ($1::uuid[]) and r.state = any ($2::text[])
    and ($3::uuid is null or r.agreement_id = $3) and ($4::uuid is null or r.person_id = $4) and ($5::uuid is null or b.agency_id = $5)
    and ($7::text[] is null or r.purpose = any ($7))
    and ($6::uuid is null or not exists (select from people.consent c where c.person_id = r.person_id and c.agency_id = b.agency_id
      and c.id <> $6 and people.consent_holds(c.withdrawn_at, c.expires_on) and (c.sharing is null or r.purpose = any (c.sharing)))
      and exists (select from people.consent o where o.id = $6 and (o.sharing is null or r.purpose = any (o.sharing))))
  order by r.created_at, r.id`;

/** What a referral stands on has gone: what runs is recalled, what is over is closed to the partner, and both are said. */
@Injectable()
export class Recalls {
  constructor(
    private readonly database: Database,
    private readonly moves: ReferralMoves,
    private readonly audit: Audit,
  ) {}

  /** How many run. `consentId` names the consent that ends. */
  async count(within: Scope, ground: Ground, consentId: string | null = null): Promise<number> {
    return (await this.lost(within, ground, consentId)).filter(({ state }) => isLive(state)).length;
  }

  /** In the transaction of what took the ground away. Answers how many were recalled. */
  async recall(within: Scope, ground: Ground, why: string, consentId: string | null = null): Promise<number> {
    const rows = await this.lost(within, ground, consentId, true);
    const running = rows.filter(({ state }) => isLive(state));
    for (const { id, version } of running) await this.moves.move(within, id, version, { move: 'recall', said: why });
    for (const { id, unitId, state } of rows.filter((row) => !isLive(row.state)))
      await this.audit.record({
        ...{ action: 'referral.accessEnd', entity: 'referral', entityId: id, unitId },
        ...{ after: { state }, why },
      });
    return running.length;
  }

  /** With `hold`, kept from others until the transaction ends: none is answered while it is being recalled. */
  private lost(within: Scope, ground: Ground, consentId: string | null, hold = false): Promise<Standing[]> {
    const { agreementId = null, personId = null, agencyId = null, purposes = null } = ground;
    return this.database.rows(`${lost}${hold ? ' for update of r' : ''}`, [
      within.units,
      [...liveStates, ...outcomes],
      ...[agreementId, personId, agencyId, consentId, purposes],
    ]);
  }
}
