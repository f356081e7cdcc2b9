import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Ended, ENVIRONMENT, type Environment } from '@sanad/platform';
import type { Request } from 'express';
import { Strategy } from 'passport-custom';
import { readCookie } from './cookies';
import { Sessions, type LiveSession } from './sessions';
import { BearerTokens, bearerOf } from './token/bearer-tokens';

export const sessionStrategy = 'session-cookie';

/** Knows a person by the cookie of a live session, or a system of an agency by its token; never by both. */
@Injectable()
export class SessionStrategy extends PassportStrategy(Strategy, sessionStrategy) {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: BearerTokens,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {
    super();
  }

  async validate(request: Request): Promise<LiveSession | null> {
    const token = bearerOf(request);
    if (token === null) return this.sessions.find(request);
    if (readCookie(request, 'session', this.environment)) throw new Ended(400, 'twoCredentials');
    return this.tokens.enter(token, request);
  }
}
