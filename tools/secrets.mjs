import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pinned-node.mjs';

/** Makes the secrets of docker-compose.yml, once: what exists stays. */
const folder = join(root, 'secrets');
mkdirSync(folder, { recursive: true });
// Nobody else passes the folder; the files themselves are read inside the containers by accounts that are not ours.
chmodSync(folder, 0o700);
for (const name of ['sanad-secret', 'database-password']) {
  const file = join(folder, name);
  if (existsSync(file)) console.log(`${file} stays as it is`);
  else {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o644 });
    chmodSync(file, 0o644);
    console.log(`${file} made: keep a copy in a safe place`);
  }
}
