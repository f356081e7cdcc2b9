import { PlainDay } from '@sanad/kernel';
import * as z from 'zod';

/** The questions of law 112-12 that are kept as data, with the days between which each answer holds. */
export const lawKeys = [
  'minMembers',
  'minCapital',
  'minShare',
  'cashPaidAtSubscription',
  'fundsBlockedWithin',
  'nameApprovalValidity',
  'registrationDeadline',
] as const;
export type LawKey = (typeof lawKeys)[number];

/** One answer of the law. `TO_CONFIRM`: not yet read in the full text, so it is shown and never blocks. */
export const LawRule = z
  .object({
    key: z.enum(lawKeys),
    value: z.number(),
    unit: z.enum(['PERSONS', 'DIRHAMS', 'PERCENT', 'DAYS', 'MONTHS', 'YEARS']),
    effectiveFrom: PlainDay,
    effectiveTo: PlainDay.nullable(),
    article: z.string(),
    source: z.string(),
    confidence: z.enum(['CONFIRMED', 'TO_CONFIRM']),
  })
  .meta({ id: 'LawRule' });
export type LawRule = z.infer<typeof LawRule>;

/** The law of a day. A group is judged by the law of the day on which it began, whatever comes later. */
export function inForce(rules: readonly LawRule[], day: PlainDay): LawRule[] {
  return rules.filter((rule) => rule.effectiveFrom <= day && (rule.effectiveTo === null || rule.effectiveTo >= day));
}
