import { Injectable } from '@nestjs/common';
import type { AttendanceQuery, AttendanceView, Counters, EventState } from '@sanad/awareness/core';
import type { PlainDay, Scope } from '@sanad/kernel';
import { personSearch } from '@sanad/people/core';
import { Database, momentAfter } from '@sanad/platform';

export interface AttendanceStanding {
  readonly id: string;
  readonly unitId: string;
  readonly personId: string;
  readonly presentAt: string | null;
  readonly interests: string[];
  readonly valueChain: string | null;
  readonly caseNumber: string | null;
  readonly version: number;
  readonly event: { readonly id: string; readonly title: string; readonly day: PlainDay; readonly state: EventState };
}

const columns = `a.id, a.event_id as "eventId", a.walk_in as "walkIn", a.present_at as "presentAt", access.user_name(a.marked_by) as "markedBy",
  a.interests, a.value_chain as "valueChain", a.version, a.registered_at as "registeredAt",
  jsonb_build_object('id', p.id, 'givenAr', p.given_ar, 'familyAr', p.family_ar, 'phone', p.phone, 'cinEnd', p.cin_end, 'province', p.province) as person,
  case when c.id is null then null else jsonb_build_object('id', c.id, 'number', c.number) end as "caseFile"`;
const joined = `awareness.attendance a join people.person p on p.id = a.person_id left join case_file.case_file c on c.id = a.case_id`;

@Injectable()
export class AttendancesRepository {
  constructor(private readonly database: Database) {}

  view(within: Scope, id: string): Promise<AttendanceView | undefined> {
    return this.database.row<AttendanceView>(`select ${columns} from ${joined} where a.id = $1 and a.unit_id = any ($2::uuid[])`, [id, within.units]);
  }

  standing(within: Scope, id: string): Promise<AttendanceStanding | undefined> {
    return this.database.row<AttendanceStanding>(
      `select a.id, a.unit_id as "unitId", a.person_id as "personId", a.present_at as "presentAt", a.interests, a.value_chain as "valueChain", a.version,
         (select c.number from case_file.case_file c where c.id = a.case_id) as "caseNumber",
         jsonb_build_object('id', e.id, 'title', e.title, 'day', e.day, 'state', e.state) as event
       from awareness.attendance a join awareness.event e on e.id = a.event_id
       where a.id = $1 and a.unit_id = any ($2::uuid[])`,
      [id, within.units],
    );
  }

  /** Marks once, whoever comes first; false when the mark stood there already. */
  async mark(id: string, at: string, by: string): Promise<boolean> {
    const marked = await this.database.change(
      'update awareness.attendance set present_at = $2, marked_by = $3, version = version + 1 where id = $1 and present_at is null',
      [id, at, by],
    );
    return marked === 1;
  }

  list(within: Scope, eventId: string, query: AttendanceQuery): Promise<(AttendanceView & { total: number; registeredAt: string })[]> {
    const search = personSearch(query.query);
    const filter = `a.event_id = $1 and a.unit_id = any ($2::uuid[])
      and ($3::text[] is null or p.name_fold like all ($3)) and ($4::text is null or p.phone like '%' || $4)
      and ($5::boolean is null or (a.present_at is not null) = $5)`;
    return this.database.rows(
      `select ${columns}, (select count(*)::int from awareness.attendance a join people.person p on p.id = a.person_id where ${filter}) as total
       from ${joined} where ${filter}
         and (a.registered_at, a.id) < (coalesce($6::timestamptz, 'infinity'), coalesce($7::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
       order by a.registered_at desc, a.id desc limit $8`,
      [
        eventId,
        within.units,
        search ? search.words.map((word) => `%${word}%`) : null,
        search?.phoneEnd ?? null,
        query.present ?? null,
        ...momentAfter(query),
        query.limit + 1,
      ],
    );
  }

  async counters(within: Scope, eventId: string): Promise<Counters> {
    const row = await this.database.row<Counters>(
      `select count(*)::int as registered, count(*) filter (where present_at is not null)::int as present,
         count(*) filter (where walk_in)::int as "walkIns", count(*) filter (where case_id is not null)::int as files
       from awareness.attendance where event_id = $1 and unit_id = any ($2::uuid[])`,
      [eventId, within.units],
    );
    return row!;
  }
}
