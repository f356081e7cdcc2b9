import { refuse, showDay, type PlainDay, type Refusal } from '@sanad/kernel';
import type { CertificateState, EnrolmentState, Result } from './enrolment.contract';

const asShown = (day: PlainDay) => showDay('ar', day, 'short');

/** A place is given to whoever was referred and accepted; accepting is an act of its own, never a side effect. */
export function enrol(referralState: string): Refusal | null {
  if (['ACCEPTED', 'SCHEDULED', 'IN_PROGRESS'].includes(referralState)) return null;
  return refuse(['SENT', 'RECEIVED', 'PAPER_ASKED'].includes(referralState) ? 'referralNotAccepted' : 'referralEnded');
}

export interface Attended {
  readonly state: EnrolmentState;
  readonly hours: number;
  readonly needed: number;
  /** First day of the session. */
  readonly startsOn: PlainDay;
  readonly lastAttended: PlainDay | null;
}

/** States the end of a training. Completion asks for the hours of the rule; absence from all of it asks for none. */
export function conclude(attended: Attended, result: Result, on: PlainDay): Refusal | null {
  const { state, hours, needed, startsOn, lastAttended } = attended;
  if (state === 'WAITLISTED' || state === 'WITHDRAWN') return refuse('notEnrolled');
  if (state !== 'ENROLLED') return refuse('resultStated');
  const earliest = lastAttended ?? startsOn;
  if (on < earliest) return refuse('dayBeforeAttendance', { day: asShown(earliest) });
  if (result === 'COMPLETED' && hours < needed) return refuse('hoursBelowRule', { attended: hours, needed });
  if (result === 'NO_SHOW' && hours > 0) return refuse('wasPresent', { attended: hours });
  return null;
}

/** The certificate follows the completion, once, on its day or later. */
export function certify(
  enrolment: { readonly certificate: CertificateState; readonly completedOn: PlainDay | null },
  on: PlainDay,
): Refusal | null {
  const { certificate, completedOn } = enrolment;
  if (completedOn === null) return refuse('notCompleted');
  if (certificate === 'ISSUED') return refuse('certificateIssued');
  return on < completedOn ? refuse('certificateBeforeCompletion', { day: asShown(completedOn) }) : null;
}

/** A session is called off before anything of it took place: what was marked or stated is never undone by it. */
export function cancelSession(
  session: { readonly cancelledOn: PlainDay | null },
  enrolments: readonly { readonly state: EnrolmentState; readonly marks: Readonly<Record<string, unknown>> }[],
): Refusal | null {
  if (session.cancelledOn !== null) return refuse('sessionCancelled');
  const hasResult = (state: EnrolmentState) => holdsPlace(state) && state !== 'ENROLLED';
  const begun = enrolments.filter(({ state, marks }) => hasResult(state) || Object.keys(marks).length > 0).length;
  return begun > 0 ? refuse('sessionHasBegun', { count: begun }) : null;
}

/** Giving back a place, or leaving the waiting list. */
export function withdraw(state: EnrolmentState, enrolledOn: PlainDay, on: PlainDay): Refusal | null {
  if (state === 'WITHDRAWN') return refuse('notEnrolled');
  if (state !== 'ENROLLED' && state !== 'WAITLISTED') return refuse('resultStated');
  return on < enrolledOn ? refuse('withdrawalBeforeEnrolment', { day: asShown(enrolledOn) }) : null;
}

/** Places are used by everyone who was given one and did not give it back. */
export function holdsPlace(state: EnrolmentState): boolean {
  return state !== 'WAITLISTED' && state !== 'WITHDRAWN';
}
