import { Body, Controller, Get, Param, Post, Put, type StreamableFile } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import type { Refusal, Scope } from '@sanad/kernel';
import {
  KinshipDraft,
  KinshipLinkId,
  KinshipList,
  kinshipPermissions,
  KinshipRejection,
  KinshipView,
  PersonId,
} from '@sanad/people/core';
import { answerFile, Answers, Upload, Version, type UploadedBytes } from '@sanad/platform';
import { Kinship } from './kinship.service';

@Controller()
export class KinshipController {
  constructor(private readonly kinship: Kinship) {}

  @Get('people/:id/kinship-links')
  @Allow(kinshipPermissions.read)
  @Answers(KinshipList)
  async list(
    @Within() within: Scope,
    @Param('id', { schema: PersonId }) id: PersonId,
  ): Promise<{ rows: KinshipView[] }> {
    return { rows: await this.kinship.of(within, id) };
  }

  @Post('people/:id/kinship-links')
  @Allow(kinshipPermissions.claim)
  @Answers(KinshipView, { status: 201, refusals: ['kinshipExists'] })
  claim(
    @Within() within: Scope,
    @Param('id', { schema: PersonId }) id: PersonId,
    @Body({ schema: KinshipDraft }) sent: KinshipDraft,
  ): Promise<KinshipView | Refusal> {
    return this.kinship.claim(within, id, sent);
  }

  @Put('kinship-links/:id/evidence')
  @Allow(kinshipPermissions.claim)
  @Answers(KinshipView, { refusals: ['kinshipAlreadyDecided'] })
  attach(
    @Within() within: Scope,
    @Param('id', { schema: KinshipLinkId }) id: KinshipLinkId,
    @Version() version: number,
    @Upload() file: UploadedBytes,
  ): Promise<KinshipView | Refusal> {
    return this.kinship.attach(within, id, version, file);
  }

  @Get('kinship-links/:id/evidence')
  @Allow(kinshipPermissions.read)
  @Answers(null, { status: 200 })
  async scan(
    @Within() within: Scope,
    @Param('id', { schema: KinshipLinkId }) id: KinshipLinkId,
  ): Promise<StreamableFile> {
    return answerFile(await this.kinship.scan(within, id));
  }

  @Post('kinship-links/:id/verification')
  @Allow(kinshipPermissions.verify)
  @Answers(KinshipView, { refusals: ['kinshipAlreadyDecided', 'verifierIsCreator', 'evidenceMissing'] })
  verify(
    @Within() within: Scope,
    @Param('id', { schema: KinshipLinkId }) id: KinshipLinkId,
    @Version() version: number,
  ): Promise<KinshipView | Refusal> {
    return this.kinship.verify(within, id, version);
  }

  @Post('kinship-links/:id/rejection')
  @Allow(kinshipPermissions.verify)
  @Answers(KinshipView, { refusals: ['kinshipAlreadyDecided', 'verifierIsCreator'] })
  reject(
    @Within() within: Scope,
    @Param('id', { schema: KinshipLinkId }) id: KinshipLinkId,
    @Version() version: number,
    @Body({ schema: KinshipRejection }) { reason }: KinshipRejection,
  ): Promise<KinshipView | Refusal> {
    return this.kinship.reject(within, id, version, reason);
  }
}
