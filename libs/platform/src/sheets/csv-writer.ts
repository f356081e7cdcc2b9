import type { Language } from '@sanad/kernel';
import { stringify, type Options } from 'csv-stringify/sync';
import { cellText, guarded, plainText } from './cell-text';
import { bareValue, type Sheet, type SheetColumn, type SheetContent, type SheetWriter } from './sheet-writer';

/** Begins a line about the file. A cell of data that begins with it is quoted, so that the two are told apart. */
export const aboutMark = '#';

const rowsAtOnce = 200;

/** The Excel of France and of Morocco takes the semicolon, in Arabic too. */
export function separatorOf(language: Language): ';' | ',' {
  return language === 'en' ? ',' : ';';
}

function optionsFor(language: Language): Options {
  return { delimiter: separatorOf(language), record_delimiter: '\r\n', quoted_match: new RegExp(`^${aboutMark}`) };
}

function cellsOf(row: readonly SheetContent[], columns: readonly SheetColumn[]): string[] {
  return columns.map(({ kind }, place) => {
    const value = bareValue(row[place]);
    const text = plainText(value, kind);
    return typeof value === 'number' ? text : guarded(text);
  });
}

/** One line, which no reader takes apart. */
function aboutLine({ about }: Sheet): string {
  if (!about) return '';
  const told = about.facts().map(([label, value]) => `${label}: ${value}`);
  const line = [about.title, ...told].join(' · ').replaceAll(/["';,\s]+/g, ' ');
  return `${aboutMark} ${cellText(line)}\r\n`;
}

/**
 * Comma-separated values as Excel opens them: byte order mark, the separator of the language, CRLF, formulas disarmed.
 * The last line tells about the file and begins with `#`; a file without it was cut.
 */
export const csvWriter: SheetWriter = {
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  async *write(sheet) {
    const options = optionsFor(sheet.language);
    const headings = sheet.columns.map(({ heading }) => guarded(cellText(heading)));
    yield Buffer.from(`\uFEFF${stringify([headings], options)}`);
    let waiting: string[][] = [];
    for await (const row of sheet.rows) {
      waiting.push(cellsOf(row, sheet.columns));
      if (waiting.length < rowsAtOnce) continue;
      yield Buffer.from(stringify(waiting, options));
      waiting = [];
    }
    yield Buffer.from(stringify(waiting, options) + aboutLine(sheet));
  },
};
