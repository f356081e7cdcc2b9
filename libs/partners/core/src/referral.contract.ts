import { CaseFileId, paths, trainingStates } from '@sanad/case-file/core';
import { BranchId, idOf, Label, optional, PageRequest, PlainDay, text, UnitId } from '@sanad/kernel';
import { consentChannels, paperTypeCodes, PastDay, PersonId, sexes } from '@sanad/people/core';
import * as z from 'zod';
import { fieldGroups } from './field-group';
import { outcomes, referralOwners, referralStates, referralTabNames } from './referral';
import { services } from './service';
import { sharingPurposes } from './sharing-purpose';
import { statusWords } from './status-word';

export { BranchId };
export const AgencyId = idOf<'AgencyId'>();
export type AgencyId = z.infer<typeof AgencyId>;
export const ReferralId = idOf<'ReferralId'>();
export type ReferralId = z.infer<typeof ReferralId>;
export const AgreementId = idOf<'AgreementId'>();
export type AgreementId = z.infer<typeof AgreementId>;

const Named = { ar: z.string(), fr: z.string(), en: z.string() };
export const BranchView = z.object({ id: BranchId, ...Named, provinces: z.array(z.string()) });
export type BranchView = z.infer<typeof BranchView>;

/** What an agreement in force allows: to ask for which purposes, and to open which parts of a file. */
export const AgreementBrief = z.object({
  id: AgreementId,
  number: z.string(),
  title: z.string(),
  validTo: PlainDay.nullable(),
  purposes: z.array(z.enum(sharingPurposes)),
  fieldGroups: z.array(z.enum(fieldGroups)),
});
export type AgreementBrief = z.infer<typeof AgreementBrief>;

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
    /** Those in force today, the newest first. */
    agreements: z.array(AgreementBrief),
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

/** A part of a file, handed to a branch for one service. Its identifier is made by the sender: a preview has it already. */
export const ReferralDraft = z
  .object({
    id: ReferralId.optional(),
    branchId: z.uuid({ error: 'chooseOne' }).brand<'BranchId'>(),
    service: z.enum(services, { error: 'chooseOne' }),
    wish: optional(text({ max: 1000, lines: true })).default(null),
    consent: SharingConsent.nullish().transform((given) => given ?? null),
    /** Fewer parts than the agreement opens; all of them when it says nothing. */
    fieldGroups: z.array(z.enum(fieldGroups)).optional(),
  })
  .meta({ id: 'ReferralDraft' });
export type ReferralDraft = z.infer<typeof ReferralDraft>;

/** Why a referral is declined or recalled; the other side reads it. */
export const ReferralReason = z
  .object({ reason: text({ min: 3, max: 1000, lines: true }) })
  .meta({ id: 'ReferralReason' });
export type ReferralReason = z.infer<typeof ReferralReason>;

/** All that an agency learns of a person, as far as the groups of the referral open it; the rest is null. */
export const ReferredPerson = z.strictObject({
  id: PersonId,
  givenAr: z.string(),
  familyAr: z.string(),
  givenLa: z.string().nullable(),
  familyLa: z.string().nullable(),
  age: z.number().int().nullable(),
  sex: z.enum(sexes).nullable(),
  phone: z.string().nullable(),
  province: z.string().nullable(),
  commune: z.string().nullable(),
});
export type ReferredPerson = z.infer<typeof ReferredPerson>;

/** A referral in a list: for both sides the same, and only what may be shared. */
export const ReferralRow = z
  .object({
    id: ReferralId,
    caseFile: z.object({ id: CaseFileId, number: z.string(), path: z.enum(paths).nullable() }),
    person: ReferredPerson,
    agency: z.object({ id: AgencyId, code: z.string(), short: z.string(), ...Named }),
    branch: z.object({ id: BranchId, ...Named }),
    sender: z.object(Named),
    service: z.enum(services),
    purpose: z.enum(sharingPurposes),
    fieldGroups: z.array(z.enum(fieldGroups)),
    wish: z.string().nullable(),
    state: z.enum(referralStates),
    owner: z.enum(referralOwners),
    reason: z.string().nullable(),
    paperKind: z.enum(paperTypeCodes).nullable(),
    paperAsked: z.string().nullable(),
    paperAnswer: z.string().nullable(),
    sentOn: PlainDay,
    dueOn: PlainDay,
    answeredOn: PlainDay.nullable(),
    endedOn: PlainDay.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'ReferralRow' });
export type ReferralRow = z.infer<typeof ReferralRow>;

/** A move that was made: the day of the fact and the day of its entry. */
export const ReferralStep = z.object({
  from: z.enum(referralStates).nullable(),
  to: z.enum(referralStates),
  factOn: PlainDay,
  enteredOn: PlainDay,
  reason: z.string().nullable(),
});
export type ReferralStep = z.infer<typeof ReferralStep>;

/** A word of the agency about what it has done. */
export const ReferralStatus = z.object({
  word: z.enum(statusWords),
  note: z.string().nullable(),
  factOn: PlainDay,
  enteredOn: PlainDay,
});
export type ReferralStatus = z.infer<typeof ReferralStatus>;

/** One referral whole. Both sides are answered by the same query; the card number in clear is the receiver's alone. */
export const ReferralView = ReferralRow.extend({
  /** When the groups of the referral open it. */
  cardNumber: z.string().nullable(),
  training: z.object({ state: z.enum(trainingStates), certificatePending: z.boolean() }).nullable(),
  /** The agreement under which it was sent. */
  agreement: z.object({ number: z.string(), title: z.string(), validTo: PlainDay.nullable() }),
  /** The consent that covers its purpose now; null when there is none any more. */
  consent: z.object({ givenOn: PlainDay, expiresOn: PlainDay.nullable() }).nullable(),
  /** The last day on which the agency may still add to it, once it has ended. */
  writableUntil: PlainDay.nullable(),
  /** In which words the agency tells of this service. */
  statusWords: z.array(z.enum(statusWords)),
  steps: z.array(ReferralStep),
  statuses: z.array(ReferralStatus),
}).meta({ id: 'Referral' });
export type ReferralView = z.infer<typeof ReferralView>;
export const ReferralList = z.object({ rows: z.array(ReferralView) }).meta({ id: 'ReferralList' });

/** A paper that is missing: its kind, and the agency's words; and where it is, in the sender's. */
export const PaperRequest = z
  .object({
    kind: optional(z.enum(paperTypeCodes)).default(null),
    paper: text({ min: 3, max: 500, lines: true }),
  })
  .meta({ id: 'PaperRequest' });
export type PaperRequest = z.infer<typeof PaperRequest>;
export const PaperAnswer = z.object({ answer: text({ min: 3, max: 500, lines: true }) }).meta({ id: 'PaperAnswer' });
export type PaperAnswer = z.infer<typeof PaperAnswer>;

/** A word of the agency's own, with the day on which it came true. */
export const StatusDraft = z
  .object({
    word: z.enum(statusWords, { error: 'chooseOne' }),
    factOn: PastDay,
    note: optional(text({ max: 500, lines: true })).default(null),
  })
  .meta({ id: 'ReferralStatusDraft' });
export type StatusDraft = z.infer<typeof StatusDraft>;

/** How a service goes or went, told by the agency. Training tells it of itself, by its roll calls and results. */
export const OutcomeDraft = z
  .object({
    state: z.enum(['IN_PROGRESS', ...outcomes], { error: 'chooseOne' }),
    factOn: PastDay,
    reason: optional(text({ max: 500, lines: true })).default(null),
  })
  .meta({ id: 'ReferralOutcomeDraft' });
export type OutcomeDraft = z.infer<typeof OutcomeDraft>;

/** One of the lists of an inbox, a state, the sending unit, part of a name or the end of a phone number. */
export const ReferralQuery = PageRequest.extend({
  tab: z.enum(referralTabNames).optional(),
  state: z.enum(referralStates).optional(),
  unitId: UnitId.optional(),
  query: text({ min: 0, max: 100 }).optional(),
});
export type ReferralQuery = z.infer<typeof ReferralQuery>;

/** So far are the lists of an inbox counted: whether each one may still be seen is asked for each one that is counted. */
export const referralCountLimit = 200;

/**
 * A page of an inbox, and how many of the same search lie in each list, counted up to the limit.
 * `isAtLeast`: there are `total` or more; `longTabs`: the lists of which that is true.
 */
export const ReferralPage = z
  .object({
    rows: z.array(ReferralRow),
    next: z.string().nullable(),
    total: z.number().int(),
    isAtLeast: z.literal(true).optional(),
    tabs: z.object({ waiting: z.number().int(), inProgress: z.number().int(), done: z.number().int() }),
    longTabs: z.array(z.enum(referralTabNames)),
  })
  .meta({ id: 'ReferralPage' });
export type ReferralPage = z.infer<typeof ReferralPage>;
