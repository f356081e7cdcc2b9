import * as z from 'zod';

/** What a list is asked for: how many rows, and after which row. `after` is opaque: it comes from `next` of the page before. */
export const PageRequest = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  after: z.string().max(400).optional(),
});
export type PageRequest = z.infer<typeof PageRequest>;

/** One page of a list. `total` counts by the same predicate as the rows. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: z.string().nullable(), total: z.number().int().min(0) });
}
export interface Page<Row> {
  rows: Row[];
  next: string | null;
  total: number;
}

/** Packs the sort key of the last row into an opaque cursor; unpads to URL-safe characters. */
export function cursorOf(key: readonly (string | number)[]): string {
  return btoa(unescape(encodeURIComponent(JSON.stringify(key))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Unpacks a cursor made by `cursorOf`; null when it is not one, or has another number of parts. */
export function keyOf(cursor: string | undefined, parts: number): readonly (string | number)[] | null {
  if (!cursor) return null;
  try {
    const decoded: unknown = JSON.parse(
      decodeURIComponent(escape(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')))),
    );
    const valid =
      Array.isArray(decoded) &&
      decoded.length === parts &&
      decoded.every((part) => typeof part === 'string' || typeof part === 'number');
    return valid ? (decoded as (string | number)[]) : null;
  } catch {
    return null;
  }
}
