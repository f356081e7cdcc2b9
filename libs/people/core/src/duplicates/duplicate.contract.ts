import { idOf, Instant, Label, PageRequest, text } from '@sanad/kernel';
import * as z from 'zod';
import { PersonId, PersonRow, PersonView, sexes } from '../person/person.contract';
import { likenessReasons, strengths } from './likeness';

/** What is already typed of a new person, to find those who may be the same. What cannot be read yet is left out. */
export const SimilarQuery = z.object({
  givenAr: text({ min: 0, max: 80 }).optional(),
  familyAr: text({ min: 0, max: 80 }).optional(),
  phone: z.string().max(60).optional(),
  birth: z.string().max(60).optional(),
  sex: z.enum(sexes).optional().catch(undefined),
  cin: z.string().max(60).optional(),
});
export type SimilarQuery = z.infer<typeof SimilarQuery>;

const Strength = z.enum(strengths);
const Reasons = z.array(z.enum(likenessReasons));

/** A person as duplicates are shown: a row with the sex. */
export const PairedPerson = PersonRow.extend({ sex: z.enum(sexes).nullable() }).meta({ id: 'PairedPerson' });
export type PairedPerson = z.infer<typeof PairedPerson>;

/** Somebody who may be the same person, and why. It warns and never decides: twins share almost everything. */
export const SimilarPerson = PairedPerson.extend({ strength: Strength, reasons: Reasons }).meta({
  id: 'SimilarPerson',
});
export type SimilarPerson = z.infer<typeof SimilarPerson>;
export const SimilarPeople = z.object({ rows: z.array(SimilarPerson) }).meta({ id: 'SimilarPeople' });

const pair = { oneId: PersonId, otherId: PersonId };
const isPair = ({ oneId, otherId }: { oneId: string; otherId: string }) => oneId !== otherId;
const otherPerson = { path: ['otherId'], error: 'samePerson' };

export const SuspectId = idOf<'SuspectId'>();
export type SuspectId = z.infer<typeof SuspectId>;

/** Somebody has looked and asks for the merge. */
export const Proposal = z.object({ by: z.string(), at: Instant, note: z.string() });
export type Proposal = z.infer<typeof Proposal>;

/** A pair in the queue. */
export const SuspectRow = z
  .object({
    id: SuspectId,
    one: PairedPerson,
    other: PairedPerson,
    strength: Strength,
    reasons: Reasons,
    proposal: Proposal.nullable(),
    createdAt: Instant,
    version: z.number().int(),
  })
  .meta({ id: 'DuplicateSuspect' });
export type SuspectRow = z.infer<typeof SuspectRow>;

/** The queue, or of it what was proposed, or what names one person. */
export const SuspectQuery = PageRequest.extend({
  proposed: z.stringbool().optional(),
  person: PersonId.optional(),
});
export type SuspectQuery = z.infer<typeof SuspectQuery>;

/** They are two, and by what one knows. Remembered, so that nobody is asked again. */
export const DistinctDraft = z
  .object({ ...pair, why: Label })
  .refine(isPair, otherPerson)
  .meta({ id: 'DistinctDraft' });
export type DistinctDraft = z.infer<typeof DistinctDraft>;
export const DistinctView = z
  .object({ oneId: PersonId, otherId: PersonId, why: z.string(), by: z.string(), at: Instant })
  .meta({ id: 'DistinctPair' });
export type DistinctView = z.infer<typeof DistinctView>;

export const ProposalDraft = z
  .object({ ...pair, note: Label })
  .refine(isPair, otherPerson)
  .meta({ id: 'MergeProposal' });
export type ProposalDraft = z.infer<typeof ProposalDraft>;

/** What hangs on a person, by its kind. */
export const heldKinds = [
  'PERSON',
  'CARD',
  'CONSENT',
  'KINSHIP',
  'ELIGIBILITY',
  'PAPER',
  'BANK_ACCOUNT',
  'CASE_FILE',
  'REFERRAL',
  'ATTENDANCE',
  'ENROLMENT',
  'FOUNDER',
  'MEMBERSHIP',
  'PRIVACY',
  'OTHER',
] as const;
export type HeldKind = (typeof heldKinds)[number];
export const Held = z.object({ kind: z.enum(heldKinds), count: z.number().int() });
export type Held = z.infer<typeof Held>;

export const ComparedPerson = PersonView.extend({ held: z.array(Held) }).meta({ id: 'ComparedPerson' });
export type ComparedPerson = z.infer<typeof ComparedPerson>;

export const ComparisonQuery = z.object({ one: PersonId, other: PersonId }).refine(({ one, other }) => one !== other, {
  path: ['other'],
  error: 'samePerson',
});
export type ComparisonQuery = z.infer<typeof ComparisonQuery>;

/** Two records side by side. */
export const Comparison = z
  .object({
    one: ComparedPerson,
    other: ComparedPerson,
    strength: Strength.nullable(),
    reasons: Reasons,
    proposal: Proposal.nullable(),
    distinct: DistinctView.nullable(),
  })
  .meta({ id: 'DuplicateComparison' });
export type Comparison = z.infer<typeof Comparison>;
