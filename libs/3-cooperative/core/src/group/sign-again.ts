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

/** A paper whose signatures no longer are those of the founders, and the day since when. */
export interface PaperToSign {
  readonly paper: SignedPaper;
  readonly signedOn: PlainDay;
  readonly since: PlainDay;
}

type Seen = Pick<FormationView, 'steps' | 'founders' | 'departures' | 'signings'>;

/** What must be signed again: whoever left or came after the last signature changed who signs. */
export function signAgain({ steps, founders, departures, signings }: Seen): PaperToSign[] {
  const changes = [...departures.map(({ leftOn }) => leftOn), ...founders.map(({ joinedOn }) => joinedOn)];
  const since = changes.toSorted().at(-1);
  if (since === undefined) return [];
  return signedPapers.flatMap((paper) => {
    const done = steps.find(({ step }) => step === stepOfPaper[paper])?.doneOn;
    if (done === undefined) return [];
    const again = signings.filter((one) => one.paper === paper).map((one) => one.signedOn);
    const signedOn = [done, ...again].toSorted().at(-1)!;
    return since > signedOn ? [{ paper, signedOn, since }] : [];
  });
}
