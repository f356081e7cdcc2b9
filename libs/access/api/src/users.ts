import { Injectable } from '@nestjs/common';
import { placeOf, type Role } from '@sanad/access/core';
import { newId, today } from '@sanad/kernel';
import { Database } from '@sanad/platform';
import { Audit } from './audit';
import { Passwords } from './passwords';

export interface NewUser {
  readonly id?: string;
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly role: Role;
  /** The unit, or the branch of a partner officer. */
  readonly placeId: string;
}

/** Accounts are made by the house itself: from the command line, or for the demo. */
@Injectable()
export class Users {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly audit: Audit,
  ) {}

  /** To be called in a system transaction. Gives the identifier. */
  async create({ id = newId(), email, name, password, role, placeId }: NewUser): Promise<string> {
    const isBranch = placeOf(role) === 'branch';
    await this.database.insert('access.user_account', {
      id,
      email,
      name,
      password_hash: await this.passwords.hash(password),
    });
    await this.database.insert('access.assignment', {
      id: newId(),
      user_id: id,
      role,
      unit_id: isBranch ? null : placeId,
      branch_id: isBranch ? placeId : null,
      valid_from: today(),
    });
    await this.audit.record({ action: 'user.create', entity: 'user', entityId: id, after: { email, role, placeId } });
    return id;
  }
}
