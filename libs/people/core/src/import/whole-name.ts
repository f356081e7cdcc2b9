import { foldName } from '@sanad/kernel';

export type NameOrder = 'GIVEN_FIRST' | 'FAMILY_FIRST';

// Words that belong to the one after them.
const leading = new Set(
  'بن ابن بنت ايت ابو بو ام عبد مولاي سيدي لاله لله ال او ولد اولاد ben bin ibn bent bint ait abou abu bou oum abd abdel moulay moulay sidi lalla el al ould ouled'.split(
    ' ',
  ),
);
/** Names of two words: the second belongs to the first. */
const pairs = new Set([
  'فاطمه الزهراء',
  'فاطمه الزهرا',
  'fatima zahra',
  'fatima zohra',
  'fatima ezzahra',
  'fatima azzahra',
]);
const titles = /^(?:السيدة|السيد|الآنسة|الانسة|monsieur|madame|mademoiselle|mme|mlle|mr|m\.)\s+/iu;

/** The words of a name, with those kept together that are one. */
function unitsOf(name: string): string[] {
  const units: string[] = [];
  let waiting = '';
  for (const word of name.replace(titles, '').split(/\s+/u).filter(Boolean)) {
    const unit = waiting ? `${waiting} ${word}` : word;
    const last = units.at(-1);
    if (leading.has(foldName(word))) waiting = unit;
    else if (last && pairs.has(foldName(`${last} ${unit}`))) units[units.length - 1] = `${last} ${unit}`;
    else {
      units.push(unit);
      waiting = '';
    }
  }
  return waiting && !units.at(-1)?.endsWith(waiting) ? [...units, waiting] : units;
}

const isCapitals = (unit: string) => /\p{Lu}/u.test(unit) && unit === unit.toUpperCase();

/** Capitals in a French register are the family name, wherever they stand. */
function byCapitals(units: readonly string[]): { given: string; family: string } | null {
  const family = units.filter(isCapitals);
  const given = units.filter((unit) => !isCapitals(unit));
  return family.length > 0 && given.length > 0 ? { given: given.join(' '), family: family.join(' ') } : null;
}

/** Takes a whole name apart. What cannot be told apart leaves the family name empty, which the contract then asks for. */
export function splitName(name: string, order: NameOrder): { given: string; family: string } {
  const units = unitsOf(name);
  const told = byCapitals(units);
  if (told) return told;
  const [first = '', ...rest] = units;
  const others = rest.join(' ');
  return order === 'GIVEN_FIRST' ? { given: first, family: others } : { given: others, family: first };
}
