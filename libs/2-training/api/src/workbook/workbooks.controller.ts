import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Allow, asked, By, Exports, Within } from '@sanad/access/api';
import { newId, refuse, today, type Language, type Refusal, type Scope } from '@sanad/kernel';
import {
  Absent,
  Answers,
  Refused,
  Sent,
  sheetRefusals,
  type Caller,
  type SentBytes,
  type StreamedFile,
} from '@sanad/platform';
import {
  trainingPermissions,
  TrainingSessionId,
  WorkbookConfirmation,
  WorkbookDifference,
  WorkbookOutcome,
  WorkbookQuery,
  workbookSheetWords as words,
} from '@sanad/training/core';
import { RowTokens } from './row-tokens';
import { titleOf, workbookColumns } from './workbook-columns';
import { WorkbookRepository, type OpenSession } from './workbook.repository';
import { Workbooks } from './workbooks.service';

const ofFile = [...sheetRefusals, 'workbookUnknown'];
const ofActs = [
  'rollCallInFuture',
  'notEnrolled',
  'resultStated',
  'dayBeforeAttendance',
  'hoursBelowRule',
  'wasPresent',
  'notCompleted',
  'certificateIssued',
  'certificateBeforeCompletion',
  'certificateNumberTaken',
];
const file = { status: 200, streams: true, refusals: ['workbookEmpty', 'sheetTooLong'] };

/** A cohort goes out as a workbook, and comes back: first to be looked at, then to be written. */
@Controller()
export class WorkbooksController {
  constructor(
    private readonly workbooks: Workbooks,
    private readonly repository: WorkbookRepository,
    private readonly tokens: RowTokens,
    private readonly exports: Exports,
  ) {}

  @Get('training-sessions/:id/workbook')
  @Allow(trainingPermissions.report)
  @Answers(null, file)
  ofSession(
    @By() by: Caller,
    @Param('id', { schema: TrainingSessionId }) id: TrainingSessionId,
    @Query({ schema: WorkbookQuery }) { language }: WorkbookQuery,
  ): Promise<StreamedFile> {
    return this.take(by, language, async () => {
      const sessions = await this.repository.sessions(by.scope, [id]);
      if (sessions.length === 0) throw new Absent();
      return sessions;
    });
  }

  @Get('training-workbook')
  @Allow(trainingPermissions.report)
  @Answers(null, file)
  ofBranch(@By() by: Caller, @Query({ schema: WorkbookQuery }) { language }: WorkbookQuery): Promise<StreamedFile> {
    return this.take(by, language, () => this.repository.openSessions(by.scope, today()));
  }

  @Post('training-workbook/difference')
  @Allow(trainingPermissions.report)
  @Answers(WorkbookDifference, { refusals: ofFile, forgets: true })
  look(@Within() within: Scope, @Sent('workbook') sent: SentBytes): Promise<WorkbookDifference | Refusal> {
    return this.workbooks.difference(within, sent);
  }

  @Post('training-workbook/changes')
  @Allow(trainingPermissions.report)
  @Answers(WorkbookOutcome, { refusals: [...ofFile, ...ofActs, 'workbookOvertaken'] })
  confirm(
    @Within() within: Scope,
    @Query({ schema: WorkbookConfirmation }) { proof }: WorkbookConfirmation,
    @Sent('workbook') sent: SentBytes,
  ): Promise<WorkbookOutcome | Refusal> {
    return this.workbooks.confirm(within, sent, proof);
  }

  /** Names leave the house as they do in any list: noted, watermarked, and told to whoever asks where their data went. */
  private take(by: Caller, language: Language, find: () => Promise<OpenSession[]>): Promise<StreamedFile> {
    return this.exports.answer(by, { format: 'xlsx', language, reason: null }, async () => {
      const sessions = await find();
      const ids = sessions.map(({ id }) => id);
      if (!(await this.repository.hasCohort(by.scope, ids))) throw new Refused(refuse('workbookEmpty'));
      const [only] = sessions;
      return {
        code: 'enrolments',
        name: words.cohort,
        isNamed: true,
        columns: workbookColumns(this.tokens, newId(), sessions),
        rows: this.repository.cohort(by.scope, ids),
        filters: asked([words.session, sessions.length === 1 && only ? titleOf(only) : words.openSessions]),
      };
    });
  }
}
