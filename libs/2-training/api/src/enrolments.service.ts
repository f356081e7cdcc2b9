import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { CaseFiles } from '@sanad/case-file/api';
import { newId, refuse, today, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import { Referrals, type ReferralStanding } from '@sanad/partners/api';
import type { GivenPlace } from '@sanad/partners/core';
import { Absent, found, Stale } from '@sanad/platform';
import {
  enrol,
  holdsPlace,
  withdraw,
  type CaseEnrolmentView,
  type EnrolmentDraft,
  type EnrolmentView,
  type WithdrawalDraft,
} from '@sanad/training/core';
import { viewOf, type EnrolmentRow } from './enrolment-view';
import { EnrolmentsRepository } from './enrolments.repository';
import { SessionsRepository, type Plan } from './sessions.repository';
import { TrainingFacts } from './training-facts';

/** Places in a session: given to referred people, given back, and passed on to whoever waits. */
@Injectable()
export class Enrolments {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly sessions: SessionsRepository,
    private readonly referrals: Referrals,
    private readonly caseFiles: CaseFiles,
    private readonly facts: TrainingFacts,
    private readonly audit: Audit,
  ) {}

  async ofCase(within: Scope, caseId: string): Promise<CaseEnrolmentView[]> {
    const file = found(await this.caseFiles.station(within, caseId));
    await this.audit.read({ entity: 'caseFile', entityId: file.id, unitId: file.unitId });
    const rows = await this.enrolments.ofCase(within, caseId);
    return rows.map((row) => ({ ...viewOf(row, row.days, row.rule), session: row.session }));
  }

  async enrol(within: Scope, sessionId: string, draft: EnrolmentDraft): Promise<EnrolmentView | Refusal> {
    const plan = found(await this.sessions.hold(within, sessionId));
    const referral = found(await this.referrals.open(within, draft.referralId));
    if (referral.branchId !== plan.branchId) throw new Absent();
    const refusal = plan.cancelledOn === null ? enrol(referral.state) : refuse('sessionCancelled');
    if (refusal) return refusal;
    const state = (await this.sessions.takePlace(sessionId)) ? 'ENROLLED' : 'WAITLISTED';
    return this.put(within, [plan, referral], { state, on: draft.on ?? today() });
  }

  /** Writes the place that was taken, or the wait for one. The session is held. */
  async put(
    within: Scope,
    [plan, referral]: readonly [Plan, ReferralStanding],
    { state, on }: { readonly state: GivenPlace; readonly on: PlainDay },
  ): Promise<EnrolmentView | Refusal> {
    const { caseId, personId, unitId, branchId } = referral;
    const [id, sessionId] = [newId(), plan.id];
    await this.enrolments.add({
      ...{ id, sessionId, referralId: referral.id, caseId, personId, unitId, branchId },
      ...{ state, on, by: within.user },
    });
    const row = found(await this.enrolments.one(within, id));
    await this.note('enrolment.add', row, { state, on, sessionId });
    const unmoved =
      state === 'ENROLLED'
        ? await this.facts.placed(within, row, plan, on)
        : await this.facts.tell(within, row, plan, { kind: 'TRAINING_WAITLISTED', factOn: on });
    return unmoved ?? viewOf(row, plan.days, plan);
  }

  /** The acceptance that gave it was taken back: the place is as if it had not been given. The session is held. */
  async takeBack(within: Scope, plan: Plan, before: EnrolmentRow, why: string): Promise<void | Refusal> {
    const on = today();
    await this.enrolments.change(before.id, before.version, { state: 'WITHDRAWN', ended_on: on, reason: why });
    await this.note('enrolment.takeBack', before, { state: 'WITHDRAWN', on }, why);
    if (!holdsPlace(before.state)) return;
    await this.facts.unplaced(within, before);
    return this.passOn(within, plan, on);
  }

  async withdraw(
    within: Scope,
    id: string,
    version: number,
    { on, reason }: WithdrawalDraft,
  ): Promise<EnrolmentView | Refusal> {
    const { sessionId } = found(await this.enrolments.sessionOf(within, id));
    const plan = found(await this.sessions.hold(within, sessionId));
    const before = found(await this.enrolments.one(within, id));
    if (before.version !== version) throw new Stale(version, before.version);
    const refusal = withdraw(before.state, before.enrolledOn, on);
    if (refusal) return refusal;
    await this.enrolments.change(id, version, { state: 'WITHDRAWN', ended_on: on, reason });
    await this.note('enrolment.withdraw', before, { state: 'WITHDRAWN', on }, reason);
    await this.facts.tell(within, before, plan, { kind: 'TRAINING_INCOMPLETE', factOn: on, note: reason });
    if (holdsPlace(before.state)) await this.facts.released(within, [before]);
    const unmoved = holdsPlace(before.state) ? await this.passOn(within, plan, on) : undefined;
    return unmoved ?? viewOf(found(await this.enrolments.one(within, id)), plan.days, plan);
  }

  /** A place that was given back goes to the first of the waiting list, or is free again. */
  private async passOn(within: Scope, plan: Plan, on: PlainDay): Promise<void | Refusal> {
    const promoted = await this.enrolments.promoteFirst(within, plan.id);
    if (!promoted) return this.sessions.freePlace(plan.id);
    const row = found(await this.enrolments.one(within, promoted.id));
    const since = row.enrolledOn > on ? row.enrolledOn : on;
    await this.note('enrolment.promote', row, { state: 'ENROLLED', on: since });
    return this.facts.placed(within, row, plan, since);
  }

  private note(action: string, { id, unitId, state }: EnrolmentRow, after: object, why?: string): Promise<void> {
    return this.audit.record({ action, entity: 'enrolment', entityId: id, unitId, before: { state }, after, why });
  }
}
