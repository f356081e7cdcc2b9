import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import {
  AffiliationDraft,
  AffiliationEnding,
  AffiliationId,
  BodiesQuery,
  BodyChange,
  BodyDraft,
  BodyEnding,
  BodyId,
  BodyPage,
  BodyView,
  cooperativePermissions,
  legalPersonPermissions,
} from '@sanad/cooperative/core';
import type { Page, Refusal, Scope } from '@sanad/kernel';
import { Answers, Version } from '@sanad/platform';
import { Bodies } from './bodies.service';

@Controller()
export class BodiesController {
  constructor(private readonly bodies: Bodies) {}

  @Get('cooperative-bodies')
  @Allow(cooperativePermissions.read)
  @Answers(BodyPage)
  list(@Within() within: Scope, @Query({ schema: BodiesQuery }) asked: BodiesQuery): Promise<Page<unknown>> {
    return this.bodies.rows.page(within, asked);
  }

  @Post('cooperative-bodies')
  @Allow(legalPersonPermissions.keep)
  @Answers(BodyView, { status: 201, refusals: ['seatOutsideArea', 'bodyNumberTaken'] })
  enter(@Within() within: Scope, @Body({ schema: BodyDraft }) draft: BodyDraft): Promise<BodyView | Refusal> {
    return this.bodies.enter(within, draft);
  }

  @Get('cooperative-bodies/:id')
  @Allow(cooperativePermissions.read)
  @Answers(BodyView)
  read(@Within() within: Scope, @Param('id', { schema: BodyId }) id: BodyId): Promise<BodyView> {
    return this.bodies.rows.view(within, id);
  }

  @Patch('cooperative-bodies/:id')
  @Allow(legalPersonPermissions.keep)
  @Answers(BodyView, { refusals: ['seatOutsideArea', 'bodyNumberTaken', 'bodyHasEnded'] })
  change(
    @Within() within: Scope,
    @Param('id', { schema: BodyId }) id: BodyId,
    @Version() version: number,
    @Body({ schema: BodyChange }) sent: BodyChange,
  ): Promise<BodyView | Refusal> {
    return this.bodies.change(within, id, version, sent);
  }

  @Post('cooperative-bodies/:id/ending')
  @Allow(legalPersonPermissions.keep)
  @Answers(BodyView, { status: 201, refusals: ['bodyHasEnded', 'bodyEndsTooEarly'] })
  end(
    @Within() within: Scope,
    @Param('id', { schema: BodyId }) id: BodyId,
    @Version() version: number,
    @Body({ schema: BodyEnding }) sent: BodyEnding,
  ): Promise<BodyView | Refusal> {
    return this.bodies.end(within, id, version, sent);
  }

  @Post('cooperative-bodies/:id/affiliations')
  @Allow(legalPersonPermissions.keep)
  @Answers(BodyView, { status: 201, refusals: ['bodyHasEnded', 'affiliatedAlready', 'affiliationTooEarly'] })
  affiliate(
    @Within() within: Scope,
    @Param('id', { schema: BodyId }) id: BodyId,
    @Version() version: number,
    @Body({ schema: AffiliationDraft }) sent: AffiliationDraft,
  ): Promise<BodyView | Refusal> {
    return this.bodies.affiliate(within, id, version, sent);
  }

  @Post('affiliations/:id/ending')
  @Allow(legalPersonPermissions.keep)
  @Answers(BodyView, { status: 201, refusals: ['bodyHasEnded', 'affiliationHasEnded', 'affiliationTooEarly'] })
  leave(
    @Within() within: Scope,
    @Param('id', { schema: AffiliationId }) id: AffiliationId,
    @Version() version: number,
    @Body({ schema: AffiliationEnding }) sent: AffiliationEnding,
  ): Promise<BodyView | Refusal> {
    return this.bodies.leave(within, id, version, sent);
  }
}
