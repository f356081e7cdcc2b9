import { Instant, Label, optional, PageRequest, pageOf, province, text, UnitId, UserId, idOf } from '@sanad/kernel';
import * as z from 'zod';
import { Birth } from './birth';
import { CardNumber } from './card-number';
import { ArabicName, LatinName } from './names';
import { Phone } from './phone';

export const PersonId = idOf<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

export const sexes = ['FEMALE', 'MALE'] as const;
export type Sex = (typeof sexes)[number];

export const vitalStatuses = ['ALIVE', 'DECEASED'] as const;
export type VitalStatus = (typeof vitalStatuses)[number];

/** Code of a province or prefecture: `10.261` is Guelmim. */
export const ProvinceCode = z
  .string({ error: 'required' })
  .min(1, { error: 'required' })
  .refine((code) => province(code) !== undefined, { error: 'unknown' });

/** A unit as rows name it. */
export const UnitName = z.object({ id: UnitId, code: z.string(), ar: z.string(), fr: z.string(), en: z.string() });
export type UnitName = z.infer<typeof UnitName>;

const names = { givenAr: ArabicName, familyAr: ArabicName, province: ProvinceCode };
const facts = {
  givenLa: optional(LatinName),
  familyLa: optional(LatinName),
  sex: optional(z.enum(sexes, { error: 'chooseOne' })),
  birth: optional(Birth),
  phone: optional(Phone),
  commune: optional(Label),
  cin: optional(CardNumber),
};

/** What is typed about a person. Phone, card number and birth are read in every form that people use. */
export const PersonDraft = z
  .object({
    ...names,
    givenLa: facts.givenLa.default(null),
    familyLa: facts.familyLa.default(null),
    sex: facts.sex.default(null),
    birth: facts.birth.default(null),
    phone: facts.phone.default(null),
    commune: facts.commune.default(null),
    cin: facts.cin.default(null),
  })
  .meta({ id: 'PersonDraft' });
export type PersonDraft = z.infer<typeof PersonDraft>;

/** Persons who look like the new one and are somebody else, with a word by what one knows it. */
export const DistinctFrom = z
  .array(z.object({ personId: PersonId, why: Label }))
  .max(20)
  .default([]);
export type DistinctFrom = z.infer<typeof DistinctFrom>;

/** A new person, in a unit; in the unit of the one who writes when none is named. */
export const NewPerson = PersonDraft.extend({
  unitId: optional(UnitId).default(null),
  distinctFrom: DistinctFrom,
}).meta({ id: 'NewPerson' });
export type NewPerson = z.infer<typeof NewPerson>;

/** What changes of a person: members that are absent stay as they are, null takes them away. */
export const PersonChange = z
  .object({ ...names, ...facts, vitalStatus: z.enum(vitalStatuses, { error: 'chooseOne' }) })
  .partial()
  .meta({ id: 'PersonChange' });
export type PersonChange = z.infer<typeof PersonChange>;

/** A person as lists and choices show one: of the card number its end alone. */
export const PersonRow = z
  .object({
    id: PersonId,
    unit: UnitName,
    givenAr: z.string(),
    familyAr: z.string(),
    givenLa: z.string().nullable(),
    familyLa: z.string().nullable(),
    /** `1952-02-14`, `1952-02` or `1952`: as much as is known. */
    birth: z.string().nullable(),
    phone: z.string().nullable(),
    province: z.string(),
    cinEnd: z.string().nullable(),
    createdAt: Instant,
  })
  .meta({ id: 'PersonRow' });
export type PersonRow = z.infer<typeof PersonRow>;

export const PersonView = PersonRow.extend({
  sex: z.enum(sexes).nullable(),
  commune: z.string().nullable(),
  vitalStatus: z.enum(vitalStatuses),
  createdBy: UserId,
  /** Until when another unit has opened the card to the reader, to whom it does not belong. */
  openedUntil: Instant.nullable().default(null),
  version: z.number().int(),
}).meta({ id: 'Person' });
export type PersonView = z.infer<typeof PersonView>;

/** What the floors above need of a person. */
export interface PersonBrief {
  readonly id: PersonId;
  readonly unitId: UnitId;
  readonly givenAr: string;
  readonly familyAr: string;
  readonly givenLa: string | null;
  readonly familyLa: string | null;
  readonly phone: string | null;
  readonly province: string;
  readonly vitalStatus: VitalStatus;
  readonly version: number;
}

/** The card number itself, answered to those who may see it and written into the audit each time. */
export const CardNumberView = z.object({ cin: z.string() }).meta({ id: 'CardNumber' });
export type CardNumberView = z.infer<typeof CardNumberView>;

/** Why somebody was found: as typed, by an alias, by another spelling, by part of a name, by the phone, by the card. */
export const matchReasons = [
  'NAME',
  'ALIAS',
  'SPELLING',
  'PART',
  'PHONE',
  'FORMER_PHONE',
  'CARD',
  'FORMER_CARD',
] as const;
export type MatchReason = (typeof matchReasons)[number];

/** A row of a search, the most alike first; nothing is said of a row of the whole list. */
export const FoundPerson = PersonRow.extend({ why: z.array(z.enum(matchReasons)) }).meta({ id: 'FoundPerson' });
export type FoundPerson = z.infer<typeof FoundPerson>;

/** `isAtLeast`: the words are so common that not all who have them were looked at; there are `total` or more. */
export const PeoplePage = pageOf(FoundPerson)
  .extend({ isAtLeast: z.literal(true).optional() })
  .meta({ id: 'PeoplePage' });
export type PeoplePage = z.infer<typeof PeoplePage>;

/** One search box: parts of names in any order and either script, the last digits of a phone, or a whole card number. */
export const PeopleQuery = PageRequest.extend({ query: text({ min: 0, max: 100 }).optional() });
export type PeopleQuery = z.infer<typeof PeopleQuery>;
