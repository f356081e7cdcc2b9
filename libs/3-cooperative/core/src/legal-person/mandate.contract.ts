import { idOf, Label, optional, PlainDay } from '@sanad/kernel';
import * as z from 'zod';
import { DayOfFact } from '../day-of-fact';
import { FounderPerson } from '../formation.contract';
import { mayBeHeldByOther, organs } from './mandate';
import { MembershipId } from './member.contract';

export const MandateId = idOf<'MandateId'>();
export type MandateId = z.infer<typeof MandateId>;

export const mandateEnds = ['TERM', 'RESIGNATION', 'REMOVAL', 'DEATH', 'LEFT', 'CORRECTION'] as const;
export type MandateEnd = (typeof mandateEnds)[number];

/** Who takes a seat: a member, or for a manager and an auditor somebody else by name. */
export const MandateDraft = z
  .object({
    organ: z.enum(organs, { error: 'chooseOne' }),
    membershipId: optional(MembershipId).default(null),
    holderName: optional(Label).default(null),
    beginsOn: DayOfFact,
    endsOn: optional(PlainDay).default(null),
  })
  .refine(({ membershipId, holderName }) => membershipId !== null || holderName !== null, {
    error: 'chooseOne',
    path: ['membershipId'],
  })
  .refine(({ membershipId, holderName }) => membershipId === null || holderName === null, {
    error: 'oneHolder',
    path: ['holderName'],
  })
  .refine(({ organ, holderName }) => holderName === null || mayBeHeldByOther(organ), {
    error: 'organOfMembers',
    path: ['holderName'],
  })
  .refine(({ beginsOn, endsOn }) => endsOn === null || endsOn > beginsOn, { error: 'endBeforeBegin', path: ['endsOn'] })
  .meta({ id: 'MandateDraft' });
export type MandateDraft = z.infer<typeof MandateDraft>;

/** Deaths and departures end a mandate by themselves. */
export const MandateEnding = z
  .object({
    endedOn: DayOfFact,
    endReason: z.enum(['TERM', 'RESIGNATION', 'REMOVAL', 'CORRECTION'], { error: 'chooseOne' }),
  })
  .meta({ id: 'MandateEnding' });
export type MandateEnding = z.infer<typeof MandateEnding>;

export const MandateView = z
  .object({
    id: MandateId,
    organ: z.enum(organs),
    seat: z.number().int(),
    membershipId: MembershipId.nullable(),
    person: FounderPerson.nullable(),
    legalPerson: z.string().nullable(),
    holderName: z.string().nullable(),
    beginsOn: PlainDay,
    endsOn: PlainDay.nullable(),
    endedOn: PlainDay.nullable(),
    endReason: z.enum(mandateEnds).nullable(),
  })
  .meta({ id: 'CooperativeMandate' });
export type MandateView = z.infer<typeof MandateView>;
