import { Body, Controller, Get, Post } from '@nestjs/common';
import { Allow, AllowByToken } from '@sanad/access/api';
import { isRefusal, type Refusal, type Scope } from '@sanad/kernel';
import {
  AnswerToMany,
  ManyResults,
  ManyTakenBack,
  OfferedSessions,
  RecentAnswers,
  referralPermissions,
} from '@sanad/partners/core';
import { Answers, Within } from '@sanad/platform';
import { ManyReferrals } from './many-referrals';
import { SessionChoice } from '../session/session-choice';
import { ReferralUndos } from './referral-undos';

/** The inbox, many rows at a time, and the minutes in which an answer is taken back. */
@Controller('referrals')
export class ManyReferralsController {
  constructor(
    private readonly many: ManyReferrals,
    private readonly undos: ReferralUndos,
    private readonly choice: SessionChoice,
  ) {}

  @Post('answers')
  @Allow(referralPermissions.answer)
  @AllowByToken('referrals:answer')
  @Answers(ManyResults, { refusals: ['noSessionToChoose', 'sessionEnded', 'sessionCancelled'] })
  async answer(
    @Within() within: Scope,
    @Body({ schema: AnswerToMany }) sent: AnswerToMany,
  ): Promise<ManyResults | Refusal> {
    const rows = await this.many.answer(within, sent);
    return isRefusal(rows) ? rows : { rows };
  }

  @Post('answers/undo')
  @Allow(referralPermissions.answer)
  @Answers(ManyResults)
  async undo(@Within() within: Scope, @Body({ schema: ManyTakenBack }) { rows }: ManyTakenBack): Promise<ManyResults> {
    return { rows: await this.many.takeBack(within, rows) };
  }

  @Get('sessions')
  @Allow(referralPermissions.answer)
  @Answers(OfferedSessions)
  async sessions(@Within() within: Scope): Promise<OfferedSessions> {
    return { rows: await this.choice.offered(within) };
  }

  @Get('answers/recent')
  @Allow(referralPermissions.answer)
  @Answers(RecentAnswers)
  async recent(@Within() within: Scope): Promise<RecentAnswers> {
    return { rows: await this.undos.recent(within) };
  }
}
