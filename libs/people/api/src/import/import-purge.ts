import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { today, type PlainDay } from '@sanad/kernel';
import { Database, Jobs, Transactions } from '@sanad/platform';

const job = 'person-import.purge';
const everyNight = '15 3 * * *';

interface Purged {
  readonly id: string;
  readonly unitId: string;
  readonly rows: number;
}

/** Rows that were read of an old register are kept as long as they can be taken back, and no longer (law 09-08, article 3). */
@Injectable()
export class ImportPurge implements OnModuleInit {
  private readonly logger = new Logger('ImportPurge');

  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, async () => {
      const gone = await this.run(today());
      if (gone > 0) this.logger.log(`the rows of ${gone} imports were let go`);
    });
    this.jobs.schedule(job, everyNight);
  }

  /** Everything whose last day is over. Gives how many imports that were. */
  run(day: PlainDay): Promise<number> {
    return this.transactions.asSystem(async () => {
      const gone = await this.database.rows<Purged>(
        'select id, unit_id as "unitId", rows::int from people.purge_imports($1)',
        [day],
      );
      for (const { id, unitId, rows } of gone)
        await this.audit.record({
          action: 'personImport.purge',
          entity: 'personImport',
          entityId: id,
          unitId,
          after: { rows },
        });
      return gone.length;
    });
  }
}
