import { idOf, Instant, PageRequest, PlainDay, text, today } from '@sanad/kernel';
import * as z from 'zod';
import { taskBands, taskKinds, taskStates } from './task';

export const TaskId = idOf<'TaskId'>();
export type TaskId = z.infer<typeof TaskId>;

const Name = z.object({
  givenAr: z.string(),
  familyAr: z.string(),
  givenLa: z.string().nullable(),
  familyLa: z.string().nullable(),
});

export const TaskView = z
  .object({
    id: TaskId,
    kind: z.enum(taskKinds),
    subjectId: z.uuid(),
    person: Name.extend({ id: z.uuid() }).nullable(),
    caseFile: z.object({ id: z.uuid(), number: z.string() }).nullable(),
    dueOn: PlainDay,
    /** Values of its sentence. */
    details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    state: z.enum(taskStates),
    /** Why it was put off. */
    reason: z.string().nullable(),
    assignee: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
    settledAt: Instant.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Task' });
export type TaskView = z.infer<typeof TaskView>;

export const TaskQuery = PageRequest.extend({
  band: z.enum(taskBands).optional(),
  mine: z.stringbool().optional(),
});
export type TaskQuery = z.infer<typeof TaskQuery>;

/** A page of tasks that wait, the first due first, and how many of them each band holds. */
export const TaskPage = z
  .object({
    rows: z.array(TaskView),
    next: z.string().nullable(),
    total: z.number().int(),
    bands: z.array(z.object({ band: z.enum(taskBands), count: z.number().int() })),
  })
  .meta({ id: 'TaskPage' });
export type TaskPage = z.infer<typeof TaskPage>;

/** A task is put off to a day ahead, for a reason that is kept. */
export const TaskDelay = z
  .object({
    until: PlainDay.refine((day) => day > today(), { error: 'dayNotAhead' }),
    reason: text({ min: 3, max: 500 }),
  })
  .meta({ id: 'TaskDelay' });
export type TaskDelay = z.infer<typeof TaskDelay>;
