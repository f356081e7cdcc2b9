import { Injectable } from '@nestjs/common';
import type { RowChoice, RowProblem, RowStatus } from '@sanad/people/core';
import { Database } from '@sanad/platform';
import type { Verdict } from './verdict';

export interface StagedRow {
  readonly position: number;
  readonly line: number;
  readonly isHidden: boolean;
  readonly cellsCipher: string;
  readonly choice: RowChoice | null;
  readonly chosenId: string | null;
  readonly newPersonId: string;
  readonly isWritten: boolean;
}

export interface RowOutcome extends StagedRow {
  readonly status: RowStatus | null;
  readonly problems: readonly RowProblem[];
  readonly reason: string | null;
  readonly differs: readonly string[];
  readonly candidates: readonly { personId: string; line: number | null }[];
  readonly personId: string | null;
}

/** What a row says, as its columns hold it. */
export interface RowFacts {
  readonly position: number;
  readonly draft: unknown;
  readonly says_province: boolean;
  readonly stated_id: string | null;
  readonly kinship: unknown;
  readonly cin_cipher: string | null;
  /** Hexadecimal. */
  readonly cin_index: string | null;
  readonly cin_end: string | null;
  readonly name_key: string | null;
  readonly birth: string | null;
  readonly phone: string | null;
  /** Hexadecimal. */
  readonly row_hash: string | null;
}

const staged = `position, line, is_hidden as "isHidden", cells_cipher as "cellsCipher", choice, chosen_id as "chosenId",
  new_person_id as "newPersonId", is_written as "isWritten"`;
const outcome = `${staged}, status, problems, reason, differs, candidates, person_id as "personId"`;

@Injectable()
export class ImportRows {
  constructor(private readonly database: Database) {}

  after(importId: string, position: number, limit: number): Promise<StagedRow[]> {
    return this.database.rows<StagedRow>(
      `select ${staged} from people.person_import_row where import_id = $1 and position > $2 order by position limit $3`,
      [importId, position, limit],
    );
  }

  at(importId: string, line: number): Promise<RowOutcome | undefined> {
    return this.database.row<RowOutcome>(
      `select ${outcome} from people.person_import_row where import_id = $1 and line = $2 for update`,
      [importId, line],
    );
  }

  /** A page of rows, those of one status or all. */
  page(importId: string, status: RowStatus | null, after: number, limit: number): Promise<RowOutcome[]> {
    return status === null
      ? this.database.rows<RowOutcome>(
          `select ${outcome} from people.person_import_row where import_id = $1 and position > $2 order by position limit $3`,
          [importId, after, limit],
        )
      : this.database.rows<RowOutcome>(
          `select ${outcome} from people.person_import_row where import_id = $1 and status = $4 and position > $2 order by position limit $3`,
          [importId, after, limit, status],
        );
  }

  async setCells(importId: string, position: number, cipher: string): Promise<void> {
    await this.database.change(
      'update people.person_import_row set cells_cipher = $3 where import_id = $1 and position = $2',
      [importId, position, cipher],
    );
  }

  async choose(importId: string, position: number, choice: RowChoice, chosenId: string | null): Promise<void> {
    await this.database.change(
      'update people.person_import_row set choice = $3, chosen_id = $4 where import_id = $1 and position = $2',
      [importId, position, choice, chosenId],
    );
  }

  async keepFacts(importId: string, facts: readonly RowFacts[]): Promise<void> {
    await this.database.change(
      `update people.person_import_row r set draft = f.draft, says_province = f.says_province, stated_id = f.stated_id, kinship = f.kinship,
         cin_cipher = f.cin_cipher, cin_index = decode(f.cin_index, 'hex'), cin_end = f.cin_end, name_key = f.name_key,
         birth = f.birth, phone = f.phone, row_hash = decode(f.row_hash, 'hex')
       from jsonb_to_recordset($2::jsonb) f(position integer, draft jsonb, says_province boolean, stated_id uuid, kinship jsonb, cin_cipher text,
         cin_index text, cin_end text, name_key text, birth text, phone text, row_hash text)
       where r.import_id = $1 and r.position = f.position`,
      [importId, JSON.stringify(facts)],
    );
  }

  async keepVerdicts(importId: string, verdicts: ReadonlyMap<number, Verdict>): Promise<void> {
    const records = [...verdicts].map(([position, { status, problems, reason, differs, candidates }]) => ({
      ...{ position, status, problems, reason, differs, candidates },
    }));
    await this.database.change(
      `update people.person_import_row r set status = v.status, problems = v.problems, reason = v.reason,
         differs = array(select jsonb_array_elements_text(v.differs)), candidates = v.candidates
       from jsonb_to_recordset($2::jsonb) v(position integer, status text, problems jsonb, reason text, differs jsonb, candidates jsonb)
       where r.import_id = $1 and r.position = v.position`,
      [importId, JSON.stringify(records)],
    );
  }

  async forgetVerdicts(importId: string): Promise<void> {
    await this.database.change(
      `update people.person_import_row set status = null, problems = '[]', reason = null, differs = '{}', candidates = '[]'
       where import_id = $1 and not is_written`,
      [importId],
    );
  }
}
