import type { BranchId, UnitId } from '@sanad/kernel';
import type { Assignment } from '../assignment';
import type { Permission } from '../permission';
import { placeOf } from '../role';
import { isHidden, type KnownRecord, type Sharing, type Standing } from './standing';

/** The questions, in the order in which the house asks them. */
export const linkNames = ['ROLE', 'SCOPE', 'AGREEMENT', 'CONSENT', 'REFERRAL', 'BREAK_GLASS'] as const;
export type LinkName = (typeof linkNames)[number];

export const linkStates = ['HOLDS', 'FAILS', 'NOT_ASKED'] as const;
export type LinkState = (typeof linkStates)[number];

/** What was found at a link; its sentence lies with the words. */
export const linkFacts = [
  'GRANTED',
  'NOT_GRANTED',
  'OWN_UNIT',
  'OWN_BRANCH',
  'OTHER_PLACE',
  'HIDDEN',
  'WITHOUT_RECORD',
  'REPLACED',
  'IN_FORCE',
  'ENDED',
  'GIVEN',
  'WITHDRAWN',
  'NONE',
  'OPEN',
  'READ_ONLY',
  'TAKEN_BACK',
  'OPENED',
  'CLOSED',
  'NOT_NEEDED',
  'NOT_TOLD',
] as const;
export type LinkFact = (typeof linkFacts)[number];

/** Who can change what a link has found. */
export const changers = ['ADMINISTRATOR', 'OWNER_UNIT', 'HEADQUARTERS', 'PERSON', 'SENDER', 'ONESELF'] as const;
export type Changer = (typeof changers)[number];

export interface ExplanationLink {
  readonly link: LinkName;
  readonly state: LinkState;
  readonly fact: LinkFact;
  readonly changer: Changer;
}

export interface Explanation {
  readonly may: boolean;
  readonly links: readonly ExplanationLink[];
}

interface Places {
  readonly units: ReadonlySet<UnitId>;
  readonly branches: ReadonlySet<BranchId>;
}

interface Found {
  readonly state: LinkState;
  readonly fact: LinkFact;
}

const notNeeded: Found = { state: 'NOT_ASKED', fact: 'NOT_NEEDED' };
const notTold: Found = { state: 'NOT_ASKED', fact: 'NOT_TOLD' };

const reading = /\.(read|readNotes|find|export)$/;
const isReading = ({ name }: Permission): boolean => reading.test(name);

/** What each question needs to answer; the rows of the table below. */
interface Asked {
  readonly permission: Permission;
  readonly places: Places;
  readonly hasRole: boolean;
  readonly standing: Standing;
}

const record = ({ standing }: Asked): KnownRecord | null => (standing && !isHidden(standing) ? standing : null);
const liesInOwnUnit = (asked: Asked): boolean => {
  const unitId = record(asked)?.unitId ?? null;
  return unitId !== null && asked.places.units.has(unitId);
};
const liesInOwnBranch = (asked: Asked): boolean => {
  const branchId = record(asked)?.branchId ?? null;
  return branchId !== null && asked.places.branches.has(branchId);
};
const isOpened = (asked: Asked): boolean => !liesInOwnUnit(asked) && record(asked)?.opening === 'OPENED';
/** Whether it can only be seen as something that was handed over. */
const isHandedOver = (asked: Asked): boolean => !liesInOwnUnit(asked) && !isOpened(asked) && liesInOwnBranch(asked);

function scopeOf(asked: Asked): Found {
  if (!asked.hasRole) return notNeeded;
  if (asked.standing === null) return { state: 'NOT_ASKED', fact: 'WITHOUT_RECORD' };
  if (isHidden(asked.standing)) return { state: 'FAILS', fact: 'HIDDEN' };
  if (liesInOwnUnit(asked)) return { state: 'HOLDS', fact: 'OWN_UNIT' };
  if (isOpened(asked)) return { state: 'NOT_ASKED', fact: 'REPLACED' };
  if (liesInOwnBranch(asked)) return { state: 'HOLDS', fact: 'OWN_BRANCH' };
  return { state: 'FAILS', fact: 'OTHER_PLACE' };
}

function sharedBy(part: keyof Sharing): (asked: Asked) => Found {
  return (asked) => {
    // What was taken away from a branch is not told of: it would tell that there had been something.
    if (asked.hasRole && isHidden(asked.standing)) return asked.places.branches.size > 0 ? notTold : notNeeded;
    if (!asked.hasRole || !isHandedOver(asked)) return notNeeded;
    const fact = record(asked)?.sharing?.[part] ?? (part === 'referral' ? 'TAKEN_BACK' : 'NONE');
    const holds =
      fact === 'IN_FORCE' ||
      fact === 'GIVEN' ||
      fact === 'OPEN' ||
      (fact === 'READ_ONLY' && isReading(asked.permission));
    return { state: holds ? 'HOLDS' : 'FAILS', fact };
  };
}

function openingOf(asked: Asked): Found {
  if (!asked.hasRole || asked.standing === null || liesInOwnUnit(asked) || isHandedOver(asked)) return notNeeded;
  if (isOpened(asked)) return { state: 'HOLDS', fact: 'OPENED' };
  const isOpenable = isHidden(asked.standing) ? asked.standing.isOpenable : asked.standing.opening === 'CLOSED';
  return isOpenable ? { state: 'FAILS', fact: 'CLOSED' } : notNeeded;
}

/** The table: each question, who can change what it finds, and how it is answered. */
const questions: Readonly<Record<LinkName, { readonly changer: Changer; readonly ask: (asked: Asked) => Found }>> = {
  ROLE: {
    changer: 'ADMINISTRATOR',
    ask: ({ hasRole }) => ({ state: hasRole ? 'HOLDS' : 'FAILS', fact: hasRole ? 'GRANTED' : 'NOT_GRANTED' }),
  },
  SCOPE: { changer: 'OWNER_UNIT', ask: scopeOf },
  AGREEMENT: { changer: 'HEADQUARTERS', ask: sharedBy('agreement') },
  CONSENT: { changer: 'PERSON', ask: sharedBy('consent') },
  REFERRAL: { changer: 'SENDER', ask: sharedBy('referral') },
  BREAK_GLASS: { changer: 'ONESELF', ask: openingOf },
};

function placesOf(permission: Permission, assignments: readonly Assignment[]): Places {
  const inPlace = assignments.filter(({ role }) => permission.grants[role] === placeOf(role));
  return {
    units: new Set(inPlace.flatMap(({ units }) => units)),
    branches: new Set(inPlace.flatMap(({ branchId }) => (branchId ? [branchId] : []))),
  };
}

/** Why somebody may do something, or may not: every question in order, and what was found. */
export function explain(permission: Permission, assignments: readonly Assignment[], standing: Standing): Explanation {
  const hasRole = assignments.some(({ role }) => permission.grants[role] !== undefined);
  const asked: Asked = { permission, places: placesOf(permission, assignments), hasRole, standing };
  const links = linkNames.map((link) => {
    const { changer, ask } = questions[link];
    return { link, changer, ...ask(asked) };
  });
  return { may: links.every(({ state }) => state !== 'FAILS'), links };
}
