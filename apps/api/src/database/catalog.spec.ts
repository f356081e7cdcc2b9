import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeTestDatabase, type TestDatabase } from '@sanad/platform/testing';

/** Read through functions of the owner, or by the house itself: see 02-access. */
const notForced = [
  'access.api_token',
  'access.assignment',
  'access.session',
  'access.trusted_device',
  'access.unit',
  'access.user_account',
  'audit.entry',
  'machines.delivery',
  'machines.endpoint',
  'machines.event',
  'partners.agency',
  'partners.agreement',
  'partners.branch',
  'partners.deceased',
];
/** Hold nobody's rows: law, steps, buckets. */
const withoutPolicy = ['access.throttle', 'case_file.stage_step', 'cooperative.status_edge', 'cooperative.step_edge'];

describe('the schema as it lies in the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await makeTestDatabase();
  });
  afterAll(() => database.drop());

  const names = async (sql: string) => (await database.sql<{ name: string }>(sql)).map(({ name }) => name).sort();
  // The schema of the queue is its package's: it holds identifiers of work and nobody's data.
  const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public', 'jobs')`;
  const tables = `from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${ours}`;
  const reachable = `has_table_privilege('sanad_app', c.oid, 'select, insert, update, delete')`;

  test('every table that the application reaches has row policies', async () => {
    expect(
      await names(`select n.nspname || '.' || c.relname as name ${tables} and ${reachable} and not c.relrowsecurity`),
    ).toEqual(withoutPolicy);
  });

  test('and they bind the owner too, but for what is read through functions', async () => {
    const found = await names(
      `select n.nspname || '.' || c.relname as name ${tables} and ${reachable} and c.relrowsecurity and not c.relforcerowsecurity`,
    );
    expect(found.filter((name) => !notForced.includes(name))).toEqual([]);
  });

  test('the application owns nothing and may take nobody’s place', async () => {
    expect(
      await names(
        `select n.nspname || '.' || c.relname as name ${tables} and pg_get_userbyid(c.relowner) like 'sanad_app%'`,
      ),
    ).toEqual([]);
    expect(
      await database.sql(
        `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'sanad_app'`,
      ),
    ).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
  });

  test('functions with the owner’s rights name their search path', async () => {
    expect(
      await names(`select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and ${ours} and not coalesce(array_to_string(p.proconfig, ',') like '%search_path=%', false)`),
    ).toEqual([]);
  });

  test('there is no view around the policies: those there are look with the rights of whoever asks', async () => {
    expect(
      await names(
        `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('v', 'm') and ${ours}
         and not coalesce(c.reloptions @> '{security_invoker=true}', false)`,
      ),
    ).toEqual([]);
  });

  test('every constraint has a name of ours', async () => {
    const found =
      await names(`select n.nspname || '.' || o.conname as name from pg_constraint o join pg_class c on c.oid = o.conrelid
      join pg_namespace n on n.oid = c.relnamespace where ${ours} and o.contype in ('c', 'x', 'f') and o.conname ~ '_(check|fkey|excl)[0-9]*$'`);
    expect(found).toEqual([]);
  });

  test('what changes in place carries a version', async () => {
    const found =
      await names(`select n.nspname || '.' || c.relname as name ${tables} and has_table_privilege('sanad_app', c.oid, 'update')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'id' and a.attnum > 0)
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'version' and not a.attisdropped)`);
    expect(
      found.filter(
        (name) =>
          !/^(access|partners)\.(unit|assignment|agency|branch|agreement)$|^awareness\.speaker$|^cooperative\.(membership|step)$/.test(
            name,
          ),
      ),
    ).toEqual([]);
  });
});
