import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { makeTestDatabase, type TestDatabase } from '../../testing/index';
import { dataSourceOptions } from '../database/data-source';
import { Transactions } from '../database/transactions';
import { Interrupted, Jobs, type JobHandler } from './jobs';

const patience = 20_000;

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('It did not come about in time.');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('work that outlives its request', () => {
  let database: TestDatabase;
  let source: DataSource;
  let transactions: Transactions;
  const open: Jobs[] = [];

  beforeAll(async () => {
    database = await makeTestDatabase();
    source = await new DataSource(dataSourceOptions(database.application, 4)).initialize();
    transactions = new Transactions(source, database.keys);
  });
  afterEach(async () => {
    for (const jobs of open.splice(0)) await jobs.beforeApplicationShutdown();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  async function server(handler: JobHandler, isWorking = true): Promise<Jobs> {
    const jobs = new Jobs(database.application, transactions, isWorking);
    jobs.define('count', handler);
    await jobs.onApplicationBootstrap();
    open.push(jobs);
    return jobs;
  }

  test('a job is done after the request that sent it has committed, and never when it has not', async () => {
    const done: unknown[] = [];
    const jobs = await server(async ({ sheet }) => void done.push(sheet));
    await transactions
      .asSystem(async () => {
        await jobs.send('count', { sheet: 'undone' });
        throw new Error('no');
      })
      .catch(() => undefined);
    await transactions.asSystem(() => jobs.send('count', { sheet: 'kept' }));
    await until(() => done.length > 0);
    expect(done).toEqual(['kept']);
  });

  test('the same work is not taken twice while it waits', async () => {
    const jobs = await server(() => Promise.resolve(), false);
    expect(await jobs.send('count', {}, { singletonKey: 'one' })).not.toBeNull();
    expect(await jobs.send('count', {}, { singletonKey: 'one' })).toBeNull();
    await database.sql('delete from jobs.job');
  });

  test('a job whose server leaves is finished by the next one', async () => {
    const steps: string[] = [];
    const first = await server(async (_, { signal }) => {
      steps.push('begun');
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      throw new Interrupted();
    });
    await first.send('count', {});
    await until(() => steps.length === 1);
    await first.beforeApplicationShutdown();
    open.length = 0;
    await server(async () => void steps.push('finished'));
    await until(() => steps.includes('finished'));
    expect(steps).toEqual(['begun', 'finished']);
  });

  test('a job whose server died without a word is finished by the next one', async () => {
    const steps: string[] = [];
    const sender = await server(() => Promise.resolve(), false);
    await sender.send('count', {});
    await database.sql(
      `update jobs.job set state = 'active', started_on = now() - interval '1 minute', heartbeat_on = now() - interval '1 minute'
       where name = 'count' and state = 'created'`,
    );
    await server(async () => void steps.push('finished'));
    await until(() => steps.length === 1);
  });

  test('the application fills the queue and owns nothing of it', async () => {
    const owned = await database.sql(
      `select from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'jobs' and pg_get_userbyid(c.relowner) like 'sanad_app%'`,
    );
    expect(owned).toEqual([]);
    await expect(source.query('create table jobs.mine ()')).rejects.toThrow(/permission denied/);
    await expect(source.query('delete from jobs.version')).rejects.toThrow(/permission denied/);
  });
});
