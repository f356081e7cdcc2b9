import { ready } from './install.mjs';

/** Everything that must hold: format, lint, circles, types, tests, build, journey. Runs to the end and prints one total. */
await ready(import.meta.url);
// Pages are looked at for their faults; their pictures are taken by `npm run e2e`.
Object.assign(process.env, { NX_TUI: 'false', NX_DAEMON: 'false', TZ: 'UTC', SANAD_PICTURES: 'none' });

const { build } = await import('./build.mjs');
const { check, jestStage, show, showSideBySide, total } = await import('./stages.mjs');

// The build says the types of the screens and of their templates.
const checks = [
  check('Format', 'prettier', '--check', '--log-level=warn', '.'),
  check('Types of the server', 'tsc', '--noEmit', '-p', 'tsconfig.json'),
  check('Types of the journey', 'tsc', '--noEmit', '-p', 'apps/e2e/tsconfig.json'),
  check('Types of the screens’ specs', 'tsc', '--noEmit', '-p', 'tools/tsconfig.web-spec.json'),
  check('Lint and floors', 'eslint', '.', '--max-warnings=0'),
  check('Circles', 'depcruise', 'apps', 'libs', '--config', '.dependency-cruiser.mjs', '--output-type', 'err'),
];
const buildStage = {
  name: 'Build',
  streams: true,
  run: async () => ((await build()) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
};
const unbuilt = {
  name: 'Journey in a browser',
  run: async () => ({ passed: 0, failed: 1, output: 'Not walked: the build failed.' }),
};

// Two walks at once: each has a server, a database and a browser of its own, and waits for them most of the time.
const journey = jestStage('Journey in a browser', '--selectProjects=e2e', '--maxWorkers=2');

const start = Date.now();
const results = await showSideBySide(checks);
results.push(await show(jestStage('Rules, API on PostgreSQL, screens', '--by-room')));
const built = await show(buildStage);
results.push(built);
results.push(await show(built.failed > 0 ? unbuilt : journey));
console.log(`\n${((Date.now() - start) / 1000).toFixed(0)} s in all`);
process.exitCode = total(results);
