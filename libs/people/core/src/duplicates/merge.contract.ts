import { idOf, Instant, Note } from '@sanad/kernel';
import * as z from 'zod';
import { PersonId } from '../person/person.contract';
import { Held } from './duplicate.contract';
import { mergeFields, mergeSides } from './merge-fields';

export const MergeId = idOf<'MergeId'>();
export type MergeId = z.infer<typeof MergeId>;

const version = z.number().int().min(1);

/** Two records of one person become one: the survivor stays. Both are named in the version that was compared. */
export const MergeDraft = z
  .object({
    survivorId: PersonId,
    survivorVersion: version,
    loserId: PersonId,
    loserVersion: version,
    choices: z.partialRecord(z.enum(mergeFields), z.enum(mergeSides)).default({}),
    note: Note,
  })
  .refine(({ survivorId, loserId }) => survivorId !== loserId, { path: ['loserId'], error: 'samePerson' })
  .meta({ id: 'MergeDraft' });
export type MergeDraft = z.infer<typeof MergeDraft>;

export const UndoingDraft = z.object({ note: Note }).meta({ id: 'MergeUndoing' });
export type UndoingDraft = z.infer<typeof UndoingDraft>;

/** A line of the journal: which record went into the person, what was set aside, and whether it can still be undone. */
export const MergeView = z
  .object({
    id: MergeId,
    survivorId: PersonId,
    loserId: PersonId,
    loserNames: z.object({
      givenAr: z.string(),
      familyAr: z.string(),
      givenLa: z.string().nullable(),
      familyLa: z.string().nullable(),
    }),
    setAside: z.partialRecord(z.enum(mergeFields), z.string()),
    note: z.string(),
    by: z.string(),
    at: Instant,
    undone: z.object({ by: z.string(), at: Instant, note: z.string() }).nullable(),
    /** What was written on the person since; while there is none the merge can be undone. */
    written: z.array(Held),
    version: z.number().int(),
  })
  .meta({ id: 'PersonMerge' });
export type MergeView = z.infer<typeof MergeView>;
export const MergeViews = z.object({ rows: z.array(MergeView) }).meta({ id: 'PersonMerges' });
