import { AsyncLocalStorage } from 'node:async_hooks';
import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Scope } from '@sanad/kernel';
import { escapeLiteral, type PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { Keys } from '../keys';
import type { Caller } from './caller';
import { contextPurpose } from './migrate';
import { Snapshot } from './snapshot';
import { statement } from './statement';

/** The transaction in which the present work runs. */
export interface Transaction {
  readonly client: PoolClient;
  readonly caller: Caller | null;
}

const mayHappenAgain = new Set(['40001', '40P01']);
const tries = 3;

type Client = PoolClient & { processID: number };

// A snapshot waits for whoever reads it, and a long list takes its time to be sorted.
// All its rows are wanted, not the first ones.
const patience = `set local statement_timeout = '60s'; set local idle_in_transaction_session_timeout = '60s'; set local cursor_tuple_fraction = 1`;

/**
 * Opens transactions under a signed row context. The database trusts the context only with the signature of a key
 * that the application's role cannot read, over the process number of this very connection.
 */
@Injectable()
export class Transactions {
  private readonly present = new AsyncLocalStorage<Transaction>();
  private readonly key: Buffer;

  constructor(
    private readonly source: DataSource,
    keys: Keys,
  ) {
    this.key = keys.keyFor(contextPurpose);
  }

  /** @throws {Error} outside a transaction: rows are never read without a scope. */
  get current(): Transaction {
    const transaction = this.present.getStore();
    if (!transaction) throw new Error('There is no transaction here: rows are reached inside a request or a job only.');
    return transaction;
  }

  /** The same, where work may also be outside of one. */
  get ongoing(): Transaction | undefined {
    return this.present.getStore();
  }

  /** Runs the work of a request, all of it or nothing. */
  as<Answer>(caller: Caller, work: () => Promise<Answer>): Promise<Answer> {
    const { user, units, branches } = caller.scope;
    return this.run({ user, units, branches }, caller, work);
  }

  /** Runs work of the house itself (sign-in, jobs, seeds). `caller` keeps the person's name in the audit. */
  asSystem<Answer>(work: () => Promise<Answer>, caller: Caller | null = null): Promise<Answer> {
    return this.run({ user: caller?.scope.user ?? null, units: [], branches: [], system: true }, caller, work);
  }

  /**
   * Does something inside the present transaction, looks at it in the row context of somebody else, and takes it all
   * back: nothing of it stays but what was seen. Undefined when the act says that there is nothing to look at.
   */
  async rehearse<Seen>(
    act: () => Promise<boolean>,
    scope: Scope,
    look: () => Promise<Seen>,
  ): Promise<Seen | undefined> {
    const { client, caller } = this.current;
    const entries = caller?.entries ?? 0;
    await client.query('savepoint rehearsal');
    try {
      if (!(await act())) return undefined;
      const { user, units, branches } = scope;
      await client.query(this.contextOf(client as Client, JSON.stringify({ user, units, branches })));
      return await look();
    } finally {
      // The context is set back with the rows: it was set inside the savepoint.
      await client.query('rollback to savepoint rehearsal');
      if (caller) caller.entries = entries;
    }
  }

  /**
   * Opens a transaction that outlives its request: one moment of the database under the caller's scope, only to be read.
   * Whoever opens it closes it.
   */
  async snapshot({ scope: { user, units, branches } }: Caller): Promise<Snapshot> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as Client;
    const snapshot = new Snapshot(client, () => runner.release());
    try {
      const context = this.contextOf(client, JSON.stringify({ user, units, branches }));
      await client.query(`begin isolation level repeatable read read only; ${context}; ${patience}`);
      return snapshot;
    } catch (error) {
      await snapshot.close();
      throw error;
    }
  }

  /** One statement without a context: only functions and tables that need none answer it. */
  async alone<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      return (await client.query(statement(text, values))).rows as Row[];
    } finally {
      await runner.release();
    }
  }

  private async run<Answer>(claim: object, caller: Caller | null, work: () => Promise<Answer>): Promise<Answer> {
    for (let turn = 1; ; turn += 1) {
      try {
        return await this.once(JSON.stringify(claim), caller, work);
      } catch (error) {
        // A deadlock has undone everything: the same work may simply be done again.
        if (turn === tries || !mayHappenAgain.has((error as { code?: string }).code ?? '')) throw error;
        if (caller) caller.entries = 0;
      }
    }
  }

  private async once<Answer>(claim: string, caller: Caller | null, work: () => Promise<Answer>): Promise<Answer> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as Client;
    try {
      // One round trip: the transaction and its context begin together.
      await client.query(`begin; ${this.contextOf(client, claim)}`);
      const answer = await this.present.run({ client, caller }, work);
      await client.query('commit');
      return answer;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private contextOf({ processID }: Client, claim: string): string {
    const proof = createHmac('sha256', this.key).update(`${claim}|${processID}`).digest('hex');
    return `select set_config('sanad.claim', ${escapeLiteral(claim)}, true), set_config('sanad.proof', ${escapeLiteral(proof)}, true)`;
  }
}
