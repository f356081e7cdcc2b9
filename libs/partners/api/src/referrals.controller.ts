import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import { CaseFileId } from '@sanad/case-file/core';
import type { Refusal, Scope } from '@sanad/kernel';
import {
  AgencyList,
  agencyPermissions,
  ReferralDraft,
  ReferralId,
  ReferralList,
  ReferralPage,
  referralPermissions,
  ReferralQuery,
  ReferralReason,
  ReferralView,
} from '@sanad/partners/core';
import { Answers, Version, Within } from '@sanad/platform';
import type * as z from 'zod';
import { Referrals } from './referrals.service';
import { Sending } from './sending.service';

type Answer = Promise<ReferralView | Refusal>;
const moved = { refusals: ['referralMoveNotOffered'] };

@Controller()
export class ReferralsController {
  constructor(
    private readonly referrals: Referrals,
    private readonly sending: Sending,
  ) {}

  @Get('agencies')
  @Allow(agencyPermissions.read)
  @Answers(AgencyList)
  async agencies(): Promise<z.infer<typeof AgencyList>> {
    return { rows: await this.referrals.agencies() };
  }

  @Get('referrals')
  @Allow(referralPermissions.read)
  @Answers(ReferralPage)
  list(@Within() within: Scope, @Query({ schema: ReferralQuery }) query: ReferralQuery): Promise<ReferralPage> {
    return this.referrals.list(within, query);
  }

  @Get('referrals/:id')
  @Allow(referralPermissions.read)
  @Answers(ReferralView)
  read(@Within() within: Scope, @Param('id', { schema: ReferralId }) id: ReferralId): Promise<ReferralView> {
    return this.referrals.read(within, id);
  }

  @Get('case-files/:id/referrals')
  @Allow(referralPermissions.read)
  @Answers(ReferralList)
  async ofFile(
    @Within() within: Scope,
    @Param('id', { schema: CaseFileId }) id: CaseFileId,
  ): Promise<z.infer<typeof ReferralList>> {
    return { rows: await this.referrals.ofFile(within, id) };
  }

  @Post('case-files/:id/referrals')
  @Allow(referralPermissions.send)
  @Answers(ReferralView, {
    status: 201,
    refusals: [
      'fileNotOpen',
      'noAgreement',
      'serviceNotOffered',
      'personHasDied',
      'outsideTerritory',
      'noSharingConsent',
      'alreadyReferred',
    ],
  })
  send(
    @Within() within: Scope,
    @Param('id', { schema: CaseFileId }) id: CaseFileId,
    @Body({ schema: ReferralDraft }) draft: ReferralDraft,
  ): Answer {
    return this.sending.send(within, id, draft);
  }

  @Post('referrals/:id/acceptance')
  @Allow(referralPermissions.answer)
  @Answers(ReferralView, moved)
  accept(
    @Within() within: Scope,
    @Param('id', { schema: ReferralId }) id: ReferralId,
    @Version() version: number,
  ): Answer {
    return this.referrals.move(within, id, version, 'accept');
  }

  @Post('referrals/:id/refusal')
  @Allow(referralPermissions.answer)
  @Answers(ReferralView, moved)
  decline(
    @Within() within: Scope,
    @Param('id', { schema: ReferralId }) id: ReferralId,
    @Version() version: number,
    @Body({ schema: ReferralReason }) { reason }: ReferralReason,
  ): Answer {
    return this.referrals.move(within, id, version, 'decline', reason);
  }

  @Post('referrals/:id/recall')
  @Allow(referralPermissions.recall)
  @Answers(ReferralView, moved)
  recall(
    @Within() within: Scope,
    @Param('id', { schema: ReferralId }) id: ReferralId,
    @Version() version: number,
    @Body({ schema: ReferralReason }) { reason }: ReferralReason,
  ): Answer {
    return this.referrals.move(within, id, version, 'recall', reason);
  }
}
