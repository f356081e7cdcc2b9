import { CooperativeId } from '@sanad/cooperative/core';
import { PageRequest, pageOf, PlainDay, text } from '@sanad/kernel';
import { ProvinceCode } from '@sanad/people/core';
import * as z from 'zod';
import { followUpAlerts } from './alert/alert';
import { DormancyDecision } from './dormancy/dormancy.contract';
import { dutyKinds } from './duty/duty';
import { DutyLaw } from './duty/duty-law';
import { DutyId, DutyView, YearEndView } from './duty/duty.contract';
import { SupportView } from './support/support.contract';
import { VisitView } from './visit/visit.contract';

/** A cooperative after its creation, with all that its part of the page shows. */
export const FollowUpView = z
  .object({
    cooperativeId: CooperativeId,
    name: z.string(),
    /** Who belongs to it today: what a visit begins from. */
    members: z.number().int(),
    registeredOn: PlainDay,
    hasEnded: z.boolean(),
    yearEnd: z.object({ month: z.number().int(), day: z.number().int() }),
    yearEnds: z.array(YearEndView),
    duties: z.array(DutyView),
    visits: z.array(VisitView),
    supports: z.array(SupportView),
    alerts: z.array(z.object({ kind: z.enum(followUpAlerts), since: PlainDay })),
    /** Thresholds that the last two visits have reached, as far as their law is known. */
    advice: z.array(DutyLaw),
    /** Mourafaka may be asked for until the day before this one; null when it is not offered. */
    mourafakaUntil: PlainDay.nullable(),
    /** Since when nothing was seen to work, while nobody has decided what that means. */
    dormantSince: PlainDay.nullable(),
    decisions: z.array(DormancyDecision),
    law: z.array(DutyLaw),
  })
  .meta({ id: 'FollowUp' });
export type FollowUpView = z.infer<typeof FollowUpView>;

/** When something of a list is due, counted from today. */
export const dueBands = ['LATE', 'MONTH', 'LATER'] as const;
export type DueBand = (typeof dueBands)[number];

export const DueQuery = PageRequest.extend({
  band: z.enum(dueBands).optional(),
  kind: z.enum(dutyKinds).optional(),
  province: ProvinceCode.optional(),
  query: text({ min: 0, max: 100 }).optional(),
});
export type DueQuery = z.infer<typeof DueQuery>;

/** Something that a cooperative owes, or is owed, and that nobody has recorded yet. */
export const DueRow = z
  .object({
    id: DutyId,
    kind: z.enum(dutyKinds),
    mark: z.string().nullable(),
    period: PlainDay,
    dueOn: PlainDay,
    isConfirmed: z.boolean(),
    cooperative: z.object({ id: CooperativeId, name: z.string(), province: z.string() }),
  })
  .meta({ id: 'DueRow' });
export type DueRow = z.infer<typeof DueRow>;

/** A page of what is due, the first due first, and how many there are of each band. */
export const DuePage = pageOf(DueRow)
  .extend({ bands: z.array(z.object({ band: z.enum(dueBands), count: z.number().int() })) })
  .meta({ id: 'DuePage' });
export type DuePage = z.infer<typeof DuePage>;
