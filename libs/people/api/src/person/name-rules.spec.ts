import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { foldName, nameKey } from '@sanad/kernel';
import { makeTestDatabase, type TestDatabase } from '@sanad/platform/testing';
import * as fc from 'fast-check';

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.drop());

const between = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((point) => String.fromCodePoint(point));
const oneOf = (letters: string) => fc.constantFrom(...letters);

/** What papers, keyboards, copies of old files and the ill-willed bring into a name. */
const piece = fc.oneof(
  { weight: 12, arbitrary: oneOf('ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآؤئء') },
  { weight: 8, arbitrary: oneOf('abcdefghijklmnopqrstuvwxyz') },
  { weight: 6, arbitrary: oneOf(" -'’ .") },
  {
    weight: 3,
    arbitrary: fc.constantFrom('عبد ال', 'بن ', 'آيت ', 'ال', 'ben ', 'ait ', 'el ', 'kh', 'gu', 'ch', 'll'),
  },
  { weight: 2, arbitrary: oneOf('ABCDEFGHIJKLMNOPQRSTUVWXYZÇÉÈÊËÏÎÔŒÆÜçéèêëïîôœæüßẞØøŁłĐđıİɛɣ') },
  { weight: 2, arbitrary: oneOf('0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹') },
  { weight: 2, arbitrary: oneOf('ٱیگڭݣکڤڥپڨچژ') },
  { weight: 2, arbitrary: between(0x64b, 0x65f) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\u0640',
      '\u200B',
      '\u200C',
      '\u200D',
      '\u200E',
      '\u202E',
      '\u2066',
      '\uFEFF',
      '\u00AD',
    ),
  },
  { weight: 1, arbitrary: between(0x300, 0x36f) },
  { weight: 1, arbitrary: between(0xfb50, 0xfdfb) },
  { weight: 2, arbitrary: between(0xfe70, 0xfefc) },
  { weight: 1, arbitrary: between(0x600, 0x6ff) },
  { weight: 1, arbitrary: between(0x750, 0x77f) },
  { weight: 1, arbitrary: between(0xa1, 0x24f) },
  { weight: 1, arbitrary: between(0x1e00, 0x1eff) },
  { weight: 1, arbitrary: between(0x2d30, 0x2d67) },
  { weight: 1, arbitrary: between(0x2000, 0x206f) },
  { weight: 1, arbitrary: between(0x1, 0xd7ff) },
  { weight: 1, arbitrary: between(0xe000, 0xffff) },
  { weight: 1, arbitrary: between(0x10000, 0x1ffff) },
);
const name = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

/** PostgreSQL normalises by the Unicode tables it was built with: letters younger than those may differ. */
const isKnown = (value: string) => !/\p{Unassigned}/u.test(value);

describe('the rules of names, in the database as in the kernel', () => {
  test.each([
    ['fold', foldName],
    ['name_key', nameKey],
  ] as const)('people.%s gives the same bytes for twenty thousand random names', async (rule, kernel) => {
    for (let turn = 0; turn < 4; turn += 1) {
      const names = fc.sample(name, { numRuns: 5000, seed: 20220214 + turn }).filter(isKnown);
      const rows = await database.sql<{ name: string; stored: string }>(
        `select name, people.${rule}(name) as stored from unnest($1::text[]) name`,
        [names],
      );
      expect(rows.filter((row) => row.stored !== kernel(row.name))).toEqual([]);
    }
  });

  test('folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(name, (typed) => {
        expect(foldName(foldName(typed))).toBe(foldName(typed));
      }),
      { numRuns: 5000 },
    );
  });

  test('the key asks for the looked-up spelling alone', () => {
    fc.assert(
      fc.property(name, (typed) => {
        // Only ç says more than the letter it becomes.
        const plain = typed.normalize('NFD').replaceAll(/[\u0327]/g, '');
        expect(nameKey(foldName(plain))).toBe(nameKey(plain));
      }),
      { numRuns: 5000 },
    );
  });
});
