import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readyAndBuilt } from './build.mjs';
import { giveUp, passSignals } from './install.mjs';
import { pinnedNode, root } from './pinned-node.mjs';

/** Runs one of the commands built beside the server: `node tools/run.mjs doctor`. */
const [name = '', ...words] = process.argv.slice(2);

await readyAndBuilt(import.meta.url);
const settings = join(root, '.env');
if (existsSync(settings)) process.loadEnvFile(settings);

const program = join(root, 'dist', 'apps', 'api', `${name}.js`);
if (!/^[a-z-]+$/.test(name) || !existsSync(program))
  giveUp(`There is no command "${name}": apps/api/rolldown.config.mjs lists them.`);
const child = spawn(pinnedNode(), ['--enable-source-maps', program, ...words], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, TZ: 'UTC', NODE_ENV: process.env.NODE_ENV ?? 'production' },
});
passSignals(child);
child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
