import { inflateSync } from 'node:zlib';

export type PdfFault = 'fileBroken' | 'fileEncrypted' | 'fileActive';

/** What a paper has no need of: programs, started programs, files within the file. */
const active = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z0-9])/;
const encrypted = /\/Encrypt(?![A-Za-z0-9])/;
const largestUnpacked = 8 * 1024 * 1024;
const allUnpacked = 32 * 1024 * 1024;
/** Some printers add a line or two after the end; an archive is longer. */
const trailingAllowed = 1024;

/** A name may be written with its letters as numbers: `/J#61vaScript`. */
function plainNames(text: string): string {
  return text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

const marks = (text: string) => text.split('/ObjStm').length;

/** Objects may lie packed in streams. Null: one of them cannot be read, so nobody knows what it says. */
function packedObjects(bytes: Buffer, text: string): string[] | null {
  const unpacked: string[] = [];
  let size = 0;
  for (const { index } of text.matchAll(/\/ObjStm(?![A-Za-z0-9])/g)) {
    const start = /stream\r?\n/g;
    start.lastIndex = index;
    if (!start.exec(text)) return null;
    try {
      const content = inflateSync(bytes.subarray(start.lastIndex), { maxOutputLength: largestUnpacked });
      size += content.length;
      if (size > allUnpacked) return null;
      unpacked.push(content.toString('latin1'));
    } catch {
      return null;
    }
  }
  return unpacked;
}

/**
 * What keeps a PDF out: it is cut off, locked, or does something when it is opened. Null: nothing does.
 * Everything is looked at, streams too: a table of contents may point into the middle of anything.
 */
export function pdfFault(bytes: Buffer): PdfFault | null {
  const end = bytes.lastIndexOf('%%EOF');
  if (end < 0 || bytes.length - end > trailingAllowed) return 'fileBroken';
  const raw = bytes.toString('latin1');
  const text = raw.includes('#') ? plainNames(raw) : raw;
  if (encrypted.test(text)) return 'fileEncrypted';
  if (active.test(text)) return 'fileActive';
  // Written with numbers, the mark of a packed stream would lie elsewhere in the text than in the bytes.
  if (marks(text) !== marks(raw)) return 'fileActive';
  const packed = packedObjects(bytes, raw);
  if (packed === null) return 'fileBroken';
  return packed.some((objects) => active.test(plainNames(objects))) ? 'fileActive' : null;
}
