import type { Language, Phrase } from '@sanad/kernel';
import type { ColumnKind, Selection, SheetContent } from '@sanad/platform';

/** A column of a list that is taken away. Codes are said in words, and card numbers never whole. */
export interface ListColumn<Row> {
  readonly heading: Phrase;
  readonly kind: ColumnKind;
  readonly width?: number;
  /** What may be written into its open cells, in a list that comes back filled in. */
  readonly entry?: { readonly choices?: readonly Phrase[]; readonly hint?: Phrase };
  readonly isHidden?: boolean;
  readonly value: (row: Row, language: Language) => SheetContent;
}

/** What was asked of the list, in words. */
export interface ListFilter {
  readonly label: Phrase;
  readonly value: Phrase | string;
}

/** A list as a file: the very rows of the list on the screen, in its order. */
export interface SheetList<Row> {
  /** `people`: what the audit calls it. */
  readonly code: string;
  readonly name: Phrase;
  /** Whether persons are named in it: then a reason may be owed. */
  readonly isNamed: boolean;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: Selection;
  readonly filters: readonly ListFilter[];
}

/** Filters without those that were not asked. */
export function asked(...filters: readonly (readonly [Phrase, Phrase | string | null | undefined])[]): ListFilter[] {
  return filters.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}
