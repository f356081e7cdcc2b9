/** How the letters of a text file are written down. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * What a cell holds. A formula without a stored result, an error value and text with forbidden characters are named as such:
 * nothing is calculated or repaired here.
 */
export const readKinds = ['empty', 'text', 'number', 'date', 'flag', 'error', 'unreckoned', 'unreadable'] as const;
export type ReadKind = (typeof readKinds)[number];

/** `text` is the one written form: numbers in plain digits, dates as `YYYY-MM-DD`. */
export interface SheetCell {
  readonly kind: ReadKind;
  readonly text: string;
}

export interface SheetRow {
  /** As Excel numbers it: from 1. */
  readonly line: number;
  readonly isHidden: boolean;
  readonly cells: readonly SheetCell[];
  /** Places, from 0, of cells that hold a formula, whatever it gave. */
  readonly formulas: readonly number[];
}

/** The rows of the first sheet that has any. Rows without content are left out. */
export interface SheetRead {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly width: number;
  /** Other sheets of the file that have rows: they are named, not read. */
  readonly otherSheets: readonly string[];
  /** Of text files alone. */
  readonly encoding: Encoding | null;
  /** Whether the encoding is a guess that a person should look at. */
  readonly isEncodingGuessed: boolean;
}

export const sheetLimits = {
  bytes: 10 * 1024 * 1024,
  entries: 1_000,
  unpacked: 50 * 1024 * 1024,
  ratio: 100,
  rows: 20_000,
  columns: 200,
  milliseconds: 20_000,
  memoryMegabytes: 384,
} as const;
