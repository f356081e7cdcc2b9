import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readyAndBuilt } from './build.mjs';
import { giveUp } from './install.mjs';
import { pinnedNode, root } from './pinned-node.mjs';

/** Replays the day of Guelmim from an empty database of its own, through the public API alone. */
await readyAndBuilt(import.meta.url);

const folder = mkdtempSync(join(tmpdir(), 'sanad-demo-'));
const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address();
    probe.close(() => resolve(free));
  });
});
const url = `http://127.0.0.1:${port}`;
const { DATABASE_URL: _, ...rest } = process.env;
const env = {
  ...rest,
  TZ: 'UTC',
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: String(port),
  SANAD_ORIGIN: url,
  SANAD_DATA: folder,
  SANAD_DEMO: '1',
  SANAD_STORY: '0',
};
const program = (name) => join(root, 'dist', 'apps', 'api', `${name}.js`);
const server = spawn(pinnedNode(), ['--enable-source-maps', program('main')], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  env,
});
const ended = new Promise((resolve) => server.once('exit', resolve));

async function answers() {
  try {
    const welcome = await fetch(`${url}/api/v1/welcome`);
    return welcome.ok && (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}

async function leave(code) {
  server.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true });
  process.exit(code);
}

console.log('An empty house is made for the demo');
for (const limit = Date.now() + 90_000; !(await answers()); await pause(100)) {
  if (server.exitCode !== null || Date.now() > limit)
    giveUp('The house of the demo did not start: the lines above say why.');
}
const story = spawn(pinnedNode(), ['--enable-source-maps', program('demo-guelmim'), url], {
  cwd: root,
  stdio: 'inherit',
  env: { ...rest, TZ: 'UTC' },
});
story.on('exit', (code) => void leave(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void leave(1));
