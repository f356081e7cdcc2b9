import { addDays, refuse, showDay, type PlainDay, type Refusal } from '@sanad/kernel';
import type { CorrectedFact, CorrectionDraft } from './correction.contract';
import { conclude, type Attended } from './enrolment';
import { results, type CertificateState, type Result } from './enrolment.contract';

/** What a correction is measured against: the roll call, the result, and the certificate. */
export interface Recorded extends Attended {
  readonly completedOn: PlainDay | null;
  readonly endedOn: PlainDay | null;
  readonly certificate: CertificateState;
  readonly certificateNumber: string | null;
  readonly certificateOn: PlainDay | null;
  /** A paper of this house: it is taken back and handed out anew, never written over. */
  readonly isDocument: boolean;
}

export const isResult = (state: string): state is Result => results.includes(state as Result);

/** What is recorded now, of the kind that is to be corrected. */
export function recordedOf(recorded: Recorded, kind: CorrectionDraft['kind']): CorrectedFact {
  const { state, completedOn, endedOn, certificateNumber, certificateOn } = recorded;
  if (kind === 'RESULT') return { result: isResult(state) ? state : null, number: null, on: completedOn ?? endedOn };
  return { result: null, number: certificateNumber, on: certificateOn };
}

/** What it would say; null when a certificate is taken back. */
export function wantedOf(draft: CorrectionDraft): CorrectedFact | null {
  if (draft.kind === 'WITHDRAWAL') return null;
  if (draft.kind === 'RESULT') return { result: draft.result, number: null, on: draft.on };
  return { result: null, number: draft.number, on: draft.on };
}

/** The corrected fact obeys the same rules as the first one: no correction completes a training below its hours. */
export function correct(recorded: Recorded, draft: CorrectionDraft): Refusal | null {
  if (draft.kind === 'RESULT') return correctResult(recorded, draft.result, draft.on);
  const { certificate, isDocument, completedOn, certificateNumber, certificateOn } = recorded;
  if (certificate !== 'ISSUED') return refuse('noCertificate');
  if (draft.kind === 'WITHDRAWAL') return null;
  if (isDocument) return refuse('certificateIsDocument');
  if (completedOn !== null && draft.on < completedOn)
    return refuse('certificateBeforeCompletion', { day: showDay('ar', completedOn, 'short') });
  return draft.number === certificateNumber && draft.on === certificateOn ? refuse('nothingCorrected') : null;
}

function correctResult(recorded: Recorded, result: Result, on: PlainDay): Refusal | null {
  const { state, completedOn, endedOn, certificate, certificateOn } = recorded;
  if (!isResult(state)) return refuse('noResult');
  if (state === result && on === (completedOn ?? endedOn)) return refuse('nothingCorrected');
  const outlives = result !== 'COMPLETED' || (certificateOn !== null && on > certificateOn);
  if (certificate === 'ISSUED' && outlives) return refuse('certificateStands');
  return conclude({ ...recorded, state: 'ENROLLED' }, result, on);
}

/**
 * Whether the branch corrects it by itself: within the days after its entry. A completion is never taken back so: the file
 * may have moved on because of it.
 */
export function isOwnToCorrect(
  { state, enteredOn }: { readonly state: string; readonly enteredOn: PlainDay | null },
  draft: CorrectionDraft,
  { days, today }: { readonly days: number; readonly today: PlainDay },
): boolean {
  if (draft.kind === 'RESULT' && state === 'COMPLETED' && draft.result !== 'COMPLETED') return false;
  return enteredOn !== null && today <= addDays(enteredOn, days);
}
