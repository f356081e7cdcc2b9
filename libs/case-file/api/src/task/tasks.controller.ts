import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Allow } from '@sanad/access/api';
import { TaskDelay, TaskId, TaskPage, taskPermissions, TaskQuery, TaskView } from '@sanad/case-file/core';
import type { Refusal, Scope } from '@sanad/kernel';
import { Answers, Version, Within } from '@sanad/platform';
import { Tasks } from './tasks.service';

@Controller('tasks')
export class TasksController {
  constructor(private readonly tasks: Tasks) {}

  @Get()
  @Allow(taskPermissions.read)
  @Answers(TaskPage)
  list(@Within() within: Scope, @Query({ schema: TaskQuery }) query: TaskQuery): Promise<TaskPage> {
    return this.tasks.list(within, query);
  }

  @Post(':id/completion')
  @Allow(taskPermissions.settle)
  @Answers(TaskView, { refusals: ['taskSettled'] })
  complete(
    @Within() within: Scope,
    @Param('id', { schema: TaskId }) id: TaskId,
    @Version() version: number,
  ): Promise<TaskView | Refusal> {
    return this.tasks.complete(within, id, version);
  }

  /** Takes back what was just done. */
  @Post(':id/reopening')
  @Allow(taskPermissions.settle)
  @Answers(TaskView, { refusals: ['taskNotSettled'] })
  reopen(
    @Within() within: Scope,
    @Param('id', { schema: TaskId }) id: TaskId,
    @Version() version: number,
  ): Promise<TaskView | Refusal> {
    return this.tasks.reopen(within, id, version);
  }

  @Post(':id/delay')
  @Allow(taskPermissions.settle)
  @Answers(TaskView, { refusals: ['taskSettled'] })
  delay(
    @Within() within: Scope,
    @Param('id', { schema: TaskId }) id: TaskId,
    @Version() version: number,
    @Body({ schema: TaskDelay }) delay: TaskDelay,
  ): Promise<TaskView | Refusal> {
    return this.tasks.delay(within, id, version, delay);
  }
}
