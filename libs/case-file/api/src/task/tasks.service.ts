import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import {
  isLive,
  type TaskDelay,
  type TaskId,
  type TaskPage,
  type TaskQuery,
  type TaskView,
} from '@sanad/case-file/core';
import { newId, refuse, today, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import { TaskBook, type TaskDraft, type TaskKind } from '@sanad/people/api';
import { Database, found, Invalid, keyAfter, pageFrom, Stale } from '@sanad/platform';
import * as z from 'zod';
import { TasksRepository, type TaskRow } from './tasks.repository';

const PageKey = z.tuple([z.iso.date(), z.uuid()]);

interface WaitingTask {
  readonly id: string;
  readonly unitId: string;
}

/** What somebody has to see to, by the day on which it is due. */
@Injectable()
export class Tasks extends TaskBook {
  constructor(
    private readonly database: Database,
    private readonly tasks: TasksRepository,
    private readonly audit: Audit,
  ) {
    super();
  }

  async list(within: Scope, query: TaskQuery): Promise<TaskPage> {
    const on = today();
    const assignee = query.mine ? within.user : null;
    const after = keyAfter(query, 2);
    if (query.after !== undefined && !PageKey.safeParse(after).success)
      throw new Invalid([{ path: '/after', code: 'invalid' }]);
    const search = { assignee, band: query.band ?? null, on, after, limit: query.limit + 1 };
    const rows = await this.tasks.list(within, search);
    const bands = await this.tasks.counts(within, assignee, on);
    const counted = query.band ? bands.filter(({ band }) => band === query.band) : bands;
    const total = counted.reduce((sum, { count }) => sum + count, 0);
    return { ...pageFrom(query, rows, total, ({ dueOn, id }) => [dueOn, id]), bands };
  }

  /**
   * Notes a task; there is one of a kind for a subject, so that noting it twice changes nothing. It is in the unit of its
   * person, and is given to whoever keeps the person's open file.
   */
  override async open(within: Scope, task: TaskDraft): Promise<void> {
    const { kind, subjectId, unitId, personId = null, caseId = null, dueOn, details = {} } = task;
    const { again = false, isForSupervisor = false } = task;
    const row = await this.database.row<{ id: string; unitId: string }>(
      `insert into case_file.task as t (id, kind, subject_id, unit_id, person_id, case_id, due_on, details, assignee_id, created_by)
       select $1::uuid, $2::text, $3::uuid, coalesce(p.unit_id, $4::uuid), $5::uuid, coalesce($6::uuid, c.id), $7::date, $8::jsonb, case when not $11::boolean then c.caseworker_id end, $9::uuid
       from (select) one left join people.person p on p.id = $5::uuid
       left join case_file.case_file c on case when $6::uuid is null
         then c.person_id = $5::uuid and c.stage not in ('CLOSED', 'COMPLETED') else c.id = $6::uuid end
       on conflict (kind, subject_id) do update
         set state = 'OPEN', due_on = excluded.due_on, details = excluded.details, reason = null, settled_by = null,
           settled_at = null, version = t.version + 1
         where $10::boolean and t.state in ('DONE', 'CANCELLED')
       returning id, unit_id as "unitId"`,
      [newId(), kind, subjectId, unitId, personId, caseId, dueOn, details, within.user, again, isForSupervisor],
    );
    if (row) await this.tell('open', row, { kind, subjectId, dueOn });
  }

  override close(within: Scope, kind: TaskKind, subjectId: string): Promise<void> {
    return this.end(within, kind, subjectId, 'DONE');
  }

  override async closeAll(within: Scope, kind: TaskKind, subjectIds: readonly string[]): Promise<void> {
    for (const row of await this.waiting(kind, subjectIds)) await this.settle(within, row, 'DONE');
  }

  override cancel(within: Scope, kind: TaskKind, subjectId: string): Promise<void> {
    return this.end(within, kind, subjectId, 'CANCELLED');
  }

  override async move(_within: Scope, kind: TaskKind, subjectId: string, dueOn: PlainDay): Promise<void> {
    const row = await this.database.row<WaitingTask & { before: PlainDay }>(
      `update case_file.task t set due_on = $3, version = t.version + 1
       from (select id, due_on from case_file.task
         where kind = $1 and subject_id = $2 and state = 'OPEN' and due_on <> $3 for update) held
       where t.id = held.id returning t.id, t.unit_id as "unitId", held.due_on as before`,
      [kind, subjectId, dueOn],
    );
    if (row) await this.tell('move', row, { dueOn }, { dueOn: row.before });
  }

  async complete(within: Scope, id: TaskId, version: number): Promise<TaskView | Refusal> {
    const task = await this.take(within, id, version);
    if (!isLive(task.state)) return refuse('taskSettled');
    await this.tasks.settle(id, 'DONE', within.user);
    await this.tell('complete', task, { state: 'DONE' }, { state: task.state });
    return this.view(within, id);
  }

  async reopen(within: Scope, id: TaskId, version: number): Promise<TaskView | Refusal> {
    const task = await this.take(within, id, version);
    if (isLive(task.state)) return refuse('taskNotSettled');
    await this.tasks.reopen(id);
    await this.tell('reopen', task, { state: 'OPEN' }, { state: task.state });
    return this.view(within, id);
  }

  async delay(within: Scope, id: TaskId, version: number, { until, reason }: TaskDelay): Promise<TaskView | Refusal> {
    const task = await this.take(within, id, version);
    if (!isLive(task.state)) return refuse('taskSettled');
    await this.tasks.delay(id, until, reason);
    await this.tell('delay', task, { dueOn: until, reason }, { dueOn: task.dueOn });
    return this.view(within, id);
  }

  private async end(within: Scope, kind: TaskKind, subjectId: string, state: 'DONE' | 'CANCELLED'): Promise<void> {
    for (const row of await this.waiting(kind, [subjectId])) await this.settle(within, row, state);
  }

  private waiting(kind: TaskKind, subjectIds: readonly string[]): Promise<WaitingTask[]> {
    return this.database.rows<WaitingTask>(
      `select id, unit_id as "unitId" from case_file.task
       where kind = $1 and subject_id = any ($2::uuid[]) and state in ('OPEN', 'POSTPONED') order by id for update`,
      [kind, subjectIds],
    );
  }

  private async settle(within: Scope, row: WaitingTask, state: 'DONE' | 'CANCELLED'): Promise<void> {
    await this.tasks.settle(row.id, state, within.user);
    await this.tell(state === 'DONE' ? 'close' : 'cancel', row, { state });
  }

  private async take(within: Scope, id: TaskId, version: number): Promise<TaskRow> {
    const task = found(await this.tasks.taken(within, id));
    if (task.version !== version) throw new Stale(version, task.version);
    return task;
  }

  private async view(within: Scope, id: TaskId): Promise<TaskView> {
    return found(await this.tasks.view(within, id));
  }

  private tell(act: string, { id, unitId }: WaitingTask, after: object, before?: object): Promise<void> {
    return this.audit.record({ action: `task.${act}`, entity: 'task', entityId: id, unitId, before, after });
  }
}
