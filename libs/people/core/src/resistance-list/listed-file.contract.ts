import { pageOf } from '@sanad/kernel';
import * as z from 'zod';
import { ResistanceFileView } from '../kinship/resistance-file.contract';

/** A resistance file as its list shows it, with the family as far as it is in scope. */
export const ListedResistanceFile = ResistanceFileView.extend({
  /** Persons whose link was not rejected. */
  linked: z.number().int(),
  /** Those of them whose link was verified. */
  verified: z.number().int(),
  /** Whether the file holds what shows the member's title. */
  isProven: z.boolean(),
}).meta({ id: 'ListedResistanceFile' });
export type ListedResistanceFile = z.infer<typeof ListedResistanceFile>;

export const ListedResistanceFilePage = pageOf(ListedResistanceFile);
