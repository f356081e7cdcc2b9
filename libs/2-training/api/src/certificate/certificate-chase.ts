import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Rounds } from '@sanad/access/api';
import { today, type PlainDay } from '@sanad/kernel';
import { Jobs } from '@sanad/platform';
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
    private readonly rounds: Rounds,
    private readonly late: LateCertificates,
    private readonly letters: CertificateLetters,
    private readonly confirmations: ConfirmationLetters,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, () => this.run());
    this.jobs.schedule(job, everyMorning);
  }

  /** Unit by unit, then branch by branch. */
  async run(day: PlainDay = today()): Promise<void> {
    const late = await this.rounds.ofUnits(job, (within) => this.late.note(within, day));
    this.logger.log(`${late} certificates are late`);
    await this.letters.write(day);
    await this.confirmations.write(day);
  }
}
