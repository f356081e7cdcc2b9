import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isRefusal, refuse, today, type Refusal, type Scope } from '@sanad/kernel';
import { Referrals, SessionChoice, type HeldSession, type SessionHall } from '@sanad/partners/api';
import type { GivenPlace, OfferedSession } from '@sanad/partners/core';
import { found } from '@sanad/platform';
import { Enrolments } from './enrolments.service';
import { EnrolmentsRepository } from './enrolments.repository';
import { SessionsRepository, type Plan } from './sessions.repository';

/** Places that are given with the acceptance of a referral, and taken back with it. */
@Injectable()
export class PlacesByAcceptance implements OnModuleInit, SessionHall {
  constructor(
    private readonly choice: SessionChoice,
    private readonly sessions: SessionsRepository,
    private readonly rows: EnrolmentsRepository,
    private readonly enrolments: Enrolments,
    private readonly referrals: Referrals,
  ) {}

  onModuleInit(): void {
    this.choice.register(this);
  }

  offered(within: Scope): Promise<OfferedSession[]> {
    return this.sessions.offered(within, today());
  }

  async hold(within: Scope, sessionId: string): Promise<HeldSession | Refusal> {
    const plan = found(await this.sessions.hold(within, sessionId));
    if (plan.cancelledOn !== null) return refuse('sessionCancelled');
    if (plan.days.every(({ day }) => day < today())) return refuse('sessionEnded');
    return { place: (theirs, referralId, accept) => this.place(theirs, [plan, referralId], accept) };
  }

  holdOf(within: Scope, referralIds: readonly string[]): Promise<void> {
    return this.sessions.holdOf(within, referralIds);
  }

  async takeBack(within: Scope, referralId: string, why: string): Promise<void | Refusal> {
    const row = await this.rows.livingOf(within, referralId);
    if (!row) return;
    // The roll was called: there is something of it that cannot be taken back.
    if (Object.keys(row.marks).length > 0) return refuse('undoNotOffered');
    const plan = found(await this.sessions.hold(within, row.sessionId));
    return this.enrolments.takeBack(within, plan, row, why);
  }

  /** Everything that could say no is asked before the place is taken. */
  private async place(
    within: Scope,
    [plan, referralId]: readonly [Plan, string],
    accept: (place: GivenPlace) => Promise<void>,
  ): Promise<GivenPlace | Refusal> {
    const referral = found(await this.referrals.open(within, referralId));
    if (referral.branchId !== plan.branchId) return refuse('sessionOfOtherBranch');
    if (await this.rows.isIn(plan.id, referral.personId)) return refuse('inSessionAlready');
    const state = (await this.sessions.takePlace(plan.id)) ? 'ENROLLED' : 'WAITLISTED';
    await accept(state);
    const put = await this.enrolments.put(within, [plan, referral], { state, on: today() });
    if (isRefusal(put)) throw new Error(`A place that was taken could not be written: ${put.refused}.`);
    return state;
  }
}
