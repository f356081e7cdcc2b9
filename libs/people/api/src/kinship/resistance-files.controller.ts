import { Body, Controller, Get, Param, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { Allow, By, Within } from '@sanad/access/api';
import { pageOf, type Page, type Refusal, type Scope } from '@sanad/kernel';
import {
  kinshipPermissions,
  ResistanceFileChange,
  ResistanceFileDraft,
  ResistanceFileId,
  ResistanceFilePage,
  ResistanceFileQuery,
  ResistanceFileView,
  ResistancePaperId,
  ResistancePaperQuery,
  ResistancePaperWithdrawal,
  type ResistancePaperKind,
} from '@sanad/people/core';
import { answerFile, Answers, found, Upload, Version, type Caller, type UploadedBytes } from '@sanad/platform';
import { ResistanceFiles } from './resistance-files.service';
import { ResistancePapers } from './resistance-papers.service';

@Controller()
export class ResistanceFilesController {
  constructor(
    private readonly files: ResistanceFiles,
    private readonly papers: ResistancePapers,
  ) {}

  @Get('resistance-files')
  @Allow(kinshipPermissions.read)
  @Answers(pageOf(ResistanceFileView))
  list(
    @Within() within: Scope,
    @Query({ schema: ResistanceFileQuery }) query: ResistanceFileQuery,
  ): Promise<Page<ResistanceFileView>> {
    return this.files.list(within, query);
  }

  @Post('resistance-files')
  @Allow(kinshipPermissions.claim)
  @Answers(ResistanceFileView, { status: 201, refusals: ['resistanceFileExists'] })
  open(
    @By() { scope, unitId }: Caller,
    @Body({ schema: ResistanceFileDraft }) sent: ResistanceFileDraft,
  ): Promise<ResistanceFileView> {
    return this.files.open(scope, found(sent.unitId ?? unitId), sent);
  }

  @Get('resistance-files/:id')
  @Allow(kinshipPermissions.read)
  @Answers(ResistanceFilePage)
  read(
    @Within() within: Scope,
    @Param('id', { schema: ResistanceFileId }) id: ResistanceFileId,
  ): Promise<ResistanceFilePage> {
    return this.files.read(within, id);
  }

  @Patch('resistance-files/:id')
  @Allow(kinshipPermissions.claim)
  @Answers(ResistanceFilePage, { refusals: ['resistanceFileExists'] })
  change(
    @Within() within: Scope,
    @Param('id', { schema: ResistanceFileId }) id: ResistanceFileId,
    @Version() version: number,
    @Body({ schema: ResistanceFileChange }) sent: ResistanceFileChange,
  ): Promise<ResistanceFilePage> {
    return this.files.change(within, id, version, sent);
  }

  @Post('resistance-files/:id/documents')
  @Allow(kinshipPermissions.claim)
  @Answers(ResistanceFilePage, { status: 201 })
  addPaper(
    @Within() within: Scope,
    @Param('id', { schema: ResistanceFileId }) id: ResistanceFileId,
    @Query({ schema: ResistancePaperQuery }) { kind }: { kind: ResistancePaperKind },
    @Upload() file: UploadedBytes,
  ): Promise<ResistanceFilePage> {
    return this.files.addPaper(within, id, kind, file);
  }

  @Post('resistance-papers/:id/withdrawal')
  @Allow(kinshipPermissions.verify)
  @Answers(ResistanceFilePage, { refusals: ['paperAlreadyWithdrawn', 'withdrawerAddedPaper', 'paperUsedElsewhere'] })
  withdraw(
    @Within() within: Scope,
    @Param('id', { schema: ResistancePaperId }) id: ResistancePaperId,
    @Version() version: number,
    @Body({ schema: ResistancePaperWithdrawal }) { reason }: ResistancePaperWithdrawal,
  ): Promise<ResistanceFilePage | Refusal> {
    return this.papers.withdraw(within, id, version, reason);
  }

  /** Takes back the withdrawal. */
  @Post('resistance-papers/:id/restoration')
  @Allow(kinshipPermissions.verify)
  @Answers(ResistanceFilePage, { refusals: ['paperNotWithdrawn', 'paperBuiltOn'] })
  restore(
    @Within() within: Scope,
    @Param('id', { schema: ResistancePaperId }) id: ResistancePaperId,
    @Version() version: number,
  ): Promise<ResistanceFilePage | Refusal> {
    return this.papers.restore(within, id, version);
  }

  @Get('resistance-papers/:id/content')
  @Allow(kinshipPermissions.read)
  @Answers(null, { status: 200 })
  async paper(
    @Within() within: Scope,
    @Param('id', { schema: ResistancePaperId }) id: ResistancePaperId,
  ): Promise<StreamableFile> {
    return answerFile(await this.files.paperContent(within, id));
  }
}
