import { isOpen, type CaseFileRow } from '@sanad/case-file/core';
import { dayOf, daysBetween, today } from '@sanad/kernel';

/** Days without anything happening, after which a file counts as stuck. */
const longest = 30;

/** Days since anything happened on an open file, once they are many; else 0. */
export function idleDays({ stage, lastActivityAt }: Pick<CaseFileRow, 'stage' | 'lastActivityAt'>): number {
  const days = daysBetween(dayOf(lastActivityAt), today());
  return isOpen(stage) && days > longest ? days : 0;
}
