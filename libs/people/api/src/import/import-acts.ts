import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { refuse, type Refusal } from '@sanad/kernel';
import { busyStates, type PersonImportId } from '@sanad/people/core';
import { Database, found, Stale, type Caller } from '@sanad/platform';
import { ImportRows } from './import-rows.repository';
import type { ImportStanding } from './import-state';
import { PersonImportsRepository } from './person-imports.repository';
import { SealedCells } from './sealed-cells';

/** What the acts on an import share. */
@Injectable()
export class ImportActs {
  constructor(
    private readonly imports: PersonImportsRepository,
    private readonly rows: ImportRows,
    private readonly cells: SealedCells,
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** The import in the version that the person saw, unless a job is at work on it. */
  async idle(by: Caller, id: PersonImportId, version: number): Promise<ImportStanding | Refusal> {
    const standing = found(await this.imports.standing(by.scope, id));
    if (standing.version !== version) throw new Stale(version, standing.version);
    if (standing.isPurged) return refuse('importPurged');
    return busyStates.includes(standing.state) ? refuse('importBusy') : standing;
  }

  openFile(id: string, cipher: string): Buffer {
    return this.cells.openFile(id, cipher);
  }

  async forget(id: string): Promise<void> {
    await this.rows.forgetVerdicts(id);
    await this.imports.count(id);
  }

  async hasReady(id: string): Promise<boolean> {
    const row = await this.database.row<{ ready: boolean }>(
      `select exists (select from people.person_import_row where import_id = $1 and not is_written
         and status in ('CREATED', 'UPDATED', 'ALREADY_THERE')) as ready`,
      [id],
    );
    return row!.ready;
  }

  /** For rows that name none: the first province of the unit. */
  async usualProvince(unitId: string): Promise<string> {
    const row = await this.database.row<{ province: string | null }>(
      `select coalesce(u.provinces[1], (select p.province from people.person p where p.unit_id = u.id limit 1)) as province
       from access.unit u where u.id = $1`,
      [unitId],
    );
    return row?.province ?? '10.261';
  }

  async note(
    act: string,
    { id, unitId }: Pick<ImportStanding, 'id' | 'unitId'>,
    after: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.record({ action: `personImport.${act}`, entity: 'personImport', entityId: id, unitId, after });
  }
}
