import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import type { Request } from 'express';
import type { Caller } from '../database/caller';

const place = Symbol('caller');

/** Notes on the request in whose name it acts. */
export function setCaller(request: Request, caller: Caller): void {
  (request as unknown as Record<symbol, Caller>)[place] = caller;
}

/** Null on public routes. */
export function callerOf(request: Request): Caller | null {
  return (request as unknown as Record<symbol, Caller | undefined>)[place] ?? null;
}

/** The rows that the route's permission opens to the caller: `read(@Within() within: Scope)`. */
export const Within = createParamDecorator((_: unknown, context: ExecutionContext): Scope => {
  const caller = callerOf(context.switchToHttp().getRequest<Request>());
  if (!caller) throw new Error('A public route has no scope.');
  return caller.scope;
});

/** The caller itself, where a rule asks for role or person. */
export const By = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const caller = callerOf(context.switchToHttp().getRequest<Request>());
  if (!caller) throw new Error('A public route has no caller.');
  return caller;
});
