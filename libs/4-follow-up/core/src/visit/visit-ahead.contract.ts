import { CooperativeId } from '@sanad/cooperative/core';
import { PlainDay } from '@sanad/kernel';
import * as z from 'zod';
import { visitMonths } from '../duty/duty';

/** A visit that comes near, with what its page begins from: enough to go there without a network. It names nobody. */
export const VisitAhead = z
  .object({
    cooperativeId: CooperativeId,
    name: z.string(),
    province: z.string(),
    members: z.number().int(),
    registeredOn: PlainDay,
    months: z.literal([...visitMonths]),
    dueOn: PlainDay,
  })
  .meta({ id: 'VisitAhead' });
export type VisitAhead = z.infer<typeof VisitAhead>;

export const VisitsAhead = z.object({ visits: z.array(VisitAhead) }).meta({ id: 'VisitsAhead' });
export type VisitsAhead = z.infer<typeof VisitsAhead>;

/** How many days before its day a visit may be carried along. */
export const carriedBefore = 62;
