import { Controller, Get, Param } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import { CooperativeId } from '@sanad/cooperative/core';
import { followUpPermissions, FollowUpView } from '@sanad/follow-up/core';
import type { Scope } from '@sanad/kernel';
import { Answers } from '@sanad/platform';
import { FollowUps } from './follow-ups.service';

@Controller('cooperatives')
export class FollowUpOfCooperativeController {
  constructor(private readonly followUps: FollowUps) {}

  @Get(':id/follow-up')
  @Allow(followUpPermissions.read)
  @Answers(FollowUpView)
  read(@Within() within: Scope, @Param('id', { schema: CooperativeId }) id: CooperativeId): Promise<FollowUpView> {
    return this.followUps.view(within, id);
  }
}
