import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import { CaseFileId } from '@sanad/case-file/core';
import { CooperativeId } from '@sanad/cooperative/core';
import {
  followUpPermissions,
  FollowUpView,
  MourafakaCandidates,
  SupportChange,
  SupportDraft,
  SupportId,
} from '@sanad/follow-up/core';
import type { Refusal, Scope } from '@sanad/kernel';
import { ReferralDraft, referralPermissions, ReferralView } from '@sanad/partners/core';
import { Answers, Version } from '@sanad/platform';
import { Mourafaka } from './mourafaka';
import { Supports } from './supports.service';

@Controller('cooperatives')
export class SupportsOfCooperativeController {
  constructor(
    private readonly supports: Supports,
    private readonly mourafaka: Mourafaka,
  ) {}

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

  @Get(':id/mourafaka-candidates')
  @Allow(followUpPermissions.write)
  @Answers(MourafakaCandidates)
  candidates(
    @Within() within: Scope,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
  ): Promise<MourafakaCandidates> {
    return this.mourafaka.candidates(within, id);
  }

  /** The right is that of every referral; that the cooperative may be followed up is asked by what it reads. */
  @Post(':id/mourafaka-referrals/:caseId')
  @Allow(referralPermissions.send)
  @Answers(ReferralView, {
    status: 201,
    refusals: [
      'mourafakaNotOffered',
      'notOfCooperative',
      'serviceNotOffered',
      'fileNotOpen',
      'noAgreement',
      'outsideTerritory',
    ],
  })
  refer(
    @Within() within: Scope,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
    @Param('caseId', { schema: CaseFileId }) caseId: CaseFileId,
    @Body({ schema: ReferralDraft }) sent: ReferralDraft,
  ): Promise<ReferralView | Refusal> {
    return this.mourafaka.refer(within, id, caseId, sent);
  }
}

@Controller('supports')
export class SupportsController {
  constructor(private readonly supports: Supports) {}

  @Put(':id')
  @Allow(followUpPermissions.write)
  @Answers(FollowUpView, { refusals: ['supportFollowsReferral'] })
  change(
    @Within() within: Scope,
    @Param('id', { schema: SupportId }) id: SupportId,
    @Version() version: number,
    @Body({ schema: SupportChange }) sent: SupportChange,
  ): Promise<FollowUpView | Refusal> {
    return this.supports.change(within, id, version, sent);
  }
}
