import { CaseFileId, paths } from '@sanad/case-file/core';
import { BranchId, idOf, Label, optional, PageRequest, PlainDay, text, UnitId } from '@sanad/kernel';
import { consentChannels, PastDay, PersonId } from '@sanad/people/core';
import * as z from 'zod';
import { referralStates, referralTabNames } from './referral';
import { services } from './service';

export { BranchId };
export const AgencyId = idOf<'AgencyId'>();
export type AgencyId = z.infer<typeof AgencyId>;
export const ReferralId = idOf<'ReferralId'>();
export type ReferralId = z.infer<typeof ReferralId>;

const Named = { ar: z.string(), fr: z.string(), en: z.string() };
export const BranchView = z.object({ id: BranchId, ...Named, provinces: z.array(z.string()) });
export type BranchView = z.infer<typeof BranchView>;

/** An agency, its branches, and whether an agreement lets it receive anything today. */
export const AgencyView = z
  .object({
    id: AgencyId,
    code: z.string(),
    ...Named,
    short: z.string(),
    services: z.array(z.enum(services)),
    branches: z.array(BranchView),
    hasAgreement: z.boolean(),
  })
  .meta({ id: 'Agency' });
export type AgencyView = z.infer<typeof AgencyView>;
export const AgencyList = z.object({ rows: z.array(AgencyView) }).meta({ id: 'AgencyList' });

/** The person's consent to share with this agency, when it is taken together with the referral. */
export const SharingConsent = z
  .object({
    channel: z.enum(consentChannels, { error: 'chooseOne' }),
    witness: optional(Label).default(null),
    givenOn: PastDay,
  })
  .superRefine(({ channel, witness }, context) => {
    if (channel === 'ORAL_WITNESSED' && !witness)
      context.addIssue({ code: 'custom', path: ['witness'], message: 'required' });
  })
  .transform((consent) => ({ ...consent, witness: consent.channel === 'ORAL_WITNESSED' ? consent.witness : null }));
export type SharingConsent = z.infer<typeof SharingConsent>;

/** A part of a file, handed to a branch for one service. */
export const ReferralDraft = z
  .object({
    branchId: z.uuid({ error: 'chooseOne' }).brand<'BranchId'>(),
    service: z.enum(services, { error: 'chooseOne' }),
    wish: optional(text({ max: 1000, lines: true })).default(null),
    consent: SharingConsent.nullish().transform((given) => given ?? null),
  })
  .meta({ id: 'ReferralDraft' });
export type ReferralDraft = z.infer<typeof ReferralDraft>;

/** Why a referral is declined or recalled; the other side reads it. */
export const ReferralReason = z
  .object({ reason: text({ min: 3, max: 1000, lines: true }) })
  .meta({ id: 'ReferralReason' });
export type ReferralReason = z.infer<typeof ReferralReason>;

/** All that an agency learns of a person: no card number, no birth date, no family, no notes. */
export const ReferredPerson = z.strictObject({
  id: PersonId,
  givenAr: z.string(),
  familyAr: z.string(),
  givenLa: z.string().nullable(),
  familyLa: z.string().nullable(),
  age: z.number().int().nullable(),
  phone: z.string().nullable(),
  province: z.string(),
});
export type ReferredPerson = z.infer<typeof ReferredPerson>;

export const ReferralView = z
  .object({
    id: ReferralId,
    caseFile: z.object({ id: CaseFileId, number: z.string(), path: z.enum(paths).nullable() }),
    person: ReferredPerson,
    agency: z.object({ id: AgencyId, code: z.string(), short: z.string(), ...Named }),
    branch: z.object({ id: BranchId, ...Named }),
    sender: z.object(Named),
    service: z.enum(services),
    wish: z.string().nullable(),
    state: z.enum(referralStates),
    reason: z.string().nullable(),
    sentOn: PlainDay,
    dueOn: PlainDay,
    answeredOn: PlainDay.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Referral' });
export type ReferralView = z.infer<typeof ReferralView>;
/** Lists show the whole card: it holds only what may be shared. */
export const ReferralRow = ReferralView;
export type ReferralRow = ReferralView;
export const ReferralList = z.object({ rows: z.array(ReferralView) }).meta({ id: 'ReferralList' });

/** One of the lists of an inbox, a state, the sending unit, part of a name or the end of a phone number. */
export const ReferralQuery = PageRequest.extend({
  tab: z.enum(referralTabNames).optional(),
  state: z.enum(referralStates).optional(),
  unitId: UnitId.optional(),
  query: text({ min: 0, max: 100 }).optional(),
});
export type ReferralQuery = z.infer<typeof ReferralQuery>;

/** A page of an inbox, and how many of the same search lie in each list. */
export const ReferralPage = z
  .object({
    rows: z.array(ReferralView),
    next: z.string().nullable(),
    total: z.number().int(),
    tabs: z.object({ waiting: z.number().int(), inProgress: z.number().int(), done: z.number().int() }),
  })
  .meta({ id: 'ReferralPage' });
export type ReferralPage = z.infer<typeof ReferralPage>;
