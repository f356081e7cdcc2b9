/**
 * What a Word file says of its pages, as far as we carry it: everything else is refused when a template is handed in.
 * Lengths are in points, colours are `rrggbb`. `start` and `end` follow the direction of the paragraph or of the table.
 */
export interface WordTree {
  readonly page: WordPage;
  readonly header: readonly WordBlock[];
  readonly footer: readonly WordBlock[];
  readonly body: readonly WordBlock[];
}

export interface WordPage {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** On the left and on the right of the sheet, whatever is written on it. */
  readonly left: number;
  readonly right: number;
  /** From the edge of the sheet to the header, and to the footer. */
  readonly headerAt: number;
  readonly footerAt: number;
}

export type WordBlock = WordParagraph | WordTable | WordPageBreak;

export interface WordPageBreak {
  readonly kind: 'pageBreak';
}

export type WordAlign = 'start' | 'center' | 'end' | 'justify';

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly rtl: boolean;
  readonly align: WordAlign;
  readonly before: number;
  readonly after: number;
  /** Lines of text from one line to the next: 1 is single. */
  readonly line: number;
  readonly indentStart: number;
  readonly indentEnd: number;
  /** Of the first line; below zero it hangs out. */
  readonly firstLine: number;
  /** 1 to 6 for a heading, else 0. */
  readonly heading: number;
  readonly keepNext: boolean;
  readonly pageBreakBefore: boolean;
  readonly fill: string | null;
  readonly borders: WordBorders;
  /** Number or mark of a list, as it is shown. */
  readonly label: WordLabel | null;
  /** Size of a line that says nothing. */
  readonly size: number;
  readonly runs: readonly WordRun[];
}

export interface WordLabel {
  readonly text: string;
  /** Whether the text begins at the indent (true) or right after the label. */
  readonly isHung: boolean;
  readonly bold: boolean;
  readonly size: number;
  readonly color: string | null;
}

export type WordRun = WordText | { readonly kind: 'break' } | (WordFace & { readonly kind: 'page' | 'pages' });

export interface WordFace {
  readonly bold: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly size: number;
  readonly color: string | null;
  readonly fill: string | null;
  readonly place: 'base' | 'super' | 'sub';
}

export interface WordText extends WordFace {
  readonly kind: 'text';
  readonly text: string;
  /** Null: as the paragraph. A number or a code written from the left keeps its order inside an Arabic line. */
  readonly direction: 'ltr' | 'rtl' | null;
}

export interface WordBorder {
  readonly width: number;
  readonly color: string;
}
export type WordSide = 'top' | 'bottom' | 'start' | 'end';
export type WordBorders = Readonly<Partial<Record<WordSide, WordBorder>>>;

export interface WordTable {
  readonly kind: 'table';
  readonly rtl: boolean;
  readonly align: 'start' | 'center' | 'end';
  readonly columns: readonly number[];
  /** Rows at the beginning that are repeated on each page. */
  readonly headerRows: number;
  readonly rows: readonly WordRow[];
}

export interface WordRow {
  /** At least so high; 0 as its words need. */
  readonly height: number;
  readonly isWhole: boolean;
  readonly cells: readonly WordCell[];
}

export interface WordCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly fill: string | null;
  readonly borders: WordBorders;
  readonly valign: 'top' | 'center' | 'bottom';
  readonly inset: Readonly<Record<WordSide, number>>;
  readonly blocks: readonly WordBlock[];
}

/** What a Word file may hold and a page of ours cannot: named to whoever hands in a template. */
export const uncarried = [
  'PICTURE',
  'TEXT_BOX',
  'NOTE',
  'COMMENT',
  'TRACKED_CHANGE',
  'FIELD',
  'FORM_CONTROL',
  'TAB',
  'COLUMNS',
  'SECTIONS',
  'FIRST_PAGE',
  'EQUATION',
  'EMBEDDED',
  'LETTERING',
  'LIST',
  'TABLE_SHAPE',
  'FRAME',
  'OTHER',
] as const;
export type Uncarried = (typeof uncarried)[number];

/** Thrown while a file is read, caught where the template is judged. */
export class NotCarried extends Error {
  override readonly name = 'NotCarried';
  constructor(
    readonly what: Uncarried,
    /** The element of the file, for whoever looks into it. */
    readonly element: string,
  ) {
    super(`${what}: ${element}`);
  }
}
