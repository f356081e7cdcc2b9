import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Allow, By, Within } from '@sanad/access/api';
import type { Refusal, Scope } from '@sanad/kernel';
import {
  AccessGrant,
  AccessRefusal,
  AccessRequestDraft,
  AccessRequestId,
  AccessRequestPage,
  accessRequestPermissions,
  AccessRequestQuery,
  AccessRequestView,
  ElsewhereQuery,
  KnownElsewhereList,
  type KnownElsewhere,
} from '@sanad/people/core';
import { Answers, found, Version, type Caller } from '@sanad/platform';
import { AccessRequests } from './access-requests.service';

@Controller()
export class AccessRequestsController {
  constructor(private readonly requests: AccessRequests) {}

  @Get('people-elsewhere')
  @Allow(accessRequestPermissions.ask)
  @Answers(KnownElsewhereList)
  async elsewhere(
    @Within() within: Scope,
    @Query({ schema: ElsewhereQuery }) { query }: ElsewhereQuery,
  ): Promise<{ rows: KnownElsewhere[] }> {
    return { rows: await this.requests.elsewhere(within, query) };
  }

  @Get('access-requests')
  @Allow(accessRequestPermissions.read)
  @Answers(AccessRequestPage)
  list(
    @Within() within: Scope,
    @Query({ schema: AccessRequestQuery }) query: AccessRequestQuery,
  ): Promise<AccessRequestPage> {
    return this.requests.list(within, query);
  }

  @Post('access-requests')
  @Allow(accessRequestPermissions.ask)
  @Answers(AccessRequestView, { status: 201, refusals: ['elsewhereLapsed', 'accessAlreadyAsked'] })
  ask(
    @By() { scope, unitId }: Caller,
    @Body({ schema: AccessRequestDraft }) sent: AccessRequestDraft,
  ): Promise<AccessRequestView | Refusal> {
    return this.requests.ask(scope, found(unitId), sent);
  }

  @Get('access-requests/:id')
  @Allow(accessRequestPermissions.read)
  @Answers(AccessRequestView)
  read(
    @Within() within: Scope,
    @Param('id', { schema: AccessRequestId }) id: AccessRequestId,
  ): Promise<AccessRequestView> {
    return this.requests.read(within, id);
  }

  @Post('access-requests/:id/withdrawal')
  @Allow(accessRequestPermissions.ask)
  @Answers(AccessRequestView, { refusals: ['accessDecided'] })
  withdraw(
    @Within() within: Scope,
    @Param('id', { schema: AccessRequestId }) id: AccessRequestId,
    @Version() version: number,
  ): Promise<AccessRequestView | Refusal> {
    return this.requests.withdraw(within, id, version);
  }

  @Post('access-requests/:id/grant')
  @Allow(accessRequestPermissions.decide)
  @Answers(AccessRequestView, { refusals: ['accessDecided', 'accessNamePerson'] })
  grant(
    @Within() within: Scope,
    @Param('id', { schema: AccessRequestId }) id: AccessRequestId,
    @Version() version: number,
    @Body({ schema: AccessGrant }) sent: AccessGrant,
  ): Promise<AccessRequestView | Refusal> {
    return this.requests.grant(within, id, version, sent);
  }

  @Post('access-requests/:id/refusal')
  @Allow(accessRequestPermissions.decide)
  @Answers(AccessRequestView, { refusals: ['accessDecided'] })
  refuse(
    @Within() within: Scope,
    @Param('id', { schema: AccessRequestId }) id: AccessRequestId,
    @Version() version: number,
    @Body({ schema: AccessRefusal }) sent: AccessRefusal,
  ): Promise<AccessRequestView | Refusal> {
    return this.requests.refuse(within, id, version, sent);
  }
}
