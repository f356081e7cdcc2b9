import { idOf, Instant, Label, optional, PlainDay, text } from '@sanad/kernel';
import * as z from 'zod';
import { feastKinds } from './feast';

export const FeastId = idOf<'FeastId'>();
export type FeastId = z.infer<typeof FeastId>;

const Year = z.number({ error: 'notNumber' }).int({ error: 'notNumber' }).min(1956);
const Times = {
  month: z.number().int().min(1).max(12).nullable().default(null),
  day: z.number().int().min(1).max(31).nullable().default(null),
  fromYear: Year.max(2200).nullable().default(null),
  toYear: Year.max(2200).nullable().default(null),
  firstDay: optional(PlainDay).default(null),
  days: z
    .number({ error: 'required' })
    .int({ error: 'notNumber' })
    .min(1, { error: 'tooSmall' })
    .max(5, { error: 'tooBig' }),
};

/** A feast as it was last said. */
export const FeastView = z
  .object({
    id: FeastId,
    kind: z.enum(feastKinds),
    ar: z.string(),
    fr: z.string(),
    en: z.string(),
    month: z.number().int().nullable(),
    day: z.number().int().nullable(),
    fromYear: z.number().int().nullable(),
    toYear: z.number().int().nullable(),
    firstDay: PlainDay.nullable(),
    days: z.number().int(),
    /** False while it is only expected: the moon has not been sighted, or the decree is not out. */
    isConfirmed: z.boolean(),
    isWithdrawn: z.boolean(),
    /** The decree or announcement that it rests on. */
    source: z.string(),
    reason: z.string().nullable(),
    setBy: z.string().nullable(),
    setAt: Instant,
    version: z.number().int(),
  })
  .meta({ id: 'Feast' });
export type FeastView = z.infer<typeof FeastView>;
export const FeastList = z.object({ rows: z.array(FeastView) }).meta({ id: 'FeastList' });

interface Timed {
  readonly month: number | null;
  readonly day: number | null;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly firstDay: PlainDay | null;
}

/** A fixed feast has a day and a month that exist; the others have their first day. */
function timesAreWhole(isFixed: boolean, { month, day, fromYear, toYear, firstDay }: Timed): [string, string][] {
  if (!isFixed) return firstDay === null ? [['firstDay', 'required']] : [];
  if (day === null || month === null) return [[day === null ? 'day' : 'month', 'required']];
  // 2024 had a 29th of February.
  const exists = PlainDay.safeParse(`2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`).success;
  if (!exists) return [['day', 'invalidDay']];
  return fromYear !== null && toYear !== null && toYear < fromYear ? [['toYear', 'tooSmall']] : [];
}

const Said = {
  ar: Label,
  fr: Label,
  en: Label,
  ...Times,
  isConfirmed: z.boolean(),
  source: text({ min: 3, max: 500 }),
};

/** A feast that is not in the table yet. */
export const FeastDraft = z
  .object({ kind: z.enum(feastKinds, { error: 'chooseOne' }), ...Said })
  .superRefine((feast, context) => {
    for (const [path, message] of timesAreWhole(feast.kind === 'FIXED', feast))
      context.addIssue({ code: 'custom', path: [path], message });
  })
  .meta({ id: 'FeastDraft' });
export type FeastDraft = z.infer<typeof FeastDraft>;

/** What is said of a feast from now on, and why. A feast that is not kept any more is withdrawn and stays in the history. */
export const FeastChange = z
  .object({ ...Said, isWithdrawn: z.boolean().default(false), reason: text({ min: 3, max: 500 }) })
  .superRefine((feast, context) => {
    for (const [path, message] of timesAreWhole(feast.firstDay === null, feast))
      context.addIssue({ code: 'custom', path: [path], message });
  })
  .meta({ id: 'FeastChange' });
export type FeastChange = z.infer<typeof FeastChange>;

/** What has become of a change: the feast, and how many open delays end on another day now, by what they are of. */
export const FeastChanged = z
  .object({ feast: FeastView, moved: z.array(z.object({ of: z.string(), count: z.number().int() })) })
  .meta({ id: 'FeastChanged' });
export type FeastChanged = z.infer<typeof FeastChanged>;
