import { idOf, Label, optional, PlainDay, text } from '@sanad/kernel';
import * as z from 'zod';
import { DayOfFact } from '../day-of-fact';
import { NameInThree } from '../trade/trade.contract';
import { nameRequestStates } from './name-request';

export const NameRequestId = idOf<'NameRequestId'>();
export type NameRequestId = z.infer<typeof NameRequestId>;

/** One to three names, each another, the first the dearest. */
export const NameRequestDraft = z
  .object({ proposals: z.array(Label).min(1, { error: 'required' }).max(3) })
  .superRefine(({ proposals }, context) => {
    proposals.forEach((name, place) => {
      if (proposals.indexOf(name) !== place)
        context.addIssue({ code: 'custom', path: ['proposals', place], message: 'nameTwice' });
    });
  })
  .meta({ id: 'NameRequestDraft' });
export type NameRequestDraft = z.infer<typeof NameRequestDraft>;

/** The signed form was handed to the office on a day. */
export const NameFiling = z.object({ requestedOn: DayOfFact }).meta({ id: 'NameFiling' });
export type NameFiling = z.infer<typeof NameFiling>;

/** What the certificate says. Its last day is reckoned from the law where it names none. */
export const NameApproval = z
  .object({
    approvedName: Label,
    certificateNumber: text({ max: 60 }),
    answeredOn: DayOfFact,
    expiresOn: optional(PlainDay).default(null),
  })
  .superRefine(({ answeredOn, expiresOn }, context) => {
    if (expiresOn !== null && expiresOn < answeredOn)
      context.addIssue({ code: 'custom', path: ['expiresOn'], message: 'certificateEndsBeforeItBegins' });
  })
  .meta({ id: 'NameApproval' });
export type NameApproval = z.infer<typeof NameApproval>;

export const NameRefusal = z
  .object({ answeredOn: DayOfFact, reason: text({ min: 3, max: 500, lines: true }) })
  .meta({ id: 'NameRefusal' });
export type NameRefusal = z.infer<typeof NameRefusal>;

/** The group takes its request back before it is answered. */
export const NameWithdrawal = z
  .object({ withdrawnOn: DayOfFact, reason: text({ min: 3, max: 500, lines: true }) })
  .meta({ id: 'NameWithdrawal' });
export type NameWithdrawal = z.infer<typeof NameWithdrawal>;

/** A request as the delegation keeps it. */
export const NameRequestView = z
  .object({
    id: NameRequestId,
    attempt: z.number().int(),
    state: z.enum(nameRequestStates),
    proposals: z.array(z.string()),
    /** The branch that answers in its own inbox; null: the answer comes on paper. */
    branch: NameInThree.nullable(),
    requestedOn: PlainDay.nullable(),
    approvedName: z.string().nullable(),
    certificateNumber: z.string().nullable(),
    answeredOn: PlainDay.nullable(),
    expiresOn: PlainDay.nullable(),
    refusedReason: z.string().nullable(),
    withdrawnOn: PlainDay.nullable(),
    /** Null in the inbox of the office: it is the group's own. */
    withdrawnReason: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'NameRequest' });
export type NameRequestView = z.infer<typeof NameRequestView>;
