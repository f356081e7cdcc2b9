import { Injectable } from '@nestjs/common';
import { setbackOf, type FormationId, type FormationView } from '@sanad/cooperative/core';
import { addDays, today, type Scope } from '@sanad/kernel';
import { TaskBook } from '@sanad/people/api';
import { Database } from '@sanad/platform';
import { FormationRows } from '../formations.repository';

const kind = 'GROUP_FELL_BACK';
/** Time to find a founder or to gather signatures before the task is late. */
const daysToMend = 7;

/** Groups that were whole and are no more: one task for each, which says what is missing until nothing is. */
@Injectable()
export class Setbacks {
  constructor(
    private readonly database: Database,
    private readonly formations: FormationRows,
    private readonly tasks: TaskBook,
  ) {}

  /** `isNews`: something was lost by this. Then a task that was ticked off comes up once more. */
  async follow(within: Scope, view: FormationView, isNews: boolean): Promise<void> {
    const setback = setbackOf(view);
    if (!setback) return this.tasks.close(within, kind, view.id);
    const details = { cooperative: view.name, formationId: view.id, ...setback };
    if (isNews) {
      const dueOn = addDays(today(), daysToMend);
      await this.tasks.open(within, { kind, subjectId: view.id, unitId: view.unitId, dueOn, details, again: true });
    }
    await this.tasks.retell(within, kind, view.id, details);
  }

  /** Looks at a group that something may have taken from. */
  async look(within: Scope, id: FormationId): Promise<FormationView> {
    const view = await this.formations.view(within, id);
    await this.follow(within, view, true);
    return view;
  }

  /** Groups from which somebody has gone since the task was last settled: a death is recorded where the person lives. */
  async unseen(within: Scope): Promise<FormationId[]> {
    const rows = await this.database.rows<{ id: FormationId }>(
      `select f.id from cooperative.formation f
       join lateral (select max(d.entered_at) as at from cooperative.founder_departure d where d.formation_id = f.id) gone on gone.at is not null
       left join case_file.task t on t.kind = $2 and t.subject_id = f.id
       where f.unit_id = any($1::uuid[]) and f.state = 'IN_PROGRESS' and (t.id is null or t.settled_at is null or t.settled_at < gone.at)
       order by f.id`,
      [within.units, kind],
    );
    return rows.map(({ id }) => id);
  }
}
