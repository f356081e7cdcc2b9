import type { Element } from '@xmldom/xmldom';
import { NotCarried, type WordAlign, type WordBorder, type WordBorders, type WordSide } from './word-tree';
import { attribute, child, colour, elements, nameOf, points, switchOf, valueOf } from './word-xml';

/** Properties of letters as they were said at one place; undefined: not said there. */
export interface Letters {
  readonly bold?: boolean;
  readonly boldComplex?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly size?: number;
  readonly sizeComplex?: number;
  readonly color?: string | null;
  readonly fill?: string | null;
  readonly place?: 'base' | 'super' | 'sub';
  readonly rtl?: boolean;
}

/** Properties of paragraphs as they were said at one place. */
export interface Shape {
  readonly rtl?: boolean;
  readonly align?: WordAlign;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly indentStart?: number;
  readonly indentEnd?: number;
  readonly firstLine?: number;
  readonly heading?: number;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly fill?: string | null;
  readonly borders?: WordBorders;
  readonly list?: { readonly id: string; readonly level: number } | null;
}

/**
 * What changes the look and what we do not set: our letters have no italics, as Arabic has none. The rest of the vocabulary
 * (names of fonts, languages, spacing by hundredths) shows no sign of its own.
 */
const unseenLetters = new Set([
  ...['caps', 'smallCaps', 'dstrike', 'vanish', 'webHidden', 'effect', 'em', 'emboss', 'imprint', 'outline', 'shadow'],
  ...['i', 'iCs', 'position', 'w', 'bdr', 'fitText', 'eastAsianLayout', 'specVanish', 'oMath'],
]);
const unseenShapes: Readonly<Record<string, 'FRAME' | 'OTHER'>> = { framePr: 'FRAME', textDirection: 'OTHER' };

const aligns: Readonly<Record<string, WordAlign>> = {
  left: 'start',
  start: 'start',
  center: 'center',
  right: 'end',
  end: 'end',
  both: 'justify',
  distribute: 'justify',
  lowKashida: 'justify',
  mediumKashida: 'justify',
  highKashida: 'justify',
};

const highlights: Readonly<Record<string, string>> = {
  yellow: 'ffff00',
  green: '00ff00',
  cyan: '00ffff',
  lightGray: 'c0c0c0',
};

const halfPoints = (value: string | undefined) => (value === undefined ? undefined : Number(value) / 2);

/** Only what was said, so that one place may be laid over another. */
function said<Properties extends object>(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as Properties;
}

function highlightOf(run: Element): string | null | undefined {
  const name = valueOf(run, 'highlight');
  if (name === undefined) return undefined;
  if (name === 'none') return null;
  const found = highlights[name];
  if (!found) throw new NotCarried('LETTERING', `highlight=${name}`);
  return found;
}

function shadeOf(parent: Element): string | null | undefined {
  const shade = child(parent, 'shd');
  return shade && colour(attribute(shade, 'fill'));
}

function underlineOf(run: Element): boolean | undefined {
  const value = valueOf(run, 'u');
  return value === undefined ? undefined : value !== 'none';
}

const places = { superscript: 'super', subscript: 'sub', baseline: 'base' } as const;

export function lettersOf(properties: Element | undefined): Letters {
  if (!properties) return {};
  for (const element of elements(properties)) {
    const name = nameOf(element);
    if (name === 'ins' || name === 'del' || name === 'rPrChange') throw new NotCarried('TRACKED_CHANGE', name);
    if (unseenLetters.has(name) && switchOf(properties, name) !== false) throw new NotCarried('LETTERING', name);
  }
  const color = valueOf(properties, 'color');
  return said({
    bold: switchOf(properties, 'b'),
    boldComplex: switchOf(properties, 'bCs'),
    underline: underlineOf(properties),
    strike: switchOf(properties, 'strike'),
    size: halfPoints(valueOf(properties, 'sz')),
    sizeComplex: halfPoints(valueOf(properties, 'szCs')),
    color: color === undefined ? undefined : colour(color),
    fill: highlightOf(properties) ?? shadeOf(properties),
    place: places[valueOf(properties, 'vertAlign') as keyof typeof places],
    rtl: switchOf(properties, 'rtl'),
  });
}

const sides: Readonly<Record<string, WordSide>> = {
  top: 'top',
  bottom: 'bottom',
  start: 'start',
  left: 'start',
  end: 'end',
  right: 'end',
};

function borderOf(element: Element): WordBorder | null {
  const kind = attribute(element, 'val') ?? 'none';
  if (kind === 'none' || kind === 'nil') return null;
  // Eighths of a point. Double and dashed lines are set as one line of their width.
  return { width: Number(attribute(element, 'sz') ?? '4') / 8, color: colour(attribute(element, 'color')) ?? '000000' };
}

/** Borders of a paragraph, a cell or a table, with the inner ones under their own names; null: taken away here. */
export function bordersOf(parent: Element | undefined): Record<string, WordBorder | null> {
  return Object.fromEntries(
    elements(parent).map((element) => [sides[nameOf(element)] ?? nameOf(element), borderOf(element)]),
  );
}

function outer(borders: Record<string, WordBorder | null>): WordBorders {
  return Object.fromEntries(
    Object.entries(borders).filter(([side, border]) => border && Object.values(sides).includes(side as WordSide)),
  ) as WordBorders;
}

/** Distances between lines: a multiple of a line, or points, taken as lines of twelve points. */
function lineOf(spacing: Element | undefined): number | undefined {
  const value = attribute(spacing, 'line');
  if (value === undefined) return undefined;
  const rule = attribute(spacing, 'lineRule') ?? 'auto';
  return rule === 'auto' ? Number(value) / 240 : Number(value) / 20 / 13.8;
}

function firstLineOf(indent: Element | undefined): number | undefined {
  const hanging = points(attribute(indent, 'hanging'));
  return hanging === undefined ? points(attribute(indent, 'firstLine')) : -hanging;
}

function listOf(properties: Element): Shape['list'] | undefined {
  const list = child(properties, 'numPr');
  if (!list) return undefined;
  const id = valueOf(list, 'numId');
  return id === undefined || id === '0' ? null : { id, level: Number(valueOf(list, 'ilvl') ?? '0') };
}

export function shapeOf(properties: Element | undefined): Shape {
  if (!properties) return {};
  for (const element of elements(properties)) {
    const name = nameOf(element);
    if (name === 'pPrChange') throw new NotCarried('TRACKED_CHANGE', name);
    const unseen = unseenShapes[name];
    if (unseen) throw new NotCarried(unseen, name);
  }
  const spacing = child(properties, 'spacing');
  const indent = child(properties, 'ind');
  const align = valueOf(properties, 'jc');
  const outline = valueOf(properties, 'outlineLvl');
  const borders = child(properties, 'pBdr');
  return said({
    rtl: switchOf(properties, 'bidi'),
    align: align === undefined ? undefined : (aligns[align] ?? 'start'),
    before: points(attribute(spacing, 'before')),
    after: points(attribute(spacing, 'after')),
    line: lineOf(spacing),
    indentStart: points(attribute(indent, 'start') ?? attribute(indent, 'left')),
    indentEnd: points(attribute(indent, 'end') ?? attribute(indent, 'right')),
    firstLine: firstLineOf(indent),
    heading: outline === undefined ? undefined : Number(outline) > 5 ? 0 : Number(outline) + 1,
    keepNext: switchOf(properties, 'keepNext'),
    pageBreakBefore: switchOf(properties, 'pageBreakBefore'),
    fill: shadeOf(properties),
    borders: borders && outer(bordersOf(borders)),
    list: listOf(properties),
  });
}

interface Style {
  readonly kind: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly basedOn: string | undefined;
  readonly element: Element;
}

/** The styles of a file, each with what it is based on. */
export class WordStyles {
  readonly letters: Letters;
  readonly shape: Shape;
  private readonly styles = new Map<string, Style>();

  constructor(root: Element | undefined) {
    const defaults = child(root, 'docDefaults');
    this.letters = lettersOf(child(child(defaults, 'rPrDefault'), 'rPr'));
    this.shape = shapeOf(child(child(defaults, 'pPrDefault'), 'pPr'));
    for (const element of elements(root)) {
      const id = attribute(element, 'styleId');
      if (nameOf(element) !== 'style' || id === undefined) continue;
      this.styles.set(id, {
        kind: attribute(element, 'type') ?? 'paragraph',
        name: valueOf(element, 'name') ?? id,
        isDefault: ['1', 'true', 'on'].includes(attribute(element, 'default') ?? ''),
        basedOn: valueOf(element, 'basedOn'),
        element,
      });
    }
  }

  /** From the root of the family to the style itself; the default of the kind where none is named. */
  private familyOf(id: string | undefined, kind: string): Style[] {
    const first = id ?? [...this.styles].find(([, style]) => style.isDefault && style.kind === kind)?.[0];
    const family: Style[] = [];
    const seen = new Set<string>();
    for (let next = first; next !== undefined && !seen.has(next);) {
      seen.add(next);
      const style = this.styles.get(next);
      if (!style) break;
      family.unshift(style);
      next = style.basedOn;
    }
    return family;
  }

  lettersOf(id: string | undefined, kind: 'paragraph' | 'character'): Letters {
    if (kind === 'character' && id === undefined) return {};
    return Object.assign(
      {},
      ...this.familyOf(id, kind).map(({ element }) => lettersOf(child(element, 'rPr'))),
    ) as Letters;
  }

  shapeOf(id: string | undefined): Shape {
    const family = this.familyOf(id, 'paragraph');
    const level = family
      .map(({ name }) => /^heading ([1-6])$/i.exec(name)?.[1])
      .findLast((found) => found !== undefined);
    return {
      ...(Object.assign({}, ...family.map(({ element }) => shapeOf(child(element, 'pPr')))) as Shape),
      ...(level === undefined ? {} : { heading: Number(level) }),
    };
  }

  /** Properties of the style of a table, the nearest last. */
  tableOf(id: string | undefined): Element[] {
    return this.familyOf(id, 'table').flatMap(({ element }) => child(element, 'tblPr') ?? []);
  }
}
