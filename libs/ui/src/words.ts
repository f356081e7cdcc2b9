import { inject } from '@angular/core';
import { say, type Catalogue, type Language, type Phrase, type PhraseValues } from '@sanad/kernel';
import { LanguageChoice } from './language';

/** Says a key of one catalogue in the language of the screen. */
export type Speak<Words extends Catalogue> = (key: keyof Words & string, values?: PhraseValues) => string;

/**
 * `readonly t = useWords(trainingWords)` in a component, `{{ t('enrol') }}` in its template.
 * Works the same for enum labels: `stageName = useWords(stageNames)`, `stageName(row.stage)`.
 */
export function useWords<const Words extends Catalogue>(catalogue: Words): Speak<Words> {
  const choice = inject(LanguageChoice);
  return (key, values) => {
    const phrase: Phrase | undefined = catalogue[key];
    return phrase ? say(choice.language(), phrase, values) : key;
  };
}

/** Says any phrase of any catalogue; for tables that carry phrases instead of keys. */
export function useSay(): (phrase: Phrase, values?: PhraseValues) => string {
  const choice = inject(LanguageChoice);
  return (phrase, values) => say(choice.language(), phrase, values);
}

/** The language signal itself, for the rare rule that depends on it (a place has `ar` and `fr` names). */
export function useLanguage(): () => Language {
  return inject(LanguageChoice).language;
}
