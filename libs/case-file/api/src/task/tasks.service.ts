import { Injectable } from '@nestjs/common';
import { Audit, type AuditRecord } from '@sanad/access/api';
import {
  isLive,
  type TaskDelay,
  type TaskId,
  type TaskPage,
  type TaskQuery,
  type TaskView,
} from '@sanad/case-file/core';
import { refuse, today, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import { TaskBook, type MovedTask, type TaskDraft, type TaskKind } from '@sanad/people/api';
import { found, Invalid, keyAfter, pageFrom, Stale } from '@sanad/platform';
import * as z from 'zod';
import { TasksRepository, type NotedTask, type TaskRow } from './tasks.repository';

const PageKey = z.tuple([z.iso.date(), z.uuid()]);

/** So many in one statement: a whole country in one would be a letter of megabytes. */
const atOnce = 2000;

const compare = (one: string, other: string) => Number(one > other) - Number(one < other);
/** In one order whoever notes them, before they are cut: two rounds then wait for each other, and never in a circle. */
const inOneOrder = (one: TaskDraft, other: TaskDraft) =>
  compare(one.kind, other.kind) || compare(one.subjectId, other.subjectId);

type TaskPlace = Pick<NotedTask, 'id' | 'unitId'>;

function entry(act: string, { id, unitId }: TaskPlace, after: object, before?: object): AuditRecord {
  return { action: `task.${act}`, entity: 'task', entityId: id, unitId, before, after };
}

/** What somebody has to see to, by the day on which it is due. */
@Injectable()
export class Tasks extends TaskBook {
  constructor(
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
    await this.openAll(within, [task]);
  }

  override async openAll(within: Scope, tasks: readonly TaskDraft[]): Promise<number> {
    let opened = 0;
    for (const again of [false, true]) {
      const drafts = tasks.filter((task) => (task.again ?? false) === again).toSorted(inOneOrder);
      for (let from = 0; from < drafts.length; from += atOnce)
        opened += await this.add(within, drafts.slice(from, from + atOnce), again);
    }
    return opened;
  }

  override close(within: Scope, kind: TaskKind, subjectId: string): Promise<void> {
    return this.closeAll(within, kind, [subjectId]);
  }

  override closeAll(within: Scope, kind: TaskKind, subjectIds: readonly string[]): Promise<void> {
    return this.end(within, kind, subjectIds, 'DONE');
  }

  override cancel(within: Scope, kind: TaskKind, subjectId: string): Promise<void> {
    return this.cancelAll(within, kind, [subjectId]);
  }

  override cancelAll(within: Scope, kind: TaskKind, subjectIds: readonly string[]): Promise<void> {
    return this.end(within, kind, subjectIds, 'CANCELLED');
  }

  override move(within: Scope, kind: TaskKind, subjectId: string, dueOn: PlainDay): Promise<void> {
    return this.moveAll(within, kind, [{ subjectId, dueOn }]);
  }

  override async moveAll(_within: Scope, kind: TaskKind, moved: readonly MovedTask[]): Promise<void> {
    if (moved.length === 0) return;
    const rows = await this.tasks.move(kind, moved);
    await this.audit.recordAll(
      rows.map(({ dueOn, before, ...task }) => entry('move', task, { dueOn }, { dueOn: before })),
    );
  }

  override async retell(
    _within: Scope,
    kind: TaskKind,
    subjectId: string,
    details: TaskDraft['details'] = {},
  ): Promise<void> {
    const row = await this.tasks.retell(kind, subjectId, details);
    if (row) await this.tell('retell', row, { details }, { details: row.before });
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

  private async add(within: Scope, drafts: readonly TaskDraft[], again: boolean): Promise<number> {
    const opened = await this.tasks.add(within, drafts, again);
    await this.audit.recordAll(
      opened.map(({ kind, subjectId, dueOn, ...task }) => entry('open', task, { kind, subjectId, dueOn })),
    );
    return opened.length;
  }

  private async end(
    within: Scope,
    kind: TaskKind,
    subjectIds: readonly string[],
    state: 'DONE' | 'CANCELLED',
  ): Promise<void> {
    if (subjectIds.length === 0) return;
    const rows = await this.tasks.end(kind, subjectIds, state, within.user);
    await this.audit.recordAll(rows.map((task) => entry(state === 'DONE' ? 'close' : 'cancel', task, { state })));
  }

  private async take(within: Scope, id: TaskId, version: number): Promise<TaskRow> {
    const task = found(await this.tasks.taken(within, id));
    if (task.version !== version) throw new Stale(version, task.version);
    return task;
  }

  private async view(within: Scope, id: TaskId): Promise<TaskView> {
    return found(await this.tasks.view(within, id));
  }

  private tell(act: string, task: TaskPlace, after: object, before?: object): Promise<void> {
    return this.audit.record(entry(act, task, after, before));
  }
}
