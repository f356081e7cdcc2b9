import { idOf, Instant, Label, optional, PlainDay, text } from '@sanad/kernel';
import { Rib } from '@sanad/people/core';
import * as z from 'zod';
import { DayOfFact } from '../day-of-fact';
import { CnssNumber, Ice, PlainNumber, TaxId } from './identifier';

export const IdentifierId = idOf<'IdentifierId'>();
export type IdentifierId = z.infer<typeof IdentifierId>;

/** Numbers that are written down one by one; the local register stands on the cooperative itself. */
export const writtenIdentifiers = ['ICE', 'TAX_ID', 'CENTRAL_REGISTER', 'CNSS', 'RIB', 'SECTOR_LICENCE'] as const;
export type WrittenIdentifier = (typeof writtenIdentifiers)[number];
export const identifierKinds = ['LOCAL_REGISTER', ...writtenIdentifiers] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** For what a licence of a sector is given. */
export const licensedProducts = ['HONEY', 'MILK', 'MEAT', 'OTHER'] as const;
export type LicensedProduct = (typeof licensedProducts)[number];

const given = { authority: optional(Label).default(null), givenOn: optional(DayOfFact).default(null) };

/** A number as an office gave it. It takes the place of the one in force; of a licence, of that for the same product. */
export const IdentifierDraft = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('ICE'), value: Ice, ...given }),
    z.object({ kind: z.literal('TAX_ID'), value: TaxId, ...given }),
    z.object({ kind: z.literal('CENTRAL_REGISTER'), value: PlainNumber, ...given }),
    z.object({ kind: z.literal('CNSS'), value: CnssNumber, ...given }),
    z.object({ kind: z.literal('RIB'), value: Rib, ...given }),
    z
      .object({
        kind: z.literal('SECTOR_LICENCE'),
        value: PlainNumber,
        authority: Label,
        product: z.enum(licensedProducts, { error: 'chooseOne' }),
        givenOn: DayOfFact,
        expiresOn: optional(PlainDay).default(null),
      })
      .refine(({ givenOn, expiresOn }) => expiresOn === null || expiresOn >= givenOn, {
        error: 'endBeforeBegin',
        path: ['expiresOn'],
      }),
  ])
  .meta({ id: 'IdentifierDraft' });
export type IdentifierDraft = z.infer<typeof IdentifierDraft>;

const Why = { reason: text({ min: 3, max: 500, lines: true }) };

/** A number that is given back or was never right: nothing takes its place. */
export const IdentifierEnding = z.object(Why).meta({ id: 'IdentifierEnding' });
export type IdentifierEnding = z.infer<typeof IdentifierEnding>;

/** The entry at the court as it has to be read: what stood there stays told. */
export const RegisterCorrection = z
  .object({ registerNumber: text({ max: 40 }), court: Label, ...Why })
  .meta({ id: 'RegisterCorrection' });
export type RegisterCorrection = z.infer<typeof RegisterCorrection>;

/** Of a bank number `value` is null and `end` its last four digits. */
export const IdentifierView = z
  .object({
    id: IdentifierId,
    kind: z.enum(identifierKinds),
    value: z.string().nullable(),
    end: z.string().nullable(),
    /** Another cooperative has the same bank number. */
    isShared: z.boolean(),
    authority: z.string().nullable(),
    product: z.enum(licensedProducts).nullable(),
    givenOn: PlainDay.nullable(),
    expiresOn: PlainDay.nullable(),
    reason: z.string().nullable(),
    createdBy: z.string().nullable(),
    createdAt: Instant,
    /** When it stopped to be the one in force, and by whom; null while it is. */
    endedAt: Instant.nullable(),
    endedBy: z.string().nullable(),
  })
  .meta({ id: 'CooperativeIdentifier' });
export type IdentifierView = z.infer<typeof IdentifierView>;
