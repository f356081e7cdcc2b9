import { BranchId, optional, PlainDay, provinces, text } from '@sanad/kernel';
import { Phone } from '@sanad/people/core';
import * as z from 'zod';
import { AgencyId, AgreementBrief } from '../referral.contract';
import { services } from '../service';
import { sharingPurposes } from '../sharing-purpose';
import { statusWords } from '../status-word';
import { agencyKinds } from './agency';

const Named = { ar: z.string(), fr: z.string(), en: z.string() };
const contact = { phone: z.string().nullable(), email: z.string().nullable(), address: z.string().nullable() };

/** A branch as its agency's page shows it, closed ones too. */
export const KeptBranch = z
  .object({
    id: BranchId,
    ...Named,
    ...contact,
    provinces: z.array(z.string()),
    closedOn: PlainDay.nullable(),
    closedWhy: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'AgencyBranch' });
export type KeptBranch = z.infer<typeof KeptBranch>;

/** A service that an agency offers: what it is asked for, and the words in which the agency tells how it goes. */
export const OfferedService = z.object({
  service: z.enum(services),
  purpose: z.enum(sharingPurposes),
  words: z.array(z.enum(statusWords)),
  /** Whether the words are its own; else they are the usual ones of its kind. */
  isAdjusted: z.boolean(),
});
export type OfferedService = z.infer<typeof OfferedService>;

/** An agency whole: who it is, where, what it offers in which words, and under which agreements today. */
export const AgencyPage = z
  .object({
    id: AgencyId,
    code: z.string(),
    kind: z.enum(agencyKinds),
    ...Named,
    short: z.string(),
    ...contact,
    services: z.array(OfferedService),
    branches: z.array(KeptBranch),
    /** Those in force today, the newest first. */
    agreements: z.array(AgreementBrief),
    version: z.number().int(),
  })
  .meta({ id: 'AgencyPage' });
export type AgencyPage = z.infer<typeof AgencyPage>;

/** An agency in the list of all: how many of its branches are open, and whether it may receive anything today. */
export const AgencyLine = z.object({
  id: AgencyId,
  code: z.string(),
  kind: z.enum(agencyKinds),
  ...Named,
  short: z.string(),
  branches: z.number().int(),
  provinces: z.array(z.string()),
  hasAgreement: z.boolean(),
});
export type AgencyLine = z.infer<typeof AgencyLine>;
export const AgencyDirectory = z.object({ rows: z.array(AgencyLine) }).meta({ id: 'AgencyDirectory' });

const Name = text({ min: 2, max: 160 });
const Email = z
  .string()
  .trim()
  .max(254, { error: 'tooLong' })
  .pipe(z.email({ error: 'invalidEmail' }));
const contacts = {
  phone: optional(Phone).default(null),
  email: optional(Email).default(null),
  address: optional(text({ max: 300, lines: true })).default(null),
};
const names = { ar: Name, fr: Name, en: optional(Name).default(null) };
const Code = z
  .string()
  .trim()
  .transform((code) => code.toUpperCase())
  .pipe(z.string().regex(/^[A-Z][A-Z0-9_-]{1,19}$/, { error: 'agencyCode' }));

const agency = {
  ...names,
  short: text({ min: 2, max: 40 }),
  kind: z.enum(agencyKinds, { error: 'chooseOne' }),
  services: z.array(z.enum(services)).min(1, { error: 'noService' }),
  ...contacts,
};
/** A new agency. Its code stays as it is: it stands on papers and in letters. */
export const AgencyDraft = z.object({ ...agency, code: Code }).meta({ id: 'AgencyDraft' });
export type AgencyDraft = z.infer<typeof AgencyDraft>;
export const AgencyChange = z.object(agency).meta({ id: 'AgencyChange' });
export type AgencyChange = z.infer<typeof AgencyChange>;

const known = new Set(provinces.map(({ code }) => code));
/** A branch, new or changed: its names, where it is, and the provinces whose people it receives. */
export const BranchDraft = z
  .object({
    ...names,
    ...contacts,
    provinces: z
      .array(z.string().refine((code) => known.has(code), { error: 'unknown' }))
      .min(1, { error: 'noTerritory' })
      .transform((codes) => [...new Set(codes)]),
  })
  .meta({ id: 'BranchDraft' });
export type BranchDraft = z.infer<typeof BranchDraft>;

/** Why a branch closes; it is told where it is shown. */
export const BranchClosing = z
  .object({ reason: text({ min: 3, max: 500, lines: true }) })
  .meta({ id: 'BranchClosing' });
export type BranchClosing = z.infer<typeof BranchClosing>;

/** The words of one service; none: the usual ones of the kind again. */
export const ServiceWords = z.object({ words: z.array(z.enum(statusWords)).max(40) }).meta({ id: 'ServiceWords' });
export type ServiceWords = z.infer<typeof ServiceWords>;
export const ServiceName = z.enum(services);
