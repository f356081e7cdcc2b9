import { inject } from '@angular/core';
import {
  citation,
  doubtOf,
  lawBodyNames,
  lawUnitNames,
  requirementOf,
  ruleTopics,
  type LawKey,
  type LawPaper,
  type LawRule,
} from '@sanad/cooperative/core';
import { say, showDay, type PlainDay } from '@sanad/kernel';
import { LanguageChoice } from '@sanad/ui';
import { lawCardWords } from './law.words';

/** Lines of the law in the language of the reader. */
export function useLawSaid() {
  const choice = inject(LanguageChoice);
  const language = () => choice.language();
  return {
    topic: (key: LawKey) => ruleTopics[key][language()],
    citation: (rule: LawRule) => citation(language(), rule),
    body: ({ body }: LawRule) => lawBodyNames[body][language()],
    requirement: (rule: LawRule) => requirementOf(language(), rule),
    doubt: (rule: LawRule) => doubtOf(language(), rule),
    /** The figure with its unit; empty where the rule hangs on none. */
    value: ({ value, unit }: Pick<LawRule, 'value' | 'unit'>) =>
      value === null || unit === null ? '' : say(language(), lawUnitNames[unit], { value }),
    /** Papers are named in the languages of the country. */
    paper: (paper: LawPaper) => (language() === 'ar' ? paper.ar : paper.fr),
    copies: ({ copies, certified }: LawPaper) => say(language(), lawCardWords.copies, { copies, certified }).trim(),
    day: (day: PlainDay) => showDay(language(), day),
  };
}
