import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import {
  mayTake,
  stepsFrom,
  stepTo,
  type CaseFilePage,
  type CaseFileQuery,
  type CaseFileRecord,
  type CaseFileView,
  type Origin,
  type StepDraft,
} from '@sanad/case-file/core';
import { cursorOf, isRefusal, newId, refuse, today, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import { Consents, People } from '@sanad/people/api';
import { Database, found, type Caller } from '@sanad/platform';
import { CaseFilesRepository, factsOf, type Station, type StoredCaseFile } from './case-files.repository';
import { CaseTimeline } from './case-timeline';

export interface Opening {
  readonly personId: string;
  readonly unitId: string;
  readonly origin: Origin;
  readonly openedOn: PlainDay;
}

type Role = Caller['role'];

const columns: Readonly<Record<keyof CaseFileRecord, string>> = {
  missingAnswer: 'missing_answer',
  interviewOn: 'interview_on',
  interviewRecord: 'interview_record',
  path: 'path',
  planSignedOn: 'plan_signed_on',
  businessPlanOn: 'business_plan_on',
  fundingChoice: 'funding_choice',
  legalOutcome: 'legal_outcome',
};

/** Files and their path. Other rooms move a file on through here, in their own transaction. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly database: Database,
    private readonly files: CaseFilesRepository,
    private readonly timeline: CaseTimeline,
    private readonly people: People,
    private readonly consents: Consents,
    private readonly audit: Audit,
  ) {}

  /** Opens a file with its receipt. @throws {Absent} when the person is not in scope. */
  async open(
    within: Scope,
    { personId, unitId, origin, openedOn }: Opening,
    role: Role = null,
  ): Promise<CaseFileView | Refusal> {
    const person = found(await this.people.brief(within, personId));
    if (person.vitalStatus === 'DECEASED') return refuse('personDeceased');
    if (!(await this.consents.inForce(within, personId, 'FOLLOW_UP'))) return refuse('noFollowUpConsent');
    const already = await this.files.openOf(personId);
    if (already) return refuse('alreadyOpen', { number: already.number, id: already.id });
    const id = newId();
    const number = await this.files.nextNumber(unitId, Number(openedOn.slice(0, 4)));
    await this.database.insert('case_file.case_file', {
      id,
      number,
      person_id: personId,
      unit_id: unitId,
      caseworker_id: within.user,
      origin,
      receipt_number: `${number}-R`,
      receipt_on: openedOn,
      opened_on: openedOn,
      created_by: within.user,
    });
    await this.files.noteStep({ id: newId(), caseId: id, from: null, to: 'NEW', reason: null, by: within.user });
    await this.timeline.add(within, id, { kind: 'CASE_OPENED', factOn: openedOn, details: { number } });
    await this.audit.record({
      action: 'caseFile.open',
      entity: 'caseFile',
      entityId: id,
      unitId,
      after: { number, personId, origin },
    });
    return this.present(found(await this.files.view(within, id)), role);
  }

  async read(within: Scope, id: string, role: Role): Promise<CaseFileView> {
    const file = found(await this.files.view(within, id));
    await this.audit.read({ entity: 'caseFile', entityId: id, unitId: file.unit.id });
    return this.present(file, role);
  }

  async list(within: Scope, query: CaseFileQuery): Promise<CaseFilePage> {
    const { rows, total, stages } = await this.files.list(within, query);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      rows: shown,
      total,
      stages,
      next: rows.length > query.limit && last ? cursorOf([last.lastActivityAt, last.id]) : null,
    };
  }

  /** Notes what the path asks for. A closed file is not changed. */
  async change(
    within: Scope,
    id: string,
    version: number,
    record: CaseFileRecord,
    role: Role,
  ): Promise<CaseFileView | Refusal> {
    const before = found(await this.files.view(within, id));
    if (before.stage === 'CLOSED') return refuse('fileClosed');
    const named = Object.entries(record).filter(([, value]) => value !== undefined) as [
      keyof CaseFileRecord,
      unknown,
    ][];
    const set = Object.fromEntries(named.map(([key, value]) => [columns[key], value]));
    await this.database.update('case_file.case_file', { id, version, set });
    const changed = named.filter(([key, value]) => before[key] !== value).map(([key]) => key);
    await this.audit.record({
      action: 'caseFile.change',
      entity: 'caseFile',
      entityId: id,
      unitId: before.unit.id,
      before: Object.fromEntries(changed.map((key) => [key, before[key]])),
      after: Object.fromEntries(named.filter(([key]) => changed.includes(key))),
    });
    await this.timeline.add(within, id, { kind: 'RECORD_CHANGED', factOn: today() });
    return this.present(found(await this.files.view(within, id)), role);
  }

  /** Takes a step of the path, when all its conditions are met and it is this role's to take. */
  async step(
    within: Scope,
    id: string,
    version: number,
    draft: StepDraft,
    role: Role,
  ): Promise<CaseFileView | Refusal> {
    const file = found(await this.files.view(within, id));
    const step = stepTo(draft.to, factsOf(file), role);
    if (isRefusal(step)) return step;
    const said = { missingItems: draft.missingItems, reason: draft.reason, closure: draft.closureReason };
    if (step.asks && said[step.asks] === null) return refuse('reasonMissing', { to: draft.to });
    await this.move(within, file, version, draft);
    return this.present(found(await this.files.view(within, id)), role);
  }

  /** Training is not needed: decided by a delegate, with a reason. */
  async waiveTraining(
    within: Scope,
    id: string,
    version: number,
    reason: string,
    role: Role,
  ): Promise<CaseFileView | Refusal> {
    const file = found(await this.files.view(within, id));
    if (file.stage === 'CLOSED') return refuse('fileClosed');
    await this.database.update('case_file.case_file', {
      id,
      version,
      set: { training_state: 'WAIVED', training_waiver: reason },
    });
    await this.audit.record({
      action: 'caseFile.waive',
      entity: 'caseFile',
      entityId: id,
      unitId: file.unit.id,
      why: reason,
    });
    await this.timeline.add(within, id, { kind: 'RECORD_CHANGED', factOn: today(), note: reason });
    return this.present(found(await this.files.view(within, id)), role);
  }

  /** For the floors above: where a file stands. Undefined when it is not in scope. */
  async station(_within: Scope, id: string): Promise<Station | undefined> {
    return this.files.station(id);
  }

  /** The open file of a person, if there is one. */
  async openOf(_within: Scope, personId: string): Promise<Station | undefined> {
    return this.files.openOf(personId);
  }

  /** What a partner reports about training; the timeline entry is the reporter's. */
  async recordTraining(
    _within: Scope,
    id: string,
    { state, certificatePending }: { state: 'ENROLLED' | 'COMPLETED'; certificatePending: boolean },
  ): Promise<void> {
    const changed = await this.database.change(
      `update case_file.case_file set training_state = case when training_state = 'COMPLETED' then training_state else $2 end,
         certificate_pending = $3, version = version + 1, last_activity_at = now()
       where id = $1 and stage <> 'CLOSED'`,
      [id, state, certificatePending],
    );
    if (changed === 0) found(await this.files.station(id));
  }

  /** The legal outcome exists: the file becomes active. Called by the room that has registered it. */
  async activate(within: Scope, id: string, legalOutcome: string): Promise<void | Refusal> {
    const file = found(await this.files.view(within, id));
    const step = stepsFrom({ ...factsOf(file), legalOutcome }).find(({ to }) => to === 'ACTIVE');
    if (!step) return refuse('stepNotOffered', { from: file.stage, to: 'ACTIVE' });
    await this.move(
      within,
      file,
      file.version,
      { to: 'ACTIVE', reason: null, missingItems: null, closureReason: null },
      { legal_outcome: legalOutcome },
    );
  }

  private async move(
    within: Scope,
    file: StoredCaseFile,
    version: number,
    draft: StepDraft,
    more: Record<string, unknown> = {},
  ): Promise<void> {
    const { to, reason, missingItems, closureReason } = draft;
    const isClosing = to === 'CLOSED';
    await this.database.update('case_file.case_file', {
      id: file.id,
      version,
      set: {
        ...more,
        stage: to,
        missing_items: missingItems ?? undefined,
        closure_reason: isClosing ? closureReason : null,
        closure_note: isClosing ? reason : null,
        closed_from: isClosing ? file.stage : null,
      },
    });
    const why = reason ?? missingItems;
    await this.files.noteStep({ id: newId(), caseId: file.id, from: file.stage, to, reason: why, by: within.user });
    await this.timeline.add(within, file.id, {
      kind: 'STEP_TAKEN',
      factOn: today(),
      details: { stage: to, ...(closureReason ? { closure: closureReason } : {}) },
      note: why,
    });
    await this.audit.record({
      action: 'caseFile.step',
      entity: 'caseFile',
      entityId: file.id,
      unitId: file.unit.id,
      before: { stage: file.stage },
      after: { stage: to, ...(closureReason ? { closureReason } : {}) },
      why,
    });
  }

  private present(file: StoredCaseFile, role: Role): CaseFileView {
    const steps = stepsFrom(factsOf(file)).map((step) => ({
      ...step,
      conditions: [...step.conditions],
      mine: mayTake(step.by, role),
    }));
    return { ...file, steps };
  }
}
