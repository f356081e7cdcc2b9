import { CaseFileId } from '@sanad/case-file/core';
import { Note, optional, PlainDay, text } from '@sanad/kernel';
import { ReferralId } from '@sanad/partners/core';
import { PastDay } from '@sanad/people/core';
import * as z from 'zod';
import { Named, TrainingProgrammeId } from './programme.contract';
import { Mark } from './roll-call.contract';
import { EnrolmentId, TrainingSessionId } from './training-ids';

export const enrolmentStates = ['ENROLLED', 'WAITLISTED', 'COMPLETED', 'INCOMPLETE', 'NO_SHOW', 'WITHDRAWN'] as const;
export type EnrolmentState = (typeof enrolmentStates)[number];

/** The certificate is a fact of its own: it may come months after the training. */
export const certificateStates = ['NONE', 'PENDING', 'ISSUED'] as const;
export type CertificateState = (typeof certificateStates)[number];

/** A place for a referred person; today when no day is given. */
export const EnrolmentDraft = z
  .object({ referralId: ReferralId, on: PastDay.optional() })
  .meta({ id: 'EnrolmentDraft' });
export type EnrolmentDraft = z.infer<typeof EnrolmentDraft>;

/** How a training ended for a person. */
export const results = ['COMPLETED', 'INCOMPLETE', 'NO_SHOW'] as const;
export type Result = (typeof results)[number];

export const CompletionDraft = z
  .object({ result: z.enum(results).default('COMPLETED'), on: PastDay, reason: optional(Note) })
  .meta({ id: 'CompletionDraft' });
export type CompletionDraft = z.infer<typeof CompletionDraft>;

export const CertificateDraft = z.object({ number: text({ max: 60 }), on: PastDay }).meta({ id: 'CertificateDraft' });
export type CertificateDraft = z.infer<typeof CertificateDraft>;

export const WithdrawalDraft = z.object({ on: PastDay, reason: Note }).meta({ id: 'WithdrawalDraft' });
export type WithdrawalDraft = z.infer<typeof WithdrawalDraft>;

/** A person as the partner may know them: name and the number of the file. */
export const Trainee = z.object({
  id: z.uuid(),
  givenAr: z.string(),
  familyAr: z.string(),
  givenLa: z.string().nullable(),
  familyLa: z.string().nullable(),
});
export type Trainee = z.infer<typeof Trainee>;

export const EnrolmentView = z
  .object({
    id: EnrolmentId,
    sessionId: TrainingSessionId,
    referralId: ReferralId,
    caseId: CaseFileId,
    caseNumber: z.string(),
    person: Trainee,
    state: z.enum(enrolmentStates),
    enrolledOn: PlainDay,
    /** Attended so far; late counts, excused does not. */
    hours: z.number(),
    /** What the rule of the programme asks for. */
    needed: z.number(),
    /** Attends less than the rule asks for, on the days of which the roll was called. */
    atRisk: z.boolean(),
    /** The hours still to come are enough for the rule. */
    canReach: z.boolean(),
    completedOn: PlainDay.nullable(),
    /** Day of an end without completion. */
    endedOn: PlainDay.nullable(),
    reason: z.string().nullable(),
    certificate: z.enum(certificateStates),
    certificateNumber: z.string().nullable(),
    certificateOn: PlainDay.nullable(),
    /** The certificate as a paper of this house that anybody can check. */
    certificateDocumentId: z.uuid().nullable(),
    /** What is to be corrected waits for the delegation. */
    correctionAsked: z.boolean(),
    /** Roll call by day. */
    marks: z.record(z.string(), Mark),
    version: z.number().int(),
  })
  .meta({ id: 'Enrolment' });
export type EnrolmentView = z.infer<typeof EnrolmentView>;

/** An enrolment as the file of its person shows it, with its session. */
export const CaseEnrolmentView = EnrolmentView.extend({
  session: z.object({
    programmeId: TrainingProgrammeId,
    title: z.string(),
    /** Hours of the programme. */
    hours: z.number(),
    branch: Named,
    place: z.string(),
    startsOn: PlainDay,
    endsOn: PlainDay,
  }),
}).meta({ id: 'CaseEnrolment' });
export type CaseEnrolmentView = z.infer<typeof CaseEnrolmentView>;
