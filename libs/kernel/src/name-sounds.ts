export type Step = readonly [RegExp, string];

// French and English ways to write one sound; capitals keep a finished sound from being read again.
const latinSounds: readonly Step[] = [
  [/kh/g, 'X'],
  [/gh/g, 'G'],
  [/[cs]h/g, 'C'],
  [/dj/g, 'J'],
  [/dh/g, 'D'],
  [/th/g, 'T'],
  [/ph/g, 'F'],
  [/gu(?=[eiy])/g, 'k'],
  [/qu/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/x/g, 'ks'],
];
export function translate(value: string, from: string, to: string): string {
  const places = [...from];
  return [...value].map((letter) => (places.includes(letter) ? to.charAt(places.indexOf(letter)) : letter)).join('');
}

export function after(value: string, steps: readonly Step[]): string {
  return steps.reduce((text, [pattern, by]) => text.replace(pattern, by), value);
}

/** Digits that stand for letters in a word of Latin letters: 7assan, sa3id. */
function fromArabizi(word: string): string {
  return /[a-z]/.test(word) ? translate(word, '795632', 'hqXt') : word;
}

/**
 * A word as it sounds, one letter for each consonant in both scripts: b c d f g h j k l m n r s t x z, where c is ش, g is غ
 * and x is خ. Vowels stay as they were written; doubled Latin letters become one.
 */
export function soundsOf(word: string): string {
  const latin = translate(after(fromArabizi(word), latinSounds), 'cqgpvXGCJDTF', 'kkkbfxgcjdtf');
  return translate(latin.replace(/([a-z])\1+/g, '$1'), 'بتثجحخدذرزسشصضطظغفقكلمنه', 'bttjhxddrzscsdtdgfkklmnh');
}
