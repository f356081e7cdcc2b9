import { foldName } from './arabic-text';
import { after, soundsOf, translate, type Step } from './name-sounds';

// Words that belong to the name after them, whether a paper writes them apart or not.
const particles =
  /(?<![^ ])(بن|ابن|بنت|ايت|ابو|بو|او|اولاد|ولد|عبد|ام|ال|ben|bin|ibn|bent|bint|ait|ayt|abou|abu|bou|bu|ou|u|oulad|ouled|awlad|aoulad|ould|weld|abd|abdel|abdul|abdoul|abdal|oum|oumm|um|umm|om|el|al|ul|l|ed|er|es|ez|et|en|ech|esh|ad|ar|as|az|at|an|ach) /gu;

const skeleton: readonly Step[] = [
  [/[^bcdfghjklmnrstxz0-9]/gu, ''],
  [/(?<=.)h+$/g, ''],
  [/kh/g, 'x'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  // بن الـ, بنـ and بلـ; then عبد with its article; then the article itself, which is written ال, ل, el, al or l.
  [/^bnl/g, 'bl'],
  [/^bnn+/g, 'bn'],
  [/^bdl+/g, 'bd'],
  [/^l+(?=.)/g, ''],
];

function keyOf(word: string): string {
  // حياة is Hayat; elsewhere a last ة is not heard.
  const bare = word.replace(/اه$/u, 'ات').replace(/(?<=[aeiouy])h$|(?<=.)ه$/gu, '');
  return after(soundsOf(bare), skeleton) || glidesOf(word);
}

/** For the few names that have no other consonant: آية, Aya. */
function glidesOf(word: string): string {
  return translate(word, 'وي', 'wy')
    .replace(/[^wy]/gu, '')
    .replace(/([wy])\1+/g, '$1');
}

/**
 * What is left of a name when vowels, articles, doubled letters and the differences between two scripts are taken away:
 * one key for لحسن, الحسن, Lahcen and El Hassan. Keys of several words are in alphabetical order, so that the order of
 * the words does not matter. Different people share a key by construction (حسن and حسين): it finds candidates and never
 * decides. The database holds the same rule as `people.name_key(text)`.
 */
export function nameKey(value: string): string {
  return foldName(value.replaceAll(/[çÇ]/g, 's'))
    .replace(particles, '$1')
    .split(' ')
    .map(keyOf)
    .filter(Boolean)
    .toSorted()
    .join(' ');
}
