import { Instant, PlainDay, text } from '@sanad/kernel';
import * as z from 'zod';
import { ReferralId } from '../referral.contract';
import { services } from '../service';

const Days = (most: number) =>
  z
    .number({ error: 'required' })
    .int({ error: 'wholeNumber' })
    .min(1, { error: 'tooSmall' })
    .max(most, { error: 'tooBig' });
/** Monday is 1, as ISO 8601 counts. */
const Weekday = z.number({ error: 'chooseOne' }).int().min(1).max(5);

/** Within how many working days an agency answers, when it is reminded, and on which day it is told of what waits. */
export const AnswerRule = z
  .object({
    answerDays: z.number().int(),
    remindBefore: z.number().int(),
    digestDay: z.number().int(),
    /** Within how many working days the sender answers for a paper. */
    paperDays: z.number().int(),
    reason: z.string().nullable(),
    setBy: z.string().nullable(),
    setAt: Instant,
    version: z.number().int(),
    /** Whether letters leave this house at all. */
    mailIsOn: z.boolean(),
  })
  .meta({ id: 'AnswerRule' });
export type AnswerRule = z.infer<typeof AnswerRule>;
export const AnswerRuleList = z.object({ rows: z.array(AnswerRule) }).meta({ id: 'AnswerRules' });

export const AnswerRuleChange = z
  .object({
    answerDays: Days(120),
    remindBefore: Days(60),
    digestDay: Weekday,
    paperDays: Days(60),
    reason: text({ min: 3, max: 500 }),
  })
  .superRefine(({ answerDays, remindBefore }, context) => {
    if (remindBefore >= answerDays) context.addIssue({ code: 'custom', path: ['remindBefore'], message: 'tooBig' });
  })
  .meta({ id: 'AnswerRuleChange' });
export type AnswerRuleChange = z.infer<typeof AnswerRuleChange>;

/** A referral as the page of a link shows it: what is needed for an answer, and no more. */
export const AwaitedAnswer = z.object({
  id: ReferralId,
  person: z.object({
    givenAr: z.string(),
    familyAr: z.string(),
    givenLa: z.string().nullable(),
    familyLa: z.string().nullable(),
  }),
  sender: z.object({ ar: z.string(), fr: z.string(), en: z.string() }),
  service: z.enum(services),
  wish: z.string().nullish(),
  sentOn: PlainDay,
  dueOn: PlainDay,
  version: z.number().int(),
});
export type AwaitedAnswer = z.infer<typeof AwaitedAnswer>;

export const AwaitedAnswers = z
  .object({
    name: z.string(),
    rows: z.array(AwaitedAnswer),
    /** How many of the letter wait no more: answered elsewhere, recalled, or past their delay. */
    gone: z.number().int(),
  })
  .meta({ id: 'AwaitedAnswers' });
export type AwaitedAnswers = z.infer<typeof AwaitedAnswers>;

const GivenAnswer = z
  .object({
    id: ReferralId,
    version: z.number().int(),
    answer: z.enum(['ACCEPT', 'DECLINE']),
    reason: text({ min: 0, max: 1000, lines: true }).nullable().default(null),
  })
  .superRefine(({ answer, reason }, context) => {
    if (answer === 'DECLINE' && (reason?.length ?? 0) < 3)
      context.addIssue({ code: 'custom', path: ['reason'], message: reason ? 'tooShort' : 'required' });
  });
export type GivenAnswer = z.infer<typeof GivenAnswer>;

/** All that is answered with one link. */
export const GivenAnswers = z
  .object({ answers: z.array(GivenAnswer).min(1, { error: 'required' }).max(200) })
  .meta({ id: 'GivenAnswers' });
export type GivenAnswers = z.infer<typeof GivenAnswers>;

/** What has become of each: done, changed by somebody meanwhile, or not there any more. */
export const answerOutcomes = ['ACCEPTED', 'DECLINED', 'CHANGED', 'GONE'] as const;
export type AnswerOutcome = (typeof answerOutcomes)[number];
export const AnswersTaken = z
  .object({
    rows: z.array(z.object({ id: ReferralId, outcome: z.enum(answerOutcomes) })),
    /** Whether the link is used now: it is when at least one answer was taken. */
    isUsed: z.boolean(),
  })
  .meta({ id: 'AnswersTaken' });
export type AnswersTaken = z.infer<typeof AnswersTaken>;
