import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from './jest.mjs';
import { pinnedNode, programOf, root } from './pinned-node.mjs';

const longest = 20 * 60_000;
const homes = {
  prettier: 'prettier',
  eslint: 'eslint',
  depcruise: 'dependency-cruiser',
  tsc: 'typescript',
  ngc: '@angular/compiler-cli',
};

/** Runs a program and keeps what it says. */
export function run(words) {
  return new Promise((resolve) => {
    const child = spawn(pinnedNode(), words, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: longest,
      env: { ...process.env, TZ: 'UTC' },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('close', (code) => resolve({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output }));
  });
}

/** A stage that is right or wrong as a whole: it counts as one check. */
export function check(name, program, ...words) {
  return { name, run: () => run([programOf(homes[program], program), ...words]) };
}

/** A Jest run, shown as it goes, with its own counts. */
export function jestStage(name, ...wishes) {
  return { name, streams: true, run: () => runJest(wishes) };
}

function runJest(wishes) {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-tally-'));
  const tally = join(folder, 'tally.json');
  const reporters = ['--reporters=default', `--reporters=${join(root, 'tools', 'jest-tally.mjs')}`];
  const child = jest([...wishes, ...reporters], {
    timeout: longest,
    env: { ...process.env, TZ: 'UTC', SANAD_TALLY: tally },
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const counts = countsIn(tally);
      rmSync(folder, { recursive: true, force: true });
      // Jest may fail as a whole without a failed test: no tests, a broken set-up, a crash.
      resolve(code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 });
    });
  });
}

function countsIn(tally) {
  try {
    return JSON.parse(readFileSync(tally, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

function line({ passed, failed, skipped }, seconds) {
  const parts = [`${passed} passed`, `${failed} failed`, skipped ? `${skipped} skipped` : ''].filter(Boolean);
  return `${parts.join(', ')} in ${seconds.toFixed(1)} s`;
}

/** Runs one stage and shows what came out. */
export async function show(stage) {
  if (stage.streams) console.log(`\n── ${stage.name}`);
  const start = Date.now();
  const result = await stage.run();
  const seconds = (Date.now() - start) / 1000;
  if (!stage.streams) console.log(`\n── ${stage.name}`);
  if (result.failed > 0 && result.output) console.log(result.output.trimEnd());
  console.log(`${result.failed > 0 ? '✗' : '✓'} ${stage.name}: ${line(result, seconds)}`);
  return { ...result, name: stage.name, seconds };
}

/** Runs stages two at a time, in order. */
export async function showSideBySide(stages) {
  const waiting = [...stages];
  const results = [];
  const lane = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) results.push(await show(stage));
  };
  await Promise.all([lane(), lane()]);
  return results;
}

/** Prints every stage on a line and the total alone on the last one; gives the exit code. */
export function total(results) {
  const sum = (part) => results.reduce((all, result) => all + (result[part] ?? 0), 0);
  console.log('\n── All of it');
  for (const result of results)
    console.log(`${result.failed > 0 ? '✗' : '✓'} ${result.name}: ${line(result, result.seconds)}`);
  if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
}
