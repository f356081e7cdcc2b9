import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import {
  CaseFileId,
  CaseFilePage,
  CaseFileQuery,
  CaseFileRecord,
  CaseFileView,
  caseFilePermissions,
  OpenCaseFile,
  StepDraft,
  TrainingWaiver,
} from '@sanad/case-file/core';
import { today, type Refusal, type Scope, type UnitId } from '@sanad/kernel';
import { Answers, By, Version, Within, type Caller } from '@sanad/platform';
import { CaseFileLists } from './case-file-lists';
import { CaseFiles } from './case-files.service';

type Answer<View> = Promise<View | Refusal>;

@Controller('case-files')
export class CaseFilesController {
  constructor(
    private readonly files: CaseFiles,
    private readonly lists: CaseFileLists,
  ) {}

  @Get()
  @Allow(caseFilePermissions.read)
  @Answers(CaseFilePage)
  list(@Within() within: Scope, @Query({ schema: CaseFileQuery }) query: CaseFileQuery): Promise<CaseFilePage> {
    return this.lists.list(within, query);
  }

  @Post()
  @Allow(caseFilePermissions.open)
  @Answers(CaseFileView, {
    status: 201,
    refusals: ['alreadyOpen', 'otherFileOpen', 'noFollowUpConsent', 'personDeceased', 'consentInForce'],
  })
  open(
    @By() by: Caller,
    @Body({ schema: OpenCaseFile }) { personId, unitId, openedOn, consent }: OpenCaseFile,
  ): Answer<CaseFileView> {
    const opening = { personId, unitId: (unitId ?? by.unitId) as UnitId, openedOn: openedOn ?? today() };
    return this.files.openAtOffice(by.scope, opening, consent, by.role);
  }

  @Get(':id')
  @Allow(caseFilePermissions.read)
  @Answers(CaseFileView)
  read(@By() by: Caller, @Param('id', { schema: CaseFileId }) id: CaseFileId): Promise<CaseFileView> {
    return this.files.read(by.scope, id, by.role);
  }

  @Patch(':id')
  @Allow(caseFilePermissions.write)
  @Answers(CaseFileView, { refusals: ['fileClosed'] })
  change(
    @By() by: Caller,
    @Param('id', { schema: CaseFileId }) id: CaseFileId,
    @Version() version: number,
    @Body({ schema: CaseFileRecord }) record: CaseFileRecord,
  ): Answer<CaseFileView> {
    return this.files.change(by.scope, id, version, record, by.role);
  }

  @Post(':id/steps')
  @Allow(caseFilePermissions.step)
  @Answers(CaseFileView, {
    refusals: [
      'stepNotOffered',
      'stepNotYours',
      'conditionsUnmet',
      'reasonMissing',
      'closureNotOffered',
      'contactNotTried',
      'alreadyOpen',
      'otherFileOpen',
      'impossibleStep',
    ],
  })
  step(
    @By() by: Caller,
    @Param('id', { schema: CaseFileId }) id: CaseFileId,
    @Version() version: number,
    @Body({ schema: StepDraft }) draft: StepDraft,
  ): Answer<CaseFileView> {
    return this.files.step(by.scope, id, version, draft, by.role);
  }

  @Post(':id/training-waiver')
  @Allow(caseFilePermissions.waive)
  @Answers(CaseFileView, { refusals: ['fileClosed'] })
  waive(
    @By() by: Caller,
    @Param('id', { schema: CaseFileId }) id: CaseFileId,
    @Version() version: number,
    @Body({ schema: TrainingWaiver }) { reason }: TrainingWaiver,
  ): Answer<CaseFileView> {
    return this.files.waiveTraining(by.scope, id, version, reason, by.role);
  }
}
