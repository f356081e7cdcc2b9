import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, asked, By, Exports, type ListColumn } from '@sanad/access/api';
import { ExportRequest } from '@sanad/access/core';
import { say } from '@sanad/kernel';
import { idColumn, nameColumns } from '@sanad/people/api';
import { Answers, type Caller, type StreamedFile } from '@sanad/platform';
import {
  certificateStateNames,
  enrolmentStateNames,
  phaseNames,
  SessionsExport,
  TrainingSessionId,
  trainingPermissions,
  trainingSheetWords as words,
  type EnrolmentView,
  type SessionRow,
} from '@sanad/training/core';
import { viewOf, type EnrolmentRow } from './enrolment-view';
import { Programmes } from './programmes.service';
import { TrainingSessions, type PlannedSession } from './sessions.service';

const file = { status: 200, streams: true, refusals: ['sheetTooLong'] };

const sessionColumns: readonly ListColumn<SessionRow>[] = [
  { heading: words.programme, kind: 'text', width: 40, value: ({ programme }) => programme.title },
  { heading: words.agency, kind: 'text', width: 14, value: ({ agency }, language) => agency[language] },
  { heading: words.branch, kind: 'text', width: 20, value: ({ branch }, language) => branch[language] },
  { heading: words.place, kind: 'text', width: 26, value: ({ place }) => place },
  { heading: words.trainer, kind: 'text', width: 22, value: ({ trainer }) => trainer },
  { heading: words.startsOn, kind: 'day', width: 12, value: ({ startsOn }) => startsOn },
  { heading: words.endsOn, kind: 'day', width: 12, value: ({ endsOn }) => endsOn },
  { heading: words.days, kind: 'number', width: 10, value: ({ dayCount }) => dayCount },
  { heading: words.hours, kind: 'number', width: 10, value: ({ programme }) => programme.hours },
  { heading: words.capacity, kind: 'number', width: 10, value: ({ capacity }) => capacity },
  { heading: words.taken, kind: 'number', width: 12, value: ({ taken }) => taken },
  { heading: words.waiting, kind: 'number', width: 12, value: ({ waiting }) => waiting },
  { heading: words.pending, kind: 'number', width: 14, value: ({ pendingCertificates }) => pendingCertificates },
  idColumn,
];

const enrolmentColumns: readonly ListColumn<EnrolmentView>[] = [
  { heading: words.caseFile, kind: 'text', width: 16, value: ({ caseNumber }) => caseNumber },
  ...nameColumns<EnrolmentView>(({ person }) => person),
  {
    heading: words.state,
    kind: 'text',
    width: 18,
    value: ({ state }, language) => say(language, enrolmentStateNames[state]),
  },
  { heading: words.enrolledOn, kind: 'day', width: 12, value: ({ enrolledOn }) => enrolledOn },
  { heading: words.attended, kind: 'number', width: 12, value: ({ hours }) => hours },
  { heading: words.needed, kind: 'number', width: 12, value: ({ needed }) => needed },
  { heading: words.completedOn, kind: 'day', width: 12, value: ({ completedOn }) => completedOn },
  {
    heading: words.certificate,
    kind: 'text',
    width: 18,
    value: ({ certificate }, language) => say(language, certificateStateNames[certificate]),
  },
  { heading: words.certificateNumber, kind: 'text', width: 18, value: ({ certificateNumber }) => certificateNumber },
  { heading: words.certificateOn, kind: 'day', width: 12, value: ({ certificateOn }) => certificateOn },
  idColumn,
];

/** Hours and risk follow from the roll call by the rule of the core, in the file as on the screen. */
function columnsFor({ days, programme }: PlannedSession): ListColumn<EnrolmentRow>[] {
  return enrolmentColumns.map((column) => ({
    ...column,
    value: (row, language) => column.value(viewOf(row, days, programme), language),
  }));
}

@Controller('training-sessions')
export class TrainingExportsController {
  constructor(
    private readonly exports: Exports,
    private readonly sessions: TrainingSessions,
    private readonly programmes: Programmes,
  ) {}

  @Get('export')
  @Allow(trainingPermissions.export)
  @Answers(null, file)
  takeSessions(@By() by: Caller, @Query({ schema: SessionsExport }) order: SessionsExport): Promise<StreamedFile> {
    return this.exports.answer(by, order, async () => ({
      code: 'trainingSessions',
      name: words.sessions,
      isNamed: false,
      columns: sessionColumns,
      rows: this.sessions.all(by.scope, order),
      filters: asked(
        [words.phase, order.phase && phaseNames[order.phase]],
        [words.oneProgramme, await this.titleOf(by, order.programmeId)],
      ),
    }));
  }

  /** Of a programme that is not there the identifier stays: it was asked for, and the list is empty. */
  private async titleOf({ scope }: Caller, id: string | undefined): Promise<string | undefined> {
    return id && ((await this.programmes.titleOf(scope, id)) ?? id);
  }

  @Get(':id/enrolments/export')
  @Allow(trainingPermissions.export)
  @Answers(null, file)
  takeEnrolments(
    @By() by: Caller,
    @Param('id', { schema: TrainingSessionId }) id: TrainingSessionId,
    @Query({ schema: ExportRequest }) order: ExportRequest,
  ): Promise<StreamedFile> {
    return this.exports.answer(by, order, async () => {
      const { session, rows } = await this.sessions.peopleOf(by.scope, id);
      return {
        code: 'enrolments',
        name: words.enrolments,
        isNamed: true,
        columns: columnsFor(session),
        rows,
        filters: asked([words.session, `${session.programme.title} (${session.startsOn})`]),
      };
    });
  }
}
