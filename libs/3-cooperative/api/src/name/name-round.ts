import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Rounds } from '@sanad/access/api';
import { warningDue } from '@sanad/cooperative/core';
import { today, type PlainDay, type Scope } from '@sanad/kernel';
import { TaskBook } from '@sanad/people/api';
import { Jobs } from '@sanad/platform';
import { NameRequestRows } from './name-request.repository';
import { PaperCertificates, type RunningCertificate } from './paper-certificates';

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
    private readonly papers: PaperCertificates,
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
      const running = { id, unitId, formationId, expiresOn, name: approvedName ?? '', warned };
      if (expiresOn < on) await this.rows.mark(id, { state: 'EXPIRED' });
      else if (!(await this.warn(within, running, on, (days) => this.rows.mark(id, { warned: days })))) continue;
      told += 1;
    }
    for (const paper of await this.papers.running(within))
      if (await this.warn(within, paper, on, (days) => this.papers.warn(paper.id, days))) told += 1;
    return told;
  }

  /** Whether a warning was due. */
  private async warn(
    within: Scope,
    { id, unitId, formationId, expiresOn, name, warned }: RunningCertificate,
    on: PlainDay,
    mark: (days: number) => Promise<void>,
  ): Promise<boolean> {
    const warning = warningDue(expiresOn, on, warned);
    if (warning === null) return false;
    await mark(warning);
    const details = { cooperative: name, formationId };
    const task = { kind: 'NAME_EXPIRES', subjectId: id, unitId, dueOn: expiresOn, details, again: true } as const;
    await this.tasks.open(within, task);
    return true;
  }
}
