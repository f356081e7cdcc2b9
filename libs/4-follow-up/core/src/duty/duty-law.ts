import { PlainDay } from '@sanad/kernel';
import * as z from 'zod';

/** The questions of law 112-12 that a cooperative goes on being asked after it was registered. Their answers are rows. */
export const dutyLawKeys = [
  'annualAssemblyWithin',
  'assemblyNotice',
  'reportsBeforeAssembly',
  'odcoTransmission',
  'mandateYears',
  'auditorRequiredTurnover',
  'boardRequiredTurnover',
  'boardRequiredMembers',
  'inactiveAfter',
] as const;
export type DutyLawKey = (typeof dutyLawKeys)[number];

/** One answer of the law. `TO_CONFIRM`: not yet read in the full text, so it is shown with its doubt and accuses nobody. */
export const DutyLaw = z
  .object({
    key: z.enum(dutyLawKeys),
    value: z.number(),
    unit: z.string(),
    /** What it asks, as the row of the law says it. */
    ar: z.string(),
    fr: z.string(),
    en: z.string(),
    article: z.string(),
    confidence: z.enum(['CONFIRMED', 'TO_CONFIRM']),
    effectiveFrom: PlainDay,
    effectiveTo: PlainDay.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'DutyLaw' });
export type DutyLaw = z.infer<typeof DutyLaw>;

/** The answer of the law on a day: of the line that began last by then, as it was last written; undefined when it has ended. */
export function lawOn(law: readonly DutyLaw[], key: DutyLawKey, day: PlainDay): DutyLaw | undefined {
  let last: DutyLaw | undefined;
  for (const rule of law) {
    if (rule.key !== key || rule.effectiveFrom > day) continue;
    const isLater =
      !last ||
      rule.effectiveFrom > last.effectiveFrom ||
      (rule.effectiveFrom === last.effectiveFrom && rule.version > last.version);
    if (isLater) last = rule;
  }
  return last && (last.effectiveTo === null || last.effectiveTo >= day) ? last : undefined;
}
