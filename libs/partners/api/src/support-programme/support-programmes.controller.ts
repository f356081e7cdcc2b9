import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import { CaseFileId } from '@sanad/case-file/core';
import type { Refusal, Scope } from '@sanad/kernel';
import {
  ProgrammesOfFile,
  ProgrammesOfFileQuery,
  SupportProgrammeDraft,
  SupportProgrammeId,
  SupportProgrammeList,
  supportProgrammePermissions,
  SupportProgrammeView,
} from '@sanad/partners/core';
import { Answers, Version, Within } from '@sanad/platform';
import { SupportProgrammes } from './support-programmes.service';

@Controller()
export class SupportProgrammesController {
  constructor(private readonly programmes: SupportProgrammes) {}

  @Get('support-programmes')
  @Allow(supportProgrammePermissions.read)
  @Answers(SupportProgrammeList)
  async list(): Promise<{ rows: SupportProgrammeView[] }> {
    return { rows: await this.programmes.list() };
  }

  @Post('support-programmes')
  @Allow(supportProgrammePermissions.change)
  @Answers(SupportProgrammeView, { status: 201, refusals: ['programmeServiceNotOffered'] })
  add(
    @Within() within: Scope,
    @Body({ schema: SupportProgrammeDraft }) draft: SupportProgrammeDraft,
  ): Promise<SupportProgrammeView | Refusal> {
    return this.programmes.add(within, draft);
  }

  @Put('support-programmes/:id')
  @Allow(supportProgrammePermissions.change)
  @Answers(SupportProgrammeView, { refusals: ['programmeServiceNotOffered'] })
  change(
    @Within() within: Scope,
    @Param('id', { schema: SupportProgrammeId }) id: SupportProgrammeId,
    @Version() version: number,
    @Body({ schema: SupportProgrammeDraft }) draft: SupportProgrammeDraft,
  ): Promise<SupportProgrammeView | Refusal> {
    return this.programmes.change(within, id, version, draft);
  }

  @Get('case-files/:id/support-programmes')
  @Allow(supportProgrammePermissions.judge)
  @Answers(ProgrammesOfFile)
  ofFile(
    @Within() within: Scope,
    @Param('id', { schema: CaseFileId }) id: CaseFileId,
    @Query({ schema: ProgrammesOfFileQuery }) query: ProgrammesOfFileQuery,
  ): Promise<ProgrammesOfFile> {
    return this.programmes.ofFile(within, id, query);
  }
}
