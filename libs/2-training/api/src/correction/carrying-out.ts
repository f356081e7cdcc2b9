import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import type { CorrectionDraft } from '@sanad/training/core';
import { Certificates } from '../certificate/certificates.service';
import type { EnrolmentRow } from '../enrolment-view';
import { EnrolmentsRepository } from '../enrolments.repository';
import type { Held } from '../results.service';
import { TrainingFacts } from '../training-facts';

type Result = Extract<CorrectionDraft, { kind: 'RESULT' }>;

/** The columns of a result. A certificate that waits goes on waiting as long as the training counts as completed. */
function resultColumns({ certificate }: EnrolmentRow, { result, on, why }: Result): Readonly<Record<string, unknown>> {
  if (result !== 'COMPLETED')
    return { state: result, ended_on: on, completed_on: null, reason: why, certificate: 'NONE' };
  const awaited = certificate === 'NONE' ? 'PENDING' : certificate;
  return { state: result, completed_on: on, ended_on: null, reason: null, certificate: awaited };
}

/** What a correction changes, told to the file, its timeline and the referral in the same transaction. */
@Injectable()
export class CarryingOut {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly certificates: Certificates,
    private readonly facts: TrainingFacts,
  ) {}

  async carryOut(within: Scope, held: Held, draft: CorrectionDraft): Promise<void> {
    if (draft.kind === 'RESULT') return this.result(within, held, draft);
    if (draft.kind === 'WITHDRAWAL') return this.withdraw(within, held, draft.why);
    const [plan, row] = held;
    const { number, on, why: note } = draft;
    await this.enrolments.change(row.id, row.version, { certificate_number: number, certificate_on: on });
    await this.facts.tell(within, row, plan, {
      ...{ kind: 'CERTIFICATE_CORRECTED', factOn: on, details: { number }, note },
    });
  }

  private async result(within: Scope, [plan, row]: Held, draft: Result): Promise<void> {
    await this.enrolments.change(row.id, row.version, resultColumns(row, draft));
    await this.facts.tell(within, row, plan, { kind: 'TRAINING_CORRECTED', factOn: draft.on, note: draft.why });
    if (row.state !== draft.result) await this.facts.corrected(within, row, draft.result, draft.on);
  }

  /** The training stays completed, and its certificate is owed again. */
  private async withdraw(within: Scope, [plan, row]: Held, note: string): Promise<void> {
    await this.enrolments.change(row.id, row.version, {
      ...{ certificate: 'PENDING', certificate_number: null, certificate_on: null, certificate_document_id: null },
    });
    if (row.certificateDocumentId) await this.certificates.takeBack(within, row, 'CANCELLED');
    await this.facts.tell(within, row, plan, {
      ...{
        kind: 'CERTIFICATE_WITHDRAWN',
        factOn: row.certificateOn!,
        details: { number: row.certificateNumber! },
        note,
      },
    });
    await this.facts.record(within, [row], 'COMPLETED');
  }
}
