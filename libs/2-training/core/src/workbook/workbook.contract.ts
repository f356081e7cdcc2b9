import { languages, PlainDay, text } from '@sanad/kernel';
import * as z from 'zod';

/** What a cell of the workbook is about. The last two are locked: nobody has a reason to change them. */
export const workbookFields = [
  'MARK',
  'RESULT',
  'RESULT_ON',
  'CERTIFICATE',
  'CERTIFICATE_ON',
  'IDENTITY',
  'TOKEN',
] as const;
export type WorkbookField = (typeof workbookFields)[number];

/** More are counted, not listed: nobody reads them one by one. */
export const mostListed = 500;

export const WorkbookQuery = z.object({ language: z.enum(languages).default('ar') });
export type WorkbookQuery = z.infer<typeof WorkbookQuery>;

export const WorkbookConfirmation = z.object({ proof: text({ max: 100 }) });
export type WorkbookConfirmation = z.infer<typeof WorkbookConfirmation>;

/** Where in the sheet: the line and the letters under which Excel shows them. */
const WorkbookPlace = z.object({
  line: z.number().int(),
  column: z.string(),
  field: z.enum(workbookFields),
  /** Of a mark. */
  day: PlainDay.nullable(),
  /** Null when it is not known whose row it is. */
  trainee: z.object({ caseNumber: z.string(), name: z.string() }).nullable(),
});

/** One cell that says something new. Marks and results by their codes, days as `2022-03-01`; null is an empty cell. */
export const WorkbookChange = WorkbookPlace.extend({ before: z.string().nullable(), after: z.string().nullable() });
export type WorkbookChange = z.infer<typeof WorkbookChange>;

/** A cell that cannot be taken; `code` and `values` make its sentence. */
export const WorkbookFault = WorkbookPlace.extend({
  given: z.string().nullable(),
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type WorkbookFault = z.infer<typeof WorkbookFault>;

export const WorkbookCounts = z.object({
  /** Rows of the sheet. */
  rows: z.number().int(),
  /** Trainees about whom something new is said. */
  trainees: z.number().int(),
  marks: z.number().int(),
  results: z.number().int(),
  certificates: z.number().int(),
});
export type WorkbookCounts = z.infer<typeof WorkbookCounts>;

/** What a workbook would change, before it changes anything. */
export const WorkbookDifference = z
  .object({
    counts: WorkbookCounts,
    changed: z.number().int(),
    faulty: z.number().int(),
    /** The first of them. */
    changes: z.array(WorkbookChange),
    faults: z.array(WorkbookFault),
    /** Shown again to confirm exactly this difference; null when there is nothing to confirm, or a cell to put right. */
    proof: z.string().nullable(),
  })
  .meta({ id: 'TrainingWorkbookDifference' });
export type WorkbookDifference = z.infer<typeof WorkbookDifference>;

export const WorkbookOutcome = z.object({ counts: WorkbookCounts }).meta({ id: 'TrainingWorkbookOutcome' });
export type WorkbookOutcome = z.infer<typeof WorkbookOutcome>;
