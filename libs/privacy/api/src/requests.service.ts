import { Injectable, Optional } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { cursorOf, isRefusal, newId, refuse, type Refusal, type Scope } from '@sanad/kernel';
import { NoTaskBook, People, TaskBook } from '@sanad/people/api';
import { found, Stale, StoredFiles, type StoredBytes, type UploadedBytes } from '@sanad/platform';
import {
  correction,
  dueOn,
  mayFulfil,
  mayRefuse,
  type PrivacyRequestDraft,
  type PrivacyRequestId,
  type PrivacyRequestPage,
  type PrivacyRequestQuery,
  type PrivacyRequestView,
} from '@sanad/privacy/core';
import { CarryingOut } from './carrying-out';
import { valueOf } from './rectification';
import { RequestsRepository, type RequestStanding } from './requests.repository';

const entity = 'privacyRequest';

/** What persons ask about their data, with the day on which the answer is due. */
@Injectable()
export class Requests {
  private readonly tasks: TaskBook;

  constructor(
    private readonly requests: RequestsRepository,
    private readonly acts: CarryingOut,
    private readonly people: People,
    private readonly stored: StoredFiles,
    private readonly audit: Audit,
    @Optional() tasks?: TaskBook,
  ) {
    this.tasks = tasks ?? new NoTaskBook();
  }

  async list(within: Scope, query: PrivacyRequestQuery): Promise<PrivacyRequestPage> {
    const { rows, total, counts } = await this.requests.list(within, query);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    await this.audit.record({ action: 'privacyRequest.list', entity: 'person', entityId: query.personId ?? null });
    return {
      rows: shown,
      total,
      counts,
      next: rows.length > query.limit && last ? cursorOf([last.dueOn, last.id]) : null,
    };
  }

  async read(within: Scope, id: PrivacyRequestId): Promise<PrivacyRequestView> {
    const request = found(await this.requests.view(within, id));
    await this.audit.read({ entity, entityId: id, unitId: request.unit.id });
    return request;
  }

  /** @throws {Absent} when the person is not in scope. */
  async take(within: Scope, draft: PrivacyRequestDraft): Promise<PrivacyRequestView | Refusal> {
    const person = await this.people.read(within, draft.personId);
    const { field } = draft;
    const change = field ? correction(field, draft.newValue) : {};
    // As the people's room keeps it: a phone in its international form.
    const newValue = field && !('wrong' in change) ? ((change[field] as string | null | undefined) ?? null) : null;
    const oldValue = field ? valueOf(person, field) : null;
    if (field && oldValue === newValue) return refuse('nothingToCorrect');
    const id = newId<PrivacyRequestId>();
    const { kind, channel, receivedOn, statement, purpose } = draft;
    const due = dueOn(receivedOn);
    await this.requests.insert({
      id,
      person_id: person.id,
      unit_id: person.unit.id,
      kind,
      channel,
      received_on: receivedOn,
      due_on: due,
      statement,
      field,
      old_value: oldValue,
      new_value: newValue,
      purpose,
      created_by: within.user,
    });
    await this.audit.record({
      action: 'privacyRequest.take',
      entity,
      entityId: id,
      unitId: person.unit.id,
      after: { personId: person.id, kind, channel, receivedOn, field, purpose },
    });
    await this.tasks.open(within, {
      kind: 'RECTIFICATION_DUE',
      subjectId: id,
      unitId: person.unit.id,
      personId: person.id,
      dueOn: due,
      details: { request: kind },
    });
    return found(await this.requests.view(within, id));
  }

  async attach(
    within: Scope,
    id: PrivacyRequestId,
    version: number,
    file: UploadedBytes,
  ): Promise<PrivacyRequestView | Refusal> {
    const request = await this.held(within, id, version);
    const no = mayRefuse(request);
    if (no) return no;
    const fileId = await this.stored.save({ unitId: request.unit.id, by: within.user, file });
    await this.requests.attach(id, fileId);
    await this.audit.record({
      action: 'privacyRequest.attach',
      entity,
      entityId: id,
      unitId: request.unit.id,
      before: { evidence: request.evidenceId },
      after: { evidence: fileId },
    });
    return found(await this.requests.view(within, id));
  }

  /** @throws {Absent} when nothing was attached. */
  async evidence(within: Scope, id: PrivacyRequestId): Promise<StoredBytes> {
    const { unit, evidenceId } = found(await this.requests.standing(within, id, false));
    const file = await this.stored.read(found(evidenceId));
    await this.audit.record({ action: 'privacyRequest.evidenceRead', entity, entityId: id, unitId: unit.id });
    return file;
  }

  /** Carries the request out, all in one transaction: the change itself, what hangs on it, and the answer. */
  async fulfil(within: Scope, id: PrivacyRequestId, version: number): Promise<PrivacyRequestView | Refusal> {
    const request = await this.held(within, id, version);
    const no = mayFulfil({ ...request, hasEvidence: request.evidence !== null });
    if (no) return no;
    const done = await this.acts.of(within, request);
    if (isRefusal(done)) return done;
    await this.requests.decide(id, within.user, 'DONE', { oldValue: done.oldValue });
    const { kind, field, purpose, unit } = request;
    const { oldValue: _, ...effects } = done;
    await this.audit.record({
      action: 'privacyRequest.fulfil',
      entity,
      entityId: id,
      unitId: unit.id,
      before: { state: request.state },
      after: { state: 'DONE', kind, field, purpose, ...effects },
    });
    await this.tasks.close(within, 'RECTIFICATION_DUE', id);
    return found(await this.requests.view(within, id));
  }

  async refuse(
    within: Scope,
    id: PrivacyRequestId,
    version: number,
    reason: string,
  ): Promise<PrivacyRequestView | Refusal> {
    const request = await this.held(within, id, version);
    const no = mayRefuse(request);
    if (no) return no;
    await this.requests.decide(id, within.user, 'REFUSED', { reason });
    await this.audit.record({
      action: 'privacyRequest.refuse',
      entity,
      entityId: id,
      unitId: request.unit.id,
      before: { state: request.state },
      after: { state: 'REFUSED', kind: request.kind },
      why: reason,
    });
    await this.tasks.close(within, 'RECTIFICATION_DUE', id);
    return found(await this.requests.view(within, id));
  }

  private async held(within: Scope, id: PrivacyRequestId, version: number): Promise<RequestStanding> {
    const request = found(await this.requests.standing(within, id, true));
    if (request.version !== version) throw new Stale(version, request.version);
    return request;
  }
}
