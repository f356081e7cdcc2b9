import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import {
  AttendanceDraft,
  AttendanceId,
  attendancePermissions,
  AttendanceQuery,
  AttendanceView,
  EventId,
  FileFromAttendance,
  FileOpened,
  Interests,
  PresenceDraft,
  PresenceView,
} from '@sanad/awareness/core';
import { pageOf, type Page, type Refusal } from '@sanad/kernel';
import { Answers, By, Version, type Caller } from '@sanad/platform';
import { Attendances } from './attendances.service';

type Answer<View> = Promise<View | Refusal>;
const onTheDay = ['eventNotOpen', 'notOnTheDay', 'presenceInFuture'];

@Controller()
export class AttendancesController {
  constructor(private readonly attendances: Attendances) {}

  @Get('events/:id/attendances')
  @Allow(attendancePermissions.read)
  @Answers(pageOf(AttendanceView))
  list(
    @By() by: Caller,
    @Param('id', { schema: EventId }) id: EventId,
    @Query({ schema: AttendanceQuery }) query: AttendanceQuery,
  ): Promise<Page<AttendanceView>> {
    return this.attendances.list(by, id, query);
  }

  @Post('events/:id/attendances')
  @Allow(attendancePermissions.write)
  @Answers(AttendanceView, { status: 201, refusals: ['alreadyRegistered', 'consentInForce', ...onTheDay] })
  register(
    @By() by: Caller,
    @Param('id', { schema: EventId }) id: EventId,
    @Body({ schema: AttendanceDraft }) draft: AttendanceDraft,
  ): Answer<AttendanceView> {
    return this.attendances.register(by, id, draft);
  }

  /** Without a version: two marks of one presence are one presence, and neither takes anything from the other. */
  @Post('attendances/:id/presence')
  @Allow(attendancePermissions.write)
  @Answers(PresenceView, { refusals: onTheDay })
  mark(
    @By() by: Caller,
    @Param('id', { schema: AttendanceId }) id: AttendanceId,
    @Body({ schema: PresenceDraft }) { at }: PresenceDraft,
  ): Answer<PresenceView> {
    return this.attendances.mark(by, id, at);
  }

  @Delete('attendances/:id/presence')
  @Allow(attendancePermissions.write)
  @Answers(AttendanceView, { refusals: ['notPresent', 'presenceHasFile', 'eventNotOpen'] })
  undo(
    @By() by: Caller,
    @Param('id', { schema: AttendanceId }) id: AttendanceId,
    @Version() version: number,
  ): Answer<AttendanceView> {
    return this.attendances.undo(by, id, version);
  }

  @Put('attendances/:id/interests')
  @Allow(attendancePermissions.write)
  @Answers(AttendanceView)
  note(
    @By() by: Caller,
    @Param('id', { schema: AttendanceId }) id: AttendanceId,
    @Version() version: number,
    @Body({ schema: Interests }) wish: Interests,
  ): Promise<AttendanceView> {
    return this.attendances.noteInterests(by, id, version, wish);
  }

  @Post('attendances/:id/case-file')
  @Allow(attendancePermissions.openFile)
  @Answers(FileOpened, {
    status: 201,
    refusals: [
      'notPresent',
      'fileOpenedAlready',
      'fileBeforeEvent',
      'alreadyOpen',
      'otherFileOpen',
      'noFollowUpConsent',
      'personDeceased',
    ],
  })
  openFile(
    @By() by: Caller,
    @Param('id', { schema: AttendanceId }) id: AttendanceId,
    @Body({ schema: FileFromAttendance }) { openedOn }: FileFromAttendance,
  ): Answer<FileOpened> {
    return this.attendances.openFile(by, id, openedOn);
  }
}
