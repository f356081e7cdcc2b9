import { Injectable } from '@nestjs/common';
import { addDays, instantOf, today, type PageRequest, type PlainTime, type Scope } from '@sanad/kernel';
import { Database, type Selection } from '@sanad/platform';
import type { Figure, ResultRow, ResultRowsRequest, ResultsFilter, ResultsView } from '@sanad/results/core';
import { allStatements, countsStatement, rowsStatements } from './statements';

/** A row with the fact it is sorted by: an instant of a presence, else a day. */
export type SortedRow = Omit<ResultRow, 'day'> & { readonly sort: string };

export interface CountedRows {
  readonly total: number;
  readonly rows: readonly SortedRow[];
}

/** The rows behind a number without their pages. */
export type RowsFilter = Omit<ResultRowsRequest, keyof PageRequest>;

/** Sort and id of the last row seen; nulls on the first page. */
export type After = readonly [sort: string | null, id: string | null];

const midnight = '00:00' as PlainTime;

function valuesOf(within: Scope, { province, from, to }: ResultsFilter, stage: string | null): readonly unknown[] {
  return [
    within.units,
    province ?? null,
    from ? instantOf(from, midnight) : null,
    to ? instantOf(addDays(to, 1), midnight) : null,
    from ?? null,
    to ?? null,
    today(),
    stage,
  ];
}

/** Numbers and the rows behind them. */
@Injectable()
export class ResultsRepository {
  constructor(private readonly database: Database) {}

  count(within: Scope, filter: ResultsFilter): Promise<ResultsView | undefined> {
    return this.database.row<ResultsView>(countsStatement, valuesOf(within, filter, null));
  }

  /** One row more than asked for, when there are more. */
  list(within: Scope, figure: Figure, asked: ResultRowsRequest, after: After): Promise<CountedRows | undefined> {
    const values = [...valuesOf(within, asked, asked.stage ?? null), ...after, asked.limit + 1];
    return this.database.row<CountedRows>(rowsStatements[figure], values);
  }

  /** All rows behind a number, for a file. */
  all(within: Scope, figure: Figure, asked: RowsFilter): Selection {
    return { text: allStatements[figure], values: valuesOf(within, asked, asked.stage ?? null) };
  }
}
