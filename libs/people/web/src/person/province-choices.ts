import { provinces, type Language } from '@sanad/kernel';
import type { Choice } from '@sanad/ui/forms';

/** Every province and prefecture, those of one's own units first. */
export function provinceChoices(language: Language, own: readonly string[]): Choice[] {
  const name = language === 'ar' ? 'ar' : 'fr';
  const near = provinces.filter(({ code }) => own.includes(code));
  const far = provinces
    .filter(({ code }) => !own.includes(code))
    .toSorted((one, other) => one[name].localeCompare(other[name], language));
  return [...near, ...far].map((place) => ({ value: place.code, name: place[name] }));
}
