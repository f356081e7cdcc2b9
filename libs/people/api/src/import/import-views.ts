import { Injectable } from '@nestjs/common';
import { keyOf, type Page, type Scope } from '@sanad/kernel';
import {
  cardNumberFromTyped,
  cardEnd,
  maskedCard,
  type ColumnMapping,
  type ImportCandidate,
  type ImportedRow,
  type ImportRowsQuery,
  type PersonImportId,
  type PersonImportRow,
  type PersonImportView,
  type PersonId,
  type ReadCell,
} from '@sanad/people/core';
import { Database, found, pageFrom } from '@sanad/platform';
import type { PageRequest } from '@sanad/kernel';
import { pageStart } from '../page-start';
import { ImportRows, type RowOutcome } from './import-rows.repository';
import { PersonImportsRepository } from './person-imports.repository';
import { SealedCells } from './sealed-cells';

const samples = 3;

/** A card number that is one is shown by its end; what is none has to be seen to be put right. */
function shown(cells: readonly ReadCell[], mapping: ColumnMapping): string[] {
  return cells.map(({ text }, column) => {
    const card = mapping[column] === 'cin' ? cardNumberFromTyped(text) : null;
    return card ? maskedCard(cardEnd(card)) : text;
  });
}

interface Named extends Omit<ImportCandidate, 'line'> {
  readonly personId: PersonId;
}

/** What a person sees of imports and their rows. */
@Injectable()
export class ImportViews {
  constructor(
    private readonly imports: PersonImportsRepository,
    private readonly rows: ImportRows,
    private readonly cells: SealedCells,
    private readonly database: Database,
  ) {}

  async list(within: Scope, query: PageRequest): Promise<Page<PersonImportRow>> {
    const { rows, total } = await this.imports.page(within, pageStart(query));
    return pageFrom(query, rows, total, (row) => [row.createdAt, row.id]);
  }

  async view(within: Scope, id: PersonImportId): Promise<PersonImportView> {
    const view = found(await this.imports.view(within, id));
    const first = await this.rows.after(id, 0, 12);
    const mapping = view.columns.map(({ field }) => field);
    const seen = first.map(({ line, cellsCipher }) => shown(this.cells.open(id, line, cellsCipher), mapping));
    const columns = view.columns.map((column, at) => ({
      ...column,
      samples: seen
        .map((row) => row[at] ?? '')
        .filter(Boolean)
        .slice(0, samples),
    }));
    return { ...view, columns };
  }

  async page(within: Scope, id: PersonImportId, query: ImportRowsQuery): Promise<Page<ImportedRow>> {
    const view = found(await this.imports.view(within, id));
    const after = Number(keyOf(query.after, 1)?.[0] ?? 0);
    const rows = await this.rows.page(id, query.status ?? null, after, query.limit + 1);
    const { created, updated, alreadyThere, toReview, refused } = view.counts;
    const totals = {
      CREATED: created,
      UPDATED: updated,
      ALREADY_THERE: alreadyThere,
      TO_REVIEW: toReview,
      REFUSED: refused,
    };
    const total = query.status ? totals[query.status] : view.total;
    const page = pageFrom(query, rows, total, (row) => [row.position]);
    return { ...page, rows: await this.rowsOf(view, page.rows) };
  }

  async row(within: Scope, id: PersonImportId, line: number): Promise<ImportedRow> {
    const view = found(await this.imports.view(within, id));
    const [row] = await this.rowsOf(view, [found(await this.rows.at(id, line))]);
    return row!;
  }

  private async rowsOf(view: PersonImportView, rows: readonly RowOutcome[]): Promise<ImportedRow[]> {
    const mapping = view.columns.map(({ field }) => field);
    const ids = rows.flatMap(({ candidates }) => candidates.map(({ personId }) => personId));
    const names = ids.length > 0 ? await this.named(view.id, ids) : new Map<string, Named>();
    return rows.map((row) => {
      const cells = shown(this.cells.open(view.id, row.line, row.cellsCipher), mapping);
      const candidates = row.candidates.flatMap(({ personId, line }) => {
        const named = names.get(personId);
        return named ? [{ ...named, line }] : [];
      });
      return {
        line: row.line,
        isHidden: row.isHidden,
        cells: mapping.map((_, column) => cells[column] ?? ''),
        status: row.status,
        isWritten: row.isWritten,
        problems: [...row.problems],
        reason: row.reason as ImportedRow['reason'],
        differs: [...row.differs] as ImportedRow['differs'],
        candidates,
        choice: row.choice,
        chosenId: row.chosenId as PersonId | null,
        personId: row.isWritten ? (row.personId as PersonId | null) : null,
      };
    });
  }

  private async named(importId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
    const rows = await this.database.rows<Named>(
      `select p.id as "personId", p.given_ar || ' ' || p.family_ar as name,
         left(p.birth_date::text, case p.birth_precision when 'DAY' then 10 when 'MONTH' then 7 else 4 end) as birth, p.phone, p.cin_end as "cinEnd"
       from people.person p where p.id = any($2::uuid[])
       union all
       select r.new_person_id, (r.draft ->> 'givenAr') || ' ' || (r.draft ->> 'familyAr'), r.birth, r.phone, r.cin_end
       from people.person_import_row r where r.import_id = $1 and r.new_person_id = any($2::uuid[]) and r.draft is not null and not r.is_written`,
      [importId, ids],
    );
    return new Map(rows.map((row) => [row.personId, row]));
  }
}
