import type { ThrowAway } from './throw-away';

/** A value as a statement of plain SQL holds it. */
export function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value))
    return literal(
      `{${value.map((item) => (item === null ? 'NULL' : `"${String(item).replaceAll(/["\\]/g, String.raw`\$&`)}"`)).join(',')}}`,
    );
  const text =
    typeof value === 'object' && 'bytes' in value ? `\\x${String(value.bytes)}` : String(value as string | number);
  // pgbench would take a colon for one of its variables.
  return `E'${text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "''")
    .replaceAll(':', String.raw`\x3a`)}'`;
}

/** The context that the product entered, as its statements say it. */
export function claimIn(statements: readonly { readonly text: string }[]): string {
  const said = statements.map(({ text }) => text).join('\n');
  return /set_config\('sanad\.claim', '((?:[^']|'')*)'/.exec(said)![1]!.replaceAll("''", "'");
}

/** Signs a context as the application does, for whoever cannot: only in a database that is thrown away. */
export async function openDoor(house: ThrowAway): Promise<void> {
  await house.sql(`
    create schema if not exists bench;
    grant usage on schema bench to public;
    create or replace function bench.enter(claim text) returns void language sql security definer as $$
      select set_config('sanad.claim', claim, true), set_config('sanad.proof',
        encode(hmac(convert_to(claim || '|' || pg_backend_pid(), 'UTF8'), (select secret from context.key), 'sha256'), 'hex'), true)
    $$;`);
}
