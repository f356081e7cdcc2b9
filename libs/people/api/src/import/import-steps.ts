import { Injectable } from '@nestjs/common';
import type { ImportState } from '@sanad/people/core';
import type { Caller } from '@sanad/platform';
import { ImportJournal } from './import-journal';
import { ImportJudge } from './import-judge';
import { ImportRows } from './import-rows.repository';
import { stateOfAct, type ImportJobData, type ImportStanding } from './import-state';
import { ImportWriter } from './import-writer';
import { PersonImportsRepository } from './person-imports.repository';

const rowsAtOnce = 500;

/** What an import is when its job is over, or could not go on. */
function restingState({ waiting, written, state }: ImportStanding): ImportState {
  if (state === 'CHECKING' && written === 0) return 'MAPPING';
  return waiting === 0 ? 'CHECKED' : 'CANCELLED';
}

/** One step of the job: a batch of rows, or the end. */
@Injectable()
export class ImportSteps {
  constructor(
    private readonly imports: PersonImportsRepository,
    private readonly rows: ImportRows,
    private readonly judge: ImportJudge,
    private readonly writer: ImportWriter,
    private readonly journal: ImportJournal,
  ) {}

  /** True when nothing is left to be done. */
  async take(caller: Caller, { importId, act, attempt }: ImportJobData): Promise<boolean> {
    const standing = await this.imports.standing(caller.scope, importId);
    // Stopped, or begun again by another job.
    if (!standing || standing.state !== stateOfAct[act] || standing.attempt !== attempt) return true;
    if (act === 'undo') return this.undo(caller, standing);
    const rows = await this.rows.after(importId, standing.reached, rowsAtOnce);
    if (rows.length === 0) return this.finish(standing, act);
    const judged = await this.judge.judge(
      caller.scope,
      standing,
      rows.filter(({ isWritten }) => !isWritten),
    );
    if (act === 'run') await this.writer.write(caller, standing, judged);
    await this.imports.reach(importId, rows.at(-1)!.position);
    return false;
  }

  private async finish(standing: ImportStanding, act: 'check' | 'run'): Promise<true> {
    await this.imports.move(standing.id, { state: act === 'run' ? 'DONE' : 'CHECKED', isFinished: act === 'run' });
    await this.journal.finished(standing, act);
    return true;
  }

  private async undo(caller: Caller, standing: ImportStanding): Promise<true> {
    await this.journal.removing(caller, standing);
    const isUndone = await this.imports.undo(standing.id);
    await this.imports.count(standing.id);
    await this.imports.move(standing.id, {
      state: isUndone ? 'UNDONE' : restingState(standing),
      failure: isUndone ? null : 'importIsUsed',
      isFinished: isUndone,
    });
    await this.journal.finished(standing, isUndone ? 'undo' : 'undoRefused');
    return true;
  }
}
