import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import type { Stage, StepDraft } from '@sanad/case-file/core';
import { newId, today, type Scope } from '@sanad/kernel';
import { Database } from '@sanad/platform';
import type { StoredCaseFile } from './case-files.repository';
import { CaseTimeline } from './case-timeline';

interface Move {
  readonly version: number;
  readonly said: Omit<StepDraft, 'to'> & { readonly to: Stage };
  /** Other columns that change with the step. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A step that the rules allow, written everywhere it counts: the file, its history, its timeline and the audit. */
@Injectable()
export class CaseSteps {
  constructor(
    private readonly database: Database,
    private readonly timeline: CaseTimeline,
    private readonly audit: Audit,
  ) {}

  /** The first station of a new file. */
  async begin(within: Scope, caseId: string): Promise<void> {
    await this.note(within, caseId, null, 'NEW', null);
  }

  async take(within: Scope, file: StoredCaseFile, { version, said, more = {} }: Move): Promise<void> {
    const { to, reason, missingItems, closureReason } = said;
    const isClosing = to === 'CLOSED';
    await this.database.update('case_file.case_file', {
      id: file.id,
      version,
      set: {
        ...more,
        stage: to,
        missing_items: missingItems ?? undefined,
        closure_reason: isClosing ? closureReason : null,
        closure_note: isClosing ? reason : null,
        closed_from: isClosing ? file.stage : null,
      },
    });
    const why = reason ?? missingItems;
    await this.note(within, file.id, file.stage, to, why);
    const closing: Record<string, string> = closureReason ? { closure: closureReason } : {};
    await this.timeline.add(within, file.id, {
      kind: 'STEP_TAKEN',
      factOn: today(),
      details: { stage: to, ...closing },
      note: why,
    });
    await this.audit.record({
      action: 'caseFile.step',
      entity: 'caseFile',
      entityId: file.id,
      unitId: file.unit.id,
      before: { stage: file.stage },
      after: { stage: to, ...closing },
      why,
    });
  }

  private async note(
    within: Scope,
    caseId: string,
    from: Stage | null,
    to: Stage,
    reason: string | null,
  ): Promise<void> {
    await this.database.insert('case_file.stage_change', {
      id: newId(),
      case_id: caseId,
      from_stage: from,
      to_stage: to,
      reason,
      decided_by: within.user,
    });
  }
}
