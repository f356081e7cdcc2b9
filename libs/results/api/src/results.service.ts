import { Injectable } from '@nestjs/common';
import { Audit } from '@sanad/access/api';
import { stages } from '@sanad/case-file/core';
import { dayOf, Instant, PlainDay, type Page, type Scope } from '@sanad/kernel';
import { found, Invalid, keyAfter, pageFrom, type Selection } from '@sanad/platform';
import type { Figure, ResultRow, ResultRowsRequest, ResultsFilter, ResultsView } from '@sanad/results/core';
import * as z from 'zod';
import { counted } from './counted';
import { ResultsRepository, type After, type RowsFilter, type SortedRow } from './results.repository';

const keys = {
  timestamptz: z.tuple([Instant, z.uuid()]),
  date: z.tuple([PlainDay, z.uuid()]),
} as const;

function afterOf(figure: Figure, asked: ResultRowsRequest): After {
  if (asked.after === undefined) return [null, null];
  const key = keys[counted[figure].sortType].safeParse(keyAfter(asked, 2));
  if (!key.success) throw new Invalid([{ path: '/after', code: 'invalid' }]);
  return key.data;
}

/** The calendar day in Morocco of a presence; other facts are days already. */
export function dayOfFact(figure: Figure, { sort }: SortedRow): PlainDay {
  return counted[figure].sortType === 'timestamptz' ? dayOf(sort) : (sort as PlainDay);
}

@Injectable()
export class Results {
  constructor(
    private readonly repository: ResultsRepository,
    private readonly audit: Audit,
  ) {}

  /** Numbers name nobody: reading them leaves no entry. */
  async read(within: Scope, filter: ResultsFilter): Promise<ResultsView> {
    const view = found(await this.repository.count(within, filter));
    return { ...view, openFiles: stages.flatMap((stage) => view.openFiles.filter((row) => row.stage === stage)) };
  }

  /** All of them, for a file. */
  all(within: Scope, figure: Figure, asked: RowsFilter): Selection {
    return this.repository.all(within, figure, asked);
  }

  /** Exactly the rows that the number counts, newest fact first. Who looked at which list is kept. */
  async list(within: Scope, figure: Figure, asked: ResultRowsRequest): Promise<Page<ResultRow>> {
    const { rows, total } = found(await this.repository.list(within, figure, asked, afterOf(figure, asked)));
    const page = pageFrom(asked, rows, total, ({ sort, id }) => [sort, id]);
    const { province, from, to, stage, after } = asked;
    await this.audit.record({
      action: 'results.list',
      entity: 'results',
      entityId: null,
      after: { figure, province, from, to, stage, isFirstPage: after === undefined, shown: page.rows.length, total },
    });
    return { ...page, rows: page.rows.map((row) => ({ ...row, day: dayOfFact(figure, row) })) };
  }
}
