import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { WorkingCalendar } from '@sanad/calendar/api';
import {
  addWorkingDays,
  isRefusal,
  today,
  workingDaysBetween,
  type Holidays,
  type PlainDay,
  type Refusal,
  type Scope,
} from '@sanad/kernel';
import type { ReferralView } from '@sanad/partners/core';
import { TaskBook } from '@sanad/people/api';
import { Database, found } from '@sanad/platform';
import { ReferralMoves } from '../referral-moves';
import { ReferralViews } from '../referral-views';
import { ReferralsRepository } from '../referrals.repository';
import { AnswerRules } from './answer-rules';

/** A paper that an agency waits for, and since when. */
interface Owed {
  readonly id: string;
  readonly caseId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly short: string;
  readonly askedOn: PlainDay;
}

const longestDelay = 120;
const kinds = ['REFERRAL_PAPER_OWED', 'REFERRAL_PAPER_LATE'] as const;

const asked = (of: string) => `(select max(s.fact_on) from partners.referral_step s
  where s.referral_id = ${of} and s.to_state = 'PAPER_ASKED')`;

/** Papers that agencies ask for: whoever keeps the file is reminded, then the supervisor; what we kept is not their delay. */
@Injectable()
export class PapersOwed {
  // eslint-disable-next-line max-params -- a paper that is given settles the referral, its delay and its tasks
  constructor(
    private readonly database: Database,
    private readonly rules: AnswerRules,
    private readonly calendar: WorkingCalendar,
    private readonly referrals: ReferralsRepository,
    private readonly moves: ReferralMoves,
    private readonly views: ReferralViews,
    private readonly tasks: TaskBook,
    private readonly audit: Audit,
  ) {}

  /** Within one unit. A task of a kind is there once for a referral: asking twice changes nothing. */
  async remind(within: Scope, day: PlainDay): Promise<number> {
    const { paperDays } = await this.rules.current();
    const holidays = await this.calendar.holidaysAround(day);
    const waiting = await this.database.rows<Owed>(
      `select r.id, r.case_id as "caseId", r.person_id as "personId", r.unit_id as "unitId", a.short_ar as short,
         ${asked('r.id')} as "askedOn"
       from partners.referral r join partners.branch b on b.id = r.branch_id join partners.agency a on a.id = b.agency_id
       where r.unit_id = any ($1::uuid[]) and r.state = 'PAPER_ASKED' order by r.id`,
      [within.units],
    );
    await this.forget(within);
    let reminded = 0;
    for (const owed of waiting)
      for (const [turn, kind] of kinds.entries())
        if (day > addWorkingDays(owed.askedOn, paperDays * (turn + 1), holidays))
          reminded += await this.task(within, owed, { kind, day, holidays });
    return reminded;
  }

  /** The paper, or where it is. The agency goes on with the days that were left to it. */
  async give(within: Scope, id: string, version: number, answer: string): Promise<ReferralView | Refusal> {
    const given = await this.moves.move(within, id, version, { move: 'givePaper', said: answer });
    if (isRefusal(given)) return given;
    for (const kind of kinds) await this.tasks.close(within, kind, id);
    await this.prolong(id, given.version);
    const view = found(await this.referrals.view(within, id));
    return this.views.viewOf({ ...view, cardCipher: null });
  }

  /** Recalled meanwhile, or ended: nobody waits for the paper any more. */
  private async forget(within: Scope): Promise<void> {
    const gone = await this.database.rows<{ kind: (typeof kinds)[number]; id: string }>(
      `select t.kind, t.subject_id as id from case_file.task t join partners.referral r on r.id = t.subject_id
       where t.kind = any ($2::text[]) and t.state in ('OPEN', 'POSTPONED') and t.unit_id = any ($1::uuid[])
         and r.state <> 'PAPER_ASKED'`,
      [within.units, kinds],
    );
    for (const { kind, id } of gone) await this.tasks.cancel(within, kind, id);
  }

  private async prolong(id: string, version: number): Promise<void> {
    const held = found(
      await this.database.row<{ askedOn: PlainDay; sentOn: PlainDay; days: number }>(
        `select ${asked('r.id')} as "askedOn", r.sent_on as "sentOn", r.answer_days as days
         from partners.referral r where r.id = $1`,
        [id],
      ),
    );
    const holidays = await this.calendar.holidaysAround(held.sentOn);
    const kept = workingDaysBetween(held.askedOn, today(), holidays);
    if (kept === 0) return;
    const days = Math.min(longestDelay, held.days + kept);
    const set = { answer_days: days, due_on: addWorkingDays(held.sentOn, days, holidays) };
    await this.database.update('partners.referral', { id, version, set });
  }

  private async task(
    within: Scope,
    { id, caseId, personId, unitId, short, askedOn }: Owed,
    {
      kind,
      day,
      holidays,
    }: { readonly kind: (typeof kinds)[number]; readonly day: PlainDay; readonly holidays: Holidays },
  ): Promise<number> {
    const before = await this.database.row('select from case_file.task where kind = $1 and subject_id = $2', [
      kind,
      id,
    ]);
    if (before) return 0;
    const details = { agency: short, days: workingDaysBetween(askedOn, day, holidays) };
    await this.tasks.open(within, {
      ...{ kind, subjectId: id, unitId, personId, caseId, dueOn: day, details },
      isForSupervisor: kind === 'REFERRAL_PAPER_LATE',
    });
    await this.audit.record({
      action: kind === 'REFERRAL_PAPER_LATE' ? 'referral.paperLate' : 'referral.paperOwed',
      ...{ entity: 'referral', entityId: id, unitId, after: { askedOn } },
    });
    return 1;
  }
}
