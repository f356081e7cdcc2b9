import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { readyAndBuilt } from './build.mjs';
import { giveUp, passSignals } from './install.mjs';
import { pinnedNode, root } from './pinned-node.mjs';

const usualPort = 3000;
const portsTried = 20;

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve('free')));
  });
}

/** Another program may hold the port on another address of this machine, where the browser would find it first. */
function isAnswered(port) {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost');
    const done = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(500, () => done(false));
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}

async function stateOf(port, host) {
  const state = await canListen(port, host);
  return state === 'free' && (await isAnswered(port)) ? 'EADDRINUSE' : state;
}

/** Some ports are other services' by long custom: no browser asks there, and this program's own `fetch` does not either. */
async function isShunned(port) {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => false,
    ({ cause }) => cause?.message === 'bad port',
  );
}

function refusal(port, host, state) {
  if (state === 'EACCES')
    return `Port ${port} needs more rights than this account has: choose one above 1023, for example PORT=8080 npm start.`;
  if (state === 'EADDRNOTAVAIL' || state === 'ENOTFOUND')
    return `HOST=${host} is no address of this machine: leave it out, or use 127.0.0.1 or 0.0.0.0.`;
  return `Port ${port} is taken by another program: stop it, or choose another port, for example PORT=${port + 1} npm start.`;
}

async function choosePort(host) {
  const wished = process.env.PORT;
  if (wished) {
    const port = Number(wished);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      giveUp(`PORT=${wished} is no port: choose a number from 1 to 65535, for example PORT=8080 npm start.`);
    const state = await stateOf(port, host);
    if (state !== 'free') giveUp(refusal(port, host, state));
    if (await isShunned(port))
      giveUp(`No browser opens port ${port}: choose another one, for example PORT=8080 npm start.`);
    return port;
  }
  for (let port = usualPort; port < usualPort + portsTried; port += 1) {
    const state = await stateOf(port, host);
    if (state === 'free') return port;
    if (state !== 'EADDRINUSE') giveUp(refusal(port, host, state));
    console.log(`Port ${port} is taken by another program, trying the next one`);
  }
  return giveUp(
    `Ports ${usualPort} to ${usualPort + portsTried - 1} are all taken: choose one, for example PORT=8080 npm start.`,
  );
}

await readyAndBuilt(import.meta.url);
const settings = join(root, '.env');
if (existsSync(settings)) process.loadEnvFile(settings);

const host = process.env.HOST || '127.0.0.1';
const port = await choosePort(host);
// A newcomer who types `npm start` sees the story; whoever brings a database of their own gets an empty, closed house.
const demo = process.env.SANAD_DEMO ?? (process.env.DATABASE_URL ? '0' : '1');
const child = spawn(pinnedNode(), ['--enable-source-maps', join('dist', 'apps', 'api', 'main.js')], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    HOST: host,
    PORT: String(port),
    SANAD_DEMO: demo,
    TZ: 'UTC',
    NODE_ENV: process.env.NODE_ENV ?? 'production',
  },
});
passSignals(child);
child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
