import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Rounds } from '@sanad/access/api';
import { warningDue } from '@sanad/cooperative/core';
import { today, type PlainDay, type Scope } from '@sanad/kernel';
import { TaskBook } from '@sanad/people/api';
import { Jobs } from '@sanad/platform';
import { NameRequestRows } from './name-request.repository';

const job = 'names.daily';
/** Before anybody comes to work. */
const everyMorning = '40 5 * * *';

/** The clock of name certificates: a task thirty, ten and three days before the end, and the end itself. */
@Injectable()
export class NameRound implements OnModuleInit {
  private readonly logger = new Logger('NameRound');

  constructor(
    private readonly jobs: Jobs,
    private readonly rounds: Rounds,
    private readonly rows: NameRequestRows,
    private readonly tasks: TaskBook,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, () => this.run());
    this.jobs.schedule(job, everyMorning);
  }

  async run(on: PlainDay = today()): Promise<void> {
    const told = await this.rounds.ofUnits(job, (within) => this.look(within, on));
    this.logger.log(`${told} name certificates end soon or have ended`);
  }

  private async look(within: Scope, on: PlainDay): Promise<number> {
    let told = 0;
    for (const { id, unitId, formationId, expiresOn, approvedName, warned } of await this.rows.running(within)) {
      if (expiresOn === null) continue;
      const warning = warningDue(expiresOn, on, warned);
      if (expiresOn < on) await this.rows.mark(id, { state: 'EXPIRED' });
      else if (warning !== null) {
        await this.rows.mark(id, { warned: warning });
        const details = { cooperative: approvedName, formationId };
        await this.tasks.open(within, {
          kind: 'NAME_EXPIRES',
          subjectId: id,
          unitId,
          dueOn: expiresOn,
          details,
          again: true,
        });
      } else continue;
      told += 1;
    }
    return told;
  }
}
