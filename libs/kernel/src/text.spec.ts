import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { Label, Note, optional, text } from './text';

const codesOf = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map((issue) => issue.message) ?? [];

describe('text typed by a person', () => {
  test.each([
    ['trims', '  كلميم ', 'كلميم'],
    ['composes accents', 'Gue\u0301lmim', 'Guélmim'],
    ['drops zero-width marks', 'كل\u200Bم\uFEFFيم', 'كلميم'],
    ['drops the direction marks that pasting brings', '\u200Fكلميم\u200E', 'كلميم'],
    ['keeps the non-joiner', 'می\u200Cشود', 'می\u200Cشود'],
    ['keeps what lies beyond the basic plane', 'عسل 🐝', 'عسل 🐝'],
  ])('%s', (_situation, typed, kept) => {
    expect(Label.parse(typed)).toBe(kept);
  });

  test.each([
    ['nothing', '', 'required'],
    ['blanks', '   ', 'required'],
    ['invisible marks alone', '\u200B\u200F', 'required'],
    ['a null character', 'a\u0000b', 'forbiddenCharacter'],
    ['a tab', 'a\tb', 'forbiddenCharacter'],
    ['an override that turns a name round', 'a\u202Eb', 'forbiddenCharacter'],
    ['an isolate', 'a\u2066b', 'forbiddenCharacter'],
    ['half a character', 'a\uD83D', 'forbiddenCharacter'],
    ['two lines where one is asked', 'a\nb', 'oneLine'],
    ['too much', 'ا'.repeat(201), 'tooLong'],
    ['far too much', 'ا'.repeat(5000), 'tooLong'],
  ])('refuses %s', (_situation, typed, code) => {
    expect(codesOf(Label, typed)).toEqual([code]);
  });

  test('a note keeps its lines, with one kind of line end', () => {
    expect(Note.parse('سطر\r\nسطر')).toBe('سطر\nسطر');
  });

  test('too short is said apart from missing', () => {
    expect(codesOf(text({ min: 3, max: 10 }), 'ab')).toEqual(['tooShort']);
  });

  test('the longest text that is allowed is accepted', () => {
    expect(Label.parse('ا'.repeat(200))).toHaveLength(200);
  });

  test('an empty optional field is its absence', () => {
    const schema = z.object({ note: optional(Note) });
    expect(schema.parse({ note: '' })).toEqual({ note: null });
    expect(schema.parse({ note: undefined })).toEqual({ note: null });
    expect(schema.parse({ note: ' x ' })).toEqual({ note: 'x' });
  });
});
