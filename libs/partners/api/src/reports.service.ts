import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { CaseTimeline } from '@sanad/case-file/api';
import { newId, refuse, today, type Refusal, type Scope } from '@sanad/kernel';
import {
  isWritable,
  reportedMoves,
  statusWordNames,
  type OutcomeDraft,
  type ReferralView,
  type StatusDraft,
} from '@sanad/partners/core';
import { Database, found } from '@sanad/platform';
import { ReferralMoves } from './referral-moves';
import { ReferralViews } from './referral-views';
import { ReferralsRepository } from './referrals.repository';

/** What an agency reports of a service, in its own words and as an outcome. */
@Injectable()
export class Reports {
  constructor(
    private readonly database: Database,
    private readonly referrals: ReferralsRepository,
    private readonly views: ReferralViews,
    private readonly moves: ReferralMoves,
    private readonly timeline: CaseTimeline,
    private readonly audit: Audit,
  ) {}

  /** A word of the agency's vocabulary. It moves nothing: the outcome is said for itself. */
  async say(within: Scope, id: string, { word, factOn, note }: StatusDraft): Promise<ReferralView | Refusal> {
    const { caseId, unitId, short, endedOn } = found(await this.referrals.standing(within, id));
    // A row of its own past is seen a moment longer than the person: nothing is added to it.
    const { statusWords } = await this.views.one(within, id);
    if (!isWritable(endedOn, today())) return refuse('referralReadOnly');
    if (!statusWords.includes(word)) return refuse('statusNotOfAgency');
    await this.database.insert('partners.referral_status', {
      ...{ id: newId(), referral_id: id, word, note, fact_on: factOn, written_by: within.user },
    });
    const details = { agency: short, ...statusWordNames[word] };
    await this.timeline.add(within, caseId, { kind: 'REFERRAL_REPORTED', factOn, details, note, agency: short });
    const after = { word, factOn };
    await this.audit.record({ action: 'referral.status', entity: 'referral', entityId: id, unitId, after });
    return this.views.one(within, id);
  }

  /** How the service goes or went, where no training says so. */
  async outcome(
    within: Scope,
    id: string,
    version: number,
    { state, factOn, reason }: OutcomeDraft,
  ): Promise<ReferralView | Refusal> {
    const { service } = found(await this.referrals.standing(within, id));
    if (service === 'TRAINING') return refuse('reportedByTraining');
    return this.moves.move(within, id, version, { move: reportedMoves[state], factOn, said: reason });
  }
}
