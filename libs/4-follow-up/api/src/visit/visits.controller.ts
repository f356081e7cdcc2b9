import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import { CooperativeId } from '@sanad/cooperative/core';
import { followUpPermissions, FollowUpView, VisitCorrection, VisitDraft, VisitId } from '@sanad/follow-up/core';
import type { Refusal, Scope } from '@sanad/kernel';
import { Answers, Version } from '@sanad/platform';
import { Visits } from './visits.service';

@Controller('cooperatives')
export class VisitsOfCooperativeController {
  constructor(private readonly visits: Visits) {}

  @Post(':id/visits')
  @Allow(followUpPermissions.write)
  @Answers(FollowUpView, { status: 201, refusals: ['visitBeforeRegister', 'visitTooEarly', 'visitReported'] })
  report(
    @Within() within: Scope,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
    @Body({ schema: VisitDraft }) sent: VisitDraft,
  ): Promise<FollowUpView | Refusal> {
    return this.visits.report(within, id, sent);
  }
}

@Controller('visits')
export class VisitsController {
  constructor(private readonly visits: Visits) {}

  @Put(':id')
  @Allow(followUpPermissions.write)
  @Answers(FollowUpView, { refusals: ['visitBeforeRegister', 'visitTooEarly'] })
  correct(
    @Within() within: Scope,
    @Param('id', { schema: VisitId }) id: VisitId,
    @Version() version: number,
    @Body({ schema: VisitCorrection }) sent: VisitCorrection,
  ): Promise<FollowUpView | Refusal> {
    return this.visits.correct(within, id, version, sent);
  }
}
