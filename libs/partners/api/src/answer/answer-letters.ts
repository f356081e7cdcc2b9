import { Injectable, Logger } from '@nestjs/common';
import { Rounds } from '@sanad/access/api';
import { WorkingCalendar } from '@sanad/calendar/api';
import {
  addDays,
  addWorkingDays,
  daysBetween,
  say,
  today,
  type BranchId,
  type Language,
  type PlainDay,
} from '@sanad/kernel';
import { letterWords } from '@sanad/partners/core';
import { Database } from '@sanad/platform';
import { BranchOfficers } from '../branch-officers';
import { AnswerRules } from './answer-rules';
import { LinkedLetters, type Awaited, type Letter } from './linked-letters';

/** Whose turn it is: the branch has not answered, and nothing is asked of the sender. */
export const awaitedStates = ['SENT', 'RECEIVED'] as const;

/** The last day of the week that is the one of digests: a house that slept on it writes a day later. */
export function digestDayOn(day: PlainDay, weekday: number): PlainDay {
  const present = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, -((present - weekday + 7) % 7));
}

/** Letters to the officers of branches: what waits, once a week, and what is due soon, once. No name of a person is in them. */
@Injectable()
export class AnswerLetters {
  private readonly logger = new Logger('AnswerLetters');

  constructor(
    private readonly database: Database,
    private readonly rounds: Rounds,
    private readonly rules: AnswerRules,
    private readonly calendar: WorkingCalendar,
    private readonly officers: BranchOfficers,
    private readonly letters: LinkedLetters,
  ) {}

  /** Every branch for itself; written twice on a day, a letter is still one. Gives how many letters were written. */
  async write(day: PlainDay = today()): Promise<number> {
    if (!this.letters.areOn) return 0;
    const written = await this.rounds.ofBranches(
      'referral.letters',
      (branch) => this.awaitedOf(branch),
      (branch, awaited) => this.toBranch(branch, awaited, day),
    );
    this.logger.log(`${written} letters about referrals`);
    return written;
  }

  private async toBranch(branch: BranchId, awaited: readonly Awaited[], day: PlainDay): Promise<number> {
    const rule = await this.rules.current();
    const officers = await this.officers.of(branch, day);
    const holidays = await this.calendar.holidaysAround(day);
    const notSoon = addWorkingDays(day, rule.remindBefore + 1, holidays);
    const due = awaited.filter(({ dueOn }) => dueOn >= day && dueOn < notSoon);
    const soon = await this.notRemindedOf(due);
    const letters = [digestOf(awaited, day, digestDayOn(day, rule.digestDay)), ...reminderOf(soon, day)];
    let written = 0;
    for (const officer of officers)
      for (const letter of letters) written += await this.letters.write(officer, branch, letter);
    if (officers.length > 0) await this.noteReminded(soon, day);
    return written;
  }

  /** As the branch itself sees them: what it may not see any more is not in its letters. */
  private awaitedOf(branch: BranchId): Promise<Awaited[]> {
    return this.database.rows<Awaited>(
      `select r.id, r.sent_on as "sentOn", r.due_on as "dueOn" from partners.referral r
         where r.branch_id = $1 and r.state = any ($2::text[]) order by r.sent_on, r.id limit 200`,
      [branch, awaitedStates],
    );
  }

  private async notRemindedOf(due: readonly Awaited[]): Promise<Awaited[]> {
    const reminded = await this.database.rows<{ id: string }>(
      'select referral_id as id from partners.answer_reminder where referral_id = any ($1::uuid[])',
      [due.map(({ id }) => id)],
    );
    return due.filter((referral) => !reminded.some(({ id }) => id === referral.id));
  }

  private async noteReminded(soon: readonly Awaited[], day: PlainDay): Promise<void> {
    await this.database.change(
      `insert into partners.answer_reminder (referral_id, reminded_on)
       select id, $2 from unnest($1::uuid[]) id on conflict do nothing`,
      [soon.map(({ id }) => id), day],
    );
  }
}

function digestOf(awaited: readonly Awaited[], day: PlainDay, of: PlainDay): Letter {
  const oldest = daysBetween(awaited[0]!.sentOn, day);
  const subject = (language: Language) => say(language, letterWords.digest, { count: awaited.length, oldest });
  return { kind: 'referral.digest', period: `digest ${of}`, subject, referrals: awaited };
}

function reminderOf(soon: readonly Awaited[], day: PlainDay): Letter[] {
  if (soon.length === 0) return [];
  const subject = (language: Language) => say(language, letterWords.reminder, { count: soon.length });
  return [{ kind: 'referral.reminder', period: `reminder ${day}`, subject, referrals: soon }];
}
