import { describe, expect, test } from '@jest/globals';
import { dirhamsInArabic, dirhamsInFrench, figures } from './amount-in-letters';

describe('an amount in letters', () => {
  test.each([
    [0, 'صفر درهم', 'zéro dirham'],
    [1, 'درهم واحد', 'un dirham'],
    [2, 'درهمان', 'deux dirhams'],
    [3, 'ثلاثة دراهم', 'trois dirhams'],
    [10, 'عشرة دراهم', 'dix dirhams'],
    [11, 'أحد عشر درهما', 'onze dirhams'],
    [12, 'اثنا عشر درهما', 'douze dirhams'],
    [17, 'سبعة عشر درهما', 'dix-sept dirhams'],
    [20, 'عشرون درهما', 'vingt dirhams'],
    [21, 'واحد وعشرون درهما', 'vingt et un dirhams'],
    [71, 'واحد وسبعون درهما', 'soixante et onze dirhams'],
    [80, 'ثمانون درهما', 'quatre-vingts dirhams'],
    [81, 'واحد وثمانون درهما', 'quatre-vingt-un dirhams'],
    [91, 'واحد وتسعون درهما', 'quatre-vingt-onze dirhams'],
    [100, 'مائة درهم', 'cent dirhams'],
    [103, 'مائة وثلاثة دراهم', 'cent trois dirhams'],
    [200, 'مائتا درهم', 'deux cents dirhams'],
    [250, 'مائتان وخمسون درهما', 'deux cent cinquante dirhams'],
    [1000, 'ألف درهم', 'mille dirhams'],
    [1500, 'ألف وخمسمائة درهم', 'mille cinq cents dirhams'],
    [2000, 'ألفا درهم', 'deux mille dirhams'],
    [2800, 'ألفان وثمانمائة درهم', 'deux mille huit cents dirhams'],
    [3000, 'ثلاثة آلاف درهم', 'trois mille dirhams'],
    [11_000, 'أحد عشر ألف درهم', 'onze mille dirhams'],
    [80_000, 'ثمانون ألف درهم', 'quatre-vingt mille dirhams'],
    [15_100, 'خمسة عشر ألفا ومائة درهم', 'quinze mille cent dirhams'],
    [200_000, 'مائتا ألف درهم', 'deux cent mille dirhams'],
    [1_000_000, 'مليون درهم', 'un million de dirhams'],
    [2_000_000, 'مليونا درهم', 'deux millions de dirhams'],
    [1_000_100, 'مليون ومائة درهم', 'un million cent dirhams'],
    [0.5, 'خمسون سنتيما', 'cinquante centimes'],
    [1500.05, 'ألف وخمسمائة درهم وخمسة سنتيمات', 'mille cinq cents dirhams et cinq centimes'],
    [0.1 + 0.2, 'ثلاثون سنتيما', 'trente centimes'],
  ])('%d', (amount, arabic, french) => {
    expect(dirhamsInArabic(amount)).toBe(arabic);
    expect(dirhamsInFrench(amount)).toBe(french);
  });

  test('is another for each of the first ten thousand', () => {
    const all = Array.from({ length: 10_000 }, (_, value) => value);
    expect(new Set(all.map(dirhamsInArabic)).size).toBe(all.length);
    expect(new Set(all.map(dirhamsInFrench)).size).toBe(all.length);
  });

  test('has its figures beside it', () => {
    expect([0, 99.5, 1500, 1_234_567.8].map(figures)).toEqual([
      '0,00',
      '99,50',
      '1\u00A0500,00',
      '1\u00A0234\u00A0567,80',
    ]);
  });
});
