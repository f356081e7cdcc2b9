import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The account the server runs as, when it is not ours. PostgreSQL refuses to run as root. */
export interface RunUser {
  readonly uid: number;
  readonly gid: number;
}

function idOfNobody(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}

function ownerOf(folder: string): RunUser | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

/** Root drops to the owner of an existing cluster, else to `nobody`; everybody else stays who they are. */
export function runUserFor(cluster: string): RunUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return ownerOf(cluster) ?? { uid: idOfNobody('-u'), gid: idOfNobody('-g') };
}

/** Whether the account can reach a folder: asked of the system, so that mounts and access lists count too. */
export function mayEnter(folder: string, user: RunUser | undefined): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { cwd: '/', stdio: 'ignore', ...user }).status === 0;
}
