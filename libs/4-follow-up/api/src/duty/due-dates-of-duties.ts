import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { DueDates, type DueDateFollower, type MovedFeast } from '@sanad/calendar/api';
import { workingDueDay, type DutyId, type DutyKind } from '@sanad/follow-up/core';
import type { PlainDay, Scope } from '@sanad/kernel';
import { Database } from '@sanad/platform';
import { DutyTasks } from './duty-tasks';

interface Waiting {
  readonly id: DutyId;
  readonly unitId: string;
  readonly kind: DutyKind;
  readonly lawDueOn: PlainDay;
  readonly dueOn: PlainDay;
}

const nobody = { user: null as unknown as Scope['user'], units: [], branches: [] } satisfies Scope;

/** A feast that is moved moves the days on which the duties of cooperatives end, and their tasks, where they still wait. */
@Injectable()
export class DueDatesOfDuties implements OnModuleInit, DueDateFollower {
  readonly of = 'duty';

  constructor(
    private readonly dueDates: DueDates,
    private readonly database: Database,
    private readonly tasks: DutyTasks,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.dueDates.register(this);
  }

  async reckon({ name, holidays }: MovedFeast): Promise<number> {
    const waiting = await this.database.rows<Waiting>(
      `select d.id, d.unit_id as "unitId", d.kind, d.law_due_on as "lawDueOn", d.due_on as "dueOn"
       from follow_up.duty d where d.state = 'OPEN' and d.due_on >= current_date order by d.id for update`,
    );
    const moved = waiting
      .map((duty) => ({ ...duty, until: workingDueDay(duty.kind, duty.lawDueOn, holidays) }))
      .filter(({ dueOn, until }) => dueOn !== until);
    await this.database.change(
      `update follow_up.duty d set due_on = m.until from unnest($1::uuid[], $2::date[]) m(id, until) where m.id = d.id`,
      [moved.map(({ id }) => id), moved.map(({ until }) => until)],
    );
    await this.tasks.move(
      nobody,
      moved.map(({ id, kind, until }) => ({ id, kind, dueOn: until })),
    );
    await this.audit.recordAll(
      moved.map(({ id, unitId, dueOn, until }) => ({
        ...{ action: 'duty.dueMoved', entity: 'duty', entityId: id, unitId },
        ...{ before: { dueOn }, after: { dueOn: until }, why: name },
      })),
    );
    return moved.length;
  }
}
