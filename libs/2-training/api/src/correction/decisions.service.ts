import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { refuse, type Refusal, type Scope } from '@sanad/kernel';
import { TaskBook } from '@sanad/people/api';
import { found, Stale } from '@sanad/platform';
import { correct, CorrectionDraft, type CorrectionView } from '@sanad/training/core';
import { EnrolmentsRepository } from '../enrolments.repository';
import type { Held } from '../results.service';
import { SessionsRepository } from '../sessions.repository';
import { CarryingOut } from './carrying-out';
import { CorrectionsRepository } from './corrections.repository';
import { auditOf, recordedFrom } from './recorded';

/** What was asked for, as it was asked. */
function draftOf({ kind, after, why }: CorrectionView): CorrectionDraft {
  const { result, number, on } = after ?? {};
  // The day was in the past when it was asked for, and still is.
  return CorrectionDraft.parse({
    kind,
    why,
    ...(after && { on }),
    ...(result && { result }),
    ...(number && { number }),
  });
}

/** The delegation of the person answers what a branch wants corrected. */
@Injectable()
export class Decisions {
  constructor(
    private readonly rows: CorrectionsRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly sessions: SessionsRepository,
    private readonly carrying: CarryingOut,
    private readonly tasks: TaskBook,
    private readonly audit: Audit,
  ) {}

  /** The delegation agrees. What the rules say of it now counts, not what they said when it was asked for. */
  async accept(within: Scope, id: string, version: number, answer: string | null): Promise<CorrectionView | Refusal> {
    const asked = await this.take(within, id, version);
    if (asked.state !== 'ASKED') return refuse('correctionDecided');
    const held = await this.heldBySender(within, asked.enrolmentId);
    const draft = draftOf(asked);
    const refusal = correct(recordedFrom(held), draft);
    if (refusal) return refusal;
    await this.rows.decide(id, 'ACCEPTED', within.user, answer);
    await this.carrying.carryOut(within, held, draft);
    await this.settle(within, asked, held[1].unitId, answer, 'enrolment.acceptCorrection');
    return found(await this.rows.one(within, id));
  }

  async refuse(within: Scope, id: string, version: number, reason: string): Promise<CorrectionView | Refusal> {
    const asked = await this.take(within, id, version);
    if (asked.state !== 'ASKED') return refuse('correctionDecided');
    const { unitId } = found(await this.enrolments.one(within, asked.enrolmentId));
    await this.rows.decide(id, 'REFUSED', within.user, reason);
    await this.settle(within, asked, unitId, reason, 'enrolment.refuseCorrection');
    return found(await this.rows.one(within, id));
  }

  private async take(within: Scope, id: string, version: number): Promise<CorrectionView> {
    const held = found(await this.rows.hold(within, id));
    if (held.version !== version) throw new Stale(version, held.version);
    return found(await this.rows.one(within, id));
  }

  /** As the delegation sees it. Whoever writes meanwhile meets the version of the enrolment. */
  private async heldBySender(within: Scope, enrolmentId: string): Promise<Held> {
    const row = found(await this.enrolments.one(within, enrolmentId));
    const { id, branch, programme, agency, startsOn, version, days } = found(
      await this.sessions.one(within, row.sessionId),
    );
    const { title, hours, completionPercent } = programme;
    return [
      {
        id,
        branchId: branch.id,
        title,
        agency: agency.ar,
        hours,
        completionPercent,
        startsOn,
        cancelledOn: null,
        version,
        days,
      },
      row,
    ];
  }

  private async settle(
    within: Scope,
    asked: CorrectionView,
    unitId: string,
    answer: string | null,
    action: string,
  ): Promise<void> {
    await this.tasks.close(within, 'TRAINING_CORRECTION', asked.id);
    await this.audit.record(auditOf(action, { ...asked, unitId }, answer));
  }
}
