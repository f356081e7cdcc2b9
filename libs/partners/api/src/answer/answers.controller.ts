import { Body, Controller, Get, Post } from '@nestjs/common';
import { Allow, AllowByLink, ByLink, type LiveLink } from '@sanad/access/api';
import type { Refusal } from '@sanad/kernel';
import { answerByLinkPermissions, AnswersTaken, AwaitedAnswers, GivenAnswers } from '@sanad/partners/core';
import { Answers, By, type Caller } from '@sanad/platform';
import { AnswersByLink } from './answers-by-link';

/** What a link from a letter opens, and nothing else. */
@Controller('answers')
export class AnswersController {
  constructor(private readonly answers: AnswersByLink) {}

  @Get()
  @Allow(answerByLinkPermissions.answerByLink)
  @AllowByLink('ANSWER_REFERRALS')
  @Answers(AwaitedAnswers, { refusals: ['linkUsed'] })
  awaited(@By() caller: Caller, @ByLink() link: LiveLink): Promise<AwaitedAnswers | Refusal> {
    return this.answers.awaited(caller.scope, link);
  }

  @Post()
  @Allow(answerByLinkPermissions.answerByLink)
  @AllowByLink('ANSWER_REFERRALS')
  @Answers(AnswersTaken, { refusals: ['linkUsed'] })
  give(
    @By() caller: Caller,
    @ByLink() link: LiveLink,
    @Body({ schema: GivenAnswers }) { answers }: GivenAnswers,
  ): Promise<AnswersTaken | Refusal> {
    return this.answers.give(caller.scope, link, answers);
  }
}
