import { Injectable } from '@nestjs/common';
import { isSpellingOf, isStartOfSpelling, nameKey } from '@sanad/kernel';
import { joinedWords, type PersonSearch } from '@sanad/people/core';
import { Database } from '@sanad/platform';

/** One typed word, or several that were typed as parts of one: found by its beginning, by other spellings, or by less. */
interface Term {
  readonly word: string;
  readonly spelled: readonly string[];
  readonly loose: readonly string[];
}

/** What `people.found` is asked. All terms of one form must hold. */
export interface Wanted {
  readonly forms: readonly (readonly Term[])[];
  readonly phone: string | null;
  readonly card: string | null;
}

interface KnownWord {
  readonly word: string;
  readonly key: string;
  /** Written so by somebody, not only joined from words that stand side by side. */
  readonly isWhole: boolean;
}

const mostForms = 6;
const mostWords = 60;
/** Letters of a key, or of a word, below which half the country would be meant. */
const telling = 3;
const longestRun = 3;

function termOf(word: string, known: readonly KnownWord[]): Term {
  const key = nameKey(word);
  const others = known.filter((other) => !other.word.startsWith(word));
  const spelled = others.filter((other) => other.key === key && isSpellingOf(word, other.word));
  const begun = others.filter(
    (other) =>
      key.length >= telling && other.key.startsWith(key) && other.key !== key && isStartOfSpelling(word, other.word),
  );
  const wordsOf = (rows: readonly KnownWord[]) => rows.slice(0, mostWords).map((row) => row.word);
  return { word, spelled: wordsOf(spelled), loose: wordsOf(begun) };
}

/** Words typed apart that somebody wrote as one; null when nobody did. Words that were written apart are found apart. */
function runTerm(words: readonly string[], known: readonly KnownWord[]): Term | null {
  const whole = known.filter(({ isWhole }) => isWhole);
  const terms = joinedWords(words).map((word) => termOf(word, whole));
  const found = terms.filter(
    ({ word, spelled }) => spelled.length > 0 || whole.some((other) => other.word.startsWith(word)),
  );
  const [first] = found;
  return first ? { ...first, spelled: [...new Set(found.flatMap(({ spelled }) => spelled))], loose: [] } : null;
}

/** All ways to read the words: each for itself, and some of them joined. The plain way comes first. */
function formsOf(words: readonly string[], known: readonly KnownWord[]): Term[][] {
  if (words.length === 0) return [];
  const plain = termOf(words[0]!, known);
  const forms = formsOf(words.slice(1), known).map((rest) => [plain, ...rest]);
  if (words.length === 1) return [[plain]];
  for (let size = 2; size <= Math.min(longestRun, words.length); size += 1) {
    const joined = runTerm(words.slice(0, size), known);
    if (!joined) continue;
    const rests = words.length === size ? [[]] : formsOf(words.slice(size), known);
    forms.push(...rests.map((rest) => [joined, ...rest]));
  }
  return forms;
}

const runsOf = (words: readonly string[]) =>
  words.flatMap((_word, start) =>
    [2, longestRun].filter((size) => start + size <= words.length).map((size) => words.slice(start, start + size)),
  );

/** Turns typed words into the recorded words that they may mean. */
@Injectable()
export class NameSearch {
  constructor(private readonly database: Database) {}

  /** One look into the words of the country, however many words were typed. */
  async wanted({ words, phoneEnd }: PersonSearch, card: string | null): Promise<Wanted> {
    if (words.length === 0) return { forms: [], phone: phoneEnd, card };
    const joined = runsOf(words).flatMap((run) => joinedWords(run));
    const keys = [...new Set([...words, ...joined].map(nameKey))].filter(Boolean);
    const starts = words.map(nameKey).filter((key) => key.length >= telling);
    const known = await this.known([keys, starts, joined, []]);
    return { forms: formsOf(words, known).slice(0, mostForms), phone: phoneEnd, card };
  }

  /** The same by parts of words, for when whole words and beginnings found nobody; null when no word has such a part. */
  async byParts(words: readonly string[], wanted: Wanted): Promise<Wanted | null> {
    const parts = words.filter((word) => word.length >= telling);
    const known = parts.length > 0 ? await this.known([[], [], [], parts]) : [];
    if (known.length === 0) return null;
    const form = words.map((word) => {
      const holding = parts.includes(word) ? known.filter((other) => other.word.includes(word)) : [];
      const term = wanted.forms[0]!.find((plain) => plain.word === word)!;
      return { ...term, loose: [...new Set([...term.loose, ...holding.map((other) => other.word)])] };
    });
    return { ...wanted, forms: [form] };
  }

  private known(ways: readonly (readonly string[])[]): Promise<KnownWord[]> {
    return this.database.rows<KnownWord>(
      'select word, key, is_whole as "isWhole" from people.words_like($1, $2, $3, $4)',
      ways,
    );
  }
}
