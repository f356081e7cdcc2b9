import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import { pageOf, type Scope } from '@sanad/kernel';
import { Answers, Version } from '@sanad/platform';
import {
  CorrectionAcceptance,
  CorrectionDraft,
  CorrectionId,
  CorrectionQuery,
  CorrectionRefusal,
  CorrectionView,
  EnrolmentId,
  trainingPermissions,
} from '@sanad/training/core';
import { Corrections } from './corrections.service';
import { Decisions } from './decisions.service';

const rules = [
  ...['noResult', 'noCertificate', 'nothingCorrected', 'certificateStands', 'certificateIsDocument'],
  ...['certificateBeforeCompletion', 'dayBeforeAttendance', 'hoursBelowRule', 'wasPresent', 'certificateNumberTaken'],
];

@Controller()
export class CorrectionsController {
  constructor(
    private readonly corrections: Corrections,
    private readonly decisions: Decisions,
  ) {}

  @Post('enrolments/:id/corrections')
  @Allow(trainingPermissions.correct)
  @Answers(CorrectionView, { status: 201, refusals: [...rules, 'correctionAsked'] })
  correct(
    @Within() within: Scope,
    @Param('id', { schema: EnrolmentId }) id: EnrolmentId,
    @Version() version: number,
    @Body({ schema: CorrectionDraft }) draft: CorrectionDraft,
  ) {
    return this.corrections.correct(within, id, version, draft);
  }

  @Get('training-corrections')
  @Allow(trainingPermissions.read)
  @Answers(pageOf(CorrectionView))
  list(@Within() within: Scope, @Query({ schema: CorrectionQuery }) query: CorrectionQuery) {
    return this.corrections.list(within, query);
  }

  @Post('training-corrections/:id/acceptance')
  @Allow(trainingPermissions.decide)
  @Answers(CorrectionView, { refusals: [...rules, 'correctionDecided'] })
  accept(
    @Within() within: Scope,
    @Param('id', { schema: CorrectionId }) id: CorrectionId,
    @Version() version: number,
    @Body({ schema: CorrectionAcceptance }) { answer }: CorrectionAcceptance,
  ) {
    return this.decisions.accept(within, id, version, answer ?? null);
  }

  @Post('training-corrections/:id/refusal')
  @Allow(trainingPermissions.decide)
  @Answers(CorrectionView, { refusals: ['correctionDecided'] })
  refuse(
    @Within() within: Scope,
    @Param('id', { schema: CorrectionId }) id: CorrectionId,
    @Version() version: number,
    @Body({ schema: CorrectionRefusal }) { reason }: CorrectionRefusal,
  ) {
    return this.decisions.refuse(within, id, version, reason);
  }
}
