import { Injectable } from '@nestjs/common';
import type { Counters, EventFacts, EventQuery, EventRow, EventView, Speaker } from '@sanad/awareness/core';
import { newId, PlainDay, type Scope } from '@sanad/kernel';
import { openedTo } from '@sanad/people/api';
import { Database, Invalid, keyAfter, type Selection } from '@sanad/platform';
import * as z from 'zod';

/** What rules need to know of an event. */
export interface EventStanding extends Omit<EventFacts, 'present'> {
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  readonly province: string;
  readonly version: number;
}

/** Every row of an attendance list. */
export const listed = `awareness.attendance a join people.person p on p.id = a.person_id`;

/**
 * Everything counted of such a list. Whether the person can be seen is asked of the attendance, which says the person's unit:
 * joined, each person would be fetched to be counted.
 */
const counted = `(select jsonb_build_object('registered', count(*), 'present', count(a.present_at),
    'walkIns', count(*) filter (where a.walk_in))
  from awareness.attendance a where a.event_id = e.id and (a.person_unit_id = any ((select context.units())::uuid[])
    or a.person_id in ${openedTo('(select context.user_id())')}))`;

const rowColumns = `e.id, jsonb_build_object('id', u.id, 'code', u.code, 'ar', u.name_ar, 'fr', u.name_fr, 'en', u.name_en) as unit,
  e.kind, e.title, e.day, e.starts_at as "startsAt", e.venue, e.province, e.value_chains as "valueChains", e.state,
  ${counted} as counters, e.version`;

const viewColumns = `${rowColumns}, e.ends_at as "endsAt", e.room, e.organiser, e.purposes, e.topics, e.source,
  e.created_by as "createdBy", e.created_at as "createdAt", coalesce((
    select jsonb_agg(jsonb_build_object('name', s.name, 'role', s.role, 'institution', s.institution, 'topics', s.topics) order by s.place)
    from awareness.speaker s where s.event_id = e.id), '[]') as speakers`;

const standingColumns = `e.id, e.unit_id as "unitId", e.title, e.day, e.province, e.state, e.version`;

/** Which events a list is of: said once for its rows, its count and its file. */
const wanted = `select e.id, e.day from awareness.event e
  where e.unit_id = any($1::uuid[]) and ($2::text is null or e.state = $2)
    and ($3::text is null or people.label_fits(e.title || ' ' || e.venue, $3))`;

function termsOf(within: Scope, { query, state }: Pick<EventQuery, 'query' | 'state'>): readonly unknown[] {
  return [within.units, state ?? null, query || null];
}

const Key = z.tuple([PlainDay, z.uuid()]);

function pageKey(query: EventQuery): readonly unknown[] {
  const key = keyAfter(query, 2);
  if (query.after === undefined || Key.safeParse(key).success) return key;
  throw new Invalid([{ path: '/after', code: 'invalid' }]);
}

@Injectable()
export class EventsRepository {
  constructor(private readonly database: Database) {}

  async list(within: Scope, query: EventQuery): Promise<{ rows: EventRow[]; total: number }> {
    const [found] = await this.database.rows<{ rows: EventRow[]; total: number }>(
      `with wanted as (${wanted}), page as (
         select w.id, w.day from wanted w
         where (w.day, w.id) < (coalesce($4::date, 'infinity'), coalesce($5::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
         order by w.day desc, w.id desc limit $6
       )
       select (select count(*)::int from wanted) as total,
         coalesce((select jsonb_agg(to_jsonb(shown) order by shown.day desc, shown.id desc) from (
           select ${rowColumns} from page join awareness.event e on e.id = page.id join access.unit u on u.id = e.unit_id
         ) shown), '[]') as rows`,
      [...termsOf(within, query), ...pageKey(query), query.limit + 1],
    );
    return found!;
  }

  /** All rows of the list, for a file. */
  all(within: Scope, query: Pick<EventQuery, 'query' | 'state'>): Selection {
    return {
      text: `select ${rowColumns} from (${wanted}) w join awareness.event e on e.id = w.id
        join access.unit u on u.id = e.unit_id order by e.day desc, e.id desc`,
      values: termsOf(within, query),
    };
  }

  view(within: Scope, id: string): Promise<EventView | undefined> {
    return this.database.row<EventView>(
      `select ${viewColumns} from awareness.event e join access.unit u on u.id = e.unit_id
       where e.id = $1 and e.unit_id = any($2::uuid[])`,
      [id, within.units],
    );
  }

  async counters(within: Scope, id: string): Promise<Counters | undefined> {
    const row = await this.database.row<{ counters: Counters }>(
      `select ${counted} as counters
       from awareness.event e where e.id = $1 and e.unit_id = any($2::uuid[])`,
      [id, within.units],
    );
    return row?.counters;
  }

  standing(within: Scope, id: string): Promise<EventStanding | undefined> {
    return this.database.row<EventStanding>(
      `select ${standingColumns} from awareness.event e where e.id = $1 and e.unit_id = any($2::uuid[])`,
      [id, within.units],
    );
  }

  /** The same for a change: whoever marks a presence meanwhile waits until it is made. */
  hold(within: Scope, id: string): Promise<EventStanding | undefined> {
    return this.database.row<EventStanding>(
      `select ${standingColumns} from awareness.event e where e.id = $1 and e.unit_id = any($2::uuid[]) for no key update`,
      [id, within.units],
    );
  }

  insert(record: Readonly<Record<string, unknown>>): Promise<void> {
    return this.database.insert('awareness.event', record);
  }

  async update(id: string, version: number, set: Readonly<Record<string, unknown>>): Promise<void> {
    await this.database.update('awareness.event', { id, version, set });
  }

  /** The programme is replaced as a whole: it is a part of its event. */
  async writeSpeakers(eventId: string, speakers: readonly Speaker[]): Promise<void> {
    await this.database.change('delete from awareness.speaker where event_id = $1', [eventId]);
    const placed = speakers.map((speaker, place) => ({ ...speaker, id: newId(), place: place + 1 }));
    await this.database.change(
      `insert into awareness.speaker (id, event_id, place, name, role, institution, topics)
       select s.id, $1, s.place, s.name, s.role, s.institution, s.topics
       from jsonb_to_recordset($2::jsonb) as s (id uuid, place smallint, name text, role text, institution text, topics text[])`,
      [eventId, JSON.stringify(placed)],
    );
  }
}
