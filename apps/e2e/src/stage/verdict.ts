import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Told } from './act';

/** The rules of cooperatives as one script for a browser, from the files that the screens are built of. */
function rulesForBrowser(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-rules-'));
  try {
    const script = join(folder, 'rules.js');
    const words = ['--format', 'iife', '--name', 'rules', '--minify', '--platform', 'browser'];
    const input = ['libs/3-cooperative/core/src/index.ts', '--tsconfig', 'tsconfig.base.json', '--file', script];
    execFileSync(process.execPath, ['node_modules/rolldown/bin/cli.mjs', ...input, ...words], { stdio: 'ignore' });
    return readFileSync(script, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface VerdictTimes {
  readonly founders: number;
  /** Milliseconds of one verdict on all rules and all steps. */
  readonly first: number;
  readonly p50: number;
  readonly p95: number;
}

/**
 * How long the checklist takes in this browser: facts from what the server answered, then the verdict. Each is a change of a
 * founder, as while somebody types; the first is that of a page that was just opened.
 */
export async function verdictTimes(page: Page, formation: Told, founders: number): Promise<VerdictTimes> {
  const many = Array.from({ length: founders }, (_, place) => formation.founders[place % formation.founders.length]);
  const view = { ...formation, founders: many };
  return page.evaluate(`(() => {
    ${rulesForBrowser()};
    const view = ${JSON.stringify(view)};
    const times = [];
    for (let turn = 0; turn < 500; turn += 1) {
      const changed = { ...view, founders: view.founders.map((one) => ({ ...one, shares: one.shares + (turn % 7) })) };
      const begun = performance.now();
      const { rules: found, steps } = rules.checklist(rules.factsOf(changed), changed.law);
      times.push(performance.now() - begun);
      if (found.length === 0 || steps.length !== 15) throw new Error('No verdict came out.');
    }
    const first = times[0];
    const sorted = times.toSorted((one, other) => one - other);
    return { founders: view.founders.length, first, p50: sorted[250], p95: sorted[475] };
  })()`);
}
