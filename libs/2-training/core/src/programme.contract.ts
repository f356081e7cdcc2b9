import { idOf, Label } from '@sanad/kernel';
import * as z from 'zod';

export const TrainingProgrammeId = idOf<'TrainingProgrammeId'>();
export type TrainingProgrammeId = z.infer<typeof TrainingProgrammeId>;

/** A place or institution by its names. */
export const Named = z.object({ id: z.uuid(), ar: z.string(), fr: z.string(), en: z.string() });
export type Named = z.infer<typeof Named>;

export const mostModules = 40;

/** A part of a programme, with its hours. */
export const ProgrammeModule = z.object({ title: Label, hours: z.number().int().min(1).max(2000) });
export type ProgrammeModule = z.infer<typeof ProgrammeModule>;

/** The usual share of the hours completes it when none is said. Modules, where there are some, hold all of its hours. */
export const ProgrammeDraft = z
  .object({
    title: Label,
    hours: z.number().int().min(1).max(2000),
    completionPercent: z.number().int().min(1).max(100).nullish(),
    modules: z.array(ProgrammeModule).max(mostModules).default([]),
  })
  .superRefine(({ hours, modules }, context) => {
    const sum = modules.reduce((all, module) => all + module.hours, 0);
    if (modules.length > 0 && sum !== hours)
      context.addIssue({ code: 'custom', message: 'modulesDiffer', path: ['hours'], input: hours });
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
    modules: z.array(z.object({ title: z.string(), hours: z.number() })),
    agency: Named,
    version: z.number().int(),
  })
  .meta({ id: 'TrainingProgramme' });
export type ProgrammeView = z.infer<typeof ProgrammeView>;
