import { Instant, PageRequest, pageOf, PlainDay } from '@sanad/kernel';
import * as z from 'zod';
import { categories } from '../formation.contract';
import { NameInThree } from '../trade/trade.contract';
import { NameRequestView } from './name-request.contract';

/** A request as the office sees it: the names, the trade and the place, and nobody's name or card. */
export const NameInboxRow = NameRequestView.extend({
  delegation: NameInThree,
  category: z.enum(categories),
  branchName: NameInThree,
  province: z.string(),
  seat: z.string(),
  signers: z.number().int(),
  validityDays: z.number().int().nullable(),
  /** The day by which the law, as it is known, asks for an answer. */
  dueOn: PlainDay.nullable(),
  createdAt: Instant,
}).meta({ id: 'NameInboxRow' });
export type NameInboxRow = z.infer<typeof NameInboxRow>;
export const NameInboxPage = pageOf(NameInboxRow).meta({ id: 'NameInboxPage' });

export const NameInboxQuery = PageRequest.extend({
  state: z.enum(['FILED', 'APPROVED', 'REFUSED', 'EXPIRED', 'WITHDRAWN']).optional(),
});
export type NameInboxQuery = z.infer<typeof NameInboxQuery>;
