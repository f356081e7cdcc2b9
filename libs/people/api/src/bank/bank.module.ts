import { Module } from '@nestjs/common';
import { constraintRefusals } from '@sanad/platform';
import { BankAccountsController } from './bank-accounts.controller';
import { BankAccountsRepository } from './bank-accounts.repository';
import { BankAccounts } from './bank-accounts.service';

/** Bank numbers: a part of the people's room with a wall of its own. */
@Module({
  controllers: [BankAccountsController],
  providers: [
    BankAccounts,
    BankAccountsRepository,
    constraintRefusals({ bank_account_in_force_once: 'bankAccountChanged' }),
  ],
  exports: [BankAccounts],
})
export class BankModule {}
