import type { Element } from '@xmldom/xmldom';
import { NotCarried } from './word-tree';
import { lettersOf, shapeOf, type Letters, type Shape } from './word-styles';
import { attribute, child, elements, nameOf, valueOf } from './word-xml';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.` or `المادة %1`. */
  readonly text: string;
  readonly isHung: boolean;
  readonly shape: Shape;
  readonly letters: Letters;
}

export interface ListItem {
  readonly text: string;
  readonly isHung: boolean;
  readonly shape: Shape;
  readonly letters: Letters;
}

const arabicLetters = [...'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const abjad = [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'];

function roman(value: number): string {
  const parts: readonly (readonly [number, string])[] = [
    ...([
      [1000, 'M'],
      [900, 'CM'],
      [500, 'D'],
      [400, 'CD'],
      [100, 'C'],
      [90, 'XC'],
      [50, 'L'],
      [40, 'XL'],
    ] as const),
    ...([
      [10, 'X'],
      [9, 'IX'],
      [5, 'V'],
      [4, 'IV'],
      [1, 'I'],
    ] as const),
  ];
  let [left, written] = [value, ''];
  for (const [size, sign] of parts) for (; left >= size; left -= size) written += sign;
  return written;
}

const letter = (value: number, letters: readonly string[]) => letters[(value - 1) % letters.length] ?? '';
const latin = [...'abcdefghijklmnopqrstuvwxyz'];

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: (value) => letter(value, latin),
  upperLetter: (value) => letter(value, latin).toUpperCase(),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
  arabicAlpha: (value) => letter(value, arabicLetters),
  arabicAbjad: (value) => letter(value, abjad),
  none: () => '',
};

/** Bullets of the symbol fonts, which are letters of other fonts elsewhere. */
const bullets: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0d8': '‣',
  '\uf0fc': '✓',
  o: '◦',
};

function levelOf(element: Element): Level {
  const format = valueOf(element, 'numFmt') ?? 'decimal';
  if (format !== 'bullet' && !formats[format]) throw new NotCarried('LIST', `numFmt=${format}`);
  if (child(element, 'lvlPicBulletId')) throw new NotCarried('PICTURE', 'lvlPicBulletId');
  return {
    start: Number(valueOf(element, 'start') ?? '1'),
    format,
    text: valueOf(element, 'lvlText') ?? '',
    isHung: !['space', 'nothing'].includes(valueOf(element, 'suff') ?? 'tab'),
    shape: shapeOf(child(element, 'pPr')),
    letters: lettersOf(child(element, 'rPr')),
  };
}

/** The lists of a file; it counts while the file is read from its beginning to its end. */
export class WordLists {
  private readonly levels = new Map<string, readonly Level[]>();
  private readonly counted = new Map<string, number[]>();
  private readonly kin = new Map<string, string>();

  constructor(root: Element | undefined) {
    const kinds = new Map<string, readonly Level[]>();
    for (const element of elements(root)) {
      const id = attribute(element, 'abstractNumId') ?? '';
      if (nameOf(element) === 'abstractNum')
        kinds.set(
          id,
          elements(element)
            .filter((one) => nameOf(one) === 'lvl')
            .map(levelOf),
        );
    }
    for (const element of elements(root)) {
      if (nameOf(element) !== 'num') continue;
      const id = attribute(element, 'numId') ?? '';
      const kind = valueOf(element, 'abstractNumId') ?? '';
      this.levels.set(id, kinds.get(kind) ?? []);
      // A list that begins anew counts for itself.
      this.kin.set(id, child(element, 'lvlOverride') ? `num ${id}` : `kind ${kind}`);
    }
  }

  /** The next item of a list. */
  next({ id, level: depth }: { readonly id: string; readonly level: number }): ListItem | null {
    const levels = this.levels.get(id) ?? [];
    const level = levels[depth];
    if (!level) return null;
    const counts = this.countsOf(id);
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    counts.length = depth + 1;
    return {
      text: level.format === 'bullet' ? (bullets[level.text] ?? level.text) : this.written(levels, counts, level.text),
      isHung: level.isHung,
      shape: level.shape,
      letters: level.letters,
    };
  }

  private countsOf(id: string): number[] {
    const key = this.kin.get(id) ?? id;
    const counts = this.counted.get(key) ?? [];
    this.counted.set(key, counts);
    return counts;
  }

  private written(levels: readonly Level[], counts: readonly number[], text: string): string {
    return text.replaceAll(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1;
      const level = levels[at];
      return level ? (formats[level.format] ?? String)(counts[at] ?? level.start) : '';
    });
  }
}
