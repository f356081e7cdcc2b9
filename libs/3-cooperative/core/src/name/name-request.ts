import { addDays, daysBetween, refuse, showDay, type PlainDay, type Refusal } from '@sanad/kernel';
import type { Step } from '../step';
import type { NameFact } from './name-fact';

export const nameRequestStates = ['DRAFT', 'FILED', 'APPROVED', 'REFUSED', 'EXPIRED', 'WITHDRAWN'] as const;
export type NameRequestState = (typeof nameRequestStates)[number];

/** Days before the end of a certificate on which the unit is warned. */
export const nameWarnings = [30, 10, 3] as const;

interface Request {
  readonly attempt: number;
  readonly state: NameRequestState;
  readonly requestedOn: PlainDay | null;
  readonly certificateNumber: string | null;
  readonly answeredOn: PlainDay | null;
  readonly expiresOn: PlainDay | null;
  readonly withdrawnOn: PlainDay | null;
}

/** A step that stands, as far as a name certificate is concerned. */
interface TakenStep {
  readonly step: Step;
  readonly doneOn: PlainDay;
  readonly reference: string | null;
  readonly expiresOn: PlainDay | null;
}

/** A certificate that was entered as a step with its last day, without a request. */
function paperFact(steps: readonly TakenStep[]): NameFact | null {
  const paper = steps.find(({ step, expiresOn }) => step === 'NAME_APPROVED' && expiresOn !== null);
  if (!paper) return null;
  return {
    requestedOn: steps.find(({ step }) => step === 'NAME_REQUESTED')?.doneOn ?? null,
    certificateNumber: paper.reference,
    approvedOn: paper.doneOn,
    expiresOn: paper.expiresOn,
    endedOn: null,
    ofRequest: false,
  };
}

/** The name as the rules look at it: the certificate that was entered by itself, else the last request that was filed. */
export function nameFact(requests: readonly Request[], steps: readonly TakenStep[] = []): NameFact | null {
  const paper = paperFact(steps);
  if (paper) return paper;
  const filed = requests.filter(({ state }) => state !== 'DRAFT').toSorted((one, other) => other.attempt - one.attempt);
  const [last] = filed;
  if (!last) return null;
  const isRefused = last.state === 'REFUSED';
  return {
    requestedOn: last.requestedOn,
    certificateNumber: last.certificateNumber,
    approvedOn: isRefused ? null : last.answeredOn,
    expiresOn: last.expiresOn,
    endedOn: isRefused ? last.answeredOn : last.withdrawnOn,
    ofRequest: true,
  };
}

/** The last day on which a certificate may be filed: as it says itself, or so many days after it was given. */
export function lastDayOf(approvedOn: PlainDay, validityDays: number | null, said: PlainDay | null): PlainDay | null {
  return said ?? (validityDays === null ? null : addDays(approvedOn, validityDays));
}

/** The warning that is due on a day; null when none is, or it was given already. */
export function warningDue(expiresOn: PlainDay, on: PlainDay, given: number | null): number | null {
  const left = daysBetween(on, expiresOn);
  const reached = nameWarnings.filter((days) => left <= days);
  const nearest = reached.at(-1) ?? null;
  return left >= 0 && nearest !== null && (given === null || nearest < given) ? nearest : null;
}

function inDate({ expiresOn }: Pick<NameFact, 'expiresOn'>, on: PlainDay): Refusal | undefined {
  return expiresOn && expiresOn >= on
    ? refuse('nameInDateStill', { until: showDay('ar', expiresOn, 'short') })
    : undefined;
}

/** May the group ask for a name on this day? One request at a time, and none while a certificate is in date. */
export function askForName(
  requests: readonly Request[],
  on: PlainDay,
  steps: readonly TakenStep[] = [],
): Refusal | undefined {
  if (requests.some(({ state }) => state === 'DRAFT' || state === 'FILED')) return refuse('nameAskedAlready');
  const fact = nameFact(requests, steps);
  if (fact && fact.endedOn === null) return inDate(fact, on);
  // A certificate whose end nobody has written stands until its step is undone.
  return steps.some(({ step }) => step === 'NAME_APPROVED') ? refuse('stepDone', { step: 'NAME_APPROVED' }) : undefined;
}

/** May a request that was prepared be filed? Not beside a certificate that was entered since. */
export function fileName(
  { state }: Pick<Request, 'state'>,
  steps: readonly TakenStep[],
  on: PlainDay,
): Refusal | undefined {
  if (state !== 'DRAFT') return refuse('nameNotFiled');
  const paper = paperFact(steps);
  return paper ? inDate(paper, on) : undefined;
}

/** May the group take the request back on this day? Until it is answered. */
export function withdrawName(
  { state, requestedOn }: Pick<Request, 'state' | 'requestedOn'>,
  on: PlainDay,
): Refusal | undefined {
  if (state !== 'FILED') return refuse('nameAnsweredAlready');
  return requestedOn !== null && on < requestedOn
    ? refuse('withdrawnBeforeRequest', { day: showDay('ar', requestedOn, 'short') })
    : undefined;
}

/** May the request be answered so? What was proposed is approved, on a day that is not before the request. */
export function answerName(
  { state, requestedOn, proposals }: Pick<Request, 'state' | 'requestedOn'> & { readonly proposals: readonly string[] },
  { on, name }: { readonly on: PlainDay; readonly name: string | null },
): Refusal | undefined {
  if (state !== 'FILED') return refuse('nameAnsweredAlready');
  if (name !== null && !proposals.includes(name)) return refuse('nameNotProposed');
  return requestedOn !== null && on < requestedOn
    ? refuse('answerBeforeRequest', { day: showDay('ar', requestedOn, 'short') })
    : undefined;
}
