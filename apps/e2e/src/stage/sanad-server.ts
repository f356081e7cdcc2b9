import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';

interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

export interface SanadOptions {
  /** A database that another server of this run left; a new one when left out. */
  readonly database?: string;
  /** With the Guelmim story and its demo accounts, as `npm start` does. */
  readonly demo?: boolean;
  /** Further environment variables. */
  readonly env?: Record<string, string>;
}

/** The built application, running on a port and a database of its own. */
export interface Sanad {
  readonly url: string;
  readonly database: string;
  /** What it has printed so far. */
  output(): string;
  /** Runs a command of the server's console beside it, as `npm run doctor` does. */
  command(name: string): { readonly code: number; readonly said: string };
  /** Ends it as a person would. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

const readyWithin = 90_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function cluster(): Connection {
  return JSON.parse(process.env['SANAD_TEST_POSTGRES'] ?? '{}') as Connection;
}

async function newDatabase(): Promise<string> {
  const name = `e2e_${process.pid}_${Date.now().toString(36)}`;
  const client = new Client(cluster());
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  return name;
}

/** For a look at the rows themselves, as the owner. */
export function connectionTo(database: string): Connection {
  return { ...cluster(), database };
}

/** The address of a database behind a Unix socket, as libpq writes it. */
function addressOf(database: string): string {
  const { host, port, user } = cluster();
  return `postgresql://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
}

async function answersAt(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/live`)).ok;
  } catch {
    return false;
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(impatience);
}

/** Starts the built application and waits until it answers. */
export async function startSanad(options: SanadOptions = {}): Promise<Sanad> {
  const database = options.database ?? (await newDatabase());
  const url = `http://127.0.0.1:${await freePort()}`;
  const dataFolder = mkdtempSync(join(tmpdir(), 'sanad-e2e-'));
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    TZ: 'UTC',
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: new URL(url).port,
    SANAD_ORIGIN: url,
    SANAD_DATA: dataFolder,
    DATABASE_URL: addressOf(database),
    SANAD_DEMO: options.demo === false ? '0' : '1',
    ...options.env,
  };
  const program = (name: string) => ['--enable-source-maps', join('dist', 'apps', 'api', `${name}.js`)];
  const child = spawn(process.execPath, program('main'), { stdio: ['ignore', 'pipe', 'pipe'], env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  process.once('exit', () => child.kill('SIGKILL'));

  const close = async (signal: 'SIGTERM' | 'SIGKILL') => {
    await end(child, signal);
    rmSync(dataFolder, { recursive: true, force: true });
  };
  const limit = Date.now() + readyWithin;
  while (!(await answersAt(url))) {
    if (hasEnded(child) || Date.now() > limit) {
      await close('SIGKILL');
      throw new Error(`Sanad did not start. Its last words:\n${output.split('\n').slice(-30).join('\n')}`);
    }
    await pause(50);
  }
  const command = (name: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, program(name), { env, encoding: 'utf8' });
    return { code: status ?? -1, said: stdout + stderr };
  };
  return { url, database, output: () => output, command, stop: () => close('SIGTERM'), kill: () => close('SIGKILL') };
}

/** Waits until the people of the demo story have done what they did. */
export async function storyIsTold(sanad: Sanad): Promise<void> {
  while (!sanad.output().includes('Demo accounts')) await pause(50);
}
