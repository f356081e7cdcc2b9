import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Allow, By, Within } from '@sanad/access/api';
import { pageOf, PageRequest, type Page, type Refusal, type Scope } from '@sanad/kernel';
import {
  CellCorrection,
  ColumnsDraft,
  EncodingChoice,
  ImportedRow,
  ImportResultQuery,
  ImportRowsQuery,
  PersonImportId,
  PersonImportRow,
  PersonImportView,
  personPermissions,
  ReviewChoice,
} from '@sanad/people/core';
import { Answers, Sent, sheetRefusals, Version, type Caller, type SentBytes, type StreamedFile } from '@sanad/platform';
import { ImportCorrections } from './import-corrections.service';
import { ImportResult } from './import-result';
import { ImportViews } from './import-views';
import { ImportActs } from './import-acts';
import { PersonImports } from './person-imports.service';

const ofFile = [...sheetRefusals, 'sheetWithoutRows'];
const ofState = ['importBusy', 'importPurged', 'importUndone', 'importWritten'];

@Controller('person-imports')
export class PersonImportsController {
  constructor(
    private readonly imports: PersonImports,
    private readonly views: ImportViews,
    private readonly corrections: ImportCorrections,
    private readonly result: ImportResult,
    private readonly acts: ImportActs,
  ) {}

  @Get()
  @Allow(personPermissions.import)
  @Answers(pageOf(PersonImportRow))
  list(@Within() within: Scope, @Query({ schema: PageRequest }) query: PageRequest): Promise<Page<PersonImportRow>> {
    return this.views.list(within, query);
  }

  @Post()
  @Allow(personPermissions.import)
  @Answers(PersonImportView, { status: 201, refusals: ofFile })
  send(@By() by: Caller, @Sent('register') sent: SentBytes): Promise<PersonImportView | Refusal> {
    return this.imports.send(by, sent);
  }

  @Get(':id')
  @Allow(personPermissions.import)
  @Answers(PersonImportView)
  read(
    @Within() within: Scope,
    @Param('id', { schema: PersonImportId }) id: PersonImportId,
  ): Promise<PersonImportView> {
    return this.views.view(within, id);
  }

  @Get(':id/rows')
  @Allow(personPermissions.import)
  @Answers(pageOf(ImportedRow))
  async rows(
    @Within() within: Scope,
    @Param('id', { schema: PersonImportId }) id: PersonImportId,
    @Query({ schema: ImportRowsQuery }) query: ImportRowsQuery,
  ): Promise<Page<ImportedRow>> {
    const page = await this.views.page(within, id, query);
    const { unit } = await this.views.view(within, id);
    await this.acts.note('rows', { id, unitId: unit.id }, { lines: page.rows.map(({ line }) => line) });
    return page;
  }

  @Get(':id/result')
  @Allow(personPermissions.import)
  @Answers(null, { status: 200, refusals: ['importPurged'] })
  file(
    @By() by: Caller,
    @Param('id', { schema: PersonImportId }) id: PersonImportId,
    @Query({ schema: ImportResultQuery }) query: ImportResultQuery,
  ): Promise<StreamedFile | Refusal> {
    return this.result.file(by, id, query);
  }

  @Post(':id/encoding')
  @Allow(personPermissions.import)
  @Answers(PersonImportView, { refusals: [...ofFile, ...ofState, 'encodingOfWorkbook'] })
  encoding(
    @By() by: Caller,
    @Param('id', { schema: PersonImportId }) id: PersonImportId,
    @Version() version: number,
    @Body({ schema: EncodingChoice }) sent: EncodingChoice,
  ): Promise<PersonImportView | Refusal> {
    return this.imports.read(by, id, version, sent);
  }

  @Post(':id/check')
  @Allow(personPermissions.import)
  @Answers(PersonImportView, {
    refusals: [...ofState, 'importColumnsChanged', 'importNeedsNames', 'importNeedsMember'],
  })
  check(
    @By() by: Caller,
    @Param('id', { schema: PersonImportId }) id: PersonImportId,
    @Version() version: number,
    @Body({ schema: ColumnsDraft }) sent: ColumnsDraft,
  ): Promise<PersonImportView | Refusal> {
    return this.imports.check(by, id, version, sent);
  }

  @Post(':id/corrections')
  @Allow(personPermissions.import)
  @Answers(ImportedRow, { refusals: [...ofState, 'importColumnsChanged'] })
  correct(
    @By() by: Caller,
    @Param('id', { schema: PersonImportId }) id: PersonImportId,
    @Version() version: number,
    @Body({ schema: CellCorrection }) sent: CellCorrection,
  ): Promise<ImportedRow | Refusal> {
    return this.corrections.correct(by, id, version, sent);
  }

  @Post(':id/choices')
  @Allow(personPermissions.import)
  @Answers(ImportedRow, { refusals: ofState })
  choose(
    @By() by: Caller,
    @Param('id', { schema: PersonImportId }) id: PersonImportId,
    @Version() version: number,
    @Body({ schema: ReviewChoice }) sent: ReviewChoice,
  ): Promise<ImportedRow | Refusal> {
    return this.corrections.choose(by, id, version, sent);
  }

  @Post(':id/run')
  @Allow(personPermissions.import)
  @Answers(PersonImportView, { refusals: ['importBusy', 'importUndone', 'importNotChecked', 'importNothingToDo'] })
  run(
    @By() by: Caller,
    @Param('id', { schema: PersonImportId }) id: PersonImportId,
    @Version() version: number,
  ): Promise<PersonImportView | Refusal> {
    return this.imports.run(by, id, version);
  }

  @Post(':id/stop')
  @Allow(personPermissions.import)
  @Answers(PersonImportView, { refusals: ['importBusy'] })
  stop(
    @By() by: Caller,
    @Param('id', { schema: PersonImportId }) id: PersonImportId,
    @Version() version: number,
  ): Promise<PersonImportView | Refusal> {
    return this.imports.stop(by, id, version);
  }

  @Post(':id/undoing')
  @Allow(personPermissions.import)
  @Answers(PersonImportView, { refusals: ['importBusy', 'importUndone', 'importIsUsed'] })
  undo(
    @By() by: Caller,
    @Param('id', { schema: PersonImportId }) id: PersonImportId,
    @Version() version: number,
  ): Promise<PersonImportView | Refusal> {
    return this.imports.undo(by, id, version);
  }
}
