import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { isRefusal, today, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import { Absent, found } from '@sanad/platform';
import {
  callRoll,
  standing,
  uncalledDays,
  type Mark,
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
    const rows = await this.enrolments.ofSession(within, id);
    const refusal = await this.write(within, { ...plan, version }, rows, cells);
    return refusal ?? this.views.view(within, id);
  }

  /** Into a session that is held: as many statements for forty people as for one. */
  async write(
    within: Scope,
    plan: Plan,
    rows: readonly EnrolmentRow[],
    cells: readonly RollCallCell[],
  ): Promise<Refusal | undefined> {
    await this.sessions.nextVersion(plan.id, plan.version);
    const changes = this.changesOf(plan, rows, cells);
    if (isRefusal(changes)) return changes;
    await this.enrolments.mark(
      changes.flatMap((change) => change.cells),
      within.user,
    );
    const counted = changes.map((change) => countedOf(plan, change));
    await this.audit.recordAll([
      {
        action: 'trainingSession.callRoll',
        entity: 'trainingSession',
        entityId: plan.id,
        after: { people: changes.length, cells: cells.length },
      },
      ...counted.map(({ row, marks, hours, before }) => ({
        ...{ action: 'enrolment.mark', entity: 'enrolment', entityId: row.id, unitId: row.unitId },
        ...{ before: { marks: row.marks, hours: before }, after: { marks, hours } },
      })),
    ]);
    const told = counted.filter(({ hours, before }) => hours !== before);
    await this.facts.tellAll(
      within,
      plan,
      told.map(({ row, lastDay, hours, needed }) => ({
        row,
        fact: { kind: 'TRAINING_ATTENDED', factOn: lastDay, details: { hours, needed, day: lastDay } },
      })),
    );
    const stopped = await this.facts.attended(
      within,
      told.map(({ row }) => row),
    );
    return stopped?.refusal;
  }

  /** Present on the days of which nobody called the roll, as a confirmation says. The session is held. */
  async fill(within: Scope, plan: Plan, row: EnrolmentRow): Promise<void | Refusal> {
    const days = uncalledDays(plan.days, row.marks);
    if (days.length === 0) return;
    const cells = days.map(({ id }): RollCallCell => ({ enrolmentId: row.id, dayId: id, mark: 'PRESENT' }));
    return this.write(within, plan, [row], cells);
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
}

/** The hours of before and of now. */
function countedOf(plan: Plan, { row, cells, lastDay }: ChangedRow) {
  const marks = marksWith(row, cells);
  const [before, now] = [standing(plan.days, row.marks, plan), standing(plan.days, marks, plan)];
  return { row, marks, lastDay, before: before.hours, hours: now.hours, needed: now.needed };
}

/** The marks of somebody, with the new ones among them; an empty one takes the old one away. */
export function marksWith(
  row: EnrolmentRow,
  cells: readonly { readonly dayId: string; readonly mark: Mark | null }[],
): EnrolmentRow['marks'] {
  const marks = new Map<string, Mark>(Object.entries(row.marks));
  for (const { dayId, mark } of cells) {
    if (mark) marks.set(dayId, mark);
    else marks.delete(dayId);
  }
  return Object.fromEntries(marks);
}

function lastOf(cells: readonly RollCallCell[], days: ReadonlyMap<string, PlainDay>): PlainDay {
  return cells
    .map(({ dayId }) => days.get(dayId)!)
    .sort()
    .at(-1)!;
}
