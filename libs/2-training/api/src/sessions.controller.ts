import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Allow, AllowByToken, Within } from '@sanad/access/api';
import { pageOf, type Scope } from '@sanad/kernel';
import { Answers, Version } from '@sanad/platform';
import {
  EnrolmentDraft,
  EnrolmentView,
  RollCall,
  SessionCancellation,
  SessionDraft,
  SessionQuery,
  SessionRow,
  SessionView,
  TrainingSessionId,
  trainingPermissions,
} from '@sanad/training/core';
import { Cancellations } from './cancellations.service';
import { Enrolments } from './enrolments.service';
import { RollCalls } from './roll-calls.service';
import { TrainingSessions } from './sessions.service';

@Controller('training-sessions')
export class SessionsController {
  constructor(
    private readonly sessions: TrainingSessions,
    private readonly enrolments: Enrolments,
    private readonly rollCalls: RollCalls,
    private readonly cancellations: Cancellations,
  ) {}

  @Get()
  @Allow(trainingPermissions.read)
  @AllowByToken('training:read')
  @Answers(pageOf(SessionRow))
  list(@Within() within: Scope, @Query({ schema: SessionQuery }) query: SessionQuery) {
    return this.sessions.list(within, query);
  }

  @Post()
  @Allow(trainingPermissions.plan)
  @AllowByToken('training:write')
  @Answers(SessionView, { status: 201, refusals: ['plannedHoursTooFew'] })
  add(@Within() within: Scope, @Body({ schema: SessionDraft }) draft: SessionDraft) {
    return this.sessions.add(within, draft);
  }

  @Get(':id')
  @Allow(trainingPermissions.read)
  @AllowByToken('training:read')
  @Answers(SessionView)
  read(@Within() within: Scope, @Param('id', { schema: TrainingSessionId }) id: TrainingSessionId) {
    return this.sessions.read(within, id);
  }

  @Post(':id/enrolments')
  @Allow(trainingPermissions.enrol)
  @AllowByToken('training:write')
  @Answers(EnrolmentView, {
    status: 201,
    refusals: ['referralNotAccepted', 'referralEnded', 'alreadyEnrolled', 'sessionCancelled'],
  })
  enrol(
    @Within() within: Scope,
    @Param('id', { schema: TrainingSessionId }) id: TrainingSessionId,
    @Body({ schema: EnrolmentDraft }) draft: EnrolmentDraft,
  ) {
    return this.enrolments.enrol(within, id, draft);
  }

  @Post(':id/cancellation')
  @Allow(trainingPermissions.plan)
  @AllowByToken('training:write')
  @Answers(SessionView, { status: 200, refusals: ['sessionCancelled', 'sessionHasBegun'] })
  cancel(
    @Within() within: Scope,
    @Param('id', { schema: TrainingSessionId }) id: TrainingSessionId,
    @Version() version: number,
    @Body({ schema: SessionCancellation }) sent: SessionCancellation,
  ) {
    return this.cancellations.cancel(within, id, version, sent);
  }

  @Put(':id/roll-call')
  @Allow(trainingPermissions.report)
  @AllowByToken('training:write')
  @Answers(SessionView, { refusals: ['rollCallInFuture', 'notEnrolled', 'resultStated'] })
  callRoll(
    @Within() within: Scope,
    @Param('id', { schema: TrainingSessionId }) id: TrainingSessionId,
    @Version() version: number,
    @Body({ schema: RollCall }) sent: RollCall,
  ) {
    return this.rollCalls.call(within, id, version, sent);
  }
}
