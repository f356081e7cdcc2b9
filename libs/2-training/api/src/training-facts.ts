import { Injectable } from '@nestjs/common';
import { CaseFiles, CaseTimeline } from '@sanad/case-file/api';
import type { TimelineKind } from '@sanad/case-file/core';
import type { BranchId, PlainDay, Refusal, Scope } from '@sanad/kernel';
import { Referrals } from '@sanad/partners/api';
import type { ReportedState } from '@sanad/partners/core';
import type { Result } from '@sanad/training/core';
import type { EnrolmentRow } from './enrolment-view';
import { EnrolmentsRepository } from './enrolments.repository';
import type { Plan } from './sessions.repository';

export interface TrainingFact {
  readonly kind: Extract<TimelineKind, `TRAINING_${string}` | `CERTIFICATE_${string}`>;
  readonly factOn: PlainDay;
  readonly details?: Readonly<Record<string, string | number>>;
  readonly note?: string | null;
}

/** One person of a session, and what is told of them. */
export interface TrainingTold {
  readonly row: EnrolmentRow;
  readonly fact: TrainingFact;
}

/** Of many, the first who may not, and why: then nothing is written of anybody. */
export interface StoppedAt {
  readonly row: EnrolmentRow;
  readonly refusal: Refusal;
}

const referralAfter = { COMPLETED: 'COMPLETED', INCOMPLETE: 'DROPPED', NO_SHOW: 'NO_SHOW' } as const satisfies Record<
  Result,
  ReportedState
>;

/** What a training tells the rooms below it, in the transaction in which it happens: the file, its timeline, the referral. */
@Injectable()
export class TrainingFacts {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly caseFiles: CaseFiles,
    private readonly timeline: CaseTimeline,
    private readonly referrals: Referrals,
  ) {}

  tell(within: Scope, row: EnrolmentRow, plan: Plan, fact: TrainingFact): Promise<void> {
    return this.tellAll(within, plan, [{ row, fact }]);
  }

  /** What is told of many people of one session. */
  tellAll(within: Scope, plan: Plan, told: readonly TrainingTold[]): Promise<void> {
    const { agency, title: session } = plan;
    // What a delegation decides is its own entry, about a training of the agency.
    const isTheirs = within.branches.includes(plan.branchId as BranchId);
    const entries = told.map(({ row: { caseId }, fact: { details, ...fact } }) => ({
      ...{ ...fact, caseId, agency: isTheirs ? agency : null, details: { agency, session, ...details } },
    }));
    return this.timeline.addAll(within, entries);
  }

  /** A place in a session: the referral has its day, and is under way from the first roll call on. */
  async placed(within: Scope, row: EnrolmentRow, plan: Plan, on: PlainDay): Promise<void | Refusal> {
    await this.tell(within, row, plan, { kind: 'TRAINING_ENROLLED', factOn: on });
    await this.record(within, [row], 'ENROLLED');
    return this.referrals.progress(within, row.referralId, 'SCHEDULED');
  }

  /** The place was given by an answer that was taken back: the file stands as its other trainings say. */
  async unplaced(within: Scope, { caseId }: EnrolmentRow): Promise<void> {
    await this.caseFiles.correctTraining(within, caseId, await this.enrolments.wholeStandingOf(caseId));
  }

  /** The place is gone: the file stands as its other trainings say, and a referral that had its day is without one. */
  async released(within: Scope, rows: readonly EnrolmentRow[]): Promise<void> {
    for (const row of rows) await this.unplaced(within, row);
    const stopped = await this.progress(within, rows, 'ACCEPTED');
    if (stopped) throw new Error(`A place that was given back holds on: ${stopped.refusal.refused}.`);
  }

  /** They have come. */
  attended(within: Scope, rows: readonly EnrolmentRow[]): Promise<StoppedAt | undefined> {
    return this.progress(within, rows, 'IN_PROGRESS');
  }

  ended(within: Scope, rows: readonly EnrolmentRow[], result: Result): Promise<StoppedAt | undefined> {
    return this.progress(within, rows, referralAfter[result]);
  }

  /** Training and certificate of files. The certificate is pending as long as any of its trainings waits for one. */
  async record(within: Scope, rows: readonly EnrolmentRow[], state: 'ENROLLED' | 'COMPLETED'): Promise<void> {
    if (rows.length === 0) return;
    const ids = rows.map(({ caseId }) => caseId);
    const awaited = await this.enrolments.awaitingCertificate(ids);
    for (const certificatePending of [true, false]) {
      const own = ids.filter((id) => awaited.has(id) === certificatePending);
      await this.caseFiles.recordTraining(within, own, { state, certificatePending });
    }
  }

  private async progress(
    within: Scope,
    rows: readonly EnrolmentRow[],
    state: ReportedState,
  ): Promise<StoppedAt | undefined> {
    if (rows.length === 0) return undefined;
    const ids = rows.map(({ referralId }) => referralId);
    const unmoved = await this.referrals.progressAll(within, ids, state);
    return unmoved && { row: rows.find(({ referralId }) => referralId === unmoved.id)!, refusal: unmoved.refusal };
  }

  /** Another result than was told: the referral ends otherwise, and the file stands as its trainings now say. */
  async corrected(within: Scope, row: EnrolmentRow, result: Result, on: PlainDay): Promise<void> {
    await this.referrals.correct(within, row.referralId, referralAfter[result], on);
    if (result === 'COMPLETED') return this.record(within, [row], result);
    if (row.state !== 'COMPLETED') return;
    const state = await this.enrolments.standingOf(row.caseId);
    const certificatePending = (await this.enrolments.awaitingCertificate([row.caseId])).has(row.caseId);
    await this.caseFiles.correctTraining(within, row.caseId, { state, certificatePending });
  }
}
