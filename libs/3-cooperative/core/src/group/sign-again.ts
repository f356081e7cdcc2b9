import type { PlainDay } from '@sanad/kernel';
import type { FormationView } from '../formation.contract';
import type { Step } from '../step';
import { signedPapers, type SignedPaper } from './departure.contract';

/** The step that each paper belongs to. */
export const stepOfPaper: Readonly<Record<SignedPaper, Step>> = {
  FOUNDERS_LIST: 'GROUP_FORMED',
  NAME_REQUEST: 'NAME_REQUESTED',
  STATUTES: 'STATUTES_DRAFTED',
  SUBSCRIPTION_LIST: 'CAPITAL_SUBSCRIBED',
  ASSEMBLY_MINUTES: 'CONSTITUTIVE_ASSEMBLY_HELD',
};

/** Papers that go to the court with the signatures of all. */
export const papersOfAll: readonly SignedPaper[] = signedPapers.filter((paper) => paper !== 'NAME_REQUEST');

/** A paper whose signatures no longer are those of the founders, and the day since when. */
export interface PaperToSign {
  readonly paper: SignedPaper;
  readonly signedOn: PlainDay;
  readonly since: PlainDay;
}

type Papers = Pick<FormationView, 'steps' | 'departures' | 'signings'>;
type Seen = Papers & Pick<FormationView, 'founders'>;

const isDone = ({ steps }: Pick<FormationView, 'steps'>, step: Step) => steps.some((one) => one.step === step);
/** The office has taken the request as it was signed: nobody signs it any more. */
const isTaken = (seen: Pick<FormationView, 'steps'>, paper: SignedPaper) =>
  paper === 'NAME_REQUEST' && isDone(seen, 'NAME_APPROVED');

/** The day on which a paper was signed last; undefined while there is no paper: its step is not done. */
function lastSigned({ steps, signings }: Papers, paper: SignedPaper): PlainDay | undefined {
  const done = steps.find(({ step }) => step === stepOfPaper[paper])?.doneOn;
  if (done === undefined) return undefined;
  const again = signings.filter((one) => one.paper === paper).map((one) => one.signedOn);
  return [done, ...again].toSorted().at(-1)!;
}

/** The days on which founders who had signed have left: the paper names them still. */
const leavings = ({ departures }: Papers, signedOn: PlainDay): PlainDay[] =>
  departures.filter(({ joinedOn, leftOn }) => joinedOn <= signedOn && leftOn > signedOn).map(({ leftOn }) => leftOn);

/** What must be signed again: whoever left or came after the last signature changed who signs. */
export function signAgain(seen: Seen): PaperToSign[] {
  return signedPapers.flatMap((paper) => {
    const signedOn = lastSigned(seen, paper);
    if (signedOn === undefined || isTaken(seen, paper)) return [];
    const comings = seen.founders.map(({ joinedOn }) => joinedOn).filter((joinedOn) => joinedOn > signedOn);
    const since = [...leavings(seen, signedOn), ...comings].toSorted().at(-1);
    return since === undefined ? [] : [{ paper, signedOn, since }];
  });
}

/** Whether the founder has signed the request for a name; null while there is none. */
export function hasSignedRequest(seen: Papers, joinedOn: PlainDay): boolean | null {
  if (isTaken(seen, 'NAME_REQUEST')) return true;
  const signedOn = lastSigned(seen, 'NAME_REQUEST');
  return signedOn === undefined ? null : joinedOn <= signedOn;
}

/**
 * Whether the signature of the founder stands on all that goes to the court: not of whoever came after a paper was signed, and
 * of nobody where somebody has left since, as the paper names them still. Null while one of the papers is not there.
 */
export function hasSignedAll(seen: Papers, joinedOn: PlainDay): boolean | null {
  const stands = papersOfAll.map((paper) => {
    const signedOn = lastSigned(seen, paper);
    if (signedOn === undefined) return null;
    return joinedOn <= signedOn && leavings(seen, signedOn).length === 0;
  });
  if (stands.includes(false)) return false;
  return stands.includes(null) ? null : true;
}
