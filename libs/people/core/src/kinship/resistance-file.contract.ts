import { idOf, Instant, latinDigits, optional, PageRequest, PlainDay, text, UnitId, UserId } from '@sanad/kernel';
import * as z from 'zod';
import { PastDay } from '../consent/consent.contract';
import { ArabicName } from '../person/names';
import { PersonId, UnitName } from '../person/person.contract';
import { kinshipStatuses, memberVitalStatuses, relations, resistancePaperKinds } from './kinship';

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
    memberVitalStatus: z.enum(memberVitalStatuses),
    memberDiedOn: PlainDay.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'ResistanceFile' });
export type ResistanceFileView = z.infer<typeof ResistanceFileView>;

/** What is corrected of a file, and whether the member lives: nothing closes when a member dies. */
export const ResistanceFileChange = z
  .object({
    number: ResistanceFileDraft.shape.number,
    memberGivenAr: ArabicName,
    memberFamilyAr: ArabicName,
    memberVitalStatus: z.enum(memberVitalStatuses, { error: 'chooseOne' }),
    memberDiedOn: optional(PastDay),
  })
  .partial()
  .refine(({ memberVitalStatus, memberDiedOn }) => !memberDiedOn || memberVitalStatus === 'DECEASED', {
    path: ['memberDiedOn'],
    error: 'deathNeedsStatus',
  })
  .meta({ id: 'ResistanceFileChange' });
export type ResistanceFileChange = z.infer<typeof ResistanceFileChange>;

export const ResistancePaperId = idOf<'ResistancePaperId'>();
export type ResistancePaperId = z.infer<typeof ResistancePaperId>;

/** A paper that the whole family needs once. */
export const ResistancePaperView = z
  .object({
    id: ResistancePaperId,
    kind: z.enum(resistancePaperKinds),
    acceptedFor: z.array(z.enum(relations)),
    label: z.string(),
    mediaType: z.string(),
    createdBy: UserId,
    createdByName: z.string().nullable(),
    createdAt: Instant,
    withdrawn: z.object({ at: Instant, by: z.string().nullable(), reason: z.string() }).nullable(),
    /** Links that were verified with it: a withdrawal sets them back. */
    verifiedLinks: z.number().int(),
    /** Whether something was done with such a link since the withdrawal: it can no longer be undone. */
    isBuiltOn: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'ResistancePaper' });
export type ResistancePaperView = z.infer<typeof ResistancePaperView>;

/** Why a paper leaves the file. */
export const ResistancePaperWithdrawal = z
  .object({ reason: text({ min: 3, max: 500 }) })
  .meta({ id: 'ResistancePaperWithdrawal' });
export type ResistancePaperWithdrawal = z.infer<typeof ResistancePaperWithdrawal>;

export const ResistancePaperQuery = z.object({ kind: z.enum(resistancePaperKinds, { error: 'chooseOne' }) });

/** Somebody of the family, as far as they are in scope. */
export const FamilyMember = z
  .object({
    linkId: z.string(),
    personId: PersonId,
    givenAr: z.string(),
    familyAr: z.string(),
    givenLa: z.string().nullable(),
    familyLa: z.string().nullable(),
    relation: z.enum(relations),
    status: z.enum(kinshipStatuses),
    isPrimary: z.boolean(),
  })
  .meta({ id: 'FamilyMember' });
export type FamilyMember = z.infer<typeof FamilyMember>;

/** The file with what it proves and whom it is proven for. */
export const ResistanceFilePage = ResistanceFileView.extend({
  papers: z.array(ResistancePaperView),
  family: z.array(FamilyMember),
}).meta({ id: 'ResistanceFilePage' });
export type ResistanceFilePage = z.infer<typeof ResistanceFilePage>;

/** By number, however it is typed, or by parts of the member's name. */
export const ResistanceFileQuery = PageRequest.extend({ query: text({ min: 0, max: 100 }).optional() });
export type ResistanceFileQuery = z.infer<typeof ResistanceFileQuery>;
