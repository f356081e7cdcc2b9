import type { Element } from '@xmldom/xmldom';
import { WordLists } from './word-lists';
import { lettersOf, shapeOf, WordStyles, type Letters, type Shape } from './word-styles';
import { tableOf } from './word-table';
import {
  NotCarried,
  type Uncarried,
  type WordBlock,
  type WordFace,
  type WordLabel,
  type WordPage,
  type WordParagraph,
  type WordRun,
  type WordTree,
} from './word-tree';
import { attribute, child, elements, nameOf, parsed, points, switchOf, valueOf } from './word-xml';

/** The parts of a Word file by their names. */
export type WordParts = (name: string) => string | undefined;

const arabic = /\p{Script=Arabic}/u;

/** Elements that say something a page of ours has no place for. */
const refused: Readonly<Record<string, Uncarried>> = {
  drawing: 'PICTURE',
  pict: 'PICTURE',
  'mc:AlternateContent': 'PICTURE',
  object: 'EMBEDDED',
  altChunk: 'EMBEDDED',
  subDoc: 'EMBEDDED',
  contentPart: 'EMBEDDED',
  txbxContent: 'TEXT_BOX',
  footnoteReference: 'NOTE',
  endnoteReference: 'NOTE',
  commentReference: 'COMMENT',
  commentRangeStart: 'COMMENT',
  ins: 'TRACKED_CHANGE',
  del: 'TRACKED_CHANGE',
  moveFrom: 'TRACKED_CHANGE',
  moveTo: 'TRACKED_CHANGE',
  'm:oMath': 'EQUATION',
  'm:oMathPara': 'EQUATION',
  tab: 'TAB',
  ptab: 'TAB',
  sym: 'LETTERING',
  ruby: 'LETTERING',
  ffData: 'FORM_CONTROL',
};

/** Elements without a sign of their own on the page. */
const silent = new Set([
  ...['proofErr', 'bookmarkStart', 'bookmarkEnd', 'lastRenderedPageBreak', 'permStart', 'permEnd', 'softHyphen'],
  ...['pPr', 'rPr', 'tblPr', 'tblGrid', 'sectPr', 'sdtPr', 'sdtEndPr', 'customXmlPr', 'smartTagPr'],
]);

/** Elements that are only wrapped around what they say. */
const wrappers = new Set(['hyperlink', 'sdt', 'sdtContent', 'smartTag', 'customXml', 'dir', 'bdo']);

function refuseElement(element: Element): never {
  const name = nameOf(element);
  throw new NotCarried(refused[name] ?? 'OTHER', name);
}

const numberFields: Readonly<Record<string, 'page' | 'pages'>> = {
  PAGE: 'page',
  NUMPAGES: 'pages',
  SECTIONPAGES: 'pages',
};

function numberField(instruction: string): 'page' | 'pages' {
  const name = instruction.trim().split(/\s+/)[0]?.toUpperCase() ?? '';
  const found = numberFields[name];
  if (!found) throw new NotCarried('FIELD', name);
  return found;
}

/** A field written in several runs: what it asks for, and whether its last result is being passed over. */
interface OpenField {
  instruction: string;
  isResult: boolean;
}

interface Line {
  readonly runs: WordRun[];
  readonly rtl: boolean;
  readonly letters: Letters;
  field: OpenField | null;
  /** A page begins after this paragraph. */
  breaksPage: boolean;
}

/** Complex letters, of which Arabic is one, have a size and a weight of their own in Word. */
function faceOf(letters: Letters, isComplex: boolean): WordFace {
  return {
    bold: (isComplex ? letters.boldComplex : letters.bold) ?? false,
    underline: letters.underline ?? false,
    strike: letters.strike ?? false,
    size: (isComplex ? letters.sizeComplex : letters.size) ?? 10,
    color: letters.color ?? null,
    fill: letters.fill ?? null,
    place: letters.place ?? 'base',
  };
}

export class WordReader {
  private readonly styles: WordStyles;
  private readonly lists: WordLists;

  constructor(private readonly parts: WordParts) {
    this.styles = new WordStyles(this.rootOf('word/styles.xml'));
    this.lists = new WordLists(this.rootOf('word/numbering.xml'));
  }

  /** @throws {NotCarried} */
  read(): WordTree {
    const body = child(this.rootOf('word/document.xml'), 'body');
    if (!body) throw new NotCarried('OTHER', 'document');
    const section = child(body, 'sectPr');
    return {
      page: pageOf(section),
      header: this.edge(section, 'headerReference'),
      footer: this.edge(section, 'footerReference'),
      body: this.blocks(body),
    };
  }

  /** Paragraphs and tables of a body, a cell, a header. */
  blocks(parent: Element): WordBlock[] {
    return elements(parent).flatMap((element) => {
      const name = nameOf(element);
      if (name === 'p') return this.paragraph(element);
      if (name === 'tbl') return [tableOf(element, { styles: this.styles, blocks: (cell) => this.blocks(cell) })];
      if (silent.has(name) || name === 'tcPr') return [];
      if (wrappers.has(name)) return this.blocks(element);
      return refuseElement(element);
    });
  }

  private rootOf(name: string): Element | undefined {
    const xml = this.parts(name);
    return xml === undefined ? undefined : parsed(xml);
  }

  /** Header or footer: the one of all pages. */
  private edge(section: Element | undefined, reference: 'headerReference' | 'footerReference'): WordBlock[] {
    const references = elements(section).filter((element) => nameOf(element) === reference);
    const usual = references.find((element) => (attribute(element, 'type') ?? 'default') === 'default');
    if (switchOf(section, 'titlePg') && references.some((element) => attribute(element, 'type') === 'first'))
      throw new NotCarried('FIRST_PAGE', 'titlePg');
    if (!usual) return [];
    const id = usual.getAttributeNS('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'id');
    const target = elements(this.rootOf('word/_rels/document.xml.rels')).find(
      (relation) => relation.getAttribute('Id') === id,
    );
    const root = this.rootOf(`word/${target?.getAttribute('Target')?.replace(/^\/?(word\/)?/, '') ?? ''}`);
    return root ? this.blocks(root) : [];
  }

  private paragraph(element: Element): WordBlock[] {
    const properties = child(element, 'pPr');
    if (child(properties, 'sectPr')) throw new NotCarried('SECTIONS', 'sectPr');
    const style = valueOf(properties, 'pStyle');
    const own = shapeOf(properties);
    const styled: Shape = { ...this.styles.shape, ...this.styles.shapeOf(style) };
    const list = own.list === undefined ? styled.list : own.list;
    const item = list ? this.lists.next(list) : null;
    const shape: Shape = { ...styled, ...item?.shape, ...own };
    const letters: Letters = { ...this.styles.letters, ...this.styles.lettersOf(style, 'paragraph') };
    const line: Line = { runs: [], rtl: shape.rtl ?? false, letters, field: null, breaksPage: false };
    this.inline(element, line);
    const mark: Letters = { ...letters, ...lettersOf(child(properties, 'rPr')) };
    const made = shaped(
      shape,
      line,
      faceOf(mark, line.rtl).size,
      item && labelOf(item, { ...mark, ...item.letters }, line.rtl),
    );
    return line.breaksPage ? [made, { kind: 'pageBreak' }] : [made];
  }

  private inline(parent: Element, line: Line): void {
    for (const element of elements(parent)) {
      const name = nameOf(element);
      if (name === 'r') this.run(element, line);
      else if (name === 'fldSimple')
        line.runs.push({ kind: numberField(attribute(element, 'instr') ?? ''), ...faceOf(line.letters, line.rtl) });
      else if (wrappers.has(name)) this.inline(element, line);
      else if (!silent.has(name)) refuseElement(element);
    }
  }

  private run(element: Element, line: Line): void {
    const properties = child(element, 'rPr');
    const letters: Letters = {
      ...line.letters,
      ...this.styles.lettersOf(valueOf(properties, 'rStyle'), 'character'),
      ...lettersOf(properties),
    };
    for (const part of elements(element)) {
      const name = nameOf(part);
      if (name === 'fldChar' || name === 'instrText') this.field(part, line, letters);
      else if (line.field?.isResult || name === 'rPr' || silent.has(name)) continue;
      else if (name === 't') this.text(part.textContent ?? '', line, letters);
      else if (name === 'noBreakHyphen') this.text('\u2011', line, letters);
      else if (name === 'br' || name === 'cr') this.break(part, line);
      else refuseElement(part);
    }
  }

  private field(part: Element, line: Line, letters: Letters): void {
    if (child(part, 'ffData')) throw new NotCarried('FORM_CONTROL', 'ffData');
    const kind = attribute(part, 'fldCharType');
    if (nameOf(part) === 'instrText') {
      if (line.field) line.field.instruction += part.textContent ?? '';
    } else if (kind === 'begin') {
      if (line.field) throw new NotCarried('FIELD', line.field.instruction.trim());
      line.field = { instruction: '', isResult: false };
    } else if (kind === 'separate' && line.field) {
      line.field.isResult = true;
    } else if (kind === 'end' && line.field) {
      line.runs.push({ kind: numberField(line.field.instruction), ...faceOf(letters, letters.rtl ?? false) });
      line.field = null;
    }
  }

  private text(text: string, line: Line, letters: Letters): void {
    if (text === '') return;
    const hasArabic = arabic.test(text);
    const isComplex = letters.rtl ?? hasArabic;
    const isTurned = line.rtl && !letters.rtl && !hasArabic && /[\p{L}\p{N}]/u.test(text);
    const direction = isTurned ? 'ltr' : !line.rtl && letters.rtl ? 'rtl' : null;
    line.runs.push({ kind: 'text', text, direction, ...faceOf(letters, isComplex) });
  }

  private break(part: Element, line: Line): void {
    const kind = attribute(part, 'type');
    if (kind === 'column') throw new NotCarried('COLUMNS', 'br');
    if (kind !== 'page') line.runs.push({ kind: 'break' });
    else line.breaksPage = true;
  }
}

function labelOf(item: { text: string; isHung: boolean }, letters: Letters, rtl: boolean): WordLabel | null {
  if (item.text === '') return null;
  const { bold, size, color } = faceOf(letters, rtl);
  return { text: item.text, isHung: item.isHung, bold, size, color };
}

function shaped(shape: Shape, { runs, rtl }: Line, size: number, label: WordLabel | null): WordParagraph {
  return {
    kind: 'paragraph',
    rtl,
    align: shape.align ?? 'start',
    before: shape.before ?? 0,
    after: shape.after ?? 0,
    line: shape.line ?? 1,
    indentStart: shape.indentStart ?? 0,
    indentEnd: shape.indentEnd ?? 0,
    firstLine: shape.firstLine ?? 0,
    heading: shape.heading ?? 0,
    keepNext: shape.keepNext ?? false,
    pageBreakBefore: shape.pageBreakBefore ?? false,
    fill: shape.fill ?? null,
    borders: shape.borders ?? {},
    label,
    size,
    runs,
  };
}

/** A4 and an inch where the file does not say. */
function pageOf(section: Element | undefined): WordPage {
  const size = child(section, 'pgSz');
  const margins = child(section, 'pgMar');
  const columns = child(section, 'cols');
  if (Number(attribute(columns, 'num') ?? '1') > 1) throw new NotCarried('COLUMNS', 'cols');
  if (child(section, 'pgBorders')) throw new NotCarried('FRAME', 'pgBorders');
  const edge = (name: string) => Math.abs(points(attribute(margins, name)) ?? 72);
  return {
    width: points(attribute(size, 'w')) ?? 595.3,
    height: points(attribute(size, 'h')) ?? 841.9,
    top: edge('top'),
    bottom: edge('bottom'),
    left: edge('left'),
    right: edge('right'),
    headerAt: points(attribute(margins, 'header')) ?? 36,
    footerAt: points(attribute(margins, 'footer')) ?? 36,
  };
}
