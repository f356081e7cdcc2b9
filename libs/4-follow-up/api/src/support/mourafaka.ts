import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import type { CaseFileId } from '@sanad/case-file/core';
import type { CooperativeId } from '@sanad/cooperative/core';
import { offersMourafaka, type MourafakaCandidates, type SupportId } from '@sanad/follow-up/core';
import { isRefusal, newId, refuse, today, type BranchId, type Refusal, type Scope } from '@sanad/kernel';
import { Sending } from '@sanad/partners/api';
import type { AgencyId, ReferralDraft, ReferralView } from '@sanad/partners/core';
import { Database, found } from '@sanad/platform';
import { DutyRows } from '../duty/duties.repository';
import { FollowUpRows } from '../follow-up.repository';

/** Whose programme it is, by their kind as where names of cooperatives are asked for, and what is asked of them. */
const agencyKind = 'COOPERATION';
const service = 'POST_CREATION';
/** So many to choose from: those who lead stand first, and one of a crowd is enough. */
const mostCandidates = 50;

/** Mourafaka goes with a cooperative; what is handed over is the file of somebody who leads it, through the door of referrals. */
@Injectable()
export class Mourafaka {
  constructor(
    private readonly database: Database,
    private readonly duties: DutyRows,
    private readonly rows: FollowUpRows,
    private readonly sending: Sending,
    private readonly audit: Audit,
  ) {}

  /** Some members with an open file, those who hold a seat first. @throws {Absent} when the cooperative is not there or out of scope. */
  async candidates(within: Scope, id: CooperativeId): Promise<MourafakaCandidates> {
    const { unitId } = found((await this.duties.followed(within, id))[0]);
    const candidates = await this.database.rows<MourafakaCandidates['candidates'][number]>(
      `select c.id as "caseId", c.number, p.id as "personId", jsonb_build_object('givenAr', p.given_ar, 'familyAr', p.family_ar,
           'givenLa', p.given_la, 'familyLa', p.family_la) as person, seats.organs
       from cooperative.membership m join people.person p on p.id = m.person_id and p.vital_status <> 'DECEASED'
       join case_file.case_file c on c.person_id = p.id and c.stage not in ('CLOSED', 'COMPLETED') and c.unit_id = any ($2::uuid[])
       cross join lateral (
         select coalesce(array_agg(h.organ order by array_position(array['MANAGER', 'PRESIDENT', 'VICE_PRESIDENT', 'SECRETARY', 'TREASURER'], h.organ)), '{}') as organs
         from cooperative.mandate h where h.membership_id = m.id and h.ended_on is null
       ) seats
       where m.cooperative_id = $1 and m.left_on is null
       order by array_position(array['MANAGER', 'PRESIDENT', 'VICE_PRESIDENT', 'SECRETARY', 'TREASURER'], seats.organs[1]), p.id, c.id
       limit $3::int`,
      [id, within.units, mostCandidates],
    );
    await this.audit.record({ action: 'mourafaka.candidates', entity: 'cooperative', entityId: id, unitId });
    return { agencyId: (await this.agencies())[0]?.id ?? null, candidates };
  }

  /** Agreement, territory and consent are asked for where every referral is sent; the support is noted in the same act. */
  async refer(
    within: Scope,
    id: CooperativeId,
    caseId: CaseFileId,
    draft: ReferralDraft,
  ): Promise<ReferralView | Refusal> {
    const { unitId, followed } = found((await this.duties.hold(within, id))[0]);
    if (!offersMourafaka(followed, await this.rows.supports(id), today())) return refuse('mourafakaNotOffered');
    const agency = (await this.agencies()).find(({ branches }) => branches.includes(draft.branchId));
    if (draft.service !== service || !agency) return refuse('serviceNotOffered');
    if (!(await this.isMember(id, caseId))) return refuse('notOfCooperative');
    const referral = await this.sending.send(within, caseId, draft);
    if (isRefusal(referral)) return referral;
    const supportId = newId<SupportId>();
    const after = { programme: 'MOURAFAKA', agency: agency.ar, state: 'APPLIED', referral_id: referral.id } as const;
    await this.database.insert('follow_up.support', {
      ...{ id: supportId, cooperative_id: id, unit_id: unitId, said_by: within.user, applied_on: referral.sentOn },
      ...after,
    });
    await this.audit.record({
      ...{ action: 'support.refer', entity: 'support', entityId: supportId, unitId },
      ...{ after: { cooperativeId: id, referralId: referral.id } },
    });
    return referral;
  }

  /** The agencies of that kind, those first that go with cooperatives after their creation. */
  private agencies(): Promise<{ id: AgencyId; ar: string; branches: BranchId[] }[]> {
    return this.database.rows(
      `select a.id, a.name_ar as ar, array(select b.id from partners.branch b where b.agency_id = a.id and b.closed_on is null) as branches
       from partners.agency a where a.kind = $1 order by $2 = any (a.services) desc, a.code`,
      [agencyKind, service],
    );
  }

  private async isMember(id: CooperativeId, caseId: CaseFileId): Promise<boolean> {
    const row = await this.database.row(
      `select from cooperative.membership m join case_file.case_file c on c.person_id = m.person_id
       where m.cooperative_id = $1 and m.left_on is null and c.id = $2`,
      [id, caseId],
    );
    return row !== undefined;
  }
}
