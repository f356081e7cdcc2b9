import { Injectable } from '@nestjs/common';
import { bandDays, taskBands, type TaskBand, type TaskId, type TaskState, type TaskView } from '@sanad/case-file/core';
import { newId, type PlainDay, type Scope } from '@sanad/kernel';
import type { MovedTask, TaskDraft, TaskKind } from '@sanad/people/api';
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

/** A task by what it is about. */
export interface NotedTask {
  readonly id: string;
  readonly unitId: string;
  readonly kind: TaskKind;
  readonly subjectId: string;
  readonly dueOn: PlainDay;
}
const noted = `t.id, t.unit_id as "unitId", t.kind, t.subject_id as "subjectId", t.due_on as "dueOn"`;

interface ToldTask {
  readonly id: string;
  readonly unitId: string;
  readonly before: object;
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

  /**
   * Notes tasks, in one order whoever notes them, so that two rounds never wait for each other in a circle. `again` opens
   * what was settled once more. Gives those that are there by this.
   */
  add(within: Scope, drafts: readonly TaskDraft[], again: boolean): Promise<NotedTask[]> {
    const sent = drafts.map(({ details = {}, ...draft }) => ({ ...draft, id: newId(), details }));
    return this.database.rows<NotedTask>(
      `insert into case_file.task as t (id, kind, subject_id, unit_id, person_id, case_id, due_on, details, assignee_id, created_by)
       select s.id, s.kind, s."subjectId", coalesce(p.unit_id, s."unitId"), s."personId", coalesce(s."caseId", c.id), s."dueOn", s.details,
         case when not coalesce(s."isForSupervisor", false) then c.caseworker_id end, $2::uuid
       from (select distinct on (s.kind, s."subjectId") s.* from jsonb_to_recordset($1::jsonb) as s (id uuid, kind text, "subjectId" uuid,
         "unitId" uuid, "personId" uuid, "caseId" uuid, "dueOn" date, details jsonb, "isForSupervisor" boolean) order by s.kind, s."subjectId") s
       left join people.person p on p.id = s."personId"
       left join lateral (
         select f.id, f.caseworker_id from case_file.case_file f where f.id = s."caseId"
         union all
         select f.id, f.caseworker_id from case_file.case_file f
         where s."caseId" is null and f.person_id = s."personId" and f.stage not in ('CLOSED', 'COMPLETED')
       ) c on true
       order by s.kind, s."subjectId"
       on conflict (kind, subject_id) do update
         set state = 'OPEN', due_on = excluded.due_on, details = excluded.details, reason = null, settled_by = null,
           settled_at = null, version = t.version + 1
         where $3::boolean and t.state in ('DONE', 'CANCELLED')
       returning ${noted}`,
      [JSON.stringify(sent), within.user, again],
    );
  }

  /** Ends those of a kind that still wait for one of these subjects. */
  end(kind: TaskKind, subjectIds: readonly string[], state: 'DONE' | 'CANCELLED', by: string): Promise<NotedTask[]> {
    return this.database.rows<NotedTask>(
      `update case_file.task t set state = $3::text, settled_by = $4::uuid, settled_at = now(), version = t.version + 1
       from (select id from case_file.task where kind = $1::text and subject_id = any ($2::uuid[]) and state in ('OPEN', 'POSTPONED')
         order by subject_id for update) held
       where t.id = held.id returning ${noted}`,
      [kind, subjectIds, state, by],
    );
  }

  /** Gives each with the day on which it was due before. */
  move(kind: TaskKind, moved: readonly MovedTask[]): Promise<(NotedTask & { readonly before: PlainDay })[]> {
    return this.database.rows(
      `update case_file.task t set due_on = held.until, version = t.version + 1
       from (select o.id, o.due_on, m.until from unnest($2::uuid[], $3::date[]) m(subject_id, until)
         join case_file.task o on o.kind = $1::text and o.subject_id = m.subject_id
         where o.state = 'OPEN' and o.due_on <> m.until order by o.subject_id for update of o) held
       where t.id = held.id returning ${noted}, held.due_on as before`,
      [kind, moved.map(({ subjectId }) => subjectId), moved.map(({ dueOn }) => dueOn)],
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

  /** Gives what it said before; undefined where it says so already, or does not wait. */
  retell(kind: string, subjectId: string, details: object): Promise<ToldTask | undefined> {
    return this.database.row<ToldTask>(
      `update case_file.task t set details = $3::jsonb, version = t.version + 1
       from (select id, details from case_file.task where kind = $1::text and subject_id = $2::uuid
         and state in ('OPEN', 'POSTPONED') and details <> $3::jsonb for update) held
       where t.id = held.id returning t.id, t.unit_id as "unitId", held.details as before`,
      [kind, subjectId, details],
    );
  }
}
