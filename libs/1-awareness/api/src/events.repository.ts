import { Injectable } from '@nestjs/common';
import type { EventQuery, EventRow, EventState, EventView, Speaker } from '@sanad/awareness/core';
import { foldName, newId, type PlainDay, type Scope } from '@sanad/kernel';
import { Database, keyAfter } from '@sanad/platform';

export interface EventStanding {
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  readonly day: PlainDay;
  readonly province: string;
  readonly state: EventState;
  readonly version: number;
}

const counters = `(select jsonb_build_object('registered', count(*), 'present', count(*) filter (where a.present_at is not null),
    'walkIns', count(*) filter (where a.walk_in), 'files', count(*) filter (where a.case_id is not null))
  from awareness.attendance a where a.event_id = e.id) as counters`;
const rowColumns = `e.id, e.kind, e.title, e.day, e.starts_at as "startsAt", e.venue, e.province, e.state, ${counters},
  jsonb_build_object('id', u.id, 'code', u.code, 'ar', u.name_ar, 'fr', u.name_fr, 'en', u.name_en) as unit`;
const viewColumns = `${rowColumns}, e.ends_at as "endsAt", e.room, e.organiser, e.purposes, e.topics, e.value_chains as "valueChains", e.source, e.version,
  coalesce((select jsonb_agg(jsonb_build_object('name', s.name, 'role', s.role, 'institution', s.institution, 'topics', s.topics) order by s.place)
    from awareness.speaker s where s.event_id = e.id), '[]') as speakers`;

@Injectable()
export class EventsRepository {
  constructor(private readonly database: Database) {}

  view(within: Scope, id: string): Promise<EventView | undefined> {
    return this.database.row<EventView>(
      `select ${viewColumns} from awareness.event e join access.unit u on u.id = e.unit_id where e.id = $1 and e.unit_id = any ($2::uuid[])`,
      [id, within.units],
    );
  }

  standing(within: Scope, id: string): Promise<EventStanding | undefined> {
    return this.database.row<EventStanding>(
      `select id, unit_id as "unitId", title, day, province, state, version from awareness.event where id = $1 and unit_id = any ($2::uuid[])`,
      [id, within.units],
    );
  }

  list(within: Scope, { after, limit, state, query }: EventQuery): Promise<(EventRow & { total: number })[]> {
    const filter = `e.unit_id = any ($1::uuid[]) and ($2::text is null or e.state = $2)
      and ($3::text is null or people.fold(e.title || ' ' || e.venue) like '%' || $3 || '%')`;
    return this.database.rows(
      `select ${rowColumns}, (select count(*)::int from awareness.event e where ${filter}) as total
       from awareness.event e join access.unit u on u.id = e.unit_id
       where ${filter} and (e.day, e.id) < (coalesce($4::date, 'infinity'), coalesce($5::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
       order by e.day desc, e.id desc limit $6`,
      [within.units, state ?? null, query ? foldName(query) : null, ...keyAfter({ after, limit }, 2), limit + 1],
    );
  }

  /** The programme is replaced as a whole: it is a part of its event. */
  async writeSpeakers(eventId: string, speakers: readonly Speaker[]): Promise<void> {
    await this.database.change('delete from awareness.speaker where event_id = $1', [eventId]);
    for (const [place, { name, role, institution, topics }] of speakers.entries()) {
      await this.database.insert('awareness.speaker', { id: newId(), event_id: eventId, place: place + 1, name, role, institution, topics });
    }
  }
}
