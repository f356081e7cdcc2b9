import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import {
  CooperativeId,
  cooperativePermissions,
  FormationId,
  ShareAct,
  ShareEntryId,
  ShareLedger,
  ShareReversal,
} from '@sanad/cooperative/core';
import type { Refusal, Scope } from '@sanad/kernel';
import { Answers } from '@sanad/platform';
import { ShareLedgers } from './share-ledgers';

const ofShares = [
  'alreadyCorrected',
  'capitalOfLedger',
  'cooperativeEnded',
  'correctionBreaksLater',
  'correctionStands',
  'formationClosed',
  'holderHasLeft',
  'inKindNotWhole',
  'moreThanHeld',
  'paidAboveSubscribed',
  'partUnpaid',
  'shareBelowLaw',
  'shareTooLow',
  'transferToOneself',
];

/** The ledger of shares: of a founding group, and of the cooperative that came of it. */
@Controller()
export class ShareLedgersController {
  constructor(private readonly ledgers: ShareLedgers) {}

  @Get('formations/:id/shares')
  @Allow(cooperativePermissions.read)
  @Answers(ShareLedger)
  ofFormation(@Within() within: Scope, @Param('id', { schema: FormationId }) id: FormationId): Promise<ShareLedger> {
    return this.ledgers.rows.ofFormation(within, id);
  }

  @Post('formations/:id/shares')
  @Allow(cooperativePermissions.write)
  @Answers(ShareLedger, { status: 201, refusals: ofShares })
  actInFormation(
    @Within() within: Scope,
    @Param('id', { schema: FormationId }) id: FormationId,
    @Body({ schema: ShareAct }) act: ShareAct,
  ): Promise<ShareLedger | Refusal> {
    return this.ledgers.actInFormation(within, id, act);
  }

  @Get('cooperatives/:id/shares')
  @Allow(cooperativePermissions.read)
  @Answers(ShareLedger)
  ofCooperative(
    @Within() within: Scope,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
  ): Promise<ShareLedger> {
    return this.ledgers.rows.ofCooperative(within, id);
  }

  @Post('cooperatives/:id/shares')
  @Allow(cooperativePermissions.write)
  @Answers(ShareLedger, { status: 201, refusals: ofShares })
  actInCooperative(
    @Within() within: Scope,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
    @Body({ schema: ShareAct }) act: ShareAct,
  ): Promise<ShareLedger | Refusal> {
    return this.ledgers.actInCooperative(within, id, act);
  }

  /** Takes a line back, with the reason; the line stays as it was written. */
  @Post('share-entries/:id/reversal')
  @Allow(cooperativePermissions.write)
  @Answers(ShareLedger, { status: 201, refusals: ofShares })
  reverse(
    @Within() within: Scope,
    @Param('id', { schema: ShareEntryId }) id: ShareEntryId,
    @Body({ schema: ShareReversal }) { reason }: ShareReversal,
  ): Promise<ShareLedger | Refusal> {
    return this.ledgers.reverse(within, id, reason);
  }
}
