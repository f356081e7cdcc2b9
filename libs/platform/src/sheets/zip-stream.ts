import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: AsyncIterable<string> | Iterable<string>;
}

interface Packed {
  readonly name: Buffer;
  readonly offset: number;
  sum: number;
  packed: number;
  size: number;
}

const largest = 0xffffffff;
/** Sizes follow the bytes, names are UTF-8. */
const flags = 0x0808;
const deflated = 8;
const version = 20;
// 1 January 1980: the same rows give the same bytes.
const day = 0x0021;

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(version, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(deflated, 8);
  header.writeUInt16LE(day, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function sizes({ sum, packed, size }: Packed): Buffer {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(sum, 4);
  descriptor.writeUInt32LE(packed, 8);
  descriptor.writeUInt32LE(size, 12);
  return descriptor;
}

function entry({ name, offset, sum, packed, size }: Packed): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(version, 4);
  header.writeUInt16LE(version, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(deflated, 10);
  header.writeUInt16LE(day, 14);
  header.writeUInt32LE(sum, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

function directory(parts: readonly Packed[], offset: number): Buffer {
  const entries = Buffer.concat(parts.map(entry));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([entries, end]);
}

/** Packs one part and notes down what the directory says of it. */
async function* pack(content: ZipPart['content'], part: Packed): AsyncGenerator<Buffer> {
  async function* measured(): AsyncGenerator<Buffer> {
    for await (const text of content) {
      const bytes = Buffer.from(text);
      part.sum = crc32(bytes, part.sum);
      part.size += bytes.length;
      yield bytes;
    }
  }
  yield localHeader(part.name);
  // Errors reach the reader of the stream below.
  const stream = pipeline(Readable.from(measured(), { objectMode: false }), createDeflateRaw(), () => undefined);
  for await (const bytes of stream as AsyncIterable<Buffer>) {
    part.packed += bytes.length;
    yield bytes;
  }
  yield sizes(part);
}

/** An archive as a stream: what was written is let go of at once. @throws {RangeError} beyond four gigabytes. */
export async function* zipStream(parts: Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const packed: Packed[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const part = { name: Buffer.from(name), offset, sum: 0, packed: 0, size: 0 };
    for await (const bytes of pack(content, part)) {
      offset += bytes.length;
      if (offset > largest) throw new RangeError('The archive would be larger than four gigabytes.');
      yield bytes;
    }
    packed.push(part);
  }
  yield directory(packed, offset);
}
