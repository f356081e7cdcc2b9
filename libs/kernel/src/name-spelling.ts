import { soundsOf, translate } from './name-sounds';

/** A consonant and the vowels written after it. Of Arabic: A ا, W و, Y ي, 3 ع, H ة; of Latin: small letters. */
interface Beat {
  readonly sound: string;
  readonly vowels: string;
}
interface Reading {
  readonly isArabic: boolean;
  readonly head: string;
  readonly beats: readonly Beat[];
}
interface Family {
  readonly arabic: RegExp;
  readonly latin: RegExp;
}

// A name that follows one of these is compared for itself: بن الحسن and Benlahcen, عبد الرحمان and Abderrahmane.
const families: readonly Family[] = [
  { arabic: /^عبد(ال)?/, latin: /^abd[aeiou]*/ },
  { arabic: /^(بن|ابن|ب(?=ل))/, latin: /^(ben|bin|ibn|b[ei](?=l))/ },
  { arabic: /^ايت/, latin: /^a[iy]t/ },
  { arabic: /^ا?بو/, latin: /^(abou|abu|bou|bu)/ },
];
// Written with and without alef since the Book is.
const withAlef: readonly (readonly [string, string])[] = [
  ['رحمن', 'رحمان'],
  ['اسحق', 'اسحاق'],
  ['ابرهيم', 'ابراهيم'],
  ['اسمعيل', 'اسماعيل'],
  ['سليمن', 'سليمان'],
  ['هرون', 'هارون'],
  ['عثمن', 'عثمان'],
];
const consonant = /([bcdfghjklmnrstxz])([^bcdfghjklmnrstxz]*)/g;
const isArabicWord = (word: string) => /[\u0620-\u06FF]/.test(word);

function readingOf(word: string): Reading {
  const isArabic = isArabicWord(word);
  const sounds = isArabic
    ? translate(soundsOf(word), 'اويعة', 'AWY3H')
    : soundsOf(word.replaceAll('ee', 'i').replaceAll('oo', 'ou'));
  return {
    isArabic,
    head: sounds.slice(0, /[bcdfghjklmnrstxz]|$/.exec(sounds)!.index),
    beats: [...sounds.matchAll(consonant)].map(([, sound, vowels]) => ({ sound: sound!, vowels: vowels! })),
  };
}

/** The same word without its article, when it may have one: الحسن, لحسن, Lahcen, Elhassan. */
function withoutArticle(word: string): string[] {
  const articles = isArabicWord(word) ? [/^ا?ل(?=...)/, /^الا(?=...)/] : [/^(el|ul|al(?=[^aeiouy])|l)(?=...)/];
  const bare = articles.map((article) => word.replace(article, ''));
  return [...new Set([word, ...bare])];
}

/** At the end ه is ة or ه, and a Latin h may be silent; kh, th and dh may be two sounds. */
function waysToRead(word: string): Reading[] {
  if (isArabicWord(word)) {
    if (!/.ه$/.test(word)) return [readingOf(word)];
    return [readingOf(word), readingOf(`${word.slice(0, -1)}ة`), readingOf(word.replace(/ه$/, 'ت'))].slice(
      0,
      /اه$/.test(word) ? 3 : 2,
    );
  }
  const spellings = [word, word.replace(/([kdt])h/g, '$1-h'), word.replace(/(?<=[aeiouy])h$/, '')];
  return [...new Set(spellings)].map(readingOf);
}

const needs = (mark: string, arabic: string, latin: string, letters: RegExp) =>
  !arabic.includes(mark) || letters.test(latin);

/** Whether Latin vowels may stand for what Arabic writes between two consonants; `isInner` before the last of three. */
function middleAgrees(arabic: string, latin: string, isInner: boolean, isShort: boolean): boolean {
  if (!needs('W', arabic, latin, /[ouw]/) || !needs('Y', arabic, latin, /[iy]|ee/)) return false;
  if (arabic.includes('A') && latin !== '' && !/[ae]/.test(latin)) return false;
  if (!arabic.includes('W') && (/[ae].*[ouw]/.test(latin) || (isInner && /ou/.test(latin)))) return false;
  if (arabic.includes('Y')) return true;
  return !/[ae].*[iy]/.test(latin) && !(isInner && !isShort && /^[iy]+$/.test(latin));
}

/** Whether a Latin ending is heard in ي: at the end it may be ى, which sounds as a. */
function yehAgrees(arabic: string, latin: string): boolean {
  if (/YY$/.test(arabic)) return /[iy]a?$/.test(latin);
  if (!/Y3?$/.test(arabic)) return /[iy]/.test(latin);
  return /[iy]e?$/.test(latin) || (/a$/.test(latin) && !/[iy]/.test(latin));
}

function endAgrees(arabic: string, latin: string): boolean {
  if (arabic === '') return latin === '' || latin === 'e';
  if (arabic === '3') return /^[ae]*$/.test(latin);
  const isWide = arabic.includes('3');
  if (!isWide && arabic.includes('W') !== /[ouw]/.test(latin)) return false;
  if (/[AH]/.test(arabic) && !latin.includes('a')) return false;
  if (arabic.includes('Y')) return yehAgrees(arabic, latin);
  return !/[iy]/.test(latin) && (isWide || /[AH]/.test(arabic) || !latin.includes('a'));
}

function headAgrees(arabic: string, latin: string): boolean {
  if (!needs('W', arabic, latin, /[ouw]/) || !needs('Y', arabic, latin, /[iye]/)) return false;
  if (arabic === '3A') return !/[iouwy]/.test(latin);
  return arabic !== '' || !/[ouw]/.test(latin);
}

const longMark = (vowels: string) => vowels.replace(/A(?=Y)/g, '').replace(/([AWY])\1+/g, '$1');
const ending = (vowels: string) =>
  longMark(vowels)
    .replace(/H$/, 'A')
    .replace(/(?<=^|[AWY])Y$/, 'A');

function arabicAgrees(one: Reading, other: Reading): boolean {
  const last = one.beats.length - 1;
  const marks = one.beats.every(({ vowels }, place) => {
    const form = place === last ? ending : longMark;
    return form(vowels) === form(other.beats[place]!.vowels);
  });
  if (!marks || longMark(one.head) === longMark(other.head)) return marks;
  // امبارك and مبارك, ادريس and دريس; not أكرم and كرم.
  const [longer, shorter] = one.head.length > other.head.length ? [one, other] : [other, one];
  const weight =
    shorter.beats.length +
    (shorter.beats
      .map(({ vowels }) => vowels)
      .join('')
      .split('3').length -
      1);
  return (
    longer.head === `A${shorter.head}` && weight > 2 && /[AWY]/.test(shorter.beats.map((beat) => beat.vowels).join(''))
  );
}

const sounds = (vowels: string) => [/[iy]/, /[ouw]/, /a/].map((pattern) => pattern.test(vowels));
const latinEnd = (vowels: string) =>
  vowels
    .replaceAll('y', 'i')
    .replace(/[ouw]+/g, 'u')
    .replace(/ae?$/, 'a')
    .replace(/^e$/, '')
    .replace(/a?i+(?=a)/, 'i')
    .replace(/i+e?$/, 'i');

/** Whether two hands may have heard the same between two consonants: short vowels come and go, long ones do not. */
function latinMiddleAgrees(one: string, other: string, mayBeShort: boolean): boolean {
  const [less, more] = one.length < other.length ? [one, other] : [other, one];
  if (less === 'e') return /^([aeiy]+|[ouw]+)?$/.test(more) && !/a[iy]/.test(more);
  if (less === '') return more === 'e' || more === 'a' || (mayBeShort && /^([iy]|[ouw]+)?$/.test(more));
  const [[i, u, a], [otherI, otherU, otherA]] = [sounds(less), sounds(more)];
  return i === otherI && u === otherU && (i || u || a === otherA || /e/.test(one + other));
}

function latinAgrees(one: Reading, other: Reading): boolean {
  const last = one.beats.length - 1;
  const isFeminine = /a$/.test(one.beats[last]?.vowels ?? '');
  return one.beats.every(({ vowels }, place) => {
    const others = other.beats[place]!.vowels;
    if (place === last) return latinEnd(vowels) === latinEnd(others);
    return latinMiddleAgrees(vowels, others, isFeminine || last < 2 || place < last - 1);
  });
}

/** A short i may stand there: in Rachid for راشد, in Mohcine. */
function mayBeShort({ head, beats }: Reading, place: number): boolean {
  return beats[0]?.sound === 'm' || (place === 0 ? head : beats[place - 1]!.vowels).includes('A');
}

function crossAgrees(arabic: Reading, latin: Reading): boolean {
  const last = arabic.beats.length - 1;
  return (
    headAgrees(arabic.head, latin.head) &&
    arabic.beats.every(({ vowels }, place) => {
      const typed = latin.beats[place]!.vowels;
      if (place === last) return endAgrees(vowels, typed);
      return middleAgrees(vowels, typed, last > 1 && place === last - 1, mayBeShort(arabic, place));
    })
  );
}

/** Whether what is typed is how the other begins; the vowels after its last consonant may still be on their way. */
function begins(typed: Reading, other: Reading): boolean {
  const count = typed.beats.length;
  if (count > other.beats.length || typed.beats.some(({ sound }, at) => sound !== other.beats[at]!.sound)) return false;
  const [arabic, latin] = typed.isArabic ? [typed, other] : [other, typed];
  return (
    headAgrees(arabic.head, latin.head) &&
    typed.beats.every(
      ({ vowels }, at) =>
        (at === count - 1 && vowels === '') ||
        middleAgrees(
          arabic.beats[at]!.vowels,
          latin.beats[at]!.vowels,
          count > 2 && at === count - 2,
          mayBeShort(arabic, at),
        ) ||
        (at === other.beats.length - 1 && endAgrees(arabic.beats[at]!.vowels, latin.beats[at]!.vowels)),
    )
  );
}

function agrees(one: Reading, other: Reading): boolean {
  if (one.beats.length !== other.beats.length || one.beats.some(({ sound }, at) => sound !== other.beats[at]!.sound))
    return false;
  if (one.beats.length === 0)
    return headAgrees(one.isArabic ? one.head : other.head, one.isArabic ? other.head : one.head);
  if (one.isArabic !== other.isArabic) return one.isArabic ? crossAgrees(one, other) : crossAgrees(other, one);
  return one.isArabic ? arabicAgrees(one, other) : latinAgrees(one, other);
}

const familyOf = (word: string, family: Family) => (isArabicWord(word) ? family.arabic : family.latin).exec(word);

/** What follows the first part, whose last ن may be the first of the name: بناصر is بن ناصر; and which may begin with ا. */
function restsOf(word: string, family: Family): string[] {
  const start = familyOf(word, family);
  const rest = start ? word.slice(start[0].length) : '';
  if (rest.length < 2) return [];
  return [
    rest,
    rest.replace(/^ا(?=..)/, ''),
    ...(/[نn]$/.test(start![0]) ? [(isArabicWord(word) ? 'ن' : 'n') + rest] : []),
  ];
}

function wordsAgree(one: string, other: string, agree: typeof agrees): boolean {
  const pairs = withoutArticle(one).flatMap((mine) => withoutArticle(other).map((yours) => [mine, yours] as const));
  return pairs.some(([mine, yours]) =>
    waysToRead(mine).some((reading) => waysToRead(yours).some((another) => agree(reading, another))),
  );
}

const alefWritten = (word: string) =>
  withAlef.reduce((text, [without, full]) => text.replace(new RegExp(`${without}$`), full), word.replace(/^ابن/, 'بن'));

function namesAgree(one: string, other: string, agree: typeof agrees): boolean {
  const [mine, yours] = [alefWritten(one), alefWritten(other)];
  const family = families.find((known) => familyOf(mine, known) && familyOf(yours, known));
  if (family) {
    const others = restsOf(yours, family);
    if (restsOf(mine, family).some((rest) => others.some((another) => wordsAgree(rest, another, agree)))) return true;
  }
  return wordsAgree(mine, yours, agree);
}

/**
 * Whether two looked-up words (`foldName`) are one name, spelled by two hands or in two scripts: لحسن and Lahcen, يوسف and
 * Youssef; not حسن and حسين, not أمين and Amina. It asks more than the key: long vowels that one script writes must be
 * heard in the other.
 */
export function isSpellingOf(one: string, other: string): boolean {
  return one === other || namesAgree(one, other, agrees);
}

/** Whether a word in the other script may be what is being typed: Moham is on its way to محمد. */
export function isStartOfSpelling(typed: string, word: string): boolean {
  return isArabicWord(typed) !== isArabicWord(word) && namesAgree(typed, word, begins);
}
