import { Instant, PageRequest, pageOf, PlainDay, text, UnitId } from '@sanad/kernel';
import { ProvinceCode } from '@sanad/people/core';
import * as z from 'zod';
import { categories, CooperativeId, FormationId } from './formation.contract';
import { AffiliationId, BodyId, bodyKinds } from './legal-person/body.contract';
import { IdentifierView } from './legal-person/identifier.contract';
import { alertKinds, AlertView, cooperativeOrigins, StatusChangeView } from './legal-person/legal-person.contract';
import { MandateView } from './legal-person/mandate.contract';
import { MemberView } from './legal-person/member.contract';
import { cooperativeStatuses } from './legal-person/status';
import { NameInThree, TradeCode } from './trade/trade.contract';

export const CooperativesQuery = PageRequest.extend({
  query: text({ min: 0, max: 100 }).optional(),
  province: ProvinceCode.optional(),
  /** Registered from this day, to that day. */
  from: PlainDay.optional(),
  to: PlainDay.optional(),
  status: z.enum(cooperativeStatuses).optional(),
  sector: TradeCode.optional(),
  branch: TradeCode.optional(),
  alert: z.enum(alertKinds).optional(),
});
export type CooperativesQuery = z.infer<typeof CooperativesQuery>;

/** A cooperative as lists show it. `members`: those who have not left. */
export const CooperativeRow = z
  .object({
    id: CooperativeId,
    unitId: UnitId,
    name: z.string(),
    province: z.string(),
    branch: z.string(),
    branchName: NameInThree,
    registerNumber: z.string(),
    court: z.string(),
    registeredOn: PlainDay,
    capital: z.number(),
    members: z.number().int(),
    status: z.enum(cooperativeStatuses),
    alerts: z.array(AlertView),
  })
  .meta({ id: 'CooperativeRow' });
export type CooperativeRow = z.infer<typeof CooperativeRow>;
export const CooperativePage = pageOf(CooperativeRow).meta({ id: 'CooperativePage' });

/** A union or an association to which the cooperative belongs, or belonged. */
export const AffiliationOfCooperative = z.object({
  id: AffiliationId,
  bodyId: BodyId,
  kind: z.enum(bodyKinds),
  name: z.string(),
  joinedOn: PlainDay,
  leftOn: PlainDay.nullable(),
});
export type AffiliationOfCooperative = z.infer<typeof AffiliationOfCooperative>;

export const CooperativeView = CooperativeRow.extend({
  /** Null for a cooperative from before the system. */
  formationId: FormationId.nullable(),
  origin: z.enum(cooperativeOrigins),
  inOpeningBalance: z.boolean(),
  seat: z.string(),
  category: z.enum(categories),
  sectorName: NameInThree,
  valueChain: NameInThree.extend({ code: z.string() }).nullable(),
  shareValue: z.number(),
  /** The fewest members that the law asks today. */
  minMembers: z.number().int().nullable(),
  /** Years that a mandate lasts by the law; advice until the full text was read. */
  mandateTerm: z.object({ years: z.number(), isConfirmed: z.boolean() }).nullable(),
  memberships: z.array(MemberView),
  identifiers: z.array(IdentifierView),
  mandates: z.array(MandateView),
  statusChanges: z.array(StatusChangeView),
  /** Cooperatives that became this one. */
  predecessors: z.array(z.object({ id: CooperativeId, name: z.string() })),
  affiliations: z.array(AffiliationOfCooperative),
  createdAt: Instant,
  version: z.number().int(),
}).meta({ id: 'Cooperative' });
export type CooperativeView = z.infer<typeof CooperativeView>;
