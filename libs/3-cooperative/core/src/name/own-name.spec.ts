import { describe, expect, test } from '@jest/globals';
import { namedCooperative, ownName } from './own-name';

describe('the name of a cooperative in a title', () => {
  test.each([
    ['without the word', 'عسل واد نون', 'تعاونية «عسل واد نون»'],
    ['with the word', 'تعاونية عسل واد نون', 'تعاونية «عسل واد نون»'],
    ['with the word as some write it, and more space', ' تعاونيه  حليب الواحة ', 'تعاونية «حليب الواحة»'],
    ['the word alone', 'تعاونية', 'تعاونية «تعاونية»'],
    ['a longer word that begins alike', 'تعاونيات الجنوب', 'تعاونية «تعاونيات الجنوب»'],
    ['the word further on', 'نساء تعاونية الأمل', 'تعاونية «نساء تعاونية الأمل»'],
  ])('%s', (_situation, name, title) => {
    expect(namedCooperative(name)).toBe(title);
    expect(title).toContain(ownName(name));
  });
});
