import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import 'reflect-metadata';
import { rolldown } from 'rolldown';
import { root } from './pinned-node.mjs';
import { serverBuild } from './server-build.mjs';

const prefix = 'sanad-jest-';
const dayMilliseconds = 86_400_000;

async function embedded() {
  return import(pathToFileURL(join(root, 'libs/platform/src/embedded-postgres/index.ts')).href);
}

/** A run that was killed leaves its cluster behind; the next one takes it away. */
async function sweep(startEmbeddedPostgres) {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    const runner = Number(name.slice(prefix.length).split('-')[0]);
    const isOld = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) > dayMilliseconds;
    if (isRunning(runner) && !isOld) continue;
    try {
      if (existsSync(join(folder, 'cluster', 'postmaster.pid'))) {
        await (await startEmbeddedPostgres({ dataFolder: folder, volatile: true })).stop();
      }
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another account's: theirs to sweep.
    }
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** One throw-away PostgreSQL for the whole run, with a migrated template that test databases are copied from. */
export default async function startDatabase() {
  process.env.TZ = 'UTC';
  const { startEmbeddedPostgres } = await embedded();
  await sweep(startEmbeddedPostgres);
  const dataFolder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const server = await startEmbeddedPostgres({ dataFolder, volatile: true });
  const { host, port, user, database } = server;
  globalThis.sanadPostgres = { server, dataFolder };
  process.env.SANAD_TEST_POSTGRES = JSON.stringify({ host, port, user, database });
  try {
    const template = await loadTemplate();
    await template?.buildTemplate({ host, port, user, database });
  } catch (error) {
    await endDatabase();
    throw error;
  }
}

/** The migrations are server code with decorators and aliases, so they are built before Node can load them. */
async function loadTemplate() {
  const source = join(root, 'apps/api/testing/template.ts');
  if (!existsSync(source)) return undefined;
  const dir = join(root, 'node_modules/.cache/sanad-template', String(process.pid));
  const bundle = await rolldown({ ...serverBuild, input: { template: source } });
  await bundle.write({ dir, format: 'esm', sourcemap: 'inline', entryFileNames: '[name].mjs' });
  try {
    return await import(pathToFileURL(join(dir, 'template.mjs')).href);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

export async function endDatabase() {
  const { server, dataFolder } = globalThis.sanadPostgres ?? {};
  await server?.stop();
  for (const folder of [server?.folder, dataFolder].filter(Boolean)) rmSync(folder, { recursive: true, force: true });
}
