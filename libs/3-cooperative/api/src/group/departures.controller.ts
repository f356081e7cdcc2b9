import { Body, Controller, Param, Post } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import {
  cooperativePermissions,
  FormationId,
  FormationView,
  FounderId,
  FounderLeaving,
  PaperSigning,
} from '@sanad/cooperative/core';
import type { Refusal, Scope } from '@sanad/kernel';
import { Answers, Version } from '@sanad/platform';
import { Departures } from './departures';

@Controller()
export class DeparturesController {
  constructor(private readonly departures: Departures) {}

  @Post('founders/:id/leaving')
  @Allow(cooperativePermissions.write)
  @Answers(FormationView, { status: 200, refusals: ['deathOnPersonPage', 'formationClosed', 'leftBeforeJoining'] })
  leave(
    @Within() within: Scope,
    @Param('id', { schema: FounderId }) id: FounderId,
    @Version() version: number,
    @Body({ schema: FounderLeaving }) sent: FounderLeaving,
  ): Promise<FormationView | Refusal> {
    return this.departures.leave(within, id, version, sent);
  }

  /** A paper that all founders sign was signed anew. */
  @Post('formations/:id/signings')
  @Allow(cooperativePermissions.write)
  @Answers(FormationView, { status: 201, refusals: ['formationClosed'] })
  sign(
    @Within() within: Scope,
    @Param('id', { schema: FormationId }) id: FormationId,
    @Body({ schema: PaperSigning }) sent: PaperSigning,
  ): Promise<FormationView | Refusal> {
    return this.departures.sign(within, id, sent);
  }
}
