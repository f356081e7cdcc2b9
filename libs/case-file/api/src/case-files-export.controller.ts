import { Controller, Get, Query } from '@nestjs/common';
import { Allow, asked, By, Exports, type ListColumn } from '@sanad/access/api';
import { exportWords } from '@sanad/access/core';
import {
  caseFilePermissions,
  CaseFilesExport,
  caseFileSheetWords as words,
  pathNames,
  stageNames,
  type CaseFileView,
} from '@sanad/case-file/core';
import { say } from '@sanad/kernel';
import { cardColumn, idColumn, nameColumns, phoneColumn, provinceColumn, unitColumn } from '@sanad/people/api';
import { personSheetWords, toldSearch } from '@sanad/people/core';
import { Answers, type Caller, type StreamedFile } from '@sanad/platform';
import { CaseFileLists } from './case-file-lists';

type Row = Pick<
  CaseFileView,
  | 'id'
  | 'number'
  | 'person'
  | 'unit'
  | 'caseworker'
  | 'stage'
  | 'path'
  | 'certificatePending'
  | 'openedOn'
  | 'lastActivityAt'
>;

const columns: readonly ListColumn<Row>[] = [
  { heading: words.number, kind: 'text', width: 16, value: ({ number }) => number },
  ...nameColumns<Row>(({ person }) => person),
  phoneColumn(({ person }) => person.phone),
  cardColumn(({ person }) => person.cinEnd),
  provinceColumn(({ person }) => person.province),
  unitColumn(({ unit }) => unit),
  { heading: words.caseworker, kind: 'text', width: 22, value: ({ caseworker }) => caseworker.name },
  { heading: words.stage, kind: 'text', width: 22, value: ({ stage }, language) => say(language, stageNames[stage]) },
  {
    heading: words.path,
    kind: 'text',
    width: 22,
    value: ({ path }, language) => path && say(language, pathNames[path]),
  },
  {
    heading: words.certificatePending,
    kind: 'text',
    width: 14,
    value: ({ certificatePending }, language) => say(language, certificatePending ? exportWords.yes : exportWords.no),
  },
  { heading: words.openedOn, kind: 'day', width: 12, value: ({ openedOn }) => openedOn },
  { heading: words.lastActivity, kind: 'instant', value: ({ lastActivityAt }) => lastActivityAt },
  idColumn,
];

@Controller('case-files')
export class CaseFilesExportController {
  constructor(
    private readonly exports: Exports,
    private readonly files: CaseFileLists,
  ) {}

  @Get('export')
  @Allow(caseFilePermissions.export)
  @Answers(null, { status: 200, streams: true, refusals: ['sheetTooLong'] })
  take(@By() by: Caller, @Query({ schema: CaseFilesExport }) order: CaseFilesExport): Promise<StreamedFile> {
    return this.exports.answer<Row>(by, order, async () => ({
      code: 'caseFiles',
      name: words.caseFiles,
      isNamed: true,
      columns,
      rows: await this.files.all(by.scope, order),
      filters: asked(
        [personSheetWords.search, toldSearch(order.query)],
        [words.stage, order.stage && stageNames[order.stage]],
        [words.path, order.path && pathNames[order.path]],
        [words.mine, order.mine ? words.only : null],
      ),
    }));
  }
}
