import { Injectable } from '@nestjs/common';
import {
  carriedBefore,
  daysOfBand,
  dueBands,
  type DueBand,
  type DuePage,
  type DueQuery,
  type DueRow,
  type VisitAhead,
} from '@sanad/follow-up/core';
import { addDays, latinDigits, PlainDay, type PageRequest, type Scope } from '@sanad/kernel';
import { Database, Invalid, keyAfter, pageFrom, type Selection } from '@sanad/platform';
import * as z from 'zod';

/** The list without its pages. */
export type DueTerms = Omit<DueQuery, keyof PageRequest>;

const DueKey = z.tuple([PlainDay, z.uuid()]);

const typedIn = (query: string | undefined) => latinDigits(query ?? '').trim() || null;
const isNarrowed = ({ query, province }: DueTerms) => Boolean(province ?? typedIn(query));

const waits = `d.state = 'OPEN' and ($2::text is null or d.kind = $2)`;
const between = (since: string, until: string) =>
  `d.due_on >= coalesce(${since}::date, '-infinity') and d.due_on <= coalesce(${until}::date, 'infinity')`;

/**
 * What waits, whenever it is due: said once for the rows, their number and their file, as identifier and day, which the
 * indexes hold. Where a name or a province is asked for, its cooperatives come first and give what they owe; otherwise units
 * do, one by one. Parameters are the same in each shape.
 */
function waitingOf(terms: DueTerms): string {
  const { query, province } = terms;
  const owed = (by: string) => `(select d.id, d.due_on from follow_up.duty d where ${by} and ${waits} offset 0) d`;
  if (!isNarrowed(terms)) {
    return `select d.id, d.due_on from unnest($1::uuid[]) seen(unit_id) cross join lateral ${owed('d.unit_id = seen.unit_id')}
      where num_nonnulls($3::text, $4::text) = 0`;
  }
  const whose = [
    typedIn(query)
      ? '(select id from cooperative.sought($1::uuid[], $4::text) named(id)) k'
      : 'cooperative.cooperative k',
    province && typedIn(query) ? 'join cooperative.cooperative p on p.id = k.id and p.province = $3::text' : '',
    province && !typedIn(query)
      ? 'where k.unit_id = any ($1::uuid[]) and k.province = $3::text and $4::text is null'
      : '',
  ];
  return `select d.id, d.due_on from (select k.id from ${whose.join(' ')} offset 0) k
    cross join lateral ${owed('d.cooperative_id = k.id and d.unit_id = any ($1::uuid[])')} ${province ? '' : 'where $3::text is null'}`;
}

const valuesOf = (within: Scope, { kind, province, query }: DueTerms): readonly unknown[] => [
  within.units,
  kind ?? null,
  province ?? null,
  typedIn(query),
];

const daysOf = ({ band }: DueTerms, on: PlainDay) => (band ? daysOfBand(band, on) : [null, null]);

const beyond = `(d.due_on, d.id) > (coalesce($7::date, '-infinity'), coalesce($8::uuid, '00000000-0000-0000-0000-000000000000'))`;
const columns = `d.id, d.kind, d.mark, d.period, d.due_on as "dueOn", d.is_confirmed as "isConfirmed",
  jsonb_build_object('id', k.id, 'name', k.name, 'province', k.province) as cooperative`;
const first = `order by d.due_on, d.id limit $9`;

const bands = (of: string) => `select count(*) filter (where d.due_on < $10::date) as "LATE",
  count(*) filter (where d.due_on between $10::date and $11::date) as "MONTH",
  count(*) filter (where d.due_on > $11::date) as "LATER" ${of}`;

/**
 * A page, the first due first, with how many there are in each band. Of units each gives its own first ones, and its own
 * numbers, from the index of the day; what was narrowed is gone through once.
 */
function pageOf(terms: DueTerms): string {
  const place = `from follow_up.duty d where d.unit_id = seen.unit_id and ${waits}`;
  const parts = isNarrowed(terms)
    ? `wanted as materialized (${waitingOf(terms)}),
       page as (select d.id, d.due_on from wanted d where ${between('$5', '$6')} and ${beyond} ${first}),
       counted as (${bands('from wanted d')})`
    : `page as (select d.* from unnest($1::uuid[]) seen(unit_id) cross join lateral (
         select d.id, d.due_on ${place} and ${between('$5', '$6')} and ${beyond} ${first}
       ) d ${first}),
       counted as (select coalesce(sum(c."LATE"), 0) as "LATE", coalesce(sum(c."MONTH"), 0) as "MONTH", coalesce(sum(c."LATER"), 0) as "LATER"
         from unnest($1::uuid[]) seen(unit_id) cross join lateral (${bands(place)}) c
         where num_nonnulls($3::text, $4::text) = 0)`;
  return `with ${parts}
    select counted."LATE"::integer, counted."MONTH"::integer, counted."LATER"::integer, coalesce((
      select jsonb_agg(to_jsonb(one) order by one."dueOn", one.id) from (
        select ${columns} from page join follow_up.duty d on d.id = page.id join cooperative.cooperative k on k.id = d.cooperative_id
      ) one), '[]') as rows
    from counted`;
}

type Answer = Readonly<Record<DueBand, number>> & { readonly rows: readonly DueRow[] };

/** What cooperatives owe and nobody has recorded yet, wherever one may see them. */
@Injectable()
export class DueList {
  constructor(private readonly database: Database) {}

  async page(within: Scope, { limit, after, ...terms }: DueQuery, on: PlainDay): Promise<DuePage> {
    const page = { limit, after };
    const key = keyAfter(page, 2);
    if (after !== undefined && !DueKey.safeParse(key).success) throw new Invalid([{ path: '/after', code: 'invalid' }]);
    const answer = await this.database.row<Answer>(pageOf(terms), [
      ...valuesOf(within, terms),
      ...daysOf(terms, on),
      ...[...key, limit + 1, on, addDays(on, 30)],
    ]);
    const counts = dueBands.map((band) => ({ band, count: answer![band] }));
    const counted = terms.band ? counts.filter(({ band }) => band === terms.band) : counts;
    const total = counted.reduce((sum, { count }) => sum + count, 0);
    return { ...pageFrom(page, answer!.rows, total, ({ dueOn, id }) => [dueOn, id]), bands: counts };
  }

  /** Visits that are late or come near, for a device that goes where there is no network: the first due, two hundred at most. */
  visitsAhead(within: Scope, on: PlainDay): Promise<VisitAhead[]> {
    return this.database.rows<VisitAhead>(
      `select k.id as "cooperativeId", k.name, k.province, k.members, k.registered_on as "registeredOn", v.mark::integer as months,
         v.due_on as "dueOn"
       from (select d.cooperative_id, d.mark, d.due_on, d.id from follow_up.duty d
         where d.unit_id = any ($1::uuid[]) and d.state = 'OPEN' and d.kind = 'VISIT' and d.due_on <= $2
         order by d.due_on, d.id limit 200) v
       join cooperative.cooperative k on k.id = v.cooperative_id order by v.due_on, v.id`,
      [within.units, addDays(on, carriedBefore)],
    );
  }

  /** All rows of the list, for a file. */
  all(within: Scope, terms: DueTerms, on: PlainDay): Selection {
    return {
      text: `select ${columns}, k.register_number as "registerNumber", k.court, k.members, k.status,
          jsonb_build_object('ar', u.name_ar, 'fr', u.name_fr, 'en', u.name_en) as unit
        from (${waitingOf(terms)}) w join follow_up.duty d on d.id = w.id
        join cooperative.cooperative k on k.id = d.cooperative_id join access.unit u on u.id = d.unit_id
        where ${between('$5', '$6')} order by d.due_on, d.id`,
      values: [...valuesOf(within, terms), ...daysOf(terms, on)],
    };
  }
}
