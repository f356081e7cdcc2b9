import { Body, Controller, Get, Param, Post, Put, type StreamableFile } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import { cooperativePermissions, FormationView, StepId, StepRefusal, StepUndoing } from '@sanad/cooperative/core';
import type { Refusal, Scope } from '@sanad/kernel';
import { answerFile, Answers, Upload, Version, type UploadedBytes } from '@sanad/platform';
import { FormationSteps } from './formation-steps.service';

@Controller('steps')
export class FormationStepsController {
  constructor(private readonly steps: FormationSteps) {}

  @Post(':id/undoing')
  @Allow(cooperativePermissions.write)
  @Answers(FormationView, { refusals: ['formationClosed', 'stepCarriesLater', 'stepOfNameRequest'] })
  undo(
    @Within() within: Scope,
    @Param('id', { schema: StepId }) id: StepId,
    @Version() version: number,
    @Body({ schema: StepUndoing }) { reason }: StepUndoing,
  ): Promise<FormationView | Refusal> {
    return this.steps.undo(within, id, version, reason);
  }

  @Post(':id/refusal')
  @Allow(cooperativePermissions.write)
  @Answers(FormationView, {
    refusals: ['formationClosed', 'stepCarriesLater', 'stepNotRefusable', 'refusedBeforeDone', 'stepOfNameRequest'],
  })
  refuse(
    @Within() within: Scope,
    @Param('id', { schema: StepId }) id: StepId,
    @Version() version: number,
    @Body({ schema: StepRefusal }) sent: StepRefusal,
  ): Promise<FormationView | Refusal> {
    return this.steps.refuse(within, id, version, sent);
  }

  @Put(':id/scan')
  @Allow(cooperativePermissions.write)
  @Answers(FormationView, { refusals: ['formationClosed'] })
  attach(
    @Within() within: Scope,
    @Param('id', { schema: StepId }) id: StepId,
    @Version() version: number,
    @Upload() file: UploadedBytes,
  ): Promise<FormationView | Refusal> {
    return this.steps.attach(within, id, version, file);
  }

  @Get(':id/scan')
  @Allow(cooperativePermissions.read)
  @Answers(null, { status: 200 })
  async scan(@Within() within: Scope, @Param('id', { schema: StepId }) id: StepId): Promise<StreamableFile> {
    return answerFile(await this.steps.scan(within, id));
  }
}
