import { Controller, Get, Param, Query } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import { CooperativeId } from '@sanad/cooperative/core';
import { DuePage, DueQuery, followUpPermissions, FollowUpView } from '@sanad/follow-up/core';
import { today, type Scope } from '@sanad/kernel';
import { Answers } from '@sanad/platform';
import { FollowUpRows } from './follow-up.repository';
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

/** What is due anywhere: the day of whoever goes with cooperatives. */
@Controller('follow-up')
export class FollowUpController {
  constructor(private readonly rows: FollowUpRows) {}

  @Get()
  @Allow(followUpPermissions.read)
  @Answers(DuePage)
  list(@Within() within: Scope, @Query({ schema: DueQuery }) asked: DueQuery): Promise<DuePage> {
    return this.rows.due(within, asked, today());
  }
}
