import { PlainDay } from '@sanad/kernel';
import * as z from 'zod';
import { referralStates } from '../referral';
import { AgencyId, BranchId, ReferralId } from '../referral.contract';
import { services } from '../service';
import { partnerNumbers } from './numbers';

const Named = { ar: z.string(), fr: z.string(), en: z.string() };

/** The numbers of one agency, of those referrals that the reader may see. */
export const AgencyNumbers = z.object({
  agency: z.object({ id: AgencyId, short: z.string(), ...Named }),
  counts: z.record(z.enum(partnerNumbers), z.number().int()),
  /** Half were answered within so many days; null while nothing was answered. */
  medianDays: z.number().nullable(),
});
export type AgencyNumbers = z.infer<typeof AgencyNumbers>;
export const PartnerNumbers = z.object({ rows: z.array(AgencyNumbers) }).meta({ id: 'PartnerNumbers' });
export type PartnerNumbers = z.infer<typeof PartnerNumbers>;

export const NumberQuery = z.object({
  number: z.enum(partnerNumbers, { error: 'chooseOne' }),
  agencyId: AgencyId.optional(),
});
export type NumberQuery = z.infer<typeof NumberQuery>;

/** A row behind a number. The name is there as long as the reader may read it. */
export const CountedReferral = z.object({
  id: ReferralId,
  person: z
    .object({
      givenAr: z.string(),
      familyAr: z.string(),
      givenLa: z.string().nullable(),
      familyLa: z.string().nullable(),
    })
    .nullable(),
  fileNumber: z.string().nullable(),
  branch: z.object({ id: BranchId, ...Named }),
  service: z.enum(services),
  state: z.enum(referralStates),
  sentOn: PlainDay,
  dueOn: PlainDay,
  answeredOn: PlainDay.nullable(),
  endedOn: PlainDay.nullable(),
});
export type CountedReferral = z.infer<typeof CountedReferral>;
/** The rows behind a number; the latest thousand, with the number itself. */
export const CountedReferrals = z
  .object({ rows: z.array(CountedReferral), total: z.number().int() })
  .meta({ id: 'CountedReferrals' });
export type CountedReferrals = z.infer<typeof CountedReferrals>;
