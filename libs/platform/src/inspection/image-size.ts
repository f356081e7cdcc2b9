/** What the header of a picture says, and whether its bytes end where it ends. Null: it is no whole picture. */
export interface PictureFacts {
  readonly width: number;
  readonly height: number;
  /** Bytes after the end of the picture: another file may hide there. */
  readonly trailing: number;
}

const ascii = (bytes: Buffer, from: number, length: number) => bytes.toString('latin1', from, from + length);

function png(bytes: Buffer): PictureFacts | null {
  if (bytes.length < 33 || ascii(bytes, 12, 4) !== 'IHDR') return null;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (ascii(bytes, at + 4, 4) === 'IEND')
      return end > bytes.length ? null : { width, height, trailing: bytes.length - end };
    at = end;
  }
  return null;
}

/** Frames but for Huffman tables, JPEG extensions and arithmetic conditioning. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpeg(bytes: Buffer): PictureFacts | null {
  const last = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) {
      if (last <= at) return null;
      // Cameras add previews and maps of depth after the picture: what follows it is no sign of anything.
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5), trailing: 0 };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function webp(bytes: Buffer): PictureFacts | null {
  if (bytes.length < 30) return null;
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return null;
  const trailing = bytes.length - end;
  switch (ascii(bytes, 12, 4)) {
    case 'VP8X':
      return { width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3), trailing };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff), trailing };
    }
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff, trailing };
    default:
      return null;
  }
}

/** Reads headers only: a picture is never unpacked here. */
export const pictureReaders: Readonly<
  Record<'image/png' | 'image/jpeg' | 'image/webp', (bytes: Buffer) => PictureFacts | null>
> = {
  'image/png': png,
  'image/jpeg': jpeg,
  'image/webp': webp,
};
