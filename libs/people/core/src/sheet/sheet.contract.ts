import { ExportRequest, unpaged } from '@sanad/access/core';
import type { Phrase } from '@sanad/kernel';
import * as z from 'zod';
import { ResistanceFileQuery } from '../kinship/resistance-file.contract';
import { cardNumberFromTyped } from '../person/card-number';
import { PeopleQuery } from '../person/person.contract';
import { personSheetWords } from './sheet.words';

export const PeopleExport = PeopleQuery.omit(unpaged).extend(ExportRequest.shape);
export type PeopleExport = z.infer<typeof PeopleExport>;

export const ResistanceFilesExport = ResistanceFileQuery.omit(unpaged).extend(ExportRequest.shape);
export type ResistanceFilesExport = z.infer<typeof ResistanceFilesExport>;

/** What a file and the audit may say of a search: of a card number only that it was one. */
export function toldSearch(query: string | undefined): Phrase | string | null {
  const typed = query?.trim() ?? '';
  if (typed === '') return null;
  return cardNumberFromTyped(typed) ? personSheetWords.hiddenCard : typed;
}
