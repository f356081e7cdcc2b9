import { readyAndBuilt } from './build.mjs';
import { jest } from './jest.mjs';

/** Walks the journey in a real browser, on the built application: `npm run e2e -- caseworker` walks one part. */
await readyAndBuilt(import.meta.url);
// One at a time: each starts an application and a browser of its own.
jest(['--selectProjects', 'e2e', '--runInBand', ...process.argv.slice(2)]).on('exit', (code, signal) =>
  process.exit(signal ? 1 : (code ?? 1)),
);
