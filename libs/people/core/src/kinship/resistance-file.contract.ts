import { idOf, latinDigits, optional, PageRequest, text, UnitId } from '@sanad/kernel';
import * as z from 'zod';
import { ArabicName } from '../person/names';
import { UnitName } from '../person/person.contract';

export const ResistanceFileId = idOf<'ResistanceFileId'>();
export type ResistanceFileId = z.infer<typeof ResistanceFileId>;

/** The form under which a file number is looked up; formats differ, so what was typed is kept beside it. The database holds the same rule. */
export function fileNumberKey(typed: string): string {
  return latinDigits(typed)
    .replaceAll(/[\s/._-]+/gu, '')
    .toUpperCase();
}

/**
 * The file of a member of the Resistance, shared by the whole family: it never identifies one person.
 * `unitId` is the unit that issued it; the writer's own when none is named.
 */
export const ResistanceFileDraft = z
  .object({
    number: text({ max: 40 }).refine((typed) => /[\p{L}\p{N}]/u.test(typed), { error: 'fileNumber' }),
    memberGivenAr: ArabicName,
    memberFamilyAr: ArabicName,
    unitId: optional(UnitId).default(null),
  })
  .meta({ id: 'ResistanceFileDraft' });
export type ResistanceFileDraft = z.infer<typeof ResistanceFileDraft>;

export const ResistanceFileView = z
  .object({
    id: ResistanceFileId,
    unit: UnitName,
    number: z.string(),
    memberGivenAr: z.string(),
    memberFamilyAr: z.string(),
    version: z.number().int(),
  })
  .meta({ id: 'ResistanceFile' });
export type ResistanceFileView = z.infer<typeof ResistanceFileView>;

/** By number, however it is typed, or by parts of the member's name. */
export const ResistanceFileQuery = PageRequest.extend({ query: text({ min: 0, max: 100 }).optional() });
export type ResistanceFileQuery = z.infer<typeof ResistanceFileQuery>;
