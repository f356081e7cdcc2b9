import type { PoolClient, QueryResultRow } from 'pg';
import { statement } from './statement';

const rowsAtOnce = 250;

/**
 * One moment of the database, held open to be read row by row after the request has been answered.
 * Whoever opened it closes it; closing twice is one closing. Who reads too slowly loses it: the server ends it.
 */
export class Snapshot {
  private cursors = 0;
  private closing: Promise<void> | undefined;

  constructor(
    private readonly client: PoolClient,
    private readonly release: () => Promise<void>,
  ) {}

  async row<Row extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.client.query<Row>(statement(sql, values))).rows[0];
  }

  /**
   * Rows by a cursor of the server: as few as are wanted are fetched, and never all. The cursor is one of SQL, so that
   * between two fetches the connection is idle, and the time that the server gives to an idle transaction holds.
   */
  async *rows<Row>(sql: string, values: readonly unknown[] = []): AsyncGenerator<Row> {
    const name = `list_${++this.cursors}`;
    const { values: sent } = statement(sql, values);
    await this.client.query(`declare ${name} no scroll cursor for ${sql}`, sent);
    for (;;) {
      const rows = (await this.client.query(`fetch ${rowsAtOnce} from ${name}`)).rows as Row[];
      yield* rows;
      if (rows.length < rowsAtOnce) return;
    }
  }

  /** Ends the transaction and gives the connection back. What is being read just now is waited for. */
  close(): Promise<void> {
    return (this.closing ??= this.end());
  }

  private async end(): Promise<void> {
    // A connection that is gone has ended its transaction by itself.
    await this.client.query('rollback').catch(() => undefined);
    await this.release();
  }
}
