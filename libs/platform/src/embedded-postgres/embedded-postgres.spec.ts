import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './index.ts';
import { isLive } from './postmaster.ts';

async function ask<Row>(server: EmbeddedPostgres, sql: string): Promise<Row[]> {
  const { host, port, user, database } = server;
  const client = new Client({ host, port, user, database });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

function pidOf(server: EmbeddedPostgres): number {
  return Number(readFileSync(join(server.folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** A process that has ended and that its parent never asks about, as in a container without an init. */
async function makeZombie() {
  const parent = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  return { pid: Number(line.toString()), end: () => parent.kill('SIGKILL') };
}

describe('embedded PostgreSQL', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sanad-spec-'));
  const started: EmbeddedPostgres[] = [];
  let server: EmbeddedPostgres;

  async function start(): Promise<EmbeddedPostgres> {
    const next = await startEmbeddedPostgres({ dataFolder });
    started.push(next);
    return next;
  }

  beforeAll(async () => {
    server = await start();
    await ask(server, `create table kept (id int); insert into kept values (1)`);
  }, 60_000);

  afterAll(async () => {
    for (const each of started) await each.stop();
    rmSync(server.folder, { recursive: true, force: true });
    rmSync(dataFolder, { recursive: true, force: true });
  }, 60_000);

  test('listens on its socket alone', async () => {
    expect(await ask(server, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
  });

  test('knows Arabic letters', async () => {
    await ask(server, 'create extension if not exists pg_trgm');
    expect(await ask(server, `select similarity('محمد الأمين', 'محمد الامين') > 0.5 as alike`)).toEqual([
      { alike: true },
    ]);
  });

  test('a second start takes the running server, and leaving it does not stop it', async () => {
    const second = await start();
    expect(second).toMatchObject({ reused: true, host: server.host });
    await second.stop();
    expect(await ask(server, 'select id from kept')).toEqual([{ id: 1 }]);
  });

  test('two starts at once share one server', async () => {
    await server.stop();
    const [first, second] = await Promise.all([start(), start()]);
    expect(first.host).toBe(second.host);
    await second.stop();
    server = first;
  });

  test('a killed server comes back with its rows', async () => {
    process.kill(pidOf(server), 'SIGKILL');
    const stale = server.host;
    server = await start();
    expect(server.reused).toBe(false);
    expect(existsSync(stale)).toBe(false);
    expect(await ask(server, 'select id from kept')).toEqual([{ id: 1 }]);
  }, 60_000);

  test('a server that lost its socket is started again', async () => {
    rmSync(server.host, { recursive: true });
    server = await start();
    expect(await ask(server, 'select id from kept')).toEqual([{ id: 1 }]);
  }, 60_000);

  test('a process number that is a zombie by now does not block the start', async () => {
    const note = join(server.folder, 'cluster', 'postmaster.pid');
    const lines = readFileSync(note, 'utf8').split('\n');
    process.kill(pidOf(server), 'SIGINT');
    while (existsSync(note)) await new Promise((resolve) => setTimeout(resolve, 20));
    const zombie = await makeZombie();
    while (isLive(zombie.pid)) await new Promise((resolve) => setTimeout(resolve, 20));
    writeFileSync(note, [zombie.pid, ...lines.slice(1)].join('\n'));
    server = await start();
    zombie.end();
    expect(await ask(server, 'select id from kept')).toEqual([{ id: 1 }]);
  }, 60_000);
});
