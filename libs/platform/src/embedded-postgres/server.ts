import { spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { serverEnvironment } from './cluster.ts';
import { isSocketFolder, makeSocketFolder } from './folders.ts';
import {
  answers,
  endPostmaster,
  isLive,
  isPostgres,
  readPostmaster,
  waitUntil,
  type Postmaster,
} from './postmaster.ts';
import type { RunUser } from './run-user.ts';

interface Start {
  readonly binaries: Binaries;
  readonly cluster: string;
  readonly user: RunUser | undefined;
  readonly volatile: boolean;
  readonly log: string;
}

const always = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  port: '5432',
  max_connections: '80',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  shared_buffers: '128MB',
  logging_collector: 'off',
};
const whenVolatile = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
};

const readyWithin = 120_000;
const largestLog = 5_000_000;

function openLog(log: string, user: RunUser | undefined): number {
  const isLarge = (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > largestLog;
  const file = openSync(log, isLarge ? 'w' : 'a', 0o600);
  if (user) fchownSync(file, user.uid, user.gid);
  return file;
}

/** Runs the program apart from us: in its own session, so that Ctrl-C in the terminal does not reach it. */
function launch({ binaries, cluster, user, volatile, log }: Start, socketFolder: string) {
  const settings = { ...always, ...(volatile ? whenVolatile : {}), unix_socket_directories: socketFolder };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = openLog(log, user);
  const child = spawn(binaries.postgres, ['-D', cluster, ...flags], {
    cwd: '/',
    detached: true,
    env: serverEnvironment,
    stdio: ['ignore', output, output],
    ...user,
  });
  closeSync(output);
  child.once('error', () => undefined);
  child.unref();
  return child;
}

function removeSocket(folder: string): void {
  if (isSocketFolder(folder)) rmSync(folder, { recursive: true, force: true });
}

function isReady(found: Postmaster | undefined): boolean | Promise<boolean> {
  return found !== undefined && found.ready && answers(found);
}

/** A server that already runs for this cluster. One that has lost its socket is stopped: nobody can reach it. */
async function findRunning(cluster: string): Promise<Postmaster | undefined> {
  const found = readPostmaster(cluster);
  if (!found) return undefined;
  if (isPostgres(found.pid)) {
    if (
      await waitUntil(() => !isLive(found.pid) || isReady(readPostmaster(cluster)), found.ready ? 3000 : readyWithin)
    ) {
      if (isLive(found.pid)) return readPostmaster(cluster);
    } else {
      await endPostmaster(found.pid, 'SIGINT');
    }
  }
  // A file left by a killed server would stop the next one when its number is a zombie or somebody else's.
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  removeSocket(found.socketFolder);
  return undefined;
}

function lastWords(log: string, from: number): string {
  const written = readFileSync(log).subarray(from).toString('utf8').trim();
  return written.split('\n').slice(-6).join('\n');
}

async function launchOnce(start: Start): Promise<Postmaster | string> {
  const socketFolder = makeSocketFolder(start.user);
  const before = statSync(start.log, { throwIfNoEntry: false })?.size ?? 0;
  const child = launch(start, socketFolder);
  const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  const current = () => {
    const found = readPostmaster(start.cluster);
    return found?.pid === child.pid ? found : undefined;
  };
  await waitUntil(() => hasEnded() || isReady(current()), readyWithin);
  const found = current();
  if (!hasEnded() && found?.ready) return found;
  rmSync(socketFolder, { recursive: true, force: true });
  return lastWords(start.log, before > largestLog ? 0 : before);
}

/** Ends a server that nobody uses, and takes its socket away. */
export async function endServer(cluster: string, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  const found = readPostmaster(cluster);
  if (!found) return;
  await endPostmaster(found.pid, signal);
  removeSocket(found.socketFolder);
}

/** Starts the server, or gives the one that runs. Backends of a killed server may need a moment to let go of its memory. */
export async function startServer(start: Start): Promise<Postmaster & { reused: boolean }> {
  const running = await findRunning(start.cluster);
  if (running) return { ...running, reused: true };
  const end = Date.now() + 20_000;
  for (;;) {
    const result = await launchOnce(start);
    if (typeof result !== 'string') return { ...result, reused: false };
    if (!/still in use/.test(result) || Date.now() > end)
      throw new Error(`PostgreSQL did not start. Its last words:\n${result}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
