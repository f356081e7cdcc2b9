import { Controller, Get, Query } from '@nestjs/common';
import { Allow, asked, By, Exports, type ListColumn } from '@sanad/access/api';
import {
  cooperativePermissions,
  cooperativeSheetWords as words,
  FormationsExport,
  formationStateNames,
  type FormationRow,
} from '@sanad/cooperative/core';
import { say, type Phrase } from '@sanad/kernel';
import { idColumn, provinceColumn, provinceName, unitColumn } from '@sanad/people/api';
import { personSheetWords } from '@sanad/people/core';
import { Answers, type Caller, type StreamedFile } from '@sanad/platform';
import { FormationRows } from './formations.repository';

type Row = FormationRow & { readonly unit: Phrase };

const columns: readonly ListColumn<Row>[] = [
  { heading: words.name, kind: 'text', width: 30, value: ({ name }) => name },
  provinceColumn(({ province }) => province),
  unitColumn(({ unit }) => unit),
  {
    heading: words.branch,
    kind: 'text',
    width: 20,
    value: ({ branchName }, language) => say(language, branchName),
  },
  {
    heading: words.state,
    kind: 'text',
    width: 18,
    value: ({ state }, language) => say(language, formationStateNames[state]),
  },
  { heading: words.startedOn, kind: 'day', width: 12, value: ({ startedOn }) => startedOn },
  { heading: words.founders, kind: 'number', width: 12, value: ({ founders }) => founders },
  { heading: words.capital, kind: 'number', width: 14, value: ({ capital }) => capital },
  { heading: words.stepsDone, kind: 'number', width: 14, value: ({ stepsDone }) => stepsDone },
  idColumn,
];

@Controller('formations')
export class FormationsExportController {
  constructor(
    private readonly exports: Exports,
    private readonly formations: FormationRows,
  ) {}

  @Get('export')
  @Allow(cooperativePermissions.export)
  @Answers(null, { status: 200, streams: true, refusals: ['sheetTooLong'] })
  take(@By() by: Caller, @Query({ schema: FormationsExport }) order: FormationsExport): Promise<StreamedFile> {
    return this.exports.answer(by, order, () => ({
      code: 'formations',
      name: words.formations,
      isNamed: false,
      columns,
      rows: this.formations.all(by.scope, order),
      filters: asked(
        [personSheetWords.search, order.query],
        [words.state, order.state && formationStateNames[order.state]],
        [personSheetWords.province, provinceName(order.province, order.language)],
      ),
    }));
  }
}
