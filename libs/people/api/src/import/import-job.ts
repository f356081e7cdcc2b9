import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Originators } from '@sanad/access/api';
import type { UserId } from '@sanad/kernel';
import { personPermissions } from '@sanad/people/core';
import { Interrupted, Jobs, Transactions, type JobRun } from '@sanad/platform';
import { stateOfAct, type ImportJobData } from './import-state';
import { ImportSteps } from './import-steps';
import { PersonImportsRepository } from './person-imports.repository';

export const importQueue = 'person-import';
const triesOfBatch = 3;

/**
 * Goes through the rows of an import, a batch a transaction: its progress is a column of the import, so that whichever
 * server takes the job up goes on behind the last batch that was committed. It acts with the rights that its person has now.
 */
@Injectable()
export class ImportJob implements OnModuleInit {
  private readonly logger = new Logger('ImportJob');

  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly originators: Originators,
    private readonly imports: PersonImportsRepository,
    private readonly steps: ImportSteps,
  ) {}

  onModuleInit(): void {
    this.jobs.define<ImportJobData>(importQueue, (data, run) => this.handle(data, run));
  }

  /** In the transaction of the request: the job is there exactly when the request is. */
  async send(data: ImportJobData): Promise<void> {
    await this.jobs.send(importQueue, data, { singletonKey: `${data.importId}:${data.attempt}` });
  }

  private async handle(data: ImportJobData, { signal }: JobRun): Promise<void> {
    let failures = 0;
    for (;;) {
      if (signal.aborted) throw new Interrupted();
      try {
        // The right is asked for before each batch: it may be taken away in the middle.
        const caller = await this.originators.callerOf(data.user as UserId, personPermissions.import);
        if (!caller) return await this.fail(data, 'notAllowed');
        if (await this.transactions.as(caller, () => this.steps.take(caller, data))) return;
        failures = 0;
      } catch (error) {
        failures += 1;
        if (signal.aborted) throw new Interrupted();
        this.logger.warn(
          `${data.act} ${data.importId}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
        if (failures >= triesOfBatch) return await this.fail(data, 'unexpected');
      }
      // Requests of people come first.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  private async fail({ importId, act, attempt }: ImportJobData, failure: string): Promise<void> {
    await this.transactions.asSystem(() => this.imports.fail(importId, stateOfAct[act], attempt, failure));
  }
}
