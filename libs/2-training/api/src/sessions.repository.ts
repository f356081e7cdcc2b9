import { Injectable } from '@nestjs/common';
import { newId, PlainDay, type PageRequest, type Scope } from '@sanad/kernel';
import { Database, type Selection } from '@sanad/platform';
import type { OfferedSession } from '@sanad/partners/core';
import type { HoursRule, SessionDay, SessionDraft, SessionQuery, SessionRow, SessionView } from '@sanad/training/core';
import * as z from 'zod';
import { checkedKey } from './checked-key';

/** What rules need to know of a session. */
export interface Plan extends HoursRule {
  readonly id: string;
  readonly branchId: string;
  readonly title: string;
  readonly agency: string;
  readonly startsOn: PlainDay;
  readonly cancelledOn: PlainDay | null;
  readonly version: number;
  readonly days: readonly SessionDay[];
}

const agency = /* sql */ `jsonb_build_object('id', a.id, 'ar', a.short_ar, 'fr', a.code, 'en', a.code)`;
const branch = /* sql */ `jsonb_build_object('id', b.id, 'ar', b.name_ar, 'fr', b.name_fr, 'en', b.name_en)`;

const days = /* sql */ `(select jsonb_agg(jsonb_build_object('id', d.id, 'day', d.day, 'startsAt', d.starts_at, 'hours', d.hours)
  order by d.day) from training.session_day d where d.session_id = s.id)`;

const own = (alias: string) => `(${alias}.branch_id = any($1::uuid[]) or ${alias}.unit_id = any($2::uuid[]))`;

const columns = /* sql */ `s.id,
  jsonb_build_object('id', p.id, 'title', p.title, 'hours', p.hours, 'completionPercent', p.completion_percent) as programme,
  ${agency} as agency, ${branch} as branch, s.place, s.trainer, s.starts_on as "startsOn", s.ends_on as "endsOn",
  (select count(*)::int from training.session_day d where d.session_id = s.id) as "dayCount", s.capacity, s.taken,
  (select count(*)::int from training.enrolment e where e.session_id = s.id and e.state = 'WAITLISTED' and ${own('e')}) as waiting,
  (select count(*)::int from training.enrolment e where e.session_id = s.id and e.certificate = 'PENDING' and ${own('e')})
    as "pendingCertificates", s.cancelled_on as "cancelledOn", s.version`;

const tables = /* sql */ `training.session s
  join training.programme p on p.id = s.programme_id
  join partners.branch b on b.id = s.branch_id
  join partners.agency a on a.id = b.agency_id`;

// A delegation sees the sessions that serve its territory, and those in which its people are. Its territory and its people
// are read once for a whole list; for one session its own people are looked up.
const near = /* sql */ `s.branch_id = any($1::uuid[])
  or b.provinces && array(select p from access.unit u cross join unnest(u.provinces) p where u.id = any($2::uuid[]))`;
const visible = /* sql */ `(${near} or s.id in (select e.session_id from training.enrolment e where e.unit_id = any($2::uuid[])))`;
const visibleAlone = /* sql */ `(${near}
  or exists (select from training.enrolment e where e.session_id = s.id and e.unit_id = any($2::uuid[])))`;

const asked = /* sql */ `($3::uuid is null or s.programme_id = $3)
  and case $4::text when 'UPCOMING' then s.starts_on > $5::date when 'RUNNING' then s.starts_on <= $5 and s.ends_on >= $5
    when 'ENDED' then s.ends_on < $5 else true end`;

/** Which sessions a list is of: said once for its rows, its count and its file. */
const wanted = `${visible} and ${asked}`;
type ListTerms = Omit<SessionQuery, keyof PageRequest>;

@Injectable()
export class SessionsRepository {
  constructor(private readonly database: Database) {}

  list(within: Scope, query: SessionQuery, today: PlainDay): Promise<SessionRow[]> {
    return this.database.rows(
      /* sql */ `select ${columns} from ${tables} where ${wanted}
        and ($6::date is null or (s.starts_on, s.id) < ($6, $7::uuid))
        order by s.starts_on desc, s.id desc limit $8`,
      [...this.predicate(within, query, today), ...checkedKey(query, PlainDay, z.uuid()), query.limit + 1],
    );
  }

  async count(within: Scope, query: SessionQuery, today: PlainDay): Promise<number> {
    const counted = await this.database.row<{ total: number }>(
      /* sql */ `select count(*)::int as total from ${tables} where ${wanted}`,
      this.predicate(within, query, today),
    );
    return counted?.total ?? 0;
  }

  /** With their days, the earliest first: those that have not ended before the day. */
  planned(within: Scope, since: PlainDay): Promise<(SessionRow & { days: SessionDay[] })[]> {
    return this.database.rows(
      /* sql */ `select ${columns}, ${days} as days from ${tables} where ${visible} and s.ends_on >= $3::date
        order by s.starts_on, s.id limit 500`,
      [within.branches, within.units, since],
    );
  }

  /** All rows of the list, for a file. */
  all(within: Scope, terms: ListTerms, today: PlainDay): Selection {
    return {
      text: /* sql */ `select ${columns} from ${tables} where ${wanted} order by s.starts_on desc, s.id desc`,
      values: this.predicate(within, terms, today),
    };
  }

  one(within: Scope, id: string): Promise<Omit<SessionView, 'enrolments'> | undefined> {
    return this.database.row(
      /* sql */ `select ${columns}, s.cancelled_why as "cancelledWhy", ${days} as days from ${tables} where s.id = $3 and ${visibleAlone}`,
      [within.branches, within.units, id],
    );
  }

  /** What an acceptance may choose: sessions of one's own branches that are not over, the next one first. */
  offered(within: Scope, today: PlainDay): Promise<OfferedSession[]> {
    return this.database.rows(
      /* sql */ `select s.id, s.branch_id as "branchId", p.title, s.place, s.starts_on as "startsOn", s.ends_on as "endsOn",
          s.capacity - s.taken as free,
          (select count(*)::int from training.enrolment e where e.session_id = s.id and e.state = 'WAITLISTED') as waiting
        from ${tables} where s.branch_id = any($1::uuid[]) and s.ends_on >= $2::date and s.cancelled_on is null
        order by s.starts_on, s.id limit 100`,
      [within.branches, today],
    );
  }

  /** Held in one order by everybody: the sessions in which these referrals have a place or wait for one. */
  async holdOf(within: Scope, referralIds: readonly string[]): Promise<void> {
    await this.database.rows(
      /* sql */ `select s.id from training.session s where s.branch_id = any($1::uuid[]) and s.id in (
          select e.session_id from training.enrolment e
          where e.referral_id = any($2::uuid[]) and e.state in ('ENROLLED', 'WAITLISTED'))
        order by s.id for update`,
      [within.branches, referralIds],
    );
  }

  /** The session for a write of its branch; whoever else writes to it waits until this transaction ends. */
  hold(within: Scope, id: string): Promise<Plan | undefined> {
    return this.database.row(
      /* sql */ `select s.id, s.branch_id as "branchId", p.title, a.short_ar as agency, p.hours,
          p.completion_percent as "completionPercent", s.starts_on as "startsOn", s.cancelled_on as "cancelledOn",
          s.version, ${days} as days
        from ${tables} where s.id = $2 and s.branch_id = any($1::uuid[]) for update of s`,
      [within.branches, id],
    );
  }

  /** The branch of one's own that teaches a programme. */
  branchFor(within: Scope, programmeId: string): Promise<({ branchId: string } & HoursRule) | undefined> {
    return this.database.row(
      /* sql */ `select b.id as "branchId", p.hours, p.completion_percent as "completionPercent"
        from training.programme p join partners.branch b on b.agency_id = p.agency_id
        where p.id = $2 and b.id = any($1::uuid[]) order by b.id limit 1`,
      [within.branches, programmeId],
    );
  }

  async add(id: string, branchId: string, by: string, draft: SessionDraft): Promise<void> {
    const sorted = draft.days.toSorted((one, other) => (one.day < other.day ? -1 : 1));
    await this.database.insert('training.session', {
      id,
      programme_id: draft.programmeId,
      branch_id: branchId,
      place: draft.place,
      trainer: draft.trainer,
      starts_on: sorted[0]?.day,
      ends_on: sorted.at(-1)?.day,
      capacity: draft.capacity,
      created_by: by,
    });
    await this.database.change(
      /* sql */ `insert into training.session_day (id, session_id, day, starts_at, hours)
        select d.id, $1, d.day, d.starts_at, d.hours
        from unnest($2::uuid[], $3::date[], $4::text[], $5::numeric[]) as d (id, day, starts_at, hours)`,
      [
        id,
        sorted.map(() => newId()),
        sorted.map(({ day }) => day),
        sorted.map(({ startsAt }) => startsAt),
        sorted.map(({ hours }) => hours),
      ],
    );
  }

  /** False when the session is full. The database decides, in one statement: nobody sits on a chair that is taken. */
  async takePlace(id: string): Promise<boolean> {
    const taken = await this.database.change(
      /* sql */ `update training.session set taken = taken + 1 where id = $1 and taken < capacity`,
      [id],
    );
    return taken === 1;
  }

  async freePlace(id: string): Promise<void> {
    await this.database.change(/* sql */ `update training.session set taken = taken - 1 where id = $1`, [id]);
  }

  /** It does not take place: no chair is taken any more. @throws {Stale} */
  async cancel(id: string, version: number, on: PlainDay, why: string): Promise<void> {
    await this.database.update('training.session', {
      id,
      version,
      set: { cancelled_on: on, cancelled_why: why, taken: 0 },
    });
  }

  /** @throws {Stale} when the roll was called by somebody else since the user saw it. */
  async nextVersion(id: string, version: number): Promise<void> {
    await this.database.update('training.session', { id, version, set: {} });
  }

  private predicate(within: Scope, query: ListTerms, today: PlainDay): unknown[] {
    return [within.branches, within.units, query.programmeId ?? null, query.phase ?? null, today];
  }
}
