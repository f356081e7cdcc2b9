import { Injectable } from '@nestjs/common';
import type { ReadCell } from '@sanad/people/core';
import { Keys } from '@sanad/platform';

/** A cell in as few letters as it needs: text as it is, anything else with its kind. */
type PackedCell = string | readonly [kind: string, text: string];

const context = (importId: string, line: number) => `people.person_import_row.cells:${importId}:${line}`;

/** Rows of a sheet may hold card numbers: in the database they are sealed. */
@Injectable()
export class SealedCells {
  constructor(private readonly keys: Keys) {}

  seal(importId: string, line: number, cells: readonly ReadCell[]): string {
    const packed = cells.map(({ kind, text }): PackedCell =>
      kind === 'text' || kind === 'empty' ? text : [kind, text],
    );
    return this.keys.encrypt(JSON.stringify(packed), context(importId, line));
  }

  open(importId: string, line: number, cipher: string): ReadCell[] {
    const packed = JSON.parse(this.keys.decrypt(cipher, context(importId, line))) as PackedCell[];
    return packed.map((cell) =>
      typeof cell === 'string'
        ? { kind: cell === '' ? 'empty' : 'text', text: cell }
        : { kind: cell[0], text: cell[1] },
    );
  }

  sealFile(importId: string, content: Buffer): string {
    return this.keys.encrypt(content.toString('base64'), `people.person_import.content:${importId}`);
  }

  openFile(importId: string, cipher: string): Buffer {
    return Buffer.from(this.keys.decrypt(cipher, `people.person_import.content:${importId}`), 'base64');
  }
}
