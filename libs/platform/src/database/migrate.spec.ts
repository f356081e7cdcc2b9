import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeTestDatabase, type TestDatabase } from '../../testing/index';
import { migrate } from './migrate';

/** Writes down what a migration is given. */
class Probe4102444800000 implements MigrationInterface {
  name = 'Probe4102444800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table public.probe as select current_setting('statement_timeout') as statement, current_setting('timezone') as zone`,
    );
  }

  async down(): Promise<void> {
    throw new Error('never');
  }
}

let database: TestDatabase;
beforeAll(async () => {
  database = await makeTestDatabase();
});
afterAll(() => database.drop());

test('a migration may rewrite a large table for as long as it takes', async () => {
  await migrate(database.owner, [Probe4102444800000], database.keys);
  expect(await database.sql('select statement, zone from public.probe')).toEqual([{ statement: '0', zone: 'UTC' }]);
});

test('two that start together migrate once', async () => {
  await database.sql(`drop table public.probe; delete from migration where name like 'Probe%'`);
  await Promise.all([1, 2].map(() => migrate(database.owner, [Probe4102444800000], database.keys)));
  expect(await database.sql(`select from migration where name like 'Probe%'`)).toHaveLength(1);
});
