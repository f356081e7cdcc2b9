import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import type { Refusal, Scope } from '@sanad/kernel';
import {
  AgreementEnd,
  AgreementId,
  AgreementList,
  agreementPermissions,
  AgreementView,
  EndedAgreement,
} from '@sanad/partners/core';
import { Answers, Version, Within } from '@sanad/platform';
import { Agreements } from './agreements.service';

@Controller('agreements')
export class AgreementsController {
  constructor(private readonly agreements: Agreements) {}

  @Get()
  @Allow(agreementPermissions.read)
  @Answers(AgreementList)
  async list(@Within() within: Scope): Promise<{ rows: AgreementView[] }> {
    return { rows: await this.agreements.list(within) };
  }

  @Get(':id')
  @Allow(agreementPermissions.read)
  @Answers(AgreementView)
  read(@Within() within: Scope, @Param('id', { schema: AgreementId }) id: AgreementId): Promise<AgreementView> {
    return this.agreements.one(within, id);
  }

  @Post(':id/end')
  @Allow(agreementPermissions.end)
  @Answers(EndedAgreement, { refusals: ['agreementEnded', 'agreementEndsBeforeItBegins'] })
  end(
    @Within() within: Scope,
    @Param('id', { schema: AgreementId }) id: AgreementId,
    @Version() version: number,
    @Body({ schema: AgreementEnd }) sent: AgreementEnd,
  ): Promise<EndedAgreement | Refusal> {
    return this.agreements.end(within, id, version, sent);
  }
}
