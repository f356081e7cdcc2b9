import { Instant, pageOf, PageRequest, text } from '@sanad/kernel';
import * as z from 'zod';
import { AccessRequestId, AccessRequestView } from '../access-request/access-request.contract';

/** Hours for which a card is opened: as many as a counter needs, and never more than a day. */
export const breakGlassHours = { usual: 4, longest: 24 } as const;
/** A delegation has so many days to say whether a look was justified before its task is late. */
export const daysToReview = 7;

/** Who is meant by a whole number or name, as a search beyond one’s own delegation takes it. */
export const BreakGlassDraft = z
  .object({
    query: text({ min: 4, max: 100 }),
    reason: text({ min: 10, max: 500, lines: true }),
    hours: z
      .number({ error: 'required' })
      .int({ error: 'invalid' })
      .min(1, { error: 'invalid' })
      .max(breakGlassHours.longest, { error: 'invalid' })
      .default(breakGlassHours.usual),
  })
  .meta({ id: 'BreakGlassDraft' });
export type BreakGlassDraft = z.infer<typeof BreakGlassDraft>;

export const breakGlassVerdicts = ['JUSTIFIED', 'NOT_JUSTIFIED'] as const;
export type BreakGlassVerdict = (typeof breakGlassVerdicts)[number];

/** What is not justified closes at once, and says why. */
export const BreakGlassReview = z
  .object({
    verdict: z.enum(breakGlassVerdicts, { error: 'required' }),
    note: text({ min: 0, max: 500, lines: true }).nullable().default(null),
  })
  .refine(({ verdict, note }) => verdict === 'JUSTIFIED' || (note ?? '').length >= 5, {
    path: ['note'],
    error: 'required',
  })
  .meta({ id: 'BreakGlassReview' });
export type BreakGlassReview = z.infer<typeof BreakGlassReview>;

export const BreakGlassView = AccessRequestView.pick({
  unit: true,
  asker: true,
  reason: true,
  createdAt: true,
  /** As long as it lasts to who has looked; always to those whose person it is. */
  person: true,
  version: true,
})
  .extend({
    id: AccessRequestId,
    endsAt: Instant,
    isOpen: z.boolean(),
    /** How often the card was read. Told to the delegation whose person it is. */
    looks: z.number().int(),
    review: z
      .object({
        verdict: z.enum(breakGlassVerdicts),
        note: z.string().nullable(),
        by: z.string().nullable(),
        at: Instant,
      })
      .nullable(),
  })
  .meta({ id: 'BreakGlass' });
export type BreakGlassView = z.infer<typeof BreakGlassView>;

export const breakGlassBoxes = ['REVIEW', 'MINE'] as const;
export type BreakGlassBox = (typeof breakGlassBoxes)[number];

/** What was looked at of one’s own units, what nobody has judged first; or what one has opened oneself. */
export const BreakGlassQuery = PageRequest.extend({ box: z.enum(breakGlassBoxes).default('MINE') });
export type BreakGlassQuery = z.infer<typeof BreakGlassQuery>;

export const BreakGlassPage = pageOf(BreakGlassView).meta({ id: 'BreakGlassPage' });
export type BreakGlassPage = z.infer<typeof BreakGlassPage>;
