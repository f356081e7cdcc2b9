import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { isolated, say } from '@sanad/kernel';
import { stopLetterWords } from '@sanad/machines/core';
import { Jobs, Keys, Mail, Transactions, type JobRun } from '@sanad/platform';
import { Courier, type Attempt } from './courier';
import { OutboxRepository, type Carried, type Health } from './outbox.repository';
import { sign } from './signature';

/** After how many seconds a message that did not arrive is tried again; after the last one it is given up. */
export const retriesOfWebhooks = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;
/** How long a system rests after so many failures on end: one that is down is not knocked at for every message. */
const rests = [0, 0, 15, 60, 300, 900, 1_800] as const;
const longestRest = 3_600;
/** A system that has not been reached for so long is told nothing more until somebody starts it again. */
export const failingDays = 5;

const job = 'webhook.drain';
const forgetting = 'webhook.forget';
const turn = 20_000;
const lookEvery = 1_000;

export const contextOfSecret = (endpointId: string) => `machines.endpoint.secret:${endpointId}`;
const jittered = (seconds: number) => seconds * (0.9 + Math.random() * 0.2);

/**
 * What happened reaches the systems that listen, at least once. The rows say what is owed: whoever looks finds it, so that
 * nothing is lost with a server that dies between the act and its telling. Each system has its own job, one at a time.
 */
@Injectable()
export class Deliveries implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Webhooks');
  private watch: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  // eslint-disable-next-line max-params -- what happened, how it is sealed, carried, noted and told to people
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: OutboxRepository,
    private readonly jobs: Jobs,
    private readonly courier: Courier,
    private readonly keys: Keys,
    private readonly mail: Mail,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.jobs.define<{ endpoint: string }>(job, ({ endpoint }, run) => this.drain(endpoint, run));
    this.jobs.define(forgetting, async () => {
      await this.transactions.asSystem(() => this.outbox.forget());
    });
    this.jobs.schedule(forgetting, '40 3 * * *');
  }

  onApplicationBootstrap(): void {
    if (!this.jobs.isWorking) return;
    this.watch = setInterval(() => {
      this.looking = this.looking.then(() => this.look()).catch((error: Error) => this.logger.warn(error.message));
    }, lookEvery);
    this.watch.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.watch);
    await this.looking;
  }

  /**
   * A job for each system to which something is owed; one that has a job already gets no second one, but for the next turn:
   * a job that the queue believes to be running holds nobody up for longer. What two would carry, one of them claims.
   */
  private async look(): Promise<void> {
    for (const endpoint of await this.transactions.asSystem(() => this.outbox.waiting()))
      await this.jobs.send(job, { endpoint }, { singletonKey: `${endpoint} ${Math.floor(Date.now() / turn)}` });
  }

  private async drain(endpoint: string, { signal }: JobRun): Promise<void> {
    const until = Date.now() + turn;
    while (!signal.aborted && Date.now() < until) {
      const carried = await this.transactions.asSystem(() => this.outbox.claim(endpoint));
      if (!carried || !(await this.carry(carried))) return;
    }
  }

  private async carry(carried: Carried): Promise<boolean> {
    const { eventId, type, data, at, url, endpointId, secret, formerSecret } = carried;
    const secrets = [secret, ...(formerSecret ? [formerSecret] : [])].map((sealed) =>
      this.keys.decrypt(sealed, contextOfSecret(endpointId)),
    );
    const attempt = await this.courier.carry(
      url,
      sign(eventId, JSON.stringify({ type, timestamp: at, data }), secrets),
    );
    await this.transactions.asSystem(() =>
      attempt.problem === null ? this.outbox.arrived(carried, attempt) : this.failed(carried, attempt),
    );
    return attempt.problem === null;
  }

  private async failed(carried: Carried, attempt: Attempt): Promise<void> {
    const wait = retriesOfWebhooks[carried.tries - 1];
    await this.outbox.failed(carried, attempt, wait === undefined ? null : jittered(wait));
    const health = await this.outbox.weakened(carried.endpointId);
    await this.outbox.rest(carried.endpointId, jittered(rests[health.failures - 1] ?? longestRest));
    if (attempt.status === 410) await this.stop(carried, health, 'GONE');
    else if (health.failingSeconds > failingDays * 86_400) await this.stop(carried, health, 'FAILING');
  }

  private async stop({ endpointId, branchId }: Carried, health: Health, why: 'FAILING' | 'GONE'): Promise<void> {
    if (!(await this.outbox.stop(endpointId, why))) return;
    await this.audit.record({
      action: 'webhook.stop',
      entity: 'webhook',
      entityId: endpointId,
      after: { why, branchId },
    });
    const { email, userId, name, label, language } = health;
    if (!email) return;
    const t = (key: keyof typeof stopLetterWords, values = {}) => say(language, stopLetterWords[key], values);
    await this.mail.write({
      ...{ kind: 'webhook.stopped', userId, to: email, language, subject: t('subject') },
      paragraphs: [t('greeting', { name: isolated(name) }), t(why, { days: failingDays }), t('what')],
      facts: [[t('address'), label]],
    });
  }
}
