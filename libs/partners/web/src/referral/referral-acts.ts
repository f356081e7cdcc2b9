import { Injectable, inject } from '@angular/core';
import { Session } from '@sanad/access/web';
import { isOffered, ReferralView, type ReferralMove } from '@sanad/partners/core';
import { Api, ApiFailure, apiFailure, Toasts, useWords } from '@sanad/ui';
import { referralWords } from './referral.words';

/** An act that owes the other side a reason. */
export type ReasonedMove = 'decline' | 'recall';
const addresses = { decline: 'refusal', recall: 'recall' } as const satisfies Record<ReasonedMove, string>;
const done = { decline: 'declined', recall: 'recalled' } as const satisfies Record<ReasonedMove, string>;

/** What the person at the screen may do with a referral, and the doing of it. */
@Injectable({ providedIn: 'root' })
export class ReferralActs {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly t = useWords(referralWords);

  /** Whether they answer for a branch. */
  isReceiver(): boolean {
    return this.session.may('referral.answer');
  }

  /** The rule of the room and the right of the person, together. */
  offers(move: Extract<ReferralMove, 'accept' | ReasonedMove>, { state }: Pick<ReferralView, 'state'>): boolean {
    return move === 'recall'
      ? this.session.may('referral.recall') && isOffered(move, state, 'sender')
      : this.isReceiver() && isOffered(move, state, 'receiver');
  }

  /** A referral that was there a moment ago and is not found now has been taken from the reader. */
  failureOf(thrown: unknown): ApiFailure {
    const failure = apiFailure(thrown);
    if (failure.status !== 404 || !failure.problem) return failure;
    return new ApiFailure({ ...failure.problem, code: 'referralGone' }, 404, failure);
  }

  /** Throws `ApiFailure`. */
  async accept({ id, version }: Pick<ReferralView, 'id' | 'version'>): Promise<ReferralView> {
    const answer = await this.api.send('POST', `/referrals/${id}/acceptance`, {}, { version, schema: ReferralView });
    this.toasts.done(this.t('accepted'));
    return answer;
  }

  /** Throws `ApiFailure`. */
  async end(
    move: ReasonedMove,
    { id, version }: Pick<ReferralView, 'id' | 'version'>,
    reason: string,
  ): Promise<ReferralView> {
    const address = `/referrals/${id}/${addresses[move]}`;
    const answer = await this.api.send('POST', address, { reason }, { version, schema: ReferralView });
    this.toasts.done(this.t(done[move]));
    return answer;
  }
}
