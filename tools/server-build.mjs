import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bundled = [/^@sanad\//, /^@oxc-project\/runtime/, /^[./\\\0]/, /^[a-zA-Z]:[\\/]/, /^apps\//];

/** How server code becomes JavaScript: ours in one bundle with decorator metadata, packages left where npm put them. */
export const serverBuild = {
  cwd: root,
  platform: 'node',
  tsconfig: join(root, 'tsconfig.base.json'),
  external: (id) => !bundled.some((pattern) => pattern.test(id)),
};
