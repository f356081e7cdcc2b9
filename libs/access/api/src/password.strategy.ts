import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { SignIn } from '@sanad/access/core';
import { Transactions } from '@sanad/platform';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import { Audit } from './audit';
import { Passwords } from './passwords';
import { Sessions } from './sessions';
import { networkOf, Throttle, paces } from './throttle';

export const passwordStrategy = 'password';

/** Who has typed the right words. */
export interface Entrant {
  readonly id: string;
  readonly isPartner: boolean;
  readonly isKnownDevice: boolean;
}

interface Account {
  readonly id: string;
  readonly password_hash: string;
  readonly status: string;
  readonly is_partner: boolean;
}

/**
 * E-mail and password. Attempts are counted for the network, and for the account on unknown devices apart from
 * the devices its owner has used: guessing at an account does not shut its owner out.
 */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, passwordStrategy) {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
    private readonly audit: Audit,
  ) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true });
  }

  async validate(request: Request): Promise<Entrant | null> {
    const sent = SignIn.safeParse(request.body);
    if (!sent.success) return null;
    const { email, password } = sent.data;
    await this.throttle.count(`network ${networkOf(request.ip ?? '')}`, paces.network);
    const { account, isKnownDevice } = await this.accountOf(email, request);
    const bucket = `account ${createHash('sha256').update(email.toLowerCase()).digest('base64url')} ${isKnownDevice ? 'known' : 'unknown'}`;
    await this.throttle.count(bucket, isKnownDevice ? paces.knownDevice : paces.unknownDevice);
    const isRight = await this.passwords.isRight(password, account?.status === 'ACTIVE' ? account.password_hash : null);
    if (!account) return null;
    if (!isRight) {
      await this.note(account.id, 'session.refused');
      return null;
    }
    await this.throttle.forgive(bucket);
    return { id: account.id, isPartner: account.is_partner, isKnownDevice };
  }

  private accountOf(email: string, request: Request): Promise<{ account: Account | null; isKnownDevice: boolean }> {
    return this.transactions.asSystem(async () => {
      const { rows } = await this.transactions.current.client.query<Account>(
        `select u.id, u.password_hash, u.status,
           exists (select from access.assignment a where a.user_id = u.id and a.branch_id is not null) as is_partner
         from access.user_account u where u.email = $1`,
        [email],
      );
      const account = rows[0] ?? null;
      return { account, isKnownDevice: account ? await this.sessions.isKnownDevice(account.id, request) : false };
    });
  }

  private note(userId: string, action: string): Promise<void> {
    return this.transactions.asSystem(() => this.audit.record({ action, entity: 'user', entityId: userId }));
  }
}
