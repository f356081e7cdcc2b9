import { Injectable } from '@nestjs/common';
import { today, type PageRequest, type PlainDay, type Scope } from '@sanad/kernel';
import {
  referralTabs,
  writableAfterEnd,
  type AgencyKind,
  type AgencyView,
  type FieldGroup,
  type ReferralQuery,
  type ReferralRow,
  type ReferralState,
  type ReferralStatus,
  type ReferralStep,
  type ReferralView,
  type Service,
  type StatusWord,
} from '@sanad/partners/core';
import { personSearch } from '@sanad/people/core';
import { Database, momentAfter, type Selection } from '@sanad/platform';

/** A referral as rules look at it. */
export interface ReferralStanding {
  readonly id: string;
  readonly caseId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly branchId: string;
  readonly service: Service;
  readonly state: ReferralState;
  readonly answeredOn: PlainDay | null;
  readonly endedOn: PlainDay | null;
  /** What the agency is called, in the code and for short. */
  readonly agencyCode: string;
  readonly short: string;
  readonly version: number;
}

export interface ListedReferrals {
  readonly rows: (ReferralRow & { readonly createdAt: string })[];
  readonly tabs: { readonly waiting: number; readonly inProgress: number; readonly done: number };
  readonly total: number;
}

/** The same rule as `isInForce` of the core, on the day that is the first parameter. */
export const agreementHolds = `g.valid_from <= $1 and (g.valid_to is null or g.valid_to >= $1) and (g.ended_on is null or g.ended_on > $1)`;

/** A list without its pages. */
export type ListTerms = Omit<ReferralQuery, keyof PageRequest>;

/** A referral whole, before the card number is opened; with the unit, for the audit. */
export type FoundReferral = Omit<ReferralView, 'cardNumber' | 'steps' | 'statuses' | 'statusWords'> & {
  readonly unitId: string;
  readonly agencyKind: AgencyKind;
  /** The agency's own words for the service; null for the usual ones of its kind. */
  readonly ownWords: readonly StatusWord[] | null;
  readonly cardCipher: string | null;
  readonly steps: readonly Entered<ReferralStep>[];
  readonly statuses: readonly Entered<ReferralStatus>[];
};
/** With the moment of its entry: the day of Morocco is for the kernel to say. */
export type Entered<Fact> = Omit<Fact, 'enteredOn'> & { readonly enteredAt: string };

const opened = (group: FieldGroup, fact: string) => `case when '${group}' = any (r.field_groups) then ${fact} end`;

/** The part of the person is a whitelist: what is not named here, or not opened by the groups, never leaves. */
const columns = `r.id, r.service, r.purpose, r.field_groups as "fieldGroups", ${opened('PROJECT', 'r.wish')} as wish, r.state, r.owner,
  r.reason, r.paper_kind as "paperKind", r.paper_asked as "paperAsked", r.paper_answer as "paperAnswer", r.sent_on as "sentOn", r.due_on as "dueOn",
  r.answered_on as "answeredOn", r.ended_on as "endedOn", r.version,
  jsonb_build_object('id', c.id, 'number', c.number, 'path', ${opened('PROJECT', 'c.path')}) as "caseFile",
  jsonb_build_object('id', p.id, 'givenAr', p.given_ar, 'familyAr', p.family_ar, 'givenLa', p.given_la, 'familyLa', p.family_la,
    'age', extract(year from age($1::date, p.birth_date))::int, 'sex', p.sex, 'phone', ${opened('CONTACT', 'p.phone')},
    'province', ${opened('CONTACT', 'p.province')}, 'commune', ${opened('CONTACT', 'p.commune')}) as person,
  jsonb_build_object('id', a.id, 'code', a.code, 'short', a.short_ar, 'ar', a.name_ar, 'fr', a.name_fr, 'en', a.name_en) as agency,
  jsonb_build_object('id', b.id, 'ar', b.name_ar, 'fr', b.name_fr, 'en', b.name_en) as branch,
  jsonb_build_object('ar', u.name_ar, 'fr', u.name_fr, 'en', u.name_en) as sender`;

const whole = `${columns}, r.unit_id as "unitId", a.kind as "agencyKind",
  (select w.words from partners.service_words w where w.agency_id = a.id and w.service = r.service) as "ownWords",
  case when r.branch_id = any ($3::uuid[]) then ${opened('CARD', 'p.cin_cipher')} end as "cardCipher",
  ${opened('TRAINING', `jsonb_build_object('state', c.training_state, 'certificatePending', c.certificate_pending)`)} as training,
  (select jsonb_build_object('number', g.number, 'title', g.title_ar, 'validTo', g.valid_to)
    from partners.agreement g where g.id = r.agreement_id) as agreement,
  (select jsonb_build_object('givenOn', o.given_on, 'expiresOn', o.expires_on) from people.consent o
    where o.person_id = r.person_id and o.agency_id = a.id and people.consent_holds(o.withdrawn_at, o.expires_on)
      and (o.sharing is null or r.purpose = any (o.sharing)) order by o.given_on desc, o.id limit 1) as consent,
  r.ended_on + ${writableAfterEnd} as "writableUntil",
  (select jsonb_agg(jsonb_build_object('from', s.from_state, 'to', s.to_state, 'factOn', s.fact_on,
      'enteredAt', s.entered_at, 'reason', s.reason) order by s.entered_at, s.id)
    from partners.referral_step s where s.referral_id = r.id) as steps,
  coalesce((select jsonb_agg(jsonb_build_object('word', s.word, 'note', s.note, 'factOn', s.fact_on,
      'enteredAt', s.entered_at) order by s.fact_on, s.entered_at, s.id)
    from partners.referral_status s where s.referral_id = r.id), '[]') as statuses`;

// Persons and files are joined, not left out: where the row policies hide them (consent withdrawn, recalled), the referral is gone too.
const joined = `partners.referral r
  join partners.branch b on b.id = r.branch_id
  join partners.agency a on a.id = b.agency_id
  join access.unit u on u.id = r.unit_id
  join case_file.case_file c on c.id = r.case_id
  join people.person p on p.id = r.person_id`;
const inScope = `(r.unit_id = any ($2::uuid[]) or (r.branch_id = any ($3::uuid[]) and r.state <> 'RECALLED'))`;

const standingOf = (wanted: string) => `
  select r.id, r.case_id as "caseId", r.person_id as "personId", r.unit_id as "unitId", r.branch_id as "branchId", r.service,
    r.state, r.answered_on as "answeredOn", r.ended_on as "endedOn", a.code as "agencyCode", a.short_ar as short, r.version
  from ${joined} where ${wanted} and ${inScope}`;
const standing = standingOf('r.id = $1');
const standings = `${standingOf('r.id = any ($1::uuid[])')} order by r.id for update of r`;

/**
 * Which referrals an inbox is of, in whatever list: said once for its rows, its counts and its file. Person and file are
 * looked at where something of them is searched. Whoever sees a referral sees them, but for what was declined.
 */
const wantedOf = (isSearched: boolean) => `
  select r.id, r.state, r.created_at from partners.referral r
  ${isSearched ? 'join case_file.case_file c on c.id = r.case_id join people.person p on p.id = r.person_id' : ''}
  where ${inScope}
    and ${isSearched ? searched : unsearched}
    and ($7::uuid is null or r.unit_id = $7)`;
const searched = `($4::text[] is null or p.name_fold like all ($4))
    and ($5::text is null or p.phone like '%' || $5 and (r.unit_id = any ($2::uuid[]) or 'CONTACT' = any (r.field_groups)))
    and ($6::text is null or c.number like $6)`;
// The statements are one in their parameters: what is not asked for is nothing.
const unsearched = `num_nonnulls($4::text[], $5::text, $6::text) = 0
    and (r.state <> 'DECLINED' or r.unit_id = any ($2::uuid[]) or exists (select from case_file.case_file c where c.id = r.case_id))`;
const inList = '($8::text[] is null or w.state = any ($8))';
const columnsOf = (rows: string) =>
  `select ${columns}, r.created_at as "createdAt"
   from ${rows} join ${joined.replace('partners.referral r', 'partners.referral r on r.id = w.id')}`;

type Direction = 'asc' | 'desc';
/** Who has waited longest is answered first. */
const directionOf = ({ tab }: ListTerms): Direction => (tab === 'waiting' ? 'asc' : 'desc');

function listed(direction: Direction, isSearched: boolean): string {
  const beyond =
    direction === 'asc'
      ? `(created_at, id) > (coalesce($9::timestamptz, '-infinity'), coalesce($10::uuid, '00000000-0000-0000-0000-000000000000'))`
      : `(created_at, id) < (coalesce($9::timestamptz, 'infinity'), coalesce($10::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))`;
  return `
    with wanted as (${wantedOf(isSearched)}), shown as (
      select * from wanted w where ${inList}
    ), page as (
      select id, created_at from shown where ${beyond} order by created_at ${direction}, id ${direction} limit $11
    )
    select (select count(*)::int from shown) as total,
      (select jsonb_build_object(
        'waiting', count(*) filter (where state = any ($12::text[])),
        'inProgress', count(*) filter (where state = any ($13::text[])),
        'done', count(*) filter (where state = any ($14::text[]))) from wanted) as tabs,
      coalesce((select jsonb_agg(to_jsonb(one) order by one."createdAt" ${direction}, one.id ${direction}) from (
        ${columnsOf('page w')}
      ) one), '[]') as rows`;
}
const statements = {
  asc: { plain: listed('asc', false), searched: listed('asc', true) },
  desc: { plain: listed('desc', false), searched: listed('desc', true) },
};

@Injectable()
export class ReferralsRepository {
  constructor(private readonly database: Database) {}

  agencies(): Promise<AgencyView[]> {
    return this.database.rows<AgencyView>(
      `with ours as (
         select g.agency_id, jsonb_agg(jsonb_build_object('id', g.id, 'number', g.number, 'title', g.title_ar, 'validTo', g.valid_to,
           'purposes', g.purposes, 'fieldGroups', g.field_groups) order by g.valid_from desc, g.id) as agreements
         from partners.agreement g where ${agreementHolds} group by g.agency_id
       )
       select a.id, a.code, a.name_ar as ar, a.name_fr as fr, a.name_en as en, a.short_ar as short, a.services,
         o.agreements is not null as "hasAgreement", coalesce(o.agreements, '[]') as agreements,
         coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'ar', b.name_ar, 'fr', b.name_fr, 'en', b.name_en, 'provinces', b.provinces) order by b.name_ar)
           from partners.branch b where b.agency_id = a.id and b.closed_on is null), '[]') as branches
       from partners.agency a left join ours o on o.agency_id = a.id order by a.code`,
      [today()],
    );
  }

  view(within: Scope, id: string): Promise<FoundReferral | undefined> {
    return this.database.row(`select ${whole} from ${joined} where r.id = $4 and ${inScope}`, [
      today(),
      within.units,
      within.branches,
      id,
    ]);
  }

  standing(within: Scope, id: string): Promise<ReferralStanding | undefined> {
    return this.database.row<ReferralStanding>(standing, [id, within.units, within.branches]);
  }

  /** The same, kept from others until the transaction ends. */
  hold(within: Scope, id: string): Promise<ReferralStanding | undefined> {
    return this.database.row<ReferralStanding>(`${standing} for update of r`, [id, within.units, within.branches]);
  }

  /** Many, in an order of their own: whoever else holds many of them waits, and nobody for nobody. */
  holdEach(within: Scope, ids: readonly string[]): Promise<ReferralStanding[]> {
    return this.database.rows<ReferralStanding>(standings, [ids, within.units, within.branches]);
  }

  /** Holds many for an act on each, and says which have waited longest: those are served first. */
  async holdAll(within: Scope, ids: readonly string[]): Promise<readonly string[]> {
    const held = await this.database.rows<{ id: string; createdAt: string }>(
      `select r.id, r.created_at as "createdAt" from partners.referral r
       where r.id = any ($1::uuid[]) and r.branch_id = any ($2::uuid[]) order by r.id for update`,
      [ids, within.branches],
    );
    return held.toSorted((one, other) => (one.createdAt < other.createdAt ? -1 : 1)).map(({ id }) => id);
  }

  /** The step that a correction takes back. */
  async lastStep(id: string): Promise<string | undefined> {
    const step = await this.database.row<{ id: string }>(
      'select id from partners.referral_step where referral_id = $1 order by entered_at desc, id desc limit 1',
      [id],
    );
    return step?.id;
  }

  async ofFile(within: Scope, caseId: string): Promise<FoundReferral[]> {
    return this.database.rows<FoundReferral>(
      `select ${whole} from ${joined} where r.case_id = $4 and ${inScope} order by r.created_at desc, r.id desc`,
      [today(), within.units, within.branches, caseId],
    );
  }

  /** One statement: the page, its total, and how many of the same search lie in each list. */
  async list(within: Scope, query: ReferralQuery): Promise<ListedReferrals> {
    const values = valuesOf(within, query);
    const { plain, searched } = statements[directionOf(query)];
    const [listed] = await this.database.rows<ListedReferrals>(hasTerms(query.query) ? searched : plain, [
      ...values,
      ...momentAfter(query),
      query.limit + 1,
      referralTabs.waiting,
      referralTabs.inProgress,
      referralTabs.done,
    ]);
    return listed!;
  }

  /** All rows of the list, for a file. */
  all(within: Scope, terms: ListTerms): Selection {
    const direction = directionOf(terms);
    return {
      text: `${columnsOf(`(${wantedOf(hasTerms(terms.query))}) w`)} where ${inList} order by r.created_at ${direction}, r.id ${direction}`,
      values: valuesOf(within, terms),
    };
  }
}

function valuesOf(within: Scope, { tab, state, query, unitId }: ListTerms): readonly unknown[] {
  const states = state ? [state] : tab ? referralTabs[tab] : null;
  return [today(), within.units, within.branches, ...termsOf(query), unitId ?? null, states];
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
