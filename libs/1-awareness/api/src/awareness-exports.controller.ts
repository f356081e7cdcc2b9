import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, asked, By, Exports, type ListColumn } from '@sanad/access/api';
import { exportWords } from '@sanad/access/core';
import {
  attendancePermissions,
  attendanceShowNames,
  AttendancesExport,
  awarenessSheetWords as words,
  EventId,
  eventKindNames,
  eventPermissions,
  EventsExport,
  eventStateNames,
  interestNames,
  valueChainNames,
  type AttendanceView,
  type EventRow,
} from '@sanad/awareness/core';
import { say, type Language, type Phrase } from '@sanad/kernel';
import { cardColumn, idColumn, nameColumns, provinceColumn, unitColumn } from '@sanad/people/api';
import { personSheetWords, relationNames, toldSearch } from '@sanad/people/core';
import { Answers, type Caller, type StreamedFile } from '@sanad/platform';
import { Attendances } from './attendances.service';
import { Events } from './events.service';

const file = { status: 200, streams: true, refusals: ['sheetTooLong'] };

function together(phrases: readonly Phrase[], language: Language): string {
  return phrases.map((phrase) => say(language, phrase)).join(language === 'ar' ? '، ' : ', ');
}

const eventColumns: readonly ListColumn<EventRow>[] = [
  { heading: words.day, kind: 'day', width: 12, value: ({ day }) => day },
  { heading: words.startsAt, kind: 'text', width: 10, value: ({ startsAt }) => startsAt },
  { heading: words.title, kind: 'text', width: 50, value: ({ title }) => title },
  { heading: words.kind, kind: 'text', width: 20, value: ({ kind }, language) => say(language, eventKindNames[kind]) },
  { heading: words.venue, kind: 'text', width: 26, value: ({ venue }) => venue },
  provinceColumn(({ province }) => province),
  unitColumn(({ unit }) => unit),
  {
    heading: words.valueChains,
    kind: 'text',
    width: 24,
    value: ({ valueChains }, language) =>
      together(
        valueChains.map((chain) => valueChainNames[chain]),
        language,
      ),
  },
  {
    heading: words.state,
    kind: 'text',
    width: 14,
    value: ({ state }, language) => say(language, eventStateNames[state]),
  },
  { heading: words.registered, kind: 'number', width: 10, value: ({ counters }) => counters.registered },
  { heading: words.present, kind: 'number', width: 10, value: ({ counters }) => counters.present },
  { heading: words.walkIns, kind: 'number', width: 12, value: ({ counters }) => counters.walkIns },
  idColumn,
];

const attendanceColumns: readonly ListColumn<AttendanceView>[] = [
  ...nameColumns<AttendanceView>(({ person }) => person),
  { heading: personSheetWords.phoneEnd, kind: 'text', width: 12, value: ({ person }) => person.phoneEnd },
  cardColumn(({ person }) => person.cinEnd),
  provinceColumn(({ person }) => person.province),
  {
    heading: words.relation,
    kind: 'text',
    width: 20,
    value: ({ relation }, language) => relation && say(language, relationNames[relation]),
  },
  { heading: words.registeredAt, kind: 'instant', value: ({ registeredAt }) => registeredAt },
  { heading: words.presentAt, kind: 'instant', value: ({ presentAt }) => presentAt },
  {
    heading: words.walkIn,
    kind: 'text',
    width: 12,
    value: ({ walkIn }, language) => say(language, walkIn ? exportWords.yes : exportWords.no),
  },
  {
    heading: words.interests,
    kind: 'text',
    width: 24,
    value: ({ interests }, language) =>
      together(
        interests.map((interest) => interestNames[interest]),
        language,
      ),
  },
  {
    heading: words.valueChain,
    kind: 'text',
    width: 14,
    value: ({ valueChain }, language) => valueChain && say(language, valueChainNames[valueChain]),
  },
  { heading: words.caseFile, kind: 'text', width: 16, value: ({ caseFile }) => caseFile?.number },
  idColumn,
];

@Controller('events')
export class AwarenessExportsController {
  constructor(
    private readonly exports: Exports,
    private readonly events: Events,
    private readonly attendances: Attendances,
  ) {}

  @Get('export')
  @Allow(eventPermissions.export)
  @Answers(null, file)
  takeEvents(@By() by: Caller, @Query({ schema: EventsExport }) order: EventsExport): Promise<StreamedFile> {
    return this.exports.answer(by, order, () => ({
      code: 'events',
      name: words.events,
      isNamed: false,
      columns: eventColumns,
      rows: this.events.all(by.scope, order),
      filters: asked(
        [personSheetWords.search, order.query],
        [words.state, order.state && eventStateNames[order.state]],
      ),
    }));
  }

  @Get(':id/attendances/export')
  @Allow(attendancePermissions.export)
  @Answers(null, file)
  takeAttendances(
    @By() by: Caller,
    @Param('id', { schema: EventId }) id: EventId,
    @Query({ schema: AttendancesExport }) order: AttendancesExport,
  ): Promise<StreamedFile> {
    return this.exports.answer(by, order, async () => {
      const { rows, event } = await this.attendances.all(by, id, order);
      return {
        code: 'attendances',
        name: words.attendances,
        isNamed: true,
        columns: attendanceColumns,
        rows,
        filters: asked(
          [words.event, `${event.title} (${event.day})`],
          [personSheetWords.search, toldSearch(order.query)],
          [words.shown, order.show && attendanceShowNames[order.show]],
        ),
      };
    });
  }
}
