import { statfsSync } from 'node:fs';
import type { DatabaseHome, Environment } from '@sanad/platform';
import { Client } from 'pg';
import { migrations } from '../database/migrations/index';
import { canaries, clockOfNode, clockOfSystem, compareClocks, minutesOf, type Clock } from './clocks';
import { ill, note, well, type Finding } from './finding';

const oldestPostgres = 15;
const leastSpace = 2 * 1024 ** 3;

function node(): Finding {
  const version = process.versions.node;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isGood = major > 24 || (major === 24 && minor >= 15);
  return isGood
    ? well('Node', version)
    : ill('Node', `${version} is too old: run the commands with npm, which takes the pinned one.`);
}

function disk({ dataFolder }: Environment): Finding {
  const { bavail, bsize } = statfsSync(dataFolder);
  const free = bavail * bsize;
  const said = `${(free / 1024 ** 3).toFixed(1)} GB free at ${dataFolder}`;
  return free < leastSpace ? ill('Disk', `${said}: free some space, 2 GB are the least.`) : well('Disk', said);
}

async function clockOf(database: Client): Promise<Clock> {
  // The question is put to the server's own zone data: no other statement of the house does so.
  await database.query(`set timezone = 'Africa/Casablanca'`);
  const { rows } = await database.query<{ offset: string }>(
    `select to_char(moment::timestamptz, 'TZH:TZM') as offset from unnest($1::text[]) with ordinality as t (moment, place) order by place`,
    [canaries],
  );
  await database.query('reset timezone');
  return rows.map(({ offset }) => minutesOf(offset));
}

async function server(database: Client): Promise<Finding> {
  const { rows } = await database.query<{ server_version_num: string }>('show server_version_num');
  const version = Number(rows[0]!.server_version_num);
  const said = `PostgreSQL ${Math.floor(version / 10_000)}.${version % 10_000}`;
  return Math.floor(version / 10_000) < oldestPostgres
    ? ill('Database', `${said}: ${oldestPostgres} or newer is needed.`)
    : well('Database', said);
}

async function collation(database: Client): Promise<Finding> {
  const { rows } = await database.query<{ seen: boolean }>(`select cardinality(show_trgm('محمد')) > 0 as seen`);
  return rows[0]?.seen
    ? well('Arabic letters', 'the database sees them, so names can be searched.')
    : ill('Arabic letters', 'the database does not see them: create it with an UTF-8 locale (LC_CTYPE C.UTF-8).');
}

async function schema(database: Client): Promise<Finding> {
  const { rows } = await database.query<{ name: string }>('select name from migration order by id');
  const missing = migrations.map(({ name }) => name).filter((name) => !rows.some((row) => row.name === name));
  const unknown = rows.filter((row) => !migrations.some(({ name }) => name === row.name));
  if (unknown.length > 0)
    return ill(
      'Schema',
      `the database is newer than this program (${unknown.at(-1)!.name}): install the newer version.`,
    );
  return missing.length > 0
    ? ill('Schema', `${missing.length} migrations are missing: start Sanad once.`)
    : well('Schema', `${rows.length} migrations, all of them.`);
}

async function rowPolicies(database: Client): Promise<Finding> {
  const { rows } = await database.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname = any ($1) and not c.relrowsecurity
       and has_table_privilege('sanad_app', c.oid, 'select') and exists (
         select from pg_attribute a where a.attrelid = c.oid and a.attname in ('unit_id', 'branch_id', 'person_id', 'case_id'))`,
    [['people', 'case_file', 'partners', 'awareness', 'training', 'cooperative', 'audit']],
  );
  return rows.length === 0
    ? well('Row policies', 'on for every table that holds rows of a unit or a person.')
    : ill('Row policies', `off for ${rows.map(({ name }) => name).join(', ')}.`);
}

/** Looks at everything that has to be well for the house to be lived in. */
export async function examine(environment: Environment, home: DatabaseHome): Promise<Finding[]> {
  const { host, port, user, password, database: name } = home.owner;
  const database = new Client({ host, port, user, password, database: name });
  await database.connect();
  try {
    return [
      node(),
      compareClocks('Node', clockOfNode()),
      compareClocks('the system', clockOfSystem()),
      compareClocks('PostgreSQL', await clockOf(database)),
      await server(database),
      await collation(database),
      await schema(database),
      await rowPolicies(database),
      disk(environment),
      home.isEmbedded
        ? note('Backup', 'the embedded database has no pg_dump: stop Sanad and copy the data folder, key included.')
        : well('Backup', 'pg_dump of the server, with the secret file beside it.'),
    ];
  } finally {
    await database.end();
  }
}
