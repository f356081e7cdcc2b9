import { CaseFilePage, CaseFileRow, stageNames } from '@sanad/case-file/core';
import { defineWords, latinDigits } from '@sanad/kernel';
import { useKnownBy, usePersonName, usePersonReason } from '@sanad/people/web';
import { searchRoom, useWords, type SearchRoom } from '@sanad/ui';

const words = defineWords({ number: { ar: 'رقم الملف', fr: 'Numéro', en: 'File number' } });

/** Whether a number is meant, whole, by its beginning, or by its last part alone. */
function namesFile(query: string, { number }: CaseFileRow): boolean {
  const typed = latinDigits(query).trim().toUpperCase();
  return number.startsWith(typed) || (/^\d{1,6}$/.test(typed) && number.endsWith(`-${typed.padStart(4, '0')}`));
}

/** Files, for the search over everything. */
export function caseFilesSearch(): SearchRoom {
  const t = useWords(words);
  const stage = useWords(stageNames);
  const name = usePersonName();
  const knownBy = useKnownBy();
  const reason = usePersonReason();
  return searchRoom('/case-files', CaseFilePage, CaseFileRow, (file, query) => ({
    address: `/files/${file.id}`,
    title: name(file.person),
    notes: [{ text: file.number, isId: true }, { text: stage(file.stage) }, ...knownBy(file.person)],
    why: query && namesFile(query, file) ? [t('number')] : reason(query),
  }));
}
