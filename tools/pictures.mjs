import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pinned-node.mjs';

/** Takes the pictures of the documents from the last walk of the journey (`npm run e2e`), so that none is older than the screens. */
const wanted = { 'journey-case-file': 'file-1366', 'journey-door': 'door-390', 'journey-results': 'results-1366' };
const folder = join(root, 'docs', 'pictures');
mkdirSync(folder, { recursive: true });
for (const [name, source] of Object.entries(wanted)) {
  const picture = join(root, 'test-results', 'pictures', `${source}.png`);
  if (!existsSync(picture)) {
    console.error(`✗ ${source}.png is not there: walk the journey first, with npm run e2e`);
    process.exit(1);
  }
  copyFileSync(picture, join(folder, `${name}.png`));
  console.log(`docs/pictures/${name}.png`);
}
