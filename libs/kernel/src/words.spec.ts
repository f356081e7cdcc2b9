import { describe, expect, test } from '@jest/globals';
import { defineWords, say } from './words';

const words = defineWords({
  welcome: { ar: 'مرحبا', fr: 'Bienvenue', en: 'Welcome' },
  present: {
    ar: '{count, plural, zero {لا حاضر} one {حاضر واحد} two {حاضران} few {# حاضرين} many {# حاضرا} other {# حاضر}}',
    fr: '{count, plural, one {# présent} other {# présents}}',
    en: '{count, plural, one {# present} other {# present}}',
  },
  greeting: { ar: 'السيد(ة) {name}', fr: 'Mme/M. {name}', en: 'Mr/Ms {name}' },
});

describe('words in three languages', () => {
  test.each([
    [0, 'لا حاضر'],
    [1, 'حاضر واحد'],
    [2, 'حاضران'],
    [3, '3 حاضرين'],
    [10, '10 حاضرين'],
    [11, '11 حاضرا'],
    [99, '99 حاضرا'],
    [100, '100 حاضر'],
    [103, '103 حاضرين'],
  ])('Arabic counts %i with its own plural', (count, sentence) => {
    expect(say('ar', words.present, { count })).toBe(sentence);
  });

  test('French counts nothing and one as singular', () => {
    expect([0, 1, 2].map((count) => say('fr', words.present, { count }))).toEqual([
      '0 présent',
      '1 présent',
      '2 présents',
    ]);
  });

  test('a phrase without values is said as it is', () => {
    expect((['ar', 'fr', 'en'] as const).map((language) => say(language, words.welcome))).toEqual([
      'مرحبا',
      'Bienvenue',
      'Welcome',
    ]);
  });

  test('a value is never read as markup or as a pattern', () => {
    expect(say('ar', words.greeting, { name: '<b>{count}</b>' })).toBe('السيد(ة) <b>{count}</b>');
  });
});
