import { inflateSync } from 'node:zlib';

type Glyphs = ReadonlyMap<number, string>;

const objects = (pdf: string) =>
  new Map([...pdf.matchAll(/\n(\d+) 0 obj\s([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id!, body!]));

function streamOf(body: string | undefined): string {
  const bytes = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body ?? '')?.[1] ?? '';
  return bytes === '' ? '' : inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1');
}

const lettersOf = (hex: string) =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));

function glyphsOf(map: string): Glyphs {
  const pairs = [...map.matchAll(/<([0-9A-F]{4})> <([0-9A-F]+)>/g)];
  return new Map(pairs.map(([, glyph, letters]) => [Number.parseInt(glyph!, 16), lettersOf(letters!)]));
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a string of the page, in parentheses or as hexadecimal digits: glyph numbers of two bytes each. */
function bytesOf(written: string): number[] {
  if (written.startsWith('<')) return [...Buffer.from(written.slice(1, -1), 'hex')];
  const plain = written
    .slice(1, -1)
    .replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, escaped: string) =>
      /^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : (escapes[escaped] ?? escaped),
    );
  return [...Buffer.from(plain, 'latin1')];
}

/** The strings of an array of the page, with their marks. Parentheses that close again stand in a string as they are. */
function stringsOf(array: string): string[] {
  const strings: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < array.length; at += 1) {
    const sign = array[at];
    if (depth === 0 && sign === '<') {
      const end = array.indexOf('>', at);
      strings.push(array.slice(at, end + 1));
      at = end;
    } else if (sign === '\\') at += 1;
    else if (sign === '(' && (depth += 1) === 1) start = at;
    else if (sign === ')' && (depth -= 1) === 0) strings.push(array.slice(start, at + 1));
  }
  return strings;
}

/** Letters as they are read: a page holds Arabic in the order of the eye. */
function read(run: string, glyphs: Glyphs): string {
  const bytes = stringsOf(run).flatMap(bytesOf);
  const letters = Array.from({ length: bytes.length / 2 }, (_, place) => {
    return glyphs.get(bytes[place * 2]! * 256 + bytes[place * 2 + 1]!) ?? '\uFFFD';
  });
  return (/\p{Script=Arabic}/u.test(letters.join('')) ? letters.toReversed() : letters).join('');
}

/** The words of a PDF made by `Documents`, one run of one direction a line. For specs: it reads what Typst writes and no more. */
export function textOf(pdf: Buffer): string {
  const found = objects(pdf.toString('latin1'));
  const fonts = new Map<string, Glyphs>();
  for (const body of found.values()) {
    for (const [, name, id] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(found.get(id!) ?? '')?.[1];
      if (map) fonts.set(name!, glyphsOf(streamOf(found.get(map))));
    }
  }
  const pages = [...found.values()].flatMap((body) => {
    const id = /\/Type \/Page\b[\s\S]*\/Contents (\d+) 0 R/.exec(body)?.[1];
    return id ? [streamOf(found.get(id))] : [];
  });
  let glyphs: Glyphs = new Map();
  // What is set between q and Q holds until Q.
  const outer: Glyphs[] = [];
  const runs: string[] = [];
  const marks = /\/(F\d+) [\d.]+ Tf|\nBT\n[^[]*\[([\s\S]*?)\] TJ\nET|(?<=\n|^)([qQ])(?=\n|$)/g;
  for (const [, font, run, level] of pages.join('\n').matchAll(marks)) {
    if (font) glyphs = fonts.get(font) ?? new Map();
    else if (level === 'q') outer.push(glyphs);
    else if (level === 'Q') glyphs = outer.pop() ?? glyphs;
    else runs.push(read(run!, glyphs));
  }
  return runs.join('\n');
}
