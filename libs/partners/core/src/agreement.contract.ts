import { BranchId, Label, optional, PageRequest, pageOf, PlainDay, text } from '@sanad/kernel';
import { PastDay } from '@sanad/people/core';
import * as z from 'zod';
import { fieldGroups, inOrder } from './field-group';
import { referralStates } from './referral';
import { AgencyId, AgreementBrief, AgreementId, ReferralId } from './referral.contract';
import { services } from './service';
import { sharingPurposes } from './sharing-purpose';

/** A partnership agreement (اتفاقية شراكة): its days, its purposes, what it opens, and what runs under it. */
export const AgreementView = AgreementBrief.extend({
  agency: z.object({ id: AgencyId, short: z.string(), ar: z.string(), fr: z.string(), en: z.string() }),
  validFrom: PlainDay,
  endedOn: PlainDay.nullable(),
  endedWhy: z.string().nullable(),
  isInForce: z.boolean(),
  /** Referrals that still run under it: they would be recalled with its end. */
  running: z.number().int(),
  /** The agreement that it follows, and the one that follows it. */
  renews: z.object({ id: AgreementId, number: z.string() }).nullable(),
  renewedBy: z.object({ id: AgreementId, number: z.string() }).nullable(),
  version: z.number().int(),
}).meta({ id: 'Agreement' });
export type AgreementView = z.infer<typeof AgreementView>;
export const AgreementList = z.object({ rows: z.array(AgreementView) }).meta({ id: 'AgreementList' });

/** One agreement whole, with what would stop or be narrowed if a purpose or a group left it. */
export const AgreementPage = AgreementView.extend({
  standing: z.array(z.object({ purpose: z.enum(sharingPurposes), running: z.number().int() })),
  opened: z.array(z.object({ group: z.enum(fieldGroups), running: z.number().int() })),
}).meta({ id: 'AgreementPage' });
export type AgreementPage = z.infer<typeof AgreementPage>;

const terms = {
  number: text({ max: 60 }),
  title: Label,
  validFrom: PlainDay,
  validTo: optional(PlainDay).default(null),
  purposes: z.array(z.enum(sharingPurposes)).min(1, { error: 'noPurpose' }),
  fieldGroups: z.array(z.enum(fieldGroups)).transform(inOrder),
};
interface Days {
  readonly validFrom: string;
  readonly validTo: string | null;
}
function endAfterBeginning({ validFrom, validTo }: Days, context: z.RefinementCtx): void {
  if (validTo !== null && validTo < validFrom)
    context.addIssue({ code: 'custom', path: ['validTo'], message: 'agreementEndsFirst' });
}

/** A new agreement, or the one that follows another. */
export const AgreementDraft = z
  .object({
    ...terms,
    agencyId: z.uuid({ error: 'chooseOne' }).brand<'AgencyId'>(),
    renews: AgreementId.nullish().transform((id) => id ?? null),
  })
  .superRefine(endAfterBeginning)
  .meta({ id: 'AgreementDraft' });
export type AgreementDraft = z.infer<typeof AgreementDraft>;

/** An amendment: what the agreement says from now on, and why. */
export const AgreementChange = z
  .object({ ...terms, why: text({ min: 3, max: 1000, lines: true }) })
  .superRefine(endAfterBeginning)
  .meta({ id: 'AgreementChange' });
export type AgreementChange = z.infer<typeof AgreementChange>;

/** An agreement that has just been changed: what was recalled with it, and what is opened less. */
export const ChangedAgreement = AgreementView.extend({
  recalled: z.number().int(),
  narrowed: z.number().int(),
}).meta({ id: 'ChangedAgreement' });
export type ChangedAgreement = z.infer<typeof ChangedAgreement>;

/** Ends an agreement at once; everybody who is sent for reads why. */
export const AgreementEnd = z
  .object({ endedOn: PastDay, why: text({ min: 3, max: 1000, lines: true }) })
  .meta({ id: 'AgreementEnd' });
export type AgreementEnd = z.infer<typeof AgreementEnd>;

/** An agreement that has just been ended, and how many referrals have stopped with it. */
export const EndedAgreement = AgreementView.extend({ recalled: z.number().int() }).meta({ id: 'EndedAgreement' });
export type EndedAgreement = z.infer<typeof EndedAgreement>;

/** A referral that stands on an agreement: its number, its places and its state, and nothing of the person. */
export const StandingReferral = z.object({
  id: ReferralId,
  file: z.string(),
  sender: z.object({ ar: z.string(), fr: z.string(), en: z.string() }),
  branch: z.object({ id: BranchId, ar: z.string(), fr: z.string(), en: z.string() }),
  service: z.enum(services),
  state: z.enum(referralStates),
  sentOn: PlainDay,
});
export type StandingReferral = z.infer<typeof StandingReferral>;
export const StandingQuery = PageRequest;
export type StandingQuery = z.infer<typeof StandingQuery>;
export const StandingPage = pageOf(StandingReferral).meta({ id: 'AgreementReferrals' });
export type StandingPage = z.infer<typeof StandingPage>;
