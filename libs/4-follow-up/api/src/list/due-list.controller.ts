import { Controller, Get, Query } from '@nestjs/common';
import { Allow, asked, By, Exports, Within, type ListColumn } from '@sanad/access/api';
import { cooperativeSheetWords, cooperativeStatusNames, type CooperativeStatus } from '@sanad/cooperative/core';
import {
  bandOf,
  dueBandNames,
  DueExport,
  DuePage,
  DueQuery,
  dueSheetWords as words,
  dutyKindNames,
  dutyName,
  followUpPermissions,
  VisitsAhead,
  type DueRow,
} from '@sanad/follow-up/core';
import { say, today, type Phrase, type Scope } from '@sanad/kernel';
import { idColumn, provinceColumn, provinceName, unitColumn } from '@sanad/people/api';
import { personSheetWords } from '@sanad/people/core';
import { Answers, type Caller, type StreamedFile } from '@sanad/platform';
import { DueList } from './due-list';

type Row = DueRow & {
  readonly unit: Phrase;
  readonly registerNumber: string;
  readonly court: string;
  readonly members: number;
  readonly status: CooperativeStatus;
};

const columns: readonly ListColumn<Row>[] = [
  { heading: words.what, kind: 'text', width: 34, value: (row, language) => dutyName(language, row) },
  { heading: cooperativeSheetWords.name, kind: 'text', width: 30, value: ({ cooperative }) => cooperative.name },
  provinceColumn(({ cooperative }) => cooperative.province),
  unitColumn(({ unit }) => unit),
  {
    heading: cooperativeSheetWords.registerNumber,
    kind: 'text',
    width: 18,
    value: ({ registerNumber }) => registerNumber,
  },
  { heading: cooperativeSheetWords.court, kind: 'text', width: 20, value: ({ court }) => court },
  { heading: cooperativeSheetWords.members, kind: 'number', width: 10, value: ({ members }) => members },
  {
    heading: cooperativeSheetWords.status,
    kind: 'text',
    width: 14,
    value: ({ status }, language) => say(language, cooperativeStatusNames[status]),
  },
  { heading: words.dueOn, kind: 'day', width: 12, value: ({ dueOn }) => dueOn },
  {
    heading: words.band,
    kind: 'text',
    width: 16,
    value: ({ dueOn }, language) => say(language, dueBandNames[bandOf(dueOn, today())]),
  },
  {
    heading: words.confidence,
    kind: 'text',
    width: 14,
    value: ({ isConfirmed }, language) => say(language, isConfirmed ? words.confirmed : words.toConfirm),
  },
  idColumn,
];

/** What is due anywhere: the day of whoever goes with cooperatives, on the screen and as a file. */
@Controller('follow-up')
export class DueListController {
  constructor(
    private readonly due: DueList,
    private readonly exports: Exports,
  ) {}

  @Get()
  @Allow(followUpPermissions.read)
  @Answers(DuePage)
  list(@Within() within: Scope, @Query({ schema: DueQuery }) wanted: DueQuery): Promise<DuePage> {
    return this.due.page(within, wanted, today());
  }

  /** What is carried along to where there is no network. */
  @Get('visits')
  @Allow(followUpPermissions.write)
  @Answers(VisitsAhead)
  async ahead(@Within() within: Scope): Promise<VisitsAhead> {
    return { visits: await this.due.visitsAhead(within, today()) };
  }

  @Get('export')
  @Allow(followUpPermissions.export)
  @Answers(null, { status: 200, streams: true, refusals: ['sheetTooLong'] })
  take(@By() by: Caller, @Query({ schema: DueExport }) order: DueExport): Promise<StreamedFile> {
    return this.exports.answer(by, order, () => ({
      code: 'follow-up',
      name: words.list,
      isNamed: false,
      columns,
      rows: this.due.all(by.scope, order, today()),
      filters: asked(
        [personSheetWords.search, order.query],
        [words.band, order.band && dueBandNames[order.band]],
        [words.kind, order.kind && dutyKindNames[order.kind]],
        [personSheetWords.province, provinceName(order.province, order.language)],
      ),
    }));
  }
}
