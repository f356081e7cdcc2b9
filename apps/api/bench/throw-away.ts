import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  applicationOf,
  Keys,
  startEmbeddedPostgres,
  type DatabaseAddress,
  type EmbeddedPostgres,
} from '@sanad/platform';
import { Client } from 'pg';

/** A database of the bench alone, and the product running on it. */
export interface ThrowAway {
  readonly keys: Keys;
  readonly owner: DatabaseAddress;
  readonly application: DatabaseAddress;
  readonly postgres: EmbeddedPostgres;
  readonly environment: NodeJS.ProcessEnv;
  sql<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  leave(): Promise<void>;
}

const program = (name: string) => join(process.cwd(), 'dist', 'apps', 'api', `${name}.js`);

/** Starts the database in a new folder, or in `kept`, which stays. */
export async function openThrowAway(kept: string | undefined): Promise<ThrowAway> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'sanad-bench-'));
  mkdirSync(folder, { recursive: true });
  const keys = Keys.fromFile(join(folder, 'secret'));
  const postgres = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgresql') });
  const { host, port, user, database } = postgres;
  const owner: DatabaseAddress = { host, port, user, database, password: undefined, ssl: false };
  const client = await connected(owner);
  const environment = {
    PATH: process.env['PATH'],
    TZ: 'UTC',
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    SANAD_DATA: folder,
    DATABASE_URL: `postgresql://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`,
  };
  return {
    keys,
    owner,
    application: applicationOf(owner, keys),
    postgres,
    environment,
    sql: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await client.query(text, [...values])).rows as Row[],
    leave: async () => {
      await client.end();
      await postgres.stop();
      if (!kept) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A connection of one's own, with all the time that it needs. Whoever asks for it ends it. */
export async function connected({ host, port, user, database, password }: DatabaseAddress): Promise<Client> {
  const client = new Client({ host, port, user, database, password });
  await client.connect();
  await client.query('set statement_timeout = 0');
  return client;
}

/** Runs one of the commands of the console to its end, its words shown. */
export async function command(house: ThrowAway, name: string, ...words: string[]): Promise<void> {
  const child = spawn(process.execPath, [program(name), ...words], { env: house.environment, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${name} ended with ${code}.`);
}

export interface Running {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

/** The product as it is delivered. `record`: a file for the statements that it sends. */
export async function startProduct(house: ThrowAway, record?: string): Promise<Running> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const preload = record ? ['--import', join(process.cwd(), 'apps', 'api', 'bench', 'recorder.mjs')] : [];
  const child = spawn(process.execPath, [...preload, program('main')], {
    env: { ...house.environment, PORT: String(port), SANAD_ORIGIN: url, ...(record && { SANAD_RECORD: record }) },
    stdio: ['ignore', 'ignore', 2],
  });
  for (const limit = Date.now() + 180_000; ; await pause(50)) {
    if (child.exitCode !== null || Date.now() > limit) throw new Error('The server did not start.');
    const live = await fetch(`${url}/health/live`).catch(() => null);
    if (live?.ok) break;
  }
  return { url, pid: child.pid!, stop: () => ended(child) };
}
