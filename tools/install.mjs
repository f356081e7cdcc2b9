// This file also runs on the Node that the machine happens to have: no syntax or function newer than Node 20, and none it needs to say that a Node is too old.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNewEnough, pinnedNode, root } from './pinned-node.mjs';

const modules = join(root, 'node_modules');
const stamp = join(modules, '.sanad-installed');

const advice = [
  [/ENOSPC/, 'The disk is full: the packages need about 2 GB. Free some space and run the command again.'],
  [
    /EACCES|EPERM|EROFS/,
    `This account may not write to ${root}: give it the folder (or clone into one of your own) and run the command again.`,
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network|socket hang up|ERR_SOCKET/i,
    'The package registry cannot be reached: check the network or proxy ("npm config get registry" shows the address) and run the command again.',
  ],
  [
    /E401|E403/,
    'The package registry refused us: sign in to it (npm login) or set another one (npm config set registry …), and run the command again.',
  ],
  [
    /EINTEGRITY/,
    'A downloaded package is not the one in package-lock.json: run "npm cache clean --force", then the command again.',
  ],
  [
    /can only install packages when your package\.json|EUSAGE/,
    'package.json and package-lock.json disagree: run "npm install", then the command again.',
  ],
];

/** Ends the program with one sentence. */
export function giveUp(sentence) {
  console.error(`\n✗ ${sentence}\n`);
  process.exit(1);
}

function wantedStamp() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${lock} ${process.platform}-${process.arch}\n`;
}

function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/** npm leaves a list of what it installed; it tells about an install that was made by hand. */
function matchesLock() {
  try {
    const installed = packagesOf(join(modules, '.package-lock.json'));
    return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(([path, wanted]) => {
      if (path === '') return true;
      return installed[path]
        ? installed[path].version === wanted.version
        : wanted.optional || wanted.devOptional || wanted.peer;
    });
  } catch {
    return false;
  }
}

/** Whether node_modules is what package-lock.json says. */
export function isInstalled() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wantedStamp()) return true;
  if (!matchesLock()) return false;
  writeFileSync(stamp, wantedStamp());
  return true;
}

function countPackages() {
  try {
    const names = readdirSync(modules).filter((name) => !name.startsWith('.'));
    const folders = names.flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((part) => join(name, part)) : [name],
    );
    // npm makes all folders at once and fills them one by one.
    return folders.filter((folder) => existsSync(join(modules, folder, 'package.json'))).length;
  } catch {
    return 0;
  }
}

function showProgress() {
  const start = Date.now();
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - start) / 1000);
    const packages = countPackages();
    console.log(`  ${String(seconds).padStart(4)} s  ${packages > 0 ? `${packages} packages in place` : 'fetching'}`);
  }, 5000);
  return () => {
    clearInterval(timer);
    return Math.round((Date.now() - start) / 1000);
  };
}

function npm(words) {
  const script = process.env.npm_execpath || '';
  const isNpm = /npm-cli\.[cm]?js$/.test(script);
  const windowsName = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const [program, first] = isNpm ? [process.execPath, [script]] : [windowsName, []];
  return spawn(program, [...first, ...words], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    shell: program === 'npm.cmd',
  });
}

function runNpmCi() {
  return new Promise((resolve) => {
    const child = npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=warn']);
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', (error) =>
      resolve({ code: 1, errors: error.code === 'ENOENT' ? 'npm is missing' : String(error) }),
    );
    child.on('close', (code) => resolve({ code, errors }));
  });
}

function sentenceFor(errors) {
  const known = advice.find(([pattern]) => pattern.test(errors));
  if (errors === 'npm is missing')
    return 'npm was not found: it comes with Node, install Node from https://nodejs.org.';
  return known
    ? known[1]
    : 'npm could not install the packages: the lines above say why. "npm ci" alone shows all of it.';
}

function tryTo(work) {
  try {
    work();
    return '';
  } catch (error) {
    return String(error);
  }
}

async function install() {
  console.log('Installing the packages named in package-lock.json (once; one to three minutes, about 1.4 GB)');
  const endProgress = showProgress();
  const { code, errors } = await runNpmCi();
  const seconds = endProgress();
  // npm calls it a success when the disk was full while it unpacked.
  const broken = errors.includes('TAR_ENTRY_ERROR') ? errors : tryTo(() => writeFileSync(stamp, wantedStamp()));
  if (code !== 0 || broken) {
    // What lies there now is not what the lock file says: the next run must not trust npm's list.
    for (const list of [stamp, join(modules, '.package-lock.json')]) tryTo(() => rmSync(list, { force: true }));
    const lines = (errors + broken).split('\n').filter((line) => !/EBADENGINE|^npm warn deprecated/i.test(line));
    console.error(lines.join('\n').trim().split('\n').slice(-12).join('\n'));
    giveUp(sentenceFor(errors + broken));
  }
  console.log(`Installed ${countPackages()} packages in ${seconds} s\n`);
}

function demandNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  giveUp(
    `This needs Node 20 or newer and this is Node ${process.versions.node}: install a current one from https://nodejs.org and run the command again.`,
  );
}

function relaunch(script) {
  const child = spawn(pinnedNode(), [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  passSignals(child);
  return new Promise(() => {
    child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
  });
}

/**
 * Hands our signals to a child that we wait for. In a terminal Ctrl-C reaches the child by itself,
 * and a second one would look like impatience.
 */
export function passSignals(child) {
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
}

/**
 * Makes sure that the packages are there and that the calling script runs on the pinned Node:
 * on another one it is started again, and this call never returns.
 */
export async function ready(scriptUrl) {
  demandNode();
  if (!existsSync(join(root, 'package-lock.json')))
    giveUp('package-lock.json is missing: this folder is not a complete clone.');
  if (!isInstalled()) await install();
  try {
    if (!isNewEnough(process.versions.node)) await relaunch(fileURLToPath(scriptUrl));
  } catch (error) {
    giveUp(error.message);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ready(import.meta.url);
  console.log(`Everything is installed; this project runs on ${pinnedNode()}`);
}
