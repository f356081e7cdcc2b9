import { Injectable, Optional } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import { identityPapers } from '@sanad/people/core';
import { EligibilityReview } from '../eligibility/eligibility-review';
import { NobodyFollows, PaperListener, type PaperStanding } from './paper-listener';

/** A room beside this one, of which something rests on a paper. */
export type PaperFollower = (within: Scope, paperId: string, reason: string) => Promise<unknown>;

/** What happens to papers is heard by those whom it concerns. */
@Injectable()
export class PaperNews {
  private readonly listener: PaperListener;
  private readonly followers: PaperFollower[] = [];

  constructor(
    private readonly review: EligibilityReview,
    @Optional() listener?: PaperListener,
  ) {
    this.listener = listener ?? new NobodyFollows();
  }

  /** Told in the transaction of the withdrawal. */
  whenWithdrawn(follower: PaperFollower): void {
    this.followers.push(follower);
  }

  /** `stands`: no newer one has its place already. */
  async recorded(within: Scope, paper: PaperStanding, replaced: readonly string[], stands: boolean): Promise<void> {
    for (const old of replaced) await this.listener.paperEnded(within, old, 'REPLACED');
    if (stands) await this.listener.paperRecorded(within, paper);
    await this.reconsider(within, paper);
  }

  /** `again`: papers that take their place again. */
  async withdrawn(within: Scope, paper: PaperStanding, reason: string, again: readonly PaperStanding[]): Promise<void> {
    await this.listener.paperEnded(within, paper.id, 'WITHDRAWN');
    for (const follower of this.followers) await follower(within, paper.id, reason);
    for (const standing of again) await this.listener.paperRecorded(within, standing);
    await this.reconsider(within, paper);
  }

  /** A decision may rest on a paper that says who the person is: it is looked at again when one comes or goes. */
  private async reconsider(within: Scope, { personId, type }: PaperStanding): Promise<void> {
    if (identityPapers.includes(type)) await this.review.reconsider(within, personId);
  }
}
