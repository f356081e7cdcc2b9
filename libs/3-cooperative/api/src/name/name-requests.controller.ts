import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import {
  FormationId,
  FormationView,
  lawRefusals,
  NameApproval,
  NameFiling,
  NameInboxPage,
  NameInboxQuery,
  namePermissions,
  NameRefusal,
  NameRequestDraft,
  NameRequestId,
  NameRequestView,
  NameWithdrawal,
} from '@sanad/cooperative/core';
import type { Page, Refusal, Scope } from '@sanad/kernel';
import { Answers, Version, Within } from '@sanad/platform';
import { NameRequestRows } from './name-request.repository';
import { NameRequests } from './name-requests';

@Controller()
export class NameRequestsController {
  constructor(
    private readonly requests: NameRequests,
    private readonly rows: NameRequestRows,
  ) {}

  @Get('name-requests')
  @Allow(namePermissions.inbox)
  @Answers(NameInboxPage)
  inbox(@Within() within: Scope, @Query({ schema: NameInboxQuery }) asked: NameInboxQuery): Promise<Page<unknown>> {
    return this.rows.inbox(within, asked);
  }

  @Post('formations/:id/name-requests')
  @Allow(namePermissions.write)
  @Answers(FormationView, {
    status: 201,
    refusals: ['formationClosed', 'nameAskedAlready', 'nameInDateStill', 'stepDone'],
  })
  draft(
    @Within() within: Scope,
    @Param('id', { schema: FormationId }) id: FormationId,
    @Body({ schema: NameRequestDraft }) draft: NameRequestDraft,
  ): Promise<FormationView | Refusal> {
    return this.requests.draft(within, id, draft);
  }

  @Put('name-requests/:id')
  @Allow(namePermissions.write)
  @Answers(FormationView, { refusals: ['formationClosed', 'nameNotFiled'] })
  propose(
    @Within() within: Scope,
    @Param('id', { schema: NameRequestId }) id: NameRequestId,
    @Version() version: number,
    @Body({ schema: NameRequestDraft }) draft: NameRequestDraft,
  ): Promise<FormationView | Refusal> {
    return this.requests.propose(within, id, version, draft);
  }

  @Post('name-requests/:id/filing')
  @Allow(namePermissions.write)
  @Answers(FormationView, {
    refusals: ['formationClosed', 'nameNotFiled', 'nameInDateStill', 'stepTooEarly', ...lawRefusals],
  })
  file(
    @Within() within: Scope,
    @Param('id', { schema: NameRequestId }) id: NameRequestId,
    @Version() version: number,
    @Body({ schema: NameFiling }) filing: NameFiling,
  ): Promise<FormationView | Refusal> {
    return this.requests.file(within, id, version, filing);
  }

  @Post('name-requests/:id/withdrawal')
  @Allow(namePermissions.write)
  @Answers(FormationView, { refusals: ['formationClosed', 'nameAnsweredAlready', 'withdrawnBeforeRequest'] })
  withdraw(
    @Within() within: Scope,
    @Param('id', { schema: NameRequestId }) id: NameRequestId,
    @Version() version: number,
    @Body({ schema: NameWithdrawal }) sent: NameWithdrawal,
  ): Promise<FormationView | Refusal> {
    return this.requests.withdraw(within, id, version, sent);
  }

  @Post('name-requests/:id/approval')
  @Allow(namePermissions.answer)
  @Answers(NameRequestView, {
    refusals: ['nameAnsweredAlready', 'nameNotProposed', 'answerBeforeRequest', 'certificateEndUnknown'],
  })
  approve(
    @Within() within: Scope,
    @Param('id', { schema: NameRequestId }) id: NameRequestId,
    @Version() version: number,
    @Body({ schema: NameApproval }) approval: NameApproval,
  ): Promise<NameRequestView | Refusal> {
    return this.requests.approve(within, id, version, approval);
  }

  @Post('name-requests/:id/refusal')
  @Allow(namePermissions.answer)
  @Answers(NameRequestView, { refusals: ['nameAnsweredAlready', 'answerBeforeRequest'] })
  refuse(
    @Within() within: Scope,
    @Param('id', { schema: NameRequestId }) id: NameRequestId,
    @Version() version: number,
    @Body({ schema: NameRefusal }) refusal: NameRefusal,
  ): Promise<NameRequestView | Refusal> {
    return this.requests.refuse(within, id, version, refusal);
  }
}
