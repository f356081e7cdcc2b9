import { Instant, optional, text } from '@sanad/kernel';
import * as z from 'zod';

/** `cndpReceipt`: number of the declaration or authorisation (law 09-08, articles 12 to 21). `importDays`: how long read rows are kept. */
export const protectionNames = ['cndpReceipt', 'importDays'] as const;
export type ProtectionName = (typeof protectionNames)[number];

export const ProtectionSetting = z
  .object({
    name: z.enum(protectionNames),
    value: z.union([z.string(), z.number(), z.null()]),
    reason: z.string().nullable(),
    setBy: z.string().nullable(),
    setAt: Instant,
    version: z.number().int(),
  })
  .meta({ id: 'ProtectionSetting' });
export type ProtectionSetting = z.infer<typeof ProtectionSetting>;

/** Every line, of each name the newest first. */
export const ProtectionSettingList = z.object({ rows: z.array(ProtectionSetting) }).meta({ id: 'ProtectionSettings' });

export const CndpReceipt = optional(text({ min: 3, max: 60 })).default(null);
export const ImportDays = z.number().int().min(1).max(365);

/** One of them changes at a time: the number, or the days. */
export const ProtectionChange = z
  .object({
    receipt: CndpReceipt,
    days: ImportDays.nullable().default(null),
    reason: text({ min: 3, max: 500 }),
  })
  .meta({ id: 'ProtectionChange' });
export type ProtectionChange = z.infer<typeof ProtectionChange>;

/** The number as it stands today; null until the CNDP has given one. */
export const ProtectionNotice = z.object({ cndpReceipt: z.string().nullable() }).meta({ id: 'ProtectionNotice' });
export type ProtectionNotice = z.infer<typeof ProtectionNotice>;
