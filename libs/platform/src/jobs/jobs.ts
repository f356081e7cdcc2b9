import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { newId } from '@sanad/kernel';
import { PgBoss, type Db, type Job as QueuedJob } from 'pg-boss';
import type { DatabaseAddress } from '../database/connection';
import { Transactions } from '../database/transactions';
import { jobSchema } from './job-schema';

/** What travels with a job: identifiers of the work and of the person in whose name it is done. */
export type JobData = Readonly<Record<string, string | number | null>>;

export interface JobRun {
  /** Ends when the server leaves or the job is cancelled: finish the batch at hand, then throw `Interrupted`. */
  readonly signal: AbortSignal;
}

export type JobHandler<Data extends JobData = JobData> = (data: Data, run: JobRun) => Promise<void>;

export interface SendOptions {
  /** While a job of this name and key waits or runs, another one is not taken. */
  readonly singletonKey?: string;
  /** Not before so many seconds have passed. */
  readonly afterSeconds?: number;
}

/** The server leaves in the middle of a job: the next one goes on where its progress says. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

interface Scheduled {
  readonly name: string;
  readonly cron: string;
}

const legalZone = 'Africa/Casablanca';
const leaveWithin = 20_000;
/** A server that died is missed after so many seconds, and its jobs are taken over. */
const heartbeat = 10;
const queue = {
  policy: 'exclusive',
  retryLimit: 30,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  expireInSeconds: 3600,
  heartbeatSeconds: heartbeat,
} as const;

/**
 * Work that outlives its request. A job is sent in the transaction of the request, is seen by the workers when that has
 * committed, and is taken up again when its server dies. Handlers are repeatable: they keep their progress in rows of their own.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly handlers = new Map<string, JobHandler>();
  private readonly scheduled: Scheduled[] = [];
  private readonly leaving = new AbortController();
  private boss: Promise<PgBoss> | undefined;

  /** `isWorking`: whether this process takes jobs; any process may send them. */
  constructor(
    private readonly address: DatabaseAddress,
    private readonly transactions: Transactions,
    readonly isWorking: boolean,
  ) {}

  /** Says who does the jobs of a name. To be called while modules are made (`onModuleInit`). */
  define<Data extends JobData>(name: string, handler: JobHandler<Data>): void {
    if (this.handlers.has(name)) throw new Error(`Two handlers want the jobs named ${name}.`);
    this.handlers.set(name, handler as unknown as JobHandler);
  }

  /** Sends a job every time the clock of Morocco reaches `cron`. The name needs a handler. */
  schedule(name: string, cron: string): void {
    this.scheduled.push({ name, cron });
  }

  /** Gives the identifier of the job; null when one of the same key waits or runs already. */
  async send(
    name: string,
    data: JobData,
    { singletonKey = newId(), afterSeconds: startAfter }: SendOptions = {},
  ): Promise<string | null> {
    const boss = await this.open();
    return boss.send(name, data, { singletonKey, startAfter, db: this.presentTransaction() });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.isWorking) return;
    const boss = await this.open();
    for (const [name, handler] of this.handlers) {
      await boss.work(name, { pollingIntervalSeconds: 0.5, batchSize: 1 }, ([job]: QueuedJob<JobData>[]) =>
        this.handle(handler, job!),
      );
    }
    const wanted = new Set(this.scheduled.map(({ name }) => name));
    for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name);
    for (const { name, cron } of this.scheduled) {
      await boss.schedule(name, cron, {}, { tz: legalZone, singletonKey: 'scheduled' });
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.leaving.abort();
    const boss = await this.boss?.catch(() => undefined);
    await boss?.stop({ graceful: true, timeout: leaveWithin });
  }

  private async handle(handler: JobHandler, { data, signal, name, id }: QueuedJob<JobData>): Promise<void> {
    try {
      await handler(data, { signal: AbortSignal.any([signal, this.leaving.signal]) });
    } catch (error) {
      if (!(error instanceof Interrupted))
        this.logger.error(`${name} ${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      throw error;
    }
  }

  private open(): Promise<PgBoss> {
    this.boss ??= this.start();
    return this.boss;
  }

  private async start(): Promise<PgBoss> {
    const { host, port, user, password, database, ssl } = this.address;
    const boss = new PgBoss({
      ...{ host, port, user, password, database, ssl },
      application_name: 'sanad-jobs',
      schema: jobSchema,
      max: 3,
      // The schema is the owner's: see settleJobs.
      ...{ migrate: false, createSchema: false, reindex: false, persistQueueStats: false, persistWarnings: false },
      supervise: this.isWorking,
      schedule: this.isWorking,
      superviseIntervalSeconds: heartbeat,
      monitorIntervalSeconds: heartbeat,
    });
    boss.on('error', (error) => this.logger.warn(error.message));
    await boss.start();
    for (const name of this.handlers.keys()) await boss.createQueue(name, queue);
    return boss;
  }

  private presentTransaction(): Db | undefined {
    const client = this.transactions.ongoing?.client;
    return client && { executeSql: (text, values) => client.query(text, values as unknown[]) };
  }
}
