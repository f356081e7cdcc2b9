import { Injectable } from '@nestjs/common';
import { isRefusal, newId, refuse, type Refusal } from '@sanad/kernel';
import {
  type ColumnsDraft,
  type EncodingChoice,
  type ImportField,
  type PersonImportId,
  type PersonImportView,
} from '@sanad/people/core';
import { found, Stale, type Caller, type SentBytes } from '@sanad/platform';
import { ImportActs } from './import-acts';
import { ImportJob } from './import-job';
import { ImportStaging } from './import-staging';
import type { ImportAct, ImportStanding } from './import-state';
import { stateOfAct } from './import-state';
import { ImportViews } from './import-views';
import { PersonImportsRepository } from './person-imports.repository';

const namesAr: readonly ImportField[] = ['fullAr', 'reversedAr'];
const tieFields: readonly ImportField[] = ['fileNumber', 'relation'];

/** What the columns have to say together. */
function columnsRefusal({ fields }: ColumnsDraft, count: number): Refusal | null {
  const has = (field: ImportField) => fields.includes(field);
  if (fields.length !== count) return refuse('importColumnsChanged');
  if (!namesAr.some(has) && !(has('givenAr') && has('familyAr'))) return refuse('importNeedsNames');
  const hasMember = has('memberFullAr') || (has('memberGivenAr') && has('memberFamilyAr'));
  const stated = [...tieFields.map(has), hasMember];
  const isPartly = stated.some(Boolean) || has('memberGivenAr') || has('memberFamilyAr');
  return isPartly && !stated.every(Boolean) ? refuse('importNeedsMember') : null;
}

/** What a person does with an import: sends it, says what its columns are, lets it run, stops it, takes it back. */
@Injectable()
export class PersonImports {
  constructor(
    private readonly imports: PersonImportsRepository,
    private readonly staging: ImportStaging,
    private readonly views: ImportViews,
    private readonly job: ImportJob,
    private readonly acts: ImportActs,
  ) {}

  async send(by: Caller, sent: SentBytes): Promise<PersonImportView | Refusal> {
    const id = newId<PersonImportId>();
    const unitId = found(by.unitId);
    const staged = await this.staging.read(id, sent, null);
    if (isRefusal(staged)) return staged;
    const province = await this.acts.usualProvince(unitId);
    const record = { id, unit_id: unitId, label: sent.label, province, created_by: by.scope.user, ...staged.record };
    await this.imports.insert(record);
    await this.staging.lay(id, unitId, staged.rows);
    await this.acts.note('send', { id, unitId }, { label: sent.label, rows: staged.rows.length });
    return this.views.view(by.scope, id);
  }

  /** Reads a text file again, as written in another encoding. */
  async read(
    by: Caller,
    id: PersonImportId,
    version: number,
    { encoding }: EncodingChoice,
  ): Promise<PersonImportView | Refusal> {
    const standing = await this.acts.idle(by, id, version);
    if (isRefusal(standing)) return standing;
    if (standing.written > 0) return refuse('importWritten');
    if (standing.contentCipher === null) return refuse('encodingOfWorkbook');
    const content = this.acts.openFile(id, standing.contentCipher);
    const staged = await this.staging.read(id, { content, label: standing.label }, encoding);
    if (isRefusal(staged)) return staged;
    await this.staging.clear(id);
    const none = { created: 0, updated: 0, already_there: 0, to_review: 0, refused: 0, reached: 0 };
    await this.imports.change(id, version, { ...staged.record, ...none, state: 'MAPPING' });
    await this.staging.lay(id, standing.unitId, staged.rows);
    await this.acts.note('read', standing, { encoding });
    return this.views.view(by.scope, id);
  }

  /** Says what the columns are and begins the dry run. */
  async check(
    by: Caller,
    id: PersonImportId,
    version: number,
    sent: ColumnsDraft,
  ): Promise<PersonImportView | Refusal> {
    const standing = await this.acts.idle(by, id, version);
    if (isRefusal(standing)) return standing;
    if (standing.state === 'UNDONE') return refuse('importUndone');
    if (standing.written > 0) return refuse('importWritten');
    const refusal = columnsRefusal(sent, standing.columns.length);
    if (refusal) return refusal;
    const columns = standing.columns.map((column, at) => ({ ...column, field: sent.fields[at] ?? null }));
    await this.imports.change(id, version, { columns: JSON.stringify(columns), province: sent.province });
    await this.acts.forget(id);
    await this.begin(by, standing, 'check');
    await this.acts.note('columns', standing, { fields: sent.fields });
    return this.views.view(by.scope, id);
  }

  async run(by: Caller, id: PersonImportId, version: number): Promise<PersonImportView | Refusal> {
    const standing = await this.acts.idle(by, id, version);
    if (isRefusal(standing)) return standing;
    if (standing.state === 'UNDONE') return refuse('importUndone');
    if (standing.state === 'MAPPING' || standing.waiting > 0) return refuse('importNotChecked');
    if (!(await this.acts.hasReady(id))) return refuse('importNothingToDo');
    await this.begin(by, standing, 'run');
    await this.acts.note('run', standing, {});
    return this.views.view(by.scope, id);
  }

  /** Between two batches: what is written stays. */
  async stop(by: Caller, id: PersonImportId, version: number): Promise<PersonImportView | Refusal> {
    const standing = found(await this.imports.standing(by.scope, id));
    // The job that is being stopped has moved on since the person looked; an older attempt is another matter.
    if (standing.version !== version) throw new Stale(version, standing.version);
    if (standing.state === 'UNDOING') return refuse('importBusy');
    const isChecking = standing.state === 'CHECKING' || standing.state === 'MAPPING';
    await this.imports.move(id, {
      state: isChecking && standing.written === 0 && standing.state === 'CHECKING' ? 'MAPPING' : 'CANCELLED',
      attempt: standing.attempt + 1,
    });
    await this.acts.note('stop', standing, { reached: standing.reached });
    return this.views.view(by.scope, id);
  }

  async undo(by: Caller, id: PersonImportId, version: number): Promise<PersonImportView | Refusal> {
    const standing = await this.acts.idle(by, id, version);
    if (isRefusal(standing)) return standing;
    if (standing.state === 'UNDONE' || standing.written === 0) return refuse('importUndone');
    const lines = await this.imports.obstacles(id);
    if (lines.length > 0)
      return refuse('importIsUsed', { persons: lines.length, lines: lines.slice(0, 10).join('، ') });
    await this.begin(by, standing, 'undo');
    await this.acts.note('undo', standing, {});
    return this.views.view(by.scope, id);
  }

  private async begin(by: Caller, { id, attempt }: ImportStanding, act: ImportAct): Promise<void> {
    await this.imports.move(id, { state: stateOfAct[act], reached: 0, attempt: attempt + 1 });
    await this.job.send({ importId: id, act, user: by.scope.user, attempt: attempt + 1 });
  }
}
