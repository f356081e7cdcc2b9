// Accent, vowel and hamza marks, tatweel, apostrophes, and what has no width: they come and go between two papers.
const marks =
  // eslint-disable-next-line no-misleading-character-class -- each mark is meant alone
  /['`\u00AD\u02B9-\u02BF\u0300-\u036F\u055A\u0610-\u061A\u061C\u0621\u0640\u064B-\u065F\u0670\u0674\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u08D3-\u08E1\u08E3-\u08FF\u1AB0-\u1AFF\u1DC0-\u1DFF\u200B-\u200F\u2018-\u201B\u202A-\u202E\u2032\u2060-\u206F\u20D0-\u20FF\uFE00-\uFE0F\uFE20-\uFE2F\uFEFF]+/gu;
const letters =
  /[^a-z0-9\u0622-\u063A\u0641-\u064A\u066E\u066F\u0671-\u06D3\u06D5\u06EE\u06EF\u06FA-\u06FF\u0750-\u077F\u08A0-\u08C7\u2D30-\u2D67]+/gu;
const written = 'ABCDEFGHIJKLMNOPQRSTUVWXYZØøŁłĐđÐðıƐɛƔɣÞþ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ٱىیېےۍةۃەہھڭݣگکڪڮڤڥڢڡپٮڨڧٯچژںۆۇۋۈټٹڈڑ';
const looked =
  'abcdefghijklmnopqrstuvwxyzoollddddiaaggtt01234567890123456789' +
  'اييييي' +
  'ههههه' +
  'كككككك' +
  'ففففببقققججنوووو' +
  'تتدر';
const forms = new Map([...written].map((letter, place) => [letter, looked.charAt(place)]));
const joined = new Map([['Œ', 'oe'], ['œ', 'oe'], ['Æ', 'ae'], ['æ', 'ae'], ['ẞ', 'ss'], ['ß', 'ss'], ...forms]);
const foldable = new RegExp(`[${[...joined.keys()].join('')}]`, 'gu');

// Harakat, tanwin, shadda, sukun, the small alef, and the signs of Quran copies. Marks of hamza are letters: they stay.
const vowelSigns =
  /[\u0610-\u061A\u064B-\u0652\u0656-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u08D3-\u08E1\u08E3-\u08FF]/gu;

/** The same words as they are written without vowel signs (تشكيل), composed (NFC). */
export function withoutVowelSigns(value: string): string {
  return value.normalize('NFC').replaceAll(vowelSigns, '');
}

/** Arabic-Indic and Persian digits become 0-9, so that every number can be parsed. */
export function latinDigits(value: string): string {
  return value.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.codePointAt(0)! & 0xf));
}

/**
 * The spelling under which a name is looked up: one form for hamza seats, alef maqsura, ta marbuta, Moroccan and
 * Persian letters, presentation forms, vowels and tatweel; lower case without accents and apostrophes in Latin. It
 * finds candidates and never decides. The database holds the same rule as `people.fold(text)`; both name their
 * letters one by one, so that neither depends on the Unicode tables of the other.
 */
export function foldName(value: string): string {
  return value
    .replaceAll('\u00B4', '')
    .normalize('NFKD')
    .replace(marks, '')
    .replace(foldable, (letter) => joined.get(letter)!)
    .replace(letters, ' ')
    .replace(/(?<![^ ])عبد (?=ال)/gu, 'عبد')
    .trim();
}
