import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Rounds } from '@sanad/access/api';
import { today, type PlainDay, type Scope } from '@sanad/kernel';
import { Jobs } from '@sanad/platform';
import { AlertRows } from '../alert/alerts.repository';
import { Dormancies } from '../dormancy/dormancies.service';
import { DutyRows } from '../duty/duties.repository';
import { Settling } from '../duty/settling';

const job = 'followUp.daily';
/** Before anybody comes to work, when the papers and the trainings have been gone through. */
const everyMorning = '45 5 * * *';

/** Duties, visits and mandates whose day comes near become tasks, and what is late becomes an alert: unit by unit, every day. */
@Injectable()
export class FollowUpRound implements OnModuleInit {
  private readonly logger = new Logger('FollowUpRound');

  constructor(
    private readonly jobs: Jobs,
    private readonly rounds: Rounds,
    private readonly settling: Settling,
    private readonly alerts: AlertRows,
    private readonly dormancies: Dormancies,
    private readonly duties: DutyRows,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, async () => void (await this.run()));
    this.jobs.schedule(job, everyMorning);
  }

  async run(day: PlainDay = today()): Promise<number> {
    const opened = await this.rounds.ofUnits(job, (within) => this.within(within, day));
    this.logger.log(`${opened} duties and visits come near`);
    return opened;
  }

  private async within(within: Scope, day: PlainDay): Promise<number> {
    if (!(await this.duties.isAlone(within))) return 0;
    const { cooperatives, opened } = await this.settling.settle(within, day);
    if (cooperatives.length === 0) return 0;
    await this.alerts.refresh(within, day);
    await this.dormancies.reviewAll(within, cooperatives, day);
    return opened;
  }
}
