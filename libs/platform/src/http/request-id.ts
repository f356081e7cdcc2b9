import { newId } from '@sanad/kernel';
import type { Request } from 'express';

const place = Symbol('request-id');

/** The number under which a request is found in the log, in the audit and on the screen of the person who reports it. */
export function requestIdOf(request: Request): string {
  const noted = request as unknown as Record<symbol, string | undefined>;
  return (noted[place] ??= newId());
}
