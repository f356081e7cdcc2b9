import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import {
  changeEvent,
  eventMoves,
  moveEvent,
  type Counters,
  type EventDraft,
  type EventFacts,
  type EventMove,
  type EventQuery,
  type EventRow,
  type EventView,
} from '@sanad/awareness/core';
import { newId, today, type Page, type Refusal, type Scope } from '@sanad/kernel';
import { found, Invalid, pageFrom, Stale, type Selection } from '@sanad/platform';
import { EventsRepository, type EventStanding } from './events.repository';

function columnsOf(draft: EventDraft): Record<string, unknown> {
  return {
    kind: draft.kind,
    title: draft.title,
    day: draft.day,
    starts_at: draft.startsAt,
    ends_at: draft.endsAt,
    venue: draft.venue,
    room: draft.room,
    province: draft.province,
    organiser: draft.organiser,
    purposes: draft.purposes,
    topics: draft.topics,
    value_chains: draft.valueChains,
    source: draft.source,
  };
}

/** Awareness days and meetings: their programme, and whether the door is open. */
@Injectable()
export class Events {
  constructor(
    private readonly events: EventsRepository,
    private readonly audit: Audit,
  ) {}

  async list(within: Scope, query: EventQuery): Promise<Page<EventRow>> {
    const { rows, total } = await this.events.list(within, query);
    return pageFrom(query, rows, total, ({ day, id }) => [day, id]);
  }

  /** All rows of the list, for a file. */
  all(within: Scope, query: Pick<EventQuery, 'query' | 'state'>): Selection {
    return this.events.all(within, query);
  }

  async read(within: Scope, id: string): Promise<EventView> {
    return found(await this.events.view(within, id));
  }

  async counters(within: Scope, id: string): Promise<Counters> {
    return found(await this.events.counters(within, id));
  }

  /** @throws {Invalid} when the unit is none of the scope. */
  async add(within: Scope, unitId: string, draft: EventDraft): Promise<EventView> {
    if (!within.units.some((unit) => unit === unitId)) throw new Invalid([{ path: '/unitId', code: 'unknown' }]);
    const id = newId();
    await this.events.insert({ id, unit_id: unitId, created_by: within.user, ...columnsOf(draft) });
    await this.events.writeSpeakers(id, draft.speakers);
    await this.audit.record({ action: 'event.add', entity: 'event', entityId: id, unitId, after: draft });
    return this.read(within, id);
  }

  async change(within: Scope, id: string, version: number, draft: EventDraft): Promise<EventView | Refusal> {
    const standing = await this.held(within, id, version);
    const refusal = changeEvent(standing, draft.day);
    if (refusal) return refusal;
    const before = await this.read(within, id);
    await this.events.update(id, version, columnsOf(draft));
    await this.events.writeSpeakers(id, draft.speakers);
    await this.audit.record({
      action: 'event.change',
      entity: 'event',
      entityId: id,
      unitId: standing.unitId,
      before: Object.fromEntries(Object.keys(draft).map((key) => [key, before[key as keyof EventDraft]])),
      after: draft,
    });
    return this.read(within, id);
  }

  async move(within: Scope, id: string, version: number, move: EventMove): Promise<EventView | Refusal> {
    const standing = await this.held(within, id, version);
    const refusal = moveEvent(standing, move, today());
    if (refusal) return refusal;
    const { unitId, state } = standing;
    const { to } = eventMoves[move];
    await this.events.update(id, version, { state: to });
    const change = { before: { state }, after: { state: to } };
    await this.audit.record({ action: `event.${move}`, entity: 'event', entityId: id, unitId, ...change });
    return this.read(within, id);
  }

  /** The event as the writer saw it, kept from others: nobody is marked while it is being moved. */
  private async held(within: Scope, id: string, version: number): Promise<EventStanding & EventFacts> {
    const standing = found(await this.events.hold(within, id));
    if (standing.version !== version) throw new Stale(version, standing.version);
    return { ...standing, present: found(await this.events.counters(within, id)).present };
  }
}
