import { idOf, optional, PlainDay } from '@sanad/kernel';
import * as z from 'zod';
import { BranchId, ReferralView } from './referral.contract';

/** A session of the room above, by its identifier alone. */
export const OfferedSessionId = idOf<'TrainingSessionId'>();
export type OfferedSessionId = z.infer<typeof OfferedSessionId>;

/** A session of one's own branch that is not over: how many places are free, and how many wait for one. */
export const OfferedSession = z.object({
  id: OfferedSessionId,
  branchId: BranchId,
  title: z.string(),
  place: z.string(),
  startsOn: PlainDay,
  endsOn: PlainDay,
  free: z.number().int(),
  waiting: z.number().int(),
});
export type OfferedSession = z.infer<typeof OfferedSession>;
export const OfferedSessions = z.object({ rows: z.array(OfferedSession) }).meta({ id: 'OfferedSessions' });
export type OfferedSessions = z.infer<typeof OfferedSessions>;

/** A place in the session, or on its waiting list when the last one was given away. */
export const givenPlaces = ['ENROLLED', 'WAITLISTED'] as const;
export type GivenPlace = (typeof givenPlaces)[number];

/** An acceptance; with a session, the person has a place in it by the same act. */
export const Acceptance = z
  .object({ sessionId: optional(OfferedSessionId).default(null) })
  .meta({ id: 'ReferralAcceptance' });
export type Acceptance = z.infer<typeof Acceptance>;

/** The referral after its acceptance; `place` is null where no session was chosen. */
export const AcceptedReferral = ReferralView.extend({ place: z.enum(givenPlaces).nullable() }).meta({
  id: 'AcceptedReferral',
});
export type AcceptedReferral = z.infer<typeof AcceptedReferral>;
