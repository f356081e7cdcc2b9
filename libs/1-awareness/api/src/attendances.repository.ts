import { Injectable } from '@nestjs/common';
import type { AttendanceQuery, AttendanceView } from '@sanad/awareness/core';
import type { PageRequest, PlainDay, Scope } from '@sanad/kernel';
import { personSearch, type Relation } from '@sanad/people/core';
import { Database, momentAfter, type Selection } from '@sanad/platform';
import { listed } from './events.repository';

/** What rules need to know of an attendance. */
export interface AttendanceStanding {
  readonly id: string;
  readonly unitId: string;
  readonly personId: string;
  readonly presentAt: string | null;
  readonly interests: readonly string[];
  readonly valueChain: string | null;
  readonly relation: Relation | null;
  readonly caseNumber: string | null;
  readonly version: number;
  readonly event: { readonly title: string; readonly day: PlainDay };
}

/** `seesFiles`: whether the reader's role knows of files at all. */
export interface Reader {
  readonly within: Scope;
  readonly seesFiles: boolean;
}

// Parameters of every statement that shows attendances: $1 the units, $2 whether files are shown.
const columns = `a.id, a.event_id as "eventId", jsonb_build_object('id', p.id, 'givenAr', p.given_ar, 'familyAr', p.family_ar,
    'givenLa', p.given_la, 'familyLa', p.family_la, 'phoneEnd', right(p.phone, 4), 'cinEnd', p.cin_end, 'province', p.province) as person,
  a.walk_in as "walkIn", a.registered_at as "registeredAt", a.present_at as "presentAt",
  access.user_name(a.marked_by) as "markedBy", a.interests, a.value_chain as "valueChain", a.relation, a.version,
  case when $2 and c.id is not null then jsonb_build_object('id', c.id, 'number', c.number) end as "caseFile"`;
const shown = `${listed} left join case_file.case_file c on c.id = a.case_id`;

/** Which attendances a list is of: said once for its rows, its count and its file. */
const wanted = `select a.id, a.registered_at from ${listed}
  where a.event_id = $3 and a.unit_id = any($1::uuid[])
    and ($4::text[] is null or p.name_fold like all ($4)) and ($5::text is null or p.phone like '%' || $5)
    and ($6::uuid[] is null or a.person_id = any($6))
    and case $7::text when 'PRESENT' then a.present_at is not null when 'EXPECTED' then a.present_at is null
      when 'WALK_IN' then a.walk_in else true end`;

/** The list that is asked for. `persons`: only theirs. */
export interface AttendanceTerms extends Pick<AttendanceQuery, 'query' | 'show'> {
  readonly eventId: string;
  readonly persons: readonly string[] | null;
}

function valuesOf({ within, seesFiles }: Reader, { eventId, query, show, persons }: AttendanceTerms): unknown[] {
  const search = persons ? null : personSearch(query);
  const names = search ? search.words.map((word) => `%${word}%`) : null;
  return [within.units, seesFiles, eventId, names, search?.phoneEnd ?? null, persons, show ?? null];
}

export interface Registration {
  readonly id: string;
  readonly eventId: string;
  readonly unitId: string;
  readonly personId: string;
  readonly walkIn: boolean;
  readonly presentAt: Date | null;
  readonly interests: readonly string[];
  readonly valueChain: string | null;
  readonly relation: Relation | null;
  readonly noticeVersion: string | null;
}

@Injectable()
export class AttendancesRepository {
  constructor(private readonly database: Database) {}

  /** One statement: the page and its total. */
  async list(
    reader: Reader,
    terms: AttendanceTerms,
    page: PageRequest,
  ): Promise<{ rows: AttendanceView[]; total: number }> {
    const [found] = await this.database.rows<{ rows: AttendanceView[]; total: number }>(
      `with wanted as (${wanted}), page as (
         select w.id, w.registered_at from wanted w
         where (w.registered_at, w.id) < (coalesce($8::timestamptz, 'infinity'), coalesce($9::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
         order by w.registered_at desc, w.id desc limit $10
       )
       select (select count(*)::int from wanted) as total,
         coalesce((select jsonb_agg(to_jsonb(one) order by one."registeredAt" desc, one.id desc) from (
           select ${columns} from page join ${shown} on a.id = page.id
         ) one), '[]') as rows`,
      [...valuesOf(reader, terms), ...momentAfter(page), page.limit + 1],
    );
    return found!;
  }

  /** All rows of the list, for a file. */
  all(reader: Reader, terms: AttendanceTerms): Selection {
    return {
      text: `select ${columns} from (${wanted}) w join ${shown} on a.id = w.id order by a.registered_at desc, a.id desc`,
      values: valuesOf(reader, terms),
    };
  }

  view({ within, seesFiles }: Reader, id: string): Promise<AttendanceView | undefined> {
    return this.database.row<AttendanceView>(
      `select ${columns} from ${shown} where a.id = $3 and a.unit_id = any($1::uuid[])`,
      [within.units, seesFiles, id],
    );
  }

  /** The attendance for a change; whoever else changes it waits until this one is made. */
  hold(within: Scope, id: string): Promise<AttendanceStanding | undefined> {
    return this.database.row<AttendanceStanding>(
      `select a.id, a.unit_id as "unitId", a.person_id as "personId", a.present_at as "presentAt", a.interests,
         a.value_chain as "valueChain", a.relation, a.version, jsonb_build_object('title', e.title, 'day', e.day) as event,
         (select c.number from case_file.case_file c where c.id = a.case_id) as "caseNumber"
       from awareness.attendance a join awareness.event e on e.id = a.event_id
       where a.id = $1 and a.unit_id = any($2::uuid[]) for no key update of a`,
      [id, within.units],
    );
  }

  /** Puts a person on the list of an event; false when they stand there already, even by somebody else's hand just now. */
  async add(within: Scope, registration: Registration): Promise<boolean> {
    const { id, eventId, unitId, personId, walkIn, presentAt } = registration;
    const { interests, valueChain, relation, noticeVersion } = registration;
    const added = await this.database.change(
      `insert into awareness.attendance
         (id, event_id, unit_id, person_id, walk_in, registered_by, present_at, marked_by,
          interests, value_chain, relation, notice_version)
       values ($1, $2, $3, $4, $5, $6, $7, case when $7::timestamptz is not null then $6::uuid end, $8, $9, $10, $11)
       on conflict on constraint attendance_is_stated_once do nothing`,
      [id, eventId, unitId, personId, walkIn, within.user, presentAt, interests, valueChain, relation, noticeVersion],
    );
    return added === 1;
  }

  of(eventId: string, personId: string): Promise<{ id: string; presentAt: string | null } | undefined> {
    return this.database.row(
      'select id, present_at as "presentAt" from awareness.attendance where event_id = $1 and person_id = $2',
      [eventId, personId],
    );
  }

  /** Marks once, whoever comes first; false when the mark stands already. */
  async mark(within: Scope, id: string, at: Date): Promise<boolean> {
    const marked = await this.database.change(
      `update awareness.attendance set present_at = $3, marked_by = $4, version = version + 1
       where id = $1 and unit_id = any($2::uuid[]) and present_at is null`,
      [id, within.units, at, within.user],
    );
    return marked === 1;
  }

  async update(id: string, version: number, set: Readonly<Record<string, unknown>>): Promise<void> {
    await this.database.update('awareness.attendance', { id, version, set });
  }
}
