import { idOf, Instant, PageRequest, PlainDay, text, UserId } from '@sanad/kernel';
import * as z from 'zod';
import { PersonId, ProvinceCode, UnitName } from '../person/person.contract';
import { importFields } from './import-field';
import { comparedMembers } from './likely-same';

export const PersonImportId = idOf<'PersonImportId'>();
export type PersonImportId = z.infer<typeof PersonImportId>;

/**
 * MAPPING: read, the columns wait to be confirmed. CHECKING, RUNNING, UNDOING: a job is at work. CHECKED: the dry run is over.
 * CANCELLED and FAILED keep what was written; it can be gone on with or undone.
 */
export const importStates = [
  'MAPPING',
  'CHECKING',
  'CHECKED',
  'RUNNING',
  'DONE',
  'CANCELLED',
  'FAILED',
  'UNDOING',
  'UNDONE',
] as const;
export type ImportState = (typeof importStates)[number];
/** A job is at work: the screen asks again until it is over. */
export const busyStates: readonly ImportState[] = ['CHECKING', 'RUNNING', 'UNDOING'];

/** What becomes of a row: of each row exactly one. */
export const rowStatuses = ['CREATED', 'UPDATED', 'ALREADY_THERE', 'TO_REVIEW', 'REFUSED'] as const;
export type RowStatus = (typeof rowStatuses)[number];

/** Who a row is, where only a person can say. */
export const rowChoices = ['NEW', 'SAME', 'SKIP'] as const;
export type RowChoice = (typeof rowChoices)[number];

/** Why a row waits for a person, or why nothing is done with it. */
export const reviewReasons = ['POSSIBLE', 'DIFFERS', 'SEVERAL'] as const;
export type ReviewReason = (typeof reviewReasons)[number];

export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'windows-1252'] as const;
export type TextEncoding = (typeof textEncodings)[number];

const Field = z.enum(importFields);
const count = z.number().int().min(0);

export const ImportColumn = z.object({
  heading: z.string(),
  field: Field.nullable(),
  /** From 0 to 1: how sure the guess was. */
  confidence: z.number().min(0).max(1),
  samples: z.array(z.string()),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

/** created + updated + already there + to review + refused + waiting = rows; nothing waits when an import is done. */
export const ImportCounts = z.object({
  created: count,
  updated: count,
  alreadyThere: count,
  toReview: count,
  refused: count,
  waiting: count,
  /** Rows that are written; the others say what would become of them. */
  written: count,
});
export type ImportCounts = z.infer<typeof ImportCounts>;

export const PersonImportRow = z
  .object({
    id: PersonImportId,
    unit: UnitName,
    label: z.string(),
    state: z.enum(importStates),
    total: count,
    /** Rows that the job at work has gone through. */
    reached: count,
    counts: ImportCounts,
    createdByName: z.string().nullable(),
    createdAt: Instant,
    finishedAt: Instant.nullable(),
    /** The last day on which its rows are kept: until then it can be undone and its result downloaded. */
    keptUntil: PlainDay,
    /** Since then only the counts are there. */
    purgedAt: Instant.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'PersonImportRow' });
export type PersonImportRow = z.infer<typeof PersonImportRow>;

export const PersonImportView = PersonImportRow.extend({
  sheetName: z.string(),
  otherSheets: z.array(z.string()),
  hiddenRows: count,
  encoding: z.enum(textEncodings).nullable(),
  isEncodingGuessed: z.boolean(),
  /** The line of the first heading, as Excel numbers it; null when the sheet begins with persons. */
  headerLine: z.number().int().nullable(),
  columns: z.array(ImportColumn),
  /** For rows that name none. */
  province: z.string(),
  createdBy: UserId,
  /** Why the job ended before its end. */
  failure: z.string().nullable(),
}).meta({ id: 'PersonImport' });
export type PersonImportView = z.infer<typeof PersonImportView>;

/** Where each column goes, left to right. */
export const ColumnsDraft = z
  .object({ fields: z.array(Field.nullable()).min(1).max(200), province: ProvinceCode })
  .refine(({ fields }) => new Set(fields.filter(Boolean)).size === fields.filter(Boolean).length, {
    path: ['fields'],
    error: 'fieldTwice',
  })
  .meta({ id: 'ImportColumns' });
export type ColumnsDraft = z.infer<typeof ColumnsDraft>;

export const EncodingChoice = z
  .object({ encoding: z.enum(textEncodings, { error: 'chooseOne' }) })
  .meta({ id: 'ImportEncoding' });
export type EncodingChoice = z.infer<typeof EncodingChoice>;

/** A cell written anew in the sheet that the house keeps; the file of the person stays as it is. */
export const CellCorrection = z
  .object({ line: z.number().int().min(1), column: z.number().int().min(0).max(199), text: text({ min: 0, max: 300 }) })
  .meta({ id: 'ImportCorrection' });
export type CellCorrection = z.infer<typeof CellCorrection>;

export const ReviewChoice = z
  .object({ line: z.number().int().min(1), choice: z.enum(rowChoices), personId: PersonId.nullable().default(null) })
  .refine(({ choice, personId }) => (choice === 'SAME') === (personId !== null), {
    path: ['personId'],
    error: 'required',
  })
  .meta({ id: 'ImportChoice' });
export type ReviewChoice = z.infer<typeof ReviewChoice>;

export const ImportRowsQuery = PageRequest.extend({ status: z.enum(rowStatuses).optional() });
export type ImportRowsQuery = z.infer<typeof ImportRowsQuery>;

export const ImportCandidate = z.object({
  personId: PersonId,
  name: z.string(),
  birth: z.string().nullable(),
  phone: z.string().nullable(),
  cinEnd: z.string().nullable(),
  /** The line of the same sheet, when it is no person yet. */
  line: z.number().int().nullable(),
});
export type ImportCandidate = z.infer<typeof ImportCandidate>;

export const ImportedRow = z
  .object({
    line: z.number().int(),
    isHidden: z.boolean(),
    cells: z.array(z.string()),
    status: z.enum(rowStatuses).nullable(),
    isWritten: z.boolean(),
    problems: z.array(z.object({ member: z.string(), column: z.number().int().nullable(), code: z.string() })),
    reason: z.enum(reviewReasons).nullable(),
    differs: z.array(z.enum(comparedMembers)),
    candidates: z.array(ImportCandidate),
    choice: z.enum(rowChoices).nullable(),
    chosenId: PersonId.nullable(),
    personId: PersonId.nullable(),
  })
  .meta({ id: 'ImportedRow' });
export type ImportedRow = z.infer<typeof ImportedRow>;

/** A file as the browser sends it: its bytes, `?name=` and the province for rows that name none. */
export const ImportUploadQuery = z.object({ name: z.string().max(200).optional() });
export const ImportResultQuery = z.object({
  format: z.enum(['xlsx', 'csv']).default('xlsx'),
  language: z.enum(['ar', 'fr', 'en']).default('ar'),
});
export type ImportResultQuery = z.infer<typeof ImportResultQuery>;
