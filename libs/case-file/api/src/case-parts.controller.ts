import { Body, Controller, Get, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { Allow, Audit } from '@sanad/access/api';
import {
  CaseDocumentList,
  CaseDocumentView,
  CaseFileId,
  caseFilePermissions,
  documentKinds,
  FittingPaperList,
  NoteDraft,
  PaperUse,
  TimelineRow,
} from '@sanad/case-file/core';
import { PageRequest, pageOf, today, type Page, type Refusal, type Scope } from '@sanad/kernel';
import { answerFile, Answers, found, Upload, Within, type UploadedBytes } from '@sanad/platform';
import * as z from 'zod';
import { CaseDocuments } from './case-documents';
import { CaseFiles } from './case-files.service';
import { CaseTimeline } from './case-timeline';

const TimelinePage = pageOf(TimelineRow).meta({ id: 'TimelinePage' });
const Noted = z.object({ id: CaseFileId }).meta({ id: 'Noted' });
const UploadQuery = z.object({
  kind: z.enum(documentKinds, { error: 'chooseOne' }),
  name: z.string().max(400).optional(),
});

/** What hangs on a file: its timeline, notes and scans. */
@Controller()
export class CasePartsController {
  constructor(
    private readonly files: CaseFiles,
    private readonly timeline: CaseTimeline,
    private readonly documents: CaseDocuments,
    private readonly audit: Audit,
  ) {}

  @Get('case-files/:id/timeline')
  @Allow(caseFilePermissions.readNotes)
  @Answers(TimelinePage)
  async list(
    @Within() within: Scope,
    @Param('id', { schema: CaseFileId }) id: CaseFileId,
    @Query({ schema: PageRequest }) page: PageRequest,
  ): Promise<Page<TimelineRow>> {
    const { unitId } = found(await this.files.station(within, id));
    await this.audit.read({ entity: 'timeline', entityId: id, unitId });
    return this.timeline.list(within, id, page);
  }

  @Post('case-files/:id/notes')
  @Allow(caseFilePermissions.write)
  @Answers(Noted, { status: 201 })
  async note(
    @Within() within: Scope,
    @Param('id', { schema: CaseFileId }) id: CaseFileId,
    @Body({ schema: NoteDraft }) { kind, note, factOn }: NoteDraft,
  ): Promise<z.infer<typeof Noted>> {
    const { unitId } = found(await this.files.station(within, id));
    await this.timeline.add(within, id, { kind, factOn: factOn ?? today(), note });
    await this.audit.record({ action: 'caseFile.note', entity: 'caseFile', entityId: id, unitId });
    return { id };
  }

  @Get('case-files/:id/documents')
  @Allow(caseFilePermissions.readNotes)
  @Answers(CaseDocumentList)
  async scans(
    @Within() within: Scope,
    @Param('id', { schema: CaseFileId }) id: CaseFileId,
  ): Promise<z.infer<typeof CaseDocumentList>> {
    const rows = await this.documents.list(within, id);
    await this.audit.read({ entity: 'documents', entityId: id });
    return { rows };
  }

  @Post('case-files/:id/documents')
  @Allow(caseFilePermissions.write)
  @Answers(CaseDocumentView, { status: 201 })
  add(
    @Within() within: Scope,
    @Param('id', { schema: CaseFileId }) id: CaseFileId,
    @Query({ schema: UploadQuery }) { kind }: z.infer<typeof UploadQuery>,
    @Upload() file: UploadedBytes,
  ): Promise<CaseDocumentView> {
    return this.documents.add(within, id, kind, file);
  }

  /** Documents that a paper of the person would meet. */
  @Get('case-files/:id/wallet')
  @Allow(caseFilePermissions.readNotes)
  @Answers(FittingPaperList)
  async fitting(
    @Within() within: Scope,
    @Param('id', { schema: CaseFileId }) id: CaseFileId,
  ): Promise<z.infer<typeof FittingPaperList>> {
    const rows = await this.documents.fitting(within, id);
    await this.audit.read({ entity: 'documents', entityId: id });
    return { rows };
  }

  @Post('case-files/:id/wallet')
  @Allow(caseFilePermissions.write)
  @Answers(CaseDocumentView, { status: 201, refusals: ['paperDoesNotServe', 'paperExpired', 'paperAlreadyInFile'] })
  use(
    @Within() within: Scope,
    @Param('id', { schema: CaseFileId }) id: CaseFileId,
    @Body({ schema: PaperUse }) sent: PaperUse,
  ): Promise<CaseDocumentView | Refusal> {
    return this.documents.use(within, id, sent);
  }

  @Get('case-documents/:id/content')
  @Allow(caseFilePermissions.readNotes)
  @Answers(null, { status: 200 })
  async content(@Within() within: Scope, @Param('id', { schema: z.uuid() }) id: string): Promise<StreamableFile> {
    return answerFile(await this.documents.content(within, id));
  }
}
