import { Body, Controller, Get, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { Allow, AllowByToken } from '@sanad/access/api';
import { CaseFileId } from '@sanad/case-file/core';
import type { Refusal, Scope } from '@sanad/kernel';
import {
  Acceptance,
  AcceptedReferral,
  AgencyList,
  agencyPermissions,
  OutcomeDraft,
  PaperAnswer,
  PaperRequest,
  ReferralDraft,
  ReferralId,
  ReferralList,
  ReferralPage,
  referralPermissions,
  ReferralQuery,
  ReferralReason,
  ReferralView,
  StatusDraft,
} from '@sanad/partners/core';
import { Answers, Version, Within } from '@sanad/platform';
import type * as z from 'zod';
import { PapersOwed } from './answer/papers-owed';
import { WhatBecameOfIt } from './referral-fates';
import { Referrals } from './referrals.service';
import { Reports } from './reports.service';
import { Sending } from './sending.service';
import { Acceptances } from './session/acceptances';

type Answer = Promise<ReferralView | Refusal>;
const moved = { refusals: ['referralMoveNotOffered'] };
/** Of an acceptance with a session. */
const placed = [
  'noSessionToChoose',
  'sessionNotForService',
  'sessionOfOtherBranch',
  'inSessionAlready',
  'sessionEnded',
  'sessionCancelled',
];
const sendable = [
  'fileNotOpen',
  'noAgreement',
  'purposeNotInAgreement',
  'groupNotInAgreement',
  'serviceNotOffered',
  'personHasDied',
  'outsideTerritory',
  'noSharingConsent',
  'alreadyReferred',
];

@Controller()
@UseInterceptors(WhatBecameOfIt)
export class ReferralsController {
  constructor(
    private readonly referrals: Referrals,
    private readonly sending: Sending,
    private readonly reports: Reports,
    private readonly acceptances: Acceptances,
    private readonly papers: PapersOwed,
  ) {}

  @Get('agencies')
  @Allow(agencyPermissions.read)
  @Answers(AgencyList)
  async agencies(): Promise<z.infer<typeof AgencyList>> {
    return { rows: await this.referrals.agencies() };
  }

  @Get('referrals')
  @Allow(referralPermissions.read)
  @AllowByToken('referrals:read')
  @Answers(ReferralPage)
  list(@Within() within: Scope, @Query({ schema: ReferralQuery }) query: ReferralQuery): Promise<ReferralPage> {
    return this.referrals.list(within, query);
  }

  @Get('referrals/:id')
  @Allow(referralPermissions.read)
  @AllowByToken('referrals:read')
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
  @Answers(ReferralView, { status: 201, refusals: sendable })
  send(
    @Within() within: Scope,
    @Param('id', { schema: CaseFileId }) id: CaseFileId,
    @Body({ schema: ReferralDraft }) draft: ReferralDraft,
  ): Answer {
    return this.sending.send(within, id, draft);
  }

  @Post('case-files/:id/referrals/preview')
  @Allow(referralPermissions.send)
  @Answers(ReferralView, { refusals: sendable, forgets: true })
  preview(
    @Within() within: Scope,
    @Param('id', { schema: CaseFileId }) id: CaseFileId,
    @Body({ schema: ReferralDraft }) draft: ReferralDraft,
  ): Answer {
    return this.sending.preview(within, id, draft);
  }

  @Post('referrals/:id/receipt')
  @Allow(referralPermissions.answer)
  @AllowByToken('referrals:answer')
  @Answers(ReferralView, moved)
  receive(
    @Within() within: Scope,
    @Param('id', { schema: ReferralId }) id: ReferralId,
    @Version() version: number,
  ): Answer {
    return this.referrals.move(within, id, version, { move: 'receive' });
  }

  @Post('referrals/:id/paper-request')
  @Allow(referralPermissions.answer)
  @AllowByToken('referrals:answer')
  @Answers(ReferralView, { refusals: [...moved.refusals, 'paperAskedBefore'] })
  askPaper(
    @Within() within: Scope,
    @Param('id', { schema: ReferralId }) id: ReferralId,
    @Version() version: number,
    @Body({ schema: PaperRequest }) { kind, paper }: PaperRequest,
  ): Answer {
    return this.referrals.move(within, id, version, { move: 'askPaper', said: paper, kind });
  }

  @Post('referrals/:id/paper-answer')
  @Allow(referralPermissions.givePaper)
  @Answers(ReferralView, moved)
  givePaper(
    @Within() within: Scope,
    @Param('id', { schema: ReferralId }) id: ReferralId,
    @Version() version: number,
    @Body({ schema: PaperAnswer }) { answer }: PaperAnswer,
  ): Answer {
    return this.papers.give(within, id, version, answer);
  }

  @Post('referrals/:id/outcome')
  @Allow(referralPermissions.answer)
  @AllowByToken('referrals:answer')
  @Answers(ReferralView, { refusals: [...moved.refusals, 'reportedByTraining'] })
  outcome(
    @Within() within: Scope,
    @Param('id', { schema: ReferralId }) id: ReferralId,
    @Version() version: number,
    @Body({ schema: OutcomeDraft }) sent: OutcomeDraft,
  ): Answer {
    return this.reports.outcome(within, id, version, sent);
  }

  @Post('referrals/:id/statuses')
  @Allow(referralPermissions.answer)
  @AllowByToken('referrals:answer')
  @Answers(ReferralView, { status: 201, refusals: ['statusNotOfAgency', 'referralReadOnly'] })
  addStatus(
    @Within() within: Scope,
    @Param('id', { schema: ReferralId }) id: ReferralId,
    @Body({ schema: StatusDraft }) sent: StatusDraft,
  ): Answer {
    return this.reports.say(within, id, sent);
  }

  @Post('referrals/:id/acceptance')
  @Allow(referralPermissions.answer)
  @AllowByToken('referrals:answer')
  @Answers(AcceptedReferral, { refusals: [...moved.refusals, ...placed] })
  accept(
    @Within() within: Scope,
    @Param('id', { schema: ReferralId }) id: ReferralId,
    @Version() version: number,
    @Body({ schema: Acceptance }) acceptance: Acceptance,
  ): Promise<AcceptedReferral | Refusal> {
    return this.acceptances.accept(within, { id, version }, acceptance);
  }

  @Post('referrals/:id/refusal')
  @Allow(referralPermissions.answer)
  @AllowByToken('referrals:answer')
  @Answers(ReferralView, moved)
  decline(
    @Within() within: Scope,
    @Param('id', { schema: ReferralId }) id: ReferralId,
    @Version() version: number,
    @Body({ schema: ReferralReason }) { reason }: ReferralReason,
  ): Answer {
    return this.referrals.move(within, id, version, { move: 'decline', said: reason });
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
    return this.referrals.move(within, id, version, { move: 'recall', said: reason });
  }
}
