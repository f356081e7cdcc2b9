import { nameKey } from '@sanad/kernel';

/** How many letters stand between two words: put in, taken out, or changed. */
function lettersBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (const [at, letter] of [...one].entries()) {
    const above = row;
    row = [at + 1];
    for (let place = 1; place <= other.length; place += 1) {
      const changed = above[place - 1]! + Number(other[place - 1] !== letter);
      row.push(Math.min(changed, above[place]! + 1, row[place - 1]! + 1));
    }
  }
  return row[other.length]!;
}

/**
 * Whether a name in Latin letters may be the one in Arabic letters: half of its consonants are heard. It is there to
 * notice another person's name in the field, so it lets every doubtful spelling pass.
 */
export function mayBeSameName(arabic: string, latin: string): boolean {
  const [one, other] = [nameKey(arabic), nameKey(latin)];
  if (one === '' || other === '') return true;
  return lettersBetween(one, other) * 2 <= Math.max(one.length, other.length);
}
