import { idOf, Instant, Label, optional, PageRequest, pageOf, PlainDay, text, UnitId } from '@sanad/kernel';
import { ProvinceCode } from '@sanad/people/core';
import * as z from 'zod';
import { DayOfFact } from '../day-of-fact';
import { CooperativeId } from '../formation.contract';

export const BodyId = idOf<'BodyId'>();
export type BodyId = z.infer<typeof BodyId>;
export const AffiliationId = idOf<'AffiliationId'>();
export type AffiliationId = z.infer<typeof AffiliationId>;

/** Unions of cooperatives (اتحاد التعاونيات), associations of the children of resistants (جمعيات أبناء قدماء المقاومين). */
export const bodyKinds = ['UNION', 'RESISTANTS_ASSOCIATION'] as const;
export type BodyKind = (typeof bodyKinds)[number];

const facts = {
  name: Label,
  province: ProvinceCode,
  seat: Label,
  number: optional(text({ max: 40 })).default(null),
  /** The court of a union, the local authority of an association. */
  authority: optional(Label).default(null),
};
const numbered = ({ number, authority }: { number: string | null; authority: string | null }) =>
  number === null || authority !== null;

export const BodyDraft = z
  .object({ kind: z.enum(bodyKinds, { error: 'chooseOne' }), ...facts, foundedOn: DayOfFact })
  .refine(numbered, { error: 'required', path: ['authority'] })
  .meta({ id: 'CooperativeBodyDraft' });
export type BodyDraft = z.infer<typeof BodyDraft>;

export const BodyChange = z
  .object(facts)
  .refine(numbered, { error: 'required', path: ['authority'] })
  .meta({ id: 'CooperativeBodyChange' });
export type BodyChange = z.infer<typeof BodyChange>;

const Why = { reason: text({ min: 3, max: 500, lines: true }) };

export const BodyEnding = z.object({ endedOn: DayOfFact, ...Why }).meta({ id: 'CooperativeBodyEnding' });
export type BodyEnding = z.infer<typeof BodyEnding>;

/** A cooperative enters the body on a day. */
export const AffiliationDraft = z
  .object({ cooperativeId: CooperativeId, joinedOn: DayOfFact })
  .meta({ id: 'AffiliationDraft' });
export type AffiliationDraft = z.infer<typeof AffiliationDraft>;

export const AffiliationEnding = z.object({ leftOn: DayOfFact, ...Why }).meta({ id: 'AffiliationEnding' });
export type AffiliationEnding = z.infer<typeof AffiliationEnding>;

export const BodiesQuery = PageRequest.extend({
  query: text({ min: 0, max: 100 }).optional(),
  kind: z.enum(bodyKinds).optional(),
  province: ProvinceCode.optional(),
});
export type BodiesQuery = z.infer<typeof BodiesQuery>;

export const BodyRow = z
  .object({
    id: BodyId,
    unitId: UnitId,
    kind: z.enum(bodyKinds),
    name: z.string(),
    province: z.string(),
    number: z.string().nullable(),
    foundedOn: PlainDay,
    endedOn: PlainDay.nullable(),
    /** Cooperatives in it at the moment, as far as the reader sees them. */
    cooperatives: z.number().int(),
  })
  .meta({ id: 'CooperativeBodyRow' });
export type BodyRow = z.infer<typeof BodyRow>;
export const BodyPage = pageOf(BodyRow).meta({ id: 'CooperativeBodyPage' });

export const AffiliatedCooperative = z.object({
  id: AffiliationId,
  cooperativeId: CooperativeId,
  name: z.string(),
  joinedOn: PlainDay,
  leftOn: PlainDay.nullable(),
  endReason: z.string().nullable(),
});
export type AffiliatedCooperative = z.infer<typeof AffiliatedCooperative>;

export const BodyView = BodyRow.extend({
  seat: z.string(),
  authority: z.string().nullable(),
  endReason: z.string().nullable(),
  affiliations: z.array(AffiliatedCooperative),
  createdAt: Instant,
  version: z.number().int(),
}).meta({ id: 'CooperativeBody' });
export type BodyView = z.infer<typeof BodyView>;
