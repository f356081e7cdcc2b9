import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import type { Refusal, Scope } from '@sanad/kernel';
import {
  AgreementChange,
  AgreementDraft,
  AgreementEnd,
  AgreementId,
  agreementKeepingPermissions,
  AgreementList,
  AgreementPage,
  agreementPermissions,
  AgreementView,
  ChangedAgreement,
  EndedAgreement,
  StandingPage,
  StandingQuery,
} from '@sanad/partners/core';
import { Answers, Version, Within } from '@sanad/platform';
import { AgreementKeeping } from './agreement-keeping';
import { Agreements } from './agreements.service';

@Controller('agreements')
export class AgreementsController {
  constructor(
    private readonly agreements: Agreements,
    private readonly keeping: AgreementKeeping,
  ) {}

  @Get()
  @Allow(agreementPermissions.read)
  @Answers(AgreementList)
  async list(@Within() within: Scope): Promise<{ rows: AgreementView[] }> {
    return { rows: await this.agreements.list(within) };
  }

  @Post()
  @Allow(agreementKeepingPermissions.write)
  @Answers(AgreementView, {
    status: 201,
    refusals: ['agreementNumberUsed', 'agreementDoubles', 'agreementNotRenewable', 'renewalBeginsEarly'],
  })
  create(
    @Within() within: Scope,
    @Body({ schema: AgreementDraft }) draft: AgreementDraft,
  ): Promise<AgreementView | Refusal> {
    return this.keeping.create(within, draft);
  }

  @Get(':id')
  @Allow(agreementPermissions.read)
  @Answers(AgreementPage)
  read(@Within() within: Scope, @Param('id', { schema: AgreementId }) id: AgreementId): Promise<AgreementPage> {
    return this.agreements.page(within, id);
  }

  @Get(':id/referrals')
  @Allow(agreementPermissions.read)
  @Answers(StandingPage)
  referrals(
    @Within() within: Scope,
    @Param('id', { schema: AgreementId }) id: AgreementId,
    @Query({ schema: StandingQuery }) query: StandingQuery,
  ): Promise<StandingPage> {
    return this.agreements.standing(within, id, query);
  }

  @Put(':id')
  @Allow(agreementKeepingPermissions.write)
  @Answers(ChangedAgreement, {
    refusals: ['agreementEnded', 'agreementNumberUsed', 'agreementDoubles', 'agreementLosesReferrals'],
  })
  change(
    @Within() within: Scope,
    @Param('id', { schema: AgreementId }) id: AgreementId,
    @Version() version: number,
    @Body({ schema: AgreementChange }) change: AgreementChange,
  ): Promise<ChangedAgreement | Refusal> {
    return this.keeping.change(within, id, version, change);
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
