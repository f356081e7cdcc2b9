import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import {
  cooperativePermissions,
  CooperativeView,
  FormationChange,
  FormationDraft,
  FormationId,
  FormationPage,
  FormationsQuery,
  FormationView,
  FounderDraft,
  lawRefusals,
  Registration,
  StepDraft,
} from '@sanad/cooperative/core';
import type { Page, Refusal, Scope } from '@sanad/kernel';
import { Answers, Version } from '@sanad/platform';
import { FormationSteps } from './formation-steps.service';
import { Formations } from './formations.service';
import { Founders } from './founders.service';
import { Registrations } from './registrations.service';

@Controller('formations')
export class FormationsController {
  constructor(
    private readonly formations: Formations,
    private readonly founders: Founders,
    private readonly steps: FormationSteps,
    private readonly registrations: Registrations,
  ) {}

  @Get()
  @Allow(cooperativePermissions.read)
  @Answers(FormationPage)
  list(@Within() within: Scope, @Query({ schema: FormationsQuery }) asked: FormationsQuery): Promise<Page<unknown>> {
    return this.formations.rows.page(within, asked);
  }

  @Post()
  @Allow(cooperativePermissions.write)
  @Answers(FormationView, { status: 201, refusals: ['seatOutsideArea', 'tradeClosed'] })
  create(
    @Within() within: Scope,
    @Body({ schema: FormationDraft }) draft: FormationDraft,
  ): Promise<FormationView | Refusal> {
    return this.formations.create(within, draft);
  }

  @Get(':id')
  @Allow(cooperativePermissions.read)
  @Answers(FormationView)
  read(@Within() within: Scope, @Param('id', { schema: FormationId }) id: FormationId): Promise<FormationView> {
    return this.formations.read(within, id);
  }

  @Patch(':id')
  @Allow(cooperativePermissions.write)
  @Answers(FormationView, { refusals: ['formationClosed', 'paidAboveSubscribed', 'seatOutsideArea', 'tradeClosed'] })
  change(
    @Within() within: Scope,
    @Param('id', { schema: FormationId }) id: FormationId,
    @Version() version: number,
    @Body({ schema: FormationChange }) sent: FormationChange,
  ): Promise<FormationView | Refusal> {
    return this.formations.change(within, id, version, sent);
  }

  @Post(':id/founders')
  @Allow(cooperativePermissions.write)
  @Answers(FormationView, {
    status: 201,
    refusals: ['formationClosed', 'founderFileNotReady', 'founderTwice', 'paidAboveSubscribed', 'partUnpaid'],
  })
  addFounder(
    @Within() within: Scope,
    @Param('id', { schema: FormationId }) id: FormationId,
    @Body({ schema: FounderDraft }) draft: FounderDraft,
  ): Promise<FormationView | Refusal> {
    return this.founders.add(within, id, draft);
  }

  @Post(':id/steps')
  @Allow(cooperativePermissions.write)
  @Answers(FormationView, {
    status: 201,
    refusals: [
      ...['stepDone', 'stepTooEarly', 'dayBeforeNeeded', 'scanMissing', 'stepOfNameRequest', 'certificateEndUnknown'],
      ...lawRefusals,
    ],
  })
  takeStep(
    @Within() within: Scope,
    @Param('id', { schema: FormationId }) id: FormationId,
    @Body({ schema: StepDraft }) draft: StepDraft,
  ): Promise<FormationView | Refusal> {
    return this.steps.take(within, id, draft);
  }

  @Post(':id/registration')
  @Allow(cooperativePermissions.register)
  @Answers(CooperativeView, {
    status: 201,
    refusals: [
      'formationClosed',
      'stepTooEarly',
      'dayBeforeNeeded',
      'founderElsewhere',
      'founderNotInCreation',
      'registerNumberTaken',
      ...lawRefusals,
    ],
  })
  register(
    @Within() within: Scope,
    @Param('id', { schema: FormationId }) id: FormationId,
    @Version() version: number,
    @Body({ schema: Registration }) sent: Registration,
  ): Promise<CooperativeView | Refusal> {
    return this.registrations.register(within, id, version, sent);
  }
}
