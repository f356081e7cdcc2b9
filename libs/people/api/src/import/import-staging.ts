import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isRefusal, newId, refuse, type Refusal } from '@sanad/kernel';
import { findHeader, guessColumns, type ReadCell } from '@sanad/people/core';
import {
  Database,
  readSheet,
  unguarded,
  type Encoding,
  type SentBytes,
  type SheetRead,
  type SheetRow,
} from '@sanad/platform';
import type { StoredColumn } from './import-state';
import { SealedCells } from './sealed-cells';

/** What a file says of itself once it is read: columns of `people.person_import`, and its rows. */
export interface StagedSheet {
  readonly record: Readonly<Record<string, unknown>>;
  readonly columns: readonly StoredColumn[];
  readonly rows: readonly SheetRow[];
}

const rowsAtOnce = 1000;
const texts = ({ cells }: SheetRow) => cells.map(({ text }) => text);
/** A line that a file of ours says about itself. */
const isAbout = ({ cells }: SheetRow) =>
  cells.length > 0 && /^# /.test(cells[0]!.text) && cells.slice(1).every(({ text }) => text === '');

function headingsOf(sheet: SheetRead, at: number, height: number): string[] {
  const rows = sheet.rows.slice(at, at + height).map(texts);
  return Array.from({ length: sheet.width }, (_, column) =>
    [...new Set(rows.map((row) => row[column] ?? '').filter(Boolean))].join(' / '),
  );
}

const bare = ({ kind, text }: ReadCell): ReadCell =>
  kind === 'text' ? { kind, text: unguarded(text) } : { kind, text };

/** Reads a file and lays its rows down, before anybody has said what they mean. */
@Injectable()
export class ImportStaging {
  constructor(
    private readonly database: Database,
    private readonly cells: SealedCells,
  ) {}

  async read(
    importId: string,
    { content, label }: SentBytes,
    encoding: Encoding | null,
  ): Promise<StagedSheet | Refusal> {
    // The sheet is read in a thread of its own while this transaction waits.
    await this.database.rows(`select set_config('idle_in_transaction_session_timeout', '40000', true)`);
    const sheet = await readSheet(content, label, encoding);
    if (isRefusal(sheet)) return sheet;
    const header = findHeader(sheet.rows.map(texts));
    const start = header ? header.at + header.height : 0;
    const rows = sheet.rows.slice(start).filter((row) => !isAbout(row));
    if (rows.length === 0) return refuse('sheetWithoutRows');
    if (rows.length > 20_000) return refuse('sheetTooManyRows');
    const headings = header
      ? headingsOf(sheet, header.at, header.height)
      : Array.from({ length: sheet.width }, () => '');
    const guesses = guessColumns(headings, rows.slice(0, 200).map(texts));
    const columns = headings.map((heading, at) => ({ heading, ...guesses[at]! }));
    const record = {
      sheet_name: sheet.name,
      other_sheets: sheet.otherSheets,
      hidden_rows: rows.filter(({ isHidden }) => isHidden).length,
      encoding: sheet.encoding,
      is_encoding_guessed: sheet.isEncodingGuessed,
      content_sha256: createHash('sha256').update(content).digest(),
      content_cipher: sheet.encoding === null ? null : this.cells.sealFile(importId, content),
      header_line: header ? sheet.rows[header.at]!.line : null,
      columns: JSON.stringify(columns),
      total: rows.length,
      waiting: rows.length,
    };
    return { record, columns, rows };
  }

  async lay(importId: string, unitId: string, rows: readonly SheetRow[]): Promise<void> {
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      const batch = rows.slice(at, at + rowsAtOnce).map(({ line, isHidden, cells }, place) => ({
        position: at + place + 1,
        line,
        is_hidden: isHidden,
        cells_cipher: this.cells.seal(importId, line, cells.map(bare)),
        new_person_id: newId(),
      }));
      await this.database.change(
        `insert into people.person_import_row (import_id, unit_id, position, line, is_hidden, cells_cipher, new_person_id)
         select $1, $2, r.position, r.line, r.is_hidden, r.cells_cipher, r.new_person_id
         from jsonb_to_recordset($3::jsonb) r(position integer, line integer, is_hidden boolean, cells_cipher text, new_person_id uuid)`,
        [importId, unitId, JSON.stringify(batch)],
      );
    }
    await this.database.rows('select people.know_import_rows()');
  }

  async clear(importId: string): Promise<void> {
    await this.database.change('delete from people.person_import_row where import_id = $1', [importId]);
  }
}
