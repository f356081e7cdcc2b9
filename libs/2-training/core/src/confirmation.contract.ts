import { PlainDay } from '@sanad/kernel';
import * as z from 'zod';
import { results, Trainee } from './enrolment.contract';
import { EnrolmentId } from './training-ids';

/** Somebody whose training is over and who has no result yet, as the page of a link shows them. */
export const UnconfirmedTrainee = z.object({
  id: EnrolmentId,
  person: Trainee,
  /** Attended by the roll call, and asked for by the rule. */
  hours: z.number(),
  needed: z.number(),
  /** Days of which nobody called the roll for them. */
  uncalled: z.number().int(),
  /** With presence on those days the hours would be enough. */
  canComplete: z.boolean(),
  version: z.number().int(),
});
export type UnconfirmedTrainee = z.infer<typeof UnconfirmedTrainee>;

export const TraineesToConfirm = z
  .object({
    name: z.string(),
    /** Null when nobody of the letter waits any more. */
    session: z
      .object({
        title: z.string(),
        place: z.string(),
        startsOn: PlainDay,
        endsOn: PlainDay,
        dayCount: z.number().int(),
      })
      .nullable(),
    rows: z.array(UnconfirmedTrainee),
    /** How many of the letter were given their result elsewhere, or are theirs no more. */
    gone: z.number().int(),
  })
  .meta({ id: 'TraineesToConfirm' });
export type TraineesToConfirm = z.infer<typeof TraineesToConfirm>;

const Confirmation = z.object({
  id: EnrolmentId,
  version: z.number().int(),
  /** Who has completed was there on the days of which nobody called the roll. */
  result: z.enum(results, { error: 'chooseOne' }),
});
export type Confirmation = z.infer<typeof Confirmation>;

/** All that is confirmed with one link. */
export const Confirmations = z
  .object({ confirmations: z.array(Confirmation).min(1, { error: 'required' }).max(200) })
  .meta({ id: 'TraineeConfirmations' });
export type Confirmations = z.infer<typeof Confirmations>;

/** Recorded as said; refused by the rule of hours or presence; changed by somebody meanwhile; or not there any more. */
export const confirmationOutcomes = [...results, 'REFUSED', 'CHANGED', 'GONE'] as const;
export type ConfirmationOutcome = (typeof confirmationOutcomes)[number];
export const ConfirmationsTaken = z
  .object({
    rows: z.array(
      z.object({
        id: EnrolmentId,
        outcome: z.enum(confirmationOutcomes),
        /** Of a refusal: its code and what its sentence says. */
        code: z.string().nullable(),
        values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
      }),
    ),
    /** Whether the link is used now: it is when at least one was recorded. */
    isUsed: z.boolean(),
  })
  .meta({ id: 'TraineeConfirmationsTaken' });
export type ConfirmationsTaken = z.infer<typeof ConfirmationsTaken>;
