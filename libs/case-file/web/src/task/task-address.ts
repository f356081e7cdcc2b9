import type { TaskKind, TaskView } from '@sanad/case-file/core';

/** Where a task is seen to. */
export interface Address {
  readonly path: readonly string[];
  readonly part: string | null;
}

/** Which part of the page of the person, or of the file where it has that part too, a kind of task is about. */
const parts: Readonly<Record<TaskKind, { readonly person: string | null; readonly file: string | null }>> = {
  PAPER_EXPIRES: { person: 'papers', file: null },
  ELIGIBILITY_TO_REVIEW: { person: 'eligibility', file: 'kinship' },
  RECTIFICATION_DUE: { person: 'rights', file: null },
  ACCESS_REQUEST: { person: null, file: null },
};

/** Null: the task is about nobody whose page could be opened. */
export function addressOf({ kind, person, caseFile }: Pick<TaskView, 'kind' | 'person' | 'caseFile'>): Address | null {
  const part = parts[kind];
  if (caseFile && part.file) return { path: ['/files', caseFile.id], part: part.file };
  if (person) return { path: ['/people', person.id], part: part.person };
  return caseFile ? { path: ['/files', caseFile.id], part: null } : null;
}
