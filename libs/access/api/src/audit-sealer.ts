import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Transactions } from '@sanad/platform';

const every = 5_000;
const keptDays = 30;

/** Seals new audit entries every few seconds, and forgets answers that no device will ask for again. Replicas take turns. */
@Injectable()
export class AuditSealer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Audit');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private sweptAt = 0;

  constructor(private readonly transactions: Transactions) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => (this.running = this.turn()), every).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async turn(): Promise<void> {
    try {
      await this.transactions.alone('select audit.seal_pending()');
      if (Date.now() - this.sweptAt < 86_400_000) return;
      this.sweptAt = Date.now();
      await this.transactions.asSystem(async () => {
        const { client } = this.transactions.current;
        await client.query(
          `delete from platform.answered_request where created_at < now() - make_interval(days => ${keptDays})`,
        );
        await client.query('delete from access.session where expires_at < now()');
        await client.query('delete from access.throttle where next < now()');
      });
    } catch (error) {
      this.logger.warn(`The audit could not be sealed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
