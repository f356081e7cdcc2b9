import { Injectable } from '@nestjs/common';
import { Links, Rounds } from '@sanad/access/api';
import { isolated, say, showDay, type BranchId, type PlainDay } from '@sanad/kernel';
import { BranchOfficers, type BranchOfficer } from '@sanad/partners/api';
import { Database, Mail } from '@sanad/platform';
import { confirmationLetterOn, confirmationLetterWords } from '@sanad/training/core';

/** A session that is over, with those who have no result yet. */
interface Unconfirmed {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly endsOn: PlainDay;
  readonly enrolmentIds: readonly string[];
}

/** Letters to the officers of a branch: a training has ended and its results are missing. No name of a person is in them. */
@Injectable()
export class ConfirmationLetters {
  constructor(
    private readonly database: Database,
    private readonly rounds: Rounds,
    private readonly officers: BranchOfficers,
    private readonly links: Links,
    private readonly mail: Mail,
  ) {}

  /** Every branch for itself; written twice on a day, a letter is still one. Gives how many letters were written. */
  async write(day: PlainDay): Promise<number> {
    if (!this.mail.isOn) return 0;
    return this.rounds.ofBranches(
      'training.letters',
      (branch) => this.unconfirmedOf(branch, day),
      (branch, sessions) => this.toBranch(branch, sessions, day),
    );
  }

  private async toBranch(branch: BranchId, sessions: readonly Unconfirmed[], day: PlainDay): Promise<number> {
    let written = 0;
    for (const officer of await this.officers.of(branch, day))
      for (const session of sessions) written += await this.one(officer, branch, [session, day]);
    return written;
  }

  /** As the branch itself sees them: who may not be seen any more is not in its letters. */
  private unconfirmedOf(branch: BranchId, day: PlainDay): Promise<Unconfirmed[]> {
    return this.database.rows<Unconfirmed>(
      /* sql */ `select s.id, p.title, s.place, s.ends_on as "endsOn",
            array_agg(e.id order by e.created_at, e.id) as "enrolmentIds"
          from training.session s join training.programme p on p.id = s.programme_id
            join training.enrolment e on e.session_id = s.id and e.state = 'ENROLLED'
          where s.branch_id = $1 and s.ends_on < $2::date and s.ends_on > $2::date - 30
          group by s.id, p.title order by s.ends_on, s.id`,
      [branch, day],
    );
  }

  private async one(
    { id: userId, name, email, language }: BranchOfficer,
    branchId: BranchId,
    [session, day]: readonly [Unconfirmed, PlainDay],
  ): Promise<number> {
    const letter = confirmationLetterOn(session.endsOn, day);
    if (letter === null) return 0;
    const subjectIds = session.enrolmentIds;
    const period = `session ${session.id} ${letter}`;
    const address = await this.links.issue({ userId, branchId, purpose: 'CONFIRM_TRAINEES', subjectIds, period });
    if (!address) return 0;
    const t = (key: keyof typeof confirmationLetterWords, values = {}) =>
      say(language, confirmationLetterWords[key], values);
    const count = subjectIds.length;
    await this.mail.write({
      ...{ kind: 'training.confirm', userId, to: email, language, subject: t('subject', { count }) },
      paragraphs: [
        t('greeting', { name: isolated(name) }),
        t('lead', { title: isolated(session.title), count }),
        t('byLink'),
      ],
      facts: [
        [t('place'), session.place],
        [t('endedOn'), showDay(language, session.endsOn)],
      ],
      link: { words: t('confirm'), address },
    });
    return 1;
  }
}
