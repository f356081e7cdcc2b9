import type { Element } from '@xmldom/xmldom';
import { bordersOf, type WordStyles } from './word-styles';
import {
  NotCarried,
  type WordBlock,
  type WordBorder,
  type WordBorders,
  type WordCell,
  type WordRow,
  type WordSide,
  type WordTable,
} from './word-tree';
import { attribute, child, colour, elements, nameOf, points, switchOf, valueOf } from './word-xml';

interface Reading {
  readonly styles: WordStyles;
  readonly blocks: (cell: Element) => WordBlock[];
}

type Borders = Record<string, WordBorder | null>;
type Inset = Record<WordSide, number>;

interface Placed {
  readonly element: Element;
  readonly column: number;
  readonly columns: number;
  /** Part of a cell that began higher up. */
  readonly isContinued: boolean;
}

const named = (parent: Element, name: string) =>
  elements(parent).flatMap((element) => {
    if (nameOf(element) === name) return [element];
    // Controls around rows and cells hold what they hold.
    const inner = nameOf(element) === 'sdt' ? child(element, 'sdtContent') : undefined;
    return inner ? elements(inner).filter((one) => nameOf(one) === name) : [];
  });

function placedIn(row: Element): Placed[] {
  const properties = child(row, 'trPr');
  for (const name of ['gridBefore', 'gridAfter'])
    if (Number(valueOf(properties, name) ?? '0') > 0) throw new NotCarried('TABLE_SHAPE', name);
  for (const name of ['ins', 'del', 'trPrChange'])
    if (child(properties, name)) throw new NotCarried('TRACKED_CHANGE', name);
  let column = 0;
  return named(row, 'tc').map((element) => {
    const cell = child(element, 'tcPr');
    if (child(cell, 'hMerge')) throw new NotCarried('TABLE_SHAPE', 'hMerge');
    if (child(cell, 'textDirection')) throw new NotCarried('TABLE_SHAPE', 'textDirection');
    const columns = Number(valueOf(cell, 'gridSpan') ?? '1');
    const merged = child(cell, 'vMerge');
    const placed = {
      element,
      column,
      columns,
      isContinued: merged !== undefined && (attribute(merged, 'val') ?? 'continue') === 'continue',
    };
    column += columns;
    return placed;
  });
}

/** How many rows a cell goes down: itself and what continues it. */
function rowsOf({ column }: Placed, below: readonly (readonly Placed[])[]): number {
  const stop = below.findIndex((row) => !row.some((cell) => cell.column === column && cell.isContinued));
  return 1 + (stop < 0 ? below.length : stop);
}

const insetNames: Readonly<Record<string, WordSide>> = {
  top: 'top',
  bottom: 'bottom',
  left: 'start',
  start: 'start',
  right: 'end',
  end: 'end',
};

function insetOf(parent: Element | undefined, from: Inset): Inset {
  const own = elements(parent).map((element) => [insetNames[nameOf(element)], points(attribute(element, 'w')) ?? 0]);
  return { ...from, ...(Object.fromEntries(own) as Inset) };
}

interface Edges {
  readonly isFirstRow: boolean;
  readonly isLastRow: boolean;
  readonly isFirstColumn: boolean;
  readonly isLastColumn: boolean;
}

/** The lines of the table around and between its cells, and over them what the cell says itself. */
function cellBorders(table: Borders, own: Borders, edges: Edges): WordBorders {
  const of = (side: WordSide, isEdge: boolean, inner: string) =>
    own[side] !== undefined ? own[side] : table[isEdge ? side : inner];
  const all = {
    top: of('top', edges.isFirstRow, 'insideH'),
    bottom: of('bottom', edges.isLastRow, 'insideH'),
    start: of('start', edges.isFirstColumn, 'insideV'),
    end: of('end', edges.isLastColumn, 'insideV'),
  };
  return Object.fromEntries(Object.entries(all).filter(([, border]) => border)) as WordBorders;
}

const valigns: Readonly<Record<string, WordCell['valign']>> = { top: 'top', center: 'center', bottom: 'bottom' };
const aligns: Readonly<Record<string, WordTable['align']>> = { center: 'center', right: 'end', end: 'end' };

/** A table with its widths, lines and merged cells. */
export function tableOf(element: Element, { styles, blocks }: Reading): WordTable {
  const own = child(element, 'tblPr');
  if (child(own, 'tblpPr')) throw new NotCarried('FRAME', 'tblpPr');
  const properties = [...styles.tableOf(valueOf(own, 'tblStyle')), ...(own ? [own] : [])];
  const borders: Borders = Object.assign(
    {},
    ...properties.map((one) => bordersOf(child(one, 'tblBorders'))),
  ) as Borders;
  const inset = properties.reduce<Inset>((from, one) => insetOf(child(one, 'tblCellMar'), from), {
    top: 0,
    bottom: 0,
    start: 5.4,
    end: 5.4,
  });
  const rows = named(element, 'tr');
  const placed = rows.map(placedIn);
  const grid = elements(child(element, 'tblGrid')).map((column) => points(attribute(column, 'w')) ?? 0);
  const width = Math.max(
    ...placed.map((cells) => cells.reduce((end, cell) => Math.max(end, cell.column + cell.columns), 0)),
  );
  if (grid.length < width || grid.some((column) => column <= 0)) throw new NotCarried('TABLE_SHAPE', 'tblGrid');
  const isHeader = rows.map((row) => switchOf(child(row, 'trPr'), 'tblHeader') ?? false);
  const stop = isHeader.indexOf(false);
  return {
    kind: 'table',
    rtl: switchOf(own, 'bidiVisual') ?? false,
    align: aligns[valueOf(own, 'jc') ?? ''] ?? 'start',
    columns: grid.slice(0, width),
    headerRows: stop < 0 ? 0 : stop,
    rows: rows.map((row, line): WordRow => {
      const height = child(child(row, 'trPr'), 'trHeight');
      return {
        height: points(attribute(height, 'val')) ?? 0,
        isWhole: switchOf(child(row, 'trPr'), 'cantSplit') ?? false,
        cells: (placed[line] ?? [])
          .filter(({ isContinued }) => !isContinued)
          .map((cell): WordCell => {
            const rest = child(cell.element, 'tcPr');
            const down = rowsOf(cell, placed.slice(line + 1));
            return {
              column: cell.column,
              columns: cell.columns,
              rows: down,
              fill: colour(attribute(child(rest, 'shd'), 'fill')),
              borders: cellBorders(borders, bordersOf(child(rest, 'tcBorders')), {
                isFirstRow: line === 0,
                isLastRow: line + down === rows.length,
                isFirstColumn: cell.column === 0,
                isLastColumn: cell.column + cell.columns === width,
              }),
              valign: valigns[valueOf(rest, 'vAlign') ?? ''] ?? 'top',
              inset: insetOf(child(rest, 'tcMar'), inset),
              blocks: blocks(cell.element),
            };
          }),
      };
    }),
  };
}
