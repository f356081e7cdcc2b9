import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Refusal } from '@sanad/kernel';
import type { CellCorrection, ImportedRow, PersonImportId, ReviewChoice } from '@sanad/people/core';
import type { Caller } from '@sanad/platform';
import { ImportJudge } from './import-judge';
import { ImportRowAccess } from './import-row-access';
import { ImportRows, type RowOutcome } from './import-rows.repository';
import type { ImportStanding } from './import-state';
import { PersonImportsRepository } from './person-imports.repository';
import { SealedCells } from './sealed-cells';

/** Rows put right in place: each is judged anew at once. */
@Injectable()
export class ImportCorrections {
  constructor(
    private readonly imports: PersonImportsRepository,
    private readonly rows: ImportRows,
    private readonly judge: ImportJudge,
    private readonly cells: SealedCells,
    private readonly access: ImportRowAccess,
  ) {}

  async correct(by: Caller, id: PersonImportId, version: number, sent: CellCorrection): Promise<ImportedRow | Refusal> {
    const open = await this.access.open(by, id, version, sent.line);
    if (isRefusal(open)) return open;
    const { standing, row } = open;
    if (sent.column >= standing.columns.length) return refuse('importColumnsChanged');
    const cells = this.cells.open(id, row.line, row.cellsCipher);
    while (cells.length <= sent.column) cells.push({ kind: 'empty', text: '' });
    cells[sent.column] = { kind: sent.text === '' ? 'empty' : 'text', text: sent.text };
    const cellsCipher = this.cells.seal(id, row.line, cells);
    await this.rows.setCells(id, row.position, cellsCipher);
    await this.access.note('correct', standing, { line: sent.line, column: standing.columns[sent.column]!.heading });
    return this.again(by, standing, { ...row, cellsCipher });
  }

  async choose(by: Caller, id: PersonImportId, version: number, sent: ReviewChoice): Promise<ImportedRow | Refusal> {
    const open = await this.access.open(by, id, version, sent.line);
    if (isRefusal(open)) return open;
    const { standing, row } = open;
    await this.rows.choose(id, row.position, sent.choice, sent.personId);
    await this.access.note('choose', standing, { line: sent.line, choice: sent.choice, personId: sent.personId });
    return this.again(by, standing, { ...row, choice: sent.choice, chosenId: sent.personId });
  }

  private async again(by: Caller, standing: ImportStanding, row: RowOutcome): Promise<ImportedRow> {
    // Something may be written again: the import is no longer done.
    if (standing.state === 'DONE') await this.imports.reopen(standing.id);
    if (standing.state !== 'MAPPING') {
      await this.judge.judge(by.scope, standing, [row]);
      await this.imports.count(standing.id);
    }
    return this.access.view(by, standing, row.line);
  }
}
