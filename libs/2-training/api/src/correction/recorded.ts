import { lastAttended, type CorrectionView, type Recorded } from '@sanad/training/core';
import { viewOf } from '../enrolment-view';
import type { Held } from '../results.service';

/** What the audit says of a correction: both values, of which kind they are, and of whom. */
export type Noted = { readonly enrolmentId: string; readonly unitId: string } & Pick<
  CorrectionView,
  'kind' | 'before' | 'after'
>;

/** A training with its result and certificate, as the rules of a correction look at it. */
export function recordedFrom([plan, row]: Held): Recorded {
  const { state, hours, needed } = viewOf(row, plan.days, plan);
  const { completedOn, endedOn, certificate, certificateNumber, certificateOn, certificateDocumentId } = row;
  return {
    ...{ state, hours, needed, startsOn: plan.startsOn, lastAttended: lastAttended(plan.days, row.marks) },
    ...{ completedOn, endedOn, certificate, certificateNumber, certificateOn },
    isDocument: certificateDocumentId !== null,
  };
}

export function auditOf(action: string, { enrolmentId, unitId, kind, before, after }: Noted, why: string | null) {
  return {
    ...{ action, entity: 'enrolment', entityId: enrolmentId, unitId },
    ...{ before: { kind, ...before }, after: { kind, ...after }, why },
  };
}
