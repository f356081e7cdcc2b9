import { Body, Controller, Get, Param, Post, Put, type StreamableFile } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import { CooperativeId } from '@sanad/cooperative/core';
import {
  DutyCorrection,
  DutyId,
  DutyRecord,
  followUpPermissions,
  FollowUpView,
  YearEndDraft,
} from '@sanad/follow-up/core';
import type { Refusal, Scope } from '@sanad/kernel';
import { answerFile, Answers, Upload, Version, type UploadedBytes } from '@sanad/platform';
import { Duties } from './duties.service';

/** What is said of the duties of one cooperative. */
@Controller('cooperatives')
export class DutiesOfCooperativeController {
  constructor(private readonly duties: Duties) {}

  @Post(':id/duty-records')
  @Allow(followUpPermissions.write)
  @Answers(FollowUpView, {
    status: 201,
    refusals: ['dutyNotOwed', 'dutyRecorded', 'dutyIsVisit', 'dayInFiscalYear'],
  })
  record(
    @Within() within: Scope,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
    @Body({ schema: DutyRecord }) sent: DutyRecord,
  ): Promise<FollowUpView | Refusal> {
    return this.duties.record(within, id, sent);
  }

  @Post(':id/year-ends')
  @Allow(followUpPermissions.write)
  @Answers(FollowUpView, { status: 201 })
  changeYearEnd(
    @Within() within: Scope,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
    @Body({ schema: YearEndDraft }) sent: YearEndDraft,
  ): Promise<FollowUpView> {
    return this.duties.changeYearEnd(within, id, sent);
  }
}

@Controller('duties')
export class DutiesController {
  constructor(private readonly duties: Duties) {}

  @Post(':id/corrections')
  @Allow(followUpPermissions.write)
  @Answers(FollowUpView, { refusals: ['dutyIsVisit', 'dayInFiscalYear'] })
  correct(
    @Within() within: Scope,
    @Param('id', { schema: DutyId }) id: DutyId,
    @Version() version: number,
    @Body({ schema: DutyCorrection }) sent: DutyCorrection,
  ): Promise<FollowUpView | Refusal> {
    return this.duties.correct(within, id, version, sent);
  }

  @Put(':id/scan')
  @Allow(followUpPermissions.write)
  @Answers(FollowUpView, { refusals: ['dutyNotRecorded'] })
  attach(
    @Within() within: Scope,
    @Param('id', { schema: DutyId }) id: DutyId,
    @Version() version: number,
    @Upload() file: UploadedBytes,
  ): Promise<FollowUpView | Refusal> {
    return this.duties.attach(within, id, version, file);
  }

  @Get(':id/scan')
  @Allow(followUpPermissions.read)
  @Answers(null, { status: 200 })
  async scan(@Within() within: Scope, @Param('id', { schema: DutyId }) id: DutyId): Promise<StreamableFile> {
    return answerFile(await this.duties.scan(within, id));
  }
}
