import { Body, Controller, Param, Post } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import { CooperativeId } from '@sanad/cooperative/core';
import { DormancyDraft, followUpPermissions, FollowUpView } from '@sanad/follow-up/core';
import type { Refusal, Scope } from '@sanad/kernel';
import { Answers } from '@sanad/platform';
import { Dormancies } from './dormancies.service';

@Controller('cooperatives')
export class DormanciesController {
  constructor(private readonly dormancies: Dormancies) {}

  @Post(':id/dormancy-decisions')
  @Allow(followUpPermissions.decide)
  @Answers(FollowUpView, { status: 201, refusals: ['notDormant', 'statusNotNext', 'statusDayTooEarly'] })
  decide(
    @Within() within: Scope,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
    @Body({ schema: DormancyDraft }) sent: DormancyDraft,
  ): Promise<FollowUpView | Refusal> {
    return this.dormancies.decide(within, id, sent);
  }
}
