import { Injectable } from '@nestjs/common';
import { fiscalYearName } from '@sanad/follow-up/core';
import type { Scope } from '@sanad/kernel';
import { TaskBook, type TaskDraft, type TaskKind } from '@sanad/people/api';
import type { DutyRow, FollowedCooperative } from './duties.repository';

type Named = Pick<FollowedCooperative, 'id' | 'unitId' | 'name'>;

const kindOf = ({ kind }: Pick<DutyRow, 'kind'>) => (kind === 'VISIT' ? 'COOPERATIVE_VISIT' : 'COOPERATIVE_DUTY');
const idsOf = (duties: readonly Pick<DutyRow, 'id'>[]) => duties.map(({ id }) => id);

const kinds = ['COOPERATIVE_DUTY', 'COOPERATIVE_VISIT'] as const satisfies readonly TaskKind[];

function byTask<Row extends Pick<DutyRow, 'kind'>>(duties: readonly Row[]) {
  return kinds.map((kind) => [kind, duties.filter((duty) => kindOf(duty) === kind)] as const);
}

function draft({ of: { id, unitId, name }, duty }: { readonly of: Named; readonly duty: DutyRow }): TaskDraft {
  const of = { cooperative: name, cooperativeId: id };
  const details =
    duty.kind === 'VISIT'
      ? { ...of, months: Number(duty.mark) }
      : {
          ...of,
          duty: duty.kind,
          year: fiscalYearName(duty.period),
          doubt: duty.isConfirmed ? 'no' : 'yes',
          organ: duty.mark,
        };
  return { kind: kindOf(duty), subjectId: duty.id, unitId, dueOn: duty.dueOn, details };
}

/** The tasks of duties and visits: one for each, seen to by whoever answers for the unit of the seat. */
@Injectable()
export class DutyTasks {
  constructor(private readonly tasks: TaskBook) {}

  /** Once more, where what was said of it was taken back. */
  async reopen(within: Scope, of: Named, duty: DutyRow): Promise<void> {
    await this.tasks.open(within, { ...draft({ of, duty }), again: true });
  }

  /** Those that have none yet; gives how many there were. */
  openAll(within: Scope, due: readonly { readonly of: Named; readonly duty: DutyRow }[]): Promise<number> {
    return this.tasks.openAll(within, due.map(draft));
  }

  close(within: Scope, duty: Pick<DutyRow, 'id' | 'kind'>): Promise<void> {
    return this.tasks.close(within, kindOf(duty), duty.id);
  }

  async move(within: Scope, duties: readonly Pick<DutyRow, 'id' | 'kind' | 'dueOn'>[]): Promise<void> {
    for (const [kind, of] of byTask(duties)) {
      const moved = of.map(({ id, dueOn }) => ({ subjectId: id, dueOn }));
      await this.tasks.moveAll(within, kind, moved);
    }
  }

  /** They are owed no more: a mandate was renewed, and whatever else has gone was not done. */
  async forget(within: Scope, duties: readonly Pick<DutyRow, 'id' | 'kind'>[]): Promise<void> {
    const renewed = duties.filter(({ kind }) => kind === 'MANDATE_RENEWAL');
    const gone = duties.filter(({ kind }) => kind !== 'MANDATE_RENEWAL');
    for (const [kind, of] of byTask(renewed)) await this.tasks.closeAll(within, kind, idsOf(of));
    for (const [kind, of] of byTask(gone)) await this.tasks.cancelAll(within, kind, idsOf(of));
  }
}
