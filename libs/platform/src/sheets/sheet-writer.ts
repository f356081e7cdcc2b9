import type { Language } from '@sanad/kernel';

/** What stands in the cells of a column. Numbers of cards, files and phones are `text`: nobody adds them up. */
export type ColumnKind = 'text' | 'number' | 'day' | 'instant';

/** Days come as `2022-02-14`, instants as ISO 8601; a day of which less is known stays the text that it is. */
export type SheetValue = string | number | null | undefined;

/** A cell that its reader may fill in and send back; every other cell of the sheet is locked then. */
export interface OpenCell {
  readonly open: SheetValue;
}
export type SheetContent = SheetValue | OpenCell;

export function openCell(value: SheetValue): OpenCell {
  return { open: value };
}

export function isOpenCell(content: SheetContent): content is OpenCell {
  return typeof content === 'object' && content !== null;
}

export function bareValue(content: SheetContent): SheetValue {
  return isOpenCell(content) ? content.open : content;
}

/** What may be written into the open cells of a column. */
export interface SheetEntry {
  /** A drop-down; without it a day that is not in the future, or any text. None of them holds a comma. */
  readonly choices?: readonly string[];
  /** Shown beside the cell while it is chosen. */
  readonly hint?: string;
}

export interface SheetColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width?: number;
  /** Makes a form of the sheet: only open cells of such columns can be written into. Text files know nothing of it. */
  readonly entry?: SheetEntry;
  readonly isHidden?: boolean;
}

/** A line about the file: what it says of itself, and the value. */
export type SheetFact = readonly [label: string, value: string];

export interface Sheet {
  readonly title: string;
  readonly language: Language;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly SheetContent[]>;
  /** Printed at the foot of every page. */
  readonly footer?: string;
  /** What the file says of itself, asked when its last row is written. */
  readonly about?: { readonly title: string; readonly facts: () => readonly SheetFact[] };
}

/** Writes a sheet as a file, row by row: a million rows take no more memory than ten. */
export interface SheetWriter {
  readonly mediaType: string;
  /** Of the file's name, without the dot. */
  readonly extension: string;
  write(sheet: Sheet): AsyncGenerator<Buffer>;
}
