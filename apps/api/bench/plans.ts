import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Job } from './acts';
import { answer } from './clocks';
import { startProduct, type ThrowAway } from './throw-away';

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Schema?: string;
  readonly Plans?: readonly Node[];
}

/** Which indexes a job uses, and which large tables it reads from end to end. */
export interface JobPlan {
  readonly job: string;
  readonly indexes: readonly string[];
  readonly scans: readonly string[];
}

/** A table of fewer rows is read as a whole and rightly so. */
const large = 5_000;

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of node.Plans ?? []) walk(child, visit);
}

/** The plans that the server wrote into its log: a line that announces each, then its JSON on indented lines. */
function plansIn(log: string): Node[] {
  return log
    .split(/^.*LOG: {2}duration: .* plan:$/m)
    .slice(1)
    .flatMap((part) => {
      const lines = part.split('\n').slice(1);
      const end = lines.findIndex((line) => !line.startsWith('\t'));
      const text = lines.slice(0, end < 0 ? undefined : end).join('\n');
      return [(JSON.parse(text) as { Plan: Node }).Plan];
    });
}

/** The log from a place on, once the server has written nothing more for a moment. */
async function settled(log: string, from: number): Promise<string> {
  let size = -1;
  while (size !== statSync(log).size) {
    size = statSync(log).size;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return readFileSync(log).subarray(from).toString('utf8');
}

/**
 * Does each job once with `auto_explain` at the application's own connections: the plans are those of the product,
 * under its row policies and inside its functions.
 */
export async function plansOf(house: ThrowAway, jobs: readonly Job[]): Promise<readonly JobPlan[]> {
  const login = `"${house.application.user}"`;
  const settings = {
    session_preload_libraries: "'auto_explain'",
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_nested_statements': 'on',
    'auto_explain.log_format': 'json',
  };
  const largeTables = new Set(
    (
      await house.sql<{ name: string }>(
        `select relname as name from pg_class where relkind = 'r' and reltuples >= $1`,
        [large],
      )
    ).map(({ name }) => name),
  );
  // A setting of a library is known only once the library is there.
  await house.sql(`load 'auto_explain'`);
  for (const [name, value] of Object.entries(settings)) await house.sql(`alter role ${login} set ${name} = ${value}`);
  const log = join(house.postgres.folder, 'server.log');
  await house.sql('delete from access.throttle');
  const product = await startProduct(house);
  try {
    const found: JobPlan[] = [];
    for (const job of jobs) {
      const indexes = new Set<string>();
      const scans = new Set<string>();
      const before = statSync(log).size;
      for (const act of job.acts.filter((_, index) => index % 5 === 0)) await answer(product.url, act);
      for (const plan of plansIn(await settled(log, before))) {
        walk(plan, (node) => {
          if (node['Index Name']) indexes.add(node['Index Name']);
          const relation = node['Relation Name'];
          if (node['Node Type'] === 'Seq Scan' && relation && largeTables.has(relation)) scans.add(relation);
        });
      }
      found.push({ job: job.name, indexes: [...indexes].toSorted(), scans: [...scans].toSorted() });
    }
    return found;
  } finally {
    await product.stop();
    await house.sql(`alter role ${login} reset all`);
  }
}
