import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Rounds } from '@sanad/access/api';
import { Jobs } from '@sanad/platform';
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
    private readonly rounds: Rounds,
    private readonly papers: ExpiringPapers,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, () => this.run());
    this.jobs.schedule(job, everyMorning);
  }

  /** Unit by unit. */
  async run(): Promise<void> {
    const noted = await this.rounds.ofUnits(job, (within) => this.papers.noteDue(within));
    this.logger.log(`${noted} papers end soon`);
  }
}
