import { csvWriter } from './csv-writer';
import type { SheetWriter } from './sheet-writer';
import { xlsxWriter } from './xlsx-writer';

/** The kinds of sheet that the house writes. */
export const sheetWriters = { csv: csvWriter, xlsx: xlsxWriter } as const satisfies Record<string, SheetWriter>;
