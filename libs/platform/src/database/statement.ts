import { createHash } from 'node:crypto';
import type { QueryConfig } from 'pg';

const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = `s${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`;
    names.set(text, name);
  }
  return name;
}

// Objects travel as JSON; arrays, bytes and instants as what they are.
function sent(value: unknown): unknown {
  const isPlain =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !Buffer.isBuffer(value) &&
    !(value instanceof Date);
  return isPlain ? JSON.stringify(value) : value;
}

/** Every statement is prepared under a name of its own: parsed once a connection, and never two statements in one. */
export function statement(text: string, values: readonly unknown[]): QueryConfig {
  return { name: nameOf(text), text, values: values.map(sent) };
}
