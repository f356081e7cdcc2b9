import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { newId, today, type PlainDay, type UnitId, type UserId } from '@sanad/kernel';
import { Database, Jobs, Transactions } from '@sanad/platform';
import { ConfirmationLetters } from '../confirmation/confirmation-letters';
import { CertificateLetters } from './certificate-letters';
import { LateCertificates } from './late-certificates';

const job = 'trainings.daily';
/** Before anybody comes to work. */
const everyMorning = '0 6 * * *';

/** Results and certificates that do not come: whoever keeps the file is given a task, and the branch is written to. */
@Injectable()
export class CertificateChase implements OnModuleInit {
  private readonly logger = new Logger('CertificateChase');

  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly late: LateCertificates,
    private readonly letters: CertificateLetters,
    private readonly confirmations: ConfirmationLetters,
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
    let late = 0;
    for (const { id } of units) late += await this.inUnit(id, day);
    this.logger.log(`${late} certificates are late`);
    await this.letters.write(day);
    await this.confirmations.write(day);
  }

  /** In the name of nobody, within one unit. */
  private inUnit(unit: UnitId, day: PlainDay): Promise<number> {
    const scope = { user: null as unknown as UserId, units: [unit], branches: [] };
    const caller = {
      ...{ scope, role: null, unitId: unit, branchId: null },
      ...{ permission: job, requestId: newId(), entries: 0 },
    };
    return this.transactions.as(caller, () => this.late.note(scope, day));
  }
}
