import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import {
  AttendanceDraft,
  AttendanceId,
  attendancePermissions,
  AttendanceQuery,
  AttendanceView,
  Counters,
  EventId,
  FileOpening,
  Interests,
  OpenedFile,
  PresenceMark,
  PresenceView,
} from '@sanad/awareness/core';
import { pageOf, type Page, type Refusal, type Scope } from '@sanad/kernel';
import { Answers, By, Version, Within, type Caller } from '@sanad/platform';
import { Attendances } from './attendances.service';

const AttendancePage = pageOf(AttendanceView).meta({ id: 'AttendancePage' });

@Controller()
export class AttendancesController {
  constructor(private readonly attendances: Attendances) {}

  @Get('events/:id/attendances')
  @Allow(attendancePermissions.read)
  @Answers(AttendancePage)
  list(@Within() within: Scope, @Param('id', { schema: EventId }) id: EventId, @Query({ schema: AttendanceQuery }) query: AttendanceQuery): Promise<Page<AttendanceView>> {
    return this.attendances.list(within, id, query);
  }

  @Get('events/:id/counters')
  @Allow(attendancePermissions.read)
  @Answers(Counters)
  counters(@Within() within: Scope, @Param('id', { schema: EventId }) id: EventId): Promise<Counters> {
    return this.attendances.counters(within, id);
  }

  @Post('events/:id/attendances')
  @Allow(attendancePermissions.write)
  @Answers(AttendanceView, { status: 201, refusals: ['eventCancelled', 'eventNotOpen', 'alreadyRegistered', 'presenceInFuture', 'presenceOnAnotherDay'] })
  register(@Within() within: Scope, @Param('id', { schema: EventId }) id: EventId, @Body({ schema: AttendanceDraft }) draft: AttendanceDraft): Promise<AttendanceView | Refusal> {
    return this.attendances.register(within, id, draft);
  }

  @Post('attendances/:id/presence')
  @Allow(attendancePermissions.write)
  @Answers(PresenceView, { refusals: ['eventNotOpen', 'presenceInFuture', 'presenceOnAnotherDay'] })
  mark(@Within() within: Scope, @Param('id', { schema: AttendanceId }) id: AttendanceId, @Body({ schema: PresenceMark }) { at }: PresenceMark): Promise<PresenceView | Refusal> {
    return this.attendances.mark(within, id, at);
  }

  @Delete('attendances/:id/presence')
  @Allow(attendancePermissions.write)
  @Answers(AttendanceView, { refusals: ['eventNotOpen', 'fileOpenedAlready'] })
  unmark(@Within() within: Scope, @Param('id', { schema: AttendanceId }) id: AttendanceId, @Version() version: number): Promise<AttendanceView | Refusal> {
    return this.attendances.unmark(within, id, version);
  }

  @Put('attendances/:id/interests')
  @Allow(attendancePermissions.write)
  @Answers(AttendanceView)
  wish(@Within() within: Scope, @Param('id', { schema: AttendanceId }) id: AttendanceId, @Version() version: number, @Body({ schema: Interests }) interests: Interests): Promise<AttendanceView> {
    return this.attendances.wish(within, id, version, interests);
  }

  @Post('attendances/:id/case-file')
  @Allow(attendancePermissions.openFile)
  @Answers(OpenedFile, { status: 201, refusals: ['notPresent', 'fileOpenedAlready', 'alreadyOpen', 'noFollowUpConsent', 'personDeceased'] })
  openFile(@By() by: Caller, @Param('id', { schema: AttendanceId }) id: AttendanceId, @Body({ schema: FileOpening }) opening: FileOpening): Promise<OpenedFile | Refusal> {
    return this.attendances.openFile(by, id, opening);
  }
}
