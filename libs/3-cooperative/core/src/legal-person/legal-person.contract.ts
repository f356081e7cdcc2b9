import { Instant, Label, optional, PlainDay, text } from '@sanad/kernel';
import { ProvinceCode } from '@sanad/people/core';
import * as z from 'zod';
import { Dirhams } from '../amounts';
import { DayOfFact } from '../day-of-fact';
import { categories, CooperativeId } from '../formation.contract';
import { ChosenBranch } from '../trade/trade.contract';
import { cooperativeStatuses, hasSuccessor } from './status';

export const cooperativeOrigins = ['FOUNDED', 'IMPORTED'] as const;
export type CooperativeOrigin = (typeof cooperativeOrigins)[number];

/** What calls for somebody. Kept by the database and by the daily rounds; lists and pages read it. */
export const alertKinds = [
  'BELOW_MINIMUM',
  'DORMANT',
  'MANDATE_ENDING',
  'DUTY_OVERDUE',
  'LICENCE_ENDING',
  'VISIT_DUE',
] as const;
export type AlertKind = (typeof alertKinds)[number];

export const AlertView = z.object({ kind: z.enum(alertKinds), since: PlainDay });
export type AlertView = z.infer<typeof AlertView>;

const place = { name: Label, seat: Label, province: ProvinceCode };
const trade = { category: z.enum(categories, { error: 'chooseOne' }), branch: ChosenBranch };

/** A cooperative from before the system, as its papers tell it: no step is made up for it. */
export const CooperativeDraft = z
  .object({
    ...place,
    ...trade,
    registerNumber: text({ max: 40 }),
    court: Label,
    registeredOn: DayOfFact,
    capital: Dirhams,
    shareValue: Dirhams.refine((value) => value > 0, { error: 'tooSmall' }),
    /** It is part of the sums that were brought in: no report counts it once more. */
    inOpeningBalance: z.boolean(),
  })
  .meta({ id: 'CooperativeDraft' });
export type CooperativeDraft = z.infer<typeof CooperativeDraft>;

/** Other facts of a cooperative, with why they change. */
export const CooperativeChange = z
  .object({
    name: Label,
    seat: Label,
    ...trade,
    reason: text({ min: 3, max: 500, lines: true }),
  })
  .meta({ id: 'CooperativeChange' });
export type CooperativeChange = z.infer<typeof CooperativeChange>;

/** Where a cooperative goes, on which day, why; and who goes on after it. */
export const StatusDraft = z
  .object({
    to: z.enum(cooperativeStatuses, { error: 'chooseOne' }),
    changedOn: DayOfFact,
    reason: text({ min: 3, max: 500, lines: true }),
    successorId: optional(CooperativeId).default(null),
    successorName: optional(Label).default(null),
  })
  .refine(({ to, successorId, successorName }) => !hasSuccessor(to) || successorId !== null || successorName !== null, {
    error: 'required',
    path: ['successorName'],
  })
  .transform((sent) => (hasSuccessor(sent.to) ? sent : { ...sent, successorId: null, successorName: null }))
  .meta({ id: 'CooperativeStatusDraft' });
export type StatusDraft = z.infer<typeof StatusDraft>;

export const StatusChangeView = z
  .object({
    id: z.uuid(),
    from: z.enum(cooperativeStatuses),
    to: z.enum(cooperativeStatuses),
    changedOn: PlainDay,
    reason: z.string(),
    successor: z.object({ id: CooperativeId.nullable(), name: z.string() }).nullable(),
    by: z.string().nullable(),
    at: Instant,
  })
  .meta({ id: 'CooperativeStatusChange' });
export type StatusChangeView = z.infer<typeof StatusChangeView>;
