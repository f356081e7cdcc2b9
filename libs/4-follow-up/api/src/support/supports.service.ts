import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import type { CooperativeId } from '@sanad/cooperative/core';
import type { FollowUpView, SupportChange, SupportDraft, SupportId, SupportState } from '@sanad/follow-up/core';
import { newId, refuse, type Refusal, type Scope } from '@sanad/kernel';
import { isLive, type ReferralState } from '@sanad/partners/core';
import { Database, found } from '@sanad/platform';
import { DutyRows } from '../duty/duties.repository';
import { FollowUps } from '../follow-ups.service';

const columnsOf = (said: SupportDraft) => ({
  ...{ programme: said.programme, title: said.title, agency: said.agency, state: said.state },
  ...{ applied_on: said.appliedOn, from_on: said.fromOn, to_on: said.toOn },
  ...{ amounts: JSON.stringify(said.amounts), note: said.note },
});

/** Support that a cooperative asked for and received: no datum of a person is in it. */
@Injectable()
export class Supports {
  constructor(
    private readonly database: Database,
    private readonly duties: DutyRows,
    private readonly views: FollowUps,
    private readonly audit: Audit,
  ) {}

  async add(within: Scope, id: CooperativeId, said: SupportDraft): Promise<FollowUpView> {
    const { unitId } = found((await this.duties.followed(within, id))[0]);
    const supportId = newId<SupportId>();
    await this.database.insert('follow_up.support', {
      ...{ id: supportId, cooperative_id: id, unit_id: unitId, said_by: within.user },
      ...columnsOf(said),
    });
    await this.audit.record({
      ...{ action: 'support.add', entity: 'support', entityId: supportId, unitId },
      ...{ after: { cooperativeId: id, ...said } },
    });
    return this.views.view(within, id);
  }

  async change(
    within: Scope,
    id: SupportId,
    version: number,
    { reason, ...said }: SupportChange,
  ): Promise<FollowUpView | Refusal> {
    const { cooperativeId, unitId, state, referral } = found(
      await this.database.row<{
        cooperativeId: CooperativeId;
        unitId: string;
        state: SupportState;
        referral: ReferralState | null;
      }>(
        `select s.cooperative_id as "cooperativeId", s.unit_id as "unitId", s.state, r.state as referral
         from follow_up.support s left join partners.referral r on r.id = s.referral_id
         where s.id = $1 and s.unit_id = any ($2::uuid[]) for update of s`,
        [id, within.units],
      ),
    );
    if (referral && isLive(referral) && (said.state !== state || said.programme !== 'MOURAFAKA'))
      return refuse('supportFollowsReferral');
    const set = { ...columnsOf(said), reason, said_by: within.user, said_at: new Date() };
    await this.database.update('follow_up.support', { id, version, set });
    await this.audit.record({
      ...{ action: 'support.change', entity: 'support', entityId: id, unitId, after: said, why: reason },
    });
    return this.views.view(within, cooperativeId);
  }
}
