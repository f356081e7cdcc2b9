import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PlainDay } from '@sanad/kernel';
import { cellText, Keys } from '@sanad/platform';
import { EnrolmentId, marks, results, TrainingSessionId, type Mark } from '@sanad/training/core';
import * as z from 'zod';

const purpose = 'training-workbook';
const noMark = '-';

/** The letter of each mark, in the workbook and in the token of its row. */
export const markLetters = { PRESENT: 'P', ABSENT: 'A', EXCUSED: 'E', LATE: 'L' } as const satisfies Record<
  Mark,
  string
>;

export function markOf(letter: string): Mark | null {
  return marks.find((mark) => markLetters[mark] === letter) ?? null;
}

const Said = z.tuple([
  z.uuid(),
  z.uuid(),
  TrainingSessionId,
  EnrolmentId,
  z.number().int(),
  z.string().regex(/^[PAEL-]*$/),
  z.enum(results).nullable(),
  PlainDay.nullable(),
  z.string().nullable(),
  PlainDay.nullable(),
  z.string(),
]);

/** What a row of a workbook said when it was taken: of whom, in which version, and every cell that may be filled in. */
export interface TakenRow {
  readonly workbook: string;
  readonly branch: string;
  readonly sessionId: TrainingSessionId;
  readonly enrolmentId: EnrolmentId;
  readonly version: number;
  /** In the order of the days of the session. */
  readonly marks: readonly (Mark | null)[];
  readonly result: (typeof results)[number] | null;
  readonly resultOn: PlainDay | null;
  readonly certificate: string | null;
  readonly certificateOn: PlainDay | null;
  /** A sum of the cells that say who it is. */
  readonly identity: string;
}

/** The sum by which changed names are found out, whatever becomes of the names in the meantime. */
export function identityOf(cells: readonly string[]): string {
  const said = cells.map((cell) => cellText(cell).trim());
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 11);
}

/** Seals what each row says of itself, so that it comes back as it went: HMAC over enrolment, version, branch and workbook. */
@Injectable()
export class RowTokens {
  constructor(private readonly keys: Keys) {}

  seal(row: TakenRow): string {
    const letters = row.marks.map((mark) => (mark ? markLetters[mark] : noMark)).join('');
    const said = [
      ...[row.workbook, row.branch, row.sessionId, row.enrolmentId, row.version, letters],
      ...[row.result, row.resultOn, row.certificate, row.certificateOn, row.identity],
    ];
    const body = Buffer.from(JSON.stringify(said)).toString('base64url');
    return `${body}.${this.keys.sign(purpose, body)}`;
  }

  /** Null when it was not sealed here, or has been changed since. */
  open(token: string): TakenRow | null {
    const [body = '', proof = ''] = token.split('.');
    if (!this.keys.isSigned(purpose, body, proof)) return null;
    const said = Said.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
    const [workbook, branch, sessionId, enrolmentId, version, letters, ...rest] = said;
    const [result, resultOn, certificate, certificateOn, identity] = rest;
    const taken = [...letters].map((letter) => markOf(letter));
    return {
      ...{ workbook, branch, sessionId, enrolmentId, version, marks: taken },
      ...{ result, resultOn, certificate, certificateOn, identity },
    };
  }
}
