import { today, type PageRequest, type Scope } from '@sanad/kernel';
import {
  referralCountLimit,
  referralStates,
  referralTabNames,
  referralTabs,
  type ReferralQuery,
  type ReferralState,
  type ReferralTab,
} from '@sanad/partners/core';
import { personSearch } from '@sanad/people/core';
import type { Selection } from '@sanad/platform';
import { columns, inScope, joined } from './referral-columns';

/** A list without its pages. */
export type ListTerms = Omit<ReferralQuery, keyof PageRequest>;

/** What a search is narrowed by. It is in the statement itself: a plan that is made once must know what is not asked. */
interface Narrowed {
  readonly isSearched: boolean;
  readonly hasUnit: boolean;
}
const narrowed = ({ query, unitId }: ListTerms): Narrowed => ({
  isSearched: hasTerms(query),
  hasUnit: unitId !== undefined,
});

/** What a search finds, looked for once in a statement, however often it is counted. */
const found =
  'found as materialized (select id from partners.searched($2::uuid[], $3::uuid[], $4::text[], $5::text, $6::text))';

/** Which referrals an inbox is of, in whatever list: said once for its rows, its counts and its file. */
const wantedOf = ({ isSearched, hasUnit }: Narrowed, scope = inScope) => `
  select r.id, r.state, r.created_at from partners.referral r ${isSearched ? 'join found on found.id = r.id' : ''}
  where ${scope} ${isSearched ? '' : `and ${unsearched}`}
    and ${hasUnit ? 'r.unit_id = $7' : '$7::uuid is null'} and num_nulls($2::uuid[], $3::uuid[]) = 0`;
// The statements are one in their parameters: what is not asked for is nothing. Whoever sees a referral sees person and
// file, but for what was declined.
const unsearched = `num_nonnulls($4::text[], $5::text, $6::text) = 0
    and (r.state <> 'DECLINED' or r.unit_id = any ($2::uuid[]) or exists (select from case_file.case_file c where c.id = r.case_id))`;
/** A list of the inbox has its states in the statement: it is read from the index of just those. */
const inTab = (tab: ReferralTab) => `w.state in (${referralTabs[tab].map((state) => `'${state}'`).join(', ')})`;
const ofState = Object.fromEntries(referralStates.map((state) => [state, `w.state = '${state}'`])) as Readonly<
  Record<ReferralState, string>
>;
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
function wantedIn({ side, ...by }: Narrowed & { readonly side: Side }, terms: string): string {
  const place = sides[side];
  if (!place) return `select * from (${wantedOf(by)}) w where ${terms}`;
  return `select w.* from unnest(${place.places}::uuid[]) as place (id)
    cross join lateral (select * from (${wantedOf(by, place.scope)}) w where ${terms}) w`;
}

/** The same, of a list and a page of it. */
interface Shape extends Narrowed {
  readonly side: Side;
  readonly tab: ReferralTab | undefined;
  readonly state: ReferralState | undefined;
  readonly isFirst: boolean;
  readonly most: number;
}

/** Beyond the last row of the page before. */
const beyond = {
  asc: '(created_at, id) > ($8::timestamptz, $9::uuid)',
  desc: '(created_at, id) < ($8::timestamptz, $9::uuid)',
};
const fromTheFirst = 'num_nonnulls($8::timestamptz, $9::uuid) = 0';

function listed(shape: Shape): string {
  const { tab, state, isFirst, most } = shape;
  const direction = directionOf(tab);
  const terms = state ? ofState[state] : tab ? inTab(tab) : 'true';
  const first = `order by created_at ${direction}, id ${direction} limit ${most}`;
  // Counted no further than to the limit and one more: what may be seen is asked of each row that is counted.
  const countOf = (counted: string) =>
    `(select count(*)::int from (${wantedIn(shape, counted)} limit ${referralCountLimit + 1}) counted)`;
  const tabs = referralTabNames.map((name) => `'${name}', ${countOf(inTab(name))}`);
  return `
    with ${shape.isSearched ? `${found}, ` : ''}page as (select id, created_at from (${wantedIn(shape, `${terms} and ${isFirst ? fromTheFirst : beyond[direction]} ${first}`)}) w ${first})
    select ${tab && !state ? 'null' : countOf(terms)} as total, jsonb_build_object(${tabs.join(', ')}) as tabs,
      coalesce((select jsonb_agg(to_jsonb(one) order by one."createdAt" ${direction}, one.id ${direction}) from (
        ${columnsOf('page w')}
      ) one), '[]') as rows`;
}
/** Each shape of the question is one statement, made once. */
const statements = new Map<string, string>();
const sizes = [1, 25, 50, 100] as const;
/** A page is read in one of a few sizes: there are rows for what was asked, and one more where there is more. */
export function statementOf(within: Scope, query: ReferralQuery): string {
  const { tab, state, after, limit } = query;
  const most = (sizes.find((size) => size >= limit) ?? limit) + 1;
  const shape: Shape = { ...narrowed(query), side: sideOf(within), tab, state, isFirst: after === undefined, most };
  const key = Object.values(shape).join(' ');
  const text = statements.get(key) ?? listed(shape);
  statements.set(key, text);
  return text;
}

/** All rows of the list, for a file. */
export function selectionOf(within: Scope, terms: ListTerms): Selection {
  const direction = directionOf(terms.tab);
  const by = narrowed(terms);
  return {
    text: `${by.isSearched ? `with ${found}` : ''} ${columnsOf(`(${wantedOf(by)}) w`)} where ${inList} order by r.created_at ${direction}, r.id ${direction}`,
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
