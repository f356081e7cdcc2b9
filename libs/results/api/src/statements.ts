import { stations, tiles, type Figure } from '@sanad/results/core';
import { counted, parameters, type Counted } from './counted';

/** Numbers of the same rows are counted in one pass, each by what it adds to their predicate. */
function countTogether(figures: readonly Figure[]): string {
  const { from, where } = counted[figures[0]!];
  const counts = figures.map((figure) => `'${figure}', count(*) filter (where ${counted[figure].and})`).join(', ');
  return `(select jsonb_build_object(${counts}) from ${from} where ${where})`;
}

const open = counted.OPEN_FILES;

/** Every number of the page in one statement, so that all are of the same moment. */
export const countsStatement = `with ${parameters}
select ${countTogether(stations)} as funnel,
  ${tiles.map((tile) => countTogether([tile])).join('\n  || ')} as tiles,
  (select coalesce(jsonb_agg(jsonb_build_object('stage', s.stage, 'count', s.count)), '[]')
   from (select c.stage, count(*) as count from ${open.from} where ${open.where} and ${open.and} group by c.stage) s) as "openFiles",
  (select coalesce(jsonb_agg(distinct p), '[]')
   from access.unit u cross join unnest(u.provinces) p where u.id = any($1)) as provinces`;

// The file that says most about somebody: the open one, else the newest.
const fileOf = `left join lateral (
    select c.id, c.number, c.stage from case_file.case_file c
    where c.unit_id = any($1) and case when r.case_id is null then c.person_id = r.person_id else c.id = r.case_id end
      and c.closure_reason is distinct from 'DUPLICATE'
    order by c.stage in ('CLOSED', 'COMPLETED'), c.opened_on desc, c.id desc limit 1) f on true`;

// A row `r` with its person `p` and its file `f`, member by member as the contract names them.
const members = Object.entries({
  id: 'r.id',
  sort: 'r.sort',
  province: 'coalesce(r.province, p.province)',
  person: `case when p.id is null then null else jsonb_build_object('id', p.id,
      'givenAr', p.given_ar, 'familyAr', p.family_ar, 'givenLa', p.given_la, 'familyLa', p.family_la) end`,
  file: `case when f.id is null then null else jsonb_build_object('id', f.id, 'number', f.number, 'stage', f.stage) end`,
  about: `case when r.about_id is null then null else jsonb_build_object('kind', r.kind, 'id', r.about_id, 'name', r.about) end`,
});
const asObject = `jsonb_build_object(${members.map(([name, sql]) => `'${name}', ${sql}`).join(', ')})`;
const asColumns = members.map(([name, sql]) => `${sql} as ${name}`).join(', ');
const named = `left join people.person p on p.id = r.person_id
    ${fileOf}`;

function rowsOf({ from, where, and, id, sort, sortType, columns }: Counted): string {
  return `with ${parameters}, page as (
  select ${id} as id, ${sort} as sort, ${columns} from ${from}
  where ${where} and ${and} and ($9::${sortType} is null or (${sort}, ${id}) < ($9, $10::uuid))
  order by ${sort} desc, ${id} desc limit $11)
select (select count(*) from ${from} where ${where} and ${and}) as total,
  coalesce((select jsonb_agg(${asObject} order by r.sort desc, r.id desc)
    from page r ${named}), '[]') as rows`;
}

function allOf({ from, where, and, id, sort, columns }: Counted): string {
  return `with ${parameters}, listed as (select ${id} as id, ${sort} as sort, ${columns} from ${from} where ${where} and ${and})
select ${asColumns} from listed r ${named} order by r.sort desc, r.id desc`;
}

function each(make: (counted: Counted) => string): Readonly<Record<Figure, string>> {
  return Object.fromEntries(Object.entries(counted).map(([figure, what]) => [figure, make(what)])) as Record<
    Figure,
    string
  >;
}

/** The list behind each number: its total and a page of it, by the same predicate and in the same moment. */
export const rowsStatements = each(rowsOf);

/** The whole list behind each number, for a file. */
export const allStatements = each(allOf);
