import { appendFileSync } from 'node:fs';
import pg from 'pg';

/** Loaded before the server (`node --import`): writes down each statement that it sends, with its values. */
const file = process.env.SANAD_RECORD;
const { query } = pg.Client.prototype;

function plain(value) {
  if (Buffer.isBuffer(value)) return { bytes: value.toString('hex') };
  if (value instanceof Date) return value.toISOString();
  return value;
}

pg.Client.prototype.query = function record(config, values, ...rest) {
  const text = typeof config === 'string' ? config : (config?.text ?? config?.cursor?.text);
  const given = config?.values ?? config?.cursor?.values ?? (Array.isArray(values) ? values : []);
  if (text) appendFileSync(file, `${JSON.stringify({ text, values: given.map(plain) })}\n`);
  return query.call(this, config, values, ...rest);
};
