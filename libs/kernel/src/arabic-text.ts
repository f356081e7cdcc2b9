const marks = /[\u064B-\u065F\u0670\u0640]|\p{Mn}/gu;
const folds: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ڭ: 'ك',
  ݣ: 'ك',
  گ: 'ك',
  ک: 'ك',
  ڤ: 'ف',
  پ: 'ب',
  ء: '',
};
const foldable = new RegExp(`[${Object.keys(folds).join('')}]`, 'gu');

/** Arabic-Indic and Persian digits become 0-9, so that every number can be parsed. */
export function latinDigits(value: string): string {
  return value.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.codePointAt(0)! & 0xf));
}

/**
 * The spelling under which a name is looked up: one form for hamza seats, alef maqsura, ta marbuta,
 * Moroccan kaf, vowels and tatweel; lower case without accents in Latin. It finds candidates and never decides.
 * The database holds the same rule as `people.fold(text)`.
 */
export function foldName(value: string): string {
  return latinDigits(value.normalize('NFKC'))
    .replace(foldable, (letter) => folds[letter] ?? letter)
    .normalize('NFD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(^| )عبد (?=ال)/gu, '$1عبد')
    .trim();
}
