import { Injectable } from '@nestjs/common';
import { bandDays, taskBands, type TaskBand, type TaskId, type TaskState, type TaskView } from '@sanad/case-file/core';
import type { PlainDay, Scope } from '@sanad/kernel';
import { Database } from '@sanad/platform';

const columns = `t.id, t.kind, t.subject_id as "subjectId", t.due_on as "dueOn", t.details, t.state, t.reason,
  t.settled_at as "settledAt", t.version,
  case when p.id is not null then jsonb_build_object('id', p.id, 'givenAr', p.given_ar, 'familyAr', p.family_ar,
    'givenLa', p.given_la, 'familyLa', p.family_la) end as person,
  case when c.id is not null then jsonb_build_object('id', c.id, 'number', c.number) end as "caseFile",
  case when t.assignee_id is not null then jsonb_build_object('id', t.assignee_id, 'name', access.user_name(t.assignee_id)) end as assignee`;
const joined = `left join people.person p on p.id = t.person_id left join case_file.case_file c on c.id = t.case_id`;
/** Which tasks wait: of a unit, and of one person's own where `$2` is somebody. The predicate of rows and counts alike. */
const waits = `t.state in ('OPEN', 'POSTPONED') and ($2::uuid is null or t.assignee_id = $2)`;
/** Whether a due day lies between two days, either of which may be missing. */
const between = (since: string, until: string) =>
  `t.due_on >= coalesce(${since}::date, '-infinity') and t.due_on <= coalesce(${until}::date, 'infinity')`;

export interface TaskSearch {
  readonly assignee: string | null;
  readonly band: TaskBand | null;
  readonly on: PlainDay;
  readonly after: readonly (string | number | null)[];
  readonly limit: number;
}

export interface TaskRow {
  readonly id: TaskId;
  readonly unitId: string;
  readonly personId: string | null;
  readonly state: TaskState;
  readonly dueOn: PlainDay;
  readonly version: number;
}

@Injectable()
export class TasksRepository {
  constructor(private readonly database: Database) {}

  /** The first due first. Each unit gives its own from the index. */
  list(within: Scope, { assignee, band, on, after, limit }: TaskSearch): Promise<TaskView[]> {
    const { since, until } = band ? bandDays(band, on) : { since: null, until: null };
    return this.database.rows<TaskView>(
      `select ${columns} from unnest($1::uuid[]) seen(unit_id) cross join lateral (
         select * from case_file.task t
         where t.unit_id = seen.unit_id and ${waits} and ${between('$3', '$4')}
           and (t.due_on, t.id) > (coalesce($5::date, '-infinity'), coalesce($6::uuid, '00000000-0000-0000-0000-000000000000'))
         order by t.due_on, t.id limit $7
       ) t ${joined} order by t.due_on, t.id limit $7`,
      [within.units, assignee, since, until, ...after, limit],
    );
  }

  counts(within: Scope, assignee: string | null, on: PlainDay): Promise<{ band: TaskBand; count: number }[]> {
    const days = taskBands.map((band) => bandDays(band, on));
    return this.database.rows(
      `select b.band, (select count(*)::int from case_file.task t
         where t.unit_id = any($1::uuid[]) and ${waits} and ${between('b.since', 'b.until')}) as count
       from unnest($3::text[], $4::date[], $5::date[]) with ordinality b(band, since, until, place) order by b.place`,
      [within.units, assignee, taskBands, days.map(({ since }) => since), days.map(({ until }) => until)],
    );
  }

  view(within: Scope, id: TaskId): Promise<TaskView | undefined> {
    return this.database.row<TaskView>(
      `select ${columns} from case_file.task t ${joined} where t.id = $1 and t.unit_id = any($2::uuid[])`,
      [id, within.units],
    );
  }

  taken(within: Scope, id: TaskId): Promise<TaskRow | undefined> {
    return this.database.row<TaskRow>(
      `select t.id, t.unit_id as "unitId", t.person_id as "personId", t.state, t.due_on as "dueOn", t.version
       from case_file.task t where t.id = $1 and t.unit_id = any($2::uuid[]) for update`,
      [id, within.units],
    );
  }

  async settle(id: string, state: 'DONE' | 'CANCELLED', by: string | null): Promise<void> {
    await this.database.change(
      `update case_file.task set state = $2, settled_by = $3, settled_at = now(), version = version + 1 where id = $1`,
      [id, state, by],
    );
  }

  async reopen(id: string): Promise<void> {
    await this.database.change(
      `update case_file.task set state = 'OPEN', reason = null, settled_by = null, settled_at = null, version = version + 1
       where id = $1`,
      [id],
    );
  }

  async delay(id: string, until: PlainDay, reason: string): Promise<void> {
    await this.database.change(
      `update case_file.task set state = 'POSTPONED', due_on = $2, reason = $3, version = version + 1 where id = $1`,
      [id, until, reason],
    );
  }
}
