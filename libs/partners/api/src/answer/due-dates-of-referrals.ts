import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { DueDates, type DueDateFollower, type MovedFeast } from '@sanad/calendar/api';
import { addWorkingDays, type PlainDay } from '@sanad/kernel';
import { referralTabs } from '@sanad/partners/core';
import { Database } from '@sanad/platform';

interface OpenDelay {
  readonly id: string;
  readonly unitId: string;
  readonly sentOn: PlainDay;
  readonly dueOn: PlainDay;
  readonly days: number;
}

/** A feast that is moved moves the day by which an agency owes its answer, where the answer is still to come. */
@Injectable()
export class DueDatesOfReferrals implements OnModuleInit, DueDateFollower {
  readonly of = 'referral';

  constructor(
    private readonly dueDates: DueDates,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.dueDates.register(this);
  }

  async reckon({ name, holidays }: MovedFeast): Promise<number> {
    const open = await this.database.rows<OpenDelay>(
      `select r.id, r.unit_id as "unitId", r.sent_on as "sentOn", r.due_on as "dueOn", r.answer_days as days
       from partners.referral r where r.state = any ($1::text[]) order by r.id for update`,
      [referralTabs.waiting],
    );
    const moved = open
      .map((delay) => ({ ...delay, until: addWorkingDays(delay.sentOn, delay.days, holidays) }))
      .filter(({ dueOn, until }) => dueOn !== until);
    await this.database.change(
      `update partners.referral r set due_on = m.until, version = r.version + 1
       from unnest($1::uuid[], $2::date[]) m(id, until) where m.id = r.id`,
      [moved.map(({ id }) => id), moved.map(({ until }) => until)],
    );
    for (const { id, unitId, dueOn, until } of moved) {
      await this.audit.record({
        action: 'referral.dueMoved',
        entity: 'referral',
        entityId: id,
        unitId,
        before: { dueOn },
        after: { dueOn: until },
        why: name,
      });
    }
    return moved.length;
  }
}
