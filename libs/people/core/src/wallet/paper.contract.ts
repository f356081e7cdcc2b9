import { idOf, Instant, Label, optional, pageOf, PlainDay, text } from '@sanad/kernel';
import * as z from 'zod';
import { PastDay } from '../consent/consent.contract';
import { PersonId } from '../person/person.contract';
import { paperStates } from './paper';
import { paperTypeCodes } from './paper-type';

export const PaperId = idOf<'PaperId'>();
export type PaperId = z.infer<typeof PaperId>;

/** How long a paper is good for: as its type says, up to a day printed on it, or without end. */
export const validities = ['TYPE', 'UNTIL', 'NONE'] as const;
export type Validity = (typeof validities)[number];

/** What is said of a paper that is handed in; its bytes are the body of the request. */
export const PaperDraft = z
  .object({
    type: z.enum(paperTypeCodes, { error: 'chooseOne' }),
    /** What it is, when its type does not say. */
    label: optional(Label).default(null),
    issuedOn: PastDay,
    validity: z.enum(validities, { error: 'chooseOne' }).default('TYPE'),
    validUntil: optional(PlainDay).default(null),
    /** The paper whose place it takes, where a person may have several of a type. */
    replaces: optional(PaperId).default(null),
  })
  .superRefine(({ type, label, issuedOn, validity, validUntil }, context) => {
    const ask = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (type === 'OTHER' && !label) ask('label', 'required');
    if (validity === 'UNTIL' && !validUntil) ask('validUntil', 'required');
    if (validity === 'UNTIL' && validUntil && validUntil < issuedOn) ask('validUntil', 'endsBeforeIssue');
  })
  .transform((draft) => ({
    ...draft,
    label: draft.type === 'OTHER' ? draft.label : null,
    validUntil: draft.validity === 'UNTIL' ? draft.validUntil : null,
  }))
  .meta({ id: 'PaperDraft' });
export type PaperDraft = z.infer<typeof PaperDraft>;

export const PaperView = z
  .object({
    id: PaperId,
    personId: PersonId,
    type: z.enum(paperTypeCodes),
    label: z.string().nullable(),
    issuedOn: PlainDay,
    /** The last day on which it is accepted; null: it does not grow old. */
    validUntil: PlainDay.nullable(),
    state: z.enum(paperStates),
    replacedBy: PaperId.nullable(),
    withdrawn: z.object({ at: Instant, by: z.string().nullable(), reason: z.string() }).nullable(),
    file: z.object({ label: z.string(), mediaType: z.string(), byteSize: z.number().int() }),
    createdBy: z.string().nullable(),
    createdAt: Instant,
    version: z.number().int(),
  })
  .meta({ id: 'Paper' });
export type PaperView = z.infer<typeof PaperView>;

/** All papers of a person: those that stand first. */
export const PaperList = z.object({ rows: z.array(PaperView) }).meta({ id: 'PaperList' });

export const PaperWithdrawal = z.object({ reason: text({ min: 3, max: 500 }) }).meta({ id: 'PaperWithdrawal' });
export type PaperWithdrawal = z.infer<typeof PaperWithdrawal>;

/** Somebody has opened a paper. */
export const PaperReading = z.object({
  id: z.number().int(),
  at: Instant,
  by: z.string().nullable(),
  role: z.string().nullable(),
});
export type PaperReading = z.infer<typeof PaperReading>;
export const PaperReadingPage = pageOf(PaperReading).meta({ id: 'PaperReadingPage' });

/** For how many months papers of a type are accepted, as last said. */
export const PaperRule = z
  .object({
    type: z.enum(paperTypeCodes),
    months: z.number().int().nullable(),
    /** False as long as nobody has confirmed the number that Sanad came with. */
    isConfirmed: z.boolean(),
    reason: z.string().nullable(),
    setBy: z.string().nullable(),
    setAt: Instant,
    version: z.number().int(),
  })
  .meta({ id: 'PaperRule' });
export type PaperRule = z.infer<typeof PaperRule>;
export const PaperRuleList = z.object({ rows: z.array(PaperRule) }).meta({ id: 'PaperRuleList' });

export const PaperRuleChange = z
  .object({
    months: optional(z.coerce.number({ error: 'invalid' }).int().min(1).max(240)).default(null),
    reason: text({ min: 3, max: 500 }),
  })
  .meta({ id: 'PaperRuleChange' });
export type PaperRuleChange = z.infer<typeof PaperRuleChange>;
