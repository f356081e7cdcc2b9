import { inject } from '@angular/core';
import { dutyKindNames, fiscalYearName, organNames, visitMonthNames, type DutyKind } from '@sanad/follow-up/core';
import { LanguageChoice } from '@sanad/ui';
import { say, type PlainDay, type Phrase } from '@sanad/kernel';

interface Named {
  readonly kind: DutyKind;
  readonly mark: string | null;
  readonly period: PlainDay;
}

const marks: Readonly<Record<string, Phrase>> = { ...organNames, ...visitMonthNames };

/** Says which duty is meant: «عقد الجمع العام العادي السنوي · 2025», «زيارة المواكبة بعد 6 أشهر من التسجيل». */
export function useDutyName(): (duty: Named) => string {
  const choice = inject(LanguageChoice);
  return ({ kind, mark, period }) => {
    const language = choice.language();
    const name = say(language, dutyKindNames[kind]);
    if (mark === null) return `${name} · ${fiscalYearName(period)}`;
    const of = marks[mark];
    return of ? `${name}${kind === 'VISIT' ? ' ' : ' · '}${say(language, of)}` : name;
  };
}
