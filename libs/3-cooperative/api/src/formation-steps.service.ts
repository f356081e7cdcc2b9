import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import {
  change,
  factsOf,
  isRefusable,
  refusedBy,
  refuseStep,
  settledByRegistration,
  takeStep,
  undoStep,
  type FormationId,
  type FormationView,
  type Step,
  type StepDraft,
  type StepId,
  type StepRefusal,
  type StepView,
} from '@sanad/cooperative/core';
import { isRefusal, newId, type Refusal, type Scope } from '@sanad/kernel';
import { TaskBook } from '@sanad/people/api';
import { Database, found, Stale, StoredFiles, type StoredBytes, type UploadedBytes } from '@sanad/platform';
import { FormationHistory } from './formation-history';
import { FormationRows, type LockedFormation } from './formations.repository';
import { certificateEnd, certificatesOf } from './name/paper-certificates';

interface NewStep {
  readonly step: Step;
  readonly doneOn: string;
  readonly reference: string | null;
  /** Of a name certificate that is entered from its paper. */
  readonly expiresOn?: string | null;
}

interface Taken {
  readonly formation: LockedFormation;
  readonly view: FormationView;
  readonly step: StepView;
  readonly storedFileId: string | null;
}

/** The founding steps of law 112-12: the day, the number of the paper, the paper itself. What is undone stays told. */
@Injectable()
export class FormationSteps {
  constructor(
    private readonly database: Database,
    private readonly formations: FormationRows,
    private readonly files: StoredFiles,
    private readonly history: FormationHistory,
    private readonly audit: Audit,
    private readonly tasks: TaskBook,
  ) {}

  async take(within: Scope, formationId: FormationId, draft: StepDraft): Promise<FormationView | Refusal> {
    const formation = await this.formations.lock(within, formationId);
    const view = await this.formations.view(within, formationId);
    const refused = takeStep(factsOf(view), view.law, draft);
    if (refused) return refused;
    const expiresOn = certificateEnd(view, draft);
    if (isRefusal(expiresOn)) return expiresOn;
    const taken = { ...draft, expiresOn };
    const id = await this.add(within, formationId, taken);
    // What was warned of is done.
    if (draft.step === 'REGISTRATION_FILED') await this.tasks.closeAll(within, 'NAME_EXPIRES', certificatesOf(view));
    return this.history.write(within, formation, { action: 'formation.step', after: { id, ...taken } });
  }

  /** Writes a step that the rules have let through. */
  async add(
    within: Scope,
    formationId: FormationId,
    { step, doneOn, reference, expiresOn = null }: NewStep,
  ): Promise<StepId> {
    const id = newId<StepId>();
    await this.database.change(
      `insert into cooperative.step (id, formation_id, step, done_on, reference, expires_on, created_by, attempt)
       select $1, $2, $3, $4, $5, $6::date, $7, 1 + coalesce(max(s.attempt), 0) from cooperative.step s
       where s.formation_id = $2 and s.step = $3 and s.undone_at is null`,
      [id, formationId, step, doneOn, reference, expiresOn, within.user],
    );
    // What the group lacked is no matter any more.
    if (step === 'REGISTERED') await this.tasks.close(within, 'GROUP_FELL_BACK', formationId);
    return id;
  }

  async undo(within: Scope, id: StepId, version: number, reason: string): Promise<FormationView | Refusal> {
    const { formation, view, step } = await this.open(within, id, version);
    const refused = undoStep(factsOf(view), formation.state, step.step);
    if (refused) return refused;
    await this.database.change(
      'update cooperative.step set undone_at = now(), undone_reason = $2, version = version + 1 where id = $1',
      [id, reason],
    );
    await this.tasks.cancel(within, 'NAME_EXPIRES', id);
    return this.history.write(within, formation, {
      action: 'formation.stepUndo',
      before: { id, step: step.step, doneOn: step.doneOn, reference: step.reference },
      why: reason,
    });
  }

  /** The agency or the clerk has said no: this attempt ends, the next one may follow, and all other steps stay. */
  async refuse(
    within: Scope,
    id: StepId,
    version: number,
    { endedOn, reason }: StepRefusal,
  ): Promise<FormationView | Refusal> {
    const { formation, view, step } = await this.open(within, id, version);
    const refused = change(formation.state) ?? refuseStep(factsOf(view), { step: step.step, endedOn });
    if (refused) return refused;
    await this.database.change(
      `update cooperative.step set outcome = 'REFUSED', ended_on = $2, ended_by = $3, ended_reason = $4, version = version + 1
       where id = $1`,
      [id, endedOn, isRefusable(step.step) ? refusedBy[step.step] : null, reason],
    );
    return this.history.write(within, formation, {
      action: 'formation.stepRefused',
      before: { id, step: step.step, attempt: step.attempt, doneOn: step.doneOn, reference: step.reference },
      after: { endedOn },
      why: reason,
    });
  }

  /** Puts a scan behind a step. Another one may follow until the register has spoken; then only what is missing is added. */
  async attach(within: Scope, id: StepId, version: number, file: UploadedBytes): Promise<FormationView | Refusal> {
    const { formation, step, storedFileId } = await this.open(within, id, version);
    const refused = settledByRegistration.has(step.step) && step.scan ? change(formation.state) : undefined;
    if (refused) return refused;
    const stored = await this.files.save({ unitId: formation.unitId, by: within.user, file });
    await this.database.change('update cooperative.step set stored_file_id = $2, version = version + 1 where id = $1', [
      id,
      stored,
    ]);
    return this.history.write(within, formation, {
      action: 'formation.scan',
      before: { id, storedFileId },
      after: { id, storedFileId: stored, mediaType: file.mediaType, byteSize: file.content.length },
    });
  }

  async scan(within: Scope, id: StepId): Promise<StoredBytes> {
    const row = found(
      await this.database.row<{ storedFileId: string | null; formationId: FormationId; unitId: string }>(
        `select s.stored_file_id as "storedFileId", f.id as "formationId", f.unit_id as "unitId"
         from cooperative.step s join cooperative.formation f on f.id = s.formation_id
         where s.id = $1 and f.unit_id = any($2::uuid[])`,
        [id, within.units],
      ),
    );
    const file = await this.files.read(found(row.storedFileId));
    await this.audit.record({
      action: 'formation.scanRead',
      entity: 'formation',
      entityId: row.formationId,
      unitId: row.unitId,
      after: { id },
    });
    return file;
  }

  private async open(within: Scope, id: StepId, version: number): Promise<Taken> {
    const row = await this.database.row<{ formationId: FormationId; storedFileId: string | null }>(
      'select formation_id as "formationId", stored_file_id as "storedFileId" from cooperative.step where id = $1 and undone_at is null and outcome = \'DONE\'',
      [id],
    );
    const formation = await this.formations.lock(within, row?.formationId);
    const view = await this.formations.view(within, formation.id);
    const step = found(view.steps.find((one) => one.id === id));
    if (step.version !== version) throw new Stale(version, step.version);
    return { formation, view, step, storedFileId: row?.storedFileId ?? null };
  }
}
