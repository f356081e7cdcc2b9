import { chmodSync, mkdirSync, openSync, closeSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLive, waitUntil } from './postmaster.ts';

let count = 0;

/** Notes that this process uses the server of the folder; gives the name under which it is noted. */
export function moveIn(folder: string): string {
  const name = `${process.pid}-${(count += 1)}`;
  const tenants = join(folder, 'tenants');
  // Root and the owner of the folder may both use it; nobody else gets past the folder itself.
  if (mkdirSync(tenants, { recursive: true })) chmodSync(tenants, 0o777);
  writeFileSync(join(tenants, name), '');
  return name;
}

/** Takes the note away; true when nobody alive uses the server any more. */
export function moveOut(folder: string, name: string): boolean {
  rmSync(join(folder, 'tenants', name), { force: true });
  return !isUsed(folder);
}

/** Whether a living process uses the server of the folder. */
export function isUsed(folder: string): boolean {
  try {
    return readdirSync(join(folder, 'tenants')).some((name) => isLive(Number.parseInt(name, 10)));
  } catch {
    return false;
  }
}

function takeLock(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx');
    writeFileSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = Number(readFileSync(lock, 'utf8') || 0);
    if (holder > 0 && !isLive(holder)) rmSync(lock, { force: true });
    return false;
  }
}

/** Runs the work while no other process starts or stops the server of the folder. */
export async function alone<Answer>(folder: string, work: () => Promise<Answer>): Promise<Answer> {
  const lock = join(folder, 'lock');
  if (!(await waitUntil(() => takeLock(lock), 120_000))) {
    throw new Error(`Another process has been starting PostgreSQL for two minutes: if there is none, delete ${lock}`);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
