/** The part of the Barcode Detection API that is used here; the browser's own and the library's are alike. */
interface Detector {
  detect(source: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorKind {
  new (options: { formats: ['qr_code'] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const own = () => (globalThis as { BarcodeDetector?: DetectorKind }).BarcodeDetector;
let reader: Promise<Detector> | undefined;

async function opened(): Promise<Detector> {
  const native = own();
  if (native && (await native.getSupportedFormats()).includes('qr_code')) return new native({ formats: ['qr_code'] });
  const library = await import('barcode-detector/ponyfill');
  // From our own server: nothing is fetched from anybody else.
  library.prepareZXingModule({ overrides: { locateFile: (path: string) => `/wasm/${path}` } });
  return new library.BarcodeDetector({ formats: ['qr_code'] });
}

/** What a code in a picture or in a frame of the camera says; null when there is none. */
export async function codeInPicture(source: ImageBitmapSource): Promise<string | null> {
  reader ??= opened();
  try {
    const [found] = await (await reader).detect(source);
    return found?.rawValue ?? null;
  } catch (error) {
    // What could not be fetched may be fetched the next time.
    reader = undefined;
    throw error;
  }
}
