import { Injectable } from '@nestjs/common';
import { fiscalYearName } from '@sanad/follow-up/core';
import type { Scope } from '@sanad/kernel';
import { TaskBook } from '@sanad/people/api';
import type { DutyRow, FollowedCooperative } from './duties.repository';

const kindOf = ({ kind }: Pick<DutyRow, 'kind'>) => (kind === 'VISIT' ? 'COOPERATIVE_VISIT' : 'COOPERATIVE_DUTY');

/** The tasks of duties and visits: one for each, seen to by whoever answers for the unit of the seat. */
@Injectable()
export class DutyTasks {
  constructor(private readonly tasks: TaskBook) {}

  open(
    within: Scope,
    { id, unitId, name }: Pick<FollowedCooperative, 'id' | 'unitId' | 'name'>,
    duty: DutyRow,
    again = false,
  ): Promise<void> {
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
    return this.tasks.open(within, {
      ...{ kind: kindOf(duty), subjectId: duty.id, unitId, dueOn: duty.dueOn, details, again },
    });
  }

  close(within: Scope, duty: Pick<DutyRow, 'id' | 'kind'>): Promise<void> {
    return this.tasks.close(within, kindOf(duty), duty.id);
  }

  move(within: Scope, duty: Pick<DutyRow, 'id' | 'kind' | 'dueOn'>): Promise<void> {
    return this.tasks.move(within, kindOf(duty), duty.id, duty.dueOn);
  }

  /** It is owed no more: a mandate was renewed, and whatever else has gone was not done. */
  forget(within: Scope, duty: Pick<DutyRow, 'id' | 'kind'>): Promise<void> {
    return duty.kind === 'MANDATE_RENEWAL'
      ? this.close(within, duty)
      : this.tasks.cancel(within, kindOf(duty), duty.id);
  }
}
