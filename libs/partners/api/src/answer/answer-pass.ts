import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { newId, today, type PlainDay, type UnitId, type UserId } from '@sanad/kernel';
import { Database, Jobs, Transactions } from '@sanad/platform';
import { AnswerLetters } from './answer-letters';
import { ExpiringReferrals } from './expiring-referrals';
import { PapersOwed } from './papers-owed';

const job = 'referrals.daily';
/** Before anybody comes to work. */
const everyMorning = '45 5 * * *';

/** What a day brings to answers that are owed: those past their delay end, those due soon and papers are asked for. */
@Injectable()
export class AnswerPass implements OnModuleInit {
  private readonly logger = new Logger('AnswerPass');

  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly expiring: ExpiringReferrals,
    private readonly papers: PapersOwed,
    private readonly letters: AnswerLetters,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, () => this.run());
    this.jobs.schedule(job, everyMorning);
  }

  /** One unit after the other, each for itself: what is done stays done when the server leaves. */
  async run(day: PlainDay = today()): Promise<void> {
    const units = await this.transactions.asSystem(() =>
      this.database.rows<{ id: UnitId }>('select id from access.unit order by id'),
    );
    let expired = 0;
    for (const { id } of units) expired += await this.inUnit(id, day);
    this.logger.log(`${expired} referrals were never answered`);
    await this.letters.write(day);
  }

  /** In the name of nobody, within one unit. */
  private inUnit(unit: UnitId, day: PlainDay): Promise<number> {
    const scope = { user: null as unknown as UserId, units: [unit], branches: [] };
    const caller = {
      ...{ scope, role: null, unitId: unit, branchId: null },
      ...{ permission: job, requestId: newId(), entries: 0 },
    };
    return this.transactions.as(caller, async () => {
      await this.papers.remind(scope, day);
      return this.expiring.expire(scope, day);
    });
  }
}
