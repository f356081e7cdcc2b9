import { Injectable } from '@nestjs/common';
import type { PlainDay, Scope } from '@sanad/kernel';

/** What somebody has to see to. The kinds are those of the catalogue of tasks, a floor above. */
export type TaskKind =
  | 'PAPER_EXPIRES'
  | 'ELIGIBILITY_TO_REVIEW'
  | 'RECTIFICATION_DUE'
  | 'ACCESS_REQUEST'
  | 'BREAK_GLASS'
  | 'REFERRAL_UNANSWERED'
  | 'REFERRAL_PAPER_OWED'
  | 'REFERRAL_PAPER_LATE'
  | 'CERTIFICATE_LATE'
  | 'TRAINING_CORRECTION'
  | 'COOPERATIVE_DUTY'
  | 'COOPERATIVE_VISIT'
  | 'COOPERATIVE_DORMANT'
  | 'NAME_ANSWERED'
  | 'NAME_EXPIRES'
  | 'GROUP_FELL_BACK';

export interface TaskDraft {
  readonly kind: TaskKind;
  /** What is to be looked at. There is one task of a kind for it: opening it twice changes nothing. */
  readonly subjectId: string;
  readonly unitId: string;
  readonly personId?: string | null;
  readonly caseId?: string | null;
  readonly dueOn: PlainDay;
  /** Values of its sentence. */
  readonly details?: Readonly<Record<string, string | number | null>>;
  /** Opens a task that was done or cancelled once more, as the matter has come up again. */
  readonly again?: boolean;
  /** Nobody's own: whoever answers for the unit sees to it, not the one who keeps the file. */
  readonly isForSupervisor?: boolean;
}

/** Another day for the task of a subject. */
export interface MovedTask {
  readonly subjectId: string;
  readonly dueOn: PlainDay;
}

/**
 * Tasks lie a floor above the persons: rooms here note them through this port, in the transaction of what calls for them.
 * The floor above provides it from a global module; without one, nothing is noted.
 */
export abstract class TaskBook {
  abstract open(within: Scope, task: TaskDraft): Promise<void>;
  /** The same for many at once: gives how many were opened. A book that has nothing better goes one by one. */
  async openAll(within: Scope, tasks: readonly TaskDraft[]): Promise<number> {
    for (const task of tasks) await this.open(within, task);
    return tasks.length;
  }
  /** The matter was settled: the task is done. */
  abstract close(within: Scope, kind: TaskKind, subjectId: string): Promise<void>;
  async closeAll(within: Scope, kind: TaskKind, subjectIds: readonly string[]): Promise<void> {
    for (const subjectId of subjectIds) await this.close(within, kind, subjectId);
  }
  /** The matter has gone: nothing is left to be done. */
  abstract cancel(within: Scope, kind: TaskKind, subjectId: string): Promise<void>;
  async cancelAll(within: Scope, kind: TaskKind, subjectIds: readonly string[]): Promise<void> {
    for (const subjectId of subjectIds) await this.cancel(within, kind, subjectId);
  }
  /** It is due on another day; what somebody has put off stays where they put it. */
  abstract move(within: Scope, kind: TaskKind, subjectId: string, dueOn: PlainDay): Promise<void>;
  async moveAll(within: Scope, kind: TaskKind, moved: readonly MovedTask[]): Promise<void> {
    for (const { subjectId, dueOn } of moved) await this.move(within, kind, subjectId, dueOn);
  }
  /** A task that waits says something else now; one that is settled stays as it was. */
  retell(_within: Scope, _kind: TaskKind, _subjectId: string, _details: TaskDraft['details']): Promise<void> {
    return Promise.resolve();
  }
}

/** Nobody keeps tasks. */
@Injectable()
export class NoTaskBook extends TaskBook {
  open(): Promise<void> {
    return Promise.resolve();
  }
  close(): Promise<void> {
    return Promise.resolve();
  }
  cancel(): Promise<void> {
    return Promise.resolve();
  }
  move(): Promise<void> {
    return Promise.resolve();
  }
}
