import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import type { RunUser } from './run-user.ts';

/** Role that owns the database and runs the migrations. */
export const owner = 'sanad_owner';
export const database = 'sanad';

/** What the programs see of our environment: nothing that could change their behaviour. */
export const serverEnvironment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' };

// pg_trgm sees Arabic letters only under an UTF-8 LC_CTYPE; the name of a neutral one differs between systems.
const locales = ['C.UTF-8', 'en_US.UTF-8'];

interface ClusterMaking {
  readonly binaries: Binaries;
  readonly cluster: string;
  readonly user: RunUser | undefined;
  readonly volatile: boolean;
}

function initialise({ binaries, user, volatile }: ClusterMaking, partial: string, locale: string) {
  const flags = [
    `--pgdata=${partial}`,
    `--username=${owner}`,
    '--auth=trust',
    '--encoding=UTF8',
    '--no-instructions',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    `--locale=${locale}`,
  ];
  return spawnSync(binaries.initdb, volatile ? [...flags, '--no-sync'] : flags, {
    cwd: '/',
    encoding: 'utf8',
    env: serverEnvironment,
    ...user,
  });
}

function createDatabase({ binaries, user }: ClusterMaking, partial: string) {
  const flags = ['--single', '-D', partial, '-c', 'exit_on_error=on', '-c', 'fsync=off', 'template1'];
  return spawnSync(binaries.postgres, flags, {
    cwd: '/',
    encoding: 'utf8',
    env: serverEnvironment,
    input: `CREATE DATABASE ${database};\n`,
    ...user,
  });
}

function demandSuccess(step: string, result: { status: number | null; stderr: string | null; error?: Error }): void {
  if (result.status === 0) return;
  throw new Error(
    `PostgreSQL could not be ${step}: ${(result.stderr || result.error?.message || 'no reason given').trim()}`,
  );
}

function makeCluster(making: ClusterMaking): void {
  // Built aside and moved at the end, so that a cluster that exists is complete.
  const partial = `${making.cluster}.partial`;
  for (const locale of locales) {
    rmSync(partial, { recursive: true, force: true });
    const result = initialise(making, partial, locale);
    const lastTry = locale === locales.at(-1);
    if (result.status !== 0 && !lastTry && /invalid locale/i.test(result.stderr ?? '')) continue;
    demandSuccess('initialised', result);
    break;
  }
  demandSuccess('given its database', createDatabase(making, partial));
  renameSync(partial, making.cluster);
}

/** Makes the cluster when there is none, and refuses one of another PostgreSQL than ours. */
export function ensureCluster(making: ClusterMaking): void {
  const versionFile = join(making.cluster, 'PG_VERSION');
  if (!existsSync(versionFile)) return makeCluster(making);
  const found = readFileSync(versionFile, 'utf8').trim();
  const ours = making.binaries.version.split('.')[0];
  if (found === ours) return;
  throw new Error(
    `${making.cluster} was made by PostgreSQL ${found} and this is PostgreSQL ${ours}: move that folder away, or set SANAD_DATA to another one.`,
  );
}
