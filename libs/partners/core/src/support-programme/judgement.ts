import type { PlainDay } from '@sanad/kernel';
import { ageOn } from '@sanad/people/core';
import {
  isRunning,
  liesIn,
  type ProgrammeNeed,
  type ProgrammePart,
  type ProgrammePeriod,
  type ProgrammeTerms,
  type ProjectSector,
} from './support-programme';

/** What is known of somebody who would file on a day. Null: nobody has said. */
export interface ProgrammeFacts {
  /** The day of the filing: age, period and terms are looked at on that day, not today. */
  readonly asOf: PlainDay;
  /** `1990-05-14`, `1990-05` or `1990`. */
  readonly birth: string | null;
  readonly province: string | null;
  readonly sector: ProjectSector | null;
  /** When the cooperative of the person was registered, where there is one. */
  readonly cooperativeOn: PlainDay | null;
  readonly needs: Readonly<Partial<Record<ProgrammeNeed, boolean | null>>>;
}

export const programmeVerdicts = ['OPEN', 'TO_CONFIRM', 'MISSING_FACTS', 'NOT_OPEN'] as const;
export type ProgrammeVerdict = (typeof programmeVerdicts)[number];

export const programmeConditions = [
  'PERIOD',
  'MINIMUM_AGE',
  'MAXIMUM_AGE',
  'SECTOR',
  'TERRITORY',
  'RESISTANCE_FAMILY',
  'JOB_SEEKER',
  'VULNERABLE',
  'IDEA_OR_YOUNG_FIRM',
  'SMALL_FIRM',
  'GROUP_OR_SMALL_FIRM',
  'NEW_COOPERATIVE',
] as const;
export type ProgrammeCondition = (typeof programmeConditions)[number];

/** `TO_VERIFY`: the birth is known in part and the limit lies within. */
export const conditionVerdicts = ['MET', 'NOT_MET', 'MISSING', 'TO_VERIFY'] as const;
export type ConditionVerdict = (typeof conditionVerdicts)[number];

export interface ProgrammeReason {
  readonly condition: ProgrammeCondition;
  readonly verdict: ConditionVerdict;
  /** False: nobody has confirmed the condition, so that it advises and never blocks. */
  readonly binds: boolean;
  /** What it looked at, for its sentence: days and codes as they are kept. */
  readonly facts: Readonly<Record<string, string | number | null>>;
}

export interface ProgrammeJudgement {
  readonly verdict: ProgrammeVerdict;
  readonly asOf: PlainDay;
  readonly reasons: readonly ProgrammeReason[];
}

type Judged = Omit<ProgrammeReason, 'binds'>;
type Asked = ProgrammeTerms & ProgrammePeriod;

function judgePeriod({ validFrom, validTo }: Asked, { asOf }: ProgrammeFacts): Judged {
  const when =
    validFrom !== null && asOf < validFrom ? 'BEFORE' : isRunning({ validFrom, validTo }, asOf) ? 'IN' : 'AFTER';
  const limits = validFrom === null ? (validTo === null ? 'NONE' : 'TO') : validTo === null ? 'FROM' : 'BOTH';
  const facts = { asOf, from: validFrom, to: validTo, when, limits };
  return { condition: 'PERIOD', verdict: when === 'IN' ? 'MET' : 'NOT_MET', facts };
}

function judgeAge(
  condition: 'MINIMUM_AGE' | 'MAXIMUM_AGE',
  limit: number | null,
  facts: ProgrammeFacts,
): Judged | null {
  const { asOf, birth } = facts;
  if (limit === null) return null;
  if (!birth) return { condition, verdict: 'MISSING', facts: { asOf, limit } };
  const { least, most } = ageOn(birth, asOf);
  const [surely, perhaps] =
    condition === 'MINIMUM_AGE' ? [least >= limit, most >= limit] : [most <= limit, least <= limit];
  const verdict = surely ? 'MET' : perhaps ? 'TO_VERIFY' : 'NOT_MET';
  return { condition, verdict, facts: { asOf, limit, least, most } };
}

function judgeSector({ sectors }: Asked, { sector }: ProgrammeFacts): Judged | null {
  if (sectors.length === 0) return null;
  const facts = { sector, sectors: sectors.join(' ') };
  if (sector === null) return { condition: 'SECTOR', verdict: 'MISSING', facts };
  return { condition: 'SECTOR', verdict: sectors.includes(sector) ? 'MET' : 'NOT_MET', facts };
}

function judgeTerritory({ territory }: Asked, { province }: ProgrammeFacts): Judged | null {
  if (territory.length === 0) return null;
  const facts = { province, territory: territory.join(' ') };
  if (province === null) return { condition: 'TERRITORY', verdict: 'MISSING', facts };
  return { condition: 'TERRITORY', verdict: liesIn(territory, province) ? 'MET' : 'NOT_MET', facts };
}

/** A cooperative is new for two years (Mourafaka of ODCO). */
const newForYears = 2;
const yearsAfter = (day: PlainDay, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** What the register says of the cooperative goes before what somebody says; null when it says nothing. */
function registered(need: ProgrammeNeed, { cooperativeOn, asOf }: ProgrammeFacts): boolean | null {
  if (cooperativeOn === null || cooperativeOn > asOf) return null;
  if (need === 'NEW_COOPERATIVE') return asOf < yearsAfter(cooperativeOn, newForYears);
  return need === 'GROUP_OR_SMALL_FIRM' ? true : null;
}

function judgeNeed(need: ProgrammeNeed, facts: ProgrammeFacts): Judged {
  const found = registered(need, facts);
  const said = found ?? facts.needs[need] ?? null;
  const on = found === null ? null : facts.cooperativeOn;
  return { condition: need, verdict: said === null ? 'MISSING' : said ? 'MET' : 'NOT_MET', facts: { on } };
}

function partOf(condition: ProgrammeCondition): ProgrammePart {
  if (condition === 'PERIOD' || condition === 'SECTOR' || condition === 'TERRITORY') return condition;
  return condition === 'MINIMUM_AGE' || condition === 'MAXIMUM_AGE' ? 'AGE' : 'NEEDS';
}

function verdictOf(reasons: readonly ProgrammeReason[]): ProgrammeVerdict {
  const binding = new Set(reasons.filter(({ binds }) => binds).map(({ verdict }) => verdict));
  if (binding.has('NOT_MET')) return 'NOT_OPEN';
  if (binding.has('MISSING') || binding.has('TO_VERIFY')) return 'MISSING_FACTS';
  return reasons.some(({ binds }) => !binds) ? 'TO_CONFIRM' : 'OPEN';
}

/**
 * Whether a programme is open to somebody who files on a day, and why: asked by the server and by the screens alike. The programme
 * is to be read for that very day (`programmeOn`). What nobody has confirmed is told with its doubt and refuses nobody.
 */
export function judgeProgramme(programme: Asked, facts: ProgrammeFacts): ProgrammeJudgement {
  const judged = [
    judgePeriod(programme, facts),
    judgeAge('MINIMUM_AGE', programme.minimumAge, facts),
    judgeAge('MAXIMUM_AGE', programme.maximumAge, facts),
    judgeSector(programme, facts),
    judgeTerritory(programme, facts),
    ...programme.needs.map((need) => judgeNeed(need, facts)),
  ];
  const reasons = judged
    .filter((reason) => reason !== null)
    .map((reason) => ({ ...reason, binds: !programme.toConfirm.includes(partOf(reason.condition)) }));
  return { verdict: verdictOf(reasons), asOf: facts.asOf, reasons };
}
