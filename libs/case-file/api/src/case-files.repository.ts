import { Injectable } from '@nestjs/common';
import type { CaseFacts, CaseFileQuery, CaseFileRow, CaseFileView, Stage } from '@sanad/case-file/core';
import { dayOf, latinDigits, today, type PageRequest, type Scope } from '@sanad/kernel';
import type { Wanted } from '@sanad/people/api';
import { Database, momentAfter, type Selection } from '@sanad/platform';

/** What the floors above need to know of a file. */
export interface Station {
  readonly id: string;
  readonly number: string;
  readonly unitId: string;
  readonly personId: string;
  readonly stage: Stage;
  readonly path: CaseFileView['path'];
  readonly version: number;
}

/** The facts of a file as the database tells them; the day of today is added by whoever asks the guards. */
type StoredFacts = Omit<CaseFacts, 'closedOn' | 'contactAttempts' | 'today'> & { readonly closedAt: string | null };

export type StoredRow = Omit<CaseFileRow, 'next'> & { readonly facts: StoredFacts };
/** A file as it lies in the database: its view without what depends on the reader, and the facts of the guards. */
export type StoredCaseFile = Omit<CaseFileView, 'next' | 'steps' | 'closures'> & { readonly facts: StoredFacts };

export interface ListedFiles {
  readonly rows: StoredRow[];
  readonly total: number;
  readonly stages: { readonly stage: Stage; readonly count: number }[];
  /** How many files and persons the search has found, whatever else is asked of the list. */
  readonly found: number;
  readonly isAtLeast: boolean;
}

const consented = `exists (select from people.consent s where s.person_id = c.person_id and s.purpose = 'SHARE_WITH_PARTNER'
  and s.agency_id = c.plan_agency_id and people.consent_holds(s.withdrawn_at, s.expires_on))`;

const shownColumns = `c.id, c.number, c.stage, c.path, c.certificate_pending as "certificatePending", c.last_activity_at as "lastActivityAt",
  jsonb_build_object('id', p.id, 'givenAr', p.given_ar, 'familyAr', p.family_ar, 'givenLa', p.given_la, 'familyLa', p.family_la,
    'phone', p.phone, 'province', p.province, 'cinEnd', p.cin_end) as person,
  jsonb_build_object('id', u.id, 'code', u.code, 'ar', u.name_ar, 'fr', u.name_fr, 'en', u.name_en) as unit,
  jsonb_build_object('id', c.caseworker_id, 'name', access.user_name(c.caseworker_id)) as caseworker`;

const rowColumns = `${shownColumns},
  jsonb_build_object('stage', c.stage, 'kinship', coalesce(k.status, 'NONE'), 'isReceiptIssued', c.receipt_number is not null,
    'isComplementAsked', c.missing_items is not null, 'isComplementAnswered', c.missing_answer is not null,
    'interviewOn', c.interview_on, 'isInterviewRecorded', c.interview_record is not null, 'path', c.path, 'planSignedOn', c.plan_signed_on,
    'isPartnerNamed', c.plan_agency_id is not null, 'isPartnerConsented', ${consented}, 'businessPlanOn', c.business_plan_on,
    'fundingChoice', c.funding_choice, 'trainingState', c.training_state, 'hasLegalOutcome', c.legal_outcome is not null,
    'closureReason', c.closure_reason, 'closedFrom', c.closed_from, 'closedAt', case when c.stage = 'CLOSED' then
      (select max(s.decided_at) from case_file.stage_change s where s.case_id = c.id and s.to_stage = 'CLOSED') end) as facts`;

const viewColumns = `${rowColumns}, c.origin, c.opened_on as "openedOn", c.receipt_number as "receiptNumber", c.receipt_on as "receiptOn",
  c.missing_items as "missingItems", c.missing_answer as "missingAnswer", c.interview_on as "interviewOn",
  c.interview_record as "interviewRecord", c.plan_signed_on as "planSignedOn", c.plan_agency_id as "planAgencyId",
  ${consented} as "isPlanAgencyConsented", c.business_plan_on as "businessPlanOn", c.funding_choice as "fundingChoice",
  c.training_state as "trainingState", c.training_waiver as "trainingWaiver", c.legal_outcome as "legalOutcome",
  c.closure_reason as "closureReason", c.closure_note as "closureNote", c.version,
  (select jsonb_build_object('id', d.id, 'number', d.number) from case_file.case_file d where d.id = c.duplicate_of) as "duplicateOf",
  case when k.status is not null then jsonb_build_object('status', k.status, 'relation', k.relation) end as kinship,
  (select count(distinct t.fact_on)::int from case_file.timeline_entry t where t.case_id = c.id and t.kind = 'CONTACT_TRIED') as "contactAttempts",
  coalesce((select jsonb_agg(jsonb_build_object('stage', s.to_stage, 'at', s.first_at) order by s.first_at)
    from (select to_stage, min(decided_at) as first_at from case_file.stage_change where case_id = c.id group by to_stage) s), '[]') as reached`;

const named = 'join people.person p on p.id = c.person_id join access.unit u on u.id = c.unit_id';

/** Names, units and the kinship that counts, for files `c`. */
const withNames = `${named}
  left join lateral (select l.status, l.relation from people.kinship_link l where l.person_id = c.person_id
    order by (l.status <> 'REJECTED') desc, l.is_primary desc, l.created_at desc limit 1) k on true`;

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

/** The statement of a list and its values. */
function statementOf(within: Scope, terms: FileTerms, page: PageRequest): [text: string, values: Values] {
  const pageStart = [...momentAfter(page), page.limit + 1];
  if (isSearched(terms)) return [searchedList, [...narrowing(within, terms), ...pageStart, ...searching(terms)]];
  if (isNarrowed(terms)) return [narrowedList, [...narrowing(within, terms), ...pageStart]];
  return [terms.stage ? oneStation : wholePath, [within.units, terms.stage ?? null, ...pageStart]];
}

@Injectable()
export class CaseFilesRepository {
  constructor(private readonly database: Database) {}

  view(within: Scope, id: string): Promise<StoredCaseFile | undefined> {
    return this.database.row<StoredCaseFile>(
      `select ${viewColumns} from case_file.case_file c ${withNames} where c.id = $1 and c.unit_id = any ($2::uuid[])`,
      [id, within.units],
    );
  }

  /** Readable for a partner too, as far as the row policies hand the file over. */
  station(id: string): Promise<Station | undefined> {
    return this.database.row<Station>(
      `select id, number, unit_id as "unitId", person_id as "personId", stage, path, version from case_file.case_file where id = $1`,
      [id],
    );
  }

  openOf(personId: string): Promise<Station | undefined> {
    return this.database.row<Station>(
      `select id, number, unit_id as "unitId", person_id as "personId", stage, path, version from case_file.case_file
       where person_id = $1 and stage not in ('CLOSED', 'COMPLETED')`,
      [personId],
    );
  }

  /** The next number of a unit in a year; concurrent files wait for one another, so there are no gaps. */
  async nextNumber(unitId: string, year: number): Promise<string> {
    const series = await this.database.row<{ last: number; code: string }>(
      `with next as (
         insert into case_file.number_series (unit_id, year, last) values ($1, $2, 1)
         on conflict (unit_id, year) do update set last = case_file.number_series.last + 1 returning last
       ) select next.last, u.code from next, access.unit u where u.id = $1`,
      [unitId, year],
    );
    return `${series!.code}-${year}-${String(series!.last).padStart(4, '0')}`;
  }

  /** One statement: the page, its total, and how many of the same search stand at each station. */
  async list(within: Scope, terms: FileTerms, page: PageRequest): Promise<ListedFiles> {
    const [listed] = await this.database.rows<ListedFiles>(...statementOf(within, terms, page));
    return listed!;
  }

  /** All rows of the list, for a file. */
  all(within: Scope, terms: FileTerms): Selection {
    const wanted = isSearched(terms) ? searched(found(7), 5) : all;
    return {
      text: `select ${shownColumns}, c.opened_on as "openedOn" from (${wanted}) w
        join case_file.case_file c on c.id = w.id ${named} where ${atStation} order by c.last_activity_at desc, c.id desc`,
      values: [...narrowing(within, terms), ...(isSearched(terms) ? searching(terms) : [])],
    };
  }

  async insert(record: Readonly<Record<string, unknown>>): Promise<void> {
    await this.database.insert('case_file.case_file', record);
  }

  /** @throws {Absent | Stale} */
  async update(id: string, version: number, set: Readonly<Record<string, unknown>>): Promise<void> {
    await this.database.update('case_file.case_file', { id, version, set });
  }

  /** What a training says; one that begins takes nothing back. False when no file took it. */
  async recordTraining(id: string, state: 'ENROLLED' | 'COMPLETED', certificatePending: boolean): Promise<boolean> {
    const changed = await this.database.change(
      `update case_file.case_file set training_state =
         case when $2 = 'ENROLLED' and training_state in ('COMPLETED', 'WAIVED') then training_state else $2 end,
         certificate_pending = $3, version = version + 1, last_activity_at = now()
       where id = $1 and stage <> 'CLOSED'`,
      [id, state, certificatePending],
    );
    return changed > 0;
  }

  /** Moves a file up in the lists without changing what anybody sees of it. */
  async touch(id: string): Promise<void> {
    await this.database.change('update case_file.case_file set last_activity_at = now() where id = $1', [id]);
  }
}

const typedNumber = (query: string | undefined) =>
  latinDigits(query ?? '')
    .trim()
    .toUpperCase();

/** Whether nothing but the number of a file can be meant: its unit and year are typed, and the next dash. */
export const isNumber = (query: string | undefined): boolean => /^[A-Z]{2,5}-\d{4}-\d*$/.test(typedNumber(query));

/** The file numbers that a search means: `glm-2022-0042`, its beginning, or only `0042`. Null when it means none. */
function numberOf(query: string | undefined): { readonly start?: string; readonly end?: string } | null {
  const typed = typedNumber(query);
  if (/^[A-Z]{2,5}-\d[\d-]*$/.test(typed)) return { start: typed };
  return /^\d{1,6}$/.test(typed) ? { end: typed.padStart(4, '0') } : null;
}

/** What the guards look at. */
export function factsOf({ facts, contactAttempts = 0 }: StoredRow & { contactAttempts?: number }): CaseFacts {
  const { closedAt, ...told } = facts;
  return { ...told, contactAttempts, closedOn: closedAt ? dayOf(closedAt) : null, today: today() };
}
