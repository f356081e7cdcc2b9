import 'reflect-metadata';
import { mkdirSync, writeFileSync } from 'node:fs';
import { migrate } from '@sanad/platform';
import { jobsOf, type Job } from '../bench/acts';
import { oneByOne, type Spread } from '../bench/clocks';
import { takeCohort } from '../bench/cohort';
import { takeAway } from '../bench/exports';
import { gates } from '../bench/gates';
import { Goals } from '../bench/goals';
import { bringIn } from '../bench/imports';
import { shares } from '../bench/limits';
import { plansOf } from '../bench/plans';
import { recounted } from '../bench/recounts';
import { machineOf, Report } from '../bench/report';
import { callTheRoll } from '../bench/roster';
import { command, openThrowAway, startProduct, type Running, type ThrowAway } from '../bench/throw-away';
import { visitors, type Visitors } from '../bench/visitors';
import { migrations } from './database/migrations/index';
import { sayAndEnd } from './house';

const wishes = Object.fromEntries(
  process.argv.slice(2).flatMap((word, index, words) => {
    const [name, value] = word.split('=');
    return name?.startsWith('--') ? [[name.slice(2), value ?? words[index + 1] ?? '']] : [];
  }),
);
type Part = 'times' | 'plans' | 'limits' | 'trainings' | 'exports' | 'imports';
/**
 * `--only exports`: one part of it, `--jobs inbox`: the jobs so called, for whoever works on them; `--quick`: all but the
 * limits, which take longest.
 */
const isWished = (part: Part) =>
  wishes['only'] === undefined ? part !== 'limits' || wishes['quick'] === undefined : wishes['only'] === part;
const importedRows = 10_000;

const goals = new Goals();
const report = new Report(goals);

async function prepared(house: ThrowAway, people: number): Promise<void> {
  await migrate(house.owner, migrations, house.keys);
  const [loaded] = await house.sql<{ there: boolean }>('select exists (select from people.person) as there');
  if (!loaded!.there) await command(house, 'seed-load', '--people', String(people));
  // What a server does by itself at night: a table that was just rewritten would be read row by row.
  await house.sql('vacuum (analyze)');
}

async function withProduct<Answer>(house: ThrowAway, work: (product: Running) => Promise<Answer>): Promise<Answer> {
  // Whoever asks too often is slowed: each part begins as a new day does.
  await house.sql('delete from access.throttle');
  const product = await startProduct(house);
  try {
    return await work(product);
  } finally {
    await product.stop();
  }
}

/** How long each job takes one visitor after another. */
function timesOf(house: ThrowAway, people: Visitors, jobs: readonly Job[]) {
  console.log('\nOne after another, milliseconds at the client: p50, p95, p99');
  return withProduct(house, async ({ url }) => {
    await gates(house, url, people.caseworkers);
    const times: { readonly job: string; readonly times: Spread }[] = [];
    for (const job of jobs) {
      const measured = await oneByOne(url, job.acts, 3);
      times.push({ job: job.name, times: measured });
      report.times(job, measured);
    }
    return times;
  });
}

/** The roster that an officer fills in day by day, and the whole of a branch as a workbook. */
async function trainingsOf(house: ThrowAway, people: Visitors) {
  console.log(
    '\nA roster of 40 people on 12 days, milliseconds at the client: p50, p95, p99; and a branch as a workbook',
  );
  const roster = await withProduct(house, ({ url }) => callTheRoll(house, url, people.centre));
  report.times({ name: 'roster: read', most: 30 }, roster.read);
  // One column for forty people, with the file, the referral and the journal of each: an act that nobody waits for.
  report.times({ name: 'roster: write', most: 150 }, roster.write);
  const cohort = await withProduct(house, (product) => takeCohort(house, product, people.centre));
  report.cohort(cohort);
  return { roster, cohort };
}

/** Whole lists out, by a server of its own: its memory is that of the work alone. */
async function exportsOf(house: ThrowAway, people: Visitors) {
  console.log('\nW7: lists as files, beside COPY of the same select; memory before, with few rows, with all');
  const exports = await withProduct(house, (product) => takeAway(house, product, people));
  exports.forEach((taken) => report.taken(taken));
  return exports;
}

/** An old register in and out again. */
async function importsOf(house: ThrowAway, people: Visitors) {
  console.log('\nW8: a register as a file, beside COPY of the same persons');
  const [office] = people.caseworkers;
  const imports = await withProduct(house, (product) => bringIn(house, product, office!, importedRows));
  imports.forEach((register) => report.imported(register));
  return imports;
}

/** After all that was written: totals are counts, and what is kept beside the rows is what counting gives. */
async function recountsOf(house: ThrowAway, people: Visitors) {
  console.log('\nCounted anew');
  await withProduct(house, ({ url }) => gates(house, url, people.caseworkers));
  const recounts = await recounted(house);
  recounts.forEach((recount) => report.recount(recount));
  return recounts;
}

async function measured(house: ThrowAway) {
  const people = await visitors(house);
  const jobs = (await jobsOf(house, people)).filter(({ name }) => name.includes(wishes['jobs'] ?? ''));
  const times = isWished('times') ? await timesOf(house, people, jobs) : [];
  if (isWished('plans')) console.log('\nThe plans that the server took, row policies on');
  const plans = isWished('plans') ? await plansOf(house, jobs) : [];
  plans.forEach((plan) => report.plan(plan));
  if (isWished('limits')) console.log('\nEight at once, acts a second: product, bare server, pgbench; shares of both');
  const limits = isWished('limits') ? await shares(house, jobs) : [];
  limits.forEach((limit) => report.shares(limit));
  const trainings = isWished('trainings') ? await trainingsOf(house, people) : null;
  const exports = isWished('exports') ? await exportsOf(house, people) : [];
  const imports = isWished('imports') ? await importsOf(house, people) : [];
  return { times, plans, limits, trainings, exports, imports, recounts: await recountsOf(house, people) };
}

/**
 * `npm run bench -- --people 200000`: fills a database of its own, then measures what people wait for all day.
 * `--keep FOLDER` keeps the database for the next time.
 */
try {
  const house = await openThrowAway(wishes['keep']);
  try {
    await prepared(house, Number(wishes['people'] ?? 200_000));
    const machine = await machineOf(house);
    const figures = await measured(house);
    goals.say();
    mkdirSync('test-results', { recursive: true });
    writeFileSync('test-results/bench.json', JSON.stringify({ machine, goals: goals.all, ...figures }, null, 2));
    if (goals.failures.length > 0) process.exitCode = 1;
  } finally {
    await house.leave();
  }
} catch (error) {
  sayAndEnd(error);
}
