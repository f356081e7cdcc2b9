import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Rounds } from '@sanad/access/api';
import type { Scope } from '@sanad/kernel';
import { Jobs } from '@sanad/platform';
import { Setbacks } from './setbacks';

const job = 'groups.daily';
/** Before anybody comes to work. */
const everyMorning = '50 5 * * *';

/** Whoever records a death in one delegation does not see the groups of another: each looks at its own in the morning. */
@Injectable()
export class SetbackRound implements OnModuleInit {
  private readonly logger = new Logger('SetbackRound');

  constructor(
    private readonly jobs: Jobs,
    private readonly rounds: Rounds,
    private readonly setbacks: Setbacks,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, () => this.run());
    this.jobs.schedule(job, everyMorning);
  }

  async run(): Promise<void> {
    const seen = await this.rounds.ofUnits(job, (within) => this.look(within));
    this.logger.log(`${seen} founding groups were looked at after somebody had left`);
  }

  private async look(within: Scope): Promise<number> {
    const ids = await this.setbacks.unseen(within);
    for (const id of ids) await this.setbacks.look(within, id);
    return ids.length;
  }
}
