import { cursorOf, Instant, keyOf, type Page, type PageRequest } from '@sanad/kernel';
import * as z from 'zod';
import { Invalid } from './refusals';

/** The key after which a page begins; nulls on the first page. @throws {Invalid} for a cursor that is none of ours. */
export function keyAfter(page: PageRequest, parts: number): readonly (string | number | null)[] {
  if (page.after === undefined) return Array.from({ length: parts }, () => null);
  const key = keyOf(page.after, parts);
  if (!key) throw new Invalid([{ path: '/after', code: 'invalid' }]);
  return key;
}

const MomentKey = z.tuple([Instant, z.uuid()]);

/** The key of lists by moment and id, the newest first. @throws {Invalid} for a cursor that is none of ours. */
export function momentAfter(page: PageRequest): readonly (string | number | null)[] {
  const key = keyAfter(page, 2);
  if (page.after !== undefined && !MomentKey.safeParse(key).success)
    throw new Invalid([{ path: '/after', code: 'invalid' }]);
  return key;
}

/** A page out of `limit + 1` rows: the one too many says that there is a next page. */
export function pageFrom<Row>(
  page: PageRequest,
  rows: readonly Row[],
  total: number,
  key: (row: Row) => readonly (string | number)[],
): Page<Row> {
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return { rows: shown, total, next: rows.length > page.limit && last ? cursorOf(key(last)) : null };
}
