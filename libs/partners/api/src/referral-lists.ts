import { today, type PageRequest, type Scope } from '@sanad/kernel';
import { referralTabNames, referralTabs, type ReferralQuery, type ReferralTab } from '@sanad/partners/core';
import { personSearch } from '@sanad/people/core';
import type { Selection } from '@sanad/platform';
import { columns, inScope, joined } from './referral-columns';

/** A list without its pages. */
export type ListTerms = Omit<ReferralQuery, keyof PageRequest>;

/**
 * Which referrals an inbox is of, in whatever list: said once for its rows, its counts and its file. Person and file are
 * looked at where something of them is searched. Whoever sees a referral sees them, but for what was declined.
 */
const wantedOf = (isSearched: boolean, scope = inScope) => `
  select r.id, r.state, r.created_at from partners.referral r
  ${isSearched ? 'join case_file.case_file c on c.id = r.case_id join people.person p on p.id = r.person_id' : ''}
  where ${scope}
    and ${isSearched ? searched : unsearched}
    and ($7::uuid is null or r.unit_id = $7) and num_nulls($2::uuid[], $3::uuid[]) = 0`;
const searched = `($4::text[] is null or p.name_fold like all ($4))
    and ($5::text is null or p.phone like '%' || $5 and (r.unit_id = any ($2::uuid[]) or 'CONTACT' = any (r.field_groups)))
    and ($6::text is null or c.number like $6)`;
// The statements are one in their parameters: what is not asked for is nothing.
const unsearched = `num_nonnulls($4::text[], $5::text, $6::text) = 0
    and (r.state <> 'DECLINED' or r.unit_id = any ($2::uuid[]) or exists (select from case_file.case_file c where c.id = r.case_id))`;
/** A list of the inbox has its states in the statement: it is read from the index of just those. */
const inTab = (tab: ReferralTab) => `w.state in (${referralTabs[tab].map((state) => `'${state}'`).join(', ')})`;
const inList = '($8::text[] is null or w.state = any ($8))';
const columnsOf = (rows: string) =>
  `select ${columns}, r.created_at as "createdAt"
   from ${rows} join ${joined.replace('partners.referral r', 'partners.referral r on r.id = w.id')}`;

/** Who has waited longest is answered first. */
const directionOf = (tab: ReferralTab | undefined) => (tab === 'waiting' ? 'asc' : 'desc');

/**
 * Whoever stands on one side has lists of units or of branches: read place by place from an index in the order of the list,
 * so that a page costs the same whatever lies behind it. Whoever stands on both is asked for both, row by row.
 */
const sides = {
  sender: { places: '$2', scope: 'r.unit_id = place.id' },
  receiver: { places: '$3', scope: `r.branch_id = place.id and r.state <> 'RECALLED'` },
  both: null,
} as const;
type Side = keyof typeof sides;

function sideOf({ units, branches }: Scope): Side {
  if (branches.length === 0) return 'sender';
  return units.length === 0 ? 'receiver' : 'both';
}

/** Of one side and order: whoever is first in each place, of whom the first in all are taken. */
function wantedIn(side: Side, isSearched: boolean, terms: string): string {
  const place = sides[side];
  if (!place) return `select * from (${wantedOf(isSearched)}) w where ${terms}`;
  return `select w.* from unnest(${place.places}::uuid[]) as place (id)
    cross join lateral (select * from (${wantedOf(isSearched, place.scope)}) w where ${terms}) w`;
}

/** `isAll`: a state of its own is asked for, or no list. */
function listed(
  side: Side,
  tab: ReferralTab | undefined,
  { isAll, isSearched }: { isAll: boolean; isSearched: boolean },
) {
  const direction = directionOf(tab);
  const beyond =
    direction === 'asc'
      ? `(created_at, id) > (coalesce($8::timestamptz, '-infinity'), coalesce($9::uuid, '00000000-0000-0000-0000-000000000000'))`
      : `(created_at, id) < (coalesce($8::timestamptz, 'infinity'), coalesce($9::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))`;
  const terms = tab && !isAll ? inTab(tab) : '($12::text is null or w.state = $12)';
  const first = `order by created_at ${direction}, id ${direction} limit $10`;
  // Counted no further than to the limit and one more: what may be seen is asked of each row that is counted.
  const countOf = (counted: string) =>
    `(select count(*)::int from (${wantedIn(side, isSearched, counted)} limit $11) counted)`;
  const tabs = referralTabNames.map((name) => `'${name}', ${countOf(inTab(name))}`);
  return `
    with page as (select id, created_at from (${wantedIn(side, isSearched, `${terms} and ${beyond} ${first}`)}) w ${first})
    select ${isAll ? countOf(terms) : 'null'} as total, jsonb_build_object(${tabs.join(', ')}) as tabs,
      coalesce((select jsonb_agg(to_jsonb(one) order by one."createdAt" ${direction}, one.id ${direction}) from (
        ${columnsOf('page w')}
      ) one), '[]') as rows`;
}
/** Each shape of the question is one statement, made once. */
const statements = new Map<string, string>();
export function statementOf(within: Scope, { tab, state, query }: ListTerms): { text: string; isAll: boolean } {
  const side = sideOf(within);
  const shape = { isAll: state !== undefined || tab === undefined, isSearched: hasTerms(query) };
  const key = [side, tab, shape.isAll, shape.isSearched].join(' ');
  const text = statements.get(key) ?? listed(side, tab, shape);
  statements.set(key, text);
  return { text, isAll: shape.isAll };
}

/** All rows of the list, for a file. */
export function selectionOf(within: Scope, terms: ListTerms): Selection {
  const direction = directionOf(terms.tab);
  return {
    text: `${columnsOf(`(${wantedOf(hasTerms(terms.query))}) w`)} where ${inList} order by r.created_at ${direction}, r.id ${direction}`,
    values: valuesOf(within, terms),
  };
}

export function placesOf(within: Scope, { query, unitId }: ListTerms): readonly unknown[] {
  return [today(), within.units, within.branches, ...termsOf(query), unitId ?? null];
}

function valuesOf(within: Scope, terms: ListTerms): readonly unknown[] {
  const { tab, state } = terms;
  return [...placesOf(within, terms), state ? [state] : tab ? referralTabs[tab] : null];
}

const hasTerms = (query: string | undefined) => termsOf(query).some((term) => term !== null);

/** Patterns of names, the end of a phone number, the beginning of a file number. Nobody is found by their card. */
function termsOf(query: string | undefined): readonly [readonly string[] | null, string | null, string | null] {
  const typed = query?.trim() ?? '';
  if (/^[A-Za-z]{2,5}-\d/.test(typed)) return [null, null, `${typed.toUpperCase()}%`];
  const search = personSearch(typed);
  if (!search) return [null, null, null];
  const words = search.cin ? [search.cin] : search.words;
  return [words.map((word) => `%${word}%`), search.phoneEnd, null];
}
