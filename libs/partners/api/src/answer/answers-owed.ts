import { AnswerLetters } from './answer-letters';
import { LinkedLetters } from './linked-letters';
import { AnswerPass } from './answer-pass';
import { AnswerRules } from './answer-rules';
import { AnswerRulesController } from './answer-rules.controller';
import { AnswersByLink } from './answers-by-link';
import { AnswersController } from './answers.controller';
import { DueDatesOfReferrals } from './due-dates-of-referrals';
import { ExpiringReferrals } from './expiring-referrals';
import { PapersOwed } from './papers-owed';

/** Answers that are owed: their delay, the letters about it, and the link by which they are given. */
export const answerControllers = [AnswerRulesController, AnswersController];
export const answerProviders = [
  AnswerLetters,
  LinkedLetters,
  AnswerPass,
  AnswerRules,
  AnswersByLink,
  DueDatesOfReferrals,
  ExpiringReferrals,
  PapersOwed,
];
