import { Body, Controller, Get, Param, Post, Put, type StreamableFile } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import type { Refusal, Scope } from '@sanad/kernel';
import {
  ConsentDraft,
  ConsentEffects,
  ConsentId,
  ConsentList,
  consentPermissions,
  ConsentView,
  PersonId,
  WithdrawnConsent,
} from '@sanad/people/core';
import { answerFile, Answers, Upload, Version, type UploadedBytes } from '@sanad/platform';
import { Consents } from './consents.service';

@Controller()
export class ConsentsController {
  constructor(private readonly consents: Consents) {}

  @Get('people/:id/consents')
  @Allow(consentPermissions.read)
  @Answers(ConsentList)
  async list(
    @Within() within: Scope,
    @Param('id', { schema: PersonId }) id: PersonId,
  ): Promise<{ rows: ConsentView[] }> {
    return { rows: await this.consents.of(within, id) };
  }

  @Post('people/:id/consents')
  @Allow(consentPermissions.give)
  @Answers(ConsentView, { status: 201, refusals: ['consentInForce', 'agencyUnknown'] })
  give(
    @Within() within: Scope,
    @Param('id', { schema: PersonId }) id: PersonId,
    @Body({ schema: ConsentDraft }) sent: ConsentDraft,
  ): Promise<ConsentView | Refusal> {
    return this.consents.give(within, id, sent);
  }

  @Get('consents/:id/effects')
  @Allow(consentPermissions.read)
  @Answers(ConsentEffects)
  effects(@Within() within: Scope, @Param('id', { schema: ConsentId }) id: ConsentId): Promise<ConsentEffects> {
    return this.consents.effectsOf(within, id);
  }

  @Post('consents/:id/withdrawal')
  @Allow(consentPermissions.withdraw)
  @Answers(WithdrawnConsent, { refusals: ['consentAlreadyWithdrawn'] })
  withdraw(
    @Within() within: Scope,
    @Param('id', { schema: ConsentId }) id: ConsentId,
    @Version() version: number,
  ): Promise<WithdrawnConsent | Refusal> {
    return this.consents.withdraw(within, id, version);
  }

  @Put('consents/:id/evidence')
  @Allow(consentPermissions.give)
  @Answers(ConsentView, { refusals: ['consentAlreadyWithdrawn'] })
  attach(
    @Within() within: Scope,
    @Param('id', { schema: ConsentId }) id: ConsentId,
    @Version() version: number,
    @Upload() file: UploadedBytes,
  ): Promise<ConsentView | Refusal> {
    return this.consents.attach(within, id, version, file);
  }

  @Get('consents/:id/evidence')
  @Allow(consentPermissions.read)
  @Answers(null, { status: 200 })
  async evidence(@Within() within: Scope, @Param('id', { schema: ConsentId }) id: ConsentId): Promise<StreamableFile> {
    return answerFile(await this.consents.evidence(within, id));
  }
}
