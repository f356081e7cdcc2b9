import { Injectable } from '@nestjs/common';
import type { CaseFacts, CaseFileQuery, CaseFileRow, CaseFileView, Stage } from '@sanad/case-file/core';
import { dayOf, today, type Scope } from '@sanad/kernel';
import { personSearch } from '@sanad/people/core';
import { Database, momentAfter } from '@sanad/platform';

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

/** A file as it lies in the database: its view without the steps, and the facts that only guards look at. */
export type StoredCaseFile = Omit<CaseFileView, 'steps'> & {
  readonly closedFrom: Stage | null;
};

export interface ListedFiles {
  readonly rows: CaseFileRow[];
  readonly total: number;
  readonly stages: { readonly stage: Stage; readonly count: number }[];
}

const rowColumns = `c.id, c.number, c.stage, c.path, c.certificate_pending as "certificatePending", c.last_activity_at as "lastActivityAt",
  jsonb_build_object('id', p.id, 'givenAr', p.given_ar, 'familyAr', p.family_ar, 'givenLa', p.given_la, 'familyLa', p.family_la,
    'phone', p.phone, 'province', p.province, 'cinEnd', p.cin_end) as person,
  jsonb_build_object('id', u.id, 'code', u.code, 'ar', u.name_ar, 'fr', u.name_fr, 'en', u.name_en) as unit,
  jsonb_build_object('id', c.caseworker_id, 'name', access.user_name(c.caseworker_id)) as caseworker`;

const viewColumns = `${rowColumns}, c.origin, c.opened_on as "openedOn", c.receipt_number as "receiptNumber", c.receipt_on as "receiptOn",
  c.missing_items as "missingItems", c.missing_answer as "missingAnswer", c.interview_on as "interviewOn",
  c.interview_record as "interviewRecord", c.plan_signed_on as "planSignedOn", c.business_plan_on as "businessPlanOn",
  c.funding_choice as "fundingChoice", c.training_state as "trainingState", c.training_waiver as "trainingWaiver",
  c.legal_outcome as "legalOutcome", c.closure_reason as "closureReason", c.closure_note as "closureNote", c.closed_from as "closedFrom",
  c.version,
  (select jsonb_build_object('status', k.status, 'relation', k.relation) from people.kinship_link k where k.person_id = c.person_id
   order by (k.status <> 'REJECTED') desc, k.is_primary desc, k.created_at desc limit 1) as kinship,
  coalesce((select jsonb_agg(jsonb_build_object('stage', s.to_stage, 'at', s.first_at) order by s.first_at)
    from (select to_stage, min(decided_at) as first_at from case_file.stage_change where case_id = c.id group by to_stage) s), '[]') as reached`;

const joined = `case_file.case_file c join people.person p on p.id = c.person_id join access.unit u on u.id = c.unit_id`;

@Injectable()
export class CaseFilesRepository {
  constructor(private readonly database: Database) {}

  view(within: Scope, id: string): Promise<StoredCaseFile | undefined> {
    return this.database.row<StoredCaseFile>(
      `select ${viewColumns} from ${joined} where c.id = $1 and c.unit_id = any ($2::uuid[])`,
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
  async list(within: Scope, query: CaseFileQuery): Promise<ListedFiles> {
    const search = personSearch(query.query);
    const isNumber = /^[A-Za-z]{2,5}-?\d/.test(query.query?.trim() ?? '');
    const [listed] = await this.database.rows<ListedFiles>(
      `with wanted as (
         select c.id, c.stage, c.last_activity_at from case_file.case_file c
         where c.unit_id = any ($1::uuid[])
           and ($2::text is null or c.path = $2)
           and ($3::uuid is null or c.caseworker_id = $3)
           and ($4::text is null or upper(c.number) like $4)
           and ($5::text[] is null or c.person_id in (select s.id from people.search($1, $5, $6, null) s))
       ), counted as (select stage, count(*)::int as count from wanted group by stage),
       page as (
         select w.id, w.last_activity_at from wanted w
         where ($7::text is null or w.stage = $7)
           and (w.last_activity_at, w.id) < (coalesce($8::timestamptz, 'infinity'), coalesce($9::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
         order by w.last_activity_at desc, w.id desc limit $10
       )
       select coalesce((select sum(count) from counted where $7::text is null or stage = $7), 0)::int as total,
         coalesce((select jsonb_agg(to_jsonb(counted)) from counted), '[]') as stages,
         coalesce((select jsonb_agg(to_jsonb(listed) order by listed."lastActivityAt" desc, listed.id desc) from (
           select ${rowColumns} from page join ${joined.replace('case_file.case_file c', 'case_file.case_file c on c.id = page.id')}
         ) listed), '[]') as rows`,
      [
        within.units,
        query.path ?? null,
        query.mine ? within.user : null,
        isNumber ? `${query.query!.trim().toUpperCase()}%` : null,
        search && !isNumber ? search.words.map((word) => `%${word}%`) : null,
        search?.phoneEnd ?? null,
        query.stage ?? null,
        ...momentAfter(query),
        query.limit + 1,
      ],
    );
    return listed!;
  }

  /** Moves a file up in the lists without changing what anybody sees of it. */
  async touch(id: string): Promise<void> {
    await this.database.change('update case_file.case_file set last_activity_at = now() where id = $1', [id]);
  }

  async noteStep(step: {
    caseId: string;
    from: Stage | null;
    to: Stage;
    reason: string | null;
    id: string;
    by: string;
  }): Promise<void> {
    await this.database.insert('case_file.stage_change', {
      id: step.id,
      case_id: step.caseId,
      from_stage: step.from,
      to_stage: step.to,
      reason: step.reason,
      decided_by: step.by,
    });
  }
}

/** What the guards look at. */
export function factsOf(file: StoredCaseFile): CaseFacts {
  const closedAt = file.reached.filter(({ stage }) => stage === 'CLOSED').at(-1)?.at;
  return {
    ...file,
    kinship: file.kinship?.status ?? 'NONE',
    closedOn: closedAt ? dayOf(closedAt) : null,
    today: today(),
  };
}
