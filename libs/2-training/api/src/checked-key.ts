import type { PageRequest } from '@sanad/kernel';
import { Invalid, keyAfter } from '@sanad/platform';
import * as z from 'zod';

/** The key of a cursor, part by part of the kind that the database compares with: a forged one is the client's mistake. */
export function checkedKey(page: PageRequest, ...parts: readonly [z.ZodType, ...z.ZodType[]]): readonly unknown[] {
  const key = keyAfter(page, parts.length);
  if (page.after === undefined || parts.every((part, place) => part.safeParse(key[place]).success)) return key;
  throw new Invalid([{ path: '/after', code: 'invalid' }]);
}
