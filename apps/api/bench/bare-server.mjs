import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The least that could do the same: node:http, one pool, the statements that the product sent, a signed token instead of
 * a session. What the product needs more than this is the price of everything else that it does.
 */
const { jobs, database, contextKey, tokenKey } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const key = Buffer.from(contextKey, 'base64');
const secret = Buffer.from(tokenKey, 'base64');
const pool = new pg.Pool({ ...database, max: 10 });
const ownId = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/;

function isSigned(header = '') {
  const [head, body, proof = ''] = header.replace('Bearer ', '').split('.');
  const wanted = createHmac('sha256', secret).update(`${head}.${body}`).digest();
  const given = Buffer.from(proof, 'base64url');
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}

/** Ids that the product made for the act are made anew, the same one each time it is met. */
function withNewIds(values, made) {
  return values.map((value) => {
    if (value?.bytes) return Buffer.from(value.bytes, 'hex');
    if (typeof value !== 'string' || !ownId.test(value)) return value;
    if (!made.has(value)) made.set(value, randomUUID());
    return made.get(value);
  });
}

async function run({ claim, statements }) {
  const client = await pool.connect();
  try {
    const proof = createHmac('sha256', key).update(`${claim}|${client.processID}`).digest('hex');
    await client.query(
      `begin; select set_config('sanad.claim', ${client.escapeLiteral(claim)}, true), set_config('sanad.proof', '${proof}', true)`,
    );
    const made = new Map();
    let rows = [];
    for (const { name, text, values, isAnswer } of statements) {
      const result = await client.query({ name, text, values: withNewIds(values, made) });
      if (isAnswer) ({ rows } = result);
    }
    await client.query('commit');
    return JSON.stringify(rows);
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const server = createServer((request, response) => {
  request.resume();
  const [, job, number] = request.url.split('/');
  const variant = jobs[job]?.[Number(number)];
  if (!variant || !isSigned(request.headers.authorization)) {
    response.writeHead(404).end();
    return;
  }
  run(variant).then(
    (body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body),
    (error) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.on('SIGTERM', () => process.exit(0));
