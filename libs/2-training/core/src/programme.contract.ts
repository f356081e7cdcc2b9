import { idOf, Label } from '@sanad/kernel';
import * as z from 'zod';

export const TrainingProgrammeId = idOf<'TrainingProgrammeId'>();
export type TrainingProgrammeId = z.infer<typeof TrainingProgrammeId>;

/** Share of the hours that completes a training when a programme says nothing else. */
export const usualCompletionPercent = 75;

/** A place or institution by its names. */
export const Named = z.object({ id: z.uuid(), ar: z.string(), fr: z.string(), en: z.string() });
export type Named = z.infer<typeof Named>;

export const ProgrammeDraft = z
  .object({
    title: Label,
    hours: z.number().int().min(1).max(2000),
    completionPercent: z.number().int().min(1).max(100).default(usualCompletionPercent),
  })
  .meta({ id: 'TrainingProgrammeDraft' });
export type ProgrammeDraft = z.infer<typeof ProgrammeDraft>;

/** What an agency teaches: its hours, and how many of them make it complete. */
export const ProgrammeView = z
  .object({
    id: TrainingProgrammeId,
    title: z.string(),
    hours: z.number(),
    completionPercent: z.number(),
    agency: Named,
    version: z.number().int(),
  })
  .meta({ id: 'TrainingProgramme' });
export type ProgrammeView = z.infer<typeof ProgrammeView>;
