import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy } from 'passport-custom';
import { Sessions, type LiveSession } from './sessions';

export const sessionStrategy = 'session-cookie';

/** Knows a person by the cookie of a live session. */
@Injectable()
export class SessionStrategy extends PassportStrategy(Strategy, sessionStrategy) {
  constructor(private readonly sessions: Sessions) {
    super();
  }

  validate(request: Request): Promise<LiveSession | null> {
    return this.sessions.find(request);
  }
}
