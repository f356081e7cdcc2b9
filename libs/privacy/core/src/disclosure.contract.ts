import { roles } from '@sanad/access/core';
import { Instant, PageRequest, pageOf } from '@sanad/kernel';
import * as z from 'zod';
import { Named } from './request.contract';

/** Groups of facts that may go out, as a person understands them. */
export const factGroups = [
  'NAMES',
  'AGE',
  'PHONE',
  'PROVINCE',
  'FILE',
  'WISH',
  'CARD_NUMBER',
  'BANK_NUMBER',
  'PAPERS',
  'WHOLE_FILE',
  'LIST',
  'CORRECTION',
] as const;
export type FactGroup = (typeof factGroups)[number];

/** The view of a referral is a whitelist: what a partner receives with each. */
export const referredGroups = [
  'NAMES',
  'AGE',
  'PHONE',
  'PROVINCE',
  'FILE',
  'WISH',
] as const satisfies readonly FactGroup[];

export const disclosureKinds = ['REFERRAL', 'NOTICE', 'OPENED', 'BREAK_GLASS', 'LOOK', 'PRINT', 'EXPORT'] as const;
export type DisclosureKind = (typeof disclosureKinds)[number];

/** What the audit calls an act by which facts left the screen of those who keep the file, and what left. */
export const disclosingActs = {
  'person.unmask': { kind: 'LOOK', groups: ['CARD_NUMBER'] },
  'bank.unmask': { kind: 'LOOK', groups: ['BANK_NUMBER'] },
  'consent.evidenceRead': { kind: 'LOOK', groups: ['PAPERS'] },
  'kinship.scanRead': { kind: 'LOOK', groups: ['PAPERS'] },
  'paper.open': { kind: 'LOOK', groups: ['PAPERS'] },
  'caseFile.openDocument': { kind: 'LOOK', groups: ['PAPERS'] },
  'personFile.print': { kind: 'PRINT', groups: ['WHOLE_FILE'] },
  'personFile.export': { kind: 'EXPORT', groups: ['WHOLE_FILE'] },
  'export.start': { kind: 'EXPORT', groups: ['LIST'] },
} as const satisfies Readonly<Record<string, { kind: DisclosureKind; groups: readonly FactGroup[] }>>;

/** Who received what and when: a partner by its name, the house by role and unit. Never a person of the staff. */
export const DisclosureView = z
  .object({
    id: z.string(),
    kind: z.enum(disclosureKinds),
    at: Instant,
    agency: Named.nullable(),
    branch: Named.nullable(),
    role: z.enum(roles).nullable(),
    unit: Named.nullable(),
    groups: z.array(z.enum(factGroups)),
    /** When a partner or another delegation lost sight, or will. */
    endedAt: Instant.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Disclosure' });
export type DisclosureView = z.infer<typeof DisclosureView>;

export const DisclosureQuery = PageRequest;
export type DisclosureQuery = z.infer<typeof DisclosureQuery>;
export const DisclosurePage = pageOf(DisclosureView).meta({ id: 'DisclosurePage' });
export type DisclosurePage = z.infer<typeof DisclosurePage>;
