import { createHash } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, mkdirSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mayEnter, type RunUser } from './run-user.ts';

/** Used by root alone, when the account of the server cannot reach the clone. */
const systemFolder = '/var/lib/sanad';

// The kernel allows 107 bytes for the whole path of a socket.
const longestSocketPath = 107;
const socketPrefix = 'sanad-pg-';

function makeFolder(folder: string, user: RunUser | undefined): boolean {
  // The mode of a recursive mkdir would apply to the parents as well.
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!user) return true;
  try {
    chownSync(folder, user.uid, user.gid);
  } catch {
    return false;
  }
  return mayEnter(folder, user);
}

function demandAccess(folder: string): void {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    const { uid } = statSync(folder);
    throw new Error(
      `${folder} belongs to another account (number ${uid}): start as that account, or set SANAD_DATA to a folder of your own.`,
    );
  }
}

/** Makes the folder ready for the server's account; gives another one when that account cannot reach it. */
export function prepareFolder(wished: string, user: RunUser | undefined): string {
  if (makeFolder(wished, user)) {
    demandAccess(wished);
    return wished;
  }
  try {
    rmdirSync(wished);
  } catch {
    // It was not empty: not ours to delete.
  }
  const spare = join(systemFolder, createHash('sha256').update(wished).digest('hex').slice(0, 12));
  if (makeFolder(spare, user)) return spare;
  throw new Error(
    `The account that runs PostgreSQL can reach neither ${wished} nor ${spare}: set SANAD_DATA to a folder that it can reach, or DATABASE_URL to a server of your own.`,
  );
}

/** Where programs are copied to when they cannot be run where npm put them. */
export function spareFolderFor(folder: string, user: RunUser | undefined): string {
  return user ? systemFolder : folder;
}

/** A new private folder for the socket, with a path that is short enough. */
export function makeSocketFolder(user: RunUser | undefined): string {
  const fits = (base: string) =>
    Buffer.byteLength(join(base, `${socketPrefix}123456`, '.s.PGSQL.5432')) <= longestSocketPath;
  const base =
    [tmpdir(), '/tmp', '/var/tmp'].find(
      (folder) => fits(folder) && /^[\w./-]+$/.test(folder) && mayEnter(folder, user),
    ) ?? '/tmp';
  const folder = mkdtempSync(join(base, socketPrefix));
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}

/** Whether a folder was made by `makeSocketFolder`. */
export function isSocketFolder(folder: string): boolean {
  return /\/sanad-pg-\w{6}$/.test(folder);
}
