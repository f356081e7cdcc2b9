import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { migrate } from '@sanad/platform';
import { jobsOf, type Job } from '../bench/acts';
import { oneByOne, type Spread } from '../bench/clocks';
import { gates } from '../bench/gates';
import { shares, type Shares } from '../bench/limits';
import { plansOf, type JobPlan } from '../bench/plans';
import { command, openThrowAway, startProduct, type ThrowAway } from '../bench/throw-away';
import { visitors, type Visitors } from '../bench/visitors';
import { migrations } from './database/migrations/index';
import { sayAndEnd } from './house';

const wishes = Object.fromEntries(
  process.argv.slice(2).flatMap((word, index, words) => {
    const [name, value] = word.split('=');
    return name?.startsWith('--') ? [[name.slice(2), value ?? words[index + 1] ?? '']] : [];
  }),
);
const shown = (value: number) => value.toFixed(1).padStart(8);
const failures: string[] = [];

function sayTimes(job: Job, times: Spread): void {
  const isLate = job.most !== null && times.p95 > job.most;
  if (isLate) failures.push(`${job.name}: p95 is ${times.p95.toFixed(1)} ms, ${job.most} are allowed`);
  const goal = job.most === null ? '' : `p95 <= ${job.most}`;
  console.log(
    `${isLate ? '✗' : '✓'} ${job.name.padEnd(40)}${shown(times.p50)}${shown(times.p95)}${shown(times.p99)}  ${goal}`,
  );
}

function sayPlan({ job, indexes, scans }: JobPlan): void {
  if (scans.length > 0) failures.push(`${job}: reads ${scans.join(', ')} from end to end`);
  console.log(
    `${scans.length > 0 ? '✗' : '✓'} ${job.padEnd(40)} ${indexes.join(' ')}${scans.map((scan) => ` SCAN:${scan}`).join('')}`,
  );
}

function sayShares({ workload, product, bare, pgbench }: Shares): void {
  const share = (of: number | null) => (of === null ? '       –' : `${((product / of) * 100).toFixed(0).padStart(7)}%`);
  const limit = pgbench === null ? '       –' : pgbench.toFixed(0).padStart(8);
  console.log(
    `  ${workload}${product.toFixed(0).padStart(9)}${bare.toFixed(0).padStart(9)}${limit}${share(bare)}${share(pgbench)}`,
  );
}

async function prepared(house: ThrowAway, people: number): Promise<void> {
  await migrate(house.owner, migrations, house.keys);
  const [loaded] = await house.sql<{ there: boolean }>('select exists (select from people.person) as there');
  if (!loaded!.there) await command(house, 'seed-load', '--people', String(people));
}

/** How long each job takes one visitor after another. */
async function timesOf(house: ThrowAway, people: Visitors, jobs: readonly Job[]) {
  console.log('\nOne after another, milliseconds at the client: p50, p95, p99');
  const product = await startProduct(house);
  const times: { readonly job: string; readonly times: Spread }[] = [];
  try {
    await gates(house, product.url, people.caseworkers);
    for (const job of jobs) {
      const measured = await oneByOne(product.url, job.acts, 3);
      times.push({ job: job.name, times: measured });
      sayTimes(job, measured);
    }
  } finally {
    await product.stop();
  }
  return times;
}

async function measured(house: ThrowAway) {
  const people = await visitors(house);
  const jobs = await jobsOf(house, people);
  const times = await timesOf(house, people, jobs);
  console.log('\nThe plans that the server took, row policies on');
  const plans = await plansOf(house, jobs);
  plans.forEach(sayPlan);
  console.log('\nEight at once, acts a second: product, bare server, pgbench; the share of each limit');
  const limits = wishes['quick'] === undefined ? await shares(house, jobs) : [];
  limits.forEach(sayShares);
  return { times, plans, limits };
}

/**
 * `npm run bench -- --people 200000`: fills a database of its own, then measures what people wait for all day.
 * `--keep FOLDER` keeps the database for the next time, `--quick` leaves out the limits.
 */
try {
  const house = await openThrowAway(wishes['keep']);
  try {
    await prepared(house, Number(wishes['people'] ?? 200_000));
    const figures = await measured(house);
    mkdirSync('test-results', { recursive: true });
    writeFileSync('test-results/bench.json', JSON.stringify({ ...figures, failures }, null, 2));
    for (const failure of failures) console.error(`✗ ${failure}`);
    if (failures.length > 0) process.exitCode = 1;
  } finally {
    await house.leave();
  }
} catch (error) {
  sayAndEnd(error);
}
