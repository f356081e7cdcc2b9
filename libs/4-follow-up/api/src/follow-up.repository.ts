import { Injectable } from '@nestjs/common';
import type { CooperativeId } from '@sanad/cooperative/core';
import {
  dueBands,
  type DormancyDecision,
  type DueBand,
  type DuePage,
  type DueQuery,
  type DueRow,
  type DutyId,
  type DutyView,
  type SupportView,
  type VisitView,
  type YearEndView,
} from '@sanad/follow-up/core';
import { addDays, PlainDay, type Scope } from '@sanad/kernel';
import { Database, Invalid, keyAfter, pageFrom } from '@sanad/platform';
import * as z from 'zod';

/** The last version first. */
const entries = (of: string) => `coalesce((
  select jsonb_agg(jsonb_build_object('version', e.version, 'said', e.said, 'reason', e.reason,
    'by', access.user_name(e.said_by), 'at', e.said_at) order by e.version desc)
  from follow_up.entry e where e.record_id = ${of}.id), '[]') as entries`;

/** What is said of duties that are written down. */
export type SaidOfDuty = Pick<
  DutyView,
  'state' | 'doneOn' | 'reference' | 'note' | 'scan' | 'entries' | 'version' | 'key'
> & { readonly id: DutyId };

const DueKey = z.tuple([PlainDay, z.uuid()]);

/** First and last day of a band. */
function daysOf(band: DueBand, on: PlainDay): readonly [since: PlainDay | null, until: PlainDay | null] {
  const bands: Readonly<Record<DueBand, readonly [PlainDay | null, PlainDay | null]>> = {
    LATE: [null, addDays(on, -1)],
    MONTH: [on, addDays(on, 30)],
    LATER: [addDays(on, 31), null],
  };
  return bands[band];
}

/** The same question for the rows and for their number. */
const asked = `d.state = 'OPEN'
  and ($2::text is null or d.kind = $2)
  and ($3::text is null or k.province = $3)
  and ($4::text is null or people.label_fits(k.name, $4))`;

@Injectable()
export class FollowUpRows {
  constructor(private readonly database: Database) {}

  saidOfDuties(id: CooperativeId): Promise<SaidOfDuty[]> {
    return this.database.rows<SaidOfDuty>(
      `select d.id, d.key, d.state, d.done_on as "doneOn", d.reference, d.note, d.version,
         case when f.id is not null then jsonb_build_object('label', f.label, 'mediaType', f.media_type, 'byteSize', f.byte_size) end as scan,
         ${entries('d')}
       from follow_up.duty d left join platform.stored_file f on f.id = d.stored_file_id where d.cooperative_id = $1`,
      [id],
    );
  }

  yearEnds(id: CooperativeId): Promise<YearEndView[]> {
    return this.database.rows<YearEndView>(
      `select y.month, y.day, y.since, y.reason, access.user_name(y.said_by) as by, y.said_at as at
       from follow_up.year_end y where y.cooperative_id = $1 order by y.place`,
      [id],
    );
  }

  visits(id: CooperativeId): Promise<VisitView[]> {
    return this.database.rows<VisitView>(
      `select v.id, v.months, v.visited_on as "visitedOn", v.activity, v.members, v.jobs, v.jobs_family as "jobsFamily",
         v.jobs_women as "jobsWomen", v.jobs_young as "jobsYoung", v.turnover, v.income_before as "incomeBefore",
         v.income_now as "incomeNow", v.problems, v.note, v.version, ${entries('v')}
       from follow_up.visit v where v.cooperative_id = $1 order by v.visited_on desc, v.id desc`,
      [id],
    );
  }

  supports(id: CooperativeId): Promise<SupportView[]> {
    return this.database.rows<SupportView>(
      `select s.id, s.programme, s.title, s.agency, s.state, s.applied_on as "appliedOn", s.from_on as "fromOn",
         s.to_on as "toOn", s.amounts, s.note, s.version, ${entries('s')}
       from follow_up.support s where s.cooperative_id = $1 order by s.id desc`,
      [id],
    );
  }

  decisions(id: CooperativeId): Promise<DormancyDecision[]> {
    return this.database.rows<DormancyDecision>(
      `select d.verdict, d.decided_on as "decidedOn", d.reason, access.user_name(d.said_by) as by, d.said_at as at
       from follow_up.dormancy_decision d where d.cooperative_id = $1 order by d.place desc`,
      [id],
    );
  }

  /** Whether somebody has decided since the last visit was reported. */
  async isDecided(id: CooperativeId): Promise<boolean> {
    const row = await this.database.row<{ decided: boolean }>(
      `select coalesce((select max(d.said_at) from follow_up.dormancy_decision d where d.cooperative_id = $1)
         >= (select max(v.said_at) from follow_up.visit v where v.cooperative_id = $1), false) as decided`,
      [id],
    );
    return row!.decided;
  }

  /** What is due anywhere within the scope, the first due first. Each unit gives its own from the index. */
  async due(within: Scope, { band, kind, province, query, ...page }: DueQuery, on: PlainDay): Promise<DuePage> {
    const key = keyAfter(page, 2);
    if (page.after !== undefined && !DueKey.safeParse(key).success)
      throw new Invalid([{ path: '/after', code: 'invalid' }]);
    const predicate = [within.units, kind ?? null, province ?? null, query ?? null];
    const [since, until] = band ? daysOf(band, on) : [null, null];
    const rows = await this.database.rows<DueRow>(
      `select d.* from unnest($1::uuid[]) seen(unit_id) cross join lateral (
         select d.id, d.kind, d.mark, d.period, d.due_on as "dueOn", d.is_confirmed as "isConfirmed",
           jsonb_build_object('id', k.id, 'name', k.name, 'province', k.province) as cooperative
         from follow_up.duty d join cooperative.cooperative k on k.id = d.cooperative_id
         where d.unit_id = seen.unit_id and ${asked}
           and d.due_on >= coalesce($5::date, '-infinity') and d.due_on <= coalesce($6::date, 'infinity')
           and (d.due_on, d.id) > (coalesce($7::date, '-infinity'), coalesce($8::uuid, '00000000-0000-0000-0000-000000000000'))
         order by d.due_on, d.id limit $9
       ) d order by d."dueOn", d.id limit $9`,
      [...predicate, since, until, ...key, page.limit + 1],
    );
    const bands = await this.bands(predicate, on);
    const counted = band ? bands.filter((one) => one.band === band) : bands;
    const total = counted.reduce((sum, { count }) => sum + count, 0);
    return { ...pageFrom(page, rows, total, ({ dueOn, id }) => [dueOn, id]), bands };
  }

  private async bands(predicate: readonly unknown[], on: PlainDay): Promise<DuePage['bands']> {
    const counts = await this.database.row<Record<DueBand, number>>(
      `select count(*) filter (where d.due_on < $5::date) as "LATE",
         count(*) filter (where d.due_on between $5::date and $6::date) as "MONTH",
         count(*) filter (where d.due_on > $6::date) as "LATER"
       from follow_up.duty d join cooperative.cooperative k on k.id = d.cooperative_id
       where d.unit_id = any ($1::uuid[]) and ${asked}`,
      [...predicate, on, addDays(on, 30)],
    );
    return dueBands.map((band) => ({ band, count: counts![band] }));
  }
}
