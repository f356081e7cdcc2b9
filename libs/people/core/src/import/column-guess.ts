import { foldName } from '@sanad/kernel';
import { cardNumberFromTyped } from '../person/card-number';
import { readHeading, type HeadingMeaning, type HeadingReading } from './headings';
import type { ImportField } from './import-field';
import { said } from './said-words';

export interface ColumnGuess {
  readonly field: ImportField | null;
  /** From 0 to 1; 1 is what nobody would doubt. */
  readonly confidence: number;
}

/** Where the headings of a sheet stand: the index of their first row, and how many rows they take. */
export interface HeaderPlace {
  readonly at: number;
  readonly height: number;
}

const lookedAt = 30;
const samples = 60;
const arabic = /\p{Script=Arabic}/u;
const latin = /\p{Script=Latin}/u;

const knownIn = (row: readonly string[]) => row.filter((cell) => cell !== '' && readHeading(cell) !== null).length;
const filledIn = (row: readonly string[]) => row.filter((cell) => cell !== '').length;
const hasData = (row: readonly string[]) => row.some((cell) => /\d{4,}|^\d{1,2}[/.-]\d/u.test(cell));

/** The row whose cells are headings more than any other, and a second row of them in another language below it. */
export function findHeader(rows: readonly (readonly string[])[]): HeaderPlace | null {
  const scored = rows
    .slice(0, lookedAt)
    .map((row, at) => ({ at, known: knownIn(row), share: knownIn(row) / Math.max(filledIn(row), 1) }));
  const best = scored
    .filter(({ known, share }) => known >= 1 && share >= 0.4)
    .toSorted((one, other) => other.known - one.known)[0];
  if (!best || (best.known < 2 && filledIn(rows[best.at] ?? []) > 2)) return null;
  const below = scored[best.at + 1];
  const isSecond = below && below.known >= 2 && below.share >= 0.5 && !hasData(rows[below.at] ?? []);
  return { at: best.at, height: isSecond ? 2 : 1 };
}

const share = (cells: readonly string[], holds: (cell: string) => boolean) =>
  cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;

const wordsIn = (cell: string) => foldName(cell).split(' ').filter(Boolean).length;

type Test = (cells: readonly string[]) => number;
const tests: Readonly<Partial<Record<HeadingMeaning, Test>>> = {
  cin: (cells) => share(cells, (cell) => cardNumberFromTyped(cell) !== null),
  phone: (cells) => share(cells, (cell) => said.phone(cell) !== null),
  birth: (cells) => share(cells, (cell) => said.birth(cell) !== null),
  sex: (cells) => share(cells, (cell) => said.sex(cell) !== null),
  province: (cells) => share(cells, (cell) => said.province(cell) !== null),
  relation: (cells) => share(cells, (cell) => said.relation(cell) !== null),
};

function scriptOf(cells: readonly string[]): 'Ar' | 'La' | null {
  const [ar, la] = [share(cells, (cell) => arabic.test(cell)), share(cells, (cell) => latin.test(cell))];
  if (Math.max(ar, la) < 0.5) return null;
  return ar >= la ? 'Ar' : 'La';
}

function named(
  meaning: 'given' | 'family' | 'full' | 'reversed',
  reading: HeadingReading,
  heading: string,
  cells: readonly string[],
): ImportField {
  const script = scriptOf(cells) ?? reading.script ?? (arabic.test(heading) ? 'Ar' : 'La');
  return `${meaning}${script}`;
}

function byHeading(heading: string, cells: readonly string[]): ColumnGuess | null {
  const reading = readHeading(heading);
  if (!reading) return null;
  const { meaning, certainty } = reading;
  if (meaning === 'none') return { field: null, confidence: certainty };
  if (meaning === 'given' || meaning === 'family' || meaning === 'full' || meaning === 'reversed')
    return { field: named(meaning, reading, heading, cells), confidence: certainty };
  const agreement = tests[meaning]?.(cells) ?? 1;
  const doubt = cells.length > 0 && agreement < 0.3 ? 0.5 : 0;
  return { field: meaning, confidence: Math.max(0, Math.min(0.99, certainty - doubt + agreement * 0.04)) };
}

/** What the cells look like when the heading says nothing. Names are told by their heading alone, but for whole ones. */
function byContent(cells: readonly string[]): ColumnGuess {
  const looks = Object.entries(tests).map(([field, test]) => ({ field: field as ImportField, agreement: test(cells) }));
  const best = looks.toSorted((one, other) => other.agreement - one.agreement)[0]!;
  if (cells.length > 0 && best.agreement >= 0.8) return { field: best.field, confidence: 0.5 + best.agreement * 0.2 };
  const isWhole = share(
    cells,
    (cell) => arabic.test(cell) && !/\d/u.test(cell) && wordsIn(cell) >= 2 && wordsIn(cell) <= 5,
  );
  return isWhole >= 0.8 ? { field: 'fullAr', confidence: 0.55 } : { field: null, confidence: 0.3 };
}

/** «الاسم» alone is a whole name, beside «النسب» it is the given one. */
function besideFamily(guesses: readonly ColumnGuess[], headings: readonly string[]): ColumnGuess[] {
  const fields = guesses.map(({ field }) => field);
  return guesses.map((guess, at) => {
    const isBare = ['الاسم', 'الإسم', 'name'].some(
      (word) => foldName(headings[at] ?? '').split(' ')[0] === foldName(word),
    );
    const script = guess.field?.slice(-2) as 'Ar' | 'La';
    const isSplit =
      guess.field === `full${script}` &&
      isBare &&
      fields.includes(`family${script}`) &&
      !fields.includes(`given${script}`);
    return isSplit ? { field: `given${script}`, confidence: guess.confidence } : guess;
  });
}

/** No field twice: the surer column keeps it. */
function onceEach(guesses: readonly ColumnGuess[]): ColumnGuess[] {
  return guesses.map((guess, at) => {
    const isBeaten = guesses.some(
      (other, place) =>
        place !== at &&
        other.field === guess.field &&
        (other.confidence > guess.confidence || (other.confidence === guess.confidence && place < at)),
    );
    return guess.field !== null && isBeaten ? { field: null, confidence: 0.3 } : guess;
  });
}

/** Where each column probably goes, by its heading first and by what stands below it. */
export function guessColumns(headings: readonly string[], rows: readonly (readonly string[])[]): ColumnGuess[] {
  const columns = headings.map((heading, at) => {
    const cells = rows
      .map((row) => row[at] ?? '')
      .filter((cell) => cell !== '')
      .slice(0, samples);
    return byHeading(heading, cells) ?? byContent(cells);
  });
  return onceEach(besideFamily(columns, headings));
}
