import {
  citation,
  lawBodyNames,
  lawByChapter,
  lawChapterNames,
  lawChapters,
  requirementOf,
  ruleTopics,
  type LawBookRule,
  type LawKey,
} from '@sanad/cooperative/core';
import { foldName, languages } from '@sanad/kernel';

/** What a rule is found by: all that is said of it, in any language and spelling. */
export function lawSaid({ key, lines }: LawBookRule): string {
  const line = lines[0]!;
  const chapter = lawChapters.find((code) => lawByChapter[code].some((one: LawKey) => one === key));
  const told = languages.flatMap((language) => [
    ruleTopics[key][language],
    requirementOf(language, line),
    citation(language, line),
    lawBodyNames[line.body][language],
    chapter ? lawChapterNames[chapter][language] : '',
  ]);
  return foldName([...told, line.doubtAr, line.doubtFr, ...line.papers.flatMap(({ ar, fr }) => [ar, fr])].join(' '));
}

/** Whether what is said holds every word that was typed, in any order. */
export function isSought(said: string, typed: string): boolean {
  return foldName(typed)
    .split(' ')
    .every((word) => said.includes(word));
}
