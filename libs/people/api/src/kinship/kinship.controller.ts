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
  OwnPaper,
  PaperOfFile,
  PersonId,
} from '@sanad/people/core';
import { answerFile, Answers, Upload, Version, type UploadedBytes } from '@sanad/platform';
import { KinshipChanges } from './kinship-changes.service';
import { KinshipProofs } from './kinship-proofs.service';
import { Kinship } from './kinship.service';

@Controller()
export class KinshipController {
  constructor(
    private readonly kinship: Kinship,
    private readonly changes: KinshipChanges,
    private readonly proofs: KinshipProofs,
  ) {}

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
  @Answers(KinshipView, { status: 201, refusals: ['kinshipExists', 'memberIsAlive', 'proofExpired'] })
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
    return this.proofs.attach(within, id, version, file);
  }

  @Put('kinship-links/:id/paper')
  @Allow(kinshipPermissions.claim)
  @Answers(KinshipView, { refusals: ['kinshipAlreadyDecided'] })
  rest(
    @Within() within: Scope,
    @Param('id', { schema: KinshipLinkId }) id: KinshipLinkId,
    @Version() version: number,
    @Body({ schema: PaperOfFile }) { paperId }: PaperOfFile,
  ): Promise<KinshipView | Refusal> {
    return this.proofs.rest(within, id, version, paperId);
  }

  @Put('kinship-links/:id/own-paper')
  @Allow(kinshipPermissions.claim)
  @Answers(KinshipView, { refusals: ['kinshipAlreadyDecided', 'proofExpired'] })
  restOnOwn(
    @Within() within: Scope,
    @Param('id', { schema: KinshipLinkId }) id: KinshipLinkId,
    @Version() version: number,
    @Body({ schema: OwnPaper }) { paperId }: OwnPaper,
  ): Promise<KinshipView | Refusal> {
    return this.proofs.restOnOwn(within, id, version, paperId);
  }

  @Get('kinship-links/:id/evidence')
  @Allow(kinshipPermissions.read)
  @Answers(null, { status: 200 })
  async scan(
    @Within() within: Scope,
    @Param('id', { schema: KinshipLinkId }) id: KinshipLinkId,
  ): Promise<StreamableFile> {
    return answerFile(await this.proofs.scan(within, id));
  }

  @Post('kinship-links/:id/verification')
  @Allow(kinshipPermissions.verify)
  @Answers(KinshipView, {
    refusals: ['kinshipAlreadyDecided', 'verifierIsCreator', 'evidenceMissing', 'memberDeathNotStated'],
  })
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

  @Post('kinship-links/:id/ending')
  @Allow(kinshipPermissions.verify)
  @Answers(KinshipView, { refusals: ['kinshipNotVerified'] })
  end(
    @Within() within: Scope,
    @Param('id', { schema: KinshipLinkId }) id: KinshipLinkId,
    @Version() version: number,
    @Body({ schema: KinshipRejection }) { reason }: KinshipRejection,
  ): Promise<KinshipView | Refusal> {
    return this.changes.end(within, id, version, reason);
  }

  @Post('kinship-links/:id/widowhood')
  @Allow(kinshipPermissions.verify)
  @Answers(KinshipView, {
    refusals: ['kinshipAlreadyDecided', 'notASpouse', 'memberDeathNotStated', 'verifierIsCreator'],
  })
  becomeWidow(
    @Within() within: Scope,
    @Param('id', { schema: KinshipLinkId }) id: KinshipLinkId,
    @Version() version: number,
  ): Promise<KinshipView | Refusal> {
    return this.changes.becomeWidow(within, id, version);
  }

  @Post('kinship-links/:id/primacy')
  @Allow(kinshipPermissions.claim)
  @Answers(KinshipView, { refusals: ['kinshipAlreadyDecided'] })
  makePrimary(
    @Within() within: Scope,
    @Param('id', { schema: KinshipLinkId }) id: KinshipLinkId,
    @Version() version: number,
  ): Promise<KinshipView | Refusal> {
    return this.changes.makePrimary(within, id, version);
  }
}
