import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Rounds } from '@sanad/access/api';
import { today, type PlainDay } from '@sanad/kernel';
import { Jobs } from '@sanad/platform';
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
    private readonly rounds: Rounds,
    private readonly expiring: ExpiringReferrals,
    private readonly papers: PapersOwed,
    private readonly letters: AnswerLetters,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, () => this.run());
    this.jobs.schedule(job, everyMorning);
  }

  /** Unit by unit, then branch by branch. */
  async run(day: PlainDay = today()): Promise<void> {
    const expired = await this.rounds.ofUnits(job, async (within) => {
      await this.papers.remind(within, day);
      return this.expiring.expire(within, day);
    });
    this.logger.log(`${expired} referrals were never answered`);
    await this.letters.write(day);
  }
}
