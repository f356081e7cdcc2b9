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
