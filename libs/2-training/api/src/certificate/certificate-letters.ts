import { Injectable } from '@nestjs/common';
import { Rounds } from '@sanad/access/api';
import { isolated, say, showDay, type BranchId, type PlainDay } from '@sanad/kernel';
import { BranchOfficers, type BranchOfficer } from '@sanad/partners/api';
import { Database, Mail } from '@sanad/platform';
import { certificateLetterWords } from '@sanad/training/core';
import { TrainingRules } from '../rule/training-rules';

interface Owed {
  readonly id: string;
  readonly completedOn: PlainDay;
}

/** Letters to the officers of a branch about certificates that are late: how many, since when. No name of a person is in them. */
@Injectable()
export class CertificateLetters {
  constructor(
    private readonly database: Database,
    private readonly rounds: Rounds,
    private readonly rules: TrainingRules,
    private readonly officers: BranchOfficers,
    private readonly mail: Mail,
  ) {}

  /** Every branch for itself. A certificate that goes on being late is written of again after the same delay, not every day. */
  async write(day: PlainDay): Promise<number> {
    if (!this.mail.isOn) return 0;
    return this.rounds.ofBranches(
      'certificate.letters',
      (branch) => this.owedBy(branch, day),
      (branch, owed) => this.toBranch(branch, owed, day),
    );
  }

  private async toBranch(branch: BranchId, owed: readonly Owed[], day: PlainDay): Promise<number> {
    const { certificateDays } = await this.rules.current();
    const due = await this.notRemindedOf(owed, day, certificateDays);
    const officers = due.length > 0 ? await this.officers.of(branch, day) : [];
    for (const officer of officers) await this.one(officer, due, certificateDays);
    if (officers.length > 0) await this.noteReminded(due, day);
    return officers.length;
  }

  /** As the branch itself sees them: what it may not see any more is not in its letters. */
  private async owedBy(branch: BranchId, day: PlainDay): Promise<Owed[]> {
    const { certificateDays } = await this.rules.current();
    return this.database.rows<Owed>(
      /* sql */ `select e.id, e.completed_on as "completedOn" from training.enrolment e
          where e.branch_id = $1 and e.certificate = 'PENDING' and e.completed_on + $2::int < $3::date
          order by e.completed_on, e.id limit 500`,
      [branch, certificateDays, day],
    );
  }

  private async notRemindedOf(owed: readonly Owed[], day: PlainDay, days: number): Promise<Owed[]> {
    const reminded = await this.database.rows<{ id: string }>(
      /* sql */ `select enrolment_id as id from training.certificate_reminder
        where enrolment_id = any ($1::uuid[]) and reminded_on + $3::int > $2::date`,
      [owed.map(({ id }) => id), day, days],
    );
    return owed.filter((one) => !reminded.some(({ id }) => id === one.id));
  }

  private async noteReminded(due: readonly Owed[], day: PlainDay): Promise<void> {
    await this.database.change(
      /* sql */ `insert into training.certificate_reminder (enrolment_id, reminded_on)
        select id, $2 from unnest($1::uuid[]) id on conflict do nothing`,
      [due.map(({ id }) => id), day],
    );
  }

  private async one({ id, name, email, language }: BranchOfficer, due: readonly Owed[], days: number): Promise<void> {
    const t = (key: keyof typeof certificateLetterWords, values = {}) =>
      say(language, certificateLetterWords[key], values);
    const subject = t('late', { count: due.length });
    await this.mail.write({
      ...{ kind: 'certificate.reminder', userId: id, to: email, language, subject },
      paragraphs: [t('greeting', { name: isolated(name) }), `${subject}.`, t('what', { days })],
      facts: [[t('oldest'), showDay(language, due[0]!.completedOn)]],
    });
  }
}
