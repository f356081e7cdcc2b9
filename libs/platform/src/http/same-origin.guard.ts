import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Environment } from '../environment';
import { Ended } from './refusals';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

function sameSite(request: Request, origin: string): boolean {
  const said = request.headers.origin;
  if (said !== undefined) return said === origin || isSameHost(said, request, origin);
  // Tools without a browser send neither; a browser always says where a write comes from.
  const fetchSite = request.headers['sec-fetch-site'];
  return fetchSite === undefined || fetchSite === 'same-origin';
}

/** On the own machine the same page has several names: localhost and 127.0.0.1. */
function isSameHost(said: string, request: Request, origin: string): boolean {
  const own = new URL(origin);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(own.hostname);
  return (
    isLocal &&
    said === `${own.protocol}//${request.headers.host ?? ''}` &&
    /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(said)
  );
}

/** No other site may write in the name of somebody who is signed in here. */
@Injectable()
export class SameOrigin implements CanActivate {
  constructor(private readonly environment: Environment) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (safe.has(request.method) || sameSite(request, this.environment.origin)) return true;
    throw new Ended(403, 'crossSite');
  }
}
