import { Body, Controller, Post, Req } from '@nestjs/common';
import { FirstPassword, InvitationToken, InvitationView } from '@sanad/access/core';
import type { Refusal } from '@sanad/kernel';
import { Answers } from '@sanad/platform';
import type { Request } from 'express';
import { Public } from '../route-permission';
import { Invitations } from './invitations.service';

const refusals = ['invitationUnknown', 'invitationUsed', 'invitationExpired'];

/** The way from an invitation to a password of one's own. */
@Controller('invitations')
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  @Post('view')
  @Public()
  @Answers(InvitationView, { refusals })
  look(
    @Req() request: Request,
    @Body({ schema: InvitationToken }) { token }: InvitationToken,
  ): Promise<InvitationView | Refusal> {
    return this.invitations.look(token, request);
  }

  @Post('acceptance')
  @Public()
  @Answers(InvitationView, { refusals: [...refusals, 'passwordTooShort', 'passwordGuessable'] })
  accept(
    @Req() request: Request,
    @Body({ schema: FirstPassword }) sent: FirstPassword,
  ): Promise<InvitationView | Refusal> {
    return this.invitations.accept(sent, request);
  }
}
