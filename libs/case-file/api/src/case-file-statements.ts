import type { CaseFileQuery, Stage } from '@sanad/case-file/core';
import type { PageRequest, Scope } from '@sanad/kernel';
import type { Wanted } from '@sanad/people/api';
import { momentAfter, type Selection } from '@sanad/platform';
import { named, rowColumns, shownColumns, withNames, type StoredRow } from './case-file-columns';
import { numberOf } from './typed-number';

export interface ListedFiles {
  readonly rows: StoredRow[];
  readonly total: number;
  readonly stages: { readonly stage: Stage; readonly count: number }[];
  /** How many files and persons the search has found, whatever else is asked of the list. */
  readonly found: number;
  readonly isAtLeast: boolean;
}

const columnsOfList = 'select c.id, c.stage, c.last_activity_at from';
const narrowed = `c.unit_id = any ($1::uuid[]) and ($2::text is null or c.path = $2) and ($3::uuid is null or c.caseworker_id = $3)`;

/** Which files a list is of, at whatever station: said once for its rows, its counts and its file. */
const all = `${columnsOfList} case_file.case_file c where ${narrowed}`;
/**
 * `first`: the place of the first of the two values of a number. Files are looked up one by one, by number or by person:
 * "offset 0" keeps the planner from reading all of them instead.
 */
const searched = (
  persons: string,
  first: number,
) => `${columnsOfList} case_file.numbered($1, $${first}, $${first + 1}) n
    cross join lateral (select * from case_file.case_file c where c.id = n.id and ${narrowed} offset 0) c
  union ${columnsOfList} ${persons} f
    cross join lateral (select * from case_file.case_file c where c.person_id = f.id and ${narrowed} offset 0) c`;
const found = (place: number) =>
  `(select id, is_cut from people.found($1, $${place}) where $${place}::jsonb is not null)`;
const atStation = '($4::text is null or w.stage = $4)';

const belowKey = (moment: string, id: string) =>
  `(coalesce(${moment}::timestamptz, 'infinity'), coalesce(${id}::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))`;

const shown = `coalesce((select jsonb_agg(to_jsonb(counted)) from counted), '[]') as stages,
  coalesce((select jsonb_agg(to_jsonb(listed) order by listed."lastActivityAt" desc, listed.id desc) from (
    select ${rowColumns} from page join case_file.case_file c on c.id = page.id ${withNames}
  ) listed), '[]') as rows`;

/** A list that is narrowed or searched: what is wanted is counted and its newest are shown. */
const listOf = (wanted: string, found: string) => `with ${wanted},
  counted as (select stage, count(*)::int as count from wanted group by stage),
  page as (
    select w.id, w.last_activity_at from wanted w
    where ${atStation} and (w.last_activity_at, w.id) < ${belowKey('$5', '$6')}
    order by w.last_activity_at desc, w.id desc limit $7
  )
  select coalesce((select sum(count) from counted w where ${atStation}), 0)::int as total, ${found}, ${shown}`;

const narrowedList = listOf(`wanted as materialized (${all})`, 'null::int as found, false as "isAtLeast"');
const searchedList = listOf(
  `persons as materialized ${found(10)}, wanted as materialized (${searched('persons', 8)})`,
  `((select count(*) from persons) + (select count(*) from wanted))::int as found,
   coalesce((select bool_or(is_cut) from persons), false) as "isAtLeast"`,
);

/**
 * The whole list of units. Its counts are kept with the files; each unit gives its own newest from the index: as fast with
 * a million files as with a thousand.
 */
const wholeList = (station: string) => `with counted as (
    select stage, sum(files)::int as count from case_file.stage_count where unit_id = any ($1::uuid[])
    group by stage having sum(files) <> 0
  ), page as (
    select newest.id from unnest($1::uuid[]) seen(unit_id) cross join lateral (
      select c.id, c.last_activity_at from case_file.case_file c
      where c.unit_id = seen.unit_id and ${station} and (c.last_activity_at, c.id) < ${belowKey('$3', '$4')}
      order by c.last_activity_at desc, c.id desc limit $5
    ) newest order by newest.last_activity_at desc, newest.id desc limit $5
  )
  select coalesce((select sum(count) from counted where $2::text is null or stage = $2), 0)::int as total,
    null::int as found, false as "isAtLeast", ${shown}`;
const wholePath = wholeList('$2::text is null');
const oneStation = wholeList('c.stage = $2::text');

/** A list without its pages. `persons`: whom the search means, null when none is meant. */
export interface FileTerms extends Omit<CaseFileQuery, keyof PageRequest> {
  readonly persons: Wanted | null;
}

type Values = readonly unknown[];

const isNarrowed = ({ path, mine }: FileTerms) => path !== undefined || Boolean(mine);
const isSearched = (terms: FileTerms) => terms.persons !== null || numberOf(terms.query) !== null;

/** The values of `$1` to `$4`. */
const narrowing = (within: Scope, { path, mine, stage }: FileTerms): Values => [
  within.units,
  path ?? null,
  mine ? within.user : null,
  stage ?? null,
];

/** The values of a number and of the persons. */
function searching({ query, persons }: FileTerms): Values {
  const number = numberOf(query);
  return [number?.start ?? null, number?.end ?? null, persons && JSON.stringify(persons)];
}

/** The statement of a list and its values: the page, its total, and how many of the same search stand at each station. */
export function statementOf(within: Scope, terms: FileTerms, page: PageRequest): [text: string, values: Values] {
  const pageStart = [...momentAfter(page), page.limit + 1];
  if (isSearched(terms)) return [searchedList, [...narrowing(within, terms), ...pageStart, ...searching(terms)]];
  if (isNarrowed(terms)) return [narrowedList, [...narrowing(within, terms), ...pageStart]];
  return [terms.stage ? oneStation : wholePath, [within.units, terms.stage ?? null, ...pageStart]];
}

/** All rows of a list, for a file. */
export function selectionOf(within: Scope, terms: FileTerms): Selection {
  const wanted = isSearched(terms) ? searched(found(7), 5) : all;
  return {
    text: `select ${shownColumns}, c.opened_on as "openedOn" from (${wanted}) w
      join case_file.case_file c on c.id = w.id ${named} where ${atStation} order by c.last_activity_at desc, c.id desc`,
    values: [...narrowing(within, terms), ...(isSearched(terms) ? searching(terms) : [])],
  };
}
