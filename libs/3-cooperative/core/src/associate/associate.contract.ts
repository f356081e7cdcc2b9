import { idOf, Label, optional, PlainDay, text } from '@sanad/kernel';
import { ArabicName, Birth, CardNumber, LatinName, PastDay, sexes } from '@sanad/people/core';
import * as z from 'zod';

export const AssociateId = idOf<'AssociateId'>();
export type AssociateId = z.infer<typeof AssociateId>;

/** Founders and members who are no beneficiaries. */
export const associateKinds = ['PERSON', 'LEGAL_PERSON'] as const;
export type AssociateKind = (typeof associateKinds)[number];

const person = {
  kind: z.literal('PERSON'),
  givenAr: ArabicName,
  familyAr: ArabicName,
  givenLa: optional(LatinName).default(null),
  familyLa: optional(LatinName).default(null),
  cin: optional(CardNumber),
  birth: optional(Birth).default(null),
  sex: optional(z.enum(sexes, { error: 'chooseOne' })).default(null),
};
const legalPerson = {
  kind: z.literal('LEGAL_PERSON'),
  nameAr: Label,
  registerNumber: optional(text({ max: 40 })).default(null),
  representative: Label,
};

/** The day on which the notice was read: without it nothing of an associate is kept. */
const told = { noticeGivenOn: PastDay };

/** What is kept of a founder or member who has no file: as little as the founding file asks. */
export const AssociateDraft = z
  .discriminatedUnion('kind', [
    z.object({ ...person, cin: person.cin.default(null), ...told }),
    z.object({ ...legalPerson, ...told }),
  ])
  .meta({ id: 'AssociateDraft' });
export type AssociateDraft = z.infer<typeof AssociateDraft>;

/** A correction. A card number that is not sent stays as it is. */
export const AssociateChange = z
  .discriminatedUnion('kind', [z.object({ ...person, cin: person.cin.optional() }), z.object(legalPerson)])
  .meta({ id: 'AssociateChange' });
export type AssociateChange = z.infer<typeof AssociateChange>;

/** Of the card number the end alone. */
export const AssociateView = z
  .object({
    id: AssociateId,
    kind: z.enum(associateKinds),
    givenAr: z.string().nullable(),
    familyAr: z.string().nullable(),
    givenLa: z.string().nullable(),
    familyLa: z.string().nullable(),
    cinEnd: z.string().nullable(),
    /** `1952-02-14`, `1952-02` or `1952`: as much as is known. */
    birth: z.string().nullable(),
    sex: z.enum(sexes).nullable(),
    diedOn: PlainDay.nullable(),
    nameAr: z.string().nullable(),
    registerNumber: z.string().nullable(),
    representative: z.string().nullable(),
    noticeVersion: z.string(),
    noticeGivenOn: PlainDay,
    version: z.number().int(),
  })
  .meta({ id: 'Associate' });
export type AssociateView = z.infer<typeof AssociateView>;
