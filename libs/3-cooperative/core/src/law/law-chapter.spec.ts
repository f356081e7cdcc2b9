import { expect, test } from '@jest/globals';
import { inChapters, lawByChapter, lawChapters } from './law-chapter';
import { lawChapterNames } from './law-chapter.words';
import { lawKeys } from './law-key';

test('each rule stands in one chapter', () => {
  expect(lawChapters.flatMap((code) => [...lawByChapter[code]]).sort()).toEqual([...lawKeys].sort());
});

test('each chapter has its name', () => {
  expect(Object.keys(lawChapterNames).sort()).toEqual([...lawChapters].sort());
});

test('what is kept is told chapter by chapter, in the order of the law and not in its own', () => {
  const kept = (['publicTender', 'minShare', 'minCapital'] as const).map((key) => ({ key }));
  expect(inChapters(kept).map(({ code, rules }) => [code, ...rules.map(({ key }) => key)])).toEqual([
    ['SHARES', 'minCapital', 'minShare'],
    ['DEALINGS', 'publicTender'],
  ]);
  expect(inChapters([])).toEqual([]);
});
