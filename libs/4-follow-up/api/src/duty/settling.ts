import { Injectable } from '@nestjs/common';
import { WorkingCalendar } from '@sanad/calendar/api';
import type { CooperativeId } from '@sanad/cooperative/core';
import { dutiesOf, leadDays, type Duty, type DutyLaw } from '@sanad/follow-up/core';
import { addDays, type Holidays, type PlainDay, type Scope } from '@sanad/kernel';
import { DutyRows, type DutyRow, type FollowedCooperative } from './duties.repository';
import { DutyTasks } from './duty-tasks';

/** What has come, moved and gone since the duties of a cooperative were last written down. */
interface Difference {
  readonly of: FollowedCooperative;
  readonly added: readonly Duty[];
  readonly moved: readonly (DutyRow & { readonly before: PlainDay })[];
  readonly gone: readonly DutyRow[];
}

function isMoved(row: DutyRow, duty: Duty): boolean {
  return (
    row.lawDueOn !== duty.lawDueOn ||
    row.dueOn !== duty.dueOn ||
    row.isConfirmed !== duty.isConfirmed ||
    row.rule !== duty.rule
  );
}

function difference(of: FollowedCooperative, duties: readonly Duty[]): Difference {
  const kept = new Map(of.duties.map((row) => [row.key, row]));
  const owed = new Set(duties.map(({ key }) => key));
  return {
    of,
    added: duties.filter(({ key }) => !kept.has(key)),
    moved: duties.flatMap((duty) => {
      const row = kept.get(duty.key);
      return row?.state === 'OPEN' && isMoved(row, duty) ? [{ ...row, ...duty, before: row.dueOn }] : [];
    }),
    gone: of.duties.filter(({ key, state, version }) => state === 'OPEN' && version === 0 && !owed.has(key)),
  };
}

/** Writes down what cooperatives owe, and gives tasks in time. Doing so twice changes nothing. */
@Injectable()
export class Settling {
  constructor(
    private readonly rows: DutyRows,
    private readonly calendar: WorkingCalendar,
    private readonly tasks: DutyTasks,
  ) {}

  /** Within some units, or for one cooperative of theirs. Gives the cooperatives as they are now, and how many tasks were opened. */
  async settle(
    within: Scope,
    day: PlainDay,
    only: CooperativeId | null = null,
  ): Promise<{ cooperatives: FollowedCooperative[]; opened: number }> {
    const before = await this.rows.followed(within, only);
    if (before.length === 0) return { cooperatives: [], opened: 0 };
    const law = await this.rows.law();
    const holidays = await this.holidays(before, day);
    const differences = before.map((of) => difference(of, dutiesOf(of.followed, law, holidays, day)));
    await this.rows.add(differences.flatMap(({ of, added }) => added.map((duty) => ({ of, duty }))));
    await this.rows.move(differences.flatMap(({ moved }) => moved));
    const moved = differences.flatMap((one) => one.moved).filter((row) => row.before !== row.dueOn);
    await this.tasks.move(within, moved);
    const gone = differences.flatMap((one) => one.gone);
    await this.tasks.forget(within, gone);
    await this.rows.remove(gone.map(({ id }) => id));
    const isChanged = differences.some(({ added, moved, gone }) => added.length + moved.length + gone.length > 0);
    const cooperatives = isChanged ? await this.rows.followed(within, only) : before;
    return { cooperatives, opened: await this.openDue(within, cooperatives, day) };
  }

  /** What a cooperative owes today, also where nothing has been written down yet. */
  async owed(of: FollowedCooperative, law: readonly DutyLaw[], day: PlainDay): Promise<Duty[]> {
    return dutiesOf(of.followed, law, await this.holidays([of], day), day);
  }

  private holidays(all: readonly FollowedCooperative[], day: PlainDay): Promise<Holidays> {
    const first = all.reduce(
      (least, { followed }) => (followed.registeredOn < least ? followed.registeredOn : least),
      day,
    );
    return this.calendar.holidaysBetween(first, day);
  }

  private async openDue(within: Scope, all: readonly FollowedCooperative[], day: PlainDay): Promise<number> {
    const due = all.flatMap((of) =>
      of.duties
        .filter(({ state, kind, dueOn }) => state === 'OPEN' && addDays(dueOn, -leadDays[kind]) <= day)
        .map((duty) => ({ of, duty })),
    );
    const known = await this.rows.withTask(due.map(({ duty }) => duty.id));
    const fresh = due.filter(({ duty }) => !known.has(duty.id));
    return fresh.length === 0 ? 0 : this.tasks.openAll(within, fresh);
  }
}
