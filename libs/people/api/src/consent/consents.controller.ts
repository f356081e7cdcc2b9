import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import type { Refusal, Scope } from '@sanad/kernel';
import { ConsentDraft, ConsentId, ConsentList, consentPermissions, ConsentView, PersonId } from '@sanad/people/core';
import { Answers, Version } from '@sanad/platform';
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

  @Post('consents/:id/withdrawal')
  @Allow(consentPermissions.withdraw)
  @Answers(ConsentView, { refusals: ['consentAlreadyWithdrawn'] })
  withdraw(
    @Within() within: Scope,
    @Param('id', { schema: ConsentId }) id: ConsentId,
    @Version() version: number,
  ): Promise<ConsentView | Refusal> {
    return this.consents.withdraw(within, id, version);
  }
}
