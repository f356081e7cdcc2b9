import { Controller, Get, Query } from '@nestjs/common';
import { Allow, asked, By, Exports, type ListColumn } from '@sanad/access/api';
import {
  kinshipPermissions,
  personSheetWords as words,
  ResistanceFilesExport,
  toldSearch,
  type ResistanceFileView,
} from '@sanad/people/core';
import { Answers, type Caller, type StreamedFile } from '@sanad/platform';
import { ResistanceFiles } from '../kinship/resistance-files.service';
import { idColumn } from './person-columns';

interface Listed {
  readonly file: ResistanceFileView;
}

const columns: readonly ListColumn<Listed>[] = [
  { heading: words.fileNumber, kind: 'text', width: 20, value: ({ file }) => file.number },
  { heading: words.memberFamilyAr, kind: 'text', width: 22, value: ({ file }) => file.memberFamilyAr },
  { heading: words.memberGivenAr, kind: 'text', width: 22, value: ({ file }) => file.memberGivenAr },
  { heading: words.issuedBy, kind: 'text', width: 26, value: ({ file }, language) => file.unit[language] },
  { ...idColumn, value: ({ file }, language) => idColumn.value(file, language) },
];

@Controller('resistance-files')
export class ResistanceFilesExportController {
  constructor(
    private readonly exports: Exports,
    private readonly files: ResistanceFiles,
  ) {}

  @Get('export')
  @Allow(kinshipPermissions.export)
  @Answers(null, { status: 200, streams: true, refusals: ['sheetTooLong'] })
  take(
    @By() by: Caller,
    @Query({ schema: ResistanceFilesExport }) order: ResistanceFilesExport,
  ): Promise<StreamedFile> {
    return this.exports.answer(by, order, () => ({
      code: 'resistanceFiles',
      name: words.resistanceFiles,
      isNamed: true,
      columns,
      rows: this.files.all(by.scope, order),
      filters: asked([words.search, toldSearch(order.query)]),
    }));
  }
}
