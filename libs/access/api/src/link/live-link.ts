import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { LinkPurpose } from '@sanad/access/core';
import type { Request } from 'express';
import type { LiveSession } from '../sessions';

/** The link by which somebody is here: what for, and for which records. */
export interface LiveLink {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly subjectIds: readonly string[];
  readonly expiresAt: string;
}

/** On a route of `@AllowByLink(…)`: the link of this session. */
export const ByLink = createParamDecorator((_: unknown, context: ExecutionContext): LiveLink => {
  const { user } = context.switchToHttp().getRequest<Request & { user: LiveSession }>();
  if (!user.link) throw new Error('Only a route of @AllowByLink(…) is reached by a link.');
  return user.link;
});
