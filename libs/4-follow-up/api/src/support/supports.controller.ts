import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import { CooperativeId } from '@sanad/cooperative/core';
import { followUpPermissions, FollowUpView, SupportChange, SupportDraft, SupportId } from '@sanad/follow-up/core';
import type { Scope } from '@sanad/kernel';
import { Answers, Version } from '@sanad/platform';
import { Supports } from './supports.service';

@Controller('cooperatives')
export class SupportsOfCooperativeController {
  constructor(private readonly supports: Supports) {}

  @Post(':id/supports')
  @Allow(followUpPermissions.write)
  @Answers(FollowUpView, { status: 201 })
  add(
    @Within() within: Scope,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
    @Body({ schema: SupportDraft }) sent: SupportDraft,
  ): Promise<FollowUpView> {
    return this.supports.add(within, id, sent);
  }
}

@Controller('supports')
export class SupportsController {
  constructor(private readonly supports: Supports) {}

  @Put(':id')
  @Allow(followUpPermissions.write)
  @Answers(FollowUpView)
  change(
    @Within() within: Scope,
    @Param('id', { schema: SupportId }) id: SupportId,
    @Version() version: number,
    @Body({ schema: SupportChange }) sent: SupportChange,
  ): Promise<FollowUpView> {
    return this.supports.change(within, id, version, sent);
  }
}
