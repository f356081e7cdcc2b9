import { DayOfFact } from '@sanad/cooperative/core';
import { Instant, PlainDay, text } from '@sanad/kernel';
import * as z from 'zod';

/** What follows from a cooperative that shows no activity: it is dormant (خاملة), or it is not, for a reason that is kept. */
export const dormancyVerdicts = ['MARK', 'KEEP'] as const;
export type DormancyVerdict = (typeof dormancyVerdicts)[number];

export const DormancyDraft = z
  .object({
    verdict: z.enum(dormancyVerdicts, { error: 'chooseOne' }),
    decidedOn: DayOfFact,
    reason: text({ min: 3, max: 500, lines: true }),
  })
  .meta({ id: 'DormancyDraft' });
export type DormancyDraft = z.infer<typeof DormancyDraft>;

export const DormancyDecision = z
  .object({
    verdict: z.enum(dormancyVerdicts),
    decidedOn: PlainDay,
    reason: z.string(),
    by: z.string().nullable(),
    at: Instant,
  })
  .meta({ id: 'DormancyDecision' });
export type DormancyDecision = z.infer<typeof DormancyDecision>;
