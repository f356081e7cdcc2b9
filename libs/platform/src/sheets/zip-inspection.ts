import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { refuse, type Refusal } from '@sanad/kernel';
import { sheetLimits } from './sheet-read';

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly claimed: number;
  readonly offset: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endSize = 22;
const longestComment = 0xffff;
/** Small parts may shrink a lot without meaning harm. */
const smallPart = 1024 * 1024;
const inflated = promisify(inflateRaw);

const broken = () => refuse('sheetBroken');
const bomb = () => refuse('sheetBomb', { megabytes: sheetLimits.unpacked / 1024 / 1024 });

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - endSize - longestComment);
  for (let at = bytes.length - endSize; at >= first; at -= 1) if (bytes.readUInt32LE(at) === endMark) return at;
  return -1;
}

function entryAt(bytes: Buffer, at: number): { entry: Entry; next: number } | null {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) return null;
  const nameLength = bytes.readUInt16LE(at + 28);
  const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  const entry = {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.readUInt32LE(at + 20),
    claimed: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
  return next > bytes.length ? null : { entry, next };
}

/** The directory at the end of the archive, without unpacking anything. */
function directoryOf(bytes: Buffer): readonly Entry[] | Refusal {
  const end = endOf(bytes);
  if (end < 0) return broken();
  const count = bytes.readUInt16LE(end + 10);
  if (count === 0) return broken();
  if (count > sheetLimits.entries) return bomb();
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let number = 0; number < count; number += 1) {
    const read = entryAt(bytes, at);
    if (!read) return broken();
    entries.push(read.entry);
    at = read.next;
  }
  // Two parts of one name: which of them is read depends on the reader.
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size !== entries.length) return broken();
  return entries;
}

/** What the directory alone says against the archive. */
function claims(entries: readonly Entry[], size: number): Refusal | null {
  if (entries.some(({ flags }) => (flags & 1) === 1)) return refuse('sheetEncrypted');
  if (entries.some(({ name }) => /vbaProject|macrosheets|\.bin\.macro/i.test(name))) return refuse('sheetMacros');
  if (entries.some(({ method }) => method !== 0 && method !== 8)) return broken();
  const claimed = entries.reduce((sum, entry) => sum + entry.claimed, 0);
  return claimed > sheetLimits.unpacked || (claimed > smallPart && claimed / size > sheetLimits.ratio) ? bomb() : null;
}

function packedBytes(bytes: Buffer, { offset, packed }: Entry): Buffer | null {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localMark) return null;
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  return start + packed > bytes.length ? null : bytes.subarray(start, start + packed);
}

async function unpack(packed: Buffer, method: number, most: number): Promise<Buffer | Refusal> {
  if (method === 0) return packed.length > most ? bomb() : packed;
  try {
    return await inflated(packed, { maxOutputLength: most });
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : broken();
  }
}

function markup(name: string, content: Buffer): Refusal | null {
  if (!/\.(xml|rels|vml)$/i.test(name)) return null;
  const isWide = content.length > 1 && (content.readUInt16BE(0) === 0xfffe || content.readUInt16BE(0) === 0xfeff);
  if (isWide || /<!(DOCTYPE|ENTITY)/i.test(content.toString('latin1'))) return refuse('sheetUnsafe');
  return /macroEnabled/i.test(name === '[Content_Types].xml' ? content.toString('latin1') : '')
    ? refuse('sheetMacros')
    : null;
}

/**
 * Looks at an archive of Office before any reader does: the directory first, then every part as it really is,
 * counted while it unpacks, because a directory may lie. Null when there is nothing against it.
 */
export async function inspectArchive(bytes: Buffer, main: RegExp): Promise<Refusal | null> {
  const entries = directoryOf(bytes);
  if (!Array.isArray(entries)) return entries as Refusal;
  const said = claims(entries as readonly Entry[], bytes.length);
  if (said) return said;
  const names = new Set((entries as readonly Entry[]).map(({ name }) => name));
  if (!names.has('[Content_Types].xml') || ![...names].some((name) => main.test(name))) return refuse('sheetType');
  let total = 0;
  for (const entry of entries as readonly Entry[]) {
    const packed = packedBytes(bytes, entry);
    if (!packed) return broken();
    const content = await unpack(packed, entry.method, sheetLimits.unpacked - total + 1);
    if (!Buffer.isBuffer(content)) return content as Refusal;
    total += content.length;
    const isDense = content.length > smallPart && content.length / Math.max(packed.length, 1) > sheetLimits.ratio;
    if (total > sheetLimits.unpacked || isDense) return bomb();
    const unsafe = markup(entry.name, content);
    if (unsafe) return unsafe;
  }
  return null;
}

export const inspectWorkbook = (bytes: Buffer) => inspectArchive(bytes, /^xl\/workbook\.xml$/i);
