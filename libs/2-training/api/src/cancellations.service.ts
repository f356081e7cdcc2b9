import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { today, type Refusal, type Scope } from '@sanad/kernel';
import { found } from '@sanad/platform';
import { cancelSession, type SessionCancellation, type SessionView } from '@sanad/training/core';
import { EnrolmentsRepository } from './enrolments.repository';
import { SessionsRepository } from './sessions.repository';
import { TrainingSessions } from './sessions.service';
import { TrainingFacts } from './training-facts';

/** Sessions that do not take place. */
@Injectable()
export class Cancellations {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly views: TrainingSessions,
    private readonly facts: TrainingFacts,
    private readonly audit: Audit,
  ) {}

  /** Everybody who had a place or waited for one is told; their referrals wait for another session. */
  async cancel(
    within: Scope,
    id: string,
    version: number,
    { reason }: SessionCancellation,
  ): Promise<SessionView | Refusal> {
    const plan = found(await this.sessions.hold(within, id));
    const rows = await this.enrolments.ofSession(within, id);
    const refusal = cancelSession(plan, rows);
    if (refusal) return refusal;
    const on = today();
    await this.sessions.cancel(id, version, on, reason);
    const hoping = rows.filter(({ state }) => state === 'ENROLLED' || state === 'WAITLISTED');
    const withdrawn = { state: 'WITHDRAWN' as const, endedOn: on, reason };
    await this.enrolments.changeAll(hoping.map((row) => ({ ...row, ...withdrawn })));
    await this.audit.recordAll([
      { action: 'trainingSession.cancel', entity: 'trainingSession', entityId: id, after: { on }, why: reason },
      ...hoping.map(({ id: entityId, unitId, state }) => ({
        ...{ action: 'enrolment.withdraw', entity: 'enrolment', entityId, unitId },
        ...{ before: { state }, after: { state: withdrawn.state, on }, why: reason },
      })),
    ]);
    await this.facts.tellAll(
      within,
      plan,
      hoping.map((row) => ({ row, fact: { kind: 'TRAINING_CANCELLED', factOn: on, note: reason } })),
    );
    await this.facts.released(
      within,
      hoping.filter(({ state }) => state === 'ENROLLED'),
    );
    return this.views.view(within, id);
  }
}
