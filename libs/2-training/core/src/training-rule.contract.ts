import { Instant, text } from '@sanad/kernel';
import * as z from 'zod';

const Whole = (least: number, most: number) =>
  z
    .number({ error: 'required' })
    .int({ error: 'wholeNumber' })
    .min(least, { error: 'tooSmall' })
    .max(most, { error: 'tooBig' });

/** What no law says and the house decides: each line with its reason. */
export const TrainingRule = z
  .object({
    /** Share of the hours that completes a training when a programme says nothing else. */
    completionPercent: z.number().int(),
    /** For so many days after its entry a branch corrects a result by itself. */
    correctionDays: z.number().int(),
    /** So many days after the completion a certificate is late. */
    certificateDays: z.number().int(),
    reason: z.string().nullable(),
    setBy: z.string().nullable(),
    setAt: Instant,
    version: z.number().int(),
  })
  .meta({ id: 'TrainingRule' });
export type TrainingRule = z.infer<typeof TrainingRule>;
export const TrainingRuleList = z.object({ rows: z.array(TrainingRule) }).meta({ id: 'TrainingRules' });

export const TrainingRuleChange = z
  .object({
    completionPercent: Whole(1, 100),
    correctionDays: Whole(0, 365),
    certificateDays: Whole(1, 365),
    reason: text({ min: 3, max: 500 }),
  })
  .meta({ id: 'TrainingRuleChange' });
export type TrainingRuleChange = z.infer<typeof TrainingRuleChange>;
