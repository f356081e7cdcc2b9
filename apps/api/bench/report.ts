import { availableParallelism, loadavg, totalmem } from 'node:os';
import type { Job } from './acts';
import type { Spread } from './clocks';
import type { TakenCohort } from './cohort';
import type { TakenList } from './exports';
import type { Goals } from './goals';
import type { ImportedRegister } from './imports';
import type { Shares } from './limits';
import type { Memory } from './memory';
import type { JobPlan } from './plans';
import type { Recount } from './recounts';
import type { ThrowAway } from './throw-away';

const number = (value: number, digits = 1) => value.toFixed(digits).padStart(9);
const mark = (isMet: boolean) => (isMet ? '✓' : '✗');
const seconds = (value: number) => `${value.toFixed(1)} s`;
const percent = (value: number) => `${(value * 100).toFixed(0)} %`;

/** Shares of what a bare server and pgbench do on the same statements (docs/performance.md). */
const wantedShares = {
  W1: { bare: 0.95, pgbench: 0.35 },
  W2: { bare: 0.95, pgbench: 0.6 },
  W3: { bare: 0.95, pgbench: 0.45 },
  W5: { bare: 0.95, pgbench: 0.6 },
} as const;
/** Seconds, multiples of COPY, megabytes. A whole list in memory would be more than a hundred of them. */
const most = {
  ...{ export: 60, import: 60, cohort: 20 },
  ...{ exportOfCopy: 1.15, importOfCopy: 1.3 },
  ...{ exportMegabytes: 60, readingMegabytes: 384, workingMegabytes: 60, cohortMegabytes: 384 },
};
/** The rows for which an export has its time; a longer list has more of it. */
const exportedRows = 100_000;

/** Says what was measured, a line each, and judges it. */
export class Report {
  constructor(private readonly goals: Goals) {}

  times(job: Pick<Job, 'name' | 'most'>, { p50, p95, p99 }: Spread): void {
    const isMet =
      job.most === null ||
      this.goals.judge(job.name, `p95 <= ${job.most} ms`, `p95 ${p95.toFixed(1)} ms`, p95 <= job.most);
    const goal = job.most === null ? '' : `p95 <= ${job.most}`;
    console.log(`${mark(isMet)} ${job.name.padEnd(44)}${number(p50)}${number(p95)}${number(p99)}  ${goal}`);
  }

  plan({ job, indexes, scans }: JobPlan): void {
    const isMet = this.goals.judge(job, 'no large table from end to end', scans.join(', ') || 'indexes', !scans.length);
    console.log(
      `${mark(isMet)} ${job.padEnd(44)} ${indexes.join(' ')}${scans.map((scan) => ` SCAN:${scan}`).join('')}`,
    );
  }

  shares({ workload, product, bare, pgbench }: Shares): void {
    const wanted = wantedShares[workload as keyof typeof wantedShares];
    const cell = (of: number | null, least: number, limit: string) => {
      if (of === null) return '        –  ';
      const share = product / of;
      const isMet = this.goals.weigh(workload, `>= ${percent(least)} of ${limit}`, percent(share), share >= least);
      return `${percent(share).padStart(9)} ${mark(isMet)}`;
    };
    const limit = pgbench === null ? '        –' : number(pgbench, 0);
    console.log(
      `  ${workload}${number(product, 0)}${number(bare, 0)}${limit}${cell(bare, wanted.bare, 'the bare server')}${cell(pgbench, wanted.pgbench, 'pgbench')}`,
    );
  }

  /** Judges how far the memory of the server rose above another moment. */
  private memory(job: string, from: number | undefined, memory: Memory | null, allowed: number): string {
    if (!memory || from === undefined) return 'memory unknown';
    const growth = memory.peak - from;
    const isMet = this.goals.judge(job, `<= ${allowed} MB more`, `${growth.toFixed(0)} MB more`, growth <= allowed);
    return `${mark(isMet)} memory ${from.toFixed(0)} → ${memory.peak.toFixed(0)} MB`;
  }

  taken({ list, format, rows, bytes, seconds: took, memory, few, copy }: TakenList): void {
    const job = `W7 ${list} ${format}`;
    const allowed = most.export * Math.max(1, rows / exportedRows);
    const isQuick = this.goals.judge(job, `<= ${seconds(allowed)}`, seconds(took), took <= allowed);
    const share = took / copy.seconds;
    const wanted = `<= ${most.exportOfCopy} times COPY`;
    this.goals.weigh(job, wanted, `${share.toFixed(1)} times`, share <= most.exportOfCopy);
    const isSame = this.goals.judge(job, `${copy.rows} rows`, `${rows} rows`, rows === copy.rows);
    console.log(
      `${mark(isQuick && isSame)} ${job.padEnd(20)} ${rows} rows, ${(bytes / 1e6).toFixed(1)} MB in ${seconds(took)}, ` +
        `COPY ${seconds(copy.seconds)}: ${share.toFixed(1)} times; ${this.memory(job, few.memory?.peak, memory, most.exportMegabytes)} (${few.rows} → ${rows} rows)`,
    );
  }

  /** Up and down, with everything filled in. A workbook is read as a register is, by a thread with the same limit. */
  cohort({ rows, bytes, down, look, write, completed }: TakenCohort): void {
    const job = 'workbook of a branch';
    const took = down.seconds + look.seconds + write.seconds;
    const isQuick = this.goals.judge(job, `<= ${most.cohort} s in all`, seconds(took), took <= most.cohort);
    const isWhole = this.goals.judge(job, `${rows} people certified`, `${completed}`, completed === rows);
    const memory = [down, look, write]
      .map((step) => this.memory(job, down.memory?.before, step.memory, most.cohortMegabytes))
      .join(', ');
    console.log(
      `${mark(isQuick && isWhole)} ${job}  ${rows} rows, ${(bytes / 1e6).toFixed(1)} MB in ${seconds(took)}: down ${seconds(down.seconds)}, ` +
        `difference ${seconds(look.seconds)}, written ${seconds(write.seconds)}\n  ${memory}`,
    );
  }

  imported(register: ImportedRegister): void {
    const { format, rows, upload, dryRun, run, undo, counts, isWhole, isUndone, reading, working, copy } = register;
    const job = `W8 ${format}`;
    const took = upload + dryRun + run;
    const share = run / copy.seconds;
    const { created, updated, alreadyThere, toReview, refused } = counts;
    const isQuick = this.goals.judge(job, `<= ${most.import} s in all`, seconds(took), took <= most.import);
    const isRight = this.goals.judge(job, 'every row accounted for', `${rows} rows`, isWhole);
    const isBack = this.goals.judge(job, 'undone to the last person', isUndone ? 'undone' : 'not undone', isUndone);
    this.goals.weigh(
      job,
      `<= ${most.importOfCopy} times COPY`,
      `${share.toFixed(1)} times`,
      share <= most.importOfCopy,
    );
    console.log(
      `${mark(isQuick && isRight && isBack)} ${job}  ${rows} rows in ${seconds(took)}: upload ${seconds(upload)}, dry run ${seconds(dryRun)}, run ${seconds(run)}; undo ${seconds(undo)}\n` +
        `  created ${created}, updated ${updated}, there ${alreadyThere}, to review ${toReview}, refused ${refused}\n` +
        `  COPY of the ${copy.rows} created ${seconds(copy.seconds)}: the run takes ${share.toFixed(1)} times\n` +
        `  ${this.memory(job, reading?.before, reading, most.readingMegabytes)} while reading, ${this.memory(job, reading?.peak, working, most.workingMegabytes)} while judging and writing`,
    );
  }

  recount({ what, differences }: Recount): void {
    const isMet = this.goals.judge(what, 'what counting gives', `${differences} differences`, differences === 0);
    console.log(`${mark(isMet)} ${what}`);
  }
}

/** On what the figures were measured: without it they say nothing. */
export async function machineOf(house: ThrowAway) {
  const [server] = await house.sql<{ version: string; people: number }>(
    `select current_setting('server_version') as version, (select count(*)::int from people.person) as people`,
  );
  return {
    at: new Date().toISOString(),
    cores: availableParallelism(),
    gigabytes: Math.round(totalmem() / 2 ** 30),
    load: loadavg().map((load) => Math.round(load * 10) / 10),
    node: process.version,
    postgres: server!.version,
    people: server!.people,
  };
}
