/** The languages of the house, source first. */
export const languages = ['ar', 'fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** Locale of each language: Moroccan month names and Latin digits, never plain `ar`. */
export const localeOf: Readonly<Record<Language, string>> = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' };

export const directionOf: Readonly<Record<Language, 'rtl' | 'ltr'>> = { ar: 'rtl', fr: 'ltr', en: 'ltr' };

/** Reads a language from a stored choice or an `Accept-Language` header; Arabic when in doubt. */
export function languageFrom(wish: string | null | undefined): Language {
  const first = (wish ?? '').trim().slice(0, 2).toLowerCase();
  return languages.find((language) => language === first) ?? 'ar';
}
