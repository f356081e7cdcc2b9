import { idOf, Instant, Label, optional, PlainDay, text, UserId } from '@sanad/kernel';
import * as z from 'zod';
import { Dirhams } from '../amounts';
import { DayOfFact } from '../day-of-fact';
import { founderKinds } from '../founder-kind';

export const ShareEntryId = idOf<'ShareEntryId'>();
export type ShareEntryId = z.infer<typeof ShareEntryId>;

/** What a line of the ledger says. A correction takes back one earlier line. */
export const shareEntryKinds = ['SUBSCRIBE', 'PAY', 'IN_KIND', 'TRANSFER', 'WITHDRAW', 'REVERSE'] as const;
export type ShareEntryKind = (typeof shareEntryKinds)[number];

/** Whole shares; half a share is told beside the field. */
export const Shares = z
  .number({ error: (issue) => (issue.input === null || issue.input === undefined ? 'required' : 'notNumber') })
  .int({ error: 'wholeNumber' })
  .min(1)
  .max(100_000);
const Holder = z.uuid({ error: 'chooseOne' });
const Amount = Dirhams.refine((amount) => amount > 0, { error: 'tooSmall' });
const Why = text({ min: 3, max: 500, lines: true });
const common = { holder: Holder, factOn: DayOfFact, reference: optional(Label).default(null) };

/** An act on the shares of one holder: a person or an associate. */
export const ShareAct = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('SUBSCRIBE'), ...common, shares: Shares, paid: Dirhams }),
    z.object({ kind: z.literal('PAY'), ...common, amount: Amount }),
    z.object({
      kind: z.literal('IN_KIND'),
      ...common,
      /** What the thing was valued at: it gives so many whole shares, which are paid by it. */
      amount: Amount,
      valuer: Label,
      valuedOn: DayOfFact,
      valuationReference: optional(Label).default(null),
    }),
    z.object({ kind: z.literal('TRANSFER'), ...common, to: Holder, shares: Shares }),
    z.object({ kind: z.literal('WITHDRAW'), ...common, shares: Shares, reason: Why }),
  ])
  .meta({ id: 'ShareAct' });
export type ShareAct = z.infer<typeof ShareAct>;

export const ShareReversal = z.object({ reason: Why }).meta({ id: 'ShareReversal' });
export type ShareReversal = z.infer<typeof ShareReversal>;

/** One line. `shares`, `cash` and `inKind` carry their sign. */
export const ShareEntryView = z
  .object({
    id: ShareEntryId,
    place: z.number().int(),
    holder: z.uuid(),
    kind: z.enum(shareEntryKinds),
    shares: z.number().int(),
    cash: z.number(),
    inKind: z.number(),
    factOn: PlainDay,
    reference: z.string().nullable(),
    valuation: z.object({ valuer: z.string(), valuedOn: PlainDay, reference: z.string().nullable() }).nullable(),
    /** The other half of a transfer. */
    twinId: ShareEntryId.nullable(),
    reversesId: ShareEntryId.nullable(),
    reason: z.string().nullable(),
    enteredBy: UserId,
    enteredAt: Instant,
  })
  .meta({ id: 'ShareEntry' });
export type ShareEntryView = z.infer<typeof ShareEntryView>;

/** Whose shares are kept: also of those who have left. */
export const ShareHolder = z.object({
  key: z.uuid(),
  kind: z.enum(founderKinds),
  /** Null when the person is out of the reader's reach. */
  name: z.object({ ar: z.string(), la: z.string().nullable() }).nullable(),
  isHere: z.boolean(),
});
export type ShareHolder = z.infer<typeof ShareHolder>;

export const ShareLedger = z
  .object({
    shareValue: z.number(),
    /** The part of cash shares that has to be paid, in hundredths. */
    partPaid: z.number(),
    minShare: z.number(),
    /** The law of subscription binds: the step is done, or the cooperative is registered. */
    isSubscribed: z.boolean(),
    /** Of the legal person; null before there is one. */
    capital: z.number().nullable(),
    isOpen: z.boolean(),
    holders: z.array(ShareHolder),
    entries: z.array(ShareEntryView),
  })
  .meta({ id: 'ShareLedger' });
export type ShareLedger = z.infer<typeof ShareLedger>;
