import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import {
  caseFilePermissions,
  closeFor,
  closureReasonsAt,
  isOpen,
  mayTake,
  stepsFrom,
  stepTo,
  type CaseFileRecord,
  type CaseFileView,
  type FollowUpConsent,
  type Origin,
  type Step,
  type StepDraft,
} from '@sanad/case-file/core';
import { isRefusal, newId, refuse, today, type PlainDay, type Refusal, type Scope } from '@sanad/kernel';
import { Consents, People } from '@sanad/people/api';
import { found, Invalid, Stale, type Caller } from '@sanad/platform';
import { rowOf } from './case-file-lists';
import { CaseFilesRepository, factsOf, type Station, type StoredCaseFile } from './case-files.repository';
import { CaseSteps } from './case-steps';
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
  planAgencyId: 'plan_agency_id',
  businessPlanOn: 'business_plan_on',
  fundingChoice: 'funding_choice',
  legalOutcome: 'legal_outcome',
};

/** Files and their path. Other rooms move a file on through here, in their own transaction. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly files: CaseFilesRepository,
    private readonly steps: CaseSteps,
    private readonly timeline: CaseTimeline,
    private readonly people: People,
    private readonly consents: Consents,
    private readonly audit: Audit,
  ) {}

  /** At the office: the consent may be taken in the same act. */
  async openAtOffice(within: Scope, opening: Omit<Opening, 'origin'>, consent: FollowUpConsent | null, role: Role) {
    if (consent && !(await this.consents.inForce(within, opening.personId, 'FOLLOW_UP'))) {
      const given = { ...consent, purpose: 'FOLLOW_UP' as const, agencyId: null };
      const refused = await this.consents.give(within, opening.personId, given);
      if (isRefusal(refused)) return refused;
    }
    return this.open(within, { ...opening, origin: 'OFFICE' }, role);
  }

  /** Opens a file with its receipt. @throws {Absent} when the person is not in scope. */
  async open(
    within: Scope,
    { personId, unitId, origin, openedOn }: Opening,
    role: Role = null,
  ): Promise<CaseFileView | Refusal> {
    if (!within.units.some((unit) => unit === unitId)) throw new Invalid([{ path: '/unitId', code: 'unknown' }]);
    const person = found(await this.people.brief(within, personId));
    if (person.vitalStatus === 'DECEASED') return refuse('personDeceased');
    if (!(await this.consents.inForce(within, personId, 'FOLLOW_UP'))) return refuse('noFollowUpConsent');
    const already = await this.files.openOf(personId);
    if (already) return refuse('alreadyOpen', { number: already.number, id: already.id });
    const id = newId();
    const number = await this.files.nextNumber(unitId, Number(openedOn.slice(0, 4)));
    await this.files.insert({
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
    await this.steps.begin(within, id);
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

  /** Notes what the path asks for. A closed file is not changed. */
  async change(
    within: Scope,
    id: string,
    version: number,
    record: CaseFileRecord,
    role: Role,
  ): Promise<CaseFileView | Refusal> {
    const before = await this.seen(within, id, version);
    if (!isOpen(before.stage)) return refuse('fileClosed');
    const named = Object.entries(record).filter(([, value]) => value !== undefined) as [
      keyof CaseFileRecord,
      unknown,
    ][];
    const set = Object.fromEntries(named.map(([key, value]) => [columns[key], value]));
    await this.files.update(id, version, set);
    const changed = named.filter(([key, value]) => before[key] !== value).map(([key]) => key);
    await this.audit.record({
      action: 'caseFile.change',
      entity: 'caseFile',
      entityId: id,
      unitId: before.unit.id,
      before: Object.fromEntries(changed.map((key) => [key, before[key]])),
      after: Object.fromEntries(named.filter(([key]) => changed.includes(key))),
    });
    if (changed.length > 0) {
      const details = { fields: changed.join(' ') };
      await this.timeline.add(within, id, { kind: 'RECORD_CHANGED', factOn: today(), details });
    }
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
    const file = await this.seen(within, id, version);
    const step = stepTo(draft.to, factsOf(file), role);
    if (isRefusal(step)) return step;
    const refused = await this.refuseSaid(file, step, draft, role);
    if (refused) return refused;
    await this.steps.take(within, file, { version, said: draft });
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
    const file = await this.seen(within, id, version);
    if (!isOpen(file.stage)) return refuse('fileClosed');
    await this.files.update(id, version, { training_state: 'WAIVED', training_waiver: reason });
    await this.audit.record({
      action: 'caseFile.waive',
      entity: 'caseFile',
      entityId: id,
      unitId: file.unit.id,
      why: reason,
    });
    await this.timeline.add(within, id, { kind: 'TRAINING_WAIVED', factOn: today(), note: reason });
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
    ids: readonly string[],
    { state, certificatePending }: { state: 'ENROLLED' | 'COMPLETED'; certificatePending: boolean },
  ): Promise<void> {
    if (ids.length === 0) return;
    const taken = await this.files.recordTraining(ids, state, certificatePending);
    // A file that is closed stays as it is; one that is not there is told.
    for (const id of ids) if (!taken.has(id)) found(await this.files.station(id));
  }

  /** A training that was reported wrongly: what its other trainings say holds, on a closed file too. */
  correctTraining(
    _within: Scope,
    id: string,
    said: { state: 'NONE' | 'ENROLLED' | 'COMPLETED'; certificatePending: boolean },
  ): Promise<void> {
    return this.files.correctTraining(id, said.state, said.certificatePending);
  }

  /** The legal outcome exists: the file becomes active. Called by the room that has registered it. */
  async activate(within: Scope, id: string, legalOutcome: string): Promise<void | Refusal> {
    const file = found(await this.files.view(within, id));
    const step = stepsFrom(factsOf(file)).find(({ to }) => to === 'ACTIVE');
    if (!step) return refuse('stepNotOffered', { from: file.stage, to: 'ACTIVE' });
    await this.steps.take(within, file, {
      version: file.version,
      said: { to: 'ACTIVE', reason: null, missingItems: null, closureReason: null },
      more: { legal_outcome: legalOutcome },
    });
  }

  /** The file as the writer saw it: what is decided on an older one is told so before any rule. */
  private async seen(within: Scope, id: string, version: number): Promise<StoredCaseFile> {
    const file = found(await this.files.view(within, id));
    if (file.version !== version) throw new Stale(version, file.version);
    return file;
  }

  /** What has to be said with a step, and what closing and reopening ask besides. */
  private async refuseSaid(
    file: StoredCaseFile,
    { to, asks }: Step,
    draft: StepDraft,
    role: Role,
  ): Promise<Refusal | null> {
    const { missingItems, reason, closureReason } = draft;
    if (asks && { missingItems, reason, closure: closureReason }[asks] === null) return refuse('reasonMissing', { to });
    if (closureReason && to === 'CLOSED') return closeFor({ closureReason, reason }, factsOf(file), role);
    const other = file.stage === 'CLOSED' ? await this.files.openOf(file.person.id) : undefined;
    return other ? refuse('alreadyOpen', { number: other.number, id: other.id }) : null;
  }

  private present({ facts, ...file }: StoredCaseFile, role: Role): CaseFileView {
    const view = rowOf({ ...file, facts });
    const steps = stepsFrom(factsOf({ ...file, facts })).map((step) => ({
      ...step,
      conditions: [...step.conditions],
      mine: mayTake(step.by, role),
    }));
    const closures = closureReasonsAt(file.stage, role);
    return { ...view, steps, closures, ...(role && !readsNotes(role) ? withoutNotes : {}) };
  }
}

/** What somebody wrote about a person: not for those who may not read notes. */
const withoutNotes = {
  missingItems: null,
  missingAnswer: null,
  interviewRecord: null,
  trainingWaiver: null,
  closureNote: null,
} as const;

function readsNotes(role: string): boolean {
  return role in caseFilePermissions.readNotes.grants;
}
