import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Ended } from './refusals';

const metadata = 'sanad:asks-version';

const readVersion = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const wish = context.switchToHttp().getRequest<Request>().headers['if-match'];
  if (wish === undefined) throw new Ended(428, 'versionRequired');
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(wish.trim())?.[1];
  if (version === undefined) throw new Ended(400, 'versionRequired');
  return Number(version);
});

/** The version that the user saw, from `If-Match`: obligatory for every write to a record that exists. */
export function Version(): ParameterDecorator {
  const read = readVersion();
  return (target, key, index) => {
    if (key) Reflect.defineMetadata(metadata, true, (target as Record<string | symbol, object>)[key]!);
    read(target, key, index);
  };
}

export function asksVersion(handler: object): boolean {
  return Reflect.getMetadata(metadata, handler) === true;
}
