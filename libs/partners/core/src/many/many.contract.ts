import { Instant, optional, text } from '@sanad/kernel';
import { paperTypeCodes } from '@sanad/people/core';
import * as z from 'zod';
import { referralStates, undoableStates } from '../referral';
import { ReferralId } from '../referral.contract';
import { services } from '../service';
import { givenPlaces, OfferedSessionId } from '../session-choice.contract';

/** As many as one act answers at a time. */
export const mostAtOnce = 100;
/** What is said to many at a time. */
export const manyAnswers = ['RECEIVE', 'ACCEPT', 'DECLINE', 'ASK_PAPER'] as const;
export type ManyAnswer = (typeof manyAnswers)[number];

/** A row as the reader saw it. */
export const SeenReferral = z.object({ id: ReferralId, version: z.number().int().min(1) });
export type SeenReferral = z.infer<typeof SeenReferral>;
const Seen = z.array(SeenReferral).min(1, { error: 'required' }).max(mostAtOnce, { error: 'tooMany' });

/** One answer to many referrals. A refusal and a missing paper are said in words that the sender reads. */
export const AnswerToMany = z
  .object({
    answer: z.enum(manyAnswers, { error: 'chooseOne' }),
    kind: optional(z.enum(paperTypeCodes)).default(null),
    said: optional(text({ min: 3, max: 500, lines: true })).default(null),
    /** Of an acceptance: the session in which all of them are to have a place. */
    sessionId: optional(OfferedSessionId).default(null),
    rows: Seen,
  })
  .superRefine(({ answer, said }, context) => {
    if ((answer === 'DECLINE' || answer === 'ASK_PAPER') && said === null)
      context.addIssue({ code: 'custom', path: ['said'], message: 'required' });
  })
  .meta({ id: 'AnswerToManyReferrals' });
export type AnswerToMany = z.infer<typeof AnswerToMany>;

/** Answers that are taken back. */
export const ManyTakenBack = z.object({ rows: Seen }).meta({ id: 'ReferralsTakenBack' });
export type ManyTakenBack = z.infer<typeof ManyTakenBack>;

/** Done; refused by a rule, with its code; changed by somebody meanwhile; or theirs no more. */
export const rowOutcomes = ['DONE', 'REFUSED', 'STALE', 'GONE'] as const;
export const RowResult = z.object({
  id: ReferralId,
  outcome: z.enum(rowOutcomes),
  /** Of a refusal: its code, for the sentence. */
  code: z.string().nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** Where it stands after what was done. */
  state: z.enum(referralStates).nullable(),
  version: z.number().int().nullable(),
  /** Of an acceptance with a session: where the person is now. */
  place: z.enum(givenPlaces).nullable().default(null),
});
export type RowResult = z.infer<typeof RowResult>;
export const ManyResults = z.object({ rows: z.array(RowResult) }).meta({ id: 'ReferralResults' });
export type ManyResults = z.infer<typeof ManyResults>;

/** An answer of the last minutes, by the reader. The name is there as long as the person is the branch's to see. */
export const RecentAnswer = z.object({
  id: ReferralId,
  state: z.enum(undoableStates),
  service: z.enum(services),
  person: z
    .object({
      givenAr: z.string(),
      familyAr: z.string(),
      givenLa: z.string().nullable(),
      familyLa: z.string().nullable(),
    })
    .nullable(),
  at: Instant,
  /** Until when it may be taken back. */
  until: Instant,
  version: z.number().int(),
});
export type RecentAnswer = z.infer<typeof RecentAnswer>;
export const RecentAnswers = z.object({ rows: z.array(RecentAnswer) }).meta({ id: 'RecentReferralAnswers' });
export type RecentAnswers = z.infer<typeof RecentAnswers>;
