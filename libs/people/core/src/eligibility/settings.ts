import { Instant, PlainDay, text } from '@sanad/kernel';
import * as z from 'zod';
import { relations } from '../kinship/kinship';
import { relationPolicies } from './facts';

export const settingCodes = ['relations', 'minimumAge', 'maximumAge', 'appealDays', 'appealTo'] as const;
export type SettingName = (typeof settingCodes)[number];

const Age = z.number({ error: 'settingValue' }).int({ error: 'settingValue' }).min(0).max(120).nullable();
const Days = z.number({ error: 'settingValue' }).int({ error: 'settingValue' }).min(1).max(365);
const Office = z.object({ ar: text({ max: 300 }), fr: text({ max: 300 }), en: text({ max: 300 }) });
const Relations = z.record(z.enum(relations), z.enum(relationPolicies));

export const settingValues = {
  relations: Relations,
  minimumAge: Age,
  maximumAge: Age,
  appealDays: Days,
  appealTo: Office,
} as const satisfies Record<SettingName, z.ZodType>;

export const EligibilitySetting = z
  .object({
    name: z.enum(settingCodes),
    value: z.union([Relations, Office, z.number(), z.null()]),
    /** False as long as the High Commission has not said so: the number advises. */
    isConfirmed: z.boolean(),
    reason: z.string(),
    effectiveFrom: PlainDay,
    createdByName: z.string().nullable(),
    createdAt: Instant,
  })
  .meta({ id: 'EligibilitySetting' });
export type EligibilitySetting = z.infer<typeof EligibilitySetting>;

/** Every line that ever held, by name, the newest first. */
export const EligibilitySettingList = z
  .object({ rows: z.array(EligibilitySetting) })
  .meta({ id: 'EligibilitySettings' });

/** A new line of a setting. None is taken back: another one follows it. */
export const EligibilitySettingDraft = z
  .object({
    name: z.enum(settingCodes, { error: 'chooseOne' }),
    value: z.unknown(),
    isConfirmed: z.boolean(),
    reason: text({ min: 3, max: 500 }),
    effectiveFrom: PlainDay,
    /** How many lines of this setting the sender has seen: refused when there is another by now. */
    seen: z.number().int().min(0).optional(),
  })
  .superRefine(({ name, value }, context) => {
    const read = settingValues[name].safeParse(value);
    if (!read.success) context.addIssue({ code: 'custom', path: ['value'], message: 'settingValue' });
  })
  .meta({ id: 'EligibilitySettingDraft' });
export type EligibilitySettingDraft = z.infer<typeof EligibilitySettingDraft>;

/** Where and until when somebody who was refused may appeal, as it was printed. */
export const AppealNotice = z.object({
  days: Days,
  to: Office,
  isConfirmed: z.boolean(),
});
export type AppealNotice = z.infer<typeof AppealNotice>;

/** The line of a setting that holds on a day: the last one that began by then. */
export function settingOn(
  rows: readonly EligibilitySetting[],
  name: SettingName,
  day: PlainDay,
): EligibilitySetting | undefined {
  return rows
    .filter((row) => row.name === name && row.effectiveFrom <= day)
    .toSorted((one, other) =>
      one.effectiveFrom === other.effectiveFrom
        ? one.createdAt.localeCompare(other.createdAt)
        : one.effectiveFrom.localeCompare(other.effectiveFrom),
    )
    .at(-1);
}
