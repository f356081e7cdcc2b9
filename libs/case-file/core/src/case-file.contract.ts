import { idOf, Instant, Note, optional, PageRequest, PlainDay, text, today, UnitId, UserId } from '@sanad/kernel';
import {
  consentChannels,
  PaperId,
  paperStates,
  paperTypeCodes,
  PersonId,
  relations,
  UnitName,
} from '@sanad/people/core';
import * as z from 'zod';
import { anchors, guards, type GuardCode } from './guard';
import { asked } from './path';
import { closureReasons, fundingChoices, origins, paths, stages, trainingStates } from './stage';
import { takers } from './taker';
import { timelineKinds, type TimelineKind } from './timeline';

export const CaseFileId = idOf<'CaseFileId'>();
export type CaseFileId = z.infer<typeof CaseFileId>;

const FactDay = PlainDay.refine((day) => day <= today(), { error: 'dayInFuture' });
const guardCodes = Object.keys(guards) as [GuardCode, ...GuardCode[]];

/** The person's consent to be followed up, when it is taken as the file is opened. */
export const FollowUpConsent = z
  .object({
    channel: z.enum(consentChannels, { error: 'chooseOne' }),
    witness: optional(text({ max: 200 })).default(null),
    givenOn: FactDay,
  })
  .superRefine(({ channel, witness }, context) => {
    if (channel === 'ORAL_WITNESSED' && !witness)
      context.addIssue({ code: 'custom', path: ['witness'], message: 'required' });
  });
export type FollowUpConsent = z.infer<typeof FollowUpConsent>;

/** A file opened at the office, for a person who is known. */
export const OpenCaseFile = z
  .object({
    personId: PersonId,
    unitId: optional(UnitId),
    openedOn: optional(FactDay),
    consent: FollowUpConsent.nullish().transform((given) => given ?? null),
  })
  .meta({ id: 'OpenCaseFile' });
export type OpenCaseFile = z.infer<typeof OpenCaseFile>;

/** What is noted on a file between two steps. Absent members stay, null takes away. */
export const CaseFileRecord = z
  .object({
    missingAnswer: optional(Note).optional(),
    interviewOn: optional(PlainDay).optional(),
    interviewRecord: optional(Note).optional(),
    path: optional(z.enum(paths, { error: 'chooseOne' })).optional(),
    planSignedOn: optional(FactDay).optional(),
    /** The agency that the plan names, if it names one. */
    planAgencyId: optional(z.uuid({ error: 'chooseOne' })).optional(),
    businessPlanOn: optional(FactDay).optional(),
    fundingChoice: optional(z.enum(fundingChoices, { error: 'chooseOne' })).optional(),
    legalOutcome: optional(text({ max: 400 })).optional(),
  })
  .meta({ id: 'CaseFileRecord' });
export type CaseFileRecord = z.infer<typeof CaseFileRecord>;

/** A step along the path, with what has to be said about it. */
export const StepDraft = z
  .object({
    to: z.enum(stages, { error: 'chooseOne' }),
    reason: optional(text({ min: 3, max: 2000, lines: true })).default(null),
    missingItems: optional(text({ min: 3, max: 2000, lines: true })).default(null),
    closureReason: optional(z.enum(closureReasons, { error: 'chooseOne' })).default(null),
  })
  .meta({ id: 'StepDraft' });
export type StepDraft = z.infer<typeof StepDraft>;

/** Training is not needed for this person: a delegate says why. */
export const TrainingWaiver = z
  .object({ reason: text({ min: 3, max: 1000, lines: true }) })
  .meta({ id: 'TrainingWaiver' });
export type TrainingWaiver = z.infer<typeof TrainingWaiver>;

const PersonPart = z.object({
  id: PersonId,
  givenAr: z.string(),
  familyAr: z.string(),
  givenLa: z.string().nullable(),
  familyLa: z.string().nullable(),
  phone: z.string().nullable(),
  province: z.string(),
  cinEnd: z.string().nullable(),
});

const guardCode = z.enum(guardCodes);

/** The step with which a file goes forward, and what it still waits for. */
export const NextStep = z.object({ to: z.enum(stages), by: z.enum(takers), unmet: z.array(guardCode) });
export type NextStep = z.infer<typeof NextStep>;

/** A file as lists show one. */
export const CaseFileRow = z
  .object({
    id: CaseFileId,
    number: z.string(),
    person: PersonPart,
    unit: UnitName,
    caseworker: z.object({ id: UserId, name: z.string() }),
    stage: z.enum(stages),
    path: z.enum(paths).nullable(),
    certificatePending: z.boolean(),
    /** Null where the path has ended. */
    next: NextStep.nullable(),
    lastActivityAt: Instant,
  })
  .meta({ id: 'CaseFileRow' });
export type CaseFileRow = z.infer<typeof CaseFileRow>;

const ConditionView = z.object({
  code: guardCode,
  met: z.boolean(),
  anchor: z.enum(anchors),
  /** What the sentence names; days as `YYYY-MM-DD`. */
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

export const StepView = z.object({
  to: z.enum(stages),
  by: z.enum(takers),
  asks: z.enum(asked).nullable(),
  /** Whether the reader's role takes this step. */
  mine: z.boolean(),
  conditions: z.array(ConditionView),
});
export type StepView = z.infer<typeof StepView>;

export const CaseFileView = CaseFileRow.extend({
  origin: z.enum(origins),
  openedOn: PlainDay,
  receiptNumber: z.string().nullable(),
  receiptOn: PlainDay.nullable(),
  kinship: z.object({ status: z.enum(['CLAIMED', 'VERIFIED', 'REJECTED']), relation: z.enum(relations) }).nullable(),
  missingItems: z.string().nullable(),
  missingAnswer: z.string().nullable(),
  interviewOn: PlainDay.nullable(),
  interviewRecord: z.string().nullable(),
  planSignedOn: PlainDay.nullable(),
  planAgencyId: z.uuid().nullable(),
  /** Whether the person agrees to share with that agency. */
  isPlanAgencyConsented: z.boolean(),
  businessPlanOn: PlainDay.nullable(),
  fundingChoice: z.enum(fundingChoices).nullable(),
  trainingState: z.enum(trainingStates),
  trainingWaiver: z.string().nullable(),
  legalOutcome: z.string().nullable(),
  closureReason: z.enum(closureReasons).nullable(),
  closureNote: z.string().nullable(),
  /** The file in which a closed duplicate goes on, where the reader may see it. */
  duplicateOf: z.object({ id: CaseFileId, number: z.string() }).nullable(),
  /** When each station was first reached. */
  reached: z.array(z.object({ stage: z.enum(stages), at: Instant })),
  steps: z.array(StepView),
  /** Reasons for which the reader may close the file now. */
  closures: z.array(z.enum(closureReasons)),
  /** Days on which somebody tried to reach the person in vain. */
  contactAttempts: z.number().int(),
  version: z.number().int(),
}).meta({ id: 'CaseFile' });
export type CaseFileView = z.infer<typeof CaseFileView>;

/** Part of a name or of a file number; a station; only one's own. */
export const CaseFileQuery = PageRequest.extend({
  query: text({ min: 0, max: 100 }).optional(),
  stage: z.enum(stages).optional(),
  path: z.enum(paths).optional(),
  mine: z.stringbool().optional(),
});
export type CaseFileQuery = z.infer<typeof CaseFileQuery>;

/** A page of files, and how many of the same search stand at each station. */
/** `isAtLeast`: the words are so common that not all who have them were looked at; there are `total` or more. */
export const CaseFilePage = z
  .object({
    rows: z.array(CaseFileRow),
    next: z.string().nullable(),
    total: z.number().int(),
    isAtLeast: z.literal(true).optional(),
    stages: z.array(z.object({ stage: z.enum(stages), count: z.number().int() })),
  })
  .meta({ id: 'CaseFilePage' });
export type CaseFilePage = z.infer<typeof CaseFilePage>;

export const TimelineRow = z
  .object({
    id: z.uuid(),
    kind: z.enum(timelineKinds),
    factOn: PlainDay,
    details: z.record(z.string(), z.union([z.string(), z.number()])),
    note: z.string().nullable(),
    /** The agency that made the entry, when a partner did. */
    agency: z.string().nullable(),
    author: z.string(),
    createdAt: Instant,
  })
  .meta({ id: 'TimelineRow' });
export type TimelineRow = z.infer<typeof TimelineRow>;

/** What somebody writes on the timeline: a note, or that the person could not be reached that day. */
export const noteKinds = ['NOTE', 'CONTACT_TRIED'] as const satisfies readonly TimelineKind[];
export type NoteKind = (typeof noteKinds)[number];
export const NoteDraft = z
  .object({
    kind: z.enum(noteKinds, { error: 'chooseOne' }).default('NOTE'),
    note: Note,
    factOn: optional(FactDay).default(null),
  })
  .meta({ id: 'NoteDraft' });
export type NoteDraft = z.infer<typeof NoteDraft>;

export const documentKinds = [
  'ID_CARD',
  'MEMBERSHIP_CERTIFICATE',
  'RECEIPT',
  'INTERVIEW_RECORD',
  'SIGNED_PLAN',
  'BUSINESS_PLAN',
  'LEGAL_OUTCOME',
  'OTHER',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const CaseDocumentView = z
  .object({
    id: z.uuid(),
    kind: z.enum(documentKinds),
    label: z.string(),
    mediaType: z.string(),
    byteSize: z.number().int(),
    /** The paper of the person that it is, if it is one. */
    paper: z
      .object({ id: PaperId, type: z.enum(paperTypeCodes), label: z.string().nullable(), state: z.enum(paperStates) })
      .nullable(),
    createdBy: z.string(),
    createdAt: Instant,
  })
  .meta({ id: 'CaseDocument' });
export type CaseDocumentView = z.infer<typeof CaseDocumentView>;
export const CaseDocumentList = z.object({ rows: z.array(CaseDocumentView) }).meta({ id: 'CaseDocumentList' });
