import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { crc32, deflateSync } from 'node:zlib';
import { PDFiumLibrary } from '@hyzyla/pdfium';

/** PDFium, the engine of browsers, reads what Typst has written: another opinion than that of whoever made the page. */
async function withPages<Made>(
  pdf: Buffer,
  make: (library: Awaited<ReturnType<typeof PDFiumLibrary.init>>) => Promise<Made>,
): Promise<Made> {
  const library = await PDFiumLibrary.init();
  try {
    return await make(library);
  } finally {
    library.destroy();
  }
}

/** How many pages there are. Its words are read with `textOf`: PDFium turns numbers in Arabic lines. */
export async function countPages(pdf: Buffer): Promise<number> {
  return withPages(pdf, async (library) => {
    const document = await library.loadDocument(pdf);
    const count = document.getPageCount();
    document.destroy();
    return count;
  });
}

export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  /** One byte a dot, row by row: 0 is black. */
  readonly grey: Uint8Array;
}

/** A page as it is seen, `scale` dots a point. */
export async function pictureOf(pdf: Buffer, page: number, scale: number): Promise<GreyPicture> {
  return withPages(pdf, async (library) => {
    const document = await library.loadDocument(pdf);
    const { width, height, data } = await document.getPage(page).render({ scale, render: 'bitmap' });
    document.destroy();
    const grey = Uint8Array.from({ length: width * height }, (_, at) =>
      Math.round(data[at * 4]! * 0.299 + data[at * 4 + 1]! * 0.587 + data[at * 4 + 2]! * 0.114),
    );
    return { width, height, grey };
  });
}

function chunk(type: string, content: Buffer): Buffer {
  const said = Buffer.concat([Buffer.from(type), content]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(content.length, 0);
  around.writeUInt32BE(crc32(said), 4);
  return Buffer.concat([around.subarray(0, 4), said, around.subarray(4)]);
}

/** As a small PNG: sixteen greys, four bits a dot. */
export function pngOf({ width, height, grey }: GreyPicture): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 4;
  const line = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(height * line);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = y * line + 1 + (x >> 1);
      rows[at] = rows[at]! | ((grey[y * width + x]! >> 4) << (x % 2 === 0 ? 4 : 0));
    }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** What a code on a page says, read from its picture as a telephone reads it; null when no code is seen. */
export async function codeOnPage(pdf: Buffer, page: number): Promise<string | null> {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader');
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasm).buffer } });
  const { width, height, grey } = await pictureOf(pdf, page, 2);
  const data = Uint8ClampedArray.from({ length: 4 * grey.length }, (_, at) => (at % 4 === 3 ? 255 : grey[at >> 2]!));
  const [found] = await readBarcodes({ width, height, data } as unknown as Blob, { formats: ['QRCode'] });
  return found?.text ?? null;
}
