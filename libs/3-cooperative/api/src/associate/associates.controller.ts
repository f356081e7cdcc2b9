import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import {
  AssociateChange,
  AssociateFounderDraft,
  cooperativePermissions,
  FormationId,
  FormationView,
  FounderId,
} from '@sanad/cooperative/core';
import type { Refusal, Scope } from '@sanad/kernel';
import { Answers, Version } from '@sanad/platform';
import { AssociateFounders } from './associate-founders';

const aboutTheCard = ['associateHasFile', 'associateNamedOtherwise', 'cardFoundsAlready'];

/** Founders who have no file: other people and legal persons. */
@Controller()
export class AssociatesController {
  constructor(private readonly founders: AssociateFounders) {}

  @Post('formations/:id/associates')
  @Allow(cooperativePermissions.write)
  @Answers(FormationView, {
    status: 201,
    refusals: ['formationClosed', 'founderTwice', 'paidAboveSubscribed', 'partUnpaid', ...aboutTheCard],
  })
  add(
    @Within() within: Scope,
    @Param('id', { schema: FormationId }) id: FormationId,
    @Body({ schema: AssociateFounderDraft }) draft: AssociateFounderDraft,
  ): Promise<FormationView | Refusal> {
    return this.founders.add(within, id, draft);
  }

  /** The version is that of the associate. */
  @Put('founders/:id/associate')
  @Allow(cooperativePermissions.write)
  @Answers(FormationView, { refusals: ['formationClosed', ...aboutTheCard] })
  correct(
    @Within() within: Scope,
    @Param('id', { schema: FounderId }) id: FounderId,
    @Version() version: number,
    @Body({ schema: AssociateChange }) sent: AssociateChange,
  ): Promise<FormationView | Refusal> {
    return this.founders.correct(within, id, version, sent);
  }
}
