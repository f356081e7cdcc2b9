import { Body, Controller, Get, Post } from '@nestjs/common';
import { Allow, AllowByLink, ByLink, type LiveLink } from '@sanad/access/api';
import type { Refusal } from '@sanad/kernel';
import { Answers, By, type Caller } from '@sanad/platform';
import { confirmByLinkPermissions, Confirmations, ConfirmationsTaken, TraineesToConfirm } from '@sanad/training/core';
import { ConfirmationsByLink } from './confirmations-by-link';

/** What a link from a letter about a training opens, and nothing else. */
@Controller('confirmations')
export class ConfirmationsController {
  constructor(private readonly confirmations: ConfirmationsByLink) {}

  @Get()
  @Allow(confirmByLinkPermissions.confirmByLink)
  @AllowByLink('CONFIRM_TRAINEES')
  @Answers(TraineesToConfirm, { refusals: ['linkUsed'] })
  waiting(@By() caller: Caller, @ByLink() link: LiveLink): Promise<TraineesToConfirm | Refusal> {
    return this.confirmations.waiting(caller.scope, link);
  }

  @Post()
  @Allow(confirmByLinkPermissions.confirmByLink)
  @AllowByLink('CONFIRM_TRAINEES')
  @Answers(ConfirmationsTaken, { refusals: ['linkUsed'] })
  give(
    @By() caller: Caller,
    @ByLink() link: LiveLink,
    @Body({ schema: Confirmations }) { confirmations }: Confirmations,
  ): Promise<ConfirmationsTaken | Refusal> {
    return this.confirmations.give(caller.scope, link, confirmations);
  }
}
