import { Injectable } from '@nestjs/common';
import { refuse, type Refusal, type Scope } from '@sanad/kernel';
import type { GivenPlace, OfferedSession } from '@sanad/partners/core';

/** A session that nobody else writes to until the transaction ends. */
export interface HeldSession {
  /**
   * Gives a place, or the waiting list when the last one is gone. `accept` moves the referral once it is known which of
   * the two it is, and before anything is written about the person. @throws {Absent} when the referral is not theirs.
   */
  place(within: Scope, referralId: string, accept: (place: GivenPlace) => Promise<void>): Promise<GivenPlace | Refusal>;
}

/** The room above that knows of sessions. What it gives is given in the transaction of the acceptance. */
export interface SessionHall {
  /** The sessions of one's own branches that are not over, the next one first. */
  offered(within: Scope): Promise<OfferedSession[]>;
  /** @throws {Absent} when it is not of one's own branch. */
  hold(within: Scope, sessionId: string): Promise<HeldSession | Refusal>;
  /** Holds the sessions in which these referrals have a place, before the referrals themselves are held. */
  holdOf(within: Scope, referralIds: readonly string[]): Promise<void>;
  /** Takes back the place that an acceptance gave, if there is one and nothing has followed. */
  takeBack(within: Scope, referralId: string, why: string): Promise<void | Refusal>;
}

/** Where an acceptance finds its session: a room above registers itself; a house without one accepts without sessions. */
@Injectable()
export class SessionChoice {
  private hall?: SessionHall;

  register(hall: SessionHall): void {
    this.hall = hall;
  }

  async offered(within: Scope): Promise<OfferedSession[]> {
    return this.hall ? this.hall.offered(within) : [];
  }

  async hold(within: Scope, sessionId: string): Promise<HeldSession | Refusal> {
    return this.hall ? this.hall.hold(within, sessionId) : refuse('noSessionToChoose');
  }

  async holdOf(within: Scope, referralIds: readonly string[]): Promise<void> {
    await this.hall?.holdOf(within, referralIds);
  }

  async takeBack(within: Scope, referralId: string, why: string): Promise<void | Refusal> {
    return this.hall?.takeBack(within, referralId, why);
  }
}
