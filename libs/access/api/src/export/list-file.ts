import { createHash } from 'node:crypto';
import { exportWords, roleNames, type ExportRequest, type Role } from '@sanad/access/core';
import { dayOf, say, showInstant, type Language, type Phrase } from '@sanad/kernel';
import type { Sheet, SheetColumn, SheetContent, SheetFact, Snapshot } from '@sanad/platform';
import type { ListColumn, ListFilter, SheetList } from './sheet-list';

/** Of what a file is made, and for whom. */
export interface FileOrder {
  readonly id: string;
  readonly asked: ExportRequest;
  readonly by: { readonly name: string; readonly role: string | null };
  /** The moment of the data. */
  readonly at: string;
  readonly total: number;
}

function columnOf<Row>(language: Language, { heading, kind, width, entry, isHidden }: ListColumn<Row>): SheetColumn {
  const written = entry && {
    choices: entry.choices?.map((choice) => say(language, choice)),
    hint: entry.hint && say(language, entry.hint),
  };
  return { heading: say(language, heading), kind, width, entry: written, isHidden };
}

/** A list on its way into a file: its sheet, and how far it is. */
export class ListFile<Row> {
  private readonly sum = createHash('sha256');
  /** Rows written so far. */
  written = 0;

  constructor(
    private readonly list: SheetList<Row>,
    private readonly order: FileOrder,
  ) {}

  get label(): string {
    const { language } = this.order.asked;
    return `${say(language, this.list.name)} ${dayOf(this.order.at)}`;
  }

  sheet(snapshot: Snapshot): Sheet {
    const { language } = this.order.asked;
    return {
      title: say(language, this.list.name),
      language,
      columns: this.list.columns.map((column) => columnOf(language, column)),
      rows: this.rows(snapshot),
      footer: this.list.isNamed ? this.watermark() : undefined,
      about: { title: say(language, exportWords.about), facts: () => this.facts() },
    };
  }

  /** @throws {Error} when other rows came than were counted in the same moment: then the file is not finished. */
  private async *rows(snapshot: Snapshot): AsyncGenerator<readonly SheetContent[]> {
    const { language } = this.order.asked;
    const { rows, columns } = this.list;
    for await (const row of snapshot.rows<Row>(rows.text, rows.values)) {
      const cells = columns.map(({ value }) => value(row, language));
      this.sum.update(`${JSON.stringify(cells)}\n`);
      this.written += 1;
      yield cells;
    }
    if (this.written !== this.order.total)
      throw new Error(`${this.list.code}: ${this.order.total} rows were counted and ${this.written} written.`);
  }

  private watermark(): string {
    return say(this.order.asked.language, exportWords.watermark, { name: this.order.by.name });
  }

  private facts(): SheetFact[] {
    const { asked, by, at, id } = this.order;
    const tell = (phrase: Phrase) => say(asked.language, phrase);
    const filters = this.list.filters.map((filter) => this.told(filter)).join(' · ');
    const role = by.role ? roleNames[by.role as Role] : undefined;
    const moment = showInstant(asked.language, at);
    return [
      [tell(exportWords.list), tell(this.list.name)],
      [tell(exportWords.filters), filters || tell(exportWords.noFilters)],
      [tell(exportWords.rows), String(this.written)],
      [tell(exportWords.asOf), say(asked.language, exportWords.moroccanTime, { moment })],
      [tell(exportWords.exportedBy), role ? `${by.name} (${tell(role)})` : by.name],
      ...(asked.reason ? [[tell(exportWords.reason), asked.reason] as const] : []),
      [tell(exportWords.number), id],
      [tell(exportWords.rowsSum), `SHA-256 ${this.sum.copy().digest('hex')}`],
      ...(this.list.isNamed ? [[tell(exportWords.notice), this.watermark()] as const] : []),
    ];
  }

  private told({ label, value }: ListFilter): string {
    const { language } = this.order.asked;
    return `${say(language, label)}: ${typeof value === 'string' ? value : say(language, value)}`;
  }
}
