import { idOf, Instant, optional, PageRequest, PlainDay, text } from '@sanad/kernel';
import { CaseFileId } from '@sanad/case-file/core';
import { PastDay } from '@sanad/people/core';
import * as z from 'zod';
import { results, Trainee } from './enrolment.contract';
import { Named } from './programme.contract';
import { EnrolmentId, TrainingSessionId } from './training-ids';

export const CorrectionId = idOf<'CorrectionId'>();
export type CorrectionId = z.infer<typeof CorrectionId>;

/** Another result, other data of a certificate, or a certificate that is taken back. */
export const correctionKinds = ['RESULT', 'CERTIFICATE', 'WITHDRAWAL'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** Done by the branch itself in time; or asked for, then accepted or refused by the delegation. */
export const correctionStates = ['APPLIED', 'ASKED', 'ACCEPTED', 'REFUSED'] as const;
export type CorrectionState = (typeof correctionStates)[number];

const why = text({ min: 3, max: 500 });

/** What is wrong, what it should say, and why. */
export const CorrectionDraft = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('RESULT'), result: z.enum(results, { error: 'chooseOne' }), on: PastDay, why }),
    z.object({ kind: z.literal('CERTIFICATE'), number: text({ max: 60 }), on: PastDay, why }),
    z.object({ kind: z.literal('WITHDRAWAL'), why }),
  ])
  .meta({ id: 'TrainingCorrectionDraft' });
export type CorrectionDraft = z.infer<typeof CorrectionDraft>;

/** A result with its day, or a certificate with its number and day. */
export const CorrectedFact = z.object({
  result: z.enum(results).nullable(),
  number: z.string().nullable(),
  on: PlainDay.nullable(),
});
export type CorrectedFact = z.infer<typeof CorrectedFact>;

export const CorrectionAcceptance = z.object({ answer: optional(text({ max: 500 })) }).meta({
  id: 'TrainingCorrectionAcceptance',
});
export type CorrectionAcceptance = z.infer<typeof CorrectionAcceptance>;
export const CorrectionRefusal = z.object({ reason: why }).meta({ id: 'TrainingCorrectionRefusal' });
export type CorrectionRefusal = z.infer<typeof CorrectionRefusal>;

/** A correction with both values; `after` is null when a certificate is taken back. */
export const CorrectionView = z
  .object({
    id: CorrectionId,
    enrolmentId: EnrolmentId,
    sessionId: TrainingSessionId,
    title: z.string(),
    branch: Named,
    caseId: CaseFileId,
    caseNumber: z.string(),
    person: Trainee,
    kind: z.enum(correctionKinds),
    before: CorrectedFact,
    after: CorrectedFact.nullable(),
    why: z.string(),
    state: z.enum(correctionStates),
    askedBy: z.string().nullable(),
    askedAt: Instant,
    answer: z.string().nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'TrainingCorrection' });
export type CorrectionView = z.infer<typeof CorrectionView>;

export const CorrectionQuery = PageRequest.extend({ state: z.enum(correctionStates).optional() });
export type CorrectionQuery = z.infer<typeof CorrectionQuery>;
