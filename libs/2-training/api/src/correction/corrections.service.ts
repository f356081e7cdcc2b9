import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { addDays, newId, refuse, today, type Page, type Refusal, type Scope } from '@sanad/kernel';
import { TaskBook } from '@sanad/people/api';
import { found, pageFrom } from '@sanad/platform';
import {
  correct,
  isOwnToCorrect,
  recordedOf,
  wantedOf,
  type CorrectionDraft,
  type CorrectionQuery,
  type CorrectionView,
} from '@sanad/training/core';
import { Results } from '../results.service';
import { TrainingRules } from '../rule/training-rules';
import { CarryingOut } from './carrying-out';
import { CorrectionsRepository } from './corrections.repository';
import { auditOf, recordedFrom } from './recorded';

/** Days that the delegation is given for its answer. */
const daysToAnswer = 15;

/** A result or a certificate that was recorded wrongly: corrected by the branch in time, with the delegation afterwards. */
@Injectable()
export class Corrections {
  constructor(
    private readonly rows: CorrectionsRepository,
    private readonly results: Results,
    private readonly rules: TrainingRules,
    private readonly carrying: CarryingOut,
    private readonly tasks: TaskBook,
    private readonly audit: Audit,
  ) {}

  async list(within: Scope, query: CorrectionQuery): Promise<Page<CorrectionView>> {
    const rows = await this.rows.list(within, query);
    return pageFrom(query, rows, await this.rows.count(within, query), ({ askedAt, id }) => [askedAt, id]);
  }

  async correct(within: Scope, id: string, version: number, draft: CorrectionDraft): Promise<CorrectionView | Refusal> {
    const held = await this.results.hold(within, id, version);
    const [plan, row] = held;
    if (row.correctionAsked) return refuse('correctionAsked');
    const recorded = recordedFrom(held);
    const refusal = correct(recorded, draft);
    if (refusal) return refusal;
    const enteredOn = draft.kind === 'RESULT' ? row.resultEnteredOn : row.certificateEnteredOn;
    const { correctionDays: days } = await this.rules.current();
    const isOwn = isOwnToCorrect({ state: row.state, enteredOn }, draft, { days, today: today() });
    const one = {
      ...{ id: newId(), enrolmentId: id, unitId: row.unitId, branchId: row.branchId, kind: draft.kind, why: draft.why },
      ...{ before: recordedOf(recorded, draft.kind), after: wantedOf(draft), by: within.user },
      state: isOwn ? ('APPLIED' as const) : ('ASKED' as const),
    };
    await this.rows.add(one);
    await this.audit.record(auditOf(isOwn ? 'enrolment.correct' : 'enrolment.askCorrection', one, one.why));
    if (isOwn) await this.carrying.carryOut(within, held, draft);
    else
      await this.tasks.open(within, {
        ...{ kind: 'TRAINING_CORRECTION', subjectId: one.id, unitId: row.unitId, personId: row.person.id },
        ...{ caseId: row.caseId, dueOn: addDays(today(), daysToAnswer), isForSupervisor: true },
        details: { agency: plan.agency, session: plan.title },
      });
    return found(await this.rows.one(within, one.id));
  }
}
