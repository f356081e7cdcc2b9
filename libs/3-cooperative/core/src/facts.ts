import { today, type PlainDay } from '@sanad/kernel';
import type { FormationView, FounderRole } from './formation.contract';
import type { FounderKind } from './founder-kind';
import { hasSignedAll, hasSignedRequest } from './group/sign-again';
import type { NameFact } from './name/name-fact';
import { nameFact } from './name/name-request';
import type { Step } from './step';

/** What is known of a founding group, without names: all that the rules look at. Amounts in dirhams. */
export interface FormationFacts {
  /** The day of looking: ages and deadlines that still run are counted up to it. */
  readonly on: PlainDay;
  /** The first day of the group: it is judged by the law of that day. */
  readonly startedOn: PlainDay;
  readonly shareValue: number;
  readonly founders: readonly FounderFact[];
  /** Steps that are done, those undone or refused left out. */
  readonly steps: readonly StepFact[];
  /** The latest request for a name; null before the first. */
  readonly name: NameFact | null;
}

export interface FounderFact {
  readonly id: string;
  /** The person or the associate: twice the same one is one founder too many. */
  readonly key: string;
  readonly kind: FounderKind;
  /** Null for a legal person, and for a person whose birth is not known here. */
  readonly born: { readonly on: PlainDay; readonly precision: 'DAY' | 'MONTH' | 'YEAR' } | null;
  readonly alive: boolean;
  /** The file behind the founder is closed: nobody may be founded upon it. */
  readonly struckOut: boolean;
  readonly role: FounderRole;
  readonly shares: number;
  readonly paidCash: number;
  /** Brought in kind: counts as fully paid once it is valued. */
  readonly inKind: number;
  /** What is brought in kind has been valued; true where nothing is. */
  readonly valued: boolean;
  /** Has signed the request for a name; null while there is none. */
  readonly signedRequest: boolean | null;
  /** Has signed all that goes to the court; null while one of the papers is not there. */
  readonly signed: boolean | null;
}

export interface StepFact {
  readonly step: Step;
  readonly doneOn: PlainDay;
  readonly hasScan: boolean;
  /** 1 for the first; each refusal by the agency or the clerk opens the next. */
  readonly attempt: number;
}

type Seen = Pick<
  FormationView,
  'startedOn' | 'shareValue' | 'founders' | 'steps' | 'names' | 'departures' | 'signings'
>;

/** What the rules look at in a group, without its names. */
export function factsOf(seen: Seen, on: PlainDay = today()): FormationFacts {
  const { startedOn, shareValue, founders, steps, names } = seen;
  return {
    on,
    startedOn,
    shareValue,
    founders: founders.map(({ id, key, kind, file, born, alive, role, shares, paidCash, inKind, joinedOn }) => ({
      id,
      key,
      kind,
      born,
      alive,
      struckOut: file?.stage === 'CLOSED',
      role,
      shares,
      paidCash,
      inKind,
      valued: true,
      signedRequest: hasSignedRequest(seen, joinedOn),
      signed: hasSignedAll(seen, joinedOn),
    })),
    steps: steps.map(({ step, doneOn, scan, attempt }) => ({ step, doneOn, hasScan: scan !== null, attempt })),
    name: nameFact(names, steps),
  };
}
