import { stages } from '@sanad/case-file/core';
import { optional, PageRequest, PlainDay, pageOf, province } from '@sanad/kernel';
import * as z from 'zod';
import { stations, tiles } from './figures';

const asked = {
  /** Code of a province or prefecture; absent: all those of the units that one follows. */
  province: z
    .string()
    .refine((code) => province(code) !== undefined, { error: 'chooseOne' })
    .optional(),
  /** First and last day, both counted; absent: without such an end. */
  from: PlainDay.optional(),
  to: PlainDay.optional(),
};
export const inOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  !from || !to || from <= to;
export const reversed = { error: 'periodReversed', path: ['to'] };

/** Which part of the results is asked for. */
export const ResultsFilter = z.object(asked).refine(inOrder, reversed);
export type ResultsFilter = z.infer<typeof ResultsFilter>;

/** The days of a period as they are typed; an end that is left blank stays open. */
export const PeriodDraft = z
  .object({ from: optional(PlainDay), to: optional(PlainDay) })
  .refine(({ from, to }) => !from || !to || from <= to, reversed);

/** The rows behind a number; `stage` narrows the open files alone. */
export const resultRowsFilters = { ...asked, stage: z.enum(stages).optional() };
export const ResultRowsRequest = PageRequest.extend(resultRowsFilters).refine(inOrder, reversed);
export type ResultRowsRequest = z.infer<typeof ResultRowsRequest>;

const Count = z.number().int().min(0);

/** The funnel and the numbers beside it, all counted in the same moment. */
export const ResultsView = z
  .object({
    funnel: z.record(z.enum(stations), Count),
    tiles: z.record(z.enum(tiles), Count),
    /** Open files by stage; stages without a file are left out. */
    openFiles: z.array(z.object({ stage: z.enum(stages), count: Count })),
    /** Provinces of the units that one follows, for the filter. */
    provinces: z.array(z.string()),
  })
  .meta({ id: 'Results' });
export type ResultsView = z.infer<typeof ResultsView>;

/** One counted record. What does not apply to its kind is null; so is a person of a unit that one does not follow. */
export const ResultRow = z
  .object({
    id: z.uuid(),
    /** The day of the fact that is counted. */
    day: PlainDay,
    province: z.string().nullable(),
    person: z
      .object({
        id: z.uuid(),
        givenAr: z.string(),
        familyAr: z.string(),
        givenLa: z.string().nullable(),
        familyLa: z.string().nullable(),
      })
      .nullable(),
    file: z.object({ id: z.uuid(), number: z.string(), stage: z.enum(stages) }).nullable(),
    /** What the fact belongs to: the event, the training session (by its programme), the cooperative. */
    about: z.object({ kind: z.enum(['EVENT', 'SESSION', 'COOPERATIVE']), id: z.uuid(), name: z.string() }).nullable(),
  })
  .meta({ id: 'ResultRow' });
export type ResultRow = z.infer<typeof ResultRow>;

export const ResultRows = pageOf(ResultRow).meta({ id: 'ResultRows' });
