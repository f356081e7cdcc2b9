import type { Sex } from '../person/person.contract';

/** How sure it is that two records are one person. Even what is certain is merged by a person only. */
export const strengths = ['CERTAIN', 'STRONG', 'WEAK'] as const;
export type Strength = (typeof strengths)[number];

/** What speaks for one person, and what warns of two. */
export const likenessReasons = ['CARD', 'NAME', 'BIRTH', 'FILE', 'PHONE', 'TWINS', 'BIRTH_DIFFERS'] as const;
export type LikenessReason = (typeof likenessReasons)[number];

/** The facts of a record that are compared. */
export interface Comparable {
  readonly sex: Sex | null;
  /** `1952-02-14`, `1952-02` or `1952`: as much as is known. */
  readonly birth: string | null;
  readonly phone: string | null;
}

/** What the database says of two records; similarities of trigrams run from 0 to 1 and are taken of the folded Arabic names. */
export interface Closeness {
  readonly sameCard: boolean;
  readonly sameFile: boolean;
  readonly name: number;
  readonly given: number;
  readonly family: number;
}

export interface Likeness {
  readonly strength: Strength;
  readonly reasons: readonly LikenessReason[];
}

/** From here on two names are spellings of one; a consonant key is no ground, it makes one of حسن and حسين. */
const sameName = 0.8;
const equalName = 0.95;
const alikeName = 0.45;
/** Relatives share half a name: from here on a name is worth a warning by itself. */
const tellingName = 0.6;
const sameFamily = 0.6;
const strong = 5;
const points = { equalName: 4, sameName: 3, alikeName: 1, birth: 3, file: 2, phone: 1, birthDiffers: -3 } as const;

type BirthMatch = 'SAME' | 'POSSIBLE' | 'DIFFERENT';

/** A year alone agrees with every day in it, and says little. */
function matchBirth(one: string | null, other: string | null): BirthMatch {
  if (one === null || other === null) return 'POSSIBLE';
  const known = Math.min(one.length, other.length);
  if (one.slice(0, known) !== other.slice(0, known)) return 'DIFFERENT';
  return known === 10 ? 'SAME' : 'POSSIBLE';
}

function nameOf({ name }: Closeness): number {
  if (name >= equalName) return points.equalName;
  if (name >= sameName) return points.sameName;
  return name >= alikeName ? points.alikeName : 0;
}

function isNameAlone({ name }: Closeness, reasons: readonly LikenessReason[]): boolean {
  return name < tellingName && !reasons.some((reason) => reason === 'BIRTH' || reason === 'FILE');
}

/**
 * Whether two records may be one person, and why (domain 5.2). Null when nothing is alike, or when the sex differs.
 * The same card number is certain; all else is weighed: families share names, files and phones, twins the birthday too.
 */
export function likeness(one: Comparable, other: Comparable, closeness: Closeness): Likeness | null {
  const birth = matchBirth(one.birth, other.birth);
  const samePhone = one.phone !== null && one.phone === other.phone;
  const nameCounts = nameOf(closeness);
  const isBorn = birth === 'SAME';
  const named: readonly (readonly [LikenessReason, boolean, number])[] = [
    ['NAME', nameCounts > 0, nameCounts],
    ['BIRTH', isBorn, points.birth],
    ['FILE', closeness.sameFile, points.file],
    ['PHONE', samePhone, points.phone],
    ['TWINS', isBorn && closeness.family >= sameFamily && closeness.given < sameFamily, 0],
    ['BIRTH_DIFFERS', birth === 'DIFFERENT', points.birthDiffers],
  ];
  const held = named.filter(([, holds]) => holds);
  const reasons = held.map(([reason]) => reason);
  if (closeness.sameCard) return { strength: 'CERTAIN', reasons: ['CARD', ...reasons] };
  if (one.sex !== null && other.sex !== null && one.sex !== other.sex) return null;
  if (!samePhone && (nameCounts === 0 || isNameAlone(closeness, reasons))) return null;
  const sum = held.reduce((total, [, , count]) => total + count, 0);
  return { strength: sum >= strong ? 'STRONG' : 'WEAK', reasons };
}

/** Whether somebody has to say that they are two before a new person is registered, and whether a pair waits in the queue. */
export function isAsked({ strength }: Likeness): boolean {
  return strength !== 'WEAK';
}

/** The strongest first, then what has more grounds. */
export function byStrength(one: Likeness, other: Likeness): number {
  const places = strengths.indexOf(one.strength) - strengths.indexOf(other.strength);
  return places === 0 ? other.reasons.length - one.reasons.length : places;
}
