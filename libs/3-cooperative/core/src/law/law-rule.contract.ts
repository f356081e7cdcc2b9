import { Instant, optional, PlainDay, text } from '@sanad/kernel';
import * as z from 'zod';
import { steps } from '../step';
import { lawBodies, lawKeys, lawTexts, lawUnits } from './law-key';

/** A paper that a rule asks for: so many originals, and so many certified copies. */
export const LawPaper = z.object({
  ar: text({ min: 2, max: 200 }),
  fr: text({ min: 2, max: 200 }),
  copies: z.number({ error: 'notNumber' }).int({ error: 'wholeNumber' }).min(0).max(20),
  certified: z.number({ error: 'notNumber' }).int({ error: 'wholeNumber' }).min(0).max(20),
});
export type LawPaper = z.infer<typeof LawPaper>;

/** One answer of the law. `TO_CONFIRM`: not yet read in the full text, so it is shown with its doubt and never blocks. */
export const LawRule = z
  .object({
    key: z.enum(lawKeys),
    version: z.number().int(),
    /** Null for a rule that hangs on no figure. */
    value: z.number().nullable(),
    unit: z.enum(lawUnits).nullable(),
    effectiveFrom: PlainDay,
    effectiveTo: PlainDay.nullable(),
    text: z.enum(lawTexts),
    article: z.string(),
    body: z.enum(lawBodies),
    requirementAr: z.string(),
    requirementFr: z.string(),
    requirementEn: z.string(),
    /** The step that it is about, and the one from which its delay is counted. */
    step: z.enum(steps).nullable(),
    countsFrom: z.enum(steps).nullable(),
    papers: z.array(LawPaper),
    source: z.string(),
    confidence: z.enum(['CONFIRMED', 'TO_CONFIRM']),
    doubtAr: z.string().nullable(),
    doubtFr: z.string().nullable(),
  })
  .meta({ id: 'LawRule' });
export type LawRule = z.infer<typeof LawRule>;

/** What was said of a rule at once, by whom and why. What came with the house has no author. */
export const LawLine = LawRule.extend({
  reason: z.string().nullable(),
  setBy: z.string().nullable(),
  setAt: Instant,
}).meta({ id: 'LawLine' });
export type LawLine = z.infer<typeof LawLine>;

export const LawKeyName = z.enum(lawKeys);

/** A rule with all its lines, the newest first. */
export const LawBookRule = z
  .object({ key: LawKeyName, version: z.number().int(), lines: z.array(LawLine).min(1) })
  .meta({ id: 'LawBookRule' });
export type LawBookRule = z.infer<typeof LawBookRule>;
export const LawBookView = z.object({ rules: z.array(LawBookRule) }).meta({ id: 'LawBook' });
export type LawBookView = z.infer<typeof LawBookView>;

const Told = text({ min: 5, max: 500 });

/** The next line of a rule. Its key, its unit and what it is about stay: a figure in other units is another rule. */
export const LawRuleDraft = z
  .object({
    value: z
      .number({ error: 'notNumber' })
      .min(0, { error: 'tooSmall' })
      .max(1_000_000_000, { error: 'tooBig' })
      .nullable(),
    effectiveFrom: PlainDay,
    effectiveTo: optional(PlainDay).default(null),
    text: z.enum(lawTexts, { error: 'chooseOne' }),
    article: text({ min: 1, max: 60 }),
    body: z.enum(lawBodies, { error: 'chooseOne' }),
    requirementAr: Told,
    requirementFr: Told,
    requirementEn: Told,
    papers: z.array(LawPaper).max(20),
    source: text({ min: 3, max: 500 }),
    confidence: z.enum(['CONFIRMED', 'TO_CONFIRM'], { error: 'chooseOne' }),
    doubtAr: optional(text({ min: 3, max: 500 })).default(null),
    doubtFr: optional(text({ min: 3, max: 500 })).default(null),
    reason: text({ min: 3, max: 500 }),
  })
  .superRefine((draft, context) => {
    const problem = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (draft.effectiveTo !== null && draft.effectiveTo < draft.effectiveFrom)
      problem('effectiveTo', 'lawEndsBeforeItBegins');
    if (draft.confidence === 'TO_CONFIRM' && draft.doubtAr === null) problem('doubtAr', 'required');
    if (draft.confidence === 'TO_CONFIRM' && draft.doubtFr === null) problem('doubtFr', 'required');
  })
  .meta({ id: 'LawRuleDraft' });
export type LawRuleDraft = z.infer<typeof LawRuleDraft>;
