import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What this build of the screens is called, and the files that it is made of. */
export interface Release {
  readonly version: string;
  /** Kept on the device as a whole, so that every page opens without network; `/` is the page itself. */
  readonly files: readonly string[];
  /** Kept once they were needed: large, and for few. */
  readonly onUse: readonly string[];
}

const worker = 'worker.js';
const ofNoUse = new Set(['index.html', worker, '3rdpartylicenses.txt']);

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** A release is another one when any of its files is. */
export function releaseIn(folder: string): Release {
  const all = filesUnder(folder).filter((path) => !path.endsWith('.map'));
  const hash = createHash('sha256');
  for (const path of all)
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(folder, path)));
  const served = all.filter((path) => !ofNoUse.has(path));
  const isLarge = (path: string) => path.endsWith('.wasm');
  return {
    version: hash.digest('hex').slice(0, 16),
    files: ['/', ...served.filter((path) => !isLarge(path)).map((path) => `/${path}`)],
    onUse: served.filter(isLarge).map((path) => `/${path}`),
  };
}

/** The worker of this release: its bytes differ from those of the one before, and so the browser fetches it anew. */
export function workerOf(folder: string, release: Release): string {
  return `self.release = ${JSON.stringify(release)};\n${readFileSync(join(folder, worker), 'utf8')}`;
}

/** The page says which release it is of, so that it knows whether a worker that waits is newer. */
export function pageOf(folder: string, { version }: Release): string {
  return readFileSync(join(folder, 'index.html'), 'utf8').replace(
    '</head>',
    `<meta name="release" content="${version}" /></head>`,
  );
}
