import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { giveUp, ready } from './install.mjs';
import { pinnedNode, programOf, root } from './pinned-node.mjs';

const stamp = join(root, 'dist', '.sanad-built');
const sources = ['apps', 'libs', 'package-lock.json', 'tsconfig.base.json', 'nx.json', 'tools/server-build.mjs'];
const isSource = (path) => !/\.(spec|e2e)\.ts$|\.md$/.test(path);

function filesUnder(path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found && isSource(path) ? [`${path} ${found.size} ${found.mtimeMs}`] : [];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

function wantedStamp() {
  return createHash('sha256').update(sources.flatMap(filesUnder).join('\n')).digest('hex');
}

function isBuilt(wanted) {
  const products = ['dist/apps/api/main.js', 'dist/apps/web/index.html'];
  return (
    products.every((file) => existsSync(join(root, file))) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === wanted
  );
}

function nx(words) {
  const env = { ...process.env, NX_TUI: 'false', NX_DAEMON: 'false', NODE_ENV: 'production', FORCE_COLOR: '0' };
  const child = spawn(pinnedNode(), [programOf('nx'), ...words], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ built: code === 0, output }));
  });
}

/** Builds the server and the screens when a source has changed; false when that fails. Nothing changed: some milliseconds. */
export async function build() {
  const wanted = wantedStamp();
  if (isBuilt(wanted)) return true;
  console.log('Building the server and the screens (some ten seconds)');
  const start = Date.now();
  const { built, output } = await nx([
    'run-many',
    '-t',
    'build',
    '-p',
    'api',
    'web',
    '--outputStyle=stream-without-prefixes',
  ]);
  if (!built || /\bwarning\b|▲/i.test(output)) console.log(output.trim());
  if (!built) return false;
  writeFileSync(stamp, wanted);
  console.log(`Built in ${((Date.now() - start) / 1000).toFixed(0)} s`);
  return true;
}

/** Installs and builds what is missing, or ends the program with one sentence. */
export async function readyAndBuilt(scriptUrl) {
  await ready(scriptUrl);
  if (!(await build())) giveUp('The build failed: the lines above name the file.');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await readyAndBuilt(import.meta.url);
