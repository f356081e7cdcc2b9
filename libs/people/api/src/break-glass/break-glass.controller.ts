import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Allow, By, Within } from '@sanad/access/api';
import type { Refusal, Scope } from '@sanad/kernel';
import {
  AccessRequestId,
  BreakGlassDraft,
  BreakGlassPage,
  breakGlassPermissions,
  BreakGlassQuery,
  BreakGlassReview,
  BreakGlassView,
} from '@sanad/people/core';
import { Answers, found, Version, type Caller } from '@sanad/platform';
import { BreakGlass } from './break-glass.service';

@Controller('break-glass')
export class BreakGlassController {
  constructor(private readonly breakGlass: BreakGlass) {}

  @Get()
  @Allow(breakGlassPermissions.read)
  @Answers(BreakGlassPage)
  list(@Within() within: Scope, @Query({ schema: BreakGlassQuery }) query: BreakGlassQuery): Promise<BreakGlassPage> {
    return this.breakGlass.list(within, query);
  }

  @Post()
  @Allow(breakGlassPermissions.open)
  @Answers(BreakGlassView, { status: 201, refusals: ['breakGlassUnknown', 'breakGlassSeveral'] })
  open(
    @By() { scope, unitId }: Caller,
    @Body({ schema: BreakGlassDraft }) sent: BreakGlassDraft,
  ): Promise<BreakGlassView | Refusal> {
    return this.breakGlass.open(scope, found(unitId), sent);
  }

  @Post(':id/review')
  @Allow(breakGlassPermissions.review)
  @Answers(BreakGlassView, { refusals: ['breakGlassReviewed', 'breakGlassOwn'] })
  review(
    @Within() within: Scope,
    @Param('id', { schema: AccessRequestId }) id: AccessRequestId,
    @Version() version: number,
    @Body({ schema: BreakGlassReview }) sent: BreakGlassReview,
  ): Promise<BreakGlassView | Refusal> {
    return this.breakGlass.review(within, id, version, sent);
  }
}
