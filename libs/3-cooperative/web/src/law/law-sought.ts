import {
  citation,
  lawBodyNames,
  lawByChapter,
  lawChapterNames,
  lawChapters,
  lineOn,
  requirementOf,
  ruleTopics,
  type LawBookRule,
  type LawKey,
} from '@sanad/cooperative/core';
import { foldName, languages, today } from '@sanad/kernel';

/** What a rule is found by: all that is said of it as it stands today, in any language and spelling. */
export function lawSaid({ key, lines }: LawBookRule): string {
  const line = lineOn(lines, today());
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
