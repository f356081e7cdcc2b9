import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { ready } from './install.mjs';
import { pinnedNode, programOf, root } from './pinned-node.mjs';

/** Rebuilds and restarts the server, and refreshes the screens at http://localhost:4200, on every change. */
await ready(import.meta.url);
const settings = join(root, '.env');
if (existsSync(settings)) process.loadEnvFile(settings);

const server = join('dist', 'apps', 'api', 'main.js');
const children = [];

function run(program, words, env = {}) {
  // A group of its own: the Angular server does not end when only its parent is told to.
  const child = spawn(pinnedNode(), [program, ...words].filter(Boolean), {
    cwd: root,
    stdio: 'inherit',
    detached: process.platform !== 'win32',
    env: { ...process.env, NX_TUI: 'false', NX_DAEMON: 'false', TZ: 'UTC', ...env },
  });
  child.on('exit', (code) => end(code ?? 0));
  children.push(child);
}

function tell(signal) {
  for (const child of children) {
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
    } catch {
      // It has ended by itself.
    }
  }
}

let ending = false;
function end(code) {
  if (ending) return;
  ending = true;
  tell('SIGTERM');
  const limit = Date.now() + 5000;
  const timer = setInterval(() => {
    if (Date.now() < limit && children.some((child) => child.exitCode === null && child.signalCode === null)) return;
    clearInterval(timer);
    tell('SIGKILL');
    process.exit(code);
  }, 50);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0));

run(programOf('rolldown'), ['-c', 'apps/api/rolldown.config.mjs', '--watch']);
while (!existsSync(join(root, server)) && !ending) await pause(100);
const demo = process.env.SANAD_DEMO ?? (process.env.DATABASE_URL ? '0' : '1');
run('--enable-source-maps', ['--watch-path=dist/apps/api', server], {
  SANAD_DEMO: demo,
  SANAD_ORIGIN: process.env.SANAD_ORIGIN ?? 'http://localhost:4200',
  PORT: process.env.PORT ?? '3000',
});
run(programOf('nx'), ['run', 'web:serve']);
