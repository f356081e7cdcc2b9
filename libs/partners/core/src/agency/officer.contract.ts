import { BranchId, idOf, Instant, text } from '@sanad/kernel';
import * as z from 'zod';
import { AgencyId } from '../referral.contract';

export const OfficerId = idOf<'OfficerId'>();
export type OfficerId = z.infer<typeof OfficerId>;

/** What somebody may be for an agency: answers for a branch, keeps the agency's people, or both. None leads outside it. */
export const officerRoles = ['partner-officer', 'partner-coordinator'] as const;
export type OfficerRole = (typeof officerRoles)[number];

export const officerStates = ['INVITED', 'ACTIVE', 'SUSPENDED'] as const;
export type OfficerState = (typeof officerStates)[number];

/** Somebody who works for an agency. */
export const Officer = z
  .object({
    id: OfficerId,
    agencyId: AgencyId,
    name: z.string(),
    email: z.string(),
    roles: z.array(z.enum(officerRoles)),
    branch: z.object({ id: BranchId, ar: z.string(), fr: z.string(), en: z.string() }),
    state: z.enum(officerStates),
    /** Until when the way to set a password is open; null when there is none. */
    invitedUntil: Instant.nullable(),
    lastSeenAt: Instant.nullable(),
    isOneself: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'Officer' });
export type Officer = z.infer<typeof Officer>;

/** The people of one agency; whether letters leave this house. */
export const OfficerList = z
  .object({
    agency: z.object({ id: AgencyId, short: z.string(), ar: z.string(), fr: z.string(), en: z.string() }),
    branches: z.array(z.object({ id: BranchId, ar: z.string(), fr: z.string(), en: z.string() })),
    rows: z.array(Officer),
    mailIsOn: z.boolean(),
  })
  .meta({ id: 'OfficerList' });
export type OfficerList = z.infer<typeof OfficerList>;

const post = {
  name: text({ min: 2, max: 120 }),
  branchId: z.uuid({ error: 'chooseOne' }).brand<'BranchId'>(),
  roles: z.array(z.enum(officerRoles)).min(1, { error: 'noRole' }),
};

/** Who is invited, to which branch, as what. */
export const OfficerDraft = z
  .object({
    ...post,
    email: z
      .string()
      .trim()
      .max(254, { error: 'tooLong' })
      .pipe(z.email({ error: 'invalidEmail' })),
  })
  .meta({ id: 'OfficerDraft' });
export type OfficerDraft = z.infer<typeof OfficerDraft>;

/** Another branch, another part, a name written rightly. The address stays: it is the account itself. */
export const OfficerChange = z.object(post).meta({ id: 'OfficerChange' });
export type OfficerChange = z.infer<typeof OfficerChange>;

export const OfficerSuspension = z
  .object({ reason: text({ min: 3, max: 500, lines: true }) })
  .meta({ id: 'OfficerSuspension' });
export type OfficerSuspension = z.infer<typeof OfficerSuspension>;

/** The way to set a password: sent by letter, or given once to be handed over where mail is off. */
export const Invited = z
  .object({ mailed: z.boolean(), link: z.string().nullable(), until: Instant })
  .meta({ id: 'Invited' });
export type Invited = z.infer<typeof Invited>;
