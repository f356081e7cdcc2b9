import { Instant, Label, optional, PlainDay, text } from '@sanad/kernel';
import * as z from 'zod';

/** The lists that a trade is told by: sectors (قطاع), the branches (فرع) of each, and value chains (سلسلة). */
export const tradeLists = ['SECTOR', 'BRANCH', 'VALUE_CHAIN'] as const;
export type TradeList = (typeof tradeLists)[number];

/** `BEES`: capital Latin letters, as records and exports carry it. */
export const TradeCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/, { error: 'tradeCodeShape' });
export type TradeCode = z.infer<typeof TradeCode>;

/** The branch that somebody chose; an empty choice is asked for. */
export const ChosenBranch = z.string({ error: 'chooseOne' }).regex(/^[A-Z][A-Z0-9_]{1,39}$/, { error: 'chooseOne' });

export const NameInThree = z.object({ ar: z.string(), fr: z.string(), en: z.string() });

const Names = { ar: Label, fr: Label, en: Label };
const Reason = text({ min: 3, max: 500, lines: true });

/** What an entry of a list is called from now on. A day of closing takes it off the choices; what carries it keeps it. */
export const TradeChange = z
  .object({
    ...Names,
    /** Of a branch only. */
    sector: optional(TradeCode).default(null),
    valueChain: optional(TradeCode).default(null),
    place: z.number({ error: 'notNumber' }).int({ error: 'wholeNumber' }).min(0).max(999).default(500),
    closedOn: optional(PlainDay).default(null),
    reason: Reason,
  })
  .meta({ id: 'TradeChange' });
export type TradeChange = z.infer<typeof TradeChange>;

export const TradeDraft = TradeChange.extend({ code: TradeCode }).meta({ id: 'TradeDraft' });
export type TradeDraft = z.infer<typeof TradeDraft>;

/** A line of the past of an entry: what it was from then on. */
export const TradeLine = z.object({
  version: z.number().int(),
  ar: z.string(),
  fr: z.string(),
  en: z.string(),
  sector: z.string().nullable(),
  valueChain: z.string().nullable(),
  place: z.number().int(),
  closedOn: PlainDay.nullable(),
  reason: z.string(),
  setBy: z.string().nullable(),
  setAt: Instant,
});
export type TradeLine = z.infer<typeof TradeLine>;

export const TradeEntry = z.object({
  code: z.string(),
  ar: z.string(),
  fr: z.string(),
  en: z.string(),
  sector: z.string().nullable(),
  valueChain: z.string().nullable(),
  place: z.number().int(),
  closedOn: PlainDay.nullable(),
  version: z.number().int(),
  /** Newest first; none while it is as the house brought it. */
  lines: z.array(TradeLine),
});
export type TradeEntry = z.infer<typeof TradeEntry>;

/** The three lists, each in its order. */
export const TradeLists = z
  .object({ sectors: z.array(TradeEntry), branches: z.array(TradeEntry), valueChains: z.array(TradeEntry) })
  .meta({ id: 'TradeLists' });
export type TradeLists = z.infer<typeof TradeLists>;

/** May be chosen on a day: a list keeps what is closed for those who carry it. */
export function isOpenTrade({ closedOn }: Pick<TradeEntry, 'closedOn'>, on: PlainDay): boolean {
  return closedOn === null || closedOn > on;
}
