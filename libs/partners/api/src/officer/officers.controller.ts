import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import type { Refusal, Scope } from '@sanad/kernel';
import {
  AgencyId,
  Invited,
  Officer,
  OfficerChange,
  OfficerDraft,
  OfficerId,
  OfficerList,
  officerPermissions,
  OfficerSuspension,
} from '@sanad/partners/core';
import { Answers, By, Version, Within, type Caller } from '@sanad/platform';
import { OfficerInvitations } from './officer-invitations';
import { OfficerKeeping } from './officer-keeping';
import { Officers } from './officers.service';

type Answer = Promise<Officer | Refusal>;

/** The people of an agency, in the hands of its own coordinator. */
@Controller()
export class OfficersController {
  constructor(
    private readonly officers: Officers,
    private readonly invitations: OfficerInvitations,
    private readonly keeping: OfficerKeeping,
  ) {}

  /** One's own agency. */
  @Get('officers')
  @Allow(officerPermissions.own)
  @Answers(OfficerList)
  own(@Within() within: Scope): Promise<OfficerList> {
    return this.officers.own(within);
  }

  @Get('agencies/:id/officers')
  @Allow(officerPermissions.read)
  @Answers(OfficerList)
  list(@Within() within: Scope, @Param('id', { schema: AgencyId }) id: AgencyId): Promise<OfficerList> {
    return this.officers.list(within, id);
  }

  @Post('agencies/:id/officers')
  @Allow(officerPermissions.write)
  @Answers(Officer, { status: 201, refusals: ['emailUsed', 'branchIsClosed'] })
  invite(
    @By() caller: Caller,
    @Param('id', { schema: AgencyId }) id: AgencyId,
    @Body({ schema: OfficerDraft }) draft: OfficerDraft,
  ): Answer {
    return this.invitations.invite(caller, id, draft);
  }

  /** Once more, or for a password that was lost. What it answers is for one pair of eyes and is kept nowhere. */
  @Post('officers/:id/invitation')
  @Allow(officerPermissions.write)
  @Answers(Invited, { refusals: ['officerSuspended'], forgets: true })
  inviteAgain(@By() caller: Caller, @Param('id', { schema: OfficerId }) id: OfficerId): Promise<Invited | Refusal> {
    return this.invitations.again(caller, id);
  }

  @Put('officers/:id')
  @Allow(officerPermissions.write)
  @Answers(Officer, { refusals: ['branchIsClosed', 'lastCoordinator'] })
  change(
    @By() caller: Caller,
    @Param('id', { schema: OfficerId }) id: OfficerId,
    @Version() version: number,
    @Body({ schema: OfficerChange }) change: OfficerChange,
  ): Answer {
    return this.keeping.change(caller, id, version, change);
  }

  @Post('officers/:id/suspension')
  @Allow(officerPermissions.write)
  @Answers(Officer, { refusals: ['officerSuspended', 'lastCoordinator'] })
  suspend(
    @By() caller: Caller,
    @Param('id', { schema: OfficerId }) id: OfficerId,
    @Version() version: number,
    @Body({ schema: OfficerSuspension }) { reason }: OfficerSuspension,
  ): Answer {
    return this.keeping.suspend(caller, id, version, reason);
  }

  @Post('officers/:id/reactivation')
  @Allow(officerPermissions.write)
  @Answers(Officer, { refusals: ['officerNotSuspended', 'branchIsClosed'] })
  reactivate(
    @By() caller: Caller,
    @Param('id', { schema: OfficerId }) id: OfficerId,
    @Version() version: number,
  ): Answer {
    return this.keeping.reactivate(caller, id, version);
  }
}
