import { foldName, isSpellingOf, isStartOfSpelling } from '@sanad/kernel';
import { joinedWords, personSearch } from '@sanad/people/core';

/** A piece of a name as it is written; marked when it is what somebody looks for. */
export interface NamePiece {
  readonly text: string;
  readonly isMarked: boolean;
}

const holds = (word: string, sought: string) =>
  word !== '' && (word.startsWith(sought) || isSpellingOf(sought, word) || isStartOfSpelling(sought, word));

/** Parts of a name that are one to the search: عبد الله, and two words that were typed as one. */
function isSought(parts: readonly string[], sought: readonly string[]): boolean {
  const words = parts.map(foldName);
  const forms = words.length === 1 ? words : [foldName(parts.join(' ')), ...joinedWords(words)];
  return sought.some((term) => forms.some((form) => !form.includes(' ') && holds(form, term)));
}

/** Splits a name where its words are those looked for, under the same rule of spelling as the search. */
export function matchedWords(name: string, query: string): NamePiece[] {
  const sought = personSearch(query)?.words ?? [];
  const parts = name.split(/(\s+)/u);
  if (sought.length === 0) return [{ text: name, isMarked: false }];
  const marked = new Set<number>();
  for (let place = 0; place < parts.length; place += 2) {
    const [one, next] = [parts[place]!, parts[place + 2]];
    if (isSought([one], sought)) marked.add(place);
    else if (next !== undefined && isSought([one, next], sought)) [0, 1, 2].forEach((step) => marked.add(place + step));
  }
  return parts.map((text, place) => ({ text, isMarked: marked.has(place) })).filter(({ text }) => text !== '');
}
