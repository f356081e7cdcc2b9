import { Body, Controller, Get, Post } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import type { Scope } from '@sanad/kernel';
import { AnswerToMany, ManyResults, ManyTakenBack, RecentAnswers, referralPermissions } from '@sanad/partners/core';
import { Answers, Within } from '@sanad/platform';
import { ManyReferrals } from './many-referrals';
import { ReferralUndos } from './referral-undos';

/** The inbox, many rows at a time, and the minutes in which an answer is taken back. */
@Controller('referrals')
export class ManyReferralsController {
  constructor(
    private readonly many: ManyReferrals,
    private readonly undos: ReferralUndos,
  ) {}

  @Post('answers')
  @Allow(referralPermissions.answer)
  @Answers(ManyResults)
  async answer(@Within() within: Scope, @Body({ schema: AnswerToMany }) sent: AnswerToMany): Promise<ManyResults> {
    return { rows: await this.many.answer(within, sent) };
  }

  @Post('answers/undo')
  @Allow(referralPermissions.answer)
  @Answers(ManyResults)
  async undo(@Within() within: Scope, @Body({ schema: ManyTakenBack }) { rows }: ManyTakenBack): Promise<ManyResults> {
    return { rows: await this.many.takeBack(within, rows) };
  }

  @Get('answers/recent')
  @Allow(referralPermissions.answer)
  @Answers(RecentAnswers)
  async recent(@Within() within: Scope): Promise<RecentAnswers> {
    return { rows: await this.undos.recent(within) };
  }
}
