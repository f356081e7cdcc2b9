import { createHash } from 'node:crypto';

/** An id that is the same in every run. The database makes the same with `loadIdSql`. */
export function loadId(kind: string, number: number | string): string {
  const digest = createHash('md5').update(`${kind}:${number}`).digest('hex');
  const marked = `${digest.slice(0, 12)}8${digest.slice(13, 16)}8${digest.slice(17)}`;
  return marked.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The same for a statement: `kind` is a word of ours, `number` an expression. */
export function loadIdSql(kind: string, number: string): string {
  return `overlay(overlay(md5('${kind}:' || (${number})::text) placing '8' from 13) placing '8' from 17)::uuid`;
}

/** A share of the whole between 0 and 99 for a row, the same in every run. */
export function loadShareSql(kind: string, number: string): string {
  return `(('x' || left(md5('${kind}:' || (${number})::text), 7))::bit(28)::int % 100)`;
}

/** In whose name the rows are written: nobody who can sign in. */
export const loader = loadId('loader', 0);
