import { foldName, latinDigits } from '@sanad/kernel';
import { cardNumberFromTyped } from './card-number';
import { phoneFromTyped } from './phone';

/** What one search box asks for. All that is given must hold. */
export interface PersonSearch {
  /** Folded parts of names, in any order and either script. */
  readonly words: readonly string[];
  /** The last digits of a phone number, four at least. */
  readonly phoneEnd: string | null;
  /** A whole card number: the only way to look for one. */
  readonly cin: string | null;
}

const fewest = 4;
const mostWords = 6;
const numeral = /^[+\d().\-/]*\d[\d().\-/]*$/;
/** Folding leaves no punctuation, so nobody is found by it. */
const nobody = '?';

function phoneEndOf(typed: string): string | null {
  const whole = phoneFromTyped(typed);
  if (whole) return whole.replace(/^\+(212)?/, '');
  const digits = typed.replaceAll(/\D/g, '');
  return digits.length >= fewest ? digits : null;
}

/** Reads a search box: a card number, the end of a phone number, names, or a phone and names. Null when nothing is asked. */
export function personSearch(query: string | undefined): PersonSearch | null {
  const typed = latinDigits(query ?? '').trim();
  if (typed === '') return null;
  const cin = cardNumberFromTyped(typed);
  if (cin) return { words: [], phoneEnd: null, cin };
  const parts = typed.split(/\s+/);
  const numbers = parts.filter((part) => numeral.test(part));
  const phoneEnd = phoneEndOf(numbers.join(' '));
  const named = phoneEnd ? parts.filter((part) => !numbers.includes(part)) : parts;
  const words = foldName(named.join(' ')).split(' ').filter(Boolean);
  if (words.length === 0 && !phoneEnd) return { words: [nobody], phoneEnd: null, cin: null };
  return { words: [...new Set(words)].slice(0, mostWords), phoneEnd, cin: null };
}
