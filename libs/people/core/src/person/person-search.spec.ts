import { describe, expect, test } from '@jest/globals';
import { personSearch } from './person-search';

const nothing = { words: [], phoneEnd: null, cin: null };

describe('what is typed into the search of persons', () => {
  test.each([
    ['nothing', '', null],
    ['blanks', '   ', null],
    ['a name', 'فاطمة', { ...nothing, words: ['فاطمه'] }],
    ['a name with hamza and vowels', 'أَيت', { ...nothing, words: ['ايت'] }],
    ['two names', 'لحسن آيت', { ...nothing, words: ['لحسن', 'ايت'] }],
    ['a name of two words that are one', 'عبد الله', { ...nothing, words: ['عبدالله'] }],
    ['Latin letters with accents', 'Aït Lahcen', { ...nothing, words: ['ait', 'lahcen'] }],
    ['the same word twice', 'حسن حسن', { ...nothing, words: ['حسن'] }],
    ['the end of a phone', '5678', { ...nothing, phoneEnd: '5678' }],
    ['the end of a phone in pairs', '56 78', { ...nothing, phoneEnd: '5678' }],
    ['the end of a phone in Arabic digits', '٥٦٧٨', { ...nothing, phoneEnd: '5678' }],
    ['a whole phone', '06 12 34 56 78', { ...nothing, phoneEnd: '612345678' }],
    ['a whole phone with its country', '+212612345678', { ...nothing, phoneEnd: '612345678' }],
    ['a foreign phone', '+33612345678', { ...nothing, phoneEnd: '33612345678' }],
    ['a name and the end of a phone', 'فاطمة 5678', { ...nothing, words: ['فاطمه'], phoneEnd: '5678' }],
    ['too few digits to be a phone', 'فاطمة 78', { ...nothing, words: ['فاطمه', '78'] }],
    ['a card number', 'ja 143022', { ...nothing, cin: 'JA143022' }],
    ['wildcards', '% _', { ...nothing, words: ['?'] }],
    ['a wildcard inside a name', 'فا%طمة_', { ...nothing, words: ['فا', 'طمه'] }],
  ])('%s', (_situation, typed, asked) => {
    expect(personSearch(typed)).toEqual(asked);
  });

  test('has six words at most', () => {
    expect(personSearch('a b c d e f g h')?.words).toHaveLength(6);
  });
});
