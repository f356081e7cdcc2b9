import { Injectable } from '@nestjs/common';
import { today, type PlainDay, type Scope } from '@sanad/kernel';
import {
  type AgencyKind,
  type AgencyView,
  type ReferralQuery,
  type ReferralRow,
  type ReferralState,
  type ReferralStatus,
  type ReferralStep,
  type ReferralTab,
  type ReferralView,
  type Service,
  type StatusWord,
} from '@sanad/partners/core';
import { Database, momentAfter, type Selection } from '@sanad/platform';
import { inScope, joined, whole } from './referral-columns';
import { placesOf, selectionOf, statementOf, type ListTerms } from './referral-lists';

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

/** The same rule as `isInForce` of the core, on the day that is the first parameter. */
export const agreementHolds = `g.valid_from <= $1 and (g.valid_to is null or g.valid_to >= $1) and (g.ended_on is null or g.ended_on > $1)`;

export interface ListedReferrals {
  readonly rows: (ReferralRow & { readonly createdAt: string })[];
  readonly tabs: Readonly<Record<ReferralTab, number>>;
  /** Of what is none of the tabs; null where a tab says it. */
  readonly total: number | null;
}

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

const standingOf = (wanted: string) => `
  select r.id, r.case_id as "caseId", r.person_id as "personId", r.unit_id as "unitId", r.branch_id as "branchId", r.service,
    r.state, r.answered_on as "answeredOn", r.ended_on as "endedOn", a.code as "agencyCode", a.short_ar as short, r.version
  from ${joined} where ${wanted} and ${inScope}`;
const standing = standingOf('r.id = $1');
const standings = `${standingOf('r.id = any ($1::uuid[])')} order by r.id for update of r`;

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

  /** One statement: the page, its total, and how many of the same search lie in each list: up to the limit and one more. */
  async list(within: Scope, query: ReferralQuery): Promise<ListedReferrals> {
    // What may be seen is a long question: it is planned once a connection, and no more for each page.
    await this.database.row(`select set_config('plan_cache_mode', 'force_generic_plan', true)`, []);
    const [listed] = await this.database.rows<ListedReferrals>(statementOf(within, query), [
      ...placesOf(within, query),
      ...momentAfter(query),
    ]);
    return listed!;
  }

  /** All rows of the list, for a file. */
  all(within: Scope, terms: ListTerms): Selection {
    return selectionOf(within, terms);
  }
}
