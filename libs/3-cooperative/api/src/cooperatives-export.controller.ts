import { Controller, Get, Query } from '@nestjs/common';
import { Allow, asked, By, Exports, type ListColumn } from '@sanad/access/api';
import {
  alertNames,
  cooperativePermissions,
  CooperativesExport,
  cooperativeSheetWords as words,
  cooperativeStatusNames,
  type CooperativeRow,
} from '@sanad/cooperative/core';
import { say, type Phrase } from '@sanad/kernel';
import { idColumn, provinceColumn, provinceName, unitColumn } from '@sanad/people/api';
import { personSheetWords } from '@sanad/people/core';
import { Answers, type Caller, type StreamedFile } from '@sanad/platform';
import { CooperativeRows } from './cooperatives.repository';

type Row = CooperativeRow & { readonly unit: Phrase };

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
  { heading: words.registerNumber, kind: 'text', width: 18, value: ({ registerNumber }) => registerNumber },
  { heading: words.court, kind: 'text', width: 20, value: ({ court }) => court },
  { heading: words.registeredOn, kind: 'day', width: 12, value: ({ registeredOn }) => registeredOn },
  { heading: words.capital, kind: 'number', width: 14, value: ({ capital }) => capital },
  { heading: words.members, kind: 'number', width: 10, value: ({ members }) => members },
  {
    heading: words.status,
    kind: 'text',
    width: 14,
    value: ({ status }, language) => say(language, cooperativeStatusNames[status]),
  },
  {
    heading: words.alerts,
    kind: 'text',
    width: 26,
    value: ({ alerts }, language) =>
      alerts.map(({ kind }) => say(language, alertNames[kind])).join(language === 'ar' ? '، ' : ', '),
  },
  idColumn,
];

@Controller('cooperatives')
export class CooperativesExportController {
  constructor(
    private readonly exports: Exports,
    private readonly cooperatives: CooperativeRows,
  ) {}

  @Get('export')
  @Allow(cooperativePermissions.export)
  @Answers(null, { status: 200, streams: true, refusals: ['sheetTooLong'] })
  take(@By() by: Caller, @Query({ schema: CooperativesExport }) order: CooperativesExport): Promise<StreamedFile> {
    return this.exports.answer(by, order, () => ({
      code: 'cooperatives',
      name: words.cooperatives,
      isNamed: false,
      columns,
      rows: this.cooperatives.all(by.scope, order),
      filters: asked(
        [personSheetWords.search, order.query],
        [personSheetWords.province, provinceName(order.province, order.language)],
        [words.from, order.from],
        [words.to, order.to],
        [words.status, order.status && cooperativeStatusNames[order.status]],
        [words.sector, order.sector],
        [words.branch, order.branch],
        [words.alerts, order.alert && alertNames[order.alert]],
      ),
    }));
  }
}
