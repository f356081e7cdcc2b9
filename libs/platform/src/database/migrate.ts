import { escapeIdentifier, escapeLiteral } from 'pg';
import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';
import { settleJobs } from '../jobs/job-schema';
import type { Keys } from '../keys';
import { applicationOf, type DatabaseAddress } from './connection';
import { dataSourceOptions } from './data-source';

export type Migrations = readonly (new () => MigrationInterface)[];

/** Purpose under which the key of the row context is drawn from the secret. */
export const contextPurpose = 'row-context';

const oneAtATime = 7_262_323;

/** The rights belong to `sanad_app`; the role that logs in only inherits them. Roles are the server's, so two houses may race. */
function roles(application: DatabaseAddress): string {
  const login = escapeIdentifier(application.user);
  const password = escapeLiteral(application.password ?? '');
  return /* sql */ `
    do $$ begin
      if not exists (select from pg_roles where rolname = 'sanad_app') then create role sanad_app nologin; end if;
    exception when duplicate_object or unique_violation then null; end $$;
    do $$ begin
      if not exists (select from pg_roles where rolname = ${escapeLiteral(application.user)}) then
        create role ${login} login;
      end if;
    exception when duplicate_object or unique_violation then null; end $$;
    alter role ${login} password ${password};
    grant sanad_app to ${login};
    revoke create on schema public from public;
  `;
}

async function prepare(source: DataSource, owner: DatabaseAddress, keys: Keys): Promise<void> {
  const runner = source.createQueryRunner();
  try {
    // Nobody else migrates meanwhile; the lock ends with this connection.
    await runner.query('set lock_timeout = 0');
    await runner.query('select pg_advisory_lock($1)', [oneAtATime]);
    await runner.query(roles(applicationOf(owner, keys)));
    await source.runMigrations({ transaction: 'each' });
    await settleJobs(runner);
    await runner.query(
      `insert into context.key (secret) values ($1) on conflict (only_one) do update set secret = excluded.secret
       where context.key.secret is distinct from excluded.secret`,
      [keys.keyFor(contextPurpose)],
    );
    await runner.query('select pg_advisory_unlock($1)', [oneAtATime]);
  } finally {
    await runner.release();
  }
}

/**
 * Brings the schema to the newest version, makes the application's role and gives the database the key of the row context.
 * Processes that start together wait for one another.
 */
export async function migrate(owner: DatabaseAddress, migrations: Migrations, keys: Keys): Promise<void> {
  const options = dataSourceOptions(owner, 3, 'migrating');
  const source = new DataSource({
    ...options,
    migrations: [...migrations],
    migrationsTableName: 'migration',
  } as DataSourceOptions);
  await source.initialize();
  try {
    await prepare(source, owner, keys);
  } finally {
    await source.destroy();
  }
}
