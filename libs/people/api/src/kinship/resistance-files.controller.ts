import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Allow, By, Within } from '@sanad/access/api';
import { pageOf, type Page, type Scope } from '@sanad/kernel';
import { kinshipPermissions, ResistanceFileDraft, ResistanceFileQuery, ResistanceFileView } from '@sanad/people/core';
import { Answers, found, type Caller } from '@sanad/platform';
import { ResistanceFiles } from './resistance-files.service';

@Controller('resistance-files')
export class ResistanceFilesController {
  constructor(private readonly files: ResistanceFiles) {}

  @Get()
  @Allow(kinshipPermissions.read)
  @Answers(pageOf(ResistanceFileView))
  list(
    @Within() within: Scope,
    @Query({ schema: ResistanceFileQuery }) query: ResistanceFileQuery,
  ): Promise<Page<ResistanceFileView>> {
    return this.files.list(within, query);
  }

  @Post()
  @Allow(kinshipPermissions.claim)
  @Answers(ResistanceFileView, { status: 201, refusals: ['resistanceFileExists'] })
  open(
    @By() { scope, unitId }: Caller,
    @Body({ schema: ResistanceFileDraft }) sent: ResistanceFileDraft,
  ): Promise<ResistanceFileView> {
    return this.files.open(scope, found(sent.unitId ?? unitId), sent);
  }
}
