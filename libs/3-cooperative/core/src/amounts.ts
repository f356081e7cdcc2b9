import * as z from 'zod';

/** An amount in dirhams, at most two decimals. */
export const Dirhams = z
  .number({ error: (issue) => (issue.input === null || issue.input === undefined ? 'required' : 'notNumber') })
  .min(0)
  .max(1_000_000_000)
  .refine((amount) => Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6, { error: 'twoDecimals' });
