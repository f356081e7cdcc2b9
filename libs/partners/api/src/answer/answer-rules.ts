import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { WorkingCalendar } from '@sanad/calendar/api';
import type { PlainDay, Scope } from '@sanad/kernel';
import type { AnswerRule, AnswerRuleChange } from '@sanad/partners/core';
import { Database, found, Mail, Stale } from '@sanad/platform';

const columns = `r.answer_days as "answerDays", r.remind_before as "remindBefore", r.digest_day as "digestDay",
  r.paper_days as "paperDays", r.reason,
  access.user_name(r.set_by) as "setBy", r.set_at as "setAt", r.version`;

/** Within which delay agencies answer. Every change is kept; what was sent before keeps the delay that it was given. */
@Injectable()
export class AnswerRules {
  constructor(
    private readonly database: Database,
    private readonly calendar: WorkingCalendar,
    private readonly mail: Mail,
    private readonly audit: Audit,
  ) {}

  /** Everything that was ever said, the last first: that one holds. */
  async list(): Promise<AnswerRule[]> {
    const rows = await this.database.rows<Omit<AnswerRule, 'mailIsOn'>>(
      `select ${columns} from partners.answer_rule r order by r.version desc`,
    );
    return rows.map((rule) => ({ ...rule, mailIsOn: this.mail.isOn }));
  }

  async current(): Promise<AnswerRule> {
    return found((await this.list())[0]);
  }

  /** For what is sent on a day: by when the answer is owed, and of how many working days that was made. */
  async dueFor(sentOn: PlainDay): Promise<{ dueOn: PlainDay; days: number }> {
    const { answerDays: days } = await this.current();
    return { dueOn: await this.calendar.add(sentOn, days), days };
  }

  async change(within: Scope, version: number, { reason, ...set }: AnswerRuleChange): Promise<AnswerRule> {
    const before = await this.current();
    if (before.version !== version) throw new Stale(version, before.version);
    const { answerDays, remindBefore, digestDay, paperDays } = set;
    await this.database.insert('partners.answer_rule', {
      ...{ version: version + 1, answer_days: answerDays, remind_before: remindBefore, digest_day: digestDay },
      ...{ paper_days: paperDays, reason, set_by: within.user },
    });
    await this.audit.record({
      action: 'answerRule.change',
      entity: 'answerRule',
      entityId: null,
      before: valuesOf(before),
      after: set,
      why: reason,
    });
    return this.current();
  }
}

function valuesOf({ answerDays, remindBefore, digestDay, paperDays }: AnswerRule): Omit<AnswerRuleChange, 'reason'> {
  return { answerDays, remindBefore, digestDay, paperDays };
}
