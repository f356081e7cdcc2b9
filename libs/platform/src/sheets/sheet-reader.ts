import { Worker } from 'node:worker_threads';
import { isRefusal, refuse, type Refusal } from '@sanad/kernel';
import { fileTypeFromBuffer } from 'file-type';
import { sheetLimits, type ReadKind, type Encoding, type SheetRead, type SheetRow } from './sheet-read';
import { sheetWorker } from './sheet-worker';
import { inspectWorkbook } from './zip-inspection';

interface Answer {
  readonly name: string;
  readonly otherSheets: readonly string[];
  readonly rows: readonly (readonly [number, boolean, readonly ReadKind[], readonly string[], readonly number[]])[];
}

const separators = [';', ',', '\t'];
const oldContainer = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const encryptedPart = Buffer.from('EncryptedPackage', 'utf16le');
const noText = /(?![\t\r\n\f])\p{Cc}/u;

interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly isGuessed: boolean;
}

function markedEncoding(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 by its mark, UTF-8 when every byte fits it, else the old Arabic code page as a guess to be looked at. */
function decoded(bytes: Buffer, wish: Encoding | null): Decoded {
  const marked = wish ?? markedEncoding(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked, isGuessed: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', isGuessed: false };
  } catch {
    return { text: new TextDecoder('windows-1256').decode(bytes), encoding: 'windows-1256', isGuessed: true };
  }
}

function inThread(data: { bytes: Buffer | null; text: string | null }): Promise<Answer | Refusal> {
  return new Promise((resolve) => {
    const worker = new Worker(sheetWorker, {
      eval: true,
      env: {},
      // Packages are found from the folder of the program.
      execArgv: [],
      argv: [],
      workerData: { ...data, separators, mostRows: sheetLimits.rows + 60, mostColumns: sheetLimits.columns },
      resourceLimits: { maxOldGenerationSizeMb: sheetLimits.memoryMegabytes, maxYoungGenerationSizeMb: 64 },
    });
    const settle = (answer: Answer | Refusal) => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const bomb = () => settle(refuse('sheetBomb', { megabytes: sheetLimits.unpacked / 1024 / 1024 }));
    const timer = setTimeout(bomb, sheetLimits.milliseconds);
    worker.once('message', settle);
    worker.once('error', (error: Error & { code?: string }) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? bomb() : settle(refuse('sheetBroken')),
    );
    worker.once('exit', () => settle(refuse('sheetBroken')));
  });
}

function rowOf([line, isHidden, kinds, texts, formulas]: Answer['rows'][number]): SheetRow {
  return { line, isHidden, cells: kinds.map((kind, column) => ({ kind, text: texts[column] ?? '' })), formulas };
}

async function wrongType(bytes: Buffer, label: string): Promise<Refusal | null> {
  if (bytes.subarray(0, 8).equals(oldContainer)) {
    if (bytes.includes(encryptedPart)) return refuse('sheetEncrypted');
    return refuse('sheetOldExcel');
  }
  const type = await fileTypeFromBuffer(bytes);
  const isText = type === undefined && /\.(csv|tsv|txt)$/i.test(label);
  return isText ? null : refuse('sheetType');
}

async function workbookOf(bytes: Buffer): Promise<SheetRead | Refusal> {
  const unsafe = await inspectWorkbook(bytes);
  if (unsafe) return unsafe;
  return readWith({ bytes, text: null }, null, false);
}

async function readWith(
  data: Parameters<typeof inThread>[0],
  encoding: Encoding | null,
  isEncodingGuessed: boolean,
): Promise<SheetRead | Refusal> {
  const answer = await inThread(data);
  if (isRefusal(answer)) return refuse(answer.refused, answer.values);
  const rows = answer.rows.map(rowOf);
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  return { name: answer.name, otherSheets: answer.otherSheets, rows, width, encoding, isEncodingGuessed };
}

/** Why a file is not read, whoever it is for. */
export const sheetRefusals = [
  'sheetEmpty',
  'sheetBroken',
  'sheetEncrypted',
  'sheetOldExcel',
  'sheetMacros',
  'sheetType',
  'sheetUnsafe',
  'sheetBomb',
  'sheetTooLarge',
  'sheetTooManyRows',
  'sheetTooWide',
] as const;

/**
 * Reads an Excel workbook (.xlsx) or a text file with separated values. Nothing is evaluated; a file that could harm is
 * refused before it is opened, and whatever opens it works in a thread with little memory and little time.
 * `encoding` overrules what the bytes of a text file seem to say.
 */
export async function readSheet(
  bytes: Buffer,
  label: string,
  encoding: Encoding | null = null,
): Promise<SheetRead | Refusal> {
  if (bytes.length === 0) return refuse('sheetEmpty');
  if (bytes.length > sheetLimits.bytes) return refuse('sheetTooLarge', { megabytes: sheetLimits.bytes / 1024 / 1024 });
  if (bytes.readUInt16BE(0) === 0x504b) return workbookOf(bytes);
  const wrong = await wrongType(bytes, label);
  if (wrong) return wrong;
  const { text, encoding: used, isGuessed } = decoded(bytes, encoding);
  if (noText.test(text.slice(0, 4096)) && used !== 'utf-16le' && used !== 'utf-16be' && isGuessed)
    return refuse('sheetType');
  return readWith({ bytes: null, text }, used, isGuessed);
}
