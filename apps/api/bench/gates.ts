import type { Visitor } from './visitors';
import type { ThrowAway } from './throw-away';
import { answer } from './clocks';

/** What must be right before its speed counts. @throws {Error} that names what is wrong. */
export async function gates(house: ThrowAway, url: string, caseworkers: readonly Visitor[]): Promise<void> {
  for (const by of caseworkers) {
    for (const [list, table] of [
      ['people', 'people.person'],
      ['case-files', 'case_file.case_file'],
    ] as const) {
      const { body } = await answer(url, { by, path: `/api/v1/${list}?limit=50` });
      const { total, rows } = JSON.parse(body) as { total: number; rows: { unit: { id: string } }[] };
      const [counted] = await house.sql<{ count: number }>(
        `select count(*)::int as count from ${table} where unit_id = $1`,
        [by.unit],
      );
      if (total !== counted!.count) throw new Error(`${list}: the total says ${total}, there are ${counted!.count}.`);
      if (rows.some(({ unit }) => unit.id !== by.unit)) throw new Error(`${list}: a row of another delegation.`);
    }
  }
}
