import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { CaseTimeline } from '@sanad/case-file/api';
import type { TimelineKind } from '@sanad/case-file/core';
import { isRefusal, today, type BranchId, type Refusal, type Scope } from '@sanad/kernel';
import {
  after,
  reportedMoves,
  type ReferralMove,
  type ReferralState,
  type ReferralView,
  type ReportedState,
} from '@sanad/partners/core';
import { Database, found, Stale } from '@sanad/platform';
import { ReferralsRepository, type ReferralStanding } from './referrals.repository';

/** The moves that are an act of their own, told on the timeline of the file. */
const told = {
  accept: 'REFERRAL_ACCEPTED',
  decline: 'REFERRAL_DECLINED',
  recall: 'REFERRAL_RECALLED',
} as const satisfies Partial<Record<ReferralMove, TimelineKind>>;
export type ToldMove = keyof typeof told;

/** What becomes of a referral, told on the timeline and written into the audit. */
@Injectable()
export class ReferralMoves {
  constructor(
    private readonly database: Database,
    private readonly referrals: ReferralsRepository,
    private readonly timeline: CaseTimeline,
    private readonly audit: Audit,
  ) {}

  /** One act of one side, with its reason where a reason is owed. */
  async move(
    within: Scope,
    id: string,
    version: number,
    move: ToldMove,
    reason: string | null = null,
  ): Promise<ReferralView | Refusal> {
    const standing = found(await this.referrals.hold(within, id));
    if (standing.version !== version) throw new Stale(version, standing.version);
    const state = after(move, standing.state);
    if (isRefusal(state)) return state;
    const { unitId: _, ...before } = found(await this.referrals.view(within, id));
    // Told first: once it has declined, a partner reaches the file no more.
    await this.tell(within, standing, move, reason);
    const answeredOn = move === 'recall' ? before.answeredOn : today();
    await this.put(standing, move, { state, reason, answered_on: answeredOn });
    return { ...before, state, reason: reason ?? before.reason, answeredOn, version: version + 1 };
  }

  /**
   * For training: what it reports moves the referral on. The reporter tells it on the timeline; the same state again
   * changes nothing. @throws {Absent} when the referral is not theirs, or theirs no more.
   */
  async progress(within: Scope, id: string, state: ReportedState): Promise<void | Refusal> {
    const standing = found(await this.referrals.hold(within, id));
    if (standing.state === state) return;
    const move = reportedMoves[state];
    const next = after(move, standing.state);
    if (isRefusal(next)) return next;
    await this.put(standing, move, { state: next, answered_on: standing.answeredOn ?? today() });
  }

  private tell(within: Scope, standing: ReferralStanding, move: ToldMove, reason: string | null): Promise<void> {
    const { caseId, branchId, short } = standing;
    const isTheirs = within.branches.includes(branchId as BranchId);
    return this.timeline.add(within, caseId, {
      kind: told[move],
      factOn: today(),
      details: { agency: short },
      note: reason,
      agency: isTheirs ? short : null,
    });
  }

  private async put(
    { id, unitId, state, version }: ReferralStanding,
    move: ReferralMove,
    set: { readonly state: ReferralState; readonly answered_on: string | null; readonly reason?: string | null },
  ): Promise<void> {
    await this.audit.record({
      action: `referral.${move}`,
      entity: 'referral',
      entityId: id,
      unitId,
      before: { state },
      after: { state: set.state },
      why: set.reason,
    });
    await this.database.update('partners.referral', { id, version, set: { ...set, reason: set.reason ?? undefined } });
  }
}
