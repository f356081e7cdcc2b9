/** Dark and light squares of a code with its quiet border, row by row. */
export type Drawing = readonly (readonly boolean[])[];

/** A file that has no place for a code, or is no PDF of ours. */
export class NoPlaceForCode extends Error {
  override readonly name = 'NoPlaceForCode';
  constructor() {
    super('A document keeps exactly one place for its code: #checkable(data.given) in its template.');
  }
}

const mark = '\n%Sanad ';
/** One square is so many dots wide: readers that smooth pictures leave its middle as it is. */
const dots = 4;
/** The picture of three by three dots that `code-place` sets on the page. */
const place = /(\d+) 0 obj\s*<<(?=[^>]*\/Subtype \/Image)(?=[^>]*\/Width 3\b)(?=[^>]*\/Height 3\b)/g;
const ending = /trailer\s*<<([\s\S]*)>>\s*startxref\s*(\d+)\s*%%EOF\s*$/;

const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/**
 * What is put behind a PDF so that its page shows the code: an incremental update (ISO 32000-1, 7.5.6) in which the
 * picture that keeps the place becomes the code. The body stays byte for byte, so the claim may hold its hash; and the
 * stamp follows from body and claim alone, so whoever has both can tell whether a single byte of the file is another.
 * @throws {NoPlaceForCode} when there is not exactly one place for it.
 */
export function stampOf(body: Uint8Array, address: string, drawing: Drawing): Uint8Array {
  const text = latin(body);
  const places = [...text.matchAll(place)];
  const [, trailer, table] = ending.exec(text) ?? [];
  if (places.length !== 1 || trailer === undefined) throw new NoPlaceForCode();
  const object = places[0]![1]!;
  const { size, bytes } = picture(drawing);
  const before = ascii(
    `${mark}${address}\n${object} 0 obj\n<< /Type /XObject /Subtype /Image /Width ${size} /Height ${size} ` +
      `/ColorSpace /DeviceGray /BitsPerComponent 1 /Interpolate false /Length ${bytes.length} >>\nstream\n`,
  );
  const after = '\nendstream\nendobj\n';
  const objectAt = body.length + mark.length + address.length + 1;
  const tableAt = body.length + before.length + bytes.length + after.length;
  const end = ascii(
    `${after}xref\n${object} 1\n${String(objectAt).padStart(10, '0')} 00000 n \n` +
      `trailer\n<<${trailer.trimEnd()}\n  /Prev ${table}\n>>\nstartxref\n${tableAt}\n%%EOF\n`,
  );
  return joined(before, bytes, end);
}

/** The address that a stamped file carries; null when it carries none. */
export function addressIn(file: Uint8Array): string | null {
  const text = latin(file);
  const at = text.lastIndexOf(mark);
  return at < 0 ? null : text.slice(at + mark.length, text.indexOf('\n', at + mark.length));
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** One bit a dot, rows filled up to bytes; light is 1. */
function picture(drawing: Drawing): { size: number; bytes: Uint8Array } {
  const size = drawing.length * dots;
  const width = Math.ceil(size / 8);
  const bytes = new Uint8Array(width * size).fill(0xff);
  for (let y = 0; y < size; y += 1) {
    const row = drawing[Math.floor(y / dots)]!;
    for (let x = 0; x < size; x += 1) {
      if (row[Math.floor(x / dots)]) bytes[y * width + (x >> 3)]! &= ~(0x80 >> (x & 7));
    }
  }
  return { size, bytes };
}
