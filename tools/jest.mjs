import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pinnedNode, programOf, root } from './pinned-node.mjs';

// ES modules of Nest and Angular can only be loaded by Jest under this flag.
const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/**
 * Starts Jest on the pinned Node. The browser journey is left out unless its project is asked for.
 * `--by-room` is ours: one test file for each room instead of one for each spec (jest-rooms.mjs).
 */
export function jest(wanted, options = {}) {
  const wishes = wanted.filter((wish) => wish !== '--by-room');
  const chosen = wishes.some((wish) => wish.startsWith('--selectProjects')) ? [] : ['--ignoreProjects', 'e2e'];
  return spawn(pinnedNode(), [...flags, programOf('jest'), ...wishes, ...chosen], {
    cwd: root,
    stdio: 'inherit',
    ...options,
    env: { ...(options.env ?? process.env), TZ: 'UTC', SANAD_BY_ROOM: wanted.includes('--by-room') ? 'yes' : 'no' },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  jest(process.argv.slice(2)).on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
