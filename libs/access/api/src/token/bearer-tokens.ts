import { Injectable } from '@nestjs/common';
import { today } from '@sanad/kernel';
import { Ended, Transactions } from '@sanad/platform';
import type { Request } from 'express';
import { hashOf, type LiveSession } from '../sessions';
import { networkOf, paces, Throttle } from '../throttle';

/** A hundred and twenty at once, then two a second: enough for a system that keeps in step, too little to copy a house. */
const pace = { burst: 120, seconds: 0.5 };

export const tokenShape = /^sanad_[0-9a-z]{8}_[A-Za-z0-9_-]{43}$/;

/** What stands behind `Authorization: Bearer`; null when the request brings none. */
export function bearerOf(request: Request): string | null {
  const said = request.headers.authorization;
  return said === undefined ? null : (/^bearer +(\S+)$/i.exec(said.trim())?.[1] ?? '');
}

/** Knows a system of an agency by its token: within its branch, as far as its scopes, as long as it lives. */
@Injectable()
export class BearerTokens {
  constructor(
    private readonly transactions: Transactions,
    private readonly throttle: Throttle,
  ) {}

  /** @throws {Ended} 401 when it is unknown, expired or revoked: which of them is not told. 429 when it asks too often. */
  async enter(token: string, request: Request): Promise<LiveSession> {
    const session = tokenShape.test(token) ? await this.known(token) : null;
    if (!session) {
      await this.throttle.count(`network ${networkOf(request.ip ?? '')}`, paces.network);
      throw new Ended(401, 'signInRequired', undefined, { 'WWW-Authenticate': 'Bearer error="invalid_token"' });
    }
    await this.throttle.count(`token ${session.token!.id}`, pace);
    return session;
  }

  private async known(token: string): Promise<LiveSession | null> {
    const [row] = await this.transactions.alone<{ session: LiveSession | null }>(
      'select access.token_session($1, $2::date) as session',
      [hashOf(token), today()],
    );
    return row?.session ?? null;
  }
}
