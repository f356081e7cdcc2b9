import { province, say, type Language } from '@sanad/kernel';
import { sexNames, showBirth, showPhone } from '@sanad/people/core';
import { fileWords } from './file.words';
import type { CorrectedField } from './request';

/** A fact of a person as a reader reads it: names of codes, days in words, phones in pairs. */
export function showFact(language: Language, field: CorrectedField, value: string | null): string {
  if (value === null || value === '') return say(language, fileWords.unknown);
  if (field === 'sex' && value in sexNames) return say(language, sexNames[value as keyof typeof sexNames]);
  if (field === 'birth') return showBirth(language, value);
  // Blanks that hold the pairs together: between ordinary ones an Arabic line turns their order round.
  if (field === 'phone') return showPhone(value).replaceAll(' ', '\u00A0');
  if (field === 'province') return provinceName(language, value);
  return value;
}

export function provinceName(language: Language, code: string): string {
  const place = province(code);
  return (language === 'ar' ? place?.ar : place?.fr) ?? code;
}
