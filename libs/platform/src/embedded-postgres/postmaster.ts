import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What a running server writes about itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  readonly ready: boolean;
}

/** Reads `postmaster.pid`; undefined when there is none or it is still being written. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), socketFolder: lines[4]?.trim() ?? '', ready: lines[7]?.trim() === 'ready' };
}

function procFile(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether a process lives. A zombie answers signals but is dead: containers without an init keep them for ever. */
export function isLive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !/^State:\s+[ZX]/m.test(procFile(pid, 'status') ?? '');
}

/** Whether the process of that number is a PostgreSQL and not a later process that was given its number. */
export function isPostgres(pid: number): boolean {
  const command = procFile(pid, 'comm');
  return isLive(pid) && (command === undefined || command.trim() === 'postgres');
}

// A server answers a request for encryption with one byte before anybody signs in.
const encryptionRequest = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

/** Whether a server answers on the socket. */
export function answers({ socketFolder, port }: Postmaster): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(join(socketFolder, `.s.PGSQL.${port}`));
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2000, () => done(false));
    socket.once('connect', () => socket.write(encryptionRequest));
    socket.once('data', () => done(true));
    socket.once('error', () => done(false));
    socket.once('close', () => resolve(false));
  });
}

/** Waits until the question is answered with yes; false when the time is over. */
export async function waitUntil(question: () => boolean | Promise<boolean>, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  for (;;) {
    if (await question()) return true;
    if (Date.now() > end) return false;
    await pause(20);
  }
}

/** Ends a server: `SIGINT` closes it cleanly, `SIGQUIT` at once. */
export async function endPostmaster(pid: number, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  if (!isPostgres(pid)) return;
  process.kill(pid, signal);
  if (await waitUntil(() => !isLive(pid), 30_000)) return;
  process.kill(pid, 'SIGQUIT');
  if (!(await waitUntil(() => !isLive(pid), 10_000))) throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}
