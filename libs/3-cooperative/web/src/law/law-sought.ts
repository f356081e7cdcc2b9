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

/** What a rule is found by: all that is said of it as it now stands, in any language and spelling. */
function saidOf({ key, lines }: LawBookRule): string {
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

/** Whether a rule holds every word that was typed, in any order. */
export function lawSought(rule: LawBookRule, typed: string): boolean {
  const words = foldName(typed).split(' ').filter(Boolean);
  if (words.length === 0) return true;
  const said = saidOf(rule);
  return words.every((word) => said.includes(word));
}
