import type { PageRequest } from '@sanad/kernel';
import { momentAfter } from '@sanad/platform';

/** Where a page begins: creation and id of the row before it, nulls on the first page. One row more is asked for than is shown. */
export interface PageStart {
  readonly after: readonly (string | number | null)[];
  readonly limit: number;
}

/** @throws {Invalid} for a cursor that is none of ours. */
export function pageStart(page: PageRequest): PageStart {
  return { after: momentAfter(page), limit: page.limit + 1 };
}

/** The key below which a page begins, as `$2` and `$3`; the first page begins below everything. */
export const belowKey = `(coalesce($2::timestamptz, 'infinity'), coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))`;

/** A page and the number of all rows that match, in one row. */
export interface Listed<Row> {
  readonly rows: Row[];
  readonly total: number;
}
