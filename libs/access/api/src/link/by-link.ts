import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { LiveSession } from '../sessions';
import type { LiveLink } from './live-link';

/** On a route of `@AllowByLink(…)`: the link of this session. */
export const ByLink = createParamDecorator((_: unknown, context: ExecutionContext): LiveLink => {
  const { user } = context.switchToHttp().getRequest<Request & { user: LiveSession }>();
  if (!user.link) throw new Error('Only a route of @AllowByLink(…) is reached by a link.');
  return user.link;
});
