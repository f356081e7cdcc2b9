import type { PlainDay } from '@sanad/kernel';
import { capitalOf } from '../checklist';
import type { FormationView } from '../formation.contract';
import type { LawKey } from '../law';
import type { Step } from '../step';
import { signAgain } from './sign-again';

/** What a group has lost since it was whole: founders and dirhams below the law, papers whose signatures have fallen away. */
export interface Setback {
  readonly founders: number;
  readonly capital: number;
  readonly papers: number;
}

type Seen = Pick<FormationView, 'state' | 'steps' | 'founders' | 'departures' | 'signings' | 'shareValue' | 'law'>;
type Law = Seen['law'];

/** What binds; what is still to be confirmed gives nobody work. */
function asked(law: Law, code: LawKey): number {
  const rule = law.find(({ key }) => key === code);
  return rule?.confidence === 'CONFIRMED' ? (rule.value ?? 0) : 0;
}

const isDone = ({ steps }: Seen, step: Step) => steps.some((one) => one.step === step);

interface Stood {
  readonly joinedOn: PlainDay;
  readonly shares: number;
}

/** Who founded on the day on which somebody left, those who left on it among them. */
function onTheDay({ founders, departures }: Seen, day: PlainDay): Stood[] {
  const gone = departures.filter(({ leftOn }) => leftOn >= day);
  return [...founders, ...gone].filter(({ joinedOn }) => joinedOn <= day);
}

/** Null for a group that is whole, and for one that is still being brought together: it has lost nothing. */
export function setbackOf(seen: Seen): Setback | null {
  if (seen.state !== 'IN_PROGRESS') return null;
  const { founders, departures, shareValue, law } = seen;
  const stood = departures.map(({ leftOn }) => onTheDay(seen, leftOn));
  const [minimum, least] = [asked(law, 'minMembers'), asked(law, 'minCapital')];
  const wasMany = isDone(seen, 'GROUP_FORMED') || stood.some((all) => all.length >= minimum);
  const wasRich =
    isDone(seen, 'CAPITAL_SUBSCRIBED') || stood.some((all) => capitalOf({ founders: all, shareValue }) >= least);
  const setback: Setback = {
    founders: wasMany ? Math.max(0, minimum - founders.length) : 0,
    capital: wasRich ? Math.max(0, least - capitalOf(seen)) : 0,
    papers: signAgain(seen).length,
  };
  return setback.founders + setback.capital + setback.papers > 0 ? setback : null;
}
