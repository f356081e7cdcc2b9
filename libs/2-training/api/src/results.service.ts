import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import type { PlainDay, Refusal, Scope } from '@sanad/kernel';
import { TaskBook } from '@sanad/people/api';
import { found, Stale } from '@sanad/platform';
import {
  certify,
  conclude,
  lastAttended,
  type CertificateDraft,
  type CompletionDraft,
  type EnrolmentView,
} from '@sanad/training/core';
import { viewOf, type EnrolmentRow } from './enrolment-view';
import { EnrolmentsRepository } from './enrolments.repository';
import { SessionsRepository, type Plan } from './sessions.repository';
import { TrainingFacts } from './training-facts';

/** A training as it stands while nobody else can change it. */
export type Held = readonly [plan: Plan, row: EnrolmentRow];

/** How a training ended, and the certificate: two facts on two days. */
@Injectable()
export class Results {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly sessions: SessionsRepository,
    private readonly facts: TrainingFacts,
    private readonly tasks: TaskBook,
    private readonly audit: Audit,
  ) {}

  async conclude(
    within: Scope,
    id: string,
    version: number,
    { result, on, reason }: CompletionDraft,
  ): Promise<EnrolmentView | Refusal> {
    const [plan, before] = await this.hold(within, id, version);
    const { state, hours, needed } = viewOf(before, plan.days, plan);
    const attended = {
      state,
      hours,
      needed,
      startsOn: plan.startsOn,
      lastAttended: lastAttended(plan.days, before.marks),
    };
    const refusal = conclude(attended, result, on);
    if (refusal) return refusal;
    const isCompleted = result === 'COMPLETED';
    const set = isCompleted
      ? { state: result, completed_on: on, certificate: 'PENDING' }
      : { state: result, ended_on: on, reason };
    await this.enrolments.change(id, version, set);
    await this.note('enrolment.conclude', before, { state: result, on, hours }, reason);
    await this.facts.tell(within, before, plan, {
      kind: isCompleted ? 'TRAINING_COMPLETED' : 'TRAINING_INCOMPLETE',
      factOn: on,
      details: { hours },
      note: reason,
    });
    const unmoved = await this.facts.ended(within, before, result);
    if (unmoved) return unmoved;
    return viewOf(found(await this.enrolments.one(within, id)), plan.days, plan);
  }

  async certify(
    within: Scope,
    id: string,
    version: number,
    { number, on }: CertificateDraft,
  ): Promise<EnrolmentView | Refusal> {
    const [plan, before] = await this.hold(within, id, version);
    return certify(before, on) ?? this.record(within, [plan, before], { number, on });
  }

  /** The certificate is there: its own number, or a paper of this house. */
  async record(
    within: Scope,
    [plan, before]: Held,
    { number, on, documentId }: { readonly number: string; readonly on: PlainDay; readonly documentId?: string },
  ): Promise<EnrolmentView> {
    const { id, version } = before;
    await this.enrolments.change(id, version, {
      certificate: 'ISSUED',
      certificate_number: number,
      certificate_on: on,
      certificate_document_id: documentId,
    });
    await this.note('enrolment.certify', before, { certificate: 'ISSUED', number, on, documentId });
    await this.facts.tell(within, before, plan, { kind: 'CERTIFICATE_ISSUED', factOn: on, details: { number } });
    await this.facts.record(within, before, 'COMPLETED');
    await this.tasks.close(within, 'CERTIFICATE_LATE', id);
    return viewOf(found(await this.enrolments.one(within, id)), plan.days, plan);
  }

  /** The session is held, so that no roll call changes the hours while the rule is asked. */
  async hold(within: Scope, id: string, version: number): Promise<Held> {
    const { sessionId } = found(await this.enrolments.sessionOf(within, id));
    const plan = found(await this.sessions.hold(within, sessionId));
    const before = found(await this.enrolments.one(within, id));
    if (before.version !== version) throw new Stale(version, before.version);
    return [plan, before];
  }

  private note(action: string, row: EnrolmentRow, after: object, why?: string | null): Promise<void> {
    const { id, unitId, state, certificate } = row;
    return this.audit.record({
      ...{ action, entity: 'enrolment', entityId: id, unitId },
      ...{ before: { state, certificate }, after, why },
    });
  }
}
