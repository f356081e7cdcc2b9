import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal, type Scope } from '@sanad/kernel';
import {
  after,
  type Acceptance,
  type AcceptedReferral,
  type GivenPlace,
  type SeenReferral,
} from '@sanad/partners/core';
import { found, Stale } from '@sanad/platform';
import { ReferralMoves } from '../referral-moves';
import { ReferralViews } from '../referral-views';
import { ReferralsRepository } from '../referrals.repository';
import { SessionChoice, type HeldSession } from './session-choice';

type Seen = Pick<SeenReferral, 'version'> & { readonly id: string };

/** Accepts, and gives a place in a session by the same act. */
@Injectable()
export class Acceptances {
  constructor(
    private readonly referrals: ReferralsRepository,
    private readonly moves: ReferralMoves,
    private readonly views: ReferralViews,
    private readonly choice: SessionChoice,
  ) {}

  /** The session is held first, as everywhere: whoever gives places in it comes one after the other. */
  async accept(within: Scope, seen: Seen, { sessionId }: Acceptance): Promise<AcceptedReferral | Refusal> {
    const session = sessionId === null ? null : await this.choice.hold(within, sessionId);
    return session !== null && isRefusal(session) ? session : this.one(within, seen, session);
  }

  /** @throws {Absent} when it is not theirs. @throws {Stale} when somebody was faster. */
  async one(within: Scope, { id, version }: Seen, session: HeldSession | null): Promise<AcceptedReferral | Refusal> {
    if (session === null) {
      const accepted = await this.moves.move(within, id, version, { move: 'accept' });
      return isRefusal(accepted) ? accepted : { ...accepted, place: null };
    }
    const standing = found(await this.referrals.hold(within, id));
    if (standing.version !== version) throw new Stale(version, standing.version);
    const state = after('accept', standing.state);
    if (isRefusal(state)) return state;
    if (standing.service !== 'TRAINING') return refuse('sessionNotForService');
    const place = await session.place(within, id, (given) => this.move(within, id, version, given));
    if (isRefusal(place)) return place;
    const view = found(await this.referrals.view(within, id));
    return { ...this.views.viewOf({ ...view, cardCipher: null }), place };
  }

  /** A place is a day that is set; on the waiting list the referral is accepted, and no more. */
  private async move(within: Scope, id: string, version: number, place: GivenPlace): Promise<void> {
    const move = place === 'ENROLLED' ? 'schedule' : 'accept';
    const moved = await this.moves.move(within, id, version, { move });
    if (isRefusal(moved)) throw new Error(`A referral that could be accepted could not: ${moved.refused}.`);
  }
}
