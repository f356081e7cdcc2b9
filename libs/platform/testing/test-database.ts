import { Client } from 'pg';
import { applicationOf, type DatabaseAddress } from '../src/database/connection';
import { Keys } from '../src/keys';

/** Secret of test databases; each is thrown away with it. */
export const testSecret = Buffer.from('a secret of test databases, thrown away with them');
/** The migrated database that the others are copied from. */
export const template = 'sanad_template';

export interface TestDatabase {
  readonly owner: DatabaseAddress;
  readonly application: DatabaseAddress;
  readonly keys: Keys;
  /** As the owner: to look at rows, or to break what the application may not. */
  sql<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

let made = 0;

export function testServer(): DatabaseAddress {
  const said = process.env['SANAD_TEST_POSTGRES'];
  if (!said) throw new Error('Run this spec with: npm run unit -- --selectProjects api');
  return {
    ...(JSON.parse(said) as Pick<DatabaseAddress, 'host' | 'port' | 'user' | 'database'>),
    password: undefined,
    ssl: false,
  };
}

async function onServer(text: string): Promise<void> {
  const { host, port, user, database } = testServer();
  const client = new Client({ host, port, user, database });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** A migrated database of its own for one spec file. */
export async function makeTestDatabase(): Promise<TestDatabase> {
  const database = `t_${process.pid}_${(made += 1)}_${Date.now().toString(36)}`;
  await onServer(`create database ${database} template ${template} strategy file_copy`);
  const owner = { ...testServer(), database };
  const keys = new Keys(testSecret);
  const client = new Client({ host: owner.host, port: owner.port, user: owner.user, database });
  await client.connect();
  const application = applicationOf(owner, keys);
  await client.query(`do $$ begin
    if not exists (select from pg_roles where rolname = '${application.user}') then
      create role "${application.user}" login in role sanad_app;
    end if; end $$`);
  return {
    owner,
    application,
    keys,
    sql: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await client.query(text, [...values])).rows as Row[],
    drop: async () => {
      await client.end();
      await onServer(`drop database ${database} with (force)`);
      await onServer(`drop role if exists "${application.user}"`);
    },
  };
}
