import { Injectable } from '@nestjs/common';
import { escapeIdentifier, type QueryResult } from 'pg';
import { Absent, Stale } from '../http/refusals';
import { statement } from './statement';
import { Transactions } from './transactions';

/** A change of one row that the user has seen in a version. Keys of `set` are columns. */
export interface Change {
  readonly id: string;
  readonly version: number;
  readonly set: Readonly<Record<string, unknown>>;
}

const tableName = (table: string) => table.split('.').map(escapeIdentifier).join('.');

/** The rows of the present transaction: the only way to them. SQL is written in the code, values are parameters. */
@Injectable()
export class Database {
  constructor(private readonly transactions: Transactions) {}

  async rows<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.ask(sql, values)).rows as Row[];
  }

  /** The first row, if there is one. */
  async row<Row>(sql: string, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, values))[0];
  }

  /** Writes; the answer is the number of rows. */
  async change(sql: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.ask(sql, values)).rowCount ?? 0;
  }

  /** Adds a row; absent members keep the default of their column. */
  async insert(table: string, record: Readonly<Record<string, unknown>>): Promise<void> {
    const entries = Object.entries(record).filter(([, value]) => value !== undefined);
    const columns = entries.map(([column]) => escapeIdentifier(column)).join(', ');
    const places = entries.map((_, index) => `$${index + 1}`).join(', ');
    await this.change(
      `insert into ${tableName(table)} (${columns}) values (${places})`,
      entries.map(([, value]) => value),
    );
  }

  /**
   * Changes a row in the version that the user saw, and gives it back with the next one.
   * @throws {Absent} when there is no such row in scope. @throws {Stale} when it has another version by now.
   */
  async update<Row = Record<string, unknown>>(table: string, { id, version, set }: Change): Promise<Row> {
    const entries = Object.entries(set).filter(([, value]) => value !== undefined);
    const assignments = entries.map(([column], index) => `${escapeIdentifier(column)} = $${index + 3}`);
    const changed = await this.row<Row>(
      `update ${tableName(table)} set ${[...assignments, 'version = version + 1'].join(', ')}
       where id = $1 and version = $2 returning *`,
      [id, version, ...entries.map(([, value]) => value)],
    );
    if (changed) return changed;
    const found = await this.row<{ version: number }>(`select version from ${tableName(table)} where id = $1`, [id]);
    if (!found) throw new Absent();
    throw new Stale(version, found.version);
  }

  private ask(sql: string, values: readonly unknown[]): Promise<QueryResult> {
    return this.transactions.current.client.query(statement(sql, values));
  }
}
