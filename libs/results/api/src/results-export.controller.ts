import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, asked, By, Exports, type ListColumn, type SheetList } from '@sanad/access/api';
import { stageNames } from '@sanad/case-file/core';
import { say } from '@sanad/kernel';
import { idColumn, nameColumns, provinceColumn, provinceName } from '@sanad/people/api';
import { personSheetWords } from '@sanad/people/core';
import { Answers, type Caller, type StreamedFile } from '@sanad/platform';
import {
  countsPeople,
  figureNames,
  ResultRowsExport,
  resultsPermissions,
  resultsSheetWords as words,
  stations,
  tiles,
  type Figure,
  type ResultRow,
  type Station,
  type Tile,
} from '@sanad/results/core';
import * as z from 'zod';
import type { SortedRow } from './results.repository';
import { dayOfFact, Results } from './results.service';

const StationName = z.enum(stations);
const TileName = z.enum(tiles);
const file = { status: 200, streams: true, refusals: ['sheetTooLong'] };

const columns: readonly ListColumn<ResultRow>[] = [
  { heading: words.day, kind: 'day', width: 12, value: ({ day }) => day },
  ...nameColumns<ResultRow>(({ person }) => person),
  provinceColumn(({ province }) => province),
  { heading: words.caseFile, kind: 'text', width: 16, value: ({ file: of }) => of?.number },
  {
    heading: words.stage,
    kind: 'text',
    width: 22,
    value: ({ file: of }, language) => of && say(language, stageNames[of.stage]),
  },
  { heading: words.about, kind: 'text', width: 40, value: ({ about }) => about?.name },
  idColumn,
];

@Controller('results')
export class ResultsExportController {
  constructor(
    private readonly exports: Exports,
    private readonly results: Results,
  ) {}

  @Get('funnel/:station/export')
  @Allow(resultsPermissions.export)
  @Answers(null, file)
  takeStation(
    @By() by: Caller,
    @Param('station', { schema: StationName }) station: Station,
    @Query({ schema: ResultRowsExport }) order: ResultRowsExport,
  ): Promise<StreamedFile> {
    return this.exports.answer(by, order, () => this.list(by, station, order));
  }

  @Get('tiles/:tile/export')
  @Allow(resultsPermissions.export)
  @Answers(null, file)
  takeTile(
    @By() by: Caller,
    @Param('tile', { schema: TileName }) tile: Tile,
    @Query({ schema: ResultRowsExport }) order: ResultRowsExport,
  ): Promise<StreamedFile> {
    return this.exports.answer(by, order, () => this.list(by, tile, order));
  }

  private list(by: Caller, figure: Figure, order: ResultRowsExport): SheetList<SortedRow> {
    return {
      code: `results.${figure}`,
      name: figureNames[figure],
      isNamed: countsPeople(figure),
      columns: columns.map((column) => ({
        ...column,
        value: (row: SortedRow, language) => column.value({ ...row, day: dayOfFact(figure, row) }, language),
      })),
      rows: this.results.all(by.scope, figure, order),
      filters: asked(
        [personSheetWords.province, provinceName(order.province, order.language)],
        [words.from, order.from],
        [words.to, order.to],
        [words.stage, order.stage && stageNames[order.stage]],
      ),
    };
  }
}
