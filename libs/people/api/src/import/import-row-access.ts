import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '@sanad/kernel';
import type { ImportedRow, PersonImportId } from '@sanad/people/core';
import { found, type Caller } from '@sanad/platform';
import { ImportActs } from './import-acts';
import { ImportRows, type RowOutcome } from './import-rows.repository';
import type { ImportStanding } from './import-state';
import { ImportViews } from './import-views';

export interface OpenRow {
  readonly standing: ImportStanding;
  readonly row: RowOutcome;
}

/** A row that can still be put right, and what is seen of it afterwards. */
@Injectable()
export class ImportRowAccess {
  constructor(
    private readonly acts: ImportActs,
    private readonly rows: ImportRows,
    private readonly views: ImportViews,
  ) {}

  async open(by: Caller, id: PersonImportId, version: number, line: number): Promise<OpenRow | Refusal> {
    const standing = await this.acts.idle(by, id, version);
    if (isRefusal(standing)) return standing;
    if (standing.state === 'UNDONE') return refuse('importUndone');
    const row = found(await this.rows.at(id, line));
    return row.isWritten ? refuse('importWritten') : { standing, row };
  }

  view(by: Caller, { id }: ImportStanding, line: number): Promise<ImportedRow> {
    return this.views.row(by.scope, id, line);
  }

  note(act: string, standing: ImportStanding, after: Record<string, unknown>): Promise<void> {
    return this.acts.note(act, standing, after);
  }
}
