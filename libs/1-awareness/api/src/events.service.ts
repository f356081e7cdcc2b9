import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { afterMove, type EventDraft, type EventMove, type EventQuery, type EventRow, type EventView } from '@sanad/awareness/core';
import { isRefusal, newId, type Page, type Refusal, type Scope } from '@sanad/kernel';
import { Database, found, pageFrom } from '@sanad/platform';
import { EventsRepository } from './events.repository';

function columnsOf(draft: EventDraft): Record<string, unknown> {
  const { kind, title, day, startsAt, endsAt, venue, room, province, organiser, purposes, topics, valueChains, source } = draft;
  return { kind, title, day, starts_at: startsAt, ends_at: endsAt, venue, room, province, organiser, purposes, topics, value_chains: valueChains, source };
}

/** Awareness days and meetings: their programme, and whether the door is open. */
@Injectable()
export class Events {
  constructor(
    private readonly database: Database,
    private readonly events: EventsRepository,
    private readonly audit: Audit,
  ) {}

  async list(within: Scope, query: EventQuery): Promise<Page<EventRow>> {
    const rows = await this.events.list(within, query);
    return pageFrom(query, rows, rows[0]?.total ?? 0, ({ day, id }) => [day, id]);
  }

  async read(within: Scope, id: string): Promise<EventView> {
    return found(await this.events.view(within, id));
  }

  async add(within: Scope, unitId: string, draft: EventDraft): Promise<EventView> {
    const id = newId();
    await this.database.insert('awareness.event', { id, unit_id: unitId, ...columnsOf(draft), created_by: within.user });
    await this.events.writeSpeakers(id, draft.speakers);
    await this.audit.record({ action: 'event.add', entity: 'event', entityId: id, unitId, after: draft });
    return this.read(within, id);
  }

  async change(within: Scope, id: string, version: number, draft: EventDraft): Promise<EventView> {
    const before = found(await this.events.view(within, id));
    await this.database.update('awareness.event', { id, version, set: columnsOf(draft) });
    await this.events.writeSpeakers(id, draft.speakers);
    await this.audit.record({ action: 'event.change', entity: 'event', entityId: id, unitId: before.unit.id, before, after: draft });
    return this.read(within, id);
  }

  async move(within: Scope, id: string, version: number, move: EventMove): Promise<EventView | Refusal> {
    const { state, unitId } = found(await this.events.standing(within, id));
    const next = afterMove(move, state);
    if (isRefusal(next)) return next;
    await this.database.update('awareness.event', { id, version, set: { state: next } });
    await this.audit.record({ action: `event.${move}`, entity: 'event', entityId: id, unitId, before: { state }, after: { state: next } });
    return this.read(within, id);
  }
}
