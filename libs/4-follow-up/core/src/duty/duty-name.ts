import { say, type Language, type Phrase, type PlainDay } from '@sanad/kernel';
import type { DutyKind } from './duty';
import { dutyKindNames, organNames, visitMonthNames } from './duty.words';
import { fiscalYearName } from './fiscal-year';

interface Named {
  readonly kind: DutyKind;
  readonly mark: string | null;
  readonly period: PlainDay;
}

const marks: Readonly<Record<string, Phrase>> = { ...organNames, ...visitMonthNames };

/** Says which duty is meant: «عقد الجمع العام العادي السنوي · 2025», «زيارة المواكبة بعد 6 أشهر من التسجيل». */
export function dutyName(language: Language, { kind, mark, period }: Named): string {
  const name = say(language, dutyKindNames[kind]);
  if (mark === null) return `${name} · ${fiscalYearName(period)}`;
  const of = marks[mark];
  return of ? `${name}${kind === 'VISIT' ? ' ' : ' · '}${say(language, of)}` : name;
}
