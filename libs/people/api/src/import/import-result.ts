import { Injectable } from '@nestjs/common';
import { refuse, say, type Language, type Phrase, type Refusal } from '@sanad/kernel';
import {
  fieldReasons,
  importFieldNames,
  peopleRefusals,
  reviewReasonNames,
  rowForecastNames,
  rowStatusNames,
  resultWords,
  type ImportField,
  type ImportResultQuery,
  type PersonImportId,
  type PersonImportView,
} from '@sanad/people/core';
import { sheetWriters, StreamedFile, type Caller, type SheetValue } from '@sanad/platform';
import { Readable } from 'node:stream';
import { ImportRows, type RowOutcome } from './import-rows.repository';
import { ImportActs } from './import-acts';
import { ImportViews } from './import-views';
import { SealedCells } from './sealed-cells';

const rowsAtOnce = 1000;

function sentenceOf(language: Language, code: string): string {
  const known: Readonly<Record<string, Phrase>> = { ...fieldReasons, ...peopleRefusals };
  return say(language, known[code] ?? fieldReasons.invalid);
}

function nameOf(language: Language, member: string): string {
  const name: Phrase | undefined = importFieldNames[member as ImportField];
  return name ? say(language, name) : '';
}

/** Why the row is where it is, for whoever puts the sheet right. */
function reasonOf(language: Language, row: RowOutcome): string {
  const problems = row.problems.map(({ member, column, code }) =>
    column === null && code !== 'required'
      ? sentenceOf(language, code)
      : `${nameOf(language, member)}: ${sentenceOf(language, code)}`,
  );
  const review =
    row.status === 'TO_REVIEW' && row.reason ? say(language, reviewReasonNames[row.reason as 'POSSIBLE']) : null;
  const differs = row.differs.map((member) => nameOf(language, member)).join(language === 'ar' ? '، ' : ', ');
  return [...problems, review && differs ? `${review}: ${differs}` : review].filter(Boolean).join(' ');
}

/** The same sheet with two more columns: what became of each row, and why. */
@Injectable()
export class ImportResult {
  constructor(
    private readonly rows: ImportRows,
    private readonly views: ImportViews,
    private readonly cells: SealedCells,
    private readonly acts: ImportActs,
  ) {}

  async file(by: Caller, id: PersonImportId, { format, language }: ImportResultQuery): Promise<StreamedFile | Refusal> {
    const view = await this.views.view(by.scope, id);
    if (view.purgedAt !== null) return refuse('importPurged');
    const rows: SheetValue[][] = [];
    for (let after = 0; ;) {
      const batch = await this.rows.page(id, null, after, rowsAtOnce);
      rows.push(...batch.map((row) => this.lineOf(language, view, row)));
      if (batch.length < rowsAtOnce) break;
      after = batch.at(-1)!.position;
    }
    await this.acts.note('download', { id, unitId: view.unit.id }, { format, rows: rows.length });
    return this.stream(view, rows, { format, language });
  }

  private lineOf(language: Language, { id, columns }: PersonImportView, row: RowOutcome): SheetValue[] {
    const cells = this.cells.open(id, row.line, row.cellsCipher);
    const names = row.isWritten ? rowStatusNames : rowForecastNames;
    const status = row.status ? say(language, names[row.status]) : say(language, resultWords.waiting);
    return [...columns.map((_, at) => cells[at]?.text ?? ''), status, reasonOf(language, row)];
  }

  private stream(
    view: PersonImportView,
    rows: readonly SheetValue[][],
    { format, language }: ImportResultQuery,
  ): StreamedFile {
    const headings = view.columns.map(
      ({ heading }, at) => heading || say(language, resultWords.column, { number: at + 1 }),
    );
    const added = [say(language, resultWords.status), say(language, resultWords.reason)];
    const columns = [...headings, ...added].map((heading) => ({ heading, kind: 'text' as const }));
    const writer = sheetWriters[format];
    const sheet = {
      title: say(language, resultWords.title),
      language,
      columns,
      rows: Readable.from(rows) as AsyncIterable<SheetValue[]>,
    };
    const label = `${view.label.replace(/\.[a-z]{3,4}$/i, '')} - ${say(language, resultWords.title)}.${writer.extension}`;
    return new StreamedFile(Readable.from(writer.write(sheet), { objectMode: false }), {
      mediaType: writer.mediaType,
      label,
      headers: { 'Cache-Control': 'no-store' },
    });
  }
}
