import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import {
  AssociateMemberDraft,
  CooperativeChange,
  CooperativeDraft,
  CooperativeId,
  CooperativeView,
  IdentifierDraft,
  legalPersonPermissions,
  MandateDraft,
  MemberDraft,
  RegisterCorrection,
  StatusDraft,
} from '@sanad/cooperative/core';
import type { Refusal, Scope } from '@sanad/kernel';
import { BankNumberView, UnmaskQuery } from '@sanad/people/core';
import { Answers, Version } from '@sanad/platform';
import { CooperativeRecords } from './cooperative-records.service';
import { Identifiers } from './identifiers.service';
import { Mandates } from './mandates.service';
import { Members } from './members.service';

const memberRefusals = ['cooperativeHasEnded', 'memberAlready', 'memberBeforeRegister', 'paidAboveSubscribed'];

/** What is kept of a cooperative: each act answers the whole of it in its new version. */
@Controller('cooperatives')
export class LegalPersonsController {
  constructor(
    private readonly records: CooperativeRecords,
    private readonly identifiers: Identifiers,
    private readonly members: Members,
    private readonly mandates: Mandates,
  ) {}

  @Post()
  @Allow(legalPersonPermissions.enter)
  @Answers(CooperativeView, { status: 201, refusals: ['seatOutsideArea', 'tradeClosed', 'registerNumberTaken'] })
  enter(
    @Within() within: Scope,
    @Body({ schema: CooperativeDraft }) draft: CooperativeDraft,
  ): Promise<CooperativeView | Refusal> {
    return this.records.enter(within, draft);
  }

  @Patch(':id')
  @Allow(legalPersonPermissions.keep)
  @Answers(CooperativeView, { refusals: ['tradeClosed'] })
  change(
    @Within() within: Scope,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
    @Version() version: number,
    @Body({ schema: CooperativeChange }) sent: CooperativeChange,
  ): Promise<CooperativeView | Refusal> {
    return this.records.change(within, { id, version }, sent);
  }

  @Post(':id/statuses')
  @Allow(legalPersonPermissions.keep)
  @Answers(CooperativeView, { status: 201, refusals: ['statusNotNext', 'statusDayTooEarly', 'successorIsItself'] })
  move(
    @Within() within: Scope,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
    @Version() version: number,
    @Body({ schema: StatusDraft }) sent: StatusDraft,
  ): Promise<CooperativeView | Refusal> {
    return this.records.move(within, { id, version }, sent);
  }

  @Put(':id/register-entry')
  @Allow(legalPersonPermissions.keep)
  @Answers(CooperativeView, { refusals: ['registerNumberTaken'] })
  correctRegister(
    @Within() within: Scope,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
    @Version() version: number,
    @Body({ schema: RegisterCorrection }) sent: RegisterCorrection,
  ): Promise<CooperativeView | Refusal> {
    return this.identifiers.correctRegister(within, { id, version }, sent);
  }

  @Post(':id/identifiers')
  @Allow(legalPersonPermissions.keep)
  @Answers(CooperativeView, { status: 201, refusals: ['identifierTaken'] })
  writeIdentifier(
    @Within() within: Scope,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
    @Version() version: number,
    @Body({ schema: IdentifierDraft }) draft: IdentifierDraft,
  ): Promise<CooperativeView | Refusal> {
    return this.identifiers.write(within, { id, version }, draft);
  }

  // Read and not written, so that the answer is not kept for a repeated request.
  @Get(':id/bank-account/number')
  @Allow(legalPersonPermissions.unmask)
  @Answers(BankNumberView)
  unmask(
    @Within() within: Scope,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
    @Query({ schema: UnmaskQuery }) { reason }: UnmaskQuery,
  ): Promise<BankNumberView> {
    return this.identifiers.unmask(within, id, reason);
  }

  @Post(':id/members')
  @Allow(legalPersonPermissions.keep)
  @Answers(CooperativeView, { status: 201, refusals: [...memberRefusals, 'memberIsDeceased'] })
  admit(
    @Within() within: Scope,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
    @Version() version: number,
    @Body({ schema: MemberDraft }) draft: MemberDraft,
  ): Promise<CooperativeView | Refusal> {
    return this.members.admit(within, { id, version }, draft);
  }

  @Post(':id/associates')
  @Allow(legalPersonPermissions.keep)
  @Answers(CooperativeView, { status: 201, refusals: memberRefusals })
  admitAssociate(
    @Within() within: Scope,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
    @Version() version: number,
    @Body({ schema: AssociateMemberDraft }) draft: AssociateMemberDraft,
  ): Promise<CooperativeView | Refusal> {
    return this.members.admitAssociate(within, { id, version }, draft);
  }

  @Post(':id/mandates')
  @Allow(legalPersonPermissions.keep)
  @Answers(CooperativeView, { status: 201, refusals: ['cooperativeHasEnded', 'seatTaken', 'holderIsNoMember'] })
  beginMandate(
    @Within() within: Scope,
    @Param('id', { schema: CooperativeId }) id: CooperativeId,
    @Version() version: number,
    @Body({ schema: MandateDraft }) draft: MandateDraft,
  ): Promise<CooperativeView | Refusal> {
    return this.mandates.begin(within, { id, version }, draft);
  }
}
