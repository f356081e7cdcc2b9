import type { ImportField, ImportState, PersonImportId, TextEncoding } from '@sanad/people/core';

export interface StoredColumn {
  readonly heading: string;
  readonly field: ImportField | null;
  readonly confidence: number;
}

/** An import as the services work with it. */
export interface ImportStanding {
  readonly id: PersonImportId;
  readonly unitId: string;
  readonly label: string;
  readonly state: ImportState;
  readonly columns: readonly StoredColumn[];
  readonly province: string;
  readonly encoding: TextEncoding | null;
  readonly contentCipher: string | null;
  readonly total: number;
  readonly waiting: number;
  readonly written: number;
  readonly reached: number;
  readonly attempt: number;
  /** Its rows are gone: nothing can be done with it any more. */
  readonly isPurged: boolean;
  readonly version: number;
}

/** What a job does with an import. */
export type ImportAct = 'check' | 'run' | 'undo';
export const stateOfAct: Readonly<Record<ImportAct, ImportState>> = {
  check: 'CHECKING',
  run: 'RUNNING',
  undo: 'UNDOING',
};

export interface ImportJobData {
  readonly [name: string]: string | number | null;
  readonly importId: string;
  readonly act: ImportAct;
  readonly user: string;
  readonly attempt: number;
}
