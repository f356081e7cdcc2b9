import { Body, Controller, Param, Post } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import {
  CooperativeView,
  IdentifierEnding,
  IdentifierId,
  legalPersonPermissions,
  MandateEnding,
  MandateId,
  MembershipEnding,
  MembershipId,
} from '@sanad/cooperative/core';
import type { Refusal, Scope } from '@sanad/kernel';
import { Answers, Version } from '@sanad/platform';
import { Identifiers } from './identifiers.service';
import { Mandates } from './mandates.service';
import { Members } from './members.service';

/** What comes to its end inside a cooperative, by its own address; the version is that of the cooperative. */
@Controller()
export class EndingsController {
  constructor(
    private readonly identifiers: Identifiers,
    private readonly members: Members,
    private readonly mandates: Mandates,
  ) {}

  @Post('cooperative-identifiers/:id/ending')
  @Allow(legalPersonPermissions.keep)
  @Answers(CooperativeView, { status: 201, refusals: ['identifierEnded'] })
  endIdentifier(
    @Within() within: Scope,
    @Param('id', { schema: IdentifierId }) id: IdentifierId,
    @Version() version: number,
    @Body({ schema: IdentifierEnding }) sent: IdentifierEnding,
  ): Promise<CooperativeView | Refusal> {
    return this.identifiers.close(within, id, version, sent);
  }

  @Post('memberships/:id/ending')
  @Allow(legalPersonPermissions.keep)
  @Answers(CooperativeView, { status: 201, refusals: ['memberHasLeft', 'leavingBeforeJoining'] })
  endMembership(
    @Within() within: Scope,
    @Param('id', { schema: MembershipId }) id: MembershipId,
    @Version() version: number,
    @Body({ schema: MembershipEnding }) sent: MembershipEnding,
  ): Promise<CooperativeView | Refusal> {
    return this.members.end(within, id, version, sent);
  }

  @Post('mandates/:id/ending')
  @Allow(legalPersonPermissions.keep)
  @Answers(CooperativeView, { status: 201, refusals: ['mandateHasEnded', 'mandateEndsTooEarly'] })
  endMandate(
    @Within() within: Scope,
    @Param('id', { schema: MandateId }) id: MandateId,
    @Version() version: number,
    @Body({ schema: MandateEnding }) sent: MandateEnding,
  ): Promise<CooperativeView | Refusal> {
    return this.mandates.end(within, id, version, sent);
  }
}
