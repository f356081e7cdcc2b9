import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { CaseTimeline } from '@sanad/case-file/api';
import type { TimelineKind } from '@sanad/case-file/core';
import {
  addDays,
  isRefusal,
  refuse,
  today,
  type BranchId,
  type PlainDay,
  type Refusal,
  type Scope,
} from '@sanad/kernel';
import {
  after,
  isLive,
  ownerOf,
  referralStateNames,
  reportedMoves,
  writableAfterEnd,
  type ReferralMove,
  type ReferralState,
  type ReferralView,
  type ReportedState,
} from '@sanad/partners/core';
import type { PaperType } from '@sanad/people/core';
import { Absent, Database, found, Stale } from '@sanad/platform';
import { ReferralViews } from './referral-views';
import { ReferralsRepository, type ReferralStanding } from './referrals.repository';

/** The moves that are an act of their own, told on the timeline of the file. That a branch has opened its post is not. */
const told = {
  receive: null,
  askPaper: 'REFERRAL_PAPER_ASKED',
  givePaper: 'REFERRAL_PAPER_GIVEN',
  accept: 'REFERRAL_ACCEPTED',
  /** Accepted with a session: the session tells its own part. */
  schedule: 'REFERRAL_ACCEPTED',
  decline: 'REFERRAL_DECLINED',
  progress: 'REFERRAL_REPORTED',
  finish: 'REFERRAL_REPORTED',
  miss: 'REFERRAL_REPORTED',
  drop: 'REFERRAL_REPORTED',
  recall: 'REFERRAL_RECALLED',
  expire: null,
} as const satisfies Partial<Record<ReferralMove, TimelineKind | null>>;

/** A move, the day on which it happened, and what is said with it: why, which paper, where the paper is. */
export interface Act {
  readonly move: keyof typeof told;
  readonly factOn?: PlainDay;
  readonly said?: string | null;
  /** Of a paper that is asked for. */
  readonly kind?: PaperType | null;
}

/** Ends that a partner reports, and that may turn out to be another one of them. */
export const correctedStates = ['COMPLETED', 'NO_SHOW', 'DROPPED'] as const;
export type CorrectedState = (typeof correctedStates)[number];

/** A referral that may not be moved, and why. */
export interface Unmoved {
  readonly id: string;
  readonly refusal: Refusal;
}

const isAnswer: readonly ReferralMove[] = ['askPaper', 'accept', 'schedule', 'decline', 'progress'];

/** The columns in which a move keeps what was said. */
function saidIn({ move, said = null, kind = null }: Act): Readonly<Record<string, string | null>> {
  if (said === null) return {};
  if (move === 'askPaper') return { paper_asked: said, paper_kind: kind };
  return move === 'givePaper' ? { paper_answer: said } : { reason: said };
}

/** What becomes of a referral, told on the timeline and written into the audit. Its history is the database's to write. */
@Injectable()
export class ReferralMoves {
  constructor(
    private readonly database: Database,
    private readonly referrals: ReferralsRepository,
    private readonly views: ReferralViews,
    private readonly timeline: CaseTimeline,
    private readonly audit: Audit,
  ) {}

  /** One act of one side. */
  async move(within: Scope, id: string, version: number, act: Act): Promise<ReferralView | Refusal> {
    const standing = found(await this.referrals.hold(within, id));
    if (standing.version !== version) throw new Stale(version, standing.version);
    const state = after(act.move, standing.state);
    if (isRefusal(state)) return state;
    const before = await this.views.one(within, id);
    if (act.move === 'askPaper' && before.paperAsked !== null) return refuse('paperAskedBefore');
    // Told first: once it has declined, a partner reaches the file no more.
    await this.tell(within, standing, act);
    const answeredOn = isAnswer.includes(act.move) ? (standing.answeredOn ?? today()) : standing.answeredOn;
    await this.put(standing, act, { state, answered_on: answeredOn, ...saidIn(act) });
    const now = await this.referrals.view(within, id);
    return now ? this.views.viewOf({ ...now, cardCipher: null }) : parting(before, { ...act, state, answeredOn });
  }

  /**
   * For training: what it reports moves the referral on. The reporter tells it on the timeline; the same state again,
   * or one that lies behind, changes nothing. @throws {Absent} when the referral is not theirs, or theirs no more.
   */
  async progress(within: Scope, id: string, state: ReportedState): Promise<void | Refusal> {
    return (await this.progressAll(within, [id], state))?.refusal;
  }

  /** The same for many at once; the answer is the first that may not be moved, and then none has been. */
  async progressAll(within: Scope, ids: readonly string[], state: ReportedState): Promise<Unmoved | undefined> {
    const standings = await this.referrals.holdEach(within, ids);
    if (standings.length < new Set(ids).size) throw new Absent();
    const isThere = (at: ReferralState) =>
      at === state || (state === 'SCHEDULED' && at === 'IN_PROGRESS') || (state === 'ACCEPTED' && at !== 'SCHEDULED');
    const moving = standings.filter((standing) => !isThere(standing.state));
    const move = reportedMoves[state];
    for (const standing of moving) {
      const next = after(move, standing.state);
      if (isRefusal(next)) return { id: standing.id, refusal: next };
    }
    if (moving.length === 0) return undefined;
    const entries = moving.map(({ id, unitId, state: before }) => ({
      ...{ action: `referral.${move}`, entity: 'referral', entityId: id, unitId },
      ...{ before: { state: before }, after: { state } },
    }));
    await this.audit.recordAll(entries);
    const moved = await this.database.change(
      `update partners.referral r set state = $3, answered_on = coalesce(r.answered_on, $4), moved_on = $4, version = r.version + 1
       from unnest($1::uuid[], $2::int[]) as held (id, version) where r.id = held.id and r.version = held.version`,
      [moving.map(({ id }) => id), moving.map(({ version }) => version), state, today()],
    );
    if (moved < moving.length) throw new Absent();
    return undefined;
  }

  /**
   * For training: a result that was reported wrongly is another one. The step of before stays in the history, and the new
   * one says that it takes it back. A referral that has ended otherwise stays as it is.
   */
  async correct(within: Scope, id: string, state: CorrectedState, factOn: PlainDay): Promise<void> {
    const standing = found(await this.referrals.hold(within, id));
    if (standing.state === state || !correctedStates.includes(standing.state as CorrectedState)) return;
    const undoes = await this.referrals.lastStep(id);
    await this.audit.record({
      action: 'referral.correct',
      entity: 'referral',
      entityId: id,
      unitId: standing.unitId,
      before: { state: standing.state },
      after: { state, factOn },
    });
    await this.database.update('partners.referral', {
      id,
      version: standing.version,
      set: { state, moved_on: factOn, undoes },
    });
  }

  private async tell(within: Scope, standing: ReferralStanding, { move, factOn, said = null }: Act): Promise<void> {
    const kind = told[move];
    if (kind === null) return;
    const { caseId, branchId, short } = standing;
    const isTheirs = within.branches.includes(branchId as BranchId);
    const names = kind === 'REFERRAL_REPORTED' ? referralStateNames[after(move, standing.state) as ReferralState] : {};
    await this.timeline.add(within, caseId, {
      kind,
      factOn: factOn ?? today(),
      details: { agency: short, ...names },
      note: said,
      agency: isTheirs ? short : null,
    });
  }

  private async put(
    { id, unitId, state, version }: ReferralStanding,
    { move, factOn, said }: { readonly move: ReferralMove; readonly factOn?: PlainDay; readonly said?: string | null },
    set: { readonly state: ReferralState; readonly answered_on: string | null },
  ): Promise<void> {
    await this.audit.record({
      action: `referral.${move}`,
      entity: 'referral',
      entityId: id,
      unitId,
      before: { state },
      after: { state: set.state, factOn },
      why: said,
    });
    await this.database.update('partners.referral', { id, version, set: { ...set, moved_on: factOn ?? today() } });
  }
}

/** What the branch reads last of a referral that leaves its sight with its own answer. */
function parting(
  before: ReferralView,
  { state, answeredOn, said = null }: { state: ReferralState; answeredOn: PlainDay | null; said?: string | null },
): ReferralView {
  const day = today();
  const step = { from: before.state, to: state, factOn: day, enteredOn: day, reason: said };
  return {
    ...before,
    ...{ state, answeredOn, cardNumber: null, owner: ownerOf(state), reason: said ?? before.reason },
    endedOn: isLive(state) ? null : day,
    writableUntil: isLive(state) ? null : addDays(day, writableAfterEnd),
    steps: [...before.steps, step],
    version: before.version + 1,
  };
}
