import { Injectable, Optional } from '@nestjs/common';
import { Audit, Throttle } from '@sanad/access/api';
import { addDays, newId, refuse, today, type Refusal, type Scope } from '@sanad/kernel';
import {
  daysOpened,
  daysToAnswer,
  soughtElsewhere,
  type AccessGrant,
  type AccessRefusal,
  type AccessRequestDraft,
  type AccessRequestId,
  type AccessRequestPage,
  type AccessRequestQuery,
  type AccessRequestView,
  type KnownElsewhere,
} from '@sanad/people/core';
import { Absent, found, pageFrom, Stale } from '@sanad/platform';
import { NoTaskBook, TaskBook } from '../task-book';
import { AccessRequestsRepository, type StandingRequest } from './access-requests.repository';
import { ElsewhereHandles } from './elsewhere-handles';

/** Sixty searches across the country at once, then one every twenty seconds: enough for work, too slow for fishing. */
const pace = { burst: 60, seconds: 20 } as const;
const day = 24 * 60 * 60 * 1000;

/** Persons whom another delegation knows: only that is told, and looking at them is asked for and opened for a time. */
@Injectable()
export class AccessRequests {
  private readonly tasks: TaskBook;

  constructor(
    private readonly requests: AccessRequestsRepository,
    private readonly handles: ElsewhereHandles,
    private readonly throttle: Throttle,
    private readonly audit: Audit,
    @Optional() tasks?: TaskBook,
  ) {
    this.tasks = tasks ?? new NoTaskBook();
  }

  /** @throws {Ended} 429 for one who searches too much. */
  async elsewhere(within: Scope, query: string | undefined): Promise<KnownElsewhere[]> {
    const sought = soughtElsewhere(query);
    if (!sought) return [];
    await this.throttle.count(`elsewhere:${within.user}`, pace);
    const terms = this.handles.termsOf(sought);
    const known = await this.requests.knownElsewhere(terms, within.user, this.handles.indexOf(terms));
    const units = known.map(({ unit }) => unit.code);
    await this.audit.record({
      action: 'person.searchElsewhere',
      entity: 'person',
      entityId: null,
      after: { by: sought.by, units },
    });
    return known.map((one) => ({ ...one, handle: this.handles.seal(within.user, one.unit.id, sought) }));
  }

  async ask(
    within: Scope,
    unitId: string,
    { handle, reason }: AccessRequestDraft,
  ): Promise<AccessRequestView | Refusal> {
    const search = this.handles.open(within.user, handle);
    // A unit that has become one's own needs no request.
    if (!search || within.units.some((own) => own === search.unitId)) return refuse('elsewhereLapsed');
    const id = newId<AccessRequestId>();
    await this.requests.insert({
      id,
      asker_id: within.user,
      asker_unit_id: unitId,
      unit_id: search.unitId,
      sought_by: search.by,
      sought: search.sought,
      sought_index: this.handles.indexOf(search.terms),
      reason,
    });
    // Whoever was sought may have gone since.
    if ((await this.requests.nameSubjects(id, search.terms)) === 0) return refuse('elsewhereLapsed');
    await this.audit.record({
      action: 'accessRequest.ask',
      entity: 'accessRequest',
      entityId: id,
      unitId: search.unitId,
      after: { by: search.by },
      why: reason,
    });
    // Whom it may mean is not told to who asks: the task names nobody, and is the whole delegation's.
    const dueOn = addDays(today(), daysToAnswer);
    await this.tasks.open(within, { kind: 'ACCESS_REQUEST', subjectId: id, unitId: search.unitId, dueOn });
    return found(await this.requests.view(within, id));
  }

  /** Who asked needs it no more. @throws {Absent} when it is not one's own. */
  async withdraw(within: Scope, id: AccessRequestId, version: number): Promise<AccessRequestView | Refusal> {
    const request = found(await this.requests.own(within, id));
    if (request.version !== version) throw new Stale(version, request.version);
    if (request.state !== 'PENDING') return refuse('accessDecided');
    await this.requests.decide(id, version, { state: 'WITHDRAWN' });
    await this.audit.record({
      action: 'accessRequest.withdraw',
      entity: 'accessRequest',
      entityId: id,
      unitId: request.unitId,
    });
    await this.tasks.cancel(within, 'ACCESS_REQUEST', id);
    return found(await this.requests.view(within, id));
  }

  async list(within: Scope, query: AccessRequestQuery): Promise<AccessRequestPage> {
    const { rows, total } = await this.requests.page(within, query.box, query);
    const page = pageFrom(query, rows, total, ({ state, createdAt, id }) => [
      state === 'PENDING' ? 1 : 0,
      createdAt,
      id,
    ]);
    return { ...page, pending: await this.requests.pending(within) };
  }

  async read(within: Scope, id: AccessRequestId): Promise<AccessRequestView> {
    const request = found(await this.requests.view(within, id));
    await this.audit.read({ entity: 'accessRequest', entityId: id, unitId: request.unit.id });
    return request;
  }

  async grant(
    within: Scope,
    id: AccessRequestId,
    version: number,
    { personId }: AccessGrant,
  ): Promise<AccessRequestView | Refusal> {
    const request = await this.take(within, id, version);
    if (request.state !== 'PENDING') return refuse('accessDecided');
    const [only, ...others] = request.subjects;
    const opened = personId ?? (others.length === 0 ? only : undefined);
    if (!opened) return refuse('accessNamePerson');
    if (!request.subjects.includes(opened)) throw new Absent();
    const endsAt = new Date(Date.now() + daysOpened * day).toISOString();
    await this.requests.decide(id, version, {
      state: 'GRANTED',
      person_id: opened,
      ends_at: endsAt,
      decided_by: within.user,
      decided_at: new Date().toISOString(),
    });
    await this.audit.record({
      action: 'accessRequest.grant',
      entity: 'accessRequest',
      entityId: id,
      unitId: request.unitId,
      after: { personId: opened, askerId: request.askerId, endsAt },
    });
    await this.tasks.close(within, 'ACCESS_REQUEST', id);
    return found(await this.requests.view(within, id));
  }

  async refuse(
    within: Scope,
    id: AccessRequestId,
    version: number,
    { reason }: AccessRefusal,
  ): Promise<AccessRequestView | Refusal> {
    const request = await this.take(within, id, version);
    if (request.state !== 'PENDING') return refuse('accessDecided');
    await this.requests.decide(id, version, {
      state: 'REFUSED',
      decision_reason: reason,
      decided_by: within.user,
      decided_at: new Date().toISOString(),
    });
    await this.audit.record({
      action: 'accessRequest.refuse',
      entity: 'accessRequest',
      entityId: id,
      unitId: request.unitId,
      why: reason,
    });
    await this.tasks.close(within, 'ACCESS_REQUEST', id);
    return found(await this.requests.view(within, id));
  }

  private async take(within: Scope, id: AccessRequestId, version: number): Promise<StandingRequest> {
    const request = found(await this.requests.standing(within, id));
    if (request.version !== version) throw new Stale(version, request.version);
    return request;
  }
}
