import { Injectable } from '@nestjs/common';
import { Audit, type AuditRecord } from '@sanad/access/api';
import { isRefusal, type Refusal, type Scope } from '@sanad/kernel';
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
import { TrainingFacts, type StoppedAt, type TrainingFact } from './training-facts';

/** A training as it stands while nobody else can change it. */
export type Held = readonly [plan: Plan, row: EnrolmentRow];

/** Its own number, or a paper of this house. */
interface GivenCertificate extends CertificateDraft {
  readonly documentId?: string;
}

/** One of many of a session, and what is asked of them: how it ended, the certificate, or both at once. */
export interface AskedEnd {
  readonly row: EnrolmentRow;
  readonly completion?: CompletionDraft | null;
  readonly certificate?: GivenCertificate | null;
}

/** What became of somebody, and all that is told of it. */
interface Ending {
  readonly row: EnrolmentRow;
  readonly now: EnrolmentRow;
  readonly notes: readonly AuditRecord[];
  readonly facts: readonly TrainingFact[];
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
    completion: CompletionDraft,
  ): Promise<EnrolmentView | Refusal> {
    const held = await this.hold(within, id, version);
    return this.end(within, held, { completion });
  }

  async certify(
    within: Scope,
    id: string,
    version: number,
    certificate: CertificateDraft,
  ): Promise<EnrolmentView | Refusal> {
    const held = await this.hold(within, id, version);
    return this.end(within, held, { certificate });
  }

  /** Of one who is held. */
  async end(within: Scope, [plan, row]: Held, asked: Omit<AskedEnd, 'row'>): Promise<EnrolmentView | Refusal> {
    const stopped = await this.endAll(within, plan, [{ row, ...asked }]);
    return stopped?.refusal ?? viewOf(found(await this.enrolments.one(within, row.id)), plan.days, plan);
  }

  /** Of many of a session that is held: all of them as they stand now, or nobody and the first who may not. */
  async endAll(within: Scope, plan: Plan, asked: readonly AskedEnd[]): Promise<StoppedAt | undefined> {
    const endings: Ending[] = [];
    for (const one of asked) {
      const ending = endingOf(plan, one);
      if (isRefusal(ending)) return { row: one.row, refusal: ending };
      endings.push(ending);
    }
    if (endings.length === 0) return undefined;
    await this.enrolments.changeAll(endings.map(({ now }) => changeOf(now)));
    await this.audit.recordAll(endings.flatMap(({ notes }) => notes));
    await this.facts.tellAll(
      within,
      plan,
      endings.flatMap(({ row, facts }) => facts.map((fact) => ({ row, fact }))),
    );
    return this.follow(within, endings);
  }

  /** The session is held, so that no roll call changes the hours while the rule is asked. */
  async hold(within: Scope, id: string, version: number): Promise<Held> {
    const { sessionId } = found(await this.enrolments.sessionOf(within, id));
    const plan = found(await this.sessions.hold(within, sessionId));
    const before = found(await this.enrolments.one(within, id));
    if (before.version !== version) throw new Stale(version, before.version);
    return [plan, before];
  }

  /** The files, the referrals of those whose training has ended, and the tasks of the certificates that are there. */
  private async follow(within: Scope, endings: readonly Ending[]): Promise<StoppedAt | undefined> {
    await this.facts.record(
      within,
      endings.flatMap(({ row, now }) => (now.state === 'COMPLETED' ? row : [])),
      'COMPLETED',
    );
    for (const result of results) {
      const rows = endings.flatMap(({ row, now }) => (now.state === result && row.state !== result ? row : []));
      const stopped = await this.facts.ended(within, rows, result);
      if (stopped) return stopped;
    }
    const certified = endings.flatMap(({ row, now }) => (now.certificate === 'ISSUED' ? row.id : []));
    await this.tasks.closeAll(within, 'CERTIFICATE_LATE', certified);
    return undefined;
  }
}

function endingOf(plan: Plan, { row, completion, certificate }: AskedEnd): Ending | Refusal {
  const concluded = completion ? concludedOf(plan, row, completion) : { row, now: row, notes: [], facts: [] };
  return certificate && !isRefusal(concluded) ? certifiedOf(concluded, certificate) : concluded;
}

function concludedOf(plan: Plan, row: EnrolmentRow, draft: CompletionDraft): Ending | Refusal {
  const { result, on, reason } = draft;
  const attended = attendedOf(plan, row);
  const refusal = conclude(attended, result, on);
  if (refusal) return refusal;
  const { hours } = attended;
  return {
    row,
    now: { ...row, ...endOf(draft), reason: reason ?? row.reason },
    notes: [noteOf('enrolment.conclude', row, { state: result, on, hours }, reason)],
    facts: [
      {
        kind: result === 'COMPLETED' ? 'TRAINING_COMPLETED' : 'TRAINING_INCOMPLETE',
        ...{ factOn: on, details: { hours }, note: reason },
      },
    ],
  };
}

function certifiedOf({ row, now, notes, facts }: Ending, draft: GivenCertificate): Ending | Refusal {
  const { number, on, documentId = null } = draft;
  const refusal = certify(now, on);
  if (refusal) return refusal;
  return {
    row,
    now: {
      ...now,
      certificate: 'ISSUED',
      ...{ certificateNumber: number, certificateOn: on, certificateDocumentId: documentId },
    },
    notes: [...notes, noteOf('enrolment.certify', now, { certificate: 'ISSUED', ...draft })],
    facts: [...facts, { kind: 'CERTIFICATE_ISSUED', factOn: on, details: { number } }],
  };
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
