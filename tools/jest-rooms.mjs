import { globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pinned-node.mjs';

const home = 'test-results/specs';

/** Every spec there is, as paths from the root with `/` on every system. */
export function specsIn(patterns) {
  return globSync(patterns, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** `libs/people/api/src/x.spec.ts` is of the room `people`, `apps/api/src/x.spec.ts` of `api`. */
const roomOf = (spec) => spec.split('/')[1];

/**
 * The same project with one test file for each room, which loads the specs of that room one after another:
 * Angular, Nest and the room itself are then loaded once for all of them and not once for each.
 */
export function byRoom(project) {
  const folder = join(root, home, project.displayName);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const specs = specsIn(project.testMatch.map((pattern) => pattern.replace('<rootDir>/', '')));
  for (const [room, ofRoom] of Object.entries(Object.groupBy(specs, roomOf))) {
    const list = JSON.stringify(ofRoom, null, 2);
    writeFileSync(join(folder, `${room}.cjs`), `require('../../../tools/jest-room.cjs')(${list});\n`);
  }
  return {
    ...project,
    testMatch: [`<rootDir>/${home}/${project.displayName}/*.cjs`],
    moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'html', 'json', 'node'],
  };
}
