import { fileTypeFromBuffer } from 'file-type';
import { Ended } from '../http/refusals';
import { pictureReaders } from './image-size';
import { pdfFault } from './pdf-facts';

export const fileTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;
export type FileType = (typeof fileTypes)[number];
/** More would fill the memory of whoever looks at it: forty million are 160 MB when unpacked. */
export const mostPixels = 40_000_000;

const endings: Readonly<Record<FileType, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
};

/** A name without an ending says nothing; one with an ending says what the bytes are. */
function isNamedSo(name: string, type: FileType): boolean {
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase();
  return ending === undefined || endings[type].includes(ending);
}

function inspectPicture(content: Buffer, type: Exclude<FileType, 'application/pdf'>): void {
  const facts = pictureReaders[type](content);
  if (!facts || facts.width === 0 || facts.height === 0 || facts.trailing > 0) throw new Ended(422, 'fileBroken');
  const pixels = facts.width * facts.height;
  if (pixels > mostPixels) {
    throw new Ended(422, 'tooManyPixels', { pixels: Math.ceil(pixels / 1e6), most: mostPixels / 1e6 });
  }
}

/**
 * What the bytes are, whatever was claimed, once they are harmless.
 * @throws {Ended} `unsupportedType`, `nameMismatch`, `fileBroken`, `fileEncrypted`, `fileActive`, `tooManyPixels`.
 */
export async function inspectFile(content: Buffer, name: string): Promise<FileType> {
  const found = await fileTypeFromBuffer(content);
  const type = fileTypes.find((one) => one === found?.mime);
  if (!type) throw new Ended(415, 'unsupportedType');
  if (!isNamedSo(name, type)) throw new Ended(422, 'nameMismatch');
  if (type === 'application/pdf') {
    const fault = pdfFault(content);
    if (fault) throw new Ended(422, fault);
  } else {
    inspectPicture(content, type);
  }
  return type;
}
