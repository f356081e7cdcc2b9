import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { isRefusal, today, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import { Absent, found } from '@sanad/platform';
import {
  callRoll,
  standing,
  uncalledDays,
  type RollCall,
  type RollCallCell,
  type SessionView,
} from '@sanad/training/core';
import type { EnrolmentRow } from './enrolment-view';
import { EnrolmentsRepository } from './enrolments.repository';
import { SessionsRepository, type Plan } from './sessions.repository';
import { TrainingSessions } from './sessions.service';
import { TrainingFacts } from './training-facts';

/** The new cells of one person, and the last of their days. */
interface ChangedRow {
  readonly row: EnrolmentRow;
  readonly cells: readonly RollCallCell[];
  readonly lastDay: PlainDay;
}

/** Who was there, day by day. */
@Injectable()
export class RollCalls {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly enrolments: EnrolmentsRepository,
    private readonly views: TrainingSessions,
    private readonly facts: TrainingFacts,
    private readonly audit: Audit,
  ) {}

  async call(within: Scope, id: string, version: number, { cells }: RollCall): Promise<SessionView | Refusal> {
    const plan = found(await this.sessions.hold(within, id));
    await this.sessions.nextVersion(id, version);
    const changes = this.changesOf(plan, await this.enrolments.ofSession(within, id), cells);
    if (isRefusal(changes)) return changes;
    await this.enrolments.mark(
      changes.flatMap((change) => change.cells),
      within.user,
    );
    await this.audit.record({
      action: 'trainingSession.callRoll',
      entity: 'trainingSession',
      entityId: id,
      after: { people: changes.length, cells: cells.length },
    });
    for (const change of changes) {
      const unmoved = await this.tell(within, plan, change);
      if (unmoved) return unmoved;
    }
    return this.views.view(within, id);
  }

  /** Present on the days of which nobody called the roll, as a confirmation says. The session is held. */
  async fill(within: Scope, plan: Plan, row: EnrolmentRow): Promise<void | Refusal> {
    const days = uncalledDays(plan.days, row.marks);
    if (days.length === 0) return;
    await this.sessions.nextVersion(plan.id, plan.version);
    const cells = days.map(({ id }): RollCallCell => ({ enrolmentId: row.id, dayId: id, mark: 'PRESENT' }));
    await this.enrolments.mark(cells, within.user);
    return this.tell(within, plan, { row, cells, lastDay: days.at(-1)!.day });
  }

  /** Cells that say something new, by person. A person or a day of another session is not there. */
  private changesOf(plan: Plan, rows: readonly EnrolmentRow[], cells: readonly RollCallCell[]): ChangedRow[] | Refusal {
    const now = today();
    const days = new Map<string, PlainDay>(plan.days.map(({ id, day }) => [id, day]));
    const people = new Map<string, EnrolmentRow>(rows.map((row) => [row.id, row]));
    const changed = new Map<EnrolmentRow, RollCallCell[]>();
    for (const cell of cells) {
      const [row, day] = [people.get(cell.enrolmentId), days.get(cell.dayId)];
      if (!row || !day) throw new Absent();
      const refusal = callRoll(row.state, day, now);
      if (refusal) return refusal;
      if ((row.marks[cell.dayId] ?? null) !== cell.mark) changed.set(row, [...(changed.get(row) ?? []), cell]);
    }
    return [...changed].map(([row, own]) => ({ row, cells: own, lastDay: lastOf(own, days) }));
  }

  private async tell(within: Scope, plan: Plan, { row, cells, lastDay }: ChangedRow): Promise<void | Refusal> {
    const marks = { ...row.marks, ...Object.fromEntries(cells.map(({ dayId, mark }) => [dayId, mark ?? undefined])) };
    const [before, after] = [standing(plan.days, row.marks, plan), standing(plan.days, marks, plan)];
    await this.audit.record({
      ...{ action: 'enrolment.mark', entity: 'enrolment', entityId: row.id, unitId: row.unitId },
      ...{ before: { marks: row.marks, hours: before.hours }, after: { marks, hours: after.hours } },
    });
    if (after.hours === before.hours) return;
    await this.facts.tell(within, row, plan, {
      kind: 'TRAINING_ATTENDED',
      factOn: lastDay,
      details: { hours: after.hours, needed: after.needed, day: lastDay },
    });
    return this.facts.attended(within, row);
  }
}

function lastOf(cells: readonly RollCallCell[], days: ReadonlyMap<string, PlainDay>): PlainDay {
  return cells
    .map(({ dayId }) => days.get(dayId)!)
    .sort()
    .at(-1)!;
}
