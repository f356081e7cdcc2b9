import { dayOf, directionOf, timeOf, type Language } from '@sanad/kernel';
import { cellText, isWholeDay, plainText } from './cell-text';
import {
  bareValue,
  isOpenCell,
  type ColumnKind,
  type Sheet,
  type SheetColumn,
  type SheetContent,
  type SheetFact,
  type SheetValue,
  type SheetWriter,
} from './sheet-writer';
import { formParts } from './xlsx-form';
import { columnName, workbookParts, styleOf, xml } from './xlsx-parts';
import { zipStream, type ZipPart } from './zip-stream';

/** What a sheet of Excel holds, its headings included. */
export const mostSheetRows = 1_048_576;

const rowsAtOnce = 200;
const usualWidth = 18;
const firstDay = Date.UTC(1899, 11, 30);
// Before the first of March 1900 Excel counts a day that never was.
const firstCounted = '1900-03-01';

/** The number under which Excel keeps a moment of the wall clock. */
function serial(day: string, time = '00:00'): number {
  return (Date.parse(`${day}T${time}:00Z`) - firstDay) / 86_400_000;
}

function textCell(place: string, text: string, style: number): string {
  return text === ''
    ? ''
    : `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`;
}

function numberCell(place: string, value: number, style: number): string {
  return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
}

function cell(place: string, value: SheetValue, kind: ColumnKind): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return numberCell(place, value, styleOf.number);
  if (kind === 'day' && isWholeDay(value) && value >= firstCounted)
    return numberCell(place, serial(value), styleOf.day);
  if (kind === 'instant') return numberCell(place, serial(dayOf(value), timeOf(value)), styleOf.instant);
  return textCell(place, plainText(value, kind), styleOf.text);
}

/** A cell to be written into: it keeps its place when it is empty, and its lock is off. */
function entryCell(place: string, value: SheetValue, kind: ColumnKind): string {
  const style = kind === 'day' ? styleOf.openDay : styleOf.openText;
  if (kind === 'day' && isWholeDay(value) && value >= firstCounted) return numberCell(place, serial(value), style);
  return textCell(place, plainText(value, kind), style) || `<c r="${place}" s="${style}"/>`;
}

function content(place: string, written: SheetContent, kind: ColumnKind): string {
  return isOpenCell(written) ? entryCell(place, bareValue(written), kind) : cell(place, written, kind);
}

function rowOf(number: number, cells: readonly string[]): string {
  return `<row r="${number}">${cells.join('')}</row>`;
}

interface View {
  readonly language: Language;
  readonly columns: readonly Pick<SheetColumn, 'width' | 'isHidden'>[];
  readonly hasHeadings: boolean;
}

function opening({ language, columns, hasHeadings }: View): string {
  const direction = directionOf[language] === 'rtl' ? ' rightToLeft="1"' : '';
  const frozen = hasHeadings ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : '';
  const drawn = columns.map(
    ({ width = usualWidth, isHidden }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${isHidden ? ' hidden="1"' : ''}/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetViews><sheetView${direction} workbookViewId="0">${frozen}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${drawn.join('')}</cols><sheetData>`
  );
}

// In a foot `&` begins a code; the whole may have 255 characters.
function closing(footer: string | undefined, form = ''): string {
  const line = cellText(footer ?? '')
    .slice(0, 200)
    .replaceAll('&', '&&');
  const foot = line ? `<headerFooter><oddFooter>${xml(`&C${line}`)}</oddFooter></headerFooter>` : '';
  return `</sheetData>${form}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/>${foot}</worksheet>`;
}

async function* rowsSheet({ language, columns, rows, footer }: Sheet): AsyncGenerator<string> {
  yield opening({ language, columns, hasHeadings: true });
  const names = columns.map((_, at) => columnName(at));
  let [number, waiting] = [
    1,
    rowOf(
      1,
      columns.map(({ heading }, at) => textCell(`${names[at]}1`, cellText(heading), styleOf.heading)),
    ),
  ];
  const kinds = columns.map(({ kind }: SheetColumn) => kind);
  for await (const row of rows) {
    number += 1;
    if (number > mostSheetRows) throw new RangeError('A sheet of Excel holds no more rows.');
    waiting += rowOf(
      number,
      kinds.map((kind, at) => content(`${names[at]}${number}`, row[at], kind)),
    );
    if (number % rowsAtOnce !== 0) continue;
    yield waiting;
    waiting = '';
  }
  yield waiting + closing(footer, formParts(columns, number));
}

/** The facts are asked for when they are written: after the last row. */
function* factsSheet(language: Language, facts: () => readonly SheetFact[]): Generator<string> {
  yield opening({ language, columns: [{ width: 28 }, { width: 90 }], hasHeadings: false });
  for (const [at, [label, value]] of facts().entries()) {
    const cells = [
      textCell(`A${at + 1}`, cellText(label), styleOf.heading),
      textCell(`B${at + 1}`, cellText(value), styleOf.text),
    ];
    yield rowOf(at + 1, cells);
  }
  yield closing(undefined);
}

/**
 * A workbook for Excel and LibreOffice, written as it is sent. Texts are typed as texts, so nothing in them is a formula;
 * days are days; an Arabic sheet runs from right to left. A second sheet tells about the file.
 */
export const xlsxWriter: SheetWriter = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
  write(sheet) {
    const { title, language, about } = sheet;
    const parts = workbookParts([title, ...(about ? [about.title] : [])]);
    const rows: ZipPart = { name: 'xl/worksheets/sheet1.xml', content: rowsSheet(sheet) };
    const facts: ZipPart[] = about
      ? [{ name: 'xl/worksheets/sheet2.xml', content: factsSheet(language, about.facts) }]
      : [];
    return zipStream([...parts, rows, ...facts]);
  },
};
