import type { FieldProblem, ProblemCode, Refusal } from '@sanad/kernel';

/** What ends a request without being an error of ours. Thrown, so that the transaction is undone; answered as a problem. */
export abstract class Ending extends Error {
  abstract readonly status: number;
  abstract readonly code: string;
}

/** Not there, or not yours: the same answer. */
export class Absent extends Ending {
  readonly status = 404;
  readonly code: ProblemCode = 'notFound';
}

/** Somebody else has changed the record since the user saw it. */
export class Stale extends Ending {
  readonly status = 412;
  readonly code: ProblemCode = 'stale';
  constructor(
    readonly expectedVersion: number,
    readonly currentVersion: number,
  ) {
    super('stale');
  }
}

/** A rule has said no. */
export class Refused extends Ending {
  readonly status = 422;
  readonly code: string;
  constructor(readonly refusal: Refusal) {
    super(refusal.refused);
    this.code = refusal.refused;
  }
}

/** What was sent has not the agreed shape. */
export class Invalid extends Ending {
  readonly status = 400;
  readonly code: ProblemCode = 'invalid';
  constructor(readonly fields: readonly FieldProblem[]) {
    super('invalid');
  }
}

/** It was here and is no more; the values say where it went. */
export class Gone extends Ending {
  readonly status = 410;
  constructor(
    readonly code: string,
    readonly values: Readonly<Record<string, string | number>>,
  ) {
    super(code);
  }
}

/** Any other ending, by its code and status. */
export class Ended extends Ending {
  constructor(
    readonly status: number,
    readonly code: ProblemCode,
    readonly values?: Readonly<Record<string, string | number>>,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

/** The row, or the end of the request as if there were none. */
export function found<Row>(row: Row | null | undefined): Row {
  if (row === null || row === undefined) throw new Absent();
  return row;
}
