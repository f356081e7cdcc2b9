import { Injectable, inject, signal } from '@angular/core';
import { Session } from '@sanad/access/web';
import type { PhraseValues } from '@sanad/kernel';
import {
  AcceptedReferral,
  isOffered,
  ManyResults,
  referralMoves,
  saysGone,
  ReferralView,
  type AnswerToMany,
  type OfferedSessionId,
  type ReferralMove,
  type RowResult,
  type SeenReferral,
} from '@sanad/partners/core';
import { Api, ApiFailure, apiFailure, FailureSentences, Toasts, useWords } from '@sanad/ui';
import type * as z from 'zod';
import { manyWords } from '../many/many.words';
import { paperWords } from '../paper/paper.words';
import { sessionChoiceWords } from '../session/session-choice.words';
import { referralWords } from './referral.words';

/** A referral that was taken away while it was on the screen, and what the server said of it. */
export interface GoneReferral {
  readonly id: string;
  readonly failure: ApiFailure;
}

/** An act that owes the other side a reason. */
export type ReasonedMove = 'decline' | 'recall';
const addresses = { decline: 'refusal', recall: 'recall' } as const satisfies Record<ReasonedMove, string>;
const done = { decline: 'declined', recall: 'recalled' } as const satisfies Record<ReasonedMove, string>;
/** Acts that are told by words of their own. */
const told = {
  receipt: 'received',
  'paper-request': 'asked',
  'paper-answer': 'given',
  outcome: 'reported',
} as const satisfies Record<string, keyof typeof paperWords>;

/** What the person at the screen may do with a referral, and the doing of it. */
@Injectable({ providedIn: 'root' })
export class ReferralActs {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly sentences = inject(FailureSentences);
  private readonly t = useWords(referralWords);
  private readonly paperT = useWords(paperWords);
  private readonly manyT = useWords(manyWords);
  private readonly sessionT = useWords(sessionChoiceWords);
  private readonly turned = signal(0);
  /** How often answers were taken back: what is shown is out of date with each time. */
  readonly takenBack = this.turned.asReadonly();
  private readonly lost = signal<GoneReferral | null>(null);
  /** The last one that an act found gone: whoever shows it closes what it shows of the person. */
  readonly gone = this.lost.asReadonly();

  /** Whether they answer for a branch. */
  isReceiver(): boolean {
    return this.session.may('referral.answer');
  }

  /** The rule of the room and the right of the person, together. */
  offers(move: ReferralMove, { state }: Pick<ReferralView, 'state'>): boolean {
    const side = referralMoves[move].by;
    return side !== 'house' && this.session.may(rightOf(move)) && isOffered(move, state, side);
  }

  /** A referral that was there a moment ago and is not found now has been taken from the reader. */
  failureOf(thrown: unknown): ApiFailure {
    const failure = apiFailure(thrown);
    if (failure.status !== 404 || !failure.problem) return failure;
    return new ApiFailure({ ...failure.problem, code: 'referralGone' }, 404, failure);
  }

  /** Sends an act on a referral, and notes when it has been taken away. Throws `ApiFailure`. */
  async send<Answer>(
    id: string,
    address: string,
    body: object,
    options: { readonly version?: number; readonly schema: z.ZodType<Answer> },
  ): Promise<Answer> {
    try {
      return await this.api.send('POST', `/referrals/${id}/${address}`, body, options);
    } catch (thrown) {
      const failure = this.failureOf(thrown);
      if (saysGone(failure.code)) this.lost.set({ id, failure });
      throw failure;
    }
  }

  /** Whether it may be accepted with a session: a training is asked for. */
  offersSession(referral: Pick<ReferralView, 'state' | 'service'>): boolean {
    return referral.service === 'TRAINING' && this.offers('accept', referral);
  }

  /** With a session, the person has a place in it by the same act, or waits for one. Throws `ApiFailure`. */
  async accept(
    { id, version }: Pick<ReferralView, 'id' | 'version'>,
    sessionId?: OfferedSessionId,
  ): Promise<AcceptedReferral> {
    const body = sessionId ? { sessionId } : {};
    const answer = await this.send(id, 'acceptance', body, { version, schema: AcceptedReferral });
    const sentence =
      answer.place === null
        ? this.t('accepted')
        : this.sessionT(answer.place === 'ENROLLED' ? 'enrolled' : 'waitlisted');
    this.toasts.done(sentence, () => void this.takeBack([answer]));
    return answer;
  }

  /** Declines or recalls. Throws `ApiFailure`. */
  async end(
    move: ReasonedMove,
    { id, version }: Pick<ReferralView, 'id' | 'version'>,
    reason: string,
  ): Promise<ReferralView> {
    const answer = await this.send(id, addresses[move], { reason }, { version, schema: ReferralView });
    this.toasts.done(this.t(done[move]), move === 'decline' ? () => void this.takeBack([answer]) : undefined);
    return answer;
  }

  /** Receipt, a paper asked for or given, an outcome. Throws `ApiFailure`. */
  async tell(
    address: keyof typeof told,
    { id, version }: Pick<ReferralView, 'id' | 'version'>,
    body: object,
  ): Promise<ReferralView> {
    const answer = await this.send(id, address, body, { version, schema: ReferralView });
    const undo = address === 'paper-request' ? () => void this.takeBack([answer]) : undefined;
    this.toasts.done(this.paperT(told[address]), undo);
    return answer;
  }

  /** One answer to many rows, a hundred at a time. Throws `ApiFailure`. */
  async answerMany(
    answer: Pick<AnswerToMany, 'answer' | 'said' | 'kind'> & { readonly sessionId?: OfferedSessionId },
    rows: readonly SeenReferral[],
  ): Promise<readonly RowResult[]> {
    const body = { ...answer, rows: rows.map(({ id, version }) => ({ id, version })) };
    return (await this.api.send('POST', '/referrals/answers', body, { schema: ManyResults })).rows;
  }

  /** How many were answered, with the way back. */
  sayMany(results: readonly RowResult[], isUndoable: boolean): void {
    const rows = results.map(({ id, version }) => ({ id, version: version! }));
    this.toasts.done(
      this.manyT('done', { count: rows.length }),
      isUndoable ? () => void this.takeBack(rows) : undefined,
    );
  }

  /** What went wrong, as a sentence. */
  sayFailure(thrown: unknown): string {
    return this.sentences.sayFailure(apiFailure(thrown));
  }

  /** Takes answers back, and says what could not be. */
  async takeBack(rows: readonly SeenReferral[]): Promise<void> {
    try {
      const body = { rows: rows.map(({ id, version }) => ({ id, version })) };
      const results = (await this.api.send('POST', '/referrals/answers/undo', body, { schema: ManyResults })).rows;
      const refused = results.find(({ outcome }) => outcome !== 'DONE');
      if (refused) this.toasts.failed(this.sentenceOf(refused));
      else this.toasts.done(this.manyT('takenBack'));
    } catch (thrown) {
      this.toasts.failed(this.sayFailure(thrown));
    }
    this.turned.update((count) => count + 1);
  }

  /** Why a row was not answered. */
  sentenceOf({ outcome, code, values }: RowResult): string {
    if (outcome === 'STALE') return this.manyT('stale');
    const none = outcome === 'GONE' ? 'referralGone' : 'unexpected';
    return this.sentences.say(code ?? none, values as PhraseValues);
  }
}

function rightOf(move: ReferralMove): string {
  if (move === 'givePaper') return 'referral.givePaper';
  return move === 'recall' ? 'referral.recall' : 'referral.answer';
}
