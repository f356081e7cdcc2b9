import type { PoolClient, QueryResultRow } from 'pg';
import Cursor from 'pg-cursor';
import { ourTypes } from './data-source';
import { statement } from './statement';

const rowsAtOnce = 1_000;

/**
 * One moment of the database, held open to be read row by row after the request has been answered.
 * Whoever opened it closes it; closing twice is one closing.
 */
export class Snapshot {
  private reading: Promise<unknown> = Promise.resolve();
  private cursor: Cursor | undefined;
  private closing: Promise<void> | undefined;

  constructor(
    private readonly client: PoolClient,
    private readonly release: () => Promise<void>,
  ) {}

  async row<Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.client.query<Row>(statement(sql, values))).rows[0];
  }

  /** Rows by a cursor of the server: as few as are wanted are fetched, and never all. One statement at a time. */
  async *rows<Row>(sql: string, values: readonly unknown[] = []): AsyncGenerator<Row> {
    const config = statement(sql, values);
    const cursor = this.client.query(new Cursor<Row>(config.text, config.values, { types: ourTypes }));
    this.cursor = cursor as Cursor;
    for (;;) {
      const read = cursor.read(rowsAtOnce);
      this.reading = read;
      const rows = await read;
      if (rows.length === 0) return;
      yield* rows;
    }
  }

  /** Ends the transaction and gives the connection back. What is being read just now is waited for. */
  close(): Promise<void> {
    return (this.closing ??= this.end());
  }

  private async end(): Promise<void> {
    try {
      await this.reading.catch(() => undefined);
      await this.cursor?.close().catch(() => undefined);
      // A connection that is gone has ended its transaction by itself.
      await this.client.query('rollback').catch(() => undefined);
    } finally {
      await this.release();
    }
  }
}
