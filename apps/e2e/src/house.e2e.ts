import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { connectionTo, startSanad, type Sanad } from './stage/sanad-server';
import { demoPassword } from './stage/visitor';

interface Entered {
  readonly cookie: string;
  readonly proof: string;
}

async function enter(url: string, email: string): Promise<Entered> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: demoPassword }),
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]!);
  return {
    cookie: cookies.join('; '),
    proof: decodeURIComponent(cookies.find((one) => one.startsWith('sanad-xsrf='))!.slice(11)),
  };
}

function register(url: string, { cookie, proof }: Entered, turn: number): Promise<Response> {
  return fetch(`${url}/api/v1/people`, {
    method: 'POST',
    headers: { cookie, 'x-xsrf-token': proof, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      givenAr: 'نور',
      familyAr: 'العابرة',
      phone: `06${String(10_000_000 + turn)}`,
      province: '10.261',
    }),
  });
}

describe('the house as a whole', () => {
  let sanad: Sanad;
  beforeAll(async () => {
    sanad = await startSanad({ env: { SANAD_STORY: '0' } });
  }, 120_000);
  afterAll(() => sanad.stop());

  test('every route is in the document, with its permission, its problems and what a write asks for', async () => {
    const document = (await (await fetch(`${sanad.url}/api/openapi.json`)).json()) as {
      paths: Record<
        string,
        Record<string, { 'x-permission'?: string; parameters?: { name: string }[]; responses: object }>
      >;
      components: { schemas: Record<string, unknown> };
    };
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
    expect(operations.length).toBeGreaterThan(60);
    const undeclared = operations.filter(({ operation }) => !operation['x-permission']);
    expect(undeclared).toEqual([]);
    // Whoever comes in is nobody yet: a key belongs to somebody.
    const waysIn = ['session', 'link-codes', 'link-sessions', 'invitations/view', 'invitations/acceptance'].map(
      (way) => `/api/v1/${way}`,
    );
    const keyless = operations.filter(
      ({ path, method, operation }) =>
        method !== 'get' &&
        !waysIn.includes(path) &&
        !operation.parameters?.some(({ name }) => name === 'Idempotency-Key'),
    );
    expect(keyless.map(({ path, method }) => `${method} ${path}`)).toEqual([]);
    expect(document.components.schemas).toHaveProperty('Problem');
  });

  test('a page that is none is the application’s to say; a file that is none is not there', async () => {
    const html = { headers: { accept: 'text/html' } };
    expect((await fetch(`${sanad.url}/files/x`, html)).headers.get('content-type')).toMatch(/html/);
    expect((await fetch(`${sanad.url}/missing.js`, html)).status).toBe(404);
    expect((await fetch(`${sanad.url}/api/v1/nothing`, html)).headers.get('content-type')).toMatch(/problem\+json/);
    const policy = (await fetch(`${sanad.url}/sign-in`, html)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
  });

  test('killed in the middle of writing: everything that was answered is there', async () => {
    const entered = await enter(sanad.url, 'caseworker@guelmim.example');
    const answered: string[] = [];
    let sent = 0;
    let running = true;
    const write = async () => {
      while (running) {
        try {
          const answer = await register(sanad.url, entered, (sent += 1));
          if (answer.status === 201) answered.push(((await answer.json()) as { id: string }).id);
        } catch {
          running = false;
        }
      }
    };
    const writers = Array.from({ length: 8 }, write);
    // Killed as soon as there is something to lose, however busy the machine.
    while (running && answered.length <= 10) await pause(20);
    await pause(200);
    await sanad.kill();
    running = false;
    await Promise.all(writers);
    expect(answered.length).toBeGreaterThan(10);
    sanad = await startSanad({ database: sanad.database, env: { SANAD_STORY: '0' } });
    const client = new Client(connectionTo(sanad.database));
    await client.connect();
    const { rows } = await client.query<{ found: string; audited: string; people: string; keys: string }>(
      `select (select count(*) from people.person where id = any ($1::uuid[])) as found,
         (select count(*) from audit.entry where entity_id = any ($1::uuid[]) and action = 'person.create') as audited,
         (select count(*) from people.person) as people,
         (select count(*) from platform.answered_request where status = 201) as keys`,
      [answered],
    );
    await client.query('select audit.seal_pending()');
    const verdict = await client.query('select broken_entry from audit.verify()');
    await client.end();
    expect(rows[0]).toMatchObject({ found: String(answered.length), audited: String(answered.length) });
    // All or nothing: there are as many persons as answers that were kept with them.
    expect(rows[0]!.people).toBe(rows[0]!.keys);
    expect(verdict.rows).toEqual([{ broken_entry: null }]);
  }, 120_000);

  test('the doctor finds the house well, and the audit names the first entry that somebody has edited', async () => {
    const doctor = sanad.command('doctor');
    expect(doctor.said).toMatch(/✓ Schema/);
    expect(doctor.said).toMatch(/✓ Row policies/);
    expect({ code: doctor.code, ill: doctor.said.match(/✗.*/g) }).toEqual({ code: 0, ill: null });
    expect(sanad.command('audit-verify')).toMatchObject({ code: 0 });
    const client = new Client(connectionTo(sanad.database));
    await client.connect();
    await client.query(
      `set session_replication_role = replica; update audit.entry set action = 'nothing' where id = 5`,
    );
    await client.end();
    const verdict = sanad.command('audit-verify');
    expect(verdict.code).toBe(1);
    expect(verdict.said).toContain('Entry 5 breaks the chain: changed entry');
  }, 60_000);

  test('outside demo mode there is no account and no default password', async () => {
    const plain = await startSanad({ demo: false });
    try {
      expect(await (await fetch(`${plain.url}/api/v1/welcome`)).json()).toEqual({ demo: false, accounts: [] });
      const answer = await fetch(`${plain.url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'caseworker@guelmim.example', password: demoPassword }),
      });
      expect(answer.status).toBe(401);
    } finally {
      await plain.stop();
    }
  }, 60_000);
});
