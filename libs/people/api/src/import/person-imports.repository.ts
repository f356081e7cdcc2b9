import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import type { ImportState, PersonImportId, PersonImportRow, PersonImportView } from '@sanad/people/core';
import { Database } from '@sanad/platform';
import { belowKey, type Listed, type PageStart } from '../page-start';
import { unitColumn } from '../person/people.repository';
import type { ImportStanding } from './import-state';

const counts = `jsonb_build_object('created', i.created, 'updated', i.updated, 'alreadyThere', i.already_there, 'toReview', i.to_review,
  'refused', i.refused, 'waiting', i.waiting, 'written', i.written) as counts`;
const rowColumns = `i.id, ${unitColumn}, i.label, i.state, i.total, i.reached, ${counts}, access.user_name(i.created_by) as "createdByName",
  i.created_at as "createdAt", i.finished_at as "finishedAt", people.import_kept_until(coalesce(i.finished_at, i.created_at)) as "keptUntil",
  i.purged_at as "purgedAt", i.version`;
const viewColumns = `${rowColumns}, i.sheet_name as "sheetName", i.other_sheets as "otherSheets", i.hidden_rows as "hiddenRows", i.encoding,
  i.is_encoding_guessed as "isEncodingGuessed", i.header_line as "headerLine", i.columns, i.province, i.created_by as "createdBy", i.failure`;
const standingColumns = `i.id, i.unit_id as "unitId", i.label, i.state, i.columns, i.province, i.encoding, i.content_cipher as "contentCipher",
  i.total, i.waiting, i.written, i.reached, i.attempt,
  i.purged_at is not null as "isPurged", i.version`;

/** What a move of an import changes. */
export interface ImportMove {
  readonly state: ImportState;
  readonly failure?: string | null;
  readonly reached?: number;
  readonly attempt?: number;
  readonly isFinished?: boolean;
}

@Injectable()
export class PersonImportsRepository {
  constructor(private readonly database: Database) {}

  async page(within: Scope, { after, limit }: PageStart): Promise<Listed<PersonImportRow>> {
    const [listed] = await this.database.rows<Listed<PersonImportRow>>(
      `select (select count(*) from people.person_import where unit_id = any($1::uuid[]))::int as total,
         coalesce((select jsonb_agg(to_jsonb(listed) order by listed."createdAt" desc, listed.id desc) from (
           select ${rowColumns} from people.person_import i join access.unit u on u.id = i.unit_id
           where i.unit_id = any($1::uuid[]) and (i.created_at, i.id) < ${belowKey} order by i.created_at desc, i.id desc limit $4
         ) listed), '[]'::jsonb) as rows`,
      [within.units, ...after, limit],
    );
    return listed!;
  }

  view(within: Scope, id: PersonImportId): Promise<PersonImportView | undefined> {
    return this.database.row<PersonImportView>(
      `select ${viewColumns} from people.person_import i join access.unit u on u.id = i.unit_id where i.id = $1 and i.unit_id = any($2::uuid[])`,
      [id, within.units],
    );
  }

  standing(within: Scope, id: string): Promise<ImportStanding | undefined> {
    return this.database.row<ImportStanding>(
      `select ${standingColumns} from people.person_import i where i.id = $1 and i.unit_id = any($2::uuid[]) for no key update`,
      [id, within.units],
    );
  }

  insert(record: Readonly<Record<string, unknown>>): Promise<void> {
    return this.database.insert('people.person_import', record);
  }

  async change(id: string, version: number, set: Readonly<Record<string, unknown>>): Promise<void> {
    await this.database.update('people.person_import', { id, version, set });
  }

  /** A step that the person or a job takes; whoever saw the import before sees another version now. */
  async move(id: string, { state, failure = null, reached, attempt, isFinished }: ImportMove): Promise<void> {
    await this.database.change(
      `update people.person_import set state = $2, failure = $3, reached = coalesce($4, reached), attempt = coalesce($5, attempt),
         finished_at = case when $6 then now() end, version = version + 1 where id = $1`,
      [id, state, failure, reached ?? null, attempt ?? null, isFinished ?? false],
    );
  }

  /** A job that cannot go on: what is written stays, and can be gone on with or undone. In a system transaction. */
  async fail(id: string, state: ImportState, attempt: number, failure: string): Promise<void> {
    await this.database.change('select people.fail_import($1, $2, $3, $4)', [id, state, attempt, failure]);
  }

  /** The version stays: the forms of the import itself are as they were. */
  async reopen(id: string): Promise<void> {
    await this.database.change(`update people.person_import set state = 'CHECKED', finished_at = null where id = $1`, [
      id,
    ]);
  }

  /** How far the job is. The version stays: nothing that a person could have seen in a form has changed. */
  async reach(id: string, reached: number): Promise<void> {
    await this.database.change('update people.person_import set reached = $2 where id = $1', [id, reached]);
    await this.count(id);
  }

  async count(id: string): Promise<void> {
    await this.database.change(
      `update people.person_import i set created = c.created, updated = c.updated, already_there = c.there, to_review = c.review,
         refused = c.refused, waiting = c.waiting, written = c.written
       from (
         select count(*) filter (where status = 'CREATED') as created, count(*) filter (where status = 'UPDATED') as updated,
           count(*) filter (where status = 'ALREADY_THERE') as there, count(*) filter (where status = 'TO_REVIEW') as review,
           count(*) filter (where status = 'REFUSED') as refused, count(*) filter (where status is null) as waiting,
           count(*) filter (where is_written) as written
         from people.person_import_row where import_id = $1
       ) c where i.id = $1`,
      [id],
    );
  }

  async obstacles(id: string): Promise<number[]> {
    const rows = await this.database.rows<{ line: number }>('select line from people.import_obstacles($1)', [id]);
    return rows.map(({ line }) => line);
  }

  async undo(id: string): Promise<boolean> {
    const row = await this.database.row<{ undone: boolean }>('select people.undo_import($1) as undone', [id]);
    return row!.undone;
  }
}
