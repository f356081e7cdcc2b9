import { Injectable } from '@nestjs/common';
import { dayFromTyped, languages, PlainDay, refuse, say, type Phrase, type Refusal } from '@sanad/kernel';
import { columnName, type SheetRead, type SheetRow } from '@sanad/platform';
import { CertificateDraft, resultNames, results, workbookSheetWords as words } from '@sanad/training/core';
import type { EntryField } from '@sanad/training/core';
import { markOf, RowTokens, type TakenRow } from './row-tokens';
import { workbookMark } from './workbook-columns';

/** What a cell says, in the codes of the house; or why it says nothing that is understood. */
export interface ReadCell {
  readonly field: EntryField;
  /** Of a mark: which day of the session, from 0. */
  readonly dayAt: number | null;
  readonly column: string;
  readonly written: string | null;
  readonly given: string | null;
  readonly fault: string | null;
}

export interface ReadRow {
  readonly line: number;
  readonly taken: TakenRow;
  readonly cells: readonly ReadCell[];
  /** Column of a cell of the identity that is not as it was. */
  readonly identity: readonly { readonly column: string; readonly written: string; readonly isFormula: boolean }[];
}

export interface StrayRow {
  readonly line: number;
  readonly column: string;
  readonly code: 'tokenChanged' | 'rowForeign' | 'formulaCell';
}

export interface ReadWorkbook {
  readonly id: string;
  readonly rows: readonly ReadRow[];
  readonly strays: readonly StrayRow[];
}

interface Column {
  readonly at: number;
  readonly field: EntryField;
  readonly dayAt: number | null;
}

interface Layout {
  readonly id: string;
  readonly token: number;
  readonly identity: readonly number[];
  readonly entries: readonly Column[];
}

const named = new RegExp(`^${workbookMark} ([0-9a-f-]{36})$`);
const dayHeading = new RegExp(
  `^(?:${languages.map((language) => say(language, words.day, { number: 0 }).replace(' 0', '')).join('|')}) (\\d{1,2})(?: ·|$)`,
);
const single = {
  RESULT: words.result,
  RESULT_ON: words.resultOn,
  CERTIFICATE: words.certificate,
  CERTIFICATE_ON: words.certificateOn,
} as const satisfies Partial<Record<EntryField, Phrase>>;

const says = (heading: string, phrase: Phrase) => languages.some((language) => phrase[language] === heading);

function columnOf(heading: string, at: number): Column | null {
  const day = dayHeading.exec(heading)?.[1];
  if (day) return { at, field: 'MARK', dayAt: Number(day) - 1 };
  const found = Object.entries(single).find(([, phrase]) => says(heading, phrase));
  return found ? { at, field: found[0] as EntryField, dayAt: null } : null;
}

/** Columns are found by their headings: somebody may have added one of their own. */
function layoutOf({ rows: [first] }: SheetRead): Layout | null {
  const headings = first?.cells.map(({ text }) => text) ?? [];
  const token = headings.findIndex((heading) => named.test(heading));
  const identity = [words.caseFile, words.name].map((phrase) => headings.findIndex((one) => says(one, phrase)));
  const entries = headings.flatMap((heading, at) => columnOf(heading, at) ?? []);
  const places = new Set(entries.map(({ field, dayAt }) => `${field} ${dayAt}`));
  const isWhole =
    token >= 0 &&
    !identity.includes(-1) &&
    places.size === entries.length &&
    Object.keys(single).every((field) => places.has(`${field} null`));
  return isWhole ? { id: named.exec(headings[token]!)![1]!, token, identity, entries } : null;
}

type Reading = Pick<ReadCell, 'given' | 'fault'>;
const read = (given: string | null): Reading => ({ given, fault: null });
const unread = (fault: string): Reading => ({ given: null, fault });

function dayOfCell(text: string): Reading {
  const day = PlainDay.safeParse(text);
  const found = day.success ? day.data : dayFromTyped(text);
  return found ? read(found) : unread('dayUnknown');
}

const readers: Readonly<Record<EntryField, (text: string) => Reading>> = {
  MARK: (text) => {
    const mark = markOf(text.toUpperCase());
    return mark ? read(mark) : unread('markUnknown');
  },
  RESULT: (text) => {
    const result = results.find((one) => says(text, resultNames[one]));
    return result ? read(result) : unread('resultUnknown');
  },
  RESULT_ON: dayOfCell,
  CERTIFICATE: (text) => {
    const number = CertificateDraft.shape.number.safeParse(text);
    if (number.success) return read(number.data);
    return unread(text.length > 60 ? 'numberTooLong' : 'cellUnreadable');
  },
  CERTIFICATE_ON: dayOfCell,
};

function cellOf(row: SheetRow, { at, field, dayAt }: Column): ReadCell {
  const cell = row.cells[at] ?? { kind: 'empty', text: '' };
  const place = { field, dayAt, column: columnName(at), written: cell.text || null };
  if (row.formulas.includes(at)) return { ...place, ...unread('formulaCell') };
  if (cell.kind === 'empty') return { ...place, ...read(null) };
  if (cell.kind === 'error' || cell.kind === 'unreadable') return { ...place, ...unread('cellUnreadable') };
  return { ...place, ...readers[field](cell.text) };
}

/** Finds in a sheet the rows that left this house in one workbook, and what has been written into them. */
@Injectable()
export class WorkbookReader {
  constructor(private readonly tokens: RowTokens) {}

  read(sheet: SheetRead): ReadWorkbook | Refusal {
    const layout = layoutOf(sheet);
    if (!layout) return refuse('workbookUnknown');
    const [rows, strays]: [ReadRow[], StrayRow[]] = [[], []];
    for (const row of sheet.rows.slice(1)) {
      const found = this.rowOf(row, layout);
      if ('code' in found) strays.push(found);
      else rows.push(found);
    }
    return { id: layout.id, rows, strays };
  }

  private rowOf(row: SheetRow, layout: Layout): ReadRow | StrayRow {
    const { line } = row;
    const stray = (code: StrayRow['code']) => ({ line, column: columnName(layout.token), code });
    const token = row.cells[layout.token]?.text ?? '';
    if (row.formulas.includes(layout.token)) return stray('formulaCell');
    if (token === '') return stray('rowForeign');
    const taken = this.tokens.open(token);
    if (!taken) return stray('tokenChanged');
    if (taken.workbook !== layout.id) return stray('rowForeign');
    const identity = layout.identity.map((at) => ({
      column: columnName(at),
      written: row.cells[at]?.text ?? '',
      isFormula: row.formulas.includes(at),
    }));
    return { line, taken, cells: layout.entries.map((column) => cellOf(row, column)), identity };
  }
}
