import { Injectable } from '@nestjs/common';
import { CaseFiles, CaseTimeline } from '@sanad/case-file/api';
import type { TimelineKind } from '@sanad/case-file/core';
import type { BranchId, PlainDay, Refusal, Scope } from '@sanad/kernel';
import { Referrals } from '@sanad/partners/api';
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

const referralAfter = { COMPLETED: 'COMPLETED', INCOMPLETE: 'DROPPED', NO_SHOW: 'NO_SHOW' } as const satisfies Record<
  Result,
  string
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

  tell(within: Scope, { caseId }: EnrolmentRow, plan: Plan, { details, ...fact }: TrainingFact): Promise<void> {
    const { agency, title: session } = plan;
    // What a delegation decides is its own entry, about a training of the agency.
    const isTheirs = within.branches.includes(plan.branchId as BranchId);
    const entry = { ...fact, agency: isTheirs ? agency : null, details: { agency, session, ...details } };
    return this.timeline.add(within, caseId, entry);
  }

  /** A place in a session: the referral has its day, and is under way from the first roll call on. */
  async placed(within: Scope, row: EnrolmentRow, plan: Plan, on: PlainDay): Promise<void | Refusal> {
    await this.tell(within, row, plan, { kind: 'TRAINING_ENROLLED', factOn: on });
    await this.record(within, row, 'ENROLLED');
    return this.referrals.progress(within, row.referralId, 'SCHEDULED');
  }

  /** The place was given by an answer that was taken back: the file stands as its other trainings say. */
  async unplaced(within: Scope, { caseId }: EnrolmentRow): Promise<void> {
    await this.caseFiles.correctTraining(within, caseId, await this.enrolments.wholeStandingOf(caseId));
  }

  /** Somebody has come. */
  attended(within: Scope, row: EnrolmentRow): Promise<void | Refusal> {
    return this.referrals.progress(within, row.referralId, 'IN_PROGRESS');
  }

  async ended(within: Scope, row: EnrolmentRow, result: Result): Promise<void | Refusal> {
    if (result === 'COMPLETED') await this.record(within, row, result);
    return this.referrals.progress(within, row.referralId, referralAfter[result]);
  }

  /** Training and certificate of the file. The certificate is pending as long as any of its trainings waits for one. */
  async record(within: Scope, { caseId }: EnrolmentRow, state: 'ENROLLED' | 'COMPLETED'): Promise<void> {
    const certificatePending = await this.enrolments.awaitsCertificate(caseId);
    await this.caseFiles.recordTraining(within, caseId, { state, certificatePending });
  }

  /** Another result than was told: the referral ends otherwise, and the file stands as its trainings now say. */
  async corrected(within: Scope, row: EnrolmentRow, result: Result, on: PlainDay): Promise<void> {
    await this.referrals.correct(within, row.referralId, referralAfter[result], on);
    if (result === 'COMPLETED') return this.record(within, row, result);
    if (row.state !== 'COMPLETED') return;
    const state = await this.enrolments.standingOf(row.caseId);
    const certificatePending = await this.enrolments.awaitsCertificate(row.caseId);
    await this.caseFiles.correctTraining(within, row.caseId, { state, certificatePending });
  }
}
