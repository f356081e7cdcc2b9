import { CaseFileId } from '@sanad/case-file/core';
import { Instant, PageRequest, pageOf, PlainDay, text, UnitId } from '@sanad/kernel';
import { PersonId, ProvinceCode } from '@sanad/people/core';
import * as z from 'zod';
import { AssociateId } from './associate/associate.contract';
import { categories, CooperativeId, FormationId, FounderPerson } from './formation.contract';
import { NameInThree } from './trade/trade.contract';

export const cooperativeStatuses = ['REGISTERED', 'OPERATING', 'DORMANT', 'IN_LIQUIDATION', 'STRUCK_OFF'] as const;
export type CooperativeStatus = (typeof cooperativeStatuses)[number];

export const CooperativesQuery = PageRequest.extend({
  query: text({ min: 0, max: 100 }).optional(),
  province: ProvinceCode.optional(),
  /** Registered from this day, to that day. */
  from: PlainDay.optional(),
  to: PlainDay.optional(),
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
  })
  .meta({ id: 'CooperativeRow' });
export type CooperativeRow = z.infer<typeof CooperativeRow>;
export const CooperativePage = pageOf(CooperativeRow).meta({ id: 'CooperativePage' });

export const MemberView = z
  .object({
    id: z.uuid(),
    personId: PersonId.nullable(),
    associateId: AssociateId.nullable(),
    caseId: CaseFileId.nullable(),
    person: FounderPerson.nullable(),
    /** The name of a legal person. */
    legalPerson: z.string().nullable(),
    fileNumber: z.string().nullable(),
    shares: z.number().int(),
    paid: z.number(),
    founder: z.boolean(),
    joinedOn: PlainDay,
    leftOn: PlainDay.nullable(),
  })
  .meta({ id: 'CooperativeMember' });
export type MemberView = z.infer<typeof MemberView>;

export const CooperativeView = CooperativeRow.extend({
  formationId: FormationId,
  seat: z.string(),
  category: z.enum(categories),
  shareValue: z.number(),
  memberships: z.array(MemberView),
  createdAt: Instant,
  version: z.number().int(),
}).meta({ id: 'Cooperative' });
export type CooperativeView = z.infer<typeof CooperativeView>;
