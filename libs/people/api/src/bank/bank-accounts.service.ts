import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { newId, refuse, type Refusal, type Scope } from '@sanad/kernel';
import type {
  BankAccountDraft,
  BankAccountId,
  BankAccountView,
  BankNumberView,
  PersonId,
  UnmaskReason,
} from '@sanad/people/core';
import { found, Keys } from '@sanad/platform';
import { SealedNumbers } from '../sealed-numbers';
import { BankAccountsRepository } from './bank-accounts.repository';

/** A number whose key does not fit, kept all the same because a table brought it: why. */
export interface Doubt {
  readonly reason: string;
}

/** Where a person is paid. The number leaves this class in clear for one reason only: somebody who may has asked, and said why. */
@Injectable()
export class BankAccounts {
  private readonly numbers: SealedNumbers;

  constructor(
    private readonly accounts: BankAccountsRepository,
    private readonly audit: Audit,
    keys: Keys,
  ) {
    this.numbers = new SealedNumbers(keys, 'people.bank_account.rib');
  }

  async of(within: Scope, personId: PersonId): Promise<BankAccountView | null> {
    const { unitId, account } = found(await this.accounts.of(within, personId));
    await this.audit.record({ action: 'bank.read', entity: 'person', entityId: personId, unitId });
    return account;
  }

  /** Takes the place of the account that the writer saw. The audit learns that there was a number, never which. */
  async put(
    within: Scope,
    personId: string,
    { rib, bank, replaces }: BankAccountDraft,
    doubt: Doubt | null = null,
  ): Promise<BankAccountView | Refusal> {
    const { unitId, account } = found(await this.accounts.of(within, personId, true));
    if ((account?.id ?? null) !== replaces) return refuse('bankAccountChanged');
    const id = newId<BankAccountId>();
    if (account) await this.accounts.replace(account.id);
    await this.accounts.insert({
      id,
      person_id: personId,
      unit_id: unitId,
      rib_cipher: this.numbers.seal(id, rib),
      rib_index: this.numbers.index(rib),
      rib_end: rib.slice(-4),
      bank,
      is_whole: doubt === null,
      reason: doubt?.reason,
      created_by: within.user,
    });
    await this.audit.record({
      action: account ? 'bank.replace' : 'bank.add',
      entity: 'person',
      entityId: personId,
      unitId,
      before: { account: account?.id ?? null },
      after: { account: id, bank, isWhole: doubt === null },
      why: doubt?.reason,
    });
    return found((await this.accounts.of(within, personId))?.account);
  }

  /** The number in clear. @throws {Absent} when there is none. */
  async unmask(within: Scope, personId: PersonId, reason: UnmaskReason): Promise<BankNumberView> {
    const { id, cipher, unitId } = found(await this.accounts.sealed(within, personId));
    await this.audit.record({ action: 'bank.unmask', entity: 'person', entityId: personId, unitId, why: reason });
    return { rib: this.numbers.open(id, cipher) };
  }
}
