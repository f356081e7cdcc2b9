import { idOf, Instant, Label, optional } from '@sanad/kernel';
import * as z from 'zod';
import { Rib } from './rib';

export const BankAccountId = idOf<'BankAccountId'>();
export type BankAccountId = z.infer<typeof BankAccountId>;

/** The bank number of a person, typed from the bank's paper. It takes the place of the one the writer saw, if any. */
export const BankAccountDraft = z
  .object({
    rib: Rib,
    /** Name of the bank, as on the paper. */
    bank: optional(Label).default(null),
    replaces: optional(BankAccountId).default(null),
  })
  .meta({ id: 'BankAccountDraft' });
export type BankAccountDraft = z.infer<typeof BankAccountDraft>;

/** A bank account as it may be shown: of the number its last four digits. */
export const BankAccountView = z
  .object({
    id: BankAccountId,
    end: z.string().length(4),
    bank: z.string().nullable(),
    /** False for a number that came with a table and whose key does not fit: it waits for the bank's paper. */
    isWhole: z.boolean(),
    /** Somebody else has the same number: a family may share an account, a slip may too. */
    isShared: z.boolean(),
    createdByName: z.string().nullable(),
    createdAt: Instant,
  })
  .meta({ id: 'BankAccount' });
export type BankAccountView = z.infer<typeof BankAccountView>;

/** The account in force; null when none is known. */
export const BankAccountAnswer = z.object({ account: BankAccountView.nullable() }).meta({ id: 'BankAccountAnswer' });
export type BankAccountAnswer = z.infer<typeof BankAccountAnswer>;

/** The number itself, answered to those who may see it and written into the audit each time. */
export const BankNumberView = z.object({ rib: z.string() }).meta({ id: 'BankNumber' });
export type BankNumberView = z.infer<typeof BankNumberView>;
