import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Allow, Within } from '@sanad/access/api';
import type { Refusal, Scope } from '@sanad/kernel';
import {
  BankAccountAnswer,
  BankAccountDraft,
  BankAccountView,
  BankNumberView,
  bankPermissions,
  PersonId,
  UnmaskQuery,
} from '@sanad/people/core';
import { Answers } from '@sanad/platform';
import { BankAccounts } from './bank-accounts.service';

@Controller('people/:id/bank-account')
export class BankAccountsController {
  constructor(private readonly accounts: BankAccounts) {}

  @Get()
  @Allow(bankPermissions.read)
  @Answers(BankAccountAnswer)
  async read(@Within() within: Scope, @Param('id', { schema: PersonId }) id: PersonId): Promise<BankAccountAnswer> {
    return { account: await this.accounts.of(within, id) };
  }

  @Post()
  @Allow(bankPermissions.write)
  @Answers(BankAccountView, { status: 201, refusals: ['bankAccountChanged'] })
  put(
    @Within() within: Scope,
    @Param('id', { schema: PersonId }) id: PersonId,
    @Body({ schema: BankAccountDraft }) sent: BankAccountDraft,
  ): Promise<BankAccountView | Refusal> {
    return this.accounts.put(within, id, sent);
  }

  // Read and not written, so that the answer is not kept for a repeated request.
  @Get('number')
  @Allow(bankPermissions.unmask)
  @Answers(BankNumberView)
  unmask(
    @Within() within: Scope,
    @Param('id', { schema: PersonId }) id: PersonId,
    @Query({ schema: UnmaskQuery }) { reason }: UnmaskQuery,
  ): Promise<BankNumberView> {
    return this.accounts.unmask(within, id, reason);
  }
}
