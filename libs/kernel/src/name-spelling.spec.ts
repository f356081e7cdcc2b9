import { describe, expect, test } from '@jest/globals';
import { foldName } from './arabic-text';
import { isSpellingOf, isStartOfSpelling } from './name-spelling';

const areOne = (one: string, other: string) => isSpellingOf(foldName(one), foldName(other));

// The long table of pairs is held against the search itself, in libs/people/api.
describe('two spellings', () => {
  test.each([
    ['لحسن', 'Lahcen'],
    ['الحسن', 'لحسن'],
    ['الأكحل', 'لكحل'],
    ['الحسين', 'Houssaine'],
    ['يوسف', 'Yusuf'],
    ['عبد الرحمان', 'Abderrahmane'],
    ['عبدالرحمن', 'عبد الرحمان'],
    ['بناحيا', 'Benahya'],
    ['بنناصر', 'بناصر'],
    ['مصطفى', 'Mustapha'],
    ['حياة', 'Hayat'],
    ['آية', 'Aya'],
    ['سعيد', 'sa3id'],
    ['Yassine', 'Yacine'],
    ['Nezha', 'Nouzha'],
  ])('%s and %s are of one name', (one, other) => {
    expect([areOne(one, other), areOne(other, one)]).toEqual([true, true]);
  });

  test.each([
    ['حسن', 'حسين'],
    ['حسن', 'Hussein'],
    ['الحسين', 'Lahcen'],
    ['أمين', 'Amina'],
    ['سعد', 'Said'],
    ['أكرم', 'كرم'],
    ['محمد', 'Ahmed'],
    ['عبد الله', 'Abdelali'],
    ['علي', 'Alaoui'],
    ['Karim', 'Karima'],
  ])('%s and %s are of two', (one, other) => {
    expect([areOne(one, other), areOne(other, one)]).toEqual([false, false]);
  });

  test.each([
    ['Moham', 'محمد', true],
    ['Khad', 'خديجه', true],
    ['Abderr', 'عبدالرحمان', true],
    ['محم', 'mohamed', true],
    ['Fatim', 'فتيحه', false],
    ['Youss', 'يونس', false],
    ['محم', 'محمد', false],
  ])('%s on its way to %s in the other script: %s', (typed, word, isStart) => {
    expect(isStartOfSpelling(foldName(typed), word)).toBe(isStart);
  });
});
