import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ApiTokenDraft,
  ApiTokenId,
  ApiTokenIssued,
  ApiTokenList,
  apiTokenPermissions,
  ApiTokenQuery,
  ApiTokenView,
} from '@sanad/access/core';
import type { Refusal } from '@sanad/kernel';
import { Answers, By, Version, type Caller } from '@sanad/platform';
import { Allow } from '../route-permission';
import { ApiTokens } from './api-tokens.service';

/** The keys of an agency's systems. */
@Controller('api-tokens')
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokens) {}

  @Get()
  @Allow(apiTokenPermissions.mind)
  @Answers(ApiTokenList)
  async list(
    @By() caller: Caller,
    @Query({ schema: ApiTokenQuery }) { branchId }: ApiTokenQuery,
  ): Promise<ApiTokenList> {
    return { rows: await this.tokens.list(caller, branchId) };
  }

  // The secret is in the answer: it is not kept for a second try.
  @Post()
  @Allow(apiTokenPermissions.mind)
  @Answers(ApiTokenIssued, { status: 201, refusals: ['tooManyTokens'], forgets: true })
  issue(
    @By() caller: Caller,
    @Body({ schema: ApiTokenDraft }) draft: ApiTokenDraft,
  ): Promise<ApiTokenIssued | Refusal> {
    return this.tokens.issue(caller, draft);
  }

  @Post(':id/revocation')
  @Allow(apiTokenPermissions.mind)
  @Answers(ApiTokenView, { refusals: ['tokenRevoked'] })
  revoke(
    @By() caller: Caller,
    @Param('id', { schema: ApiTokenId }) id: ApiTokenId,
    @Version() version: number,
  ): Promise<ApiTokenView | Refusal> {
    return this.tokens.revoke(caller, id, version);
  }
}
