import { Injectable } from '@nestjs/common';
import type { CaseFacts, CaseFileView, Stage } from '@sanad/case-file/core';
import { dayOf, today, type PageRequest, type Scope } from '@sanad/kernel';
import { Database, type Selection } from '@sanad/platform';
import { viewColumns, withNames, type StoredCaseFile, type StoredRow } from './case-file-columns';
import { selectionOf, statementOf, type FileTerms, type ListedFiles } from './case-file-statements';

export type { StoredCaseFile, StoredRow };

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
    return selectionOf(within, terms);
  }

  async insert(record: Readonly<Record<string, unknown>>): Promise<void> {
    await this.database.insert('case_file.case_file', record);
  }

  /** @throws {Absent | Stale} */
  async update(id: string, version: number, set: Readonly<Record<string, unknown>>): Promise<void> {
    await this.database.update('case_file.case_file', { id, version, set });
  }

  /** What a training says; one that begins takes nothing back. False when no file took it. */
  /** Those of the files that took it. */
  async recordTraining(
    ids: readonly string[],
    state: 'ENROLLED' | 'COMPLETED',
    certificatePending: boolean,
  ): Promise<ReadonlySet<string>> {
    const changed = await this.database.rows<{ id: string }>(
      `update case_file.case_file set training_state =
         case when $2 = 'ENROLLED' and training_state in ('COMPLETED', 'WAIVED') then training_state else $2 end,
         certificate_pending = $3, version = version + 1, last_activity_at = now()
       where id = any ($1::uuid[]) and stage <> 'CLOSED' returning id`,
      [ids, state, certificatePending],
    );
    return new Set(changed.map(({ id }) => id));
  }

  /** What a training had said was wrong: the file stands as its other trainings say. A waiver stays. */
  async correctTraining(id: string, state: 'NONE' | 'ENROLLED' | 'COMPLETED', pending: boolean): Promise<void> {
    await this.database.change(
      `update case_file.case_file set training_state = case when training_state = 'WAIVED' then training_state else $2 end,
         certificate_pending = $3, version = version + 1, last_activity_at = now() where id = $1`,
      [id, state, pending],
    );
  }

  /** Moves files up in the lists without changing what anybody sees of them; once in a transaction is enough. */
  async touch(ids: readonly string[]): Promise<void> {
    await this.database.change(
      'update case_file.case_file set last_activity_at = now() where id = any ($1::uuid[]) and last_activity_at < now()',
      [ids],
    );
  }
}

/** What the guards look at. */
export function factsOf({ facts, contactAttempts = 0 }: StoredRow & { contactAttempts?: number }): CaseFacts {
  const { closedAt, ...told } = facts;
  return { ...told, contactAttempts, closedOn: closedAt ? dayOf(closedAt) : null, today: today() };
}
