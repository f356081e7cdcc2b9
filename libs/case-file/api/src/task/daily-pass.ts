import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { newId, type UnitId, type UserId } from '@sanad/kernel';
import { Database, Jobs, Transactions } from '@sanad/platform';
import { ExpiringPapers } from './expiring-papers';

const job = 'tasks.daily';
/** Before anybody comes to work. */
const everyMorning = '30 5 * * *';

/** What calls for somebody because a day has come, not because anybody has done anything. */
@Injectable()
export class DailyPass implements OnModuleInit {
  private readonly logger = new Logger('DailyPass');

  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly papers: ExpiringPapers,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, () => this.run());
    this.jobs.schedule(job, everyMorning);
  }

  /** One unit after the other, each for itself: what is done stays done when the server leaves. */
  async run(): Promise<void> {
    const units = await this.transactions.asSystem(() =>
      this.database.rows<{ id: UnitId }>('select id from access.unit order by id'),
    );
    let noted = 0;
    for (const { id } of units) noted += await this.inUnit(id);
    this.logger.log(`${noted} papers end soon`);
  }

  /** In the name of nobody, within one unit. */
  private inUnit(unit: UnitId): Promise<number> {
    const scope = { user: null as unknown as UserId, units: [unit], branches: [] };
    const caller = {
      scope,
      role: null,
      unitId: unit,
      branchId: null,
      permission: job,
      requestId: newId(),
      entries: 0,
    };
    return this.transactions.as(caller, () => this.papers.noteDue(scope));
  }
}
