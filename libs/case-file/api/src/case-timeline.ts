import { Injectable } from '@nestjs/common';
import type { TimelineKind, TimelineRow } from '@sanad/case-file/core';
import { newId, type Page, type PageRequest, type PlainDay, type Scope } from '@sanad/kernel';
import { Database, momentAfter, pageFrom } from '@sanad/platform';
import { CaseFilesRepository } from './case-files.repository';

export interface TimelineDraft {
  readonly kind: TimelineKind;
  /** The day on which it happened; the entry itself is dated by the database. */
  readonly factOn: PlainDay;
  readonly details?: Readonly<Record<string, string | number>>;
  readonly note?: string | null;
  /** Short name of the partner that made the entry. */
  readonly agency?: string | null;
}

/** What happened on a file. Entries are only ever added. */
@Injectable()
export class CaseTimeline {
  constructor(
    private readonly database: Database,
    private readonly files: CaseFilesRepository,
  ) {}

  /** In the transaction of what happened. */
  async add(
    within: Scope,
    caseId: string,
    { kind, factOn, details = {}, note = null, agency = null }: TimelineDraft,
  ): Promise<void> {
    await this.database.change(
      `insert into case_file.timeline_entry (id, case_id, kind, fact_on, details, note, agency, created_by, author_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, coalesce(access.user_name($8), case when $8::uuid is null then 'سند' else '' end))`,
      [newId(), caseId, kind, factOn, details, note, agency, within.user],
    );
    await this.files.touch([caseId]);
  }

  /** The same for many files at once. */
  async addAll(within: Scope, drafts: readonly (TimelineDraft & { readonly caseId: string })[]): Promise<void> {
    if (drafts.length === 0) return;
    const entries = drafts.map(({ details = {}, ...draft }) => ({ ...draft, details, id: newId() }));
    await this.database.change(
      `insert into case_file.timeline_entry (id, case_id, kind, fact_on, details, note, agency, created_by, author_name)
       select e.id, e."caseId", e.kind, e."factOn", e.details, e.note, e.agency, $2,
         coalesce(access.user_name($2), case when $2::uuid is null then 'سند' else '' end)
       from jsonb_to_recordset($1::jsonb) as e (id uuid, "caseId" uuid, kind text, "factOn" date, details jsonb, note text, agency text)`,
      [JSON.stringify(entries), within.user],
    );
    await this.files.touch(drafts.map(({ caseId }) => caseId));
  }

  async list(within: Scope, caseId: string, page: PageRequest): Promise<Page<TimelineRow>> {
    const rows = await this.database.rows<TimelineRow & { total: number }>(
      `select t.id, t.kind, t.fact_on as "factOn", t.details, t.note, t.agency, t.author_name as author, t.created_at as "createdAt",
         (select count(*)::int from case_file.timeline_entry a where a.case_id = $1) as total
       from case_file.timeline_entry t
       join case_file.case_file c on c.id = t.case_id and c.unit_id = any ($2::uuid[])
       where t.case_id = $1
         and (t.created_at, t.id) < (coalesce($3::timestamptz, 'infinity'), coalesce($4::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
       order by t.created_at desc, t.id desc limit $5`,
      [caseId, within.units, ...momentAfter(page), page.limit + 1],
    );
    return pageFrom(page, rows, rows[0]?.total ?? 0, ({ createdAt, id }) => [createdAt, id]);
  }
}
