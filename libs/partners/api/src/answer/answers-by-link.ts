import { Injectable } from '@nestjs/common';
import { Audit, Links, type LiveLink } from '@sanad/access/api';
import { isRefusal, refuse, type Refusal, type Scope } from '@sanad/kernel';
import type {
  AnswerOutcome,
  AnswersTaken,
  AwaitedAnswers,
  GivenAnswer,
  ReferralState,
  ReferralView,
} from '@sanad/partners/core';
import { Absent, Database, Stale } from '@sanad/platform';
import { Referrals } from '../referrals.service';
import { awaitedStates } from './answer-letters';

const waits: readonly ReferralState[] = awaitedStates;

/** The referrals of a letter, answered by the person it was written to, under the same rules as in the inbox. */
@Injectable()
export class AnswersByLink {
  constructor(
    private readonly referrals: Referrals,
    private readonly links: Links,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async awaited(within: Scope, { id, subjectIds }: LiveLink): Promise<AwaitedAnswers | Refusal> {
    if (!(await this.links.hold(id))) return refuse('linkUsed');
    const rows: ReferralView[] = [];
    for (const subject of subjectIds) {
      const referral = await this.read(within, subject);
      if (referral && waits.includes(referral.state)) rows.push(referral);
    }
    const [person] = await this.database.rows<{ name: string }>('select access.user_name($1) as name', [within.user]);
    await this.audit.record({ action: 'link.looked', entity: 'link', entityId: id });
    return { name: person?.name ?? '', rows, gone: subjectIds.length - rows.length };
  }

  /** Each row for itself: one that cannot be answered any more keeps no other from being answered. */
  async give(
    within: Scope,
    { id, subjectIds }: LiveLink,
    answers: readonly GivenAnswer[],
  ): Promise<AnswersTaken | Refusal> {
    if (!(await this.links.hold(id))) return refuse('linkUsed');
    const rows: { id: GivenAnswer['id']; outcome: AnswerOutcome }[] = [];
    for (const answer of answers) {
      // A record that the letter did not name is not there, whosever it is.
      const outcome = subjectIds.includes(answer.id) ? await this.one(within, answer) : 'GONE';
      rows.push({ id: answer.id, outcome });
    }
    const isUsed = rows.some(({ outcome }) => outcome === 'ACCEPTED' || outcome === 'DECLINED');
    if (isUsed) await this.links.use(id);
    else await this.audit.record({ action: 'link.tried', entity: 'link', entityId: id });
    return { rows, isUsed };
  }

  private async one(within: Scope, { id, version, answer, reason }: GivenAnswer): Promise<AnswerOutcome> {
    try {
      const act = answer === 'ACCEPT' ? ({ move: 'accept' } as const) : ({ move: 'decline', said: reason } as const);
      const moved = await this.referrals.move(within, id, version, act);
      if (isRefusal(moved)) return 'GONE';
      return answer === 'ACCEPT' ? 'ACCEPTED' : 'DECLINED';
    } catch (error) {
      if (error instanceof Stale) return 'CHANGED';
      if (error instanceof Absent) return 'GONE';
      throw error;
    }
  }

  private async read(within: Scope, id: string): Promise<ReferralView | null> {
    try {
      return await this.referrals.read(within, id);
    } catch (error) {
      if (error instanceof Absent) return null;
      throw error;
    }
  }
}
