import type { Role } from '@sanad/access/core';

export interface DemoAccount {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
}

/** Accounts that the sign-in page offers. Provided in demo mode only; elsewhere there is none. */
export class DemoAccounts {
  constructor(readonly accounts: readonly DemoAccount[]) {}
}
