import { CaseFileId, paths, stages } from '@sanad/case-file/core';
import { idOf, Instant, Label, optional, PageRequest, pageOf, PlainDay, text, UnitId } from '@sanad/kernel';
import { PersonId, ProvinceCode } from '@sanad/people/core';
import * as z from 'zod';
import { Dirhams } from './amounts';
import { AssociateDraft, AssociateView } from './associate/associate.contract';
import { DayOfFact } from './day-of-fact';
import { founderKinds } from './founder-kind';
import { DepartureView, PaperSigned } from './group/departure.contract';
import { Shares } from './ledger/ledger.contract';
import { LawRule } from './law';
import { NameRequestView } from './name/name-request.contract';
import { steps, tickedSteps } from './step';
import { ChosenBranch, NameInThree } from './trade/trade.contract';

export const FormationId = idOf<'FormationId'>();
export type FormationId = z.infer<typeof FormationId>;
export const FounderId = idOf<'FounderId'>();
export type FounderId = z.infer<typeof FounderId>;
export const StepId = idOf<'StepId'>();
export type StepId = z.infer<typeof StepId>;
export const CooperativeId = idOf<'CooperativeId'>();
export type CooperativeId = z.infer<typeof CooperativeId>;

/** The three legal categories: members sell through it, receive from it, or work in it. */
export const categories = ['MEMBERS_SELL', 'MEMBERS_RECEIVE', 'MEMBERS_WORK'] as const;
export type Category = (typeof categories)[number];
export const formationStates = ['IN_PROGRESS', 'REGISTERED', 'ABANDONED'] as const;
export type FormationState = (typeof formationStates)[number];
export const founderRoles = ['MEMBER', 'PRESIDENT', 'TREASURER', 'MANAGER'] as const;
export type FounderRole = (typeof founderRoles)[number];

/** What may be said of a group until the register has spoken. */
export const FormationChange = z
  .object({
    name: Label,
    seat: Label,
    province: ProvinceCode,
    category: z.enum(categories, { error: 'chooseOne' }),
    branch: ChosenBranch,
    shareValue: Dirhams.refine((value) => value > 0, { error: 'tooSmall' }),
  })
  .meta({ id: 'FormationChange' });
export type FormationChange = z.infer<typeof FormationChange>;

/** A new founding group. Its first day decides which law it is judged by. */
export const FormationDraft = FormationChange.extend({ startedOn: DayOfFact }).meta({ id: 'FormationDraft' });
export type FormationDraft = z.infer<typeof FormationDraft>;

const role = z.enum(founderRoles, { error: 'chooseOne' });
/** What a founder lives by, as the list of founders says it. */
const profession = optional(text({ max: 80 }));

/** What changes of a founder; the shares change by acts on the ledger. A profession that is not sent stays as it is. */
export const FounderChange = z.object({ role, profession: profession.optional() }).meta({ id: 'FounderChange' });
export type FounderChange = z.infer<typeof FounderChange>;

const seat = { role, profession: profession.default(null), shares: Shares, paid: Dirhams, joinedOn: DayOfFact };

/** A founder comes from a file, never from a typed name. */
export const FounderDraft = z.object({ ...seat, caseId: CaseFileId }).meta({ id: 'FounderDraft' });
export type FounderDraft = z.infer<typeof FounderDraft>;

/** A founder who has no file: another person, or a legal person. */
export const AssociateFounderDraft = z
  .object({ ...seat, associate: AssociateDraft })
  // A legal person has no profession, whatever was typed before it was chosen.
  .overwrite((draft) => (draft.associate.kind === 'LEGAL_PERSON' ? { ...draft, profession: null } : draft))
  .meta({ id: 'AssociateFounderDraft' });
export type AssociateFounderDraft = z.infer<typeof AssociateFounderDraft>;

const ofStep = { doneOn: DayOfFact, reference: optional(Label), expiresOn: optional(PlainDay).default(null) };
type EndOfStep = { readonly doneOn: string; readonly expiresOn: string | null };

function judgeEnd({ doneOn, expiresOn }: EndOfStep, context: z.RefinementCtx): void {
  if (expiresOn !== null && expiresOn < doneOn)
    context.addIssue({ code: 'custom', path: ['expiresOn'], message: 'certificateEndsBeforeItBegins' });
}

/** What is typed of a step: its day, the number of its paper, and of a name certificate the last day that it says. */
export const StepFields = z.object(ofStep).superRefine(judgeEnd);

/** A step with the day on which it happened, and the number of its paper. */
export const StepDraft = z
  .object({ step: z.enum(tickedSteps, { error: 'chooseOne' }), ...ofStep })
  .superRefine(judgeEnd)
  .superRefine(({ step, expiresOn }, context) => {
    if (expiresOn !== null && step !== 'NAME_APPROVED')
      context.addIssue({ code: 'custom', path: ['expiresOn'], message: 'invalid' });
  })
  .meta({ id: 'FormationStepDraft' });
export type StepDraft = z.infer<typeof StepDraft>;

export const StepUndoing = z.object({ reason: text({ min: 3, max: 500, lines: true }) }).meta({ id: 'StepUndoing' });
export type StepUndoing = z.infer<typeof StepUndoing>;

/** The agency or the clerk has said no: on which day, and why. */
export const StepRefusal = z
  .object({ endedOn: DayOfFact, reason: text({ min: 3, max: 500, lines: true }) })
  .meta({ id: 'StepRefusal' });
export type StepRefusal = z.infer<typeof StepRefusal>;

/** What the clerk of the court wrote: with it the cooperative exists. */
export const Registration = z
  .object({ registerNumber: text({ max: 40 }), court: Label, registeredOn: DayOfFact })
  .meta({ id: 'Registration' });
export type Registration = z.infer<typeof Registration>;

/** Names of a person; null for a legal person, and when the file belongs to a unit out of the reader's reach. */
export const FounderPerson = z.object({
  givenAr: z.string(),
  familyAr: z.string(),
  givenLa: z.string().nullable(),
  familyLa: z.string().nullable(),
});

export const FounderView = z
  .object({
    id: FounderId,
    kind: z.enum(founderKinds),
    /** The person or the associate: whose shares are kept. */
    key: z.uuid(),
    personId: PersonId.nullable(),
    caseId: CaseFileId.nullable(),
    /** Of a founder who has no file. */
    associate: AssociateView.nullable(),
    person: FounderPerson.nullable(),
    file: z.object({ number: z.string(), stage: z.enum(stages), path: z.enum(paths).nullable() }).nullable(),
    /** Null where the birth is not known, or the person is out of the reader's reach. */
    born: z.object({ on: PlainDay, precision: z.enum(['DAY', 'MONTH', 'YEAR']) }).nullable(),
    alive: z.boolean(),
    shares: z.number().int(),
    /** In cash and in kind, as the ledger adds it up. */
    paid: z.number(),
    paidCash: z.number(),
    inKind: z.number(),
    role: z.enum(founderRoles),
    /** Null for a legal person, and where nobody has said it. */
    profession: z.string().nullable(),
    joinedOn: PlainDay,
    /** Other groups under way that have the same person. */
    alsoIn: z.array(z.string()),
    version: z.number().int(),
  })
  .meta({ id: 'Founder' });
export type FounderView = z.infer<typeof FounderView>;

export const StepView = z
  .object({
    id: StepId,
    step: z.enum(steps),
    /** 1 for the first; each refusal by the agency or the clerk opens the next. */
    attempt: z.number().int(),
    doneOn: PlainDay,
    reference: z.string().nullable(),
    /** The last day of a name certificate that was entered without a request. */
    expiresOn: PlainDay.nullable(),
    scan: z.object({ label: z.string(), mediaType: z.string(), byteSize: z.number().int() }).nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'FormationStep' });
export type StepView = z.infer<typeof StepView>;

/** Why an attempt no longer stands: it was a mistake, its body refused it, its certificate ran out, or it was taken back. */
export const attemptEnds = ['UNDONE', 'REFUSED', 'EXPIRED', 'WITHDRAWN'] as const;
export type AttemptEnd = (typeof attemptEnds)[number];

/** An attempt that no longer stands, and stays told. */
export const UndoneStep = z.object({
  id: StepId,
  step: z.enum(steps),
  attempt: z.number().int(),
  how: z.enum(attemptEnds),
  doneOn: PlainDay,
  /** Null for what was undone: it never was. */
  endedOn: PlainDay.nullable(),
  endedBy: z.enum(['ODCO', 'CLERK']).nullable(),
  reason: z.string().nullable(),
});
export type UndoneStep = z.infer<typeof UndoneStep>;

/** A founding group with all that its workspace shows. `checklist(factsOf(view), view.law)` says where it stands. */
export const FormationView = z
  .object({
    id: FormationId,
    unitId: UnitId,
    name: z.string(),
    seat: z.string(),
    province: z.string(),
    category: z.enum(categories),
    branch: z.string(),
    branchName: NameInThree,
    shareValue: z.number(),
    state: z.enum(formationStates),
    startedOn: PlainDay,
    founders: z.array(FounderView),
    /** Who has left before the register has spoken, the latest first. */
    departures: z.array(DepartureView).default([]),
    /** Papers that were signed again since. */
    signings: z.array(PaperSigned).default([]),
    steps: z.array(StepView),
    undone: z.array(UndoneStep),
    /** Requests for a name, the newest first. */
    names: z.array(NameRequestView),
    /** The rules of the law on the first day of the group. */
    law: z.array(LawRule),
    /** The newest line of each rule that begins later: it does not judge this group. */
    laterLaw: z.array(LawRule),
    cooperativeId: CooperativeId.nullable(),
    createdAt: Instant,
    version: z.number().int(),
  })
  .meta({ id: 'Formation' });
export type FormationView = z.infer<typeof FormationView>;

/** Which founding groups: the same question for the list and its count. */
export const FormationsQuery = PageRequest.extend({
  query: text({ min: 0, max: 100 }).optional(),
  state: z.enum(formationStates).optional(),
  province: ProvinceCode.optional(),
});
export type FormationsQuery = z.infer<typeof FormationsQuery>;

export const FormationRow = z
  .object({
    id: FormationId,
    unitId: UnitId,
    name: z.string(),
    province: z.string(),
    branch: z.string(),
    branchName: NameInThree,
    state: z.enum(formationStates),
    founders: z.number().int(),
    capital: z.number(),
    /** Steps done of those that lead to handing in the file. */
    stepsDone: z.number().int(),
    startedOn: PlainDay,
    createdAt: Instant,
  })
  .meta({ id: 'FormationRow' });
export type FormationRow = z.infer<typeof FormationRow>;
export const FormationPage = pageOf(FormationRow).meta({ id: 'FormationPage' });

/** The groups that a file has part in, and what came of them. */
export const FormationOfFile = z.object({
  id: FormationId,
  name: z.string(),
  province: z.string(),
  branch: z.string(),
  branchName: NameInThree,
  state: z.enum(formationStates),
  founders: z.number().int(),
  stepsDone: z.number().int(),
  shares: z.number().int(),
  paid: z.number(),
  role: z.enum(founderRoles),
  joinedOn: PlainDay,
  cooperative: z.object({ id: CooperativeId, registerNumber: z.string(), registeredOn: PlainDay }).nullable(),
});
export type FormationOfFile = z.infer<typeof FormationOfFile>;
export const FormationsOfFile = z.object({ rows: z.array(FormationOfFile) }).meta({ id: 'FormationsOfFile' });
export type FormationsOfFile = z.infer<typeof FormationsOfFile>;
