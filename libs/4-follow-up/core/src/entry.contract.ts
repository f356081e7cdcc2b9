import { Instant } from '@sanad/kernel';
import * as z from 'zod';

/** One line of the history of a record: what it said then, who said it and why it was changed. */
export const Entry = z
  .object({
    version: z.number().int(),
    /** Values by their name in the record. */
    said: z.record(z.string(), z.unknown()),
    reason: z.string().nullable(),
    by: z.string().nullable(),
    at: Instant,
  })
  .meta({ id: 'FollowUpEntry' });
export type Entry = z.infer<typeof Entry>;
