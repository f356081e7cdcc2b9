import { province, regions, say, showDay, type Language, type Phrase, type PlainDay } from '@sanad/kernel';
import type { ProgrammeCondition, ProgrammeReason } from './judgement';
import { programmeNeeds, type ProgrammeNeed, type ProjectSector } from './support-programme';
import {
  ageRangeWords,
  programmeConditionNames,
  programmeReasonWords,
  projectSectorNames,
} from './support-programme.words';

const days = new Set(['asOf', 'from', 'to', 'on']);

export function sectorsSaid(language: Language, sectors: readonly ProjectSector[]): string {
  return sectors.map((sector) => projectSectorNames[sector][language]).join(language === 'ar' ? '، ' : ', ');
}

/** A region by its name, a province by its own. */
export function placeSaid(language: Language, code: string): string {
  const place = province(code) ?? regions.find((region) => region.code === code);
  return place?.[language === 'ar' ? 'ar' : 'fr'] ?? code;
}

export function territorySaid(language: Language, territory: readonly string[]): string {
  return territory.map((code) => placeSaid(language, code)).join(language === 'ar' ? '، ' : ', ');
}

function said(language: Language, name: string, value: string | number | null): string | number | null {
  if (typeof value !== 'string') return value;
  if (days.has(name)) return showDay(language, value as PlainDay);
  if (name === 'province') return placeSaid(language, value);
  if (name === 'territory') return territorySaid(language, value.split(' '));
  if (name === 'sector') return projectSectorNames[value as ProjectSector][language];
  return name === 'sectors' ? sectorsSaid(language, value.split(' ') as ProjectSector[]) : value;
}

export function isNeed(condition: ProgrammeCondition): condition is ProgrammeNeed {
  return (programmeNeeds as readonly string[]).includes(condition);
}

function phraseOf({ condition, verdict, facts }: ProgrammeReason): Phrase {
  const isRange = facts['least'] !== facts['most'] && verdict !== 'TO_VERIFY';
  if (isRange && (condition === 'MINIMUM_AGE' || condition === 'MAXIMUM_AGE')) return ageRangeWords[condition];
  const isRegistered = condition === 'NEW_COOPERATIVE' && typeof facts['on'] === 'string';
  if (isRegistered) return programmeReasonWords[`REGISTERED_${verdict}`]!;
  return programmeReasonWords[`${condition}_${verdict}`] ?? programmeReasonWords[`NEED_${verdict}`]!;
}

/** Why a condition is met or not, as people say it. */
export function explainReason(language: Language, reason: ProgrammeReason): string {
  const { condition, facts } = reason;
  const values = Object.entries(facts).map(([name, value]) => [name, said(language, name, value)] as const);
  return say(language, phraseOf(reason), {
    ...Object.fromEntries(values),
    need: programmeConditionNames[condition][language],
  });
}
