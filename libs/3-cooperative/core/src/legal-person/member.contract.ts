import { CaseFileId } from '@sanad/case-file/core';
import { idOf, optional, PlainDay, text } from '@sanad/kernel';
import { PersonId } from '@sanad/people/core';
import * as z from 'zod';
import { Dirhams } from '../amounts';
import { AssociateDraft, AssociateId } from '../associate/associate.contract';
import { DayOfFact } from '../day-of-fact';
import { FounderPerson } from '../formation.contract';
import { founderKinds } from '../founder-kind';
import { Shares } from '../ledger/ledger.contract';

export const MembershipId = idOf<'MembershipId'>();
export type MembershipId = z.infer<typeof MembershipId>;

export const memberEntries = ['FOUNDING', 'ADMISSION', 'TRANSFER'] as const;
export type MemberEntry = (typeof memberEntries)[number];
export const memberEnds = ['RESIGNATION', 'EXCLUSION', 'DEATH', 'TRANSFER', 'CORRECTION'] as const;
export type MemberEnd = (typeof memberEnds)[number];

const admitted = {
  shares: Shares,
  /** Paid of it in cash on that day, in dirhams. */
  paid: Dirhams,
  entry: z.enum(memberEntries, { error: 'chooseOne' }).default('ADMISSION'),
  joinedOn: DayOfFact,
};

/** A member who has a file. */
export const MemberDraft = z.object({ caseId: CaseFileId, ...admitted }).meta({ id: 'MemberDraft' });
export type MemberDraft = z.infer<typeof MemberDraft>;

/** A member who is no beneficiary, with their own notice. */
export const AssociateMemberDraft = z
  .object({ associate: AssociateDraft, ...admitted })
  .meta({ id: 'AssociateMemberDraft' });
export type AssociateMemberDraft = z.infer<typeof AssociateMemberDraft>;

/** Who goes, on which day and how. */
export const MembershipEnding = z
  .object({
    leftOn: DayOfFact,
    endKind: z.enum(memberEnds, { error: 'chooseOne' }),
    reason: optional(text({ max: 500, lines: true })).default(null),
  })
  .meta({ id: 'MembershipEnding' });
export type MembershipEnding = z.infer<typeof MembershipEnding>;

export const MemberView = z
  .object({
    id: MembershipId,
    kind: z.enum(founderKinds),
    personId: PersonId.nullable(),
    associateId: AssociateId.nullable(),
    caseId: CaseFileId.nullable(),
    person: FounderPerson.nullable(),
    /** The name of a legal person. */
    legalPerson: z.string().nullable(),
    fileNumber: z.string().nullable(),
    shares: z.number().int(),
    paid: z.number(),
    founder: z.boolean(),
    entry: z.enum(memberEntries),
    joinedOn: PlainDay,
    leftOn: PlainDay.nullable(),
    endKind: z.enum(memberEnds).nullable(),
    endReason: z.string().nullable(),
    /** Other cooperatives to which the same one belongs at the moment. */
    alsoIn: z.array(z.string()),
  })
  .meta({ id: 'CooperativeMember' });
export type MemberView = z.infer<typeof MemberView>;
