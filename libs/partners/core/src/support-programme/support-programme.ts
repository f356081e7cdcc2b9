import type { PlainDay } from '@sanad/kernel';
import type { SharingPurpose } from '@sanad/people/core';
import type { Service } from '../service';

/** In what somebody wants to work: the sectors that programmes tell apart. */
export const projectSectors = [
  'AGRICULTURE',
  'HANDICRAFT',
  'FISHING',
  'FORESTRY',
  'FOOD',
  'TOURISM',
  'COMMERCE',
  'SERVICES',
  'OTHER',
] as const;
export type ProjectSector = (typeof projectSectors)[number];

/** What programmes ask for besides age, sector and place. Of these the file knows the family alone; the rest is asked. */
export const programmeNeeds = [
  'RESISTANCE_FAMILY',
  'JOB_SEEKER',
  'VULNERABLE',
  'IDEA_OR_YOUNG_FIRM',
  'SMALL_FIRM',
  'GROUP_OR_SMALL_FIRM',
  'NEW_COOPERATIVE',
] as const;
export type ProgrammeNeed = (typeof programmeNeeds)[number];

/** Of what it may be said that nobody has confirmed it yet. */
export const programmeParts = ['PERIOD', 'AGE', 'SECTOR', 'TERRITORY', 'NEEDS', 'AMOUNT'] as const;
export type ProgrammePart = (typeof programmeParts)[number];

/** What a programme gives and asks for, from a day on. An empty list asks for nothing. */
export interface ProgrammeTerms {
  readonly givesAr: string;
  readonly givesFr: string;
  readonly amountFrom: number | null;
  readonly amountTo: number | null;
  readonly sharePercent: number | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly sectors: readonly ProjectSector[];
  /** Codes of regions (`10`) and provinces (`10.261`). */
  readonly territory: readonly string[];
  readonly needs: readonly ProgrammeNeed[];
  readonly toConfirm: readonly ProgrammePart[];
  readonly doubtAr: string | null;
  readonly doubtFr: string | null;
  readonly source: string;
}

/** How long it runs: both days count; null is a day that nobody has set or knows. */
export interface ProgrammePeriod {
  readonly validFrom: PlainDay | null;
  readonly validTo: PlainDay | null;
}

/** Everything that was said of a programme at once. The next line follows it; none is changed. */
export interface ProgrammeLine extends ProgrammeTerms, ProgrammePeriod {
  readonly version: number;
  readonly effectiveFrom: PlainDay;
  readonly nameAr: string;
  readonly nameFr: string;
  readonly purpose: SharingPurpose;
  /** What is asked of the agency for it. */
  readonly service: Service | null;
}

function termsOf(line: ProgrammeTerms): ProgrammeTerms {
  const { givesAr, givesFr, amountFrom, amountTo, sharePercent, minimumAge, maximumAge } = line;
  const { sectors, territory, needs, toConfirm, doubtAr, doubtFr, source } = line;
  return {
    ...{ givesAr, givesFr, amountFrom, amountTo, sharePercent, minimumAge, maximumAge },
    ...{ sectors, territory, needs, toConfirm, doubtAr, doubtFr, source },
  };
}

/**
 * A programme as it is to be read for a filing on a day. Its name, agency and period are those that are known now; what it
 * gives and asks for are those of the filing day (case 31: a later line does not change what was filed before).
 */
export function programmeOn<Line extends ProgrammeLine>(lines: readonly Line[], day: PlainDay): Line {
  const latest = lines.toSorted((one, other) => one.version - other.version).at(-1)!;
  const inTurn = lines.toSorted(
    (one, other) => one.effectiveFrom.localeCompare(other.effectiveFrom) || one.version - other.version,
  );
  const first = inTurn[0]!.effectiveFrom;
  const held = inTurn.findLast(({ effectiveFrom }) => effectiveFrom <= (day < first ? first : day))!;
  const toConfirm = [
    ...latest.toConfirm.filter((part) => part === 'PERIOD'),
    ...held.toConfirm.filter((part) => part !== 'PERIOD'),
  ];
  return { ...latest, ...termsOf(held), effectiveFrom: held.effectiveFrom, toConfirm };
}

export function isRunning({ validFrom, validTo }: ProgrammePeriod, day: PlainDay): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

/** Whether a province lies in a territory of regions and provinces. */
export function liesIn(territory: readonly string[], province: string): boolean {
  return territory.some((code) => province === code || province.startsWith(`${code}.`));
}
