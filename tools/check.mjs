import { ready } from './install.mjs';

/** The quick loop: types, and lint and specs of what differs from the last commit. No build, no browser. */
await ready(import.meta.url);
Object.assign(process.env, { NX_TUI: 'false', NX_DAEMON: 'false', TZ: 'UTC' });

const { execFileSync } = await import('node:child_process');
const { existsSync } = await import('node:fs');
const { join } = await import('node:path');
const { root } = await import('./pinned-node.mjs');
const { check, jestStage, show, showSideBySide, total } = await import('./stages.mjs');

const git = (...words) => execFileSync('git', words, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
const changed = [
  ...git('diff', '--name-only', '--relative', '-z', 'HEAD'),
  ...git('ls-files', '--others', '--exclude-standard', '-z'),
].filter((file) => existsSync(join(root, file)));
const linted = changed.filter((file) => /\.(ts|mjs|html)$/.test(file));
const formatted = changed.filter((file) => /\.(ts|mjs|html|scss|css|json|md|ya?ml)$/.test(file));
const touchesScreens = changed.some((file) =>
  /^(apps\/web|libs\/ui|libs\/[^/]+\/(web|core)|libs\/kernel)\//.test(file),
);

const checks = [
  check('Types of the server', 'tsc', '--noEmit', '-p', 'tsconfig.json'),
  touchesScreens && check('Types of the screens', 'ngc', '--noEmit', '-p', 'apps/web/tsconfig.json'),
  linted.length > 0 && check('Lint and floors', 'eslint', '--max-warnings=0', '--no-warn-ignored', ...linted),
  formatted.length > 0 && check('Format', 'prettier', '--check', '--log-level=warn', ...formatted),
].filter(Boolean);

const results = await showSideBySide(checks);
results.push(await show(jestStage('Specs of what changed', '--onlyChanged', '--passWithNoTests')));
process.exitCode = total(results);
