import { Injectable } from '@nestjs/common';
import { Audit, type AuditRecord } from '@sanad/access/api';
import type { Refusal, Scope } from '@sanad/kernel';
import { TaskBook } from '@sanad/people/api';
import { found, Stale } from '@sanad/platform';
import {
  certify,
  conclude,
  lastAttended,
  results,
  type CertificateDraft,
  type CompletionDraft,
  type EnrolmentView,
} from '@sanad/training/core';
import { viewOf, type EnrolmentRow } from './enrolment-view';
import { EnrolmentsRepository, type EnrolmentChange } from './enrolments.repository';
import { SessionsRepository, type Plan } from './sessions.repository';
import { TrainingFacts, type StoppedAt } from './training-facts';

/** A training as it stands while nobody else can change it. */
export type Held = readonly [plan: Plan, row: EnrolmentRow];

/** One of many of a session, and what is asked of them. */
export interface AskedOf<Draft> {
  readonly row: EnrolmentRow;
  readonly draft: Draft;
}

/** Its own number, or a paper of this house. */
interface GivenCertificate extends CertificateDraft {
  readonly documentId?: string;
}

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
    const [plan, row] = await this.hold(within, id, version);
    const concluded = await this.concludeAll(within, plan, [{ row, draft: { result, on, reason } }]);
    if ('refusal' in concluded) return concluded.refusal;
    return viewOf(found(await this.enrolments.one(within, id)), plan.days, plan);
  }

  /** How a session that is held ended for many: all of them as they stand now, or the first who may not. */
  async concludeAll(
    within: Scope,
    plan: Plan,
    asked: readonly AskedOf<CompletionDraft>[],
  ): Promise<readonly EnrolmentRow[] | StoppedAt> {
    if (asked.length === 0) return [];
    for (const { row, draft } of asked) {
      const refusal = conclude(attendedOf(plan, row), draft.result, draft.on);
      if (refusal) return { row, refusal };
    }
    const changed = asked.map(({ row, draft }) => ({ ...row, ...endOf(draft), reason: draft.reason ?? row.reason }));
    await this.enrolments.changeAll(changed.map(changeOf));
    await this.audit.recordAll(
      asked.map(({ row, draft: { result, on, reason } }) =>
        noteOf('enrolment.conclude', row, { state: result, on, hours: attendedOf(plan, row).hours }, reason),
      ),
    );
    const told = asked.map(({ row, draft: { result, on, reason } }) => ({
      row,
      fact: {
        kind: result === 'COMPLETED' ? ('TRAINING_COMPLETED' as const) : ('TRAINING_INCOMPLETE' as const),
        ...{ factOn: on, details: { hours: attendedOf(plan, row).hours }, note: reason },
      },
    }));
    await this.facts.tellAll(within, plan, told);
    for (const result of results) {
      const rows = asked.filter(({ draft }) => draft.result === result).map(({ row }) => row);
      const stopped = await this.facts.ended(within, rows, result);
      if (stopped) return stopped;
    }
    return changed.map((row) => ({ ...row, version: row.version + 1 }));
  }

  async certify(
    within: Scope,
    id: string,
    version: number,
    { number, on }: CertificateDraft,
  ): Promise<EnrolmentView | Refusal> {
    const held = await this.hold(within, id, version);
    return certify(held[1], on) ?? this.record(within, held, { number, on });
  }

  /** Certificates of many of a session that is held; the answer is the first who may have none. */
  async certifyAll(
    within: Scope,
    plan: Plan,
    asked: readonly AskedOf<CertificateDraft>[],
  ): Promise<StoppedAt | undefined> {
    for (const { row, draft } of asked) {
      const refusal = certify(row, draft.on);
      if (refusal) return { row, refusal };
    }
    await this.recordAll(within, plan, asked);
    return undefined;
  }

  /** The certificate is there: its own number, or a paper of this house. */
  async record(
    within: Scope,
    [plan, before]: Held,
    { number, on, documentId }: GivenCertificate,
  ): Promise<EnrolmentView> {
    await this.recordAll(within, plan, [{ row: before, draft: { number, on, documentId } }]);
    return viewOf(found(await this.enrolments.one(within, before.id)), plan.days, plan);
  }

  /** The session is held, so that no roll call changes the hours while the rule is asked. */
  async hold(within: Scope, id: string, version: number): Promise<Held> {
    const { sessionId } = found(await this.enrolments.sessionOf(within, id));
    const plan = found(await this.sessions.hold(within, sessionId));
    const before = found(await this.enrolments.one(within, id));
    if (before.version !== version) throw new Stale(version, before.version);
    return [plan, before];
  }

  private async recordAll(within: Scope, plan: Plan, asked: readonly AskedOf<GivenCertificate>[]): Promise<void> {
    if (asked.length === 0) return;
    const rows = asked.map(({ row }) => row);
    await this.enrolments.changeAll(
      asked.map(({ row, draft: { number, on, documentId = null } }) => ({
        ...changeOf(row),
        certificate: 'ISSUED',
        ...{ certificateNumber: number, certificateOn: on, certificateDocumentId: documentId },
      })),
    );
    await this.audit.recordAll(
      asked.map(({ row, draft }) => noteOf('enrolment.certify', row, { certificate: 'ISSUED', ...draft })),
    );
    const told = asked.map(({ row, draft: { number, on } }) => ({
      row,
      fact: { kind: 'CERTIFICATE_ISSUED' as const, factOn: on, details: { number } },
    }));
    await this.facts.tellAll(within, plan, told);
    await this.facts.record(within, rows, 'COMPLETED');
    await this.tasks.closeAll(
      within,
      'CERTIFICATE_LATE',
      rows.map(({ id }) => id),
    );
  }
}

/** Where the training of somebody stands, as the rule of the core asks. */
function attendedOf(plan: Plan, row: EnrolmentRow) {
  const { state, hours, needed } = viewOf(row, plan.days, plan);
  return { state, hours, needed, startsOn: plan.startsOn, lastAttended: lastAttended(plan.days, row.marks) };
}

function endOf({ result, on }: CompletionDraft) {
  return result === 'COMPLETED'
    ? { state: result, completedOn: on, certificate: 'PENDING' as const }
    : { state: result, endedOn: on };
}

function changeOf(row: EnrolmentRow): EnrolmentChange {
  const { id, version, state, completedOn, endedOn, reason } = row;
  const { certificate, certificateNumber, certificateOn, certificateDocumentId } = row;
  return {
    ...{ id, version, state, completedOn, endedOn, reason },
    ...{ certificate, certificateNumber, certificateOn, certificateDocumentId },
  };
}

function noteOf(action: string, row: EnrolmentRow, after: object, why?: string | null): AuditRecord {
  const { id, unitId, state, certificate } = row;
  return {
    ...{ action, entity: 'enrolment', entityId: id, unitId },
    ...{ before: { state, certificate }, after, why },
  };
}
