import { idOf, Instant, Label, optional, PlainDay, text } from '@sanad/kernel';
import { DayOfFact } from '@sanad/cooperative/core';
import * as z from 'zod';
import { Entry } from '../entry.contract';
import { daysIn } from '../months';
import { dutyKinds } from './duty';
import { dutyLawKeys } from './duty-law';

export const DutyId = idOf<'DutyId'>();
export type DutyId = z.infer<typeof DutyId>;

/** `NOT_DUE`: none was owed, and the note says why. `OPEN` takes back what was said. */
export const dutyStates = ['OPEN', 'DONE', 'NOT_DUE'] as const;
export type DutyState = (typeof dutyStates)[number];

const said = {
  /** The day on which it was done, or on which it was found that nothing is owed. */
  doneOn: DayOfFact,
  /** Number of the minutes, of the receipt. */
  reference: optional(Label),
  note: optional(text({ max: 2000, lines: true })),
};

const noteSaysWhy = ({
  value,
  issues,
}: {
  value: { outcome: DutyState; note: string | null };
  issues: z.core.$ZodRawIssue[];
}) => {
  if (value.outcome === 'NOT_DUE' && value.note === null)
    issues.push({ code: 'custom', message: 'required', input: value.note, path: ['note'] });
};

const report = { outcome: z.enum(['DONE', 'NOT_DUE'], { error: 'chooseOne' }), ...said };

/** What came of a duty. */
export const DutyReport = z.object(report).check(noteSaysWhy).meta({ id: 'DutyReport' });

/** The same, of the duty with this key: it may be done before the round of a day has written it down. */
export const DutyRecord = z
  .object({ key: z.string().regex(/^[A-Z_]{3,40}(\/[A-Z0-9_-]{1,40}){1,2}$/), ...report })
  .check(noteSaysWhy)
  .meta({ id: 'DutyRecord' });
export type DutyRecord = z.infer<typeof DutyRecord>;

export const DutyCorrection = z
  .object({
    outcome: z.enum(dutyStates, { error: 'chooseOne' }),
    ...said,
    reason: text({ min: 3, max: 500, lines: true }),
  })
  .check(noteSaysWhy)
  .meta({ id: 'DutyCorrection' });
export type DutyCorrection = z.infer<typeof DutyCorrection>;

export const DutyView = z
  .object({
    /** Null until the round of a day, or a record, has written it down. */
    id: DutyId.nullable(),
    key: z.string(),
    kind: z.enum(dutyKinds),
    mark: z.string().nullable(),
    period: PlainDay,
    lawDueOn: PlainDay,
    dueOn: PlainDay,
    rule: z.enum(dutyLawKeys).nullable(),
    isConfirmed: z.boolean(),
    state: z.enum(dutyStates),
    doneOn: PlainDay.nullable(),
    reference: z.string().nullable(),
    note: z.string().nullable(),
    scan: z.object({ label: z.string(), mediaType: z.string(), byteSize: z.number().int() }).nullable(),
    entries: z.array(Entry),
    version: z.number().int(),
  })
  .meta({ id: 'Duty' });
export type DutyView = z.infer<typeof DutyView>;

const yearEnd = {
  month: z.number({ error: 'required' }).int().min(1).max(12),
  day: z.number({ error: 'required' }).int({ error: 'wholeNumber' }).min(1).max(31),
  since: PlainDay,
  reason: text({ min: 3, max: 500, lines: true }),
};

/** The 29th of February is an end of a year like another: in other years it is the 28th. */
const monthHasDay = ({
  value: { month, day },
  issues,
}: {
  value: { month: number; day: number };
  issues: z.core.$ZodRawIssue[];
}) => {
  if (day > daysIn(2024, month)) issues.push({ code: 'custom', message: 'invalidDay', input: day, path: ['day'] });
};

/** Another end of the fiscal year: the day and month on which accounts are closed, from which day on, and why. */
export const YearEndDraft = z.object(yearEnd).check(monthHasDay).meta({ id: 'YearEndDraft' });
/** The same, as a form holds it: the month is one of a list. */
export const YearEndTyped = z
  .object({ ...yearEnd, month: z.coerce.number<string>().int().min(1, { error: 'chooseOne' }).max(12) })
  .check(monthHasDay);
export type YearEndDraft = z.infer<typeof YearEndDraft>;

export const YearEndView = z
  .object({
    month: z.number().int(),
    day: z.number().int(),
    since: PlainDay,
    reason: z.string(),
    by: z.string().nullable(),
    at: Instant,
  })
  .meta({ id: 'YearEndChange' });
export type YearEndView = z.infer<typeof YearEndView>;
