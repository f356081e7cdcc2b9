import { foldName } from '@sanad/kernel';

/** What is compared of a row and of a person who is there. */
export interface KnownFacts {
  readonly givenAr: string;
  readonly familyAr: string;
  readonly givenLa: string | null;
  readonly familyLa: string | null;
  readonly sex: string | null;
  readonly birth: string | null;
  readonly phone: string | null;
  readonly province: string;
  readonly commune: string | null;
  /** Equal for equal card numbers; null when there is none. */
  readonly card: string | null;
}

export type Sameness = 'SAME' | 'POSSIBLE' | 'OTHER';

/** The words of the Arabic name, however ordered and spelled. */
export function nameWords({ givenAr, familyAr }: Pick<KnownFacts, 'givenAr' | 'familyAr'>): string {
  return foldName(`${givenAr} ${familyAr}`).split(' ').toSorted().join(' ');
}

const isWhole = (birth: string | null) => birth?.length === 10;

function birthAgrees(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false;
  const known = Math.min(one.length, other.length);
  return one.slice(0, known) === other.slice(0, known);
}

const agree = (one: string | null, other: string | null) => one !== null && one === other;
const differ = (one: string | null, other: string | null) => one !== null && other !== null && one !== other;
const yearOf = ({ birth }: KnownFacts) => birth?.slice(0, 4) ?? null;

/** Something that both say, and say differently. */
function isToldApart(one: KnownFacts, other: KnownFacts): boolean {
  const bornApart = one.birth !== null && other.birth !== null && !birthAgrees(one.birth, other.birth);
  return bornApart || differ(one.phone, other.phone);
}

/**
 * Whether a row and somebody with the same consonant key are one person. The card number decides; else the same words of
 * the name with the same whole birthday. What is weaker is a question to a person: twins share everything but the given name.
 */
export function sameness(row: KnownFacts, person: KnownFacts): Sameness {
  if (agree(row.card, person.card)) return 'SAME';
  if (differ(row.sex, person.sex)) return 'OTHER';
  const sameWords = nameWords(row) === nameWords(person);
  const isOne = sameWords && isWhole(row.birth) && row.birth === person.birth;
  if (differ(row.card, person.card)) return isOne ? 'POSSIBLE' : 'OTHER';
  if (isOne) return 'SAME';
  if (agree(yearOf(row), yearOf(person)) || agree(row.phone, person.phone)) return 'POSSIBLE';
  return sameWords && !isToldApart(row, person) ? 'POSSIBLE' : 'OTHER';
}

/** Too little for a question at import, and enough for a look later: one consonant key, and nothing that speaks for two. */
export function isWeaklyAlike(row: KnownFacts, person: KnownFacts): boolean {
  const speaksForTwo = differ(row.sex, person.sex) || differ(row.card, person.card) || isToldApart(row, person);
  return sameness(row, person) === 'OTHER' && !speaksForTwo;
}

export const comparedMembers = [
  'givenAr',
  'familyAr',
  'givenLa',
  'familyLa',
  'sex',
  'birth',
  'phone',
  'province',
  'commune',
  'cin',
] as const;
export type ComparedMember = (typeof comparedMembers)[number];

export interface FactsComparison {
  /** Empty in the register, said by the row. */
  readonly fills: readonly ComparedMember[];
  /** Said by both, and differently: a person decides. */
  readonly differs: readonly ComparedMember[];
}

const folded = new Set<ComparedMember>(['givenAr', 'familyAr', 'givenLa', 'familyLa', 'commune']);

function compared(member: ComparedMember, row: string | null, person: string | null): 'FILLS' | 'DIFFERS' | 'SAME' {
  if (row === null) return 'SAME';
  if (person === null) return 'FILLS';
  if (row === person) return 'SAME';
  if (folded.has(member)) return foldName(row) === foldName(person) ? 'SAME' : 'DIFFERS';
  if (member !== 'birth' || !birthAgrees(row, person)) return 'DIFFERS';
  return row.length > person.length ? 'FILLS' : 'SAME';
}

/** What a row would add to a person, and where the two disagree. */
export function compare(row: KnownFacts, person: KnownFacts, saysProvince: boolean): FactsComparison {
  // Registers write names either way round.
  const unsaid: readonly ComparedMember[] = [
    ...(saysProvince ? [] : (['province'] as const)),
    ...(nameWords(row) === nameWords(person) ? (['givenAr', 'familyAr'] as const) : []),
  ];
  const told = comparedMembers.map((member) => {
    if (unsaid.includes(member)) return { member, is: 'SAME' as const };
    const place = member === 'cin' ? 'card' : member;
    return { member, is: compared(member, row[place], person[place]) };
  });
  const which = (wanted: 'FILLS' | 'DIFFERS') => told.filter(({ is }) => is === wanted).map(({ member }) => member);
  return { fills: which('FILLS'), differs: which('DIFFERS') };
}
