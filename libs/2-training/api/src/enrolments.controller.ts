import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, AllowByToken, Within } from '@sanad/access/api';
import { CaseFileId } from '@sanad/case-file/core';
import type { Scope } from '@sanad/kernel';
import { Answers, Version } from '@sanad/platform';
import {
  CaseEnrolmentView,
  CertificateDraft,
  CompletionDraft,
  EnrolmentId,
  EnrolmentView,
  WithdrawalDraft,
  trainingPermissions,
} from '@sanad/training/core';
import * as z from 'zod';
import { Enrolments } from './enrolments.service';
import { Results } from './results.service';

@Controller()
export class EnrolmentsController {
  constructor(
    private readonly enrolments: Enrolments,
    private readonly results: Results,
  ) {}

  @Get('case-files/:id/enrolments')
  @Allow(trainingPermissions.read)
  @Answers(z.array(CaseEnrolmentView))
  ofCase(@Within() within: Scope, @Param('id', { schema: CaseFileId }) id: CaseFileId) {
    return this.enrolments.ofCase(within, id);
  }

  @Post('enrolments/:id/withdrawal')
  @Allow(trainingPermissions.enrol)
  @AllowByToken('training:write')
  @Answers(EnrolmentView, { refusals: ['notEnrolled', 'resultStated', 'withdrawalBeforeEnrolment'] })
  withdraw(
    @Within() within: Scope,
    @Param('id', { schema: EnrolmentId }) id: EnrolmentId,
    @Version() version: number,
    @Body({ schema: WithdrawalDraft }) draft: WithdrawalDraft,
  ) {
    return this.enrolments.withdraw(within, id, version, draft);
  }

  @Post('enrolments/:id/completion')
  @Allow(trainingPermissions.report)
  @AllowByToken('training:write')
  @Answers(EnrolmentView, {
    refusals: ['notEnrolled', 'resultStated', 'dayBeforeAttendance', 'hoursBelowRule', 'wasPresent'],
  })
  conclude(
    @Within() within: Scope,
    @Param('id', { schema: EnrolmentId }) id: EnrolmentId,
    @Version() version: number,
    @Body({ schema: CompletionDraft }) draft: CompletionDraft,
  ) {
    return this.results.conclude(within, id, version, draft);
  }

  @Post('enrolments/:id/certificate')
  @Allow(trainingPermissions.report)
  @AllowByToken('training:write')
  @Answers(EnrolmentView, {
    refusals: ['notCompleted', 'certificateIssued', 'certificateBeforeCompletion', 'certificateNumberTaken'],
  })
  certify(
    @Within() within: Scope,
    @Param('id', { schema: EnrolmentId }) id: EnrolmentId,
    @Version() version: number,
    @Body({ schema: CertificateDraft }) draft: CertificateDraft,
  ) {
    return this.results.certify(within, id, version, draft);
  }
}
