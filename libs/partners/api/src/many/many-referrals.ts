import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { isRefusal, type Refusal, type Scope } from '@sanad/kernel';
import type {
  AnswerToMany,
  GivenPlace,
  ManyAnswer,
  ReferralState,
  ReferralView,
  RowResult,
  SeenReferral,
} from '@sanad/partners/core';
import { Absent, Stale } from '@sanad/platform';
import { ReferralFates } from '../referral-fates';
import { ReferralMoves, type Act } from '../referral-moves';
import { ReferralsRepository } from '../referrals.repository';
import { Acceptances } from '../session/acceptances';
import { SessionChoice } from '../session/session-choice';
import { ReferralUndos } from './referral-undos';

const moveOf = {
  RECEIVE: 'receive',
  ACCEPT: 'accept',
  DECLINE: 'decline',
  ASK_PAPER: 'askPaper',
} as const satisfies Record<ManyAnswer, Act['move']>;

/** Many at a time, each for itself: one that cannot be answered any more keeps no other from being answered. */
@Injectable()
export class ManyReferrals {
  // eslint-disable-next-line max-params -- all that an inbox says to many goes through here
  constructor(
    private readonly moves: ReferralMoves,
    private readonly undos: ReferralUndos,
    private readonly referrals: ReferralsRepository,
    private readonly acceptances: Acceptances,
    private readonly choice: SessionChoice,
    private readonly fates: ReferralFates,
    private readonly audit: Audit,
  ) {}

  answer(within: Scope, { answer, said, kind, sessionId, rows }: AnswerToMany): Promise<RowResult[] | Refusal> {
    if (answer === 'ACCEPT' && sessionId !== null) return this.acceptWith(within, sessionId, rows);
    // A receipt and an acceptance say nothing.
    const words = answer === 'DECLINE' || answer === 'ASK_PAPER' ? { said, kind } : {};
    const act = { move: moveOf[answer], ...words };
    return this.each(rows, ({ id, version }) => this.moves.move(within, id, version, act));
  }

  /** Who has waited longest has the first of the places that are left. */
  private async acceptWith(
    within: Scope,
    sessionId: string,
    rows: readonly SeenReferral[],
  ): Promise<RowResult[] | Refusal> {
    const session = await this.choice.hold(within, sessionId);
    if (isRefusal(session)) return session;
    const ids = rows.map(({ id }) => id);
    const turns = await this.referrals.holdAll(within, ids);
    const turnOf = ({ id }: SeenReferral) => turns.indexOf(id);
    const accept = (row: SeenReferral) => this.acceptances.one(within, row, session);
    return this.each(rows, accept, (one, other) => turnOf(one) - turnOf(other));
  }

  async takeBack(within: Scope, rows: readonly SeenReferral[]): Promise<RowResult[]> {
    const ids = rows.map(({ id }) => id);
    await this.choice.holdOf(within, ids);
    return this.each(rows, async (row) => {
      const state = await this.undos.undo(within, row);
      return isRefusal(state) ? state : { state, version: row.version + 1 };
    });
  }

  /** Of one that is theirs no more: what has become of it. */
  private async told(result: RowResult): Promise<RowResult> {
    const fate = result.outcome === 'GONE' ? await this.fates.of(result.id) : null;
    return fate ? { ...result, code: fate.refused, values: fate.values } : result;
  }

  /** Taken in the order of their identifiers: two who answer the same rows wait for each other, and not in a circle. */
  private async each(
    rows: readonly SeenReferral[],
    act: (row: SeenReferral) => Promise<Standing | Refusal>,
    inTurn = (one: SeenReferral, other: SeenReferral): number => (one.id < other.id ? -1 : 1),
  ): Promise<RowResult[]> {
    const results = new Map<string, RowResult>();
    for (const row of rows.toSorted(inTurn)) {
      if (!results.has(row.id)) results.set(row.id, await this.told(await resultOf(row, act)));
    }
    const answered = [...new Set(rows.map(({ id }) => id))].map((id) => results.get(id)!);
    // What was done has its own entries; that nothing could be done has this one.
    if (answered.every(({ outcome }) => outcome !== 'DONE'))
      await this.audit.record({
        ...{ action: 'referral.triedMany', entity: 'referral', entityId: null },
        after: { rows: answered.length },
      });
    return answered;
  }
}

type Standing = Pick<ReferralView, 'version'> & {
  readonly state: ReferralState;
  readonly place?: GivenPlace | null;
};

async function resultOf(
  row: SeenReferral,
  act: (row: SeenReferral) => Promise<Standing | Refusal>,
): Promise<RowResult> {
  const none = { id: row.id, code: null, values: {}, state: null, version: null, place: null };
  try {
    const done = await act(row);
    if (isRefusal(done)) return { ...none, outcome: 'REFUSED', code: done.refused, values: done.values };
    return { ...none, outcome: 'DONE', state: done.state, version: done.version, place: done.place ?? null };
  } catch (error) {
    if (error instanceof Stale) return { ...none, outcome: 'STALE' };
    if (error instanceof Absent) return { ...none, outcome: 'GONE' };
    throw error;
  }
}
