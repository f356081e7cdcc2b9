import { Body, Controller, Get, Param, Post, Put, Query, type StreamableFile } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import type { Refusal, Scope } from '@sanad/kernel';
import { answerFile, Answers, Upload, Version, type UploadedBytes } from '@sanad/platform';
import {
  PrivacyRequestDraft,
  PrivacyRequestId,
  PrivacyRequestPage,
  privacyRequestPermissions,
  PrivacyRequestQuery,
  PrivacyRequestView,
  RequestRefusal,
} from '@sanad/privacy/core';
import { Requests } from './requests.service';

@Controller('privacy-requests')
export class RequestsController {
  constructor(private readonly requests: Requests) {}

  @Get()
  @Allow(privacyRequestPermissions.read)
  @Answers(PrivacyRequestPage)
  list(
    @Within() within: Scope,
    @Query({ schema: PrivacyRequestQuery }) query: PrivacyRequestQuery,
  ): Promise<PrivacyRequestPage> {
    return this.requests.list(within, query);
  }

  @Post()
  @Allow(privacyRequestPermissions.intake)
  @Answers(PrivacyRequestView, { status: 201, refusals: ['requestOpen', 'nothingToCorrect'] })
  take(
    @Within() within: Scope,
    @Body({ schema: PrivacyRequestDraft }) sent: PrivacyRequestDraft,
  ): Promise<PrivacyRequestView | Refusal> {
    return this.requests.take(within, sent);
  }

  @Get(':id')
  @Allow(privacyRequestPermissions.read)
  @Answers(PrivacyRequestView)
  read(
    @Within() within: Scope,
    @Param('id', { schema: PrivacyRequestId }) id: PrivacyRequestId,
  ): Promise<PrivacyRequestView> {
    return this.requests.read(within, id);
  }

  @Put(':id/evidence')
  @Allow(privacyRequestPermissions.intake)
  @Answers(PrivacyRequestView, { refusals: ['requestAlreadyDecided'] })
  attach(
    @Within() within: Scope,
    @Param('id', { schema: PrivacyRequestId }) id: PrivacyRequestId,
    @Version() version: number,
    @Upload() file: UploadedBytes,
  ): Promise<PrivacyRequestView | Refusal> {
    return this.requests.attach(within, id, version, file);
  }

  @Get(':id/evidence')
  @Allow(privacyRequestPermissions.read)
  @Answers(null, { status: 200 })
  async evidence(
    @Within() within: Scope,
    @Param('id', { schema: PrivacyRequestId }) id: PrivacyRequestId,
  ): Promise<StreamableFile> {
    return answerFile(await this.requests.evidence(within, id));
  }

  @Post(':id/fulfilment')
  @Allow(privacyRequestPermissions.decide)
  @Answers(PrivacyRequestView, {
    refusals: ['requestAlreadyDecided', 'requestNeedsEvidence', 'fileNotMade', 'nothingToCorrect'],
  })
  fulfil(
    @Within() within: Scope,
    @Param('id', { schema: PrivacyRequestId }) id: PrivacyRequestId,
    @Version() version: number,
  ): Promise<PrivacyRequestView | Refusal> {
    return this.requests.fulfil(within, id, version);
  }

  @Post(':id/refusal')
  @Allow(privacyRequestPermissions.decide)
  @Answers(PrivacyRequestView, { refusals: ['requestAlreadyDecided'] })
  refuse(
    @Within() within: Scope,
    @Param('id', { schema: PrivacyRequestId }) id: PrivacyRequestId,
    @Version() version: number,
    @Body({ schema: RequestRefusal }) { reason }: RequestRefusal,
  ): Promise<PrivacyRequestView | Refusal> {
    return this.requests.refuse(within, id, version, reason);
  }
}
